"""Checks a built folder: `python check.py <folder>`. Names all problems, not only the first."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely

from expectations import PLACES, STATE_AREAS, UNIT_AREAS
from history import FIRST_DAY, STATUSES
from levels import DETAIL_UNITS, LEVELS
from linework import LONGEST_SEGMENT
from measure import square_km
from projection import forward, inverse

UNIT_COUNT = 290

BOUNDS = (-180, -60, 190.4, 83.7)
"""West, south, east, north; Russia reaches beyond 180."""

SMALLEST_COMPARED = 20_000
"""km²; the areas of larger detail units are compared between levels."""

LARGEST_AREA_CHANGE = {"l0": 6.0, "l1": 1.5, "l2": 0.2, "l3": 0.001}
"""Percent, from full detail to a level."""

LEAST_ON_LAND = 0.95
"""The share of every lake that must lie on land: lakes are painted on land and not beside it."""


class Built:
    """The files of one build."""

    def __init__(self, folder: Path):
        self.levels = {level.name: _read_shapes(folder / f"units_{level.name}.geojson") for level in LEVELS}
        self.lakes = {name: _read_features(folder / f"lakes_{name}.geojson") for name in ("coarse", "fine")}
        self.units = _read(folder / "units.json")
        self.tenures = _read(folder / "tenures.json")
        self.labels = _read(folder / "labels.json")
        self.areas = {unit["unit"]: unit["area_km2"] for unit in self.units}

    def tenures_on(self, day: str) -> list[dict]:
        """One tenure per unit."""
        return [tenure for tenure in self.tenures if _contains(tenure, day)]


def problems(built: Built) -> Iterator[str]:
    """Everything that is wrong, in the order of the checks."""
    of_tables = (units, tenures, labels, article6)
    of_shapes = (coverage, segments, areas_of_levels, areas, places, lakes, projection)
    for check in of_tables + of_shapes:
        for problem in check(built):
            yield f"{check.__name__}: {problem}"


def units(built: Built) -> Iterator[str]:
    """Every file has the same units, sorted."""
    codes = list(built.areas)
    if len(codes) != UNIT_COUNT or codes != sorted(set(codes)):
        yield f"units.json: {len(codes)} units, or not sorted"
    for name, shapes in built.levels.items():
        if list(shapes) != codes:
            yield f"{name}: other units than units.json"
    if sorted({tenure["unit"] for tenure in built.tenures}) != codes:
        yield "tenures.json: other units than units.json"
    for unit in built.units:
        if not unit["name"]:
            yield f"{unit['unit']} has no name"
        if not _is_place(unit["label"]):
            yield f"{unit['unit']}: label at {unit['label']}"


def tenures(built: Built) -> Iterator[str]:
    """Every unit is held on every day since the first, once."""
    by_unit: dict[str, list[dict]] = {}
    for tenure in built.tenures:
        by_unit.setdefault(tenure["unit"], []).append(tenure)
        if tenure["status"] not in STATUSES:
            yield f"unknown status {tenure['status']}"
    for unit, chain in by_unit.items():
        if not _is_chain(chain, FIRST_DAY):
            yield f"{unit} is not held once on every day"


def labels(built: Built) -> Iterator[str]:
    """A state has one label for every day on which it holds a unit, and none on other days."""
    days = sorted({record["from"] for record in built.tenures} | {record["from"] for record in built.labels})
    for day in days:
        holders = {tenure["state"] for tenure in built.tenures_on(day)}
        labelled = [label["state"] for label in built.labels if _contains(label, day)]
        if len(labelled) != len(set(labelled)):
            yield f"{day}: a state has two labels"
        for state in sorted(holders ^ set(labelled)):
            yield f"{day}: {state} has a label or a unit, but not both"
    for label in built.labels:
        for spot in filter(None, (label, label["europe"])):
            if not _is_place(spot["anchor"]) or spot["half_height_km"] < 0:
                yield f"{label['state']} from {label['from']}: anchor {spot['anchor']}"


def article6(built: Built) -> Iterator[str]:
    """Periods follow each other from the beginning of time to its end."""
    for unit in built.units:
        if unit["article6"] and not _is_chain(unit["article6"]["periods"], None):
            yield f"{unit['unit']}: {unit['article6']['periods']}"


def coverage(built: Built) -> Iterator[str]:
    """Units are valid, share their borders point by point, and lie on the map."""
    for name, shapes in built.levels.items():
        for code, shape in shapes.items():
            if not shape.is_valid or shape.is_empty:
                yield f"{name}: {code} is empty or {shapely.is_valid_reason(shape)}"
        array = np.array(list(shapes.values()))
        if not shapely.coverage_is_valid(array):
            yield f"{name}: units overlap or do not share their borders"
        west, south, east, north = shapely.total_bounds(array)
        if west < BOUNDS[0] or south < BOUNDS[1] or east > BOUNDS[2] or north > BOUNDS[3]:
            yield f"{name}: bounds {west}, {south}, {east}, {north}"


def segments(built: Built) -> Iterator[str]:
    """Borders of detail units at the finest level bend with the projection."""
    for code in sorted(DETAIL_UNITS):
        for ring in shapely.get_rings(shapely.get_parts(built.levels["l3"][code])):
            longest = np.hypot(*np.diff(shapely.get_coordinates(ring), axis=0).T).max()
            if longest > LONGEST_SEGMENT + 1e-4:
                yield f"{code}: a segment of {longest:.3f} degrees"


def areas_of_levels(built: Built) -> Iterator[str]:
    """Simplifying keeps the areas of the larger detail units."""
    for name, shapes in built.levels.items():
        for code in sorted(DETAIL_UNITS):
            change = 100 * (square_km(shapes[code]) / built.areas[code] - 1) if built.areas[code] else 0
            if built.areas[code] > SMALLEST_COMPARED and abs(change) > LARGEST_AREA_CHANGE[name]:
                yield f"{name}: {code} {change:+.2f} %"


def areas(built: Built) -> Iterator[str]:
    """Official areas; a state is measured without its dependencies."""
    for state, day, official, tolerance, remark in STATE_AREAS:
        own = [t["unit"] for t in built.tenures_on(day) if t["state"] == state and t["status"] != "dependency"]
        yield from _compare(f"{state} on {day} {remark}", sum(built.areas[unit] for unit in own), official, tolerance)
    for codes, official, tolerance in UNIT_AREAS:
        yield from _compare(" + ".join(codes), sum(built.areas[code] for code in codes), official, tolerance)


def places(built: Built) -> Iterator[str]:
    """Known places lie in one unit of the finest level, held by the right state."""
    codes, shapes = list(built.areas), np.array(list(built.levels["l3"].values()))
    tree = shapely.STRtree(shapes)
    for place, lon, lat, states in PLACES:
        found = [codes[i] for i in tree.query(shapely.Point(lon, lat), predicate="within")]
        if len(found) != 1:
            yield f"{place} lies in {found}"
            continue
        for day, expected in states.items():
            (holder,) = (t["state"] for t in built.tenures_on(day) if t["unit"] == found[0])
            if holder != expected:
                yield f"{place} on {day}: {holder} instead of {expected}"


def lakes(built: Built) -> Iterator[str]:
    """Lakes are valid, turn as RFC 7946 wants them, lie on land and do not overlap."""
    for name, features in built.lakes.items():
        codes = [feature["id"] for feature in features]
        if codes != sorted(set(codes)):
            yield f"{name}: ids repeat or are not sorted"
        shapes = np.array([shapely.geometry.shape(feature["geometry"]) for feature in features])
        for code, shape in zip(codes, shapes):
            if not shape.is_valid or shape.is_empty:
                yield f"{name}: {code} is empty or {shapely.is_valid_reason(shape)}"
            for part in shapely.get_parts(shape):
                if not part.exterior.is_ccw or any(ring.is_ccw for ring in part.interiors):
                    yield f"{name}: {code} has a ring that turns the wrong way"
        land = np.array(list(built.levels["l2" if name == "coarse" else "l3"].values()))
        tree = shapely.STRtree(land)
        for code, shape in zip(codes, shapes):
            near = land[tree.query(shape, predicate="intersects")]
            share = shapely.area(shapely.intersection(near, shape)).sum() / shape.area
            if share < LEAST_ON_LAND:
                yield f"{name}: only {share:.0%} of {code} lies on land"
        overlap = shapely.area(shapes).sum() - shapely.union_all(shapes).area
        if overlap > 1e-6:
            yield f"{name}: lakes overlap by {overlap} square degrees"


def projection(_built: Built) -> Iterator[str]:
    """Projecting there and back changes nothing."""
    lon, lat = np.meshgrid(np.arange(-160, 180, 5.0), np.arange(-75, 90, 5.0))
    there = np.column_stack([lon.ravel(), lat.ravel()])
    error = np.radians(np.abs(inverse(forward(there)) - there))
    error[:, 0] = np.minimum(error[:, 0], 2 * np.pi - error[:, 0])
    if error.max() > 1e-9:
        yield f"off by {error.max()} radians"


def _compare(what: str, measured: float, official: float, tolerance: float) -> Iterator[str]:
    error = 100 * (measured / official - 1)
    if abs(error) > tolerance:
        yield f"{what}: {measured:,.0f} km², official {official:,.0f}, {error:+.2f} % (allowed {tolerance} %)"


def _contains(period: dict, day: str) -> bool:
    return period["from"] <= day and (period["until"] is None or day < period["until"])


def _is_chain(periods: list[dict], beginning: str | None) -> bool:
    """Whether periods begin at `beginning`, follow each other without a gap, and never end."""
    starts = [period["from"] for period in periods]
    ends = [period["until"] for period in periods]
    return starts == [beginning, *ends[:-1]] and ends[-1] is None and None not in ends[:-1]


def _is_place(lon_lat: list[float] | None) -> bool:
    return lon_lat is not None and -180 <= lon_lat[0] <= 180 and -90 <= lon_lat[1] <= 90


def _read(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


def _read_features(path: Path) -> list[dict]:
    return _read(path)["features"]


def _read_shapes(path: Path) -> dict[str, shapely.Geometry]:
    return {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in _read_features(path)}


def main(folder: Path) -> int:
    """Prints the report; 1 if there are problems."""
    built = Built(folder)
    found = list(problems(built))
    for problem in found:
        print(f"PROBLEM {problem}")
    cases = sum(len(states) for _place, _lon, _lat, states in PLACES)
    print(
        f"checked {len(built.areas)} units at {len(built.levels)} levels, {len(built.tenures)} tenures, "
        f"{len(built.labels)} labels, {len(STATE_AREAS) + len(UNIT_AREAS)} areas, {cases} places in time, "
        f"{sum(map(len, built.lakes.values()))} lakes: {len(found)} problems"
    )
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: check.py <folder>")
    sys.exit(main(Path(sys.argv[1])))
