//! Laid out text as elements of an SVG: every letter keeps its position.

use std::sync::Arc;

use egui::epaint::text::ByteRangeExt as _;
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::text::{Galley, LayoutSection};
use egui::{Color32, FontFamily};

use crate::export::vector::element::{Color, escaped, number};
use crate::ui::theme;

/// Consecutive letters of one style in one line.
struct Run {
    section: usize,
    color: Color32,
    left: Vec<f32>,
    baseline: f32,
    letters: String,
}

/// The copies of a text around one place that form its halo.
const AROUND: usize = 8;

/// The halo at the start of `shapes` as one text with a stroke, and how many shapes it replaces.
///
/// On the screen it is eight copies around the letters; in a file each would be found as text.
pub(super) fn halo_text(shapes: &[ClippedShape]) -> Option<(String, usize)> {
    let texts = shapes.iter().map_while(|shape| match &shape.shape {
        Shape::Text(text) => Some(text),
        _ => None,
    });
    let first = texts.clone().next()?;
    let is_copy = |text: &&TextShape| {
        Arc::ptr_eq(&text.galley, &first.galley)
            && text.override_text_color == first.override_text_color
    };
    let copies: Vec<_> = texts.take_while(is_copy).take(AROUND).collect();
    if copies.len() < AROUND {
        return None;
    }
    let sum = copies
        .iter()
        .fold(egui::Vec2::ZERO, |sum, copy| sum + copy.pos.to_vec2());
    let middle = (sum / AROUND as f32).to_pos2();
    let width = copies
        .iter()
        .map(|copy| copy.pos.distance(middle))
        .fold(0.0, f32::max);
    let seam = TextShape {
        pos: middle,
        ..first.clone()
    };
    let color = seam.override_text_color.map(Color::of)?;
    let stroke = format!(
        "{} stroke-width=\"{}\" stroke-linejoin=\"round\"",
        color.attributes("stroke"),
        number(2.0 * width)
    );

    Some((drawn(&seam, &stroke), AROUND))
}

pub(super) fn text(shape: &TextShape) -> String {
    drawn(shape, "")
}

fn drawn(shape: &TextShape, stroke: &str) -> String {
    let galley = &shape.galley;
    let mut at = 0;
    let mut elements = String::new();
    for placed in &galley.rows {
        let mut runs: Vec<Run> = Vec::new();
        for glyph in &placed.row.glyphs {
            let section = section_of(galley, &mut at, glyph.chr);
            let vertices = &placed.row.visuals.mesh.vertices;
            let own = vertices.get(glyph.first_vertex as usize);
            let own = own.map_or(Color32::PLACEHOLDER, |vertex| vertex.color);
            let color = color(shape, own);
            let place = shape.pos + placed.pos.to_vec2() + glyph.pos.to_vec2();
            let goes_on = runs
                .last()
                .is_some_and(|run| run.section == section && run.color == color);
            if !goes_on {
                runs.push(Run {
                    section,
                    color,
                    left: Vec::new(),
                    baseline: place.y,
                    letters: String::new(),
                });
            }
            if let Some(run) = runs.last_mut() {
                run.left.push(number(place.x));
                run.letters.push(glyph.chr);
            }
        }
        for run in &runs {
            if let Some(section) = galley.job.sections.get(run.section) {
                elements += &element(run, section, stroke);
            }
        }
    }

    elements
}

/// The section of the layout that the letter belongs to; `at` is the position in the text, in
/// bytes.
///
/// Line breaks have no letter, and an ellipsis for omitted text is not in the text.
fn section_of(galley: &Galley, at: &mut usize, letter: char) -> usize {
    let rest = galley.job.text.get(*at..).unwrap_or_default();
    let skipped = rest.find(|next: char| next != '\n').unwrap_or(0);
    let mut rest = rest[skipped..].chars();
    let sections = &galley.job.sections;
    let place = *at + skipped;
    if rest.next() == Some(letter) {
        *at = place + letter.len_utf8();
    }
    let holds = |section: &LayoutSection| section.byte_range.as_usize().contains(&place);

    sections
        .iter()
        .position(holds)
        .unwrap_or_else(|| sections.len().saturating_sub(1))
}

fn color(shape: &TextShape, own: Color32) -> Color32 {
    let color = match shape.override_text_color {
        Some(color) => color,
        None if own == Color32::PLACEHOLDER => shape.fallback_color,
        None => own,
    };

    color.gamma_multiply(shape.opacity_factor)
}

fn element(run: &Run, section: &LayoutSection, stroke: &str) -> String {
    if run.letters.trim().is_empty() {
        return String::new();
    }
    let font = &section.format.font_id;
    let left: Vec<_> = run.left.iter().map(ToString::to_string).collect();

    format!(
        "<text x=\"{}\" y=\"{}\"{} font-size=\"{}\"{}{stroke} xml:space=\"preserve\">{}</text>\n",
        left.join(" "),
        number(run.baseline),
        font_of(&font.family),
        font.size,
        Color::of(run.color).attributes("fill"),
        escaped(&run.letters),
    )
}

fn font_of(family: &FontFamily) -> &'static str {
    if *family == theme::semibold() {
        " font-family=\"Inter\" font-weight=\"600\""
    } else if *family == theme::italic() {
        " font-family=\"Inter\" font-style=\"italic\""
    } else if *family == theme::icons() {
        " font-family=\"'Material Symbols Rounded Filled', 'Material Symbols Rounded'\""
    } else {
        " font-family=\"Inter\""
    }
}
