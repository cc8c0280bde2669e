#!/usr/bin/env bash
# Runs all tests. Arguments go to `cargo test`.
#
# On Debian and Ubuntu it installs what is missing when it may (as root or with sudo that asks for
# no password), and otherwise says which command does. Elsewhere it names the libraries.
set -euo pipefail
cd "$(dirname "$0")"

# A C compiler for the build; an X server for the window; drivers that draw without a graphics card.
packages=(
    gcc libc6-dev
    xvfb
    mesa-vulkan-drivers libgl1-mesa-dri libgl1 libegl1
    libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0
)

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null |
            grep --quiet '^installed$' || echo "$package"
    done
}

install_missing() {
    local missing
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]} == 0)) && return

    local as_root=()
    if ((EUID != 0)); then
        if ! sudo --non-interactive true 2>/dev/null; then
            echo "test.sh: some packages are missing; install them with:" >&2
            echo "    sudo apt-get install --yes --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    echo "test.sh: installing ${missing[*]}"
    "${as_root[@]}" apt-get update --quiet --quiet
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}"
}

if command -v dpkg-query >/dev/null; then
    install_missing
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
