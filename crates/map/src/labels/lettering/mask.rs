//! Coverage masks of a line of text and of its halo.

use epaint::{ColorImage, Galley};

/// Coverage of pixels, 0 to 255.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Mask {
    /// From the upper left corner of the line to that of the mask, in pixels.
    pub(super) offset: [i32; 2],
    pub(super) size: [usize; 2],
    /// Row by row.
    pub(super) cover: Vec<u8>,
}

impl Mask {
    fn bare(offset: [i32; 2], size: [usize; 2]) -> Self {
        Self {
            offset,
            size,
            cover: vec![0; size[0] * size[1]],
        }
    }

    /// 0 outside the mask.
    fn at(&self, x: i32, y: i32) -> u8 {
        let [width, height] = self.size;
        // Negative coordinates wrap to very large ones.
        let (column, row) = (x as usize, y as usize);
        if column >= width || row >= height {
            return 0;
        }

        self.cover[row * width + column]
    }

    /// Column, row and coverage of all pixels with a coverage above 0.
    fn covered(&self) -> impl Iterator<Item = (i32, i32, u8)> {
        let rows = self.cover.chunks(self.size[0].max(1)).zip(0..);
        rows.flat_map(|(row, y)| {
            let pixels = row.iter().zip(0..);
            pixels.filter_map(move |(&cover, x)| (cover > 0).then_some((x, y, cover)))
        })
    }

    /// Dilated by `radius` pixels, with a margin to hold the result.
    pub(super) fn widened(&self, radius: f32) -> Self {
        let margin = (radius + 0.5).ceil() as i32;
        let offset = self.offset.map(|start| start - margin);
        let size = self.size.map(|side| side + 2 * margin as usize);
        let mut wide = Self::bare(offset, size);
        let reach = reach(radius, margin);
        let mut cover = |x: i32, y: i32, cover: u8| {
            let pixel = &mut wide.cover[y as usize * size[0] + x as usize];
            *pixel = cover.max(*pixel);
        };
        for (x, y, own) in self.covered() {
            // Pixels inside a glyph cannot cover more than its edge pixels do.
            let around = [(-1, 0), (1, 0), (0, -1), (0, 1)];
            if own == 255 && around.iter().all(|(dx, dy)| self.at(x + dx, y + dy) == 255) {
                cover(x + margin, y + margin, own);
                continue;
            }
            for &(dx, dy, share) in &reach {
                let near = (f32::from(own) * share) as u8;
                cover(x + margin + dx, y + margin + dy, near);
            }
        }

        wide
    }
}

/// The pixels of a disk of `radius` pixels, and the coverage of each, 0 to 1.
fn reach(radius: f32, margin: i32) -> Vec<(i32, i32, f32)> {
    let sides = -margin..=margin;
    let pixels = sides
        .clone()
        .flat_map(|dy| sides.clone().map(move |dx| (dx, dy)));

    pixels
        .filter_map(|(dx, dy)| {
            let share = (radius + 0.5 - (dx as f32).hypot(dy as f32)).clamp(0.0, 1.0);
            (share > 0.0).then_some((dx, dy, share))
        })
        .collect()
}

/// The coverage of the glyphs of `line`; `letters` is egui's font atlas.
pub(super) fn letters_of(line: &Galley, letters: &ColorImage, pixels_per_point: f32) -> Mask {
    let pixel = |points: f32| (points * pixels_per_point).round() as i32;
    let glyphs: Vec<_> = line
        .rows
        .iter()
        .flat_map(|row| row.glyphs.iter().map(|glyph| (row.pos, glyph)))
        .filter(|(_, glyph)| !glyph.uv_rect.is_nothing())
        .map(|(row, glyph)| {
            // Rounded separately, as egui does.
            let place = glyph.pos + glyph.uv_rect.offset;
            let corner = [pixel(row.x) + pixel(place.x), pixel(row.y) + pixel(place.y)];

            (corner, glyph.uv_rect.min, glyph.uv_rect.max)
        })
        .collect();
    let least = |axis: usize| glyphs.iter().map(|(corner, ..)| corner[axis]).min();
    let most = |axis: usize| {
        let ends = glyphs
            .iter()
            .map(|(corner, min, max)| corner[axis] + i32::from(max[axis] - min[axis]));
        ends.max()
    };
    let offset = [0, 1].map(|axis| least(axis).unwrap_or(0));
    let size = [0, 1].map(|axis| (most(axis).unwrap_or(0) - offset[axis]) as usize);
    let mut mask = Mask::bare(offset, size);
    for (corner, min, max) in glyphs {
        let [left, top] = [0, 1].map(|axis| (corner[axis] - offset[axis]) as usize);
        let columns = usize::from(min[0])..usize::from(max[0]);
        for (down, row) in (min[1]..max[1]).enumerate() {
            let start = usize::from(row) * letters.size[0];
            let from = &letters.pixels[start + columns.start..start + columns.end];
            let to = &mut mask.cover[(top + down) * size[0] + left..];
            for (below, texel) in to.iter_mut().zip(from) {
                // Overlapping glyphs are blended.
                let bare = u32::from(255 - *below) * u32::from(255 - texel.a()) / 255;
                *below = 255 - bare as u8;
            }
        }
    }

    mask
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};
    use epaint::text::LayoutJob;
    use epaint::{Color32, FontId};

    use super::*;
    use crate::labels::lettering::TextBackend as _;
    use crate::labels::lettering::test_backend::TestBackend;

    #[test]
    fn a_halo_is_as_wide_on_all_sides_and_round() {
        let dot = Mask {
            offset: [4, 5],
            size: [1, 1],
            cover: vec![255],
        };
        let wide = dot.widened(1.0);
        assert_eq!((wide.offset, wide.size), ([2, 3], [5, 5]));
        assert_eq!(
            [wide.at(2, 2), wide.at(1, 2), wide.at(2, 3)],
            [255, 127, 127]
        );
        assert_eq!(
            wide.at(1, 1),
            21,
            "half a pixel from the corner, a little of it"
        );
        assert_eq!([wide.at(0, 2), wide.at(0, 0)], [0, 0]);
    }

    #[test]
    fn what_is_inside_of_a_letter_stays_covered() {
        let square = Mask {
            offset: [0, 0],
            size: [5, 5],
            cover: vec![255; 25],
        };
        let wide = square.widened(2.0);
        for (x, y, cover) in wide.covered() {
            let beyond = |at: i32| (3 - at).max(at - 7).max(0) as f32;
            if beyond(x) + beyond(y) <= 1.0 {
                assert_eq!(cover, 255, "at {x} {y}");
            }
        }
        assert_eq!(wide.at(0, 0), 0);
    }

    fn line(pixels_per_point: f32) -> (std::sync::Arc<Galley>, Mask) {
        let backend = TestBackend::new(pixels_per_point, 2048);
        let text = "Tülay Ägidius".to_owned();
        let font = FontId::proportional(13.0);
        let job = LayoutJob::simple(text, font, Color32::PLACEHOLDER, f32::INFINITY);
        let line = backend.layout(job);
        let mask = letters_of(&line, &backend.letters(), pixels_per_point);

        (line, mask)
    }

    #[test]
    fn letters_stand_on_the_pixels_on_which_egui_puts_them() {
        for pixels_per_point in [1.0, 1.25, 1.5, 2.0, 3.0] {
            let (line, mask) = line(pixels_per_point);
            let row = &line.rows[0];
            let corners = row.visuals.mesh.vertices.iter().map(|vertex| vertex.pos);
            let rect = Rect::from_points(&corners.collect::<Vec<_>>());
            let rect = rect.translate(row.pos.to_vec2()) * pixels_per_point;
            let [x, y] = mask.offset.map(|side| side as f32);
            let [width, height] = mask.size.map(|side| side as f32);
            let of_mask = Rect::from_min_size(pos2(x, y), vec2(width, height));
            let away = [rect.min - of_mask.min, rect.max - of_mask.max];
            let most = away.iter().map(|away| away.x.abs().max(away.y.abs()));
            assert!(
                most.fold(0.0, f32::max) < 0.51,
                "{rect:?} is not {of_mask:?}"
            );
            let total: u32 = mask.cover.iter().map(|cover| u32::from(*cover)).sum();
            assert!(total > 0);
        }
    }
}
