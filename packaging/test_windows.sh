#!/usr/bin/env bash
# Tests the archive for Windows under wine: test_windows.sh ARCHIVE.zip [PICTURE.png]
#
# With wine, mingw, Xvfb, xdotool, ImageMagick, icoutils. Wine is no Windows: what works here may fail
# there, and the other way round.
set -euo pipefail
archive="$(realpath "$1")"
picture="$(realpath "${2:-nato-atlas-windows.png}")"
cd "$(dirname "$0")/.."
# shellcheck source=packaging/screen.sh
source packaging/screen.sh

work="$(mktemp --directory)"
export WINEPREFIX="$work/prefix" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
export XDG_RUNTIME_DIR="$work/run"
mkdir --mode 700 "$XDG_RUNTIME_DIR"
clean_up() {
    wineserver --kill 2>/dev/null || true
    wineserver --wait 2>/dev/null || true
    close_screen
    rm --recursive --force "$work"
}
trap clean_up EXIT
say() {
    echo "test_windows.sh: $*"
}

folder="$work/Schüler und Lehrer"
mkdir "$folder"
unzip -q "$archive" -d "$folder"
folder="$(echo "$folder"/nato-atlas-*)"
program="$folder/nato-atlas.exe"

foreign="$(x86_64-w64-mingw32-objdump --private-headers "$program" | sed -n 's/.*DLL Name: //p' |
    grep --ignore-case --extended-regexp '^lib|pthread|gcc|stdc' || true)"
[[ -z "$foreign" ]] || { say "it needs libraries that Windows lacks: $foreign" >&2; exit 1; }
x86_64-w64-mingw32-objdump --private-headers "$program" | grep --quiet 'Subsystem.*(Windows GUI)'
wrestool --list --type 14 "$program" | grep --quiet 'group_icon'
wrestool --extract --raw --type 16 "$program" | iconv --from-code UTF-16LE --to-code UTF-8 -c |
    tr --squeeze-repeats '\0' '\n' | grep --text --after-context 1 'ProductVersion' | tail --lines 1
say "a window program with icon and version, and only libraries of Windows"

open_screen
export DISPLAY="$screen"
wineboot --init >/dev/null 2>&1
x86_64-w64-mingw32-gcc -shared -O -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" \
    packaging/windows/bcryptprimitives.c -ladvapi32

wine "$program" --version
wine "$program" --check | tail --lines 1
wine "$program" --year 1999 --screenshot "$(winepath --windows "$folder")\\Ein Bild für München.png"
identify "$folder/Ein Bild für München.png"
say "the check and a picture in a folder with spaces and umlauts"

wine "$program" --year 2004 &
wait_for_map
take_picture "$picture"
DISPLAY="$screen" xdotool mousemove 640 300 key ctrl+q
wait "$!"
[[ -f "$folder/nato-atlas-data/memory.json" ]]
say "the map is in $picture; what is remembered lies beside the program"
