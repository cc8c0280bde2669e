//! A cached mesh whose buffers are reused when its inputs change.

use epaint::{Mesh, TextureId};

use crate::canvas::MapMesh;

/// A mesh and the inputs it was built from; as with [`crate::cached::Cached`], the key must name
/// them all.
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
    /// Rebuilds only if `key` differs from that of the last call.
    pub(super) fn get(
        &mut self,
        key: K,
        texture: TextureId,
        fill: impl FnOnce(&mut Mesh),
    ) -> MapMesh {
        if self.key.as_ref() != Some(&key) {
            // Once the last frame is drawn nobody else holds its mesh, so its buffers are reused:
            // the next mesh is about as large, and a growing buffer is copied repeatedly.
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

    /// An empty mesh before the first call.
    #[cfg(test)]
    pub(super) fn last(&self) -> MapMesh {
        self.map_mesh.clone()
    }
}
