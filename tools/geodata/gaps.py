"""Faces that belong to nobody, and slivers that belong to the wrong one.

Natural Earth leaves four narrow gaps on the border of Egypt and Sudan (24 km² in all). They are closed by giving
each to the neighbour with the longest common border. Slivers between a province border and an outline of another
version would be treated in the same way; with the present inputs there are none.
"""

import numpy as np
import shapely

from linework import Faces
from measure import length_km

LARGEST_GAP = 500.0
"""km²; larger enclosed faces without an owner are water: the Caspian Sea."""

LARGEST_SLIVER = 12.0
"""km²"""

ROUNDEST_SLIVER = 0.12
"""4π·area / perimeter², 1 for a circle; a sliver is thinner than this."""

CUT_MAP_UNITS = ("DEU", "UKR", "RUS", "GEG", "AZE", "MDA", "ISR", "MAR", "SVN", "HRV", "ITA", "DZA")
"""The map units that were cut by lines from other layers; only these can have slivers."""


def close(faces: Faces, units: np.ndarray) -> list[tuple[str, str, float]]:
    """Hands gaps and slivers in `units` to their neighbours. Returns each change as (from, to, km²)."""
    tree = shapely.STRtree(faces.shapes)
    gaps = _gaps(faces, tree)
    changes = []
    for face in [*np.flatnonzero(gaps), *np.flatnonzero(_slivers(faces))]:
        neighbours = [
            other
            for other in tree.query(faces.shapes[face], predicate="intersects")
            if other != face and units[other] and not gaps[other]
        ]
        shared = [_shared_border(faces, face, other) for other in neighbours]
        if not shared or max(shared) == 0:
            continue
        owner = units[neighbours[int(np.argmax(shared))]]
        if owner != units[face]:
            changes.append((units[face], owner, round(float(faces.areas[face]), 3)))
            units[face] = owner

    return changes


def _gaps(faces: Faces, tree: shapely.STRtree) -> np.ndarray:
    """Small faces without an owner that land surrounds on all sides.

    The hand-drawn polygon of Trieste also closes small pieces of sea; those touch the open sea and stay water.
    """
    unowned = faces.of("")
    found = np.zeros(len(faces.shapes), dtype=bool)
    for face in np.flatnonzero(unowned & (faces.areas < LARGEST_GAP)):
        land = [other for other in tree.query(faces.shapes[face], predicate="intersects") if not unowned[other]]
        enclosed = sum(_shared_border(faces, face, other) for other in land)
        found[face] = enclosed > 0.999 * faces.shapes[face].boundary.length

    return found


def _slivers(faces: Faces) -> np.ndarray:
    perimeters = np.array([length_km(shape.exterior) for shape in faces.shapes])
    roundness = 4 * np.pi * faces.areas / perimeters**2
    return (faces.areas < LARGEST_SLIVER) & (roundness < ROUNDEST_SLIVER) & np.isin(faces.map_units, CUT_MAP_UNITS)


def _shared_border(faces: Faces, face: int, other: int) -> float:
    """Degrees; only compared with other borders of the same face."""
    return shapely.intersection(faces.shapes[face].boundary, faces.shapes[other].boundary).length
