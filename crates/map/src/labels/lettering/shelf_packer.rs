//! Shelf packing of images on a texture.
//!
//! Why not `guillotiere`, which epaint brings along anyway, or `etagere`? Both are made for images
//! of all shapes that are added and removed one by one. Here all are lines of a few heights, for
//! which shelves waste next to nothing, and all are removed at once when the texture is cleared.
//! The texture also grows by its used height, which neither of them reports.

/// Places images side by side in rows, each as high as its highest image.
#[derive(Default)]
pub(super) struct ShelfPacker {
    next: [usize; 2],
    height: usize,
}

impl ShelfPacker {
    /// The used height, in pixels.
    pub(super) fn bottom(&self) -> usize {
        self.next[1] + self.height
    }

    /// The corner of an image of `size` on a texture of size `room`; `None` if it does not fit.
    pub(super) fn put(
        &mut self,
        [width, height]: [usize; 2],
        room: [usize; 2],
    ) -> Option<[usize; 2]> {
        if self.next[0] + width > room[0] {
            self.next = [0, self.next[1] + self.height];
            self.height = 0;
        }
        let corner = self.next;
        if corner[0] + width > room[0] || corner[1] + height > room[1] {
            return None;
        }
        self.next[0] += width;
        self.height = self.height.max(height);

        Some(corner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_stand_side_by_side_and_then_in_a_new_row() {
        let mut packer = ShelfPacker::default();
        let room = [10, 10];
        assert_eq!(packer.put([6, 3], room), Some([0, 0]));
        assert_eq!(packer.put([4, 5], room), Some([6, 0]));
        assert_eq!(packer.put([1, 5], room), Some([0, 5]));
        assert_eq!(packer.put([1, 6], room), None, "too high for what is left");
        assert_eq!(packer.put([9, 5], room), Some([1, 5]));
        assert_eq!(packer.put([11, 1], room), None, "too wide for any row");
    }
}
