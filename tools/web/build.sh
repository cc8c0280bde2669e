#!/usr/bin/env bash
# Builds the web page: `dist/web/`, a static site, and `dist/nato-atlas.html`, the same in one file.
set -euo pipefail
cd "$(dirname "$0")/../.."
root="$PWD"
tools="$(tools/web/tools.sh)"
site="$root/dist/web"
work="$root/target/web"
commit="$(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)"
version="$(sed -n '/^\[workspace.package\]$/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)"

# The program, with the compiler that has a standard library for browsers.
levels="$work/levels"
mkdir --parents "$levels"
(
    export LD_LIBRARY_PATH="$tools/compiler/usr/lib/x86_64-linux-gnu"
    export RUSTC="$tools/compiler/usr/bin/rustc" RUSTC_BOOTSTRAP=1
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$tools/compiler/usr/bin/wasm-ld"
    export CARGO_TARGET_DIR="$work" NATO_ATLAS_LEVELS="$levels"
    cargo build --locked --profile web --target wasm32-unknown-unknown \
        -Zbuild-std=std,panic_abort --bin nato-atlas
)
"$tools/bin/wasm-bindgen" --target no-modules --no-typescript --out-name nato-atlas \
    --out-dir "$work/glue" "$work/wasm32-unknown-unknown/web/nato-atlas.wasm"
# What every browser of the last three years knows.
features=(
    --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext
)
"$tools/node_modules/.bin/wasm-opt" -O2 "${features[@]}" -o "$work/nato-atlas.wasm" "$work/glue/nato-atlas_bg.wasm"

# The site.
rm --recursive --force "$site"
mkdir --parents "$site"
gzip --best --no-name --stdout "$work/nato-atlas.wasm" >"$site/nato-atlas.wasm.gz"
for level in "$levels"/*.bin; do
    gzip --best --no-name --stdout "$level" >"$site/$(basename "$level" .bin).gz"
done
cp "$work/glue/nato-atlas.js" assets/icon/nato-atlas-{48,192,512}.png tools/web/manifest.webmanifest "$site"
python3 tools/web/pages.py "$site" "$root/dist/nato-atlas.html" "$version" "$commit"
du --bytes --apparent-size "$site"/* "$root/dist/nato-atlas.html"
