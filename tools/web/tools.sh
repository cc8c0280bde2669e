#!/usr/bin/env bash
# Gets what builds the web page into a folder of its own, which it prints. To be run on Debian 12 or
# newer; nothing is installed.
#
# The package registries have no standard library of Rust for browsers but as sources in Debian's
# `rust-web-src`, which fit Debian's `rustc-web` alone. Installed, these would put a second compiler
# into /usr/bin, so they are unpacked. What is there already is not fetched again.
set -euo pipefail
here="$(cd "$(dirname "$0")/../.." && pwd)"
tools="${NATO_ATLAS_WEB_TOOLS:-$here/target/web-tools}"
# Must equal the version of the crate, or program and script do not fit each other.
wasm_bindgen="$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' "$here/Cargo.lock")"
binaryen=132.0.0

say() {
    echo "tools/web/tools.sh: $*" >&2
}

# The newest version of a package whose name ends with a number.
newest() {
    apt-cache search --names-only "^$1[0-9.]*\$" | cut -d ' ' -f 1 | sort -V | tail -n 1
}

# The compiler, the sources of its standard library, and a linker of the same LLVM.
compiler() {
    [[ -e "$tools/compiler/usr/bin/rustc" ]] && return
    local llvm std
    std="$(apt-cache depends libstd-rust-web-dev | sed -n 's/^ *Depends: \(libstd-rust-web-[0-9.]*\)$/\1/p')"
    llvm="$(apt-cache depends "$std" | sed -n 's/^ *Depends: libllvm\([0-9]*\)$/\1/p')"
    if [[ -z "$std" || -z "$llvm" ]]; then
        say "this system's package lists have no rustc-web; on Debian: sudo apt-get update"
        return 1
    fi
    say "fetching rustc-web ($std, LLVM $llvm)"
    rm --recursive --force "$tools/packages" "$tools/compiler.part"
    mkdir --parents "$tools/packages" "$tools/compiler.part"
    (
        cd "$tools/packages"
        apt-get download --quiet rustc-web rust-web-src libstd-rust-web-dev "$std" "libllvm$llvm" "lld-$llvm" >&2
        for package in *.deb; do dpkg-deb --extract "$package" "$tools/compiler.part"; done
    )
    ln --symbolic --force "wasm-ld-$llvm" "$tools/compiler.part/usr/bin/wasm-ld"
    mv "$tools/compiler.part" "$tools/compiler"
    rm --recursive --force "$tools/packages"
}

# Writes the script between program and page.
bindgen() {
    [[ "$("$tools/bin/wasm-bindgen" --version 2>/dev/null)" == "wasm-bindgen $wasm_bindgen" ]] && return
    say "building wasm-bindgen $wasm_bindgen"
    cargo install --quiet wasm-bindgen-cli --version "$wasm_bindgen" --root "$tools" --force >&2
}

# Makes the program smaller.
optimizer() {
    [[ -x "$tools/node_modules/.bin/wasm-opt" ]] && return
    say "fetching wasm-opt (binaryen $binaryen)"
    npm install --silent --no-save --no-audit --no-fund --prefix "$tools" "binaryen@$binaryen" >&2
}

compiler
bindgen
optimizer
echo "$tools"
