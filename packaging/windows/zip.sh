#!/usr/bin/env bash
# Makes the archive for Windows, and prints where it lies: zip.sh PROGRAM.exe
#
# It is portable: its folder nato-atlas-data takes settings and tours. Needs the licenses
# (packaging/licenses.sh).
set -euo pipefail
program="$(realpath "$1")"
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
need zip zip

folder="$files/$named"
rm --recursive --force "$folder"
mkdir --parents "$folder/nato-atlas-data"
cp "$program" "$folder/nato-atlas.exe"
cp "$files/licenses.html" "$folder"
for text in README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE; do
    # Old editors of Windows show lines only like this, and know a text by its ending.
    sed 's/$/\r/' "$text" >"$folder/${text%.md}.txt"
done
sed 's/$/\r/' >"$folder/nato-atlas-data/README.txt" <<'END'
Settings and tours of NATO Atlas are kept here, so that they travel with the program.
Without this folder they are kept for each user of the computer.
END
sed 's/$/\r/' >"$folder/START.txt" <<END
NATO Atlas $version ($commit) for Windows 10 and later, 64 bits

Unpack the whole folder, then start nato-atlas.exe; nothing is installed.
Windows may warn of a program that it does not know: More info > Run anyway.
END
# The archive stores local time, and takes it from the files.
export TZ=UTC
find "$folder" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
to="$PWD/dist/$named-windows-x86_64.zip"
rm --force dist/*-windows-x86_64.zip
(cd "$files" && find "$named" | LC_ALL=C sort | zip --quiet -X -9 "$to" --names-stdin)
rm --recursive --force "$folder"
echo "${to#"$PWD/"}"
