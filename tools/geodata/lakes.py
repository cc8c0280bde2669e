"""Lakes, to be painted on top of the land.

Natural Earth's land includes its lakes, with few exceptions (the Caspian Sea is a hole). The coarse layer is the
1:50m lakes; the fine layer replaces them by the 1:10m lakes around Europe.
"""

import unicodedata

import numpy as np
import shapely

import inputs
from inputs import Layer
from measure import square_km

FINE_AREA = shapely.box(-25, 30, 65, 72)
"""Degrees; the 1:10m input covers this area."""

SMALLEST_COARSE = 50.0
SMALLEST_FINE = 1.0
"""km²; smaller lakes would be a pixel or less, and some are slivers of neighbours."""

CORRECTED_NAMES = {
    "Ataturk Barajt": "Atatürk Barajı",
    "Beysehir": "Beyşehir Gölü",
    "Embalse de Cara": "Embalse de Cíjara",
    "Embalse de Entrepeas": "Embalse de Entrepeñas",
    "Embalse de Garcia  de Sola": "Embalse de García de Sola",
    "Keban Baraji": "Keban Barajı",
    "Kemijarvi": "Kemijärvi",
    "Yeren": "Øyeren",
    "Zalev Wislany": "Zalew Wiślany",
}
"""The 1:10m input has lost its accents. Where the 1:50m input has no better name, this has."""


def coarse_lakes() -> Layer:
    """The 1:50m lakes."""
    return _finished(_without_repeats(inputs.read_layer("ne_50m_lakes.geojson.gz")), SMALLEST_COARSE)


def fine_lakes() -> Layer:
    """The 1:10m lakes around Europe and the 1:50m lakes elsewhere."""
    coarse = _without_repeats(inputs.read_layer("ne_50m_lakes.geojson.gz"))
    fine = inputs.read_layer("ne_10m_lakes_europe_cut.geojson.gz")
    is_large = np.array([square_km(shape) >= SMALLEST_COARSE for shape in coarse.shapes])
    elsewhere = np.flatnonzero(is_large & ~shapely.intersects(coarse.shapes, FINE_AREA))
    names = [_better_name(name, shape, coarse) for name, shape in zip(fine.column("name"), fine.shapes)]

    attributes = [{"name": name} for name in names] + [coarse.attributes[i] for i in elsewhere]
    together = Layer(attributes, np.concatenate([fine.shapes, coarse.shapes[elsewhere]]))
    return _finished(together, SMALLEST_FINE)


def _without_repeats(lakes: Layer) -> Layer:
    """Natural Earth has six lakes twice, for different scales; the first of each stays."""
    seen: set[bytes] = set()
    kept = []
    for i, shape in enumerate(lakes.shapes):
        outline = shapely.to_wkb(shapely.normalize(shape))
        if outline not in seen:
            kept.append(i)
        seen.add(outline)

    return Layer([lakes.attributes[i] for i in kept], lakes.shapes[kept])


def _better_name(name: str | None, shape: shapely.Geometry, coarse: Layer) -> str | None:
    """The name of the 1:50m lake that covers most of `shape`, if there is one."""
    covered = shapely.area(shapely.intersection(coarse.shapes, shape))
    best = int(np.argmax(covered))
    return (coarse.attributes[best].get("name") if covered[best] > shape.area / 2 else None) or name


def _finished(lakes: Layer, smallest: float) -> Layer:
    """Rounded to 1e-5 degrees, valid, outer rings counter-clockwise; sorted by an id that is made from the name."""
    shapes = [_finished_shape(shape) for shape in lakes.shapes]
    large = [i for i, shape in enumerate(shapes) if square_km(shape) >= smallest]
    names = [CORRECTED_NAMES.get(name, name) for name in lakes.column("name")[large]]
    attributes = [
        {"id": _identifier(name, shapes[i], names.count(name) > 1), "name": name} for i, name in zip(large, names)
    ]
    order = sorted(range(len(large)), key=lambda place: attributes[place]["id"])

    return Layer([attributes[place] for place in order], np.array([shapes[large[place]] for place in order]))


def _finished_shape(shape: shapely.Geometry) -> shapely.Geometry:
    rounded = shapely.transform(shape, lambda lon_lat: np.round(lon_lat, 5))
    clean = shapely.make_valid(shapely.remove_repeated_points(rounded), method="structure", keep_collapsed=False)
    return shapely.orient_polygons(shapely.normalize(clean))


def _identifier(name: str | None, shape: shapely.Geometry, ambiguous: bool) -> str:
    """`lake-ladoga`; lakes without a name or with one that others share also say where they lie."""
    ascii_name = unicodedata.normalize("NFKD", name or "lake").encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in ascii_name.lower()).split()
    if name and not ambiguous:
        return "-".join(words)
    point = shape.representative_point()
    lat = f"{abs(point.y):.2f}{'n' if point.y >= 0 else 's'}"
    lon = f"{abs(point.x):.2f}{'e' if point.x >= 0 else 'w'}"
    return "-".join([*words, lat, lon])
