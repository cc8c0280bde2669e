#!/usr/bin/env bash
# Makes the package for Debian and Ubuntu, and prints where it lies. Needs the program (build.sh) and
# the licenses (licenses.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/names.sh
source packaging/names.sh
# Without --locked: the registry may lack what its lock file names.
cargo_tool cargo-deb

gzip --best --no-name >"$files/changelog.gz" <<END
nato-atlas ($version) unstable; urgency=low

  * Made from commit $commit, whose CHANGELOG.md says what is new.

 -- $(sed -n 's/^maintainer = "\(.*\)"$/\1/p' Cargo.toml)  $(LC_ALL=C date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")
END
to="dist/nato-atlas_${version}-${commit}_amd64.deb"
rm --force dist/*.deb
PATH="$tools/bin:$PATH" cargo deb --quiet --no-build --no-strip --profile dist \
    --target x86_64-unknown-linux-gnu --output "$to" >&2
echo "$to"
