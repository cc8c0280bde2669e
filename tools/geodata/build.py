"""Builds everything in `assets/map/` from `raw/`: `python build.py <folder>`.

Reads like the table of contents of this folder. The same inputs give the same bytes.
"""

import sys
from pathlib import Path

from attributes import unit_records
from history import read_tenures
from inputs import RAW, Layer, prove
from labels import label_records, with_overrides
from lakes import coarse_lakes, fine_lakes
from levels import LEVELS, simplify
from units import make_units
from writing import feature, write_features, write_records

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "map"
"""What is there now: of it only the overrides of labels are kept, which are written by hand."""

LABEL_LEVEL = "l2"
"""Fine enough to place a name."""


def main(folder: Path) -> None:
    """Writes all files to `folder`."""
    prove()
    folder.mkdir(parents=True, exist_ok=True)

    units = make_units()
    levels = {level.name: simplify(units, level) for level in LEVELS}
    for name, shapes in levels.items():
        write_features(folder / f"units_{name}.geojson", [feature(code, None, shape) for code, shape in shapes.items()])

    tenures = read_tenures(RAW / "hand" / "tenures.csv", list(units))
    write_records(folder / "units.json", unit_records(RAW / "hand" / "units.csv", units))
    write_records(folder / "tenures.json", [tenure.record() for tenure in tenures])
    labels = label_records(tenures, levels[LABEL_LEVEL])
    write_records(folder / "labels.json", with_overrides(labels, ASSETS / "labels.json"))

    write_lakes(folder / "lakes_coarse.geojson", coarse_lakes())
    write_lakes(folder / "lakes_fine.geojson", fine_lakes())


def write_lakes(path: Path, lakes: Layer) -> None:
    """Lakes have an id and a name and nothing else."""
    write_features(
        path,
        [feature(lake["id"], {"name": lake["name"]}, shape) for lake, shape in zip(lakes.attributes, lakes.shapes)],
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: build.py <folder>")
    main(Path(sys.argv[1]))
