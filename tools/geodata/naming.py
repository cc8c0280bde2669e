"""Which unit each face belongs to.

A unit is the smallest territory whose border never splits within our years. Most units are a country of today; the
rest of this file is the list of those that are parts of one.
"""

import numpy as np
import shapely

from linework import CRIMEA, Faces, Sources
from provinces import province_of_faces

WHOLE_MAP_UNITS = {
    "ALD": "FIN-AX", "BVT": "BVT", "CNM": "CYP-BZ", "CYN": "CYP-N", "ESB": "CYP-SB", "FXX": "FRA", "GAZ": "PSE-GZ",
    "GGY": "GBR-CI", "GIB": "GIB", "GLP": "GLP", "GUF": "GUF", "IMN": "GBR-IM", "JEY": "GBR-CI", "KAB": "KAZ",
    "KOS": "KOS", "MTQ": "MTQ", "MYT": "MYT", "NJM": "NJM", "NLX": "NLD", "NLY": "BES", "NOW": "NOR", "NSV": "SJM",
    "PAZ": "PRT-AZ", "PMD": "PRT-MD", "PRX": "PRT", "REU": "REU", "SAH": "ESH", "SDS": "SSD", "USG": "CUB",
    "WEB": "PSE-WB", "WSB": "CYP-SB",
}  # fmt: skip
"""Units that a map unit (left) belongs to. All other map units belong to the unit of their country."""

EASTERN_LAENDER = {"Brandenburg", "Mecklenburg-Vorpommern", "Sachsen", "Sachsen-Anhalt", "Thüringen"}

UKRAINIAN_OBLASTS = {"UKR-327": "UKR-14", "UKR-329": "UKR-09", "UKR-331": "UKR-23", "UKR-4827": "UKR-65"}
"""Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts, by Natural Earth's code."""

SAHARAN_WILAYAS = {
    "Adrar", "Béchar", "Tindouf", "Tamanghasset", "Illizi", "Ouargla", "Ghardaïa", "El Oued", "Biskra", "Djelfa",
    "Laghouat", "Naâma", "El Bayadh",
}  # fmt: skip
"""Roughly the former Southern Territories; the other wilayas lie in the French departments of 1949."""

DISPUTED_UNITS = [
    ("GEG", "B35", "GEO-AB"),
    ("GEG", "B37", "GEO-SO"),
    ("AZE", "B38", "AZE-NK"),
    ("MDA", "B36", "MDA-TN"),
    ("UKR", "C02", "UKR-14D"),
    ("UKR", "C03", "UKR-09L"),
    ("ISR", "B16", "SYR-GO"),
    ("MAR", "B19", "ESH"),
    ("SAH", "B28", "ESH"),
    ("RUS", CRIMEA, "UKR-43"),
]
"""Parts of a map unit (first) inside a disputed outline (second)."""

BOXES = [
    ("RUS", (32.3, 44.2, 36.66, 46.3), "UKR-43"),
    ("RUS", (19.3, 54.2, 23.2, 55.5), "RUS-KGD"),
    ("ESP", (-20, 0, 10, 30), "ESP-CN"),
    ("ESP", (-6, 30, 10, 35.93), "ESP-CE"),
    ("USA", (-180, 0, -150, 30), "USA-HI"),
    ("USA", (-180, 50, -129, 90), "USA-AK"),
    ("USA", (170, 50, 180, 90), "USA-AK"),
]
"""Parts of a map unit (first) inside a box (west, south, east, north) of degrees."""


def name_units(sources: Sources, faces: Faces) -> np.ndarray:
    """The unit of each face; an empty text for water and gaps."""
    units = _by_map_unit(sources, faces)
    _divide_germany(sources, faces, units)
    _divide_ukraine(sources, faces, units)
    _divide_by_disputed_outline(sources, faces, units)
    _divide_by_box(faces, units)
    _divide_trieste(sources, faces, units)
    _divide_algeria(sources, faces, units)
    return units


def _by_map_unit(sources: Sources, faces: Faces) -> np.ndarray:
    country = dict(zip(sources.map_units.column("GU_A3"), sources.map_units.column("ADM0_A3")))
    unit_of = {"": ""} | country | WHOLE_MAP_UNITS
    return np.array([unit_of[map_unit] for map_unit in faces.map_units], dtype=object)


def _divide_germany(sources: Sources, faces: Faces, units: np.ndarray) -> None:
    alexanderplatz_side = shapely.Point(13.50, 52.54)
    for face, province in province_of_faces(sources, faces, "DEU").items():
        if province["name"] == "Saarland":
            units[face] = "DEU-SL"
        elif province["name"] == "Berlin":
            units[face] = "BER-E" if faces.shapes[face].contains(alexanderplatz_side) else "BER-W"
        else:
            units[face] = "DEU-E" if province["name"] in EASTERN_LAENDER else "DEU-W"


def _divide_ukraine(sources: Sources, faces: Faces, units: np.ndarray) -> None:
    for face, province in province_of_faces(sources, faces, "UKR").items():
        units[face] = UKRAINIAN_OBLASTS.get(province["adm1_code"], "UKR")


def _divide_by_disputed_outline(sources: Sources, faces: Faces, units: np.ndarray) -> None:
    for map_unit, outline, unit in DISPUTED_UNITS:
        inside = shapely.contains(sources.disputed.shape("BRK_A3", outline), faces.points)
        units[faces.of(map_unit) & inside] = unit


def _divide_by_box(faces: Faces, units: np.ndarray) -> None:
    for map_unit, box, unit in BOXES:
        inside = shapely.contains(shapely.box(*box), faces.points)
        units[faces.of(map_unit) & inside] = unit


def _divide_trieste(sources: Sources, faces: Faces, units: np.ndarray) -> None:
    zone_b = shapely.contains(sources.hand.shape("id", "trieste_zone_b"), faces.points)
    units[faces.of("SVN") & zone_b] = "TRI-BS"
    units[faces.of("HRV") & zone_b] = "TRI-BH"

    around_trieste = shapely.box(13.4, 45.5, 14.0, 45.9)
    for face, province in province_of_faces(sources, faces, "ITA").items():
        if province["name"] == "Trieste" and around_trieste.contains(faces.points[face]):
            units[face] = "TRI-A"


def _divide_algeria(sources: Sources, faces: Faces, units: np.ndarray) -> None:
    for face, province in province_of_faces(sources, faces, "DZA").items():
        units[face] = "DZA-S" if province["name"] in SAHARAN_WILAYAS else "DZA-N"
