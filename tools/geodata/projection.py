"""Lambert azimuthal equal-area on the sphere, centred on Europe.

The atlas draws with the same projection about a moving centre. Here it serves to simplify borders by what the eye
sees and to place labels: on a map of degrees, a tolerance would mean half as much in Norway as in Sicily.
"""

import numpy as np
import shapely

SPHERE_RADIUS = 6_371_007.181
"""Metres; the sphere with the surface of the WGS84 ellipsoid."""

CENTER_LON, CENTER_LAT = 10.0, 52.0
"""Degrees; the centre of EPSG:3035."""

_SIN_CENTER, _COS_CENTER = np.sin(np.radians(CENTER_LAT)), np.cos(np.radians(CENTER_LAT))


def forward(lon_lat: np.ndarray) -> np.ndarray:
    """Degrees (n × 2) to metres (n × 2), x to the east and y to the north of the centre."""
    lat = np.radians(lon_lat[:, 1])
    turn = np.radians(lon_lat[:, 0] - CENTER_LON)
    cos_distance = _SIN_CENTER * np.sin(lat) + _COS_CENTER * np.cos(lat) * np.cos(turn)
    scale = np.sqrt(2 / np.maximum(1 + cos_distance, 1e-9))
    x = SPHERE_RADIUS * scale * np.cos(lat) * np.sin(turn)
    y = SPHERE_RADIUS * scale * (_COS_CENTER * np.sin(lat) - _SIN_CENTER * np.cos(lat) * np.cos(turn))
    return np.column_stack([x, y])


def inverse(x_y: np.ndarray) -> np.ndarray:
    """Metres (n × 2) to degrees (n × 2)."""
    x, y = x_y[:, 0], x_y[:, 1]
    radius = np.hypot(x, y)
    distance = 2 * np.arcsin(radius / (2 * SPHERE_RADIUS))
    safe_radius = np.where(radius == 0, 1, radius)
    sin_lat = np.cos(distance) * _SIN_CENTER + y * np.sin(distance) * _COS_CENTER / safe_radius
    north = safe_radius * _COS_CENTER * np.cos(distance) - y * _SIN_CENTER * np.sin(distance)
    turn = np.arctan2(x * np.sin(distance), north)
    return np.column_stack([CENTER_LON + np.degrees(turn), np.degrees(np.arcsin(sin_lat))])


def project(shapes):
    """A shape, or an array of shapes, from degrees to metres."""
    return shapely.transform(shapes, forward)
