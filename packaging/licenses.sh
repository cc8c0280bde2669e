#!/usr/bin/env bash
# Collects the licenses of all packages that the program is made of, and lists the packages
# (CycloneDX).
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
cargo_tool cargo-about --features cli
cargo_tool cargo-cyclonedx

export PATH="$tools/bin:$PATH"
cargo about generate --locked --config packaging/about.toml packaging/about.hbs \
    --output-file "$files/licenses.html"
rm --force dist/*.cdx.json dist/*-licenses.html
cp "$files/licenses.html" "dist/$named-licenses.html"
# It writes beside each Cargo.toml; the list of the root package has those of the others.
list=nato-atlas.bill-of-materials
cargo cyclonedx --quiet --format json --spec-version 1.5 --target all --override-filename "$list"
mv "$list.json" "dist/$named.cdx.json"
rm --force crates/*/"$list.json"
