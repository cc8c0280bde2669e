"""What is said of a unit as such: its name, its size, where its label goes, and what Article 6 says of it."""

from datetime import date
from pathlib import Path

import shapely

import inputs
from history import read_hand_table
from measure import square_km

TINY = 1500.0
"""km²; smaller units need a marker at the overview."""

COVERAGE = ("in", "out", "partly")


def unit_records(path: Path, units: dict[str, shapely.MultiPolygon]) -> list[dict]:
    """The records of `units.json`: what `path` says by hand, joined with names from Natural Earth and measures."""
    countries = inputs.read_records("ne_10m_admin_0_countries_attributes.json.gz")
    country_names = {country["ADM0_A3"]: country["NAME_EN"] for country in countries}
    by_hand = {row["unit"]: row for row in read_hand_table(path)}
    unknown = sorted(set(by_hand) - set(units))
    if unknown:
        raise ValueError(f"{path.name}: no units {unknown}")

    return [_record(code, shape, by_hand.get(code, {}), country_names) for code, shape in units.items()]


def article6(chain: str | None, note: str | None) -> dict | None:
    """`out 1990-10-03 in` as periods that follow each other: out before that day, in from that day on."""
    if chain is None:
        return None
    kinds, days = chain.split()[::2], chain.split()[1::2]
    if len(kinds) != len(days) + 1 or not set(kinds) <= set(COVERAGE) or days != sorted(days):
        raise ValueError(f"not a chain of {COVERAGE} and days: {chain}")
    days = [date.fromisoformat(day).isoformat() for day in days]
    periods = [
        {"from": since, "until": until, "kind": kind}
        for kind, since, until in zip(kinds, [None, *days], [*days, None])
    ]

    return {"periods": periods, "note": note}


def _record(code: str, shape: shapely.MultiPolygon, by_hand: dict, country_names: dict[str, str]) -> dict:
    area = square_km(shape)
    largest = max(shape.geoms, key=lambda part: part.area)
    label = largest.representative_point()
    return {
        "unit": code,
        "name": by_hand.get("name") or country_names[code],
        "article6": article6(by_hand.get("article6"), by_hand.get("article6_note")),
        "tiny": area < TINY,
        "area_km2": round(area, 1 if area >= 10 else 4),
        "label": [round(label.x, 3), round(label.y, 3)],
        "approximate": by_hand.get("approximate"),
    }
