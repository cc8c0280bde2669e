//! Lines of labels rasterized to a texture of their own.
//!
//! A halo is the same text drawn many times: as glyphs of egui the labels would be half the
//! vertices of a frame, laid out anew with each pan. Here a line is rasterized once, as two masks,
//! one of its glyphs and one of their halo; from then on each is a quad tinted with the colors of
//! the label.

use std::sync::Arc;

use emath::{GuiRounding as _, Pos2, Rect, pos2, vec2};
use epaint::textures::TextureOptions;
use epaint::{Color32, ColorImage, Galley, Mesh, Shape, TextureHandle};
use rustc_hash::FxHashMap;

use crate::labels::lettering::TextBackend;
use crate::labels::lettering::mask::{Mask, letters_of};
use crate::labels::lettering::shelf_packer::ShelfPacker;
use crate::labels::lettering::written::{Fonts, Look, Written};
use crate::labels::tuning::{FIRST_TEXTURE_HEIGHT, GREATEST_TEXTURE_HEIGHT, TEXTURE_WIDTH};

/// A label, its upper left corner in points, and its colors.
pub type PlacedLine<'a> = (&'a Written, Pos2, Look);

/// The texture of rasterized lines.
#[derive(Default)]
pub struct LabelTexture {
    /// Whether labels stay text, for vector output.
    stay_letters: bool,
    /// The state of egui's font atlas that the masks were made from.
    fonts: Option<Fonts>,
    texture: Option<TextureHandle>,
    packer: ShelfPacker,
    lines: FxHashMap<LineKey, LabelImage>,
    /// The smallest number of labels that did not fit the largest texture; `None` if all fitted so
    /// far.
    too_many: Option<usize>,
}

/// A galley by its address, and the width of its halo in thousandths of a point.
type LineKey = (*const Galley, u32);

/// The masks of a line.
#[derive(Clone)]
struct LabelImage {
    halo_stencil: Option<Stencil>,
    letters: Stencil,
    /// Keeps the galley alive, so that its address is not reused.
    _line: Arc<Galley>,
}

/// A mask on the texture, in pixels.
#[derive(Clone, Copy)]
struct Stencil {
    corner: [usize; 2],
    size: [usize; 2],
    /// From the upper left corner of its line.
    offset: [i32; 2],
}

/// Nothing more fits on the texture.
struct TextureFull;

/// The masks of one frame, kept while the texture grows.
#[derive(Default)]
struct Masks {
    /// A copy of egui's font atlas, made on demand.
    letters: Option<ColorImage>,
    /// The masks of the halo, if any, and of the glyphs.
    made: FxHashMap<LineKey, (Option<Mask>, Mask)>,
}

impl LabelTexture {
    /// With `stay_letters`, for vector output, nothing is rasterized.
    pub fn new(stay_letters: bool) -> Self {
        Self {
            stay_letters,
            ..Self::default()
        }
    }

    /// From bottom to top.
    pub fn shapes(&mut self, backend: &impl TextBackend, names: &[PlacedLine<'_>]) -> Vec<Shape> {
        let fonts = Fonts::now(backend);
        if self.fonts.as_ref() != Some(&fonts) {
            *self = Self {
                fonts: Some(fonts),
                ..Self::new(self.stay_letters)
            };
        }
        if !self.stay_letters
            && self.too_many.is_none_or(|least| names.len() < least)
            && let Ok(mesh) = self.mesh(backend, names)
        {
            return vec![Shape::mesh(mesh)];
        }
        let mut shapes = Vec::new();
        for (written, corner, look) in names {
            written.add_to(&mut shapes, *corner, *look);
        }

        shapes
    }

    /// The labels as quads. If they do not fit, the texture is cleared and grows.
    fn mesh(
        &mut self,
        backend: &impl TextBackend,
        names: &[PlacedLine<'_>],
    ) -> Result<Mesh, TextureFull> {
        if names.is_empty() {
            return Ok(Mesh::default());
        }
        let longest = backend.longest_texture_side();
        let width = (TEXTURE_WIDTH * backend.pixels_per_point()) as usize;
        let mut size = match &self.texture {
            Some(texture) => texture.size(),
            None => [width.min(longest), FIRST_TEXTURE_HEIGHT],
        };
        let mut masks = Masks::default();
        if self.texture.is_some()
            && let Ok(mesh) = self.try_mesh(backend, names, &mut masks)
        {
            return Ok(mesh);
        }
        let highest = GREATEST_TEXTURE_HEIGHT.min(longest);
        while size[1] <= highest {
            // Clearing removes the lines that are no longer shown.
            self.begin(backend, size);
            let mesh = self.try_mesh(backend, names, &mut masks);
            // A full texture would have to be cleared again at the next new label.
            let has_room = self.packer.bottom() <= size[1] / 2 || 2 * size[1] > highest;
            if let Ok(mesh) = mesh
                && has_room
            {
                return Ok(mesh);
            }
            size[1] *= 2;
        }
        self.texture = None;
        self.too_many = Some(names.len());

        Err(TextureFull)
    }

    fn begin(&mut self, backend: &impl TextBackend, size: [usize; 2]) {
        let bare = ColorImage::filled(size, Color32::TRANSPARENT);
        self.texture = Some(backend.load_texture("names", bare));
        self.lines.clear();
        self.packer = ShelfPacker::default();
    }

    fn try_mesh(
        &mut self,
        backend: &impl TextBackend,
        names: &[PlacedLine<'_>],
        masks: &mut Masks,
    ) -> Result<Mesh, TextureFull> {
        let Some(texture) = &self.texture else {
            return Err(TextureFull);
        };
        let size = texture.size();
        let mut mesh = Mesh::with_texture(texture.id());
        let pixels_per_point = backend.pixels_per_point();
        for (written, corner, look) in names {
            let mut label_texture = Vec::new();
            for (place, line) in written.lines(*corner) {
                let image = self.image(backend, line, written.halo(), masks)?;
                label_texture.push((place.round_to_pixels(pixels_per_point), image));
            }
            let halos = label_texture
                .iter()
                .map(|(place, image)| (place, image.halo_stencil, look.halo));
            let inks = label_texture
                .iter()
                .map(|(place, image)| (place, Some(image.letters), look.ink));
            for (place, stencil, color) in halos.chain(inks) {
                if let Some(stencil) = stencil {
                    let (rect, uv) = stencil.quad(*place, pixels_per_point, size);
                    mesh.add_rect_with_uv(rect, uv, color);
                }
            }
        }

        Ok(mesh)
    }

    /// `halo` is the width of the halo in points.
    fn image(
        &mut self,
        backend: &impl TextBackend,
        line: &Arc<Galley>,
        halo: f32,
        masks: &mut Masks,
    ) -> Result<LabelImage, TextureFull> {
        let key = (Arc::as_ptr(line), (halo * 1000.0) as u32);
        if let Some(known) = self.lines.get(&key) {
            return Ok(known.clone());
        }
        let (halo_stencil, letters) = masks.made.entry(key).or_insert_with(|| {
            let pixels_per_point = backend.pixels_per_point();
            let image = masks.letters.get_or_insert_with(|| backend.letters());
            let letters = letters_of(line, image, pixels_per_point);
            let halo_stencil = (halo > 0.0).then(|| letters.widened(halo * pixels_per_point));

            (halo_stencil, letters)
        });
        let halo_stencil = halo_stencil
            .as_ref()
            .map(|halo_stencil| self.cut(halo_stencil))
            .transpose()?;
        let image = LabelImage {
            halo_stencil,
            letters: self.cut(letters)?,
            _line: Arc::clone(line),
        };
        self.lines.insert(key, image.clone());

        Ok(image)
    }

    /// Copies a mask to the texture.
    fn cut(&mut self, mask: &Mask) -> Result<Stencil, TextureFull> {
        let texture = self.texture.as_mut().ok_or(TextureFull)?;
        let corner = self
            .packer
            .put(mask.size, texture.size())
            .ok_or(TextureFull)?;
        if !mask.size.contains(&0) {
            let pixel = |cover: &u8| Color32::from_white_alpha(*cover);
            let pixels = mask.cover.iter().map(pixel).collect();
            let image = ColorImage::new(mask.size, pixels);
            texture.set_partial(corner, image, TextureOptions::NEAREST);
        }

        Ok(Stencil {
            corner,
            size: mask.size,
            offset: mask.offset,
        })
    }
}

impl Stencil {
    /// Its rectangle on the screen in points, for a line at `place`, and on the texture in 0..=1.
    fn quad(&self, place: Pos2, pixels_per_point: f32, texture: [usize; 2]) -> (Rect, Rect) {
        let [width, height] = self.size.map(|side| side as f32);
        let [right, down] = self.offset.map(|side| side as f32);
        let [left, top] = self.corner.map(|side| side as f32);
        let [all_across, all_down] = texture.map(|side| side as f32);
        let corner = place + vec2(right, down) / pixels_per_point;
        let share = |x: f32, y: f32| pos2(x / all_across, y / all_down);

        (
            Rect::from_min_size(corner, vec2(width, height) / pixels_per_point),
            Rect::from_min_max(share(left, top), share(left + width, top + height)),
        )
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use epaint::TextureId;

    use super::*;
    use crate::labels::lettering::letter_style::LetterStyle;
    use crate::labels::lettering::test_backend::TestBackend;
    use crate::labels::lettering::written::Lettering;

    struct Pen {
        backend: TestBackend,
        lettering: Lettering,
        label_texture: LabelTexture,
    }

    impl Pen {
        /// `longest` is the limit for sides of textures, in pixels.
        fn new(longest: usize) -> Self {
            Self {
                backend: TestBackend::new(1.0, longest),
                lettering: Lettering::default(),
                label_texture: LabelTexture::default(),
            }
        }

        /// Labels are numbers, so that each is different.
        fn shapes(&mut self, numbers: Range<usize>) -> Vec<Shape> {
            let look = Look {
                ink: Color32::PLACEHOLDER,
                halo: Color32::WHITE,
            };
            let backend = &self.backend;
            self.lettering.follow(&Fonts::now(backend));
            let names: Vec<_> = numbers
                .map(|number| {
                    let text = format!("{number:>05}");
                    let line = self.lettering.line(backend, &text, LetterStyle::Strong, 19);
                    Written::stacked(vec![line], 19)
                })
                .collect();
            let put: Vec<_> = names.iter().map(|name| (name, Pos2::ZERO, look)).collect();

            self.label_texture.shapes(backend, &put)
        }

        fn texture(&self) -> (TextureId, usize) {
            let texture = self.label_texture.texture.as_ref().unwrap();
            (texture.id(), texture.size()[1])
        }
    }

    fn quads(shapes: &[Shape]) -> usize {
        match shapes {
            [Shape::Mesh(mesh)] => mesh.vertices.len() / 4,
            other => panic!("{} shapes", other.len()),
        }
    }

    #[test]
    fn a_name_is_two_quads_that_are_kept() {
        let mut pen = Pen::new(2048);
        assert_eq!(quads(&pen.shapes(0..3)), 6);
        let (texture, lines) = (pen.texture(), pen.label_texture.lines.len());
        assert_eq!(lines, 3);
        assert_eq!(quads(&pen.shapes(1..3)), 4);
        assert_eq!((pen.texture(), pen.label_texture.lines.len()), (texture, 3));
    }

    #[test]
    fn the_texture_grows_with_what_is_shown_and_forgets_what_was() {
        let mut pen = Pen::new(2048);
        pen.shapes(0..3);
        assert_eq!(pen.texture().1, FIRST_TEXTURE_HEIGHT);
        assert_eq!(quads(&pen.shapes(0..200)), 400);
        let (_, height) = pen.texture();
        assert!(height > FIRST_TEXTURE_HEIGHT);
        // A few at a time, many times over.
        for start in (200..2000).step_by(50) {
            assert_eq!(quads(&pen.shapes(start..start + 50)), 100);
        }
        assert_eq!(pen.texture().1, height);
        assert!(pen.label_texture.lines.len() < 1000);
    }

    #[test]
    fn names_that_fit_on_no_texture_stay_letters_until_they_are_fewer() {
        let mut pen = Pen::new(1024);
        let letters = pen.shapes(0..2000).len();
        assert_eq!(
            letters,
            2000 * 9,
            "eight copies for the halo, and the letters"
        );
        assert_eq!(quads(&pen.shapes(0..3)), 6);
    }

    #[test]
    fn in_a_drawing_names_stay_letters() {
        let mut pen = Pen::new(2048);
        pen.label_texture = LabelTexture::new(true);
        assert_eq!(pen.shapes(0..3).len(), 3 * 9);
    }
}
