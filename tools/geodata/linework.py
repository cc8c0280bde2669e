"""From outlines to faces.

All borders that were ever needed are laid over each other as lines, cut at every crossing, and closed again to
faces. A border between two faces is therefore one and the same line for both, and stays so when faces are joined to
units: the map can have neither gaps nor overlaps.
"""

from dataclasses import dataclass

import numpy as np
import shapely

import inputs
from inputs import Layer
from measure import square_km

GRID = 1e-6
"""Degrees; about 0.1 m. All lines are noded on this grid."""

LONGEST_SEGMENT = 0.5
"""Degrees. Longer straight borders get points in between, or else the 49th parallel would become a chord."""

UNWRAP_WEST_OF = -168.9
"""Degrees. Russia west of this longitude lies beyond the date line and is moved to longitudes above 180."""

DIVIDED_COUNTRIES = ("DEU", "UKR", "DZA", "ITA")
"""Countries that are cut along the borders of their provinces."""

DISPUTED_CUTS = ("B35", "B37", "B38", "B36", "C02", "C03", "B16", "B19", "B28")
"""Abkhazia, South Ossetia, Artsakh, Transnistria, Donetsk, Luhansk, Golan, Western Sahara (2): all used as cuts."""

CRIMEA = "B89"
"""Crimea is a polygon of Russia of its own in the map units; the outline only tells which."""


@dataclass(frozen=True)
class Sources:
    """The layers that the faces are made from and named by."""

    map_units: Layer
    province_lines: Layer
    province_labels: Layer
    disputed: Layer
    hand: Layer


@dataclass(frozen=True)
class Faces:
    """The smallest pieces of the map, land and enclosed water alike; all arrays have one entry per face."""

    shapes: np.ndarray
    points: np.ndarray
    """A point inside each face."""
    areas: np.ndarray
    """km²"""
    map_units: np.ndarray
    """The Natural Earth map unit that each face is a part of; an empty text for water and gaps."""

    def of(self, map_unit: str) -> np.ndarray:
        """Which faces are parts of `map_unit`."""
        return self.map_units == map_unit


def read_sources() -> Sources:
    """The inputs of the line work, Russia unwrapped."""
    map_units = inputs.read_layer("ne_10m_admin_0_map_units.geojson.gz")
    for i in np.flatnonzero(map_units.column("GU_A3") == "RUS"):
        map_units.shapes[i] = _unwrap(map_units.shapes[i])

    return Sources(
        map_units,
        inputs.read_layer("ne_10m_admin_1_lines_cut.geojson.gz"),
        inputs.read_layer("ne_10m_admin_1_label_points_cut.geojson.gz"),
        inputs.read_layer("ne_10m_admin_0_disputed_areas_cut.geojson.gz"),
        inputs.read_layer("hand/hand_cuts.geojson"),
    )


def make_faces(sources: Sources) -> Faces:
    """Cuts the world into faces."""
    lines = [
        *shapely.boundary(sources.map_units.shapes),
        *sources.province_lines.where("adm0_a3", *DIVIDED_COUNTRIES).shapes,
        *(sources.disputed.shape("BRK_A3", code).boundary for code in DISPUTED_CUTS),
        sources.hand.shape("id", "berlin_sector_line"),
        sources.hand.shape("id", "trieste_zone_b").boundary,
    ]
    shapes = np.array(shapely.get_parts(shapely.polygonize([_node(lines)])))
    points = shapely.point_on_surface(shapes)
    areas = np.array([square_km(shape) for shape in shapes])

    return Faces(shapes, points, areas, _map_unit_of_each(points, sources.map_units))


def _unwrap(russia: shapely.MultiPolygon) -> shapely.MultiPolygon:
    """Moves what lies beyond the date line to longitudes above 180, so that Chukotka and Wrangel are whole."""

    def shift(lon_lat: np.ndarray) -> np.ndarray:
        lon, lat = lon_lat[:, 0], lon_lat[:, 1]
        return np.column_stack([np.where(lon < UNWRAP_WEST_OF, lon + 360, lon), lat])

    parts = [shapely.transform(part, shift) if part.bounds[2] < UNWRAP_WEST_OF else part for part in russia.geoms]
    return shapely.MultiPolygon(parts)


def _node(lines: list) -> shapely.Geometry:
    """One line work on the grid: cut at every crossing, no segment too long."""
    on_grid = shapely.set_precision(np.array(lines, dtype=object), GRID, mode="pointwise")
    noded = shapely.line_merge(shapely.unary_union(on_grid, grid_size=GRID))
    dense = shapely.segmentize(noded, LONGEST_SEGMENT)
    return shapely.transform(dense, lambda lon_lat: np.round(lon_lat, 6))


def _map_unit_of_each(points: np.ndarray, map_units: Layer) -> np.ndarray:
    codes = map_units.column("GU_A3")
    found = np.full(len(points), "", dtype=object)
    faces, units = shapely.STRtree(shapely.make_valid(map_units.shapes)).query(points, predicate="intersects")
    if len(set(faces)) != len(faces):
        raise ValueError("a face lies in two map units: the inputs overlap")
    found[faces] = codes[units]
    return found
