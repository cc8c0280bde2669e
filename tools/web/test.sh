#!/usr/bin/env bash
# Tests the web page in Chromium: tools/web/test.sh [arguments of node --test]. With `--bench`, says
# what the page weighs and how long it takes.
#
# Needs dist/web (tools/web/build.sh). On Debian it installs Chromium and Node when it may.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tools/packages.sh
source tools/packages.sh
command -v node >/dev/null || to_browse+=(nodejs npm)
command -v chromium >/dev/null || to_browse+=(chromium)
install_missing "${to_browse[@]}"
[[ -f dist/web/index.html ]] || tools/web/build.sh
# Its pictures are held against those of the page.
cargo build --locked --bin nato-atlas
export NATO_ATLAS="${CARGO_TARGET_DIR:-$PWD/target}/debug/nato-atlas"

tools="${NATO_ATLAS_WEB_TOOLS:-$PWD/target/web-tools}"
cp tests/web/package.json "$tools/package.json"
npm install --silent --no-audit --no-fund --prefix "$tools"
# Node looks for packages beside the files that import them.
ln --symbolic --force --no-dereference "$tools/node_modules" node_modules
if [[ "${1:-}" == --bench ]]; then
    shift
    exec node benches/web/main.js "$@"
fi
exec node --test --test-concurrency=1 "$@" tests/web/
