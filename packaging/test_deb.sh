#!/usr/bin/env bash
# Tests the package for Debian: test_deb.sh PACKAGE.deb [PICTURE.png]
#
# Installs it with apt in a fresh minimal Debian, starts the atlas there on a virtual screen, looks at
# the picture, and removes it again. To be run as root, with debootstrap, Xvfb, ImageMagick, lintian.
set -euo pipefail
package="$(realpath "$1")"
picture="$(realpath "${2:-nato-atlas-deb.png}")"
suite="${NATO_ATLAS_TEST_SUITE:-bookworm}"
cd "$(dirname "$0")/.."
# shellcheck source=packaging/screen.sh
source packaging/screen.sh

lintian --fail-on error "$package"
echo "test_deb.sh: lintian found no errors"

root="$(mktemp --directory)"
clean_up() {
    close_screen
    mountpoint --quiet "$root/tmp/.X11-unix" && umount "$root/tmp/.X11-unix"
    rm --recursive --force --one-file-system "$root"
}
trap clean_up EXIT

inside=(chroot "$root" env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin
    DEBIAN_FRONTEND=noninteractive)
# What lies in the root, but for the notes that apt and dpkg take.
content() {
    (cd "$root" && find . -xdev \( -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache \
        -o -path ./var/log -o -path ./tmp -o -path ./root \) -prune -o -print | sort)
}

debootstrap --variant=minbase "$suite" "$root" http://deb.debian.org/debian >/dev/null
# With the list of file types, so that the trigger of the package has something to do.
"${inside[@]}" apt-get install --yes --quiet --quiet --no-install-recommends shared-mime-info >/dev/null
content >"$root/tmp/before"

cp "$package" "$root/tmp/atlas.deb"
"${inside[@]}" apt-get install --yes --quiet --quiet --no-install-recommends /tmp/atlas.deb >/dev/null
echo "test_deb.sh: installed in $suite: $("${inside[@]}" nato-atlas --version)"
"${inside[@]}" nato-atlas --check | tail --lines 1
grep --quiet ':\*.nato-tour.json$' "$root/usr/share/mime/globs2"
[[ -s "$root/usr/share/applications/nato-atlas.desktop" ]]

open_screen
mkdir --parents "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
"${inside[@]}" DISPLAY="$screen" nato-atlas --year 2004 &
wait_for_map
take_picture "$picture"
kill "$!"
wait "$!" || true
umount "$root/tmp/.X11-unix"
close_screen
echo "test_deb.sh: the map is in $picture"

"${inside[@]}" apt-get purge --yes --quiet --quiet nato-atlas >/dev/null
"${inside[@]}" apt-get autoremove --purge --yes --quiet --quiet >/dev/null
content >"$root/tmp/after"
left="$(comm -13 "$root/tmp/before" "$root/tmp/after")"
left_of_ours="$(grep --ignore-case 'nato' <<<"$left" || true)"
if [[ -n "$left_of_ours" ]]; then
    echo "test_deb.sh: left behind: $left_of_ours" >&2
    exit 1
fi
echo "test_deb.sh: removed; of the package nothing is left${left:+ (of others: $(wc --lines <<<"$left") files)}"
