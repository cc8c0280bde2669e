//! Elements of an SVG and their attributes.

use std::fmt::Write as _;

use egui::epaint::{ColorMode, PathStroke};
use egui::{Color32, Pos2, Rect, Stroke};

use map::hatch::Lines;

/// A color and its opacity in SVG notation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Color {
    rgb: [u8; 3],
    opacity: f32,
}

impl Color {
    pub(super) fn of(color: Color32) -> Self {
        let [red, green, blue, alpha] = color.to_srgba_unmultiplied();

        Self {
            rgb: [red, green, blue],
            opacity: f32::from(alpha) / 255.0,
        }
    }

    /// The attributes `name` and `name-opacity`.
    pub(super) fn attributes(self, name: &str) -> String {
        let [red, green, blue] = self.rgb;
        let mut text = format!(" {name}=\"#{red:02x}{green:02x}{blue:02x}\"");
        if self.opacity < 1.0 {
            write_to(
                &mut text,
                format_args!(" {name}-opacity=\"{:.3}\"", self.opacity),
            );
        }

        text
    }
}

pub(super) struct StrokeStyle {
    pub(super) width: f32,
    pub(super) color: Color,
    /// The lengths of dashes and gaps.
    pub(super) dashes: Option<[f32; 2]>,
    /// Whether its joins and ends are round.
    pub(super) is_round: bool,
}

/// The width of a line that hides the seam between triangles, in points.
const HAIR: f32 = 0.4;

impl StrokeStyle {
    pub(super) fn none() -> Self {
        Self::of(Stroke::NONE)
    }

    pub(super) fn hair(color: Color32) -> Self {
        Self {
            is_round: true,
            ..Self::of(Stroke::new(HAIR, color))
        }
    }

    pub(super) fn of(stroke: Stroke) -> Self {
        Self {
            width: stroke.width,
            color: Color::of(stroke.color),
            dashes: None,
            is_round: false,
        }
    }

    pub(super) fn of_path(stroke: &PathStroke) -> Self {
        let color = match &stroke.color {
            ColorMode::Solid(color) => *color,
            // Nothing here draws lines that change their color.
            ColorMode::UV(_) => Color32::TRANSPARENT,
        };

        Self::of(Stroke::new(stroke.width, color))
    }
}

pub(super) fn style(fill: Color32, outline: &StrokeStyle) -> String {
    let mut text = if fill == Color32::TRANSPARENT {
        " fill=\"none\"".to_owned()
    } else {
        Color::of(fill).attributes("fill")
    };
    if outline.width > 0.0 && outline.color.opacity > 0.0 {
        text += &outline.color.attributes("stroke");
        write_to(
            &mut text,
            format_args!(" stroke-width=\"{}\"", number(outline.width)),
        );
        if outline.is_round {
            text += " stroke-linejoin=\"round\" stroke-linecap=\"round\"";
        }
        if let Some([on, off]) = outline.dashes {
            write_to(&mut text, format_args!(" stroke-dasharray=\"{on} {off}\""));
        }
    }

    text
}

pub(super) fn rect(rect: Rect, radius: f32, look: &str) -> String {
    format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\"{look}/>\n",
        number(rect.left()),
        number(rect.top()),
        number(rect.width().max(0.0)),
        number(rect.height().max(0.0)),
    )
}

/// The `d` attribute of a path through points.
pub(super) fn path_of(points: &[Pos2], closed: bool) -> String {
    let mut path = String::new();
    for (place, point) in points.iter().enumerate() {
        let letter = if place == 0 { 'M' } else { 'L' };
        write_to(
            &mut path,
            format_args!("{letter}{} {}", tenths(point.x), tenths(point.y)),
        );
    }
    if closed {
        path.push('Z');
    }

    path
}

pub(super) fn rings(rings: &[Vec<Pos2>]) -> String {
    rings.iter().map(|ring| path_of(ring, true)).collect()
}

/// A pattern tile with the lines of `map::hatch`, which continue in the next tile.
pub(super) fn pattern(id: usize, lines: &Lines, color: Color32, anchor: Pos2) -> String {
    let side = lines.spacing;
    let (half, past) = (side / 2.0, side + 1.0);
    let (before, after) = (half - 1.0, half + 1.0);
    let path = if lines.rising {
        format!("M-1 {after}L{after} -1M{before} {past}L{past} {before}")
    } else {
        format!("M{before} -1L{past} {after}M-1 {before}L{after} {past}")
    };
    let look = style(
        Color32::TRANSPARENT,
        &StrokeStyle::of(Stroke::new(lines.width, color)),
    );

    format!(
        "<pattern id=\"pattern{id}\" x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\" \
         patternUnits=\"userSpaceOnUse\"><path d=\"{path}\"{look}/></pattern>\n",
        anchor.x, anchor.y
    )
}

/// A tenth of a point is finer than the ground on the map.
fn tenths(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

/// A hundredth of a point is finer than any printer.
pub(super) fn number(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// Text with the special characters of XML escaped.
pub(crate) fn escaped(text: &str) -> String {
    // XML has no way to write control characters.
    let text: String = text
        .chars()
        .filter(|letter| {
            !letter.is_control()
                || letter.is_whitespace() && *letter != '\u{b}' && *letter != '\u{c}'
        })
        .collect();
    let text = text.replace('&', "&amp;").replace('<', "&lt;");

    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// Writing into a `String` cannot fail.
pub(super) fn write_to(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).ok();
}
