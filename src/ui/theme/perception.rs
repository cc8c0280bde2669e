//! How far apart two colors look, to normal sight and to three kinds of color blindness.
//!
//! Used by the tests of the palettes and by `tools/palette`, never by the program itself.
//! - Difference: CIEDE2000 (Sharma, Wu and Dalal 2005), where 1 is about the least visible step.
//! - Color blindness: see `vision`.
//! - Contrast: the ratio of WCAG 2, from 1 to 21.

use super::vision::{linear, multiply, seen};

pub(crate) use super::vision::ColorVision;

/// Every kind of color vision, in the order of the tables.
pub(crate) const COLOR_VISIONS: [ColorVision; 4] = [
    ColorVision::Normal,
    ColorVision::Protan,
    ColorVision::Deutan,
    ColorVision::Tritan,
];

/// Red, green and blue as stored in a picture (sRGB, 0 to 255).
pub(crate) type Rgb = [u8; 3];

/// CIE L\*a\*b\* under daylight (D65).
pub(crate) type Lab = [f64; 3];

/// The color as seen with the vision `sight`.
pub(crate) fn lab_seen_by(sight: ColorVision, color: Rgb) -> Lab {
    lab_from_linear(seen(sight, color.map(linear)))
}

/// CIEDE2000 between two colors seen with the vision `sight`.
pub(crate) fn difference(sight: ColorVision, one: Rgb, other: Rgb) -> f64 {
    ciede2000(lab_seen_by(sight, one), lab_seen_by(sight, other))
}

/// The WCAG contrast ratio of two colors, at least 1.
pub(crate) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));

    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, from 0 (black) to 1 (white).
pub(crate) fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(linear);

    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// CIEDE2000 with its three weights at 1.
pub(crate) fn ciede2000(one: Lab, other: Lab) -> f64 {
    let chroma = |lab: Lab| lab[1].hypot(lab[2]);
    let mean_chroma_7 = f64::midpoint(chroma(one), chroma(other)).powi(7);
    let stretch = 1.5 - 0.5 * (mean_chroma_7 / (mean_chroma_7 + 25_f64.powi(7))).sqrt();
    let polar = |lab: Lab| {
        let a = lab[1] * stretch;
        let hue = lab[2].atan2(a).to_degrees().rem_euclid(360.0);
        (a.hypot(lab[2]), hue)
    };
    let ((chroma_one, hue_one), (chroma_other, hue_other)) = (polar(one), polar(other));

    let both_have_a_hue = chroma_one * chroma_other != 0.0;
    let turn = match hue_other - hue_one {
        _ if !both_have_a_hue => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let mean_hue = match hue_one + hue_other {
        sum if !both_have_a_hue => sum,
        sum if (hue_one - hue_other).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let mean_lightness = f64::midpoint(one[0], other[0]);
    let mean_chroma = f64::midpoint(chroma_one, chroma_other);

    let cosine = |degrees: f64| degrees.to_radians().cos();
    let hue_weight = 1.0 - 0.17 * cosine(mean_hue - 30.0)
        + 0.24 * cosine(2.0 * mean_hue)
        + 0.32 * cosine(3.0 * mean_hue + 6.0)
        - 0.20 * cosine(4.0 * mean_hue - 63.0);
    let from_middle = (mean_lightness - 50.0).powi(2);
    let lightness_scale = 1.0 + 0.015 * from_middle / (20.0 + from_middle).sqrt();
    let chroma_scale = 1.0 + 0.045 * mean_chroma;
    let hue_scale = 1.0 + 0.015 * mean_chroma * hue_weight;
    let mean_chroma_7 = mean_chroma.powi(7);
    let bend = 2.0 * (mean_chroma_7 / (mean_chroma_7 + 25_f64.powi(7))).sqrt();
    let turned = 30.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp();
    let rotation = -(2.0 * turned).to_radians().sin() * bend;

    let lightness = (other[0] - one[0]) / lightness_scale;
    let chroma = (chroma_other - chroma_one) / chroma_scale;
    let hue =
        2.0 * (chroma_one * chroma_other).sqrt() * (turn / 2.0).to_radians().sin() / hue_scale;

    (lightness.powi(2) + chroma.powi(2) + hue.powi(2) + rotation * chroma * hue).sqrt()
}

fn lab_from_linear(light: [f64; 3]) -> Lab {
    const XYZ_FROM_RGB: [[f64; 3]; 3] = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let white = multiply(XYZ_FROM_RGB, [1.0; 3]);
    let xyz = multiply(XYZ_FROM_RGB, light);
    let curve = |value: f64| {
        if value > 216.0 / 24_389.0 {
            value.cbrt()
        } else {
            (24_389.0 / 27.0 * value + 16.0) / 116.0
        }
    };
    let [x, y, z] = [0, 1, 2].map(|axis| curve(xyz[axis] / white[axis]));

    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test data published with the formula (Sharma, Wu and Dalal 2005, table 1).
    const PUBLISHED: [(Lab, Lab, f64); 34] = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0010], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0012], 7.2195),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0010, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0011, -2.4900], 4.7461),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0),
        ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.3350], 1.0),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        (
            [63.0109, -31.0961, -5.8663],
            [62.8187, -29.7946, -4.0864],
            1.2630,
        ),
        (
            [61.2901, 3.7196, -5.3901],
            [61.4292, 2.2480, -4.9620],
            1.8731,
        ),
        (
            [35.0831, -44.1164, 3.7933],
            [35.0232, -40.0716, 1.5901],
            1.8645,
        ),
        (
            [22.7233, 20.0904, -46.6940],
            [23.0331, 14.9730, -42.5619],
            2.0373,
        ),
        (
            [36.4612, 47.8580, 18.3852],
            [36.2715, 50.5065, 21.2231],
            1.4146,
        ),
        (
            [90.8027, -2.0831, 1.4410],
            [91.1528, -1.6435, 0.0447],
            1.4441,
        ),
        (
            [90.9257, -0.5406, -0.9208],
            [88.6381, -0.8985, -0.7239],
            1.5381,
        ),
        (
            [6.7747, -0.2908, -2.4247],
            [5.8714, -0.0985, -2.2286],
            0.6377,
        ),
        (
            [2.0776, 0.0795, -1.1350],
            [0.9033, -0.0636, -0.5514],
            0.9082,
        ),
    ];

    #[test]
    fn the_difference_is_the_published_one() {
        for (one, other, expected) in PUBLISHED {
            let measured = ciede2000(one, other);
            assert!(
                (measured - expected).abs() < 0.000_1,
                "{one:?} to {other:?}: {measured}, published {expected}"
            );
        }
    }

    #[test]
    fn lab_of_pure_red_is_the_known_one() {
        let red = lab_seen_by(ColorVision::Normal, [255, 0, 0]);
        for (measured, known) in red.into_iter().zip([53.24, 80.09, 67.20]) {
            assert!((measured - known).abs() < 0.01, "{red:?}");
        }
    }

    #[test]
    fn white_stays_white_for_everybody() {
        for sight in COLOR_VISIONS {
            let [lightness, a, b] = lab_seen_by(sight, [255, 255, 255]);
            assert!((lightness - 100.0).abs() < 0.01, "{sight:?}");
            assert!(a.abs() < 0.1 && b.abs() < 0.1, "{sight:?}");
        }
    }

    #[test]
    fn red_and_green_come_closer_without_green_cones() {
        let (red, green) = ([200, 60, 40], [90, 140, 40]);
        let normal = difference(ColorVision::Normal, red, green);
        let deutan = difference(ColorVision::Deutan, red, green);
        assert!(deutan < normal / 2.0, "{deutan} of {normal}");
    }

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast([80; 3], [80; 3]) - 1.0).abs() < 1e-9);
    }
}
