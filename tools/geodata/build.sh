#!/usr/bin/env bash
# Rebuilds assets/map/ from tools/geodata/raw/; takes about two minutes.
#
#   tools/geodata/build.sh            build, check, and replace the files in assets/map/
#   tools/geodata/build.sh --verify   build, check, and compare with the files in assets/map/
set -euo pipefail
cd "$(dirname "$0")"

assets=../../assets/map
environment=.venv
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

if ! cmp -s requirements.txt "$environment/requirements.txt"; then
    python3 -m venv --clear "$environment"
    "$environment/bin/pip" install --quiet --requirement requirements.txt
    cp requirements.txt "$environment/requirements.txt"
fi

"$environment/bin/python" build.py "$fresh"
"$environment/bin/python" check.py "$fresh"

case "${1:-}" in
--verify)
    diff --recursive --brief "$fresh" "$assets"
    echo "assets/map/ is what this pipeline builds"
    ;;
"")
    mkdir -p "$assets"
    cp "$fresh"/* "$assets"/
    echo "assets/map/ rebuilt"
    ;;
*)
    echo "usage: tools/geodata/build.sh [--verify]" >&2
    exit 2
    ;;
esac
