#!/usr/bin/env bash
# Runs all tests. Arguments go to `cargo test`.
#
# On Debian and Ubuntu it installs what is missing when it may (as root or with sudo that asks for
# no password), and otherwise says which command does. Elsewhere it names the libraries.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=tools/packages.sh
source tools/packages.sh

# The window is tested on a virtual screen.
if command -v dpkg-query >/dev/null; then
    install_missing "${to_compile[@]}" "${to_show[@]}" xvfb
elif ! command -v Xvfb >/dev/null; then
    echo "test.sh: the tests need Xvfb and Mesa's software drivers (lavapipe and llvmpipe)" >&2
    exit 1
fi

# Mesa complains without a folder of its own; the folder goes when the tests have ended.
if [[ -z "${XDG_RUNTIME_DIR:-}" ]]; then
    XDG_RUNTIME_DIR="$(mktemp --directory)"
    export XDG_RUNTIME_DIR
    trap 'rm --recursive --force "$XDG_RUNTIME_DIR"' EXIT
fi

cargo test --locked --workspace "$@"
