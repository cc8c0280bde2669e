"""How the files in `raw/` were cut from the packages named in `raw/PROVENANCE.json`.

A record: it was run once, with geopandas 1.x, on packages that lie unpacked in `work/`. The two `.rda` files of
rnaturalearthhires had been converted to GeoPackage in R before. `build.sh` does not need it.
"""

import gzip
import hashlib
import json
from pathlib import Path

import geopandas
import numpy as np
import pandas
import shapely

WORK = Path("work")
RAW = Path(__file__).parent / "raw"

DECIMALS = 6
"""0.1 m, finer than the grid of Natural Earth."""

LANGUAGES = "AR BN DE EN ES FA FR EL HE HI HU ID IT JA KO NL PL PT RU SV TR UK UR VI ZH ZHT".split()
NAMES = [f"NAME_{language}" for language in LANGUAGES]

MAP_UNIT_ATTRIBUTES = """
    featurecla scalerank LABELRANK SOVEREIGNT SOV_A3 TYPE ADMIN ADM0_A3 GEOUNIT GU_A3 SU_A3 BRK_A3 NAME NAME_LONG
    ABBREV NOTE_BRK ISO_A2_EH ISO_A3_EH CONTINENT SUBREGION ADM0_A3_UA ADM0_A3_RU ADM0_A3_DE ADM0_A3_US ADM0_A3_FR
    ADM0_A3_GB ADM0_A3_PL ADM0_A3_TR ADM0_A3_GR ADM0_A3_ES TINY MIN_LABEL MAX_LABEL LABEL_X LABEL_Y NE_ID WIKIDATAID
""".split() + NAMES

COUNTRY_ATTRIBUTES = """
    ADM0_A3 SOV_A3 TYPE NAME NAME_LONG ABBREV FORMAL_EN ISO_A2_EH ISO_A3_EH CONTINENT SUBREGION LABELRANK MIN_LABEL
    MAX_LABEL LABEL_X LABEL_Y WIKIDATAID
""".split() + NAMES

DISPUTED_AREAS = """
    B91 B53 B54 B16 B49 B19 B28 B35 B37 B57 B60 B61 B38 B82 B67 B36 C02 C03 B55 B20 B43 B40 B89 B58 B96 B95 B98 B78
    B79 B99 B63 B64 B65 B62 B31 B21 B93 B94
""".split()

PLACE_ATTRIBUTES = """
    SCALERANK LABELRANK FEATURECLA NAME NAMEALT NAMEASCII ADM0CAP CAPIN WORLDCITY SOV_A3 ADM0_A3 ADM0NAME ADM1NAME
    POP_MAX MIN_ZOOM WIKIDATAID
""".split() + NAMES

EXTRA_PLACES = """
    Bonn,Peja,Lefkosia,Vaduz,San Marino,Andorra,Vatican City,Monaco,Podgorica,Pristina,Priština,Nuuk,Tórshavn,
    Torshavn,Longyearbyen,Douglas,Saint Peter Port,Saint Helier,Gibraltar,Nicosia,Valletta,Mons,Trieste,Kaliningrad,Simferopol,
    Sevastopol,Donetsk,Luhansk,Sukhumi,Tskhinvali,Tiraspol,Xankandi,Mariehamn,Saarbrücken,Saarbrucken,Potsdam,Gdansk,
    Norfolk,Naples,Ponta Delgada,Funchal,Brussels,Ceuta,Melilla,Banja Luka,Novi Sad
"""
"""Towns to take from the 1:10m layer, as far as the 1:50m layer lacks them."""

DIVIDED_COUNTRIES = ["DEU", "UKR", "DZA"]
NORTH_EAST_ITALY = (13.0, 45.3, 14.2, 46.6)
"""West, south, east, north."""


def main() -> None:
    """Cuts every layer. `meta` inside each file repeats its record in `PROVENANCE.json`."""
    cut_map_units()
    cut_province_lines()
    cut_province_labels()
    cut_disputed_areas()
    cut_lakes()
    cut_populated_places()
    cut_country_attributes()


def cut_map_units() -> None:
    """The world without Antarctica."""
    layer = geopandas.read_file(WORK / "conv/map_units10.gpkg")
    write(layer[layer.ADM0_A3 != "ATA"], "ne_10m_admin_0_map_units", MAP_UNIT_ATTRIBUTES)


def cut_province_lines() -> None:
    """Germany, Ukraine, Algeria and the north-east of Italy."""
    magics = WORK / "deb/x/usr/share/magics/10m/ne_10m_admin_1_states_provinces_lines.shp"
    layer = geopandas.read_file(magics, encoding="utf-8")
    divided = layer[layer.adm0_a3.isin(DIVIDED_COUNTRIES) & (layer.featurecla != "Admin-1 region boundary")]
    west, south, east, north = NORTH_EAST_ITALY
    italy = layer[layer.adm0_a3 == "ITA"].cx[west:east, south:north]
    write(
        pandas.concat([divided, italy]),
        "ne_10m_admin_1_lines_cut",
        ["adm0_a3", "name", "name_l", "name_r", "featurecla"],
    )


def cut_province_labels() -> None:
    """The points that name the provinces between those lines."""
    layer = geopandas.read_file(WORK / "ma/ne_10m_admin_1_label_points.json")
    layer = layer.rename(columns={"sr_adm0_a3": "adm0_a3"})
    in_italy = (layer.adm0_a3 == "ITA") & layer.geometry.within(shapely.box(*NORTH_EAST_ITALY))
    kept = layer[layer.adm0_a3.isin(DIVIDED_COUNTRIES) | in_italy]
    write(kept, "ne_10m_admin_1_label_points_cut", ["adm0_a3", "adm1_code", "name"])


def cut_disputed_areas() -> None:
    """38 of 99 areas: Europe, the Caucasus, the Near East and North Africa."""
    layer = geopandas.read_file(f"/vsizip/{WORK}/gh/da.zip/ne_10m_admin_0_disputed_areas.shp")
    kept = layer[layer.BRK_A3.isin(DISPUTED_AREAS)]
    write(kept, "ne_10m_admin_0_disputed_areas_cut", ["BRK_NAME", *MAP_UNIT_ATTRIBUTES])


def cut_lakes() -> None:
    """1:50m north of 5° N; 1:10m around Europe."""
    names = [f"name_{language.lower()}" for language in LANGUAGES]
    coarse = geopandas.read_file(f"/vsizip/{WORK}/gh/ne_50m_lakes.zip/ne_50m_lakes.shp").cx[-170:180, 5:85]
    write(coarse, "ne_50m_lakes", ["featurecla", "scalerank", "name", "name_alt", "admin", "min_zoom", *names])

    fine = geopandas.read_file(WORK / "ma/ne_10m_lakes.json").cx[-25:65, 30:72]
    fine = fine[fine.scalerank <= 7]
    write(fine, "ne_10m_lakes_europe_cut", ["featurecla", "scalerank", "name", "admin", "min_zoom"])


def cut_populated_places() -> None:
    """All capitals of states and larger towns from 1:50m, 13 more towns from 1:10m."""
    archive = WORK / "gh/ne_50m_populated_places.zip"
    layer = geopandas.read_file(f"/vsizip/{archive}/ne_50m_populated_places.shp", encoding="utf-8")
    is_capital = layer.FEATURECLA.str.startswith("Admin-0")
    is_near = layer.geometry.within(shapely.box(-30, 25, 70, 75)) & (layer.SCALERANK <= 4)
    is_large = (layer.SCALERANK <= 2) & (layer.geometry.y > 8)
    kept = layer[is_capital | is_near | is_large]
    write(kept, "ne_50m_populated_places_cut", PLACE_ATTRIBUTES)

    wanted = {name.strip() for name in EXTRA_PLACES.split(",")}
    known = set(kept.NAME.dropna()) | set(kept.NAMEASCII.dropna())
    extra = geopandas.read_file(WORK / "ma/ne_10m_populated_places.json")
    is_wanted = extra.NAME.isin(wanted) | extra.NAMEASCII.isin(wanted)
    is_near = extra.geometry.within(shapely.box(-80, 20, 70, 80))
    write(extra[is_wanted & is_near & ~extra.NAME.isin(known)], "ne_10m_populated_places_extra", PLACE_ATTRIBUTES)


def cut_country_attributes() -> None:
    """Names and label points without geometry."""
    layer = geopandas.read_file(WORK / "conv/countries10.gpkg")
    layer = layer[layer.ADM0_A3 != "ATA"][COUNTRY_ATTRIBUTES].sort_values("ADM0_A3")
    records = []
    for _, row in layer.iterrows():
        values = {key: row[key] for key in COUNTRY_ATTRIBUTES if row[key] not in (None, "-99")}
        records.append({k: round(float(v), 5) if isinstance(v, float) else v for k, v in values.items()})
    store("ne_10m_admin_0_countries_attributes.json", records)


def write(layer: geopandas.GeoDataFrame, name: str, attributes: list[str]) -> None:
    """One layer as GeoJSON, without empty attributes, coordinates rounded."""
    columns = [column for column in attributes if column in layer.columns]
    features = []
    for _, row in layer.iterrows():
        properties = {column: plain(row[column]) for column in columns if not is_empty(row[column])}
        rounded = shapely.transform(row.geometry, lambda lon_lat: np.round(lon_lat, DECIMALS))
        geometry = json.loads(shapely.to_geojson(rounded))
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})

    document = {"type": "FeatureCollection", "name": name, "meta": origin(name), "features": features}
    store(f"{name}.geojson", document)


def origin(name: str) -> dict:
    """What `PROVENANCE.json` says of the source of a file; every file carries it along."""
    of_the_copy = {"file", "features", "vertices", "bytes", "sha256"}
    records = json.loads((RAW / "PROVENANCE.json").read_text(encoding="utf-8"))["files"]
    (record,) = (record for record in records if record["file"] == f"{name}.geojson.gz")
    return {key: value for key, value in record.items() if key not in of_the_copy}


def is_empty(value) -> bool:
    """Natural Earth writes -99 for "no value"."""
    return value is None or (isinstance(value, float) and np.isnan(value)) or value in ("-99", "-099", "")


def plain(value):
    """Numbers as JSON has them, whole ones without a point."""
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(float(value), 5)
    return value


def store(name: str, document) -> None:
    """Packed so that the same content gives the same bytes; prints what belongs into `PROVENANCE.json`."""
    content = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    (RAW / f"{name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    print(name, len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
