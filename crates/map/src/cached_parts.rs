//! A mesh of parts that are shown or hidden while the view stays: borders of one kind, patterned
//! land.
//!
//! A part is drawn once for each view; after that a change of year only selects among the parts.

use std::ops::Range;

use epaint::{Mesh, TextureId};

use crate::canvas::MapMesh;

/// Parts drawn with one key, some of them shown.
///
/// The key must name all inputs of the parts, but not which of them are shown.
pub(super) struct CachedParts<K> {
    key: Option<K>,
    shown: Vec<usize>,
    /// The vertices of all parts drawn with this key, and the indices of the parts shown.
    map_mesh: MapMesh,
    /// The indices of all parts drawn with this key.
    indices: Vec<u32>,
    /// The range in `indices` of each part drawn.
    places: Vec<Option<Range<usize>>>,
}

impl<K> Default for CachedParts<K> {
    fn default() -> Self {
        Self {
            key: None,
            shown: Vec::new(),
            map_mesh: MapMesh::default(),
            indices: Vec::new(),
            places: Vec::new(),
        }
    }
}

impl<K: PartialEq> CachedParts<K> {
    /// The mesh of the `wanted` parts in this order.
    ///
    /// `draw` appends a part to the mesh; it is called only for parts not yet drawn with this key.
    pub(super) fn get(
        &mut self,
        key: K,
        texture: TextureId,
        wanted: &[usize],
        mut draw: impl FnMut(&mut Mesh, usize),
    ) -> MapMesh {
        let same_key = self.key.as_ref() == Some(&key);
        if same_key && self.shown == wanted {
            return self.map_mesh.clone();
        }
        let mut mesh = self.map_mesh.take();
        mesh.indices.clear();
        if !same_key {
            mesh.vertices.clear();
            self.indices.clear();
            self.places.clear();
            self.key = Some(key);
        }
        mesh.texture_id = texture;
        let most = wanted.iter().max().map_or(0, |most| most + 1);
        if self.places.len() < most {
            self.places.resize(most, None);
        }
        for &part in wanted {
            let start = mesh.indices.len();
            if let Some(place) = &self.places[part] {
                let drawn = &self.indices[place.clone()];
                mesh.indices.extend_from_slice(drawn);
            } else {
                draw(&mut mesh, part);
                let place = self.indices.len();
                self.indices.extend_from_slice(&mesh.indices[start..]);
                self.places[part] = Some(place..self.indices.len());
            }
        }
        self.shown.clear();
        self.shown.extend_from_slice(wanted);
        self.map_mesh.put(mesh);

        self.map_mesh.clone()
    }

    /// An empty mesh before the first call.
    #[cfg(test)]
    pub(super) fn last(&self) -> MapMesh {
        self.map_mesh.clone()
    }
}

#[cfg(test)]
mod tests {
    use epaint::{Color32, Pos2, pos2};
    use proptest::prelude::*;

    use super::*;

    /// Part `n` is a triangle at x = `n`.
    fn draw(mesh: &mut Mesh, part: usize) {
        let first = mesh.vertices.len() as u32;
        let x = part as f32;
        for corner in [pos2(x, 0.0), pos2(x + 1.0, 0.0), pos2(x, 1.0)] {
            mesh.colored_vertex(corner, Color32::WHITE);
        }
        mesh.add_triangle(first, first + 1, first + 2);
    }

    fn corners(mesh: &Mesh) -> Vec<Pos2> {
        let indices = mesh.indices.iter();
        indices
            .map(|index| mesh.vertices[*index as usize].pos)
            .collect()
    }

    fn drawn(parts: &[usize]) -> Vec<Pos2> {
        let mut mesh = Mesh::default();
        for part in parts {
            draw(&mut mesh, *part);
        }

        corners(&mesh)
    }

    #[test]
    fn a_part_is_drawn_once_for_each_key() {
        let mut kept = CachedParts::default();
        let mut count = 0;
        for (key, parts) in [(1, [0, 1]), (1, [1, 2]), (1, [0, 2]), (2, [0, 2])] {
            kept.get(key, TextureId::default(), &parts, |mesh, part| {
                count += 1;
                draw(mesh, part);
            });
        }
        assert_eq!(count, 3 + 2);
    }

    #[test]
    fn the_version_tells_when_the_mesh_changed() {
        let mut kept = CachedParts::default();
        let mut version = |key, parts: &[usize]| {
            let map_mesh = kept.get(key, TextureId::default(), parts, draw);
            map_mesh.version
        };
        let first = version(1, &[0]);
        assert_eq!(version(1, &[0]), first);
        let second = version(1, &[0, 1]);
        assert_ne!(second, first);
        assert_ne!(version(2, &[0, 1]), second);
    }

    proptest! {
        #[test]
        fn the_mesh_shows_what_is_wanted_whatever_was_shown_before(
            pictures in prop::collection::vec((0..2, prop::collection::vec(0..9_usize, 0..6)), 1..8),
        ) {
            let mut kept = CachedParts::default();
            for (key, parts) in pictures {
                let map_mesh = kept.get(key, TextureId::default(), &parts, draw);
                prop_assert_eq!(corners(&map_mesh.mesh), drawn(&parts));
            }
        }
    }
}
