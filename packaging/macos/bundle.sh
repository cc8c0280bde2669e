#!/usr/bin/env bash
# Makes the application for macOS: bundle.sh PROGRAM, with the program that
# `cargo build --profile dist` makes on a Mac.
#
# Untried: nobody had a Mac, and this script was never run. The bundle is not signed, so macOS asks
# before the first start (Control-click > Open).
# Double click on a tour is not offered: macOS sends files as events, which the program does not hear.
set -euo pipefail
program="$(realpath "$1")"
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
need convert imagemagick
need python3 python3

bundle="dist/NATO Atlas.app"
rm -rf "$bundle"
mkdir -p "$bundle/Contents/MacOS" "$bundle/Contents/Resources"
cp "$program" "$bundle/Contents/MacOS/nato-atlas"
sed "s/@VERSION@/$version/" packaging/macos/Info.plist >"$bundle/Contents/Info.plist"
icons="$(mktemp -d)"
for side in 16 32 64 128 256 512; do
    convert assets/icon/nato-atlas-512.png -resize "${side}x$side" -strip "PNG32:$icons/$side.png"
done
python3 packaging/macos/icns.py "$bundle/Contents/Resources/nato-atlas.icns" "$icons"/*.png
rm -r "$icons"
echo "$bundle"
