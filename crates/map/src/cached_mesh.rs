//! A mesh that is kept while its inputs stay the same, and whose room is used again when they change.

use epaint::{Mesh, TextureId};

use crate::canvas::MapMesh;

/// A mesh and the inputs it was filled from; like [`crate::cached::Cached`], the key must name them all.
pub(super) struct CachedMesh<K> {
    key: Option<K>,
    map_mesh: MapMesh,
}

impl<K> Default for CachedMesh<K> {
    fn default() -> Self {
        Self {
            key: None,
            map_mesh: MapMesh::default(),
        }
    }
}

impl<K: PartialEq> CachedMesh<K> {
    /// The mesh for `key`, drawn with `texture`; filled anew only if the key differs from that of the last call.
    pub(super) fn get(
        &mut self,
        key: K,
        texture: TextureId,
        fill: impl FnOnce(&mut Mesh),
    ) -> MapMesh {
        if self.key.as_ref() != Some(&key) {
            // Once the last picture is drawn nobody else holds its mesh; the next one is about as
            // large, and a mesh that grows is copied again and again.
            let mut mesh = self.map_mesh.take();
            mesh.indices.clear();
            mesh.vertices.clear();
            mesh.texture_id = texture;
            fill(&mut mesh);
            self.map_mesh.put(mesh);
            self.key = Some(key);
        }

        self.map_mesh.clone()
    }

    /// The mesh of the last call; an empty one before the first.
    #[cfg(test)]
    pub(super) fn last(&self) -> MapMesh {
        self.map_mesh.clone()
    }
}
