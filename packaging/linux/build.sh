#!/usr/bin/env bash
# Builds the program for Linux against the C library of Debian 11, and prints where it lies. It runs
# wherever the C library is as new; one that is built against that of a newer system would not.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
need apt-get apt
need gcc gcc libc6-dev

triple=x86_64-unknown-linux-gnu
suite=bullseye
root="$tools/$suite"

# Fetches the C library of another Debian into a folder; nothing is installed.
fetch_root() {
    [[ -d "$root" ]] && return
    local apt="$tools/apt-$suite"
    rm --recursive --force "$apt" "$root.part"
    mkdir --parents "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/packages" "$root.part"
    local keys=/usr/share/keyrings/debian-archive-keyring.gpg
    echo "deb [signed-by=$keys] http://deb.debian.org/debian $suite main" >"$apt/sources.list"
    local options=(
        -o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o Dir::State::status=/dev/null
        -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=-
        -o APT::Sandbox::User= -o APT::Architecture=amd64 -o APT::Architectures=amd64
    )
    apt-get "${options[@]}" update --quiet --quiet >&2
    (
        cd "$apt/packages"
        apt-get "${options[@]}" download --quiet libc6 libc6-dev linux-libc-dev libgcc-s1 >&2
    )
    # As on the system itself.
    mkdir --parents "$root.part/usr/lib" "$root.part/usr/lib64"
    ln --symbolic usr/lib "$root.part/lib"
    ln --symbolic usr/lib64 "$root.part/lib64"
    local package
    for package in "$apt/packages"/*.deb; do
        dpkg-deb --fsys-tarfile "$package" |
            tar --extract --keep-directory-symlink --directory "$root.part"
    done
    mv "$root.part" "$root"
    rm --recursive --force "$apt"
}

fetch_root
# Paths of this computer do not belong into the program.
remap="--remap-path-prefix=$PWD=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
export CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-Clink-arg=--sysroot=$root $remap"
export CFLAGS_x86_64_unknown_linux_gnu="--sysroot=$root"
cargo build --locked --profile dist --target "$triple" --bin nato-atlas >&2
echo "$target/$triple/dist/nato-atlas"
