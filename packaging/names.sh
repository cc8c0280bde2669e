# To be sourced in the root of the repository: what artifacts are called, and when they are dated.
# shellcheck shell=bash
# The names are for those that source this.
# shellcheck disable=SC2034
version="$(sed -n '/^\[workspace.package\]$/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)"
commit="$(git rev-parse --short=12 HEAD)"
[[ -z "$(git status --porcelain --untracked-files=no)" ]] || commit+="-changed"
# Told by `--version`, and by the properties of the program for Windows.
export NATO_ATLAS_COMMIT="$commit"
# What dates its output takes the day of the commit, so that the same commit gives the same files.
SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)"
export SOURCE_DATE_EPOCH

# Where cargo builds, and where tools and files lie that are made on the way.
target="${CARGO_TARGET_DIR:-$PWD/target}"
files="$PWD/target/dist-files"
tools="$target/dist-tools"
named="nato-atlas-$version-$commit"

mkdir --parents dist "$files" "$tools"

# Fails with the command that installs what a step needs: need PROGRAM PACKAGE...
need() {
    local program="$1"
    shift
    command -v "$program" >/dev/null && return
    echo "$(basename "$0"): $program is missing; on Debian: sudo apt-get install $*" >&2
    return 1
}

# Builds a cargo tool once, into a folder of its own: cargo_tool NAME [arguments of cargo install]
cargo_tool() {
    local name="$1"
    shift
    [[ -x "$tools/bin/$name" ]] && return
    cargo install --quiet --root "$tools" "$name" "$@" >&2
}
