#!/usr/bin/env bash
# Builds the program for Windows with mingw, and prints where it lies.
#
# The standard library for Windows is built from Debian's sources, with the compiler that builds the
# web page (tools/web/tools.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
compiler="$(tools/web/tools.sh)/compiler"

export LD_LIBRARY_PATH="$compiler/usr/lib/x86_64-linux-gnu"
export RUSTC="$compiler/usr/bin/rustc" RUSTC_BOOTSTRAP=1
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
# Paths of this computer do not belong into the program.
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS="--remap-path-prefix=$PWD=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
# A folder of its own: another compiler would build everything anew.
export CARGO_TARGET_DIR="${NATO_ATLAS_WINDOWS_TARGET:-$target/windows}"
cargo build --locked --profile "${NATO_ATLAS_WINDOWS_PROFILE:-dist}" --target x86_64-pc-windows-gnu \
    -Zbuild-std=std,panic_unwind --bin nato-atlas >&2
echo "$CARGO_TARGET_DIR/x86_64-pc-windows-gnu/${NATO_ATLAS_WINDOWS_PROFILE:-dist}/nato-atlas.exe"
