#!/usr/bin/env bash
# Prints the oldest version of the C library that a program runs with: glibc.sh PROGRAM
set -euo pipefail
objdump --dynamic-syms "$1" | grep --only-matching 'GLIBC_[0-9.]*' | sort --unique --version-sort |
    tail --lines 1 | cut --delimiter _ --fields 2
