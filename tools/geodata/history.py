"""Tenures: which state held which unit, and when.

Written by hand in `raw/hand/tenures.csv`, one line per change. Here the changes become half-open periods
`[from, until)`, and it is proved that every unit is held on every day since 1949-01-01, once.
"""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FIRST_DAY = "1949-01-01"
"""Days are ISO texts; they compare like days."""

STATUSES = frozenset(
    """
    sovereign part dependency occupied partly-occupied breakaway annexed administered un-administered protectorate
    allied-sectors partially-recognised background
    """.split()
)

BACKGROUND_NOTE = "today’s country; borders of other years not researched"


@dataclass(frozen=True)
class Tenure:
    """`unit` held by `state` in `[since, until)`; `until` is None while it lasts."""

    unit: str
    since: str
    until: str | None
    state: str
    status: str
    controller: str | None
    claimed_by: str | None
    note: str | None

    def contains(self, day: str) -> bool:
        """Whether the unit was held so on `day`."""
        return self.since <= day and (self.until is None or day < self.until)

    def record(self) -> dict:
        """The tenure as it stands in `tenures.json`."""
        return {
            "unit": self.unit,
            "from": self.since,
            "until": self.until,
            "state": self.state,
            "status": self.status,
            "controller": self.controller,
            "claimed_by": self.claimed_by,
            "note": self.note,
        }


def read_hand_table(path: Path) -> list[dict]:
    """The rows of a hand-written table, one per unit. Lines that begin with `#` are remarks; empty fields are None."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = []
    for row in csv.DictReader(lines, strict=True):
        if None in row or None in row.values():
            raise ValueError(f"{path.name}: wrong number of fields in {row}")
        units = row.pop("units").split()
        fields = {key: value or None for key, value in row.items()}
        rows.extend({"unit": unit, **fields} for unit in units)

    return rows


def read_tenures(path: Path, units: list[str]) -> list[Tenure]:
    """The tenures of all `units`, by unit and day."""
    changes: dict[str, list[dict]] = {unit: [] for unit in units}
    for row in read_hand_table(path):
        if row["unit"] not in changes:
            raise ValueError(f"{path.name}: no unit {row['unit']}")
        changes[row["unit"]].append(row)

    return [tenure for unit in units for tenure in _tenures_of(unit, changes[unit])]


def _tenures_of(unit: str, changes: list[dict]) -> list[Tenure]:
    if not changes:
        return [Tenure(unit, FIRST_DAY, None, unit, "background", None, None, BACKGROUND_NOTE)]

    days = [date.fromisoformat(change["from"]).isoformat() for change in changes]
    if days[0] != FIRST_DAY or any(day >= following for day, following in zip(days, days[1:])):
        raise ValueError(f"tenures of {unit} do not begin on {FIRST_DAY} or are not in order: {days}")

    tenures = []
    for change, since, until in zip(changes, days, [*days[1:], None]):
        if change["status"] not in STATUSES - {"background"}:
            raise ValueError(f"tenures of {unit}: unknown status {change['status']}")
        state = unit if change["state"] == "=" else change["state"]
        remarks = (change["controller"], change["claimed_by"], change["note"])
        tenures.append(Tenure(unit, since, until, state, change["status"], *remarks))

    return tenures
