"""Reading the inputs in `raw/`.

Every file is compared with the SHA-256 in `raw/PROVENANCE.json` before anything is built, so a build cannot rest on
an input whose origin is not written down. `history.py` reads the two tables in `raw/hand/`.
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import shapely

RAW = Path(__file__).parent / "raw"


@dataclass(frozen=True)
class Layer:
    """The features of one GeoJSON file in file order; `attributes[i]` belongs to `shapes[i]`."""

    attributes: list[dict]
    shapes: np.ndarray

    def where(self, key: str, *values: str) -> "Layer":
        """The features whose attribute `key` is one of `values`."""
        kept = [i for i, attributes in enumerate(self.attributes) if attributes.get(key) in values]
        return Layer([self.attributes[i] for i in kept], self.shapes[kept])

    def column(self, key: str) -> np.ndarray:
        """The attribute `key` of every feature."""
        return np.array([attributes.get(key) for attributes in self.attributes], dtype=object)

    def shape(self, key: str, value: str) -> shapely.Geometry:
        """The shape of the one feature whose attribute `key` is `value`."""
        (shape,) = self.where(key, value).shapes
        return shape


def prove() -> None:
    """Compares every file with its provenance, also those that nothing reads yet."""
    for name in provenance():
        read_bytes(name)
    known = {"PROVENANCE.json", *provenance()}
    for path in sorted(RAW.rglob("*")):
        name = path.relative_to(RAW).as_posix()
        if path.is_file() and name not in known and not name.startswith("licences/"):
            raise ValueError(f"raw/{name} is not in raw/PROVENANCE.json")


def read_layer(name: str) -> Layer:
    """The GeoJSON file `raw/<name>`."""
    features = json.loads(read_bytes(name))["features"]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    return Layer([feature["properties"] for feature in features], np.array(shapes, dtype=object))


def read_records(name: str) -> list[dict]:
    """The JSON array `raw/<name>`."""
    return json.loads(read_bytes(name))


def read_bytes(name: str) -> bytes:
    """The content of `raw/<name>`, unpacked and proved to be what the provenance says."""
    content = (RAW / name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    found = hashlib.sha256(content).hexdigest()
    expected = provenance()[name]["sha256"]
    if found != expected:
        raise ValueError(f"raw/{name}: SHA-256 is {found}, raw/PROVENANCE.json says {expected}")
    return content


@cache
def provenance() -> dict[str, dict]:
    """The record of every input, by file name."""
    document = json.loads((RAW / "PROVENANCE.json").read_text(encoding="utf-8"))
    return {record["file"]: record for record in document["files"]}
