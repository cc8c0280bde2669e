#!/usr/bin/env bash
# Makes what is handed out, in dist/: ./dist.sh [web] [deb] [tar] [windows], all without arguments.
# `./dist.sh --test` with the same arguments tests what lies there.
#
# Every file names version and commit, and the same commit gives the same files. The licenses of all
# packages, their list (CycloneDX) and SHA256SUMS come with each of them. On Debian 12 or newer.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=packaging/names.sh
source packaging/names.sh

say() {
    echo "dist.sh: $*" >&2
}

test=
steps=()
for argument in "$@"; do
    case "$argument" in
        --test) test=yes ;;
        web | deb | tar | windows) steps+=("$argument") ;;
        *)
            say "unknown argument $argument; ./dist.sh [--test] [web] [deb] [tar] [windows]"
            exit 2
            ;;
    esac
done
((${#steps[@]})) || steps=(web deb tar windows)

# Whether a step was asked for.
asked() {
    [[ " ${steps[*]} " == *" $1 "* ]]
}

if [[ -n "$test" ]]; then
    pictures="$files/seen"
    mkdir --parents "$pictures"
    say "testing ${steps[*]} of $(date --utc --date "@$SOURCE_DATE_EPOCH" +%F), commit $commit"
    (cd dist && sha256sum --check --quiet SHA256SUMS)
    asked web && tools/web/test.sh
    asked deb && packaging/test_deb.sh dist/*.deb "$pictures/deb.png"
    asked tar && packaging/test_tar.sh dist/*-linux-x86_64.tar.gz "$pictures/tar.png"
    asked windows && packaging/test_windows.sh dist/*-windows-x86_64.zip "$pictures/windows.png"
    say "all tests passed; what was seen lies in $pictures"
    exit
fi

packaging/licenses.sh
if asked deb || asked tar; then
    program="$(packaging/linux/build.sh)"
    say "the program for Linux needs glibc $(packaging/linux/glibc.sh "$program") or newer"
fi
if asked web; then
    tools/web/build.sh
    rm --force dist/*-web.tar.gz
    tar --create --sort name --owner 0 --group 0 --numeric-owner --mtime "@$SOURCE_DATE_EPOCH" \
        --directory dist web nato-atlas.html | gzip --best --no-name >"dist/$named-web.tar.gz"
fi
if asked deb; then say "made $(packaging/linux/deb.sh)"; fi
if asked tar; then say "made $(packaging/linux/tar.sh)"; fi
if asked windows; then
    program="$(packaging/windows/build.sh)"
    say "made $(packaging/windows/zip.sh "$program")"
fi

sums="$(cd dist && find . -type f ! -name SHA256SUMS -printf '%P\0' |
    LC_ALL=C sort --zero-terminated | xargs --null sha256sum)"
echo "$sums" >dist/SHA256SUMS
find dist -maxdepth 1 -type f -printf '%f %s\n' | LC_ALL=C sort >&2
