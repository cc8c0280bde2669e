//! The flags of states as small pictures.
//!
//! They are pictures of pixels: the drawings of a few coats of arms alone are larger than all of
//! these together, and would have to be drawn while a frame waits.

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{
    ColorImage, Id, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::widgets::phrases::state_name_on;
use atlas::date::Date;
use atlas::id::StateId;
use map::cached::Recent;

include!(concat!(env!("OUT_DIR"), "/flags.rs"));

/// How many pictures are kept: all flags in two sizes; each takes at most 30 KB.
const KEPT: usize = 128;

/// The pictures in the sizes that were shown, each by its place in [`FLAGS`] and its height in
/// pixels.
type Pictures = Arc<Mutex<Recent<(usize, usize), TextureHandle, KEPT>>>;

/// The flags by the names of their files, in PNG format.
pub fn pictures() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FLAGS.iter().copied()
}

/// The flag of `state`, `height` points high, if one is known to be right on `date`; nothing
/// otherwise.
pub(crate) fn flag(
    ui: &mut Ui,
    model: Model<'_>,
    (state, date): (StateId, Date),
    height: f32,
) -> Option<Response> {
    let flag = model.atlas.flag_on(state, date)?;
    let picture = picture(ui, &flag.drawing, height)?;
    let size = size_of(&picture, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = [("state", state_name_on(model, state, date).into())];
    let name = model.wording.text_with(msg!("flag-of"), &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if ui.is_rect_visible(rect) {
        paint(ui, ui.painter(), &picture, rect);
    }

    Some(response)
}

/// Paints the flag that is right on `date` with its lower right corner at the one of `place`, as
/// high as `place` is.
pub(crate) fn paint_flag_into(
    ui: &Ui,
    model: Model<'_>,
    (state, date): (StateId, Date),
    place: Rect,
) {
    let height = place.height();
    let flag = model.atlas.flag_on(state, date);
    let Some(picture) = flag.and_then(|flag| picture(ui, &flag.drawing, height)) else {
        return;
    };
    let size = size_of(&picture, height);
    let rect = Rect::from_min_size(place.max - size, size);
    paint(ui, ui.painter(), &picture, rect);
}

fn size_of(picture: &TextureHandle, height: f32) -> Vec2 {
    let [width, pixels] = picture.size();

    vec2(height * width as f32 / pixels as f32, height)
}

/// With a thin line around it: the ground may be white like part of the flag.
fn paint(ui: &Ui, painter: &Painter, picture: &TextureHandle, rect: Rect) {
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(picture.id(), rect, whole, egui::Color32::WHITE);
    let line = Stroke::new(0.75, ui.visuals().weak_text_color());
    painter.rect_stroke(rect, 0.0, line, StrokeKind::Outside);
}

/// The picture of a flag for a height in points; `None` if there is no such file.
fn picture(ui: &Ui, drawing: &str, height: f32) -> Option<TextureHandle> {
    let index = FLAGS
        .binary_search_by_key(&drawing, |(name, _)| *name)
        .ok()?;
    let pixels = (height * ui.pixels_per_point()).round().max(1.0) as usize;
    let pictures: Pictures =
        ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::unique("flags"))));
    let mut pictures = pictures.lock();
    let picture = pictures.get((index, pixels), || {
        let (name, png) = FLAGS[index];
        let image = shrunk(&decoded(png), pixels);
        ui.ctx()
            .load_texture(format!("flag {name}"), image, TextureOptions::LINEAR)
    });

    Some(picture.clone())
}

/// # Panics
///
/// If a file in `assets/flags` is not a PNG: a test reads each.
fn decoded(png: &[u8]) -> ColorImage {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a flag is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut pixels).expect("a flag is a PNG");
    let size = [info.width as usize, info.height as usize];

    match info.color_type {
        png::ColorType::Rgba => ColorImage::from_rgba_unmultiplied(size, &pixels),
        _ => ColorImage::from_rgb(size, &pixels),
    }
}

/// The image at a height of so many pixels, each the mean of those that it stands for; as it is if
/// it is not higher.
fn shrunk(image: &ColorImage, height: usize) -> ColorImage {
    let [from_width, from_height] = image.size;
    if height >= from_height {
        return image.clone();
    }
    let width = (from_width * height).div_ceil(from_height);
    let span = |place: usize, to: usize, from: usize| {
        let scale = from as f32 / to as f32;
        let (start, end) = (place as f32 * scale, (place + 1) as f32 * scale);
        let last = (end.ceil() as usize).min(from);

        (start as usize..last).map(move |at| {
            let share = end.min(at as f32 + 1.0) - start.max(at as f32);

            (at, share.max(0.0))
        })
    };
    let mut bytes = Vec::with_capacity(4 * width * height);
    for y in 0..height {
        for x in 0..width {
            let mut sum = [0.0_f32; 4];
            let mut shares = 0.0;
            for (row, high) in span(y, height, from_height) {
                for (column, wide) in span(x, width, from_width) {
                    let color = image.pixels[row * from_width + column].to_array();
                    for (total, part) in sum.iter_mut().zip(color) {
                        *total += f32::from(part) * high * wide;
                    }
                    shares += high * wide;
                }
            }
            bytes.extend(sum.map(|total| (total / shares).round() as u8));
        }
    }

    ColorImage::from_rgba_premultiplied([width, height], &bytes)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use atlas::Atlas;

    use super::*;

    #[test]
    fn every_flag_of_a_state_has_a_picture_and_every_picture_is_a_flag_of_a_state() {
        let atlas = Atlas::bundled().unwrap();
        let of_states: BTreeSet<&str> = atlas
            .flags()
            .iter()
            .map(|flag| flag.drawing.as_str())
            .collect();
        let drawn: BTreeSet<&str> = pictures().map(|(name, _)| name).collect();
        assert_eq!(of_states, drawn);
    }

    #[test]
    fn flags_are_large_enough_for_a_sharp_screen_and_take_little_room() {
        let mut bytes = 0;
        for (name, png) in pictures() {
            let image = decoded(png);
            assert_eq!(image.height(), 72, "{name}");
            assert!([72, 96].contains(&image.width()), "{name}");
            bytes += png.len();
        }
        assert!(bytes < 60_000, "{bytes}");
    }

    #[test]
    fn a_shrunk_flag_keeps_its_colors_where_they_were() {
        let (_, png) = pictures().find(|(name, _)| *name == "FRA").unwrap();
        let small = shrunk(&decoded(png), 18);
        assert_eq!(small.size, [24, 18]);
        let row = &small.pixels[9 * 24..10 * 24];
        let [blue, white, red] = [row[2], row[12], row[21]];
        assert!(blue.b() > 2 * blue.r(), "{blue:?}");
        assert!(white.g() > 240, "{white:?}");
        assert!(red.r() > 2 * red.b(), "{red:?}");
    }
}
