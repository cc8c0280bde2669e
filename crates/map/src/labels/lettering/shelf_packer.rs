//! Room for pictures on a texture.
//!
//! Why not `guillotiere`, which epaint brings along anyway, or `etagere`? Both are made for pictures
//! of all shapes that come and go one by one. Here all are lines of a few heights, for which rows
//! waste next to nothing, and all go at once when the texture is begun anew; and the texture grows
//! by how far down it is in use, which neither of them tells.

/// Where on a texture the next picture goes: side by side, in rows as high as their highest.
#[derive(Default)]
pub(super) struct ShelfPacker {
    next: [usize; 2],
    height: usize,
}

impl ShelfPacker {
    /// How much of the height of the texture is in use.
    pub(super) fn bottom(&self) -> usize {
        self.next[1] + self.height
    }

    /// The corner of a picture of this `size` on a texture of size `room`; `None` if it has no room left.
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
