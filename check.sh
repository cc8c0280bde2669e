#!/usr/bin/env bash
# Everything that must hold before a change is handed in, cheapest first.
set -euo pipefail
cd "$(dirname "$0")"
export RUSTDOCFLAGS="-D warnings"

# Fails and says how to get it when a cargo tool is missing.
need() {
    command -v "$1" >/dev/null && return
    echo "check.sh: $1 is missing; install it with: cargo install --locked $2" >&2
    exit 1
}
need typos typos-cli
need cargo-deny cargo-deny

cargo fmt --all -- --check
typos
cargo clippy --locked --workspace --all-targets -- -D warnings
cargo doc --locked --workspace --no-deps --document-private-items
./test.sh
# Licenses and sources need no network; `cargo deny check` also asks for known vulnerabilities.
cargo deny check bans licenses sources
