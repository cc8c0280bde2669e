"""The units in full detail."""

import numpy as np
import shapely

import gaps
import naming
from linework import make_faces, read_sources


def make_units() -> dict[str, shapely.MultiPolygon]:
    """The shape of every unit by its code, in the order of the codes."""
    sources = read_sources()
    faces = make_faces(sources)
    print(f"{len(faces.shapes)} faces")

    units = naming.name_units(sources, faces)
    for old, new, area in gaps.close(faces, units):
        print(f"  {area} km² given to {new} (was {old or 'a gap'})")

    return {code: _join(faces.shapes[units == code]) for code in sorted(set(units) - {""})}


def _join(shapes: np.ndarray) -> shapely.MultiPolygon:
    joined = shapely.coverage_union_all(shapes)
    if joined.geom_type == "Polygon":
        joined = shapely.MultiPolygon([joined])
    return shapely.normalize(joined)
