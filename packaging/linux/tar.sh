#!/usr/bin/env bash
# Makes the archive for any Linux, and prints where it lies. Needs the program (build.sh) and the
# licenses (licenses.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh

folder="$files/$named"
program="$target/x86_64-unknown-linux-gnu/dist/nato-atlas"
rm --recursive --force "$folder"
mkdir --parents "$folder"
cp "$program" "$folder/nato-atlas"
cp README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE "$files/licenses.html" \
    packaging/linux/nato-atlas.desktop packaging/linux/nato-atlas.1 assets/icon/nato-atlas.svg "$folder"
cat >"$folder/START.txt" <<END
NATO Atlas $version ($commit) for Linux on x86-64

Start ./nato-atlas; nothing needs to be installed. If no window opens, it says what is missing.
It needs glibc $(packaging/linux/glibc.sh "$program") or newer: Debian 11, Ubuntu 20.04, Fedora 32 and later.

Make a folder nato-atlas-data here, and your tours and settings stay in it, as on a USB stick.

For an entry in the menu: copy nato-atlas to ~/.local/bin, nato-atlas.desktop to
~/.local/share/applications and nato-atlas.svg to ~/.local/share/icons/hicolor/scalable/apps.
END
to="dist/$named-linux-x86_64.tar.gz"
rm --force dist/*-linux-x86_64.tar.gz
tar --create --sort name --owner 0 --group 0 --numeric-owner --mode go=rX,u+rw \
    --mtime "@$SOURCE_DATE_EPOCH" --directory "$files" "$named" | gzip --best --no-name >"$to"
rm --recursive --force "$folder"
echo "$to"
