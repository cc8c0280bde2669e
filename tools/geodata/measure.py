"""Areas and lengths on the WGS84 ellipsoid."""

import shapely
from pyproj import Geod

_ELLIPSOID = Geod(ellps="WGS84")


def square_km(shape: shapely.Geometry) -> float:
    """The geodesic area of a shape in longitude and latitude, in km²."""
    area, _perimeter = _ELLIPSOID.geometry_area_perimeter(shapely.orient_polygons(shape))
    return abs(area) / 1e6


def length_km(line: shapely.Geometry) -> float:
    """The geodesic length of a line in longitude and latitude, in km."""
    return _ELLIPSOID.geometry_length(line) / 1e3
