#!/usr/bin/env bash
# Tests the archive for any Linux: test_tar.sh ARCHIVE.tar.gz [PICTURE.png]
#
# Starts the atlas from a folder in a minimal Debian 11, which has the oldest C library that the
# archive states, with a folder `nato-atlas-data` beside it. To be run as root, with debootstrap, Xvfb
# and ImageMagick.
set -euo pipefail
archive="$(realpath "$1")"
picture="$(realpath "${2:-nato-atlas-tar.png}")"
cd "$(dirname "$0")/.."
# shellcheck source=packaging/screen.sh
source packaging/screen.sh
# shellcheck source=tools/packages.sh
source tools/packages.sh

root="$(mktemp --directory)"
clean_up() {
    close_screen
    mountpoint --quiet "$root/tmp/.X11-unix" && umount "$root/tmp/.X11-unix"
    rm --recursive --force --one-file-system "$root"
}
trap clean_up EXIT
inside=(chroot "$root" env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin
    DEBIAN_FRONTEND=noninteractive)

debootstrap --variant=minbase bullseye "$root" http://deb.debian.org/debian >/dev/null
"${inside[@]}" apt-get install --yes --quiet --quiet --no-install-recommends "${to_show[@]}" >/dev/null
mkdir "$root/opt/stick"
tar --extract --strip-components 1 --directory "$root/opt/stick" --file "$archive"
mkdir "$root/opt/stick/nato-atlas-data"
echo "test_tar.sh: $("${inside[@]}" ldd --version | head --lines 1): $("${inside[@]}" /opt/stick/nato-atlas --version)"
"${inside[@]}" /opt/stick/nato-atlas --check | tail --lines 1

open_screen
mkdir --parents "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
"${inside[@]}" DISPLAY="$screen" /opt/stick/nato-atlas --year 2004 &
wait_for_map
take_picture "$picture"
# Ctrl+Q ends it as a user does, so that it saves what it remembers.
DISPLAY="$screen" xdotool mousemove 640 300 key ctrl+q
wait "$!"
umount "$root/tmp/.X11-unix"
[[ -f "$root/opt/stick/nato-atlas-data/memory.json" ]]
[[ ! -e "$root/root/.local" ]]
echo "test_tar.sh: the map is in $picture; what is remembered lies beside the program, and nothing elsewhere"
