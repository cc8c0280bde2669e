//! Labels as laid-out text, cached as long as egui's font atlas is unchanged.

use crate::labels::lettering::LetterStyle;
use std::sync::Arc;

use atlas::date::Date;
use atlas::edition::Edition;
use atlas::id::StateId;
use emath::{Pos2, Vec2, pos2, vec2};
use epaint::text::{LayoutJob, TextFormat};
use epaint::{Color32, FontId, Galley, Shape, Stroke};
use rustc_hash::FxHashMap;

use crate::labels::lettering::TextBackend;
use crate::labels::placement::Form;
use crate::labels::tuning::{
    AROUND, BASELINE, HALO, LEADER_DOTS, LEADER_WIDTHS, SEA_SPACING, TIGHTER, WIDEST_HALO,
    WORD_SPACE,
};

/// The state of egui's font atlas.
///
/// egui may rebuild the atlas, after which older galleys show wrong glyphs. It keeps a galley that
/// is laid out in every frame until then, so one such galley detects a rebuild.
#[derive(Clone)]
pub struct Fonts(Arc<Galley>);

impl Fonts {
    /// The state of the atlas in this frame.
    pub fn now(backend: &impl TextBackend) -> Self {
        let font = FontId::proportional(12.0);
        let color = Color32::PLACEHOLDER;

        Self(backend.layout(LayoutJob::simple(
            "N".to_owned(),
            font,
            color,
            f32::INFINITY,
        )))
    }
}

impl PartialEq for Fonts {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Laid-out lines by style, size and text.
#[derive(Default)]
pub struct Lettering {
    fonts: Option<Fonts>,
    lines: FxHashMap<(LetterStyle, u8), FxHashMap<String, Arc<Galley>>>,
    /// The inputs of `names`.
    situation: Option<LetteringKey>,
    /// The labels of states by state, size of the largest form and form; `None` is the form beside
    /// the land, and a value of `None` means that there is no such form.
    pub names: FxHashMap<(StateId, u8, Option<usize>), Option<Arc<Written>>>,
}

/// All inputs that decide how names of states are written.
#[derive(Debug, Clone, PartialEq)]
pub struct LetteringKey {
    /// How much of the atlas may be seen: states have other names by then.
    pub edition: Edition,
    /// The day shown.
    pub date: Date,
    /// As in the data, for instance `zh-Hant`.
    pub language: String,
    /// Whether the scale is so near that names are written in full.
    pub is_near: bool,
    /// Whether the year of accession stands below a name.
    pub has_years: bool,
}

impl Lettering {
    /// Clears the cache if the font atlas was rebuilt.
    pub fn follow(&mut self, fonts: &Fonts) {
        if self.fonts.as_ref() != Some(fonts) {
            self.lines.clear();
            self.names.clear();
            self.fonts = Some(fonts.clone());
        }
    }

    /// Clears the labels of another situation.
    pub fn adapt(&mut self, situation: LetteringKey) {
        if self.situation.as_ref() != Some(&situation) {
            self.names.clear();
            self.situation = Some(situation);
        }
    }

    /// A line of text; `size` is the font size in points.
    pub fn line(
        &mut self,
        backend: &impl TextBackend,
        text: &str,
        style: LetterStyle,
        size: u8,
    ) -> Arc<Galley> {
        let of_size = self.lines.entry((style, size)).or_default();
        if let Some(known) = of_size.get(text) {
            return Arc::clone(known);
        }
        let height = f32::from(size);
        let spacing = match style {
            LetterStyle::Strong | LetterStyle::Plain => 0.0,
            LetterStyle::Water => height * SEA_SPACING,
        };
        let format = TextFormat {
            font_id: FontId::new(height, backend.family(style)),
            extra_letter_spacing: spacing,
            color: Color32::PLACEHOLDER,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = f32::INFINITY;
        let galley = backend.layout(job);
        of_size.insert(text.to_owned(), Arc::clone(&galley));

        galley
    }
}

/// A laid-out label, not yet placed.
#[derive(Clone)]
pub struct Written {
    /// Lines, and the offset of each from the upper left corner of the label.
    parts: Vec<(Vec2, Arc<Galley>)>,
    /// Its size and anchor.
    pub form: Form,
    /// The width of the halo on each side, in points; 0 for none.
    halo: f32,
}

impl Written {
    /// Centered lines one below the other; `size` is the font size of the first, in points.
    pub fn stacked(lines: Vec<Arc<Galley>>, size: u8) -> Self {
        let width = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let mut top = 0.0;
        let mut parts = Vec::new();
        for line in lines {
            let left = (width - line.size().x) / 2.0;
            let height = line.size().y - TIGHTER;
            parts.push((vec2(left, top - TIGHTER / 2.0), line));
            top += height;
        }

        Self::new(parts, vec2(width, top), size)
    }

    /// Words side by side on a common baseline; `size` is the font size of the first, in points.
    pub fn in_a_row(words: Vec<Arc<Galley>>, size: u8) -> Self {
        let height = words.iter().map(|word| word.size().y).fold(0.0, f32::max);
        let mut right = 0.0;
        let mut parts = Vec::new();
        for word in words {
            let left = if parts.is_empty() {
                right
            } else {
                right + WORD_SPACE
            };
            right = left + word.size().x;
            // Smaller words go on the same baseline, which lies below the middle.
            let down = (height - word.size().y) * BASELINE - TIGHTER / 2.0;
            parts.push((vec2(left, down), word));
        }

        Self::new(parts, vec2(right, height - TIGHTER), size)
    }

    fn new(parts: Vec<(Vec2, Arc<Galley>)>, size: Vec2, font: u8) -> Self {
        Self {
            parts,
            form: Form::centered(size),
            halo: (f32::from(font) * HALO).min(WIDEST_HALO),
        }
    }

    /// Marks the form as worse than every other.
    #[must_use]
    pub fn into_last_resort(mut self) -> Self {
        self.form.is_last_resort = true;
        self
    }

    /// For text that needs no contrast with the land.
    #[must_use]
    pub fn without_halo(self) -> Self {
        Self { halo: 0.0, ..self }
    }

    /// Anchored as if a further line of `height` points were below.
    #[must_use]
    pub fn with_room_below(mut self, height: f32) -> Self {
        self.form.middle += (height - TIGHTER) / 2.0;
        self
    }

    /// The width of the halo on each side, in points; 0 for none.
    pub fn halo(&self) -> f32 {
        self.halo
    }

    /// Lines and their positions, for a label whose upper left corner is near `corner`; rounded to
    /// points.
    pub fn lines(&self, corner: Pos2) -> impl Iterator<Item = (Pos2, &Arc<Galley>)> {
        let corner = pos2(corner.x.round(), corner.y.round());

        self.parts
            .iter()
            .map(move |(offset, line)| (corner + *offset, line))
    }

    /// Adds the label as text, with its upper left corner at `corner`; under each line its halo.
    pub fn add_to(&self, shapes: &mut Vec<Shape>, corner: Pos2, look: Look) {
        for (at, line) in self.lines(corner) {
            if self.halo > 0.0 {
                let copy = |direction| text(at + direction * self.halo, line, look.halo);
                shapes.extend(AROUND.map(copy));
            }
        }
        for (at, line) in self.lines(corner) {
            shapes.push(text(at, line, look.ink));
        }
    }
}

fn text(at: Pos2, line: &Arc<Galley>, color: Color32) -> Shape {
    Shape::galley_with_override_text_color(at, Arc::clone(line), color)
}

/// The colors of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The text color.
    pub ink: Color32,
    /// The color of the halo.
    pub halo: Color32,
}

impl Look {
    /// `share` is an opacity from 0 to 1.
    #[must_use]
    pub fn faded(self, share: f32) -> Self {
        Self {
            ink: self.ink.gamma_multiply(share),
            halo: self.halo.gamma_multiply(share),
        }
    }

    /// A line in the text color over its halo.
    pub fn add_line(self, shapes: &mut Vec<Shape>, ends: [Pos2; 2]) {
        let colors = [self.halo, self.ink];
        for (width, color) in LEADER_WIDTHS.into_iter().zip(colors) {
            shapes.push(Shape::line_segment(ends, Stroke::new(width, color)));
        }
        for (radius, color) in LEADER_DOTS.into_iter().zip(colors) {
            shapes.push(Shape::circle_filled(ends[0], radius, color));
        }
    }
}

/// Splits a name into two lines of about the same length; `None` for a single word.
pub fn broken(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(text.len() / 2))?;

    Some((&text[..at], &text[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break_near_their_middle() {
        assert_eq!(
            broken("Bosnia and Herzegovina"),
            Some(("Bosnia and", "Herzegovina"))
        );
        assert_eq!(broken("West Germany"), Some(("West", "Germany")));
        assert_eq!(broken("Liechtenstein"), None);
    }
}
