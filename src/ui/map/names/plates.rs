//! Lines of names as pictures on a texture of their own.
//!
//! A seam around letters is the same letters many times over: as triangles of egui the names would
//! be half the vertices of a frame, and laid out anew with each pan. Here a line becomes pixels
//! once, as two masks, one of its letters and one of their seam; from then on each is a quad that
//! the colors of the name tint.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::{
    Color32, ColorImage, Galley, Id, Mesh, Pos2, Rect, Shape, TextureHandle, TextureOptions, Ui,
    pos2, vec2,
};
use rustc_hash::FxHashMap;

use crate::ui::map::names::lettering::{Fonts, Look, Written};
use crate::ui::map::names::mask::{Mask, letters_of};

/// The width of the texture, in points.
const WIDTH: f32 = 1024.0;

/// The height of the texture at first, in pixels.
const FIRST_HEIGHT: usize = 128;

/// The greatest height of the texture, in pixels; it doubles until it has room for what is shown.
const GREATEST_HEIGHT: usize = 4096;

/// Lets names stay letters, for a drawing of lines and letters.
pub fn keep_letters(context: &egui::Context) {
    context.data_mut(|data| data.insert_temp(keeps_letters(), true));
}

fn keeps_letters() -> Id {
    Id::unique("names stay letters")
}

/// A name, its upper left corner in points, and its colors.
pub(super) type Put<'a> = (&'a Written, Pos2, Look);

/// The lines that became pictures.
#[derive(Default)]
pub(super) struct Plates {
    /// The letters of which the pictures were made.
    fonts: Option<Fonts>,
    texture: Option<TextureHandle>,
    shelf: Shelf,
    /// By the place of the line in memory, and the width of its seam in thousandths of a point.
    lines: FxHashMap<(*const Galley, u32), Plate>,
    /// Whether the letters are so large that they do not fit on any texture.
    is_too_small: bool,
}

/// The pictures of a line.
#[derive(Clone)]
struct Plate {
    seam: Option<Stencil>,
    letters: Stencil,
    /// Keeps the place in memory by which the line is known.
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
struct Full;

impl Plates {
    /// The shapes of names in their places, from the lowest to the uppermost.
    pub(super) fn shapes(&mut self, ui: &Ui, names: &[Put<'_>]) -> Vec<Shape> {
        let fonts = Fonts::now(ui);
        if self.fonts.as_ref() != Some(&fonts) {
            *self = Self {
                fonts: Some(fonts),
                ..Self::default()
            };
        }
        let stay = ui.data(|data| data.get_temp(keeps_letters()));
        if !stay.unwrap_or(false)
            && !self.is_too_small
            && let Ok(mesh) = self.mesh(ui, names)
        {
            return vec![Shape::mesh(mesh)];
        }
        let mut shapes = Vec::new();
        for (written, corner, look) in names {
            written.add_to(&mut shapes, *corner, *look);
        }

        shapes
    }

    /// The names as quads; the texture is begun anew, and grows, when they do not fit.
    fn mesh(&mut self, ui: &Ui, names: &[Put<'_>]) -> Result<Mesh, Full> {
        if names.is_empty() {
            return Ok(Mesh::default());
        }
        let longest = ui.input(|input| input.max_texture_side);
        let width = (WIDTH * ui.pixels_per_point()) as usize;
        let mut size = match &self.texture {
            Some(texture) => texture.size(),
            None => [width.min(longest), FIRST_HEIGHT],
        };
        if self.texture.is_some()
            && let Ok(mesh) = self.try_mesh(ui, names)
        {
            return Ok(mesh);
        }
        // What is no longer shown goes first; then there is too much for a texture of this size.
        while size[1] <= GREATEST_HEIGHT.min(longest) {
            self.begin(ui, size);
            if let Ok(mesh) = self.try_mesh(ui, names) {
                return Ok(mesh);
            }
            size[1] *= 2;
        }
        self.texture = None;
        self.is_too_small = true;

        Err(Full)
    }

    fn begin(&mut self, ui: &Ui, size: [usize; 2]) {
        let bare = ColorImage::filled(size, Color32::TRANSPARENT);
        let options = TextureOptions::NEAREST;
        self.texture = Some(ui.ctx().load_texture("names", bare, options));
        self.lines.clear();
        self.shelf = Shelf::default();
    }

    fn try_mesh(&mut self, ui: &Ui, names: &[Put<'_>]) -> Result<Mesh, Full> {
        let Some(texture) = &self.texture else {
            return Err(Full);
        };
        let size = texture.size();
        let mut mesh = Mesh::with_texture(texture.id());
        let pixels_per_point = ui.pixels_per_point();
        let mut letters = None;
        for (written, corner, look) in names {
            let mut plates = Vec::new();
            for (place, line) in written.lines(*corner) {
                let plate = self.plate(ui, line, written.halo(), &mut letters)?;
                plates.push((place.round_to_pixels(pixels_per_point), plate));
            }
            let seams = plates
                .iter()
                .map(|(place, plate)| (place, plate.seam, look.halo));
            let inks = plates
                .iter()
                .map(|(place, plate)| (place, Some(plate.letters), look.ink));
            for (place, stencil, color) in seams.chain(inks) {
                if let Some(stencil) = stencil {
                    let (rect, uv) = stencil.quad(*place, pixels_per_point, size);
                    mesh.add_rect_with_uv(rect, uv, color);
                }
            }
        }

        Ok(mesh)
    }

    /// The pictures of a line with a seam as wide as `halo`, in points; `letters` is the texture of all
    /// letters, once it was needed.
    fn plate(
        &mut self,
        ui: &Ui,
        line: &Arc<Galley>,
        halo: f32,
        letters: &mut Option<ColorImage>,
    ) -> Result<Plate, Full> {
        let key = (Arc::as_ptr(line), (halo * 1000.0) as u32);
        if let Some(known) = self.lines.get(&key) {
            return Ok(known.clone());
        }
        let letters = letters.get_or_insert_with(|| image_of_letters(ui));
        let pixels_per_point = ui.pixels_per_point();
        let mask = letters_of(line, letters, pixels_per_point);
        let seam = (halo > 0.0).then(|| mask.widened(halo * pixels_per_point));
        let plate = Plate {
            seam: seam.map(|seam| self.cut(&seam)).transpose()?,
            letters: self.cut(&mask)?,
            _line: Arc::clone(line),
        };
        self.lines.insert(key, plate.clone());

        Ok(plate)
    }

    /// Puts a mask onto the texture.
    fn cut(&mut self, mask: &Mask) -> Result<Stencil, Full> {
        let texture = self.texture.as_mut().ok_or(Full)?;
        let corner = self.shelf.put(mask.size, texture.size()).ok_or(Full)?;
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

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is not general enough"
)]
fn image_of_letters(ui: &Ui) -> ColorImage {
    ui.fonts(|fonts| fonts.image())
}

impl Stencil {
    /// Its rectangle on the screen, in points, for a line at `place`, and that on the texture, as a share of it.
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

/// Where on a texture the next picture goes: side by side, in rows as high as their highest.
#[derive(Default)]
struct Shelf {
    next: [usize; 2],
    height: usize,
}

impl Shelf {
    /// The corner of a picture of this `size` on a texture of size `room`; `None` if it has no room left.
    fn put(&mut self, [width, height]: [usize; 2], room: [usize; 2]) -> Option<[usize; 2]> {
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
    use crate::ui::map::names::lettering::{Cut, Lettering};
    use crate::ui::theme;

    /// What becomes of names of so many letters, all different, with a texture of at most `longest` pixels.
    fn shapes(letters: usize, longest: usize, plates: &mut Plates) -> Vec<Shape> {
        let context = egui::Context::default();
        theme::install(&context);
        let input = || egui::RawInput {
            max_texture_side: Some(longest),
            ..egui::RawInput::default()
        };
        // Fonts come into use with the second frame.
        context
            .run_ui(input(), |_ui| {})
            .drop_without_applying_deltas();
        let mut shapes = Vec::new();
        context
            .run_ui(input(), |ui| {
                let mut lettering = Lettering::default();
                let names: Vec<_> = (0..letters)
                    .map(|letter| {
                        let text = format!("{letter:>05}");
                        let line = lettering.line(ui, &text, Cut::Strong, 19);
                        Written::stacked(vec![line], 19)
                    })
                    .collect();
                let look = Look {
                    ink: Color32::BLACK,
                    halo: Color32::WHITE,
                };
                let names: Vec<_> = names.iter().map(|name| (name, Pos2::ZERO, look)).collect();
                shapes = plates.shapes(ui, &names);
            })
            .drop_without_applying_deltas();

        shapes
    }

    fn quads(shapes: &[Shape]) -> usize {
        match shapes {
            [Shape::Mesh(mesh)] => mesh.vertices.len() / 4,
            other => panic!("{} shapes", other.len()),
        }
    }

    #[test]
    fn a_name_is_two_quads_and_the_texture_grows_with_what_is_shown() {
        let mut plates = Plates::default();
        assert_eq!(quads(&shapes(3, 2048, &mut plates)), 6);
        assert_eq!(plates.texture.as_ref().unwrap().size()[1], FIRST_HEIGHT);
        assert_eq!(quads(&shapes(200, 2048, &mut plates)), 400);
        assert!(plates.texture.as_ref().unwrap().size()[1] > FIRST_HEIGHT);
    }

    #[test]
    fn names_that_fit_on_no_texture_stay_letters() {
        let shapes = shapes(2000, 1024, &mut Plates::default());
        assert_eq!(
            shapes.len(),
            2000 * 9,
            "eight copies for the seam, and the letters"
        );
    }

    #[test]
    fn pictures_stand_side_by_side_and_then_in_a_new_row() {
        let mut shelf = Shelf::default();
        let room = [10, 10];
        assert_eq!(shelf.put([6, 3], room), Some([0, 0]));
        assert_eq!(shelf.put([4, 5], room), Some([6, 0]));
        assert_eq!(shelf.put([1, 5], room), Some([0, 5]));
        assert_eq!(shelf.put([1, 6], room), None, "too high for what is left");
        assert_eq!(shelf.put([9, 5], room), Some([1, 5]));
        assert_eq!(shelf.put([11, 1], room), None, "too wide for any row");
    }
}
