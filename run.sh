#!/usr/bin/env bash
# Builds the atlas and starts it. Arguments go to the atlas; `./run.sh --help` lists them.
#
# On Debian and Ubuntu it installs what is missing when it may (as root or with sudo that asks for
# no password), and otherwise says which command does. Where there is no screen, it writes the map
# as a picture into the folder where you are.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
picture=nato-atlas.png

say() {
    echo "run.sh: $*" >&2
}

# Fails and says how to get Rust where it is missing or too old.
need_rust() {
    # Where rustup puts it; a shell that is older than that does not look there.
    PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
    local needed found
    needed="$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)"
    if ! command -v cargo >/dev/null || ! command -v rustc >/dev/null; then
        say "Rust is missing; the atlas needs version $needed or newer. Get it with:"
        echo "    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh" >&2
        say "or as https://rustup.rs describes; then start this again."
        return 1
    fi
    found="$(rustc --version | sed -n 's/^rustc \([0-9.]*\).*/\1/p')"
    if [[ "$(printf '%s\n' "$needed" "$found" | sort -V | head -n 1)" != "$needed" ]]; then
        say "this is Rust $found; the atlas needs version $needed or newer. Get it with:"
        echo "    rustup update stable" >&2
        say "or, without rustup, as https://rustup.rs describes; then start this again."
        return 1
    fi
}

# Fails and says what to install where the build would miss something.
need_packages() {
    if command -v dpkg-query >/dev/null; then
        # shellcheck source=tools/packages.sh
        source tools/packages.sh
        install_missing "${to_compile[@]}" "${to_show[@]}"
    elif ! command -v cc >/dev/null; then
        say "a C compiler is missing; install gcc or clang"
        return 1
    fi
}

# Builds the atlas and prints where it lies.
build() {
    cargo build --release --locked --bin nato-atlas --message-format json-render-diagnostics |
        sed -n 's/.*"executable":"\([^"]*\)".*/\1/p'
}

# Whether the atlas does without a window, asked like this.
needs_no_window() {
    local argument
    for argument in "$@"; do
        case "$argument" in
            --help | -h | --version | -V | --check | --screenshot | --screenshot=*) return ;;
        esac
    done
    return 1
}

has_screen() {
    [[ "$(uname)" != Linux || -n "${DISPLAY:-}" || -n "${WAYLAND_DISPLAY:-}" ]]
}

cd "$here"
need_rust
need_packages
program="$(build)"
cd "$OLDPWD"

if has_screen || needs_no_window "$@"; then
    exec "$program" "$@"
fi
say "there is no screen (DISPLAY and WAYLAND_DISPLAY are not set): writing the map as a picture"
"$program" "$@" --screenshot "$picture"
if [[ -f "$picture" ]]; then
    say "the map is in $PWD/$picture"
else
    say "the pictures are in $PWD, one for each step of the tour"
fi
say "for the window, start this in a desktop session, or over ssh with -X"
