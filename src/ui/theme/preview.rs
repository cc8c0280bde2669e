//! Previews of a picture: on a projector in a lit room, and with color blindness.

use egui::{Color32, ColorImage};

use super::vision::{ColorVision, linear, seen, stored};
use view::lesson::preview::Preview;

/// The picture as `preview` says; opaque.
pub fn previewed(image: &ColorImage, preview: Preview) -> ColorImage {
    let mut image = image.clone();
    let light: Vec<f64> = (0..=u8::MAX).map(linear).collect();
    // Most pixels have the color of the one before.
    let mut last = (Color32::TRANSPARENT, Color32::TRANSPARENT);
    for pixel in &mut image.pixels {
        if last.0 != *pixel {
            let [red, green, blue, _] = pixel.to_array();
            let channels = [red, green, blue].map(|channel| light[usize::from(channel)]);
            let [red, green, blue] = changed(channels, preview).map(stored);
            last = (*pixel, opaque([red, green, blue]));
        }
        *pixel = last.1;
    }

    image
}

#[expect(
    clippy::disallowed_methods,
    reason = "these are the pixels of a picture, no colors of ours"
)]
fn opaque([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// In linear light, 0 to 1.
fn changed(light: [f64; 3], preview: Preview) -> [f64; 3] {
    match preview {
        Preview::Here => seen(ColorVision::Normal, light),
        // Stray light lies over everything, black included.
        Preview::Projector(contrast) => {
            let contrast = f64::from(contrast);
            light.map(|channel| (channel * (contrast - 1.0) + 1.0) / contrast)
        }
        Preview::Protanopia => seen(ColorVision::Protan, light),
        Preview::Deuteranopia => seen(ColorVision::Deutan, light),
        Preview::Tritanopia => seen(ColorVision::Tritan, light),
        Preview::Gray => {
            let [red, green, blue] = light;
            [0.2126 * red + 0.7152 * green + 0.0722 * blue; 3]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::perception::{contrast, difference, luminance};
    use super::*;

    fn previewed_color(color: [u8; 3], preview: Preview) -> [u8; 3] {
        let image = ColorImage::filled([2, 1], opaque(color));
        let [red, green, blue, _] = previewed(&image, preview).pixels[1].to_array();

        [red, green, blue]
    }

    #[test]
    fn on_a_projector_white_is_as_many_times_brighter_than_black_as_it_says() {
        for ratio in [15, 7] {
            let light = |color| luminance(previewed_color(color, Preview::Projector(ratio)));
            let found = light([255; 3]) / light([0; 3]);
            assert!((found / f64::from(ratio) - 1.0).abs() < 0.05, "{found}");
        }
    }

    #[test]
    fn red_and_green_of_one_lightness_look_alike_without_red_or_green_cones() {
        let (red, green) = ([200, 80, 60], [110, 125, 50]);
        let apart = |preview| {
            let [one, other] = [red, green].map(|color| previewed_color(color, preview));
            difference(ColorVision::Normal, one, other)
        };
        assert!(apart(Preview::Deuteranopia) < apart(Preview::Here) / 3.0);
        assert!(apart(Preview::Protanopia) < apart(Preview::Here) / 2.0);
        assert_eq!(previewed_color(red, Preview::Here), red);
    }

    #[test]
    fn gray_keeps_how_bright_a_color_is() {
        for color in [[200, 80, 60], [30, 60, 200], [250, 240, 20]] {
            let [red, green, blue] = previewed_color(color, Preview::Gray);
            assert!(red == green && green == blue);
            assert!(contrast(color, [red; 3]) < 1.02);
        }
    }
}
