"""Levels of detail.

All units are simplified together, so that neighbours keep sharing their border point by point. Each level is built
twice, once with a fine tolerance and once with a coarse one; then every border that touches a detail unit is taken
from the fine version and every other from the coarse one. Both versions meet at the nodes, which are never moved.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from arcs import SCALE, arcs_from_units, units_from_arcs, whole_numbers
from measure import square_km
from projection import project

DETAIL_UNITS = frozenset(
    """
    ALB AND ARM AUT AZE AZE-NK BEL BER-E BER-W BGR BIH BLR BMU CHE CYP CYP-BZ CYP-N CYP-SB CZE DEU-E DEU-SL DEU-W
    DNK DZA-N ESP ESP-CE ESP-CN EST FIN FIN-AX FRA FRO GBR GBR-CI GBR-IM GEO GEO-AB GEO-SO GIB GRC HRV HUN IRL ISL
    ISR ITA KOS LBN LIE LTU LUX LVA MCO MDA MDA-TN MKD MLT MNE NJM NLD NOR POL PRT PRT-AZ PRT-MD PSE-GZ PSE-WB ROU
    RUS-KGD SJM SMR SPM SRB SVK SVN SWE SYR SYR-GO TRI-A TRI-BH TRI-BS TUN TUR UKR UKR-09 UKR-09L UKR-14 UKR-14D
    UKR-23 UKR-43 UKR-65 VAT
    """.split()
)
"""Units that are looked at closely: Europe, the Mediterranean, the Caucasus and the Atlantic islands."""


@dataclass(frozen=True)
class Level:
    """Tolerances in metres (0 keeps every point) and smallest islands in km².

    Fine is for detail units, coarse for all others.
    """

    name: str
    fine_tolerance: float
    coarse_tolerance: float
    fine_island: float
    coarse_island: float


LEVELS = (
    Level("l0", 10000, 14000, 450, 2500),
    Level("l1", 4000, 7000, 40, 600),
    Level("l2", 900, 4000, 2, 60),
    Level("l3", 0, 2500, 0, 40),
)


def simplify(units: dict[str, shapely.MultiPolygon], level: Level) -> dict[str, shapely.MultiPolygon]:
    """The units at `level`, in the same order; no unit vanishes."""
    codes = list(units)
    is_detail = [code in DETAIL_UNITS for code in codes]
    islands = [level.fine_island if detail else level.coarse_island for detail in is_detail]
    kept = np.array([_without_small_parts(unit, area) for unit, area in zip(units.values(), islands)])

    def touches_detail(arc) -> bool:
        return any(is_detail[unit] for unit in (arc.left, arc.right) if unit >= 0)

    fine = arcs_from_units(_simplify_together(kept, level.fine_tolerance))
    coarse = arcs_from_units(_simplify_together(kept, level.coarse_tolerance))
    arcs = [arc for arc in fine if touches_detail(arc)] + [arc for arc in coarse if not touches_detail(arc)]

    return dict(zip(codes, units_from_arcs(arcs, len(codes))))


def _without_small_parts(unit: shapely.MultiPolygon, smallest: float) -> shapely.MultiPolygon:
    """Drops islands below `smallest` km², but never the largest part."""
    areas = [square_km(part) for part in unit.geoms]
    largest = max(areas)
    return shapely.MultiPolygon([p for p, area in zip(unit.geoms, areas) if area >= smallest or area == largest])


def _simplify_together(units: np.ndarray, tolerance: float) -> np.ndarray:
    """Visvalingam on the whole coverage, in metres of the map projection.

    Simplification only picks points. They are mapped back to the very longitude and latitude that they came from,
    instead of being projected back, so that both versions of a level agree in their nodes.
    """
    if tolerance == 0:
        return units
    projected = project(units)
    points = whole_numbers(shapely.get_coordinates(units))
    origin = dict(zip(_keys(shapely.get_coordinates(projected)), points.tolist()))

    def back(points: np.ndarray) -> np.ndarray:
        return np.array([origin[key] for key in _keys(points)]) / SCALE

    return shapely.transform(shapely.coverage_simplify(projected, tolerance), back)


def _keys(points: np.ndarray) -> list[tuple[int, int]]:
    """Eighths of a metre: finer than the grid of the line work, coarser than rounding errors."""
    return [tuple(point) for point in np.round(points * 8).astype(np.int64).tolist()]
