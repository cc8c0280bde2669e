"""Writing JSON that is small enough to ship and still shows in a diff what changed: one record per line."""

import json
from pathlib import Path

import numpy as np
import shapely


def write_records(path: Path, records: list[dict]) -> None:
    """A JSON array with one record per line."""
    _write(path, "[\n" + ",\n".join(_line(record, spaces=True) for record in records) + "\n]\n")


def write_features(path: Path, features: list[dict]) -> None:
    """A GeoJSON feature collection with one feature per line."""
    lines = ",\n".join(_line(feature, spaces=False) for feature in features)
    _write(path, '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")


def feature(identifier: str, properties: dict | None, shape: shapely.Geometry) -> dict:
    """A GeoJSON feature; coordinates are rounded to 1e-5 degrees, about a metre."""
    rounded = shapely.transform(shape, lambda lon_lat: np.round(lon_lat, 5))
    geometry = json.loads(shapely.to_geojson(rounded))
    return {"type": "Feature", "id": identifier, "properties": properties, "geometry": geometry}


def _line(record: dict, spaces: bool) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": ") if spaces else (",", ":"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size / 1e3:.0f} kB")
