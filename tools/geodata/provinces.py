"""Which province a face lies in.

Natural Earth has province borders as lines and province names as points. Lines and the outline of the country are
closed to areas, and each area takes the name of the point inside it. Islands without a point take the name of the
nearest province.
"""

import numpy as np
import shapely

from linework import GRID, Faces, Sources


def province_of_faces(sources: Sources, faces: Faces, country: str) -> dict[int, dict]:
    """The attributes (`adm1_code`, `name`) of the province of every face of `country`, by face."""
    outline = sources.map_units.shape("GU_A3", country).boundary
    lines = [*sources.province_lines.where("adm0_a3", country).shapes, outline]
    areas = shapely.get_parts(shapely.polygonize([shapely.unary_union(lines, grid_size=GRID)]))

    labels = sources.province_labels.where("adm0_a3", country)
    label_of_area: dict[int, int] = {}
    for label, area in zip(*shapely.STRtree(areas).query(labels.shapes, predicate="within")):
        label_of_area.setdefault(int(area), int(label))

    named = list(label_of_area)
    own_faces = np.flatnonzero(faces.of(country))
    nearest = shapely.STRtree(areas[named]).nearest(faces.points[own_faces])

    return {int(face): labels.attributes[label_of_area[named[area]]] for face, area in zip(own_faces, nearest)}
