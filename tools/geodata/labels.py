"""Where the name of a state goes, for each period in which its territory stayed the same.

The anchor is the point deepest inside the territory after squeezing it to a third of its width, because a name is
about three times as wide as it is high.
"""

import json
from pathlib import Path

import numpy as np
import shapely

from history import Tenure
from projection import inverse, project

EUROPE = shapely.box(-3_000_000, -2_150_000, 3_300_000, 2_400_000)
"""The start view, in metres of the projection. The deepest point of the Soviet Union lies in Siberia."""

SQUEEZE = 3
"""Width of a name divided by its height."""

TOLERANCE = 1500
"""Metres"""


def label_records(tenures: list[Tenure], units: dict[str, shapely.MultiPolygon]) -> list[dict]:
    """The records of `labels.json`, by state and day. Every state has one for every day on which it holds a unit."""
    projected = {code: shapely.make_valid(shape) for code, shape in zip(units, project(np.array(list(units.values()))))}
    held: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        held.setdefault(tenure.state, []).append(tenure)

    records = []
    for state in sorted(held):
        for since, until, territory in _territories(held[state]):
            shape = shapely.union_all([projected[code] for code in territory])
            anchor = _anchor(shape) or {"anchor": None, "half_height_km": None}
            europe = _anchor(shape.intersection(EUROPE))
            records.append({"state": state, "from": since, "until": until, **anchor, "europe": europe})

    return records


def with_overrides(records: list[dict], present: Path) -> list[dict]:
    """The records with the `overrides` that somebody wrote by hand into the present file, if there is one."""
    written = json.loads(present.read_text(encoding="utf-8")) if present.exists() else []
    by_hand = {(label["state"], label["from"]): label["overrides"] for label in written if label.get("overrides")}
    lost = by_hand.keys() - {(record["state"], record["from"]) for record in records}
    if lost:
        raise SystemExit(f"{present}: overrides of labels that are no more, move or remove them: {sorted(lost)}")

    return [
        {**record, "overrides": by_hand[key]} if (key := (record["state"], record["from"])) in by_hand else record
        for record in records
    ]


def _territories(tenures: list[Tenure]) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """The periods in which a state held the same units; dependencies count only where it held nothing else."""
    days = sorted({tenure.since for tenure in tenures} | {tenure.until for tenure in tenures if tenure.until})
    periods = []
    for since, until in zip(days, [*days[1:], None]):
        now = [tenure for tenure in tenures if tenure.contains(since)]
        home = sorted(tenure.unit for tenure in now if tenure.status != "dependency")
        territory = tuple(home or sorted(tenure.unit for tenure in now))
        if periods and periods[-1][1] == since and periods[-1][2] == territory:
            periods[-1] = (periods[-1][0], until, territory)
        elif territory:
            periods.append((since, until, territory))

    return periods


def _anchor(shape: shapely.Geometry) -> dict | None:
    """The deepest point of the largest part, and the room above and below it; None if there is no land."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area > 0]
    if not parts:
        return None
    largest = max(parts, key=lambda part: part.area)
    squeezed = shapely.make_valid(shapely.transform(largest, lambda x_y: x_y * [1 / SQUEEZE, 1]))
    radius = shapely.maximum_inscribed_circle(squeezed, tolerance=TOLERANCE)
    center = np.array([radius.coords[0]]) * [SQUEEZE, 1]
    lon, lat = (float(degrees) for degrees in inverse(center)[0])
    return {
        "anchor": [round(lon - 360 if lon > 180 else lon, 3), round(lat, 3)],
        "half_height_km": round(radius.length / 1e3, 1),
    }
