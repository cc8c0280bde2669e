"""Units as a net of arcs.

An arc is a stretch of border with the same unit on its left and the same unit on its right, or water on one side.
Two arcs meet only at nodes. Points are whole numbers, millionths of a degree, so that equal points compare equal.
"""

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import shapely

SCALE = 1_000_000
"""Points per degree."""

WATER = -1
"""Stands in place of a unit on the side of an arc that is no land."""

Node = tuple[int, int]


class Arc(NamedTuple):
    """`left` and `right` are places of units in the list of units; on a coast the unit is on the left."""

    points: list[Node]
    left: int
    right: int


def arcs_from_units(units: np.ndarray) -> list[Arc]:
    """Splits the outlines of all units into arcs: first those between nodes, then the closed ones."""
    left = _unit_left_of_each_segment(units)
    neighbours = defaultdict(set)
    for a, b in left:
        neighbours[a].add(b)
        neighbours[b].add(a)

    def sides(a: Node, b: Node) -> tuple[int, int]:
        return left.get((a, b), WATER), left.get((b, a), WATER)

    def is_node(point: Node) -> bool:
        if len(neighbours[point]) != 2:
            return True
        before, after = neighbours[point]
        return sides(before, point) != sides(point, after)

    nodes = {point for point in neighbours if is_node(point)}
    done = set()
    arcs = []

    def follow(a: Node, b: Node) -> None:
        points = [a, b]
        while points[-1] not in nodes and points[-1] != points[0]:
            (ahead,) = neighbours[points[-1]] - {points[-2]}
            points.append(ahead)
        for segment in zip(points, points[1:]):
            done.update((segment, segment[::-1]))
        on_left, on_right = sides(a, b)
        if on_left == WATER:
            arcs.append(Arc(points[::-1], on_right, on_left))
        else:
            arcs.append(Arc(points, on_left, on_right))

    for a in sorted(nodes):
        for b in sorted(neighbours[a]):
            if (a, b) not in done:
                follow(a, b)
    for a, b in sorted(left):
        if (a, b) not in done:
            follow(a, b)

    return arcs


def units_from_arcs(arcs: list[Arc], count: int) -> np.ndarray:
    """Closes arcs to the shapes of units 0 to `count` - 1, in degrees."""
    left = {}
    lines = defaultdict(list)
    for arc in arcs:
        line = shapely.LineString(arc.points)
        for a, b in zip(arc.points, arc.points[1:]):
            left[a, b] = arc.left
            if arc.right != WATER:
                left[b, a] = arc.right
        for unit in {arc.left, arc.right} - {WATER}:
            lines[unit].append(line)

    def is_inside(face: shapely.Polygon, unit: int) -> bool:
        """Polygonizing also closes the holes; those have another unit on the left of their outline."""
        outline = shapely.geometry.polygon.orient(face).exterior.coords
        a, b = (tuple(int(round(value)) for value in point) for point in outline[:2])
        return left.get((a, b)) == unit

    shapes = []
    for unit in range(count):
        faces = shapely.get_parts(shapely.polygonize([shapely.MultiLineString(lines[unit])]))
        shapes.append(shapely.MultiPolygon([face for face in faces if is_inside(face, unit)]))

    return shapely.transform(np.array(shapes), lambda points: points / SCALE)


def _unit_left_of_each_segment(units: np.ndarray) -> dict[tuple[Node, Node], int]:
    left = {}
    for place, unit in enumerate(units):
        for part in unit.geoms:
            oriented = shapely.geometry.polygon.orient(part)
            for ring in [oriented.exterior, *oriented.interiors]:
                points = whole_numbers(np.array(ring.coords))
                moved = np.any(points[1:] != points[:-1], axis=1)
                nodes = [tuple(point) for point in points[np.r_[True, moved]].tolist()]
                left.update(((a, b), place) for a, b in zip(nodes, nodes[1:]))

    return left


def whole_numbers(lon_lat: np.ndarray) -> np.ndarray:
    """Degrees to millionths of a degree."""
    return np.round(lon_lat * SCALE).astype(np.int64)
