//! Words as they stand on the map: laid out once, and kept as long as the letters lie on their texture.

use std::sync::Arc;

use atlas::date::Date;
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

/// A style of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterStyle {
    /// States and the places of talks.
    Strong,
    /// Years of accession and capitals.
    Plain,
    /// Seas.
    Water,
}

/// The fonts as they lie on their texture.
///
/// egui may draw that texture anew, and what was laid out before then shows other letters. It
/// keeps a text that is laid out in every frame just as long; so one text tells of all.
#[derive(Clone)]
pub struct Fonts(Arc<Galley>);

impl Fonts {
    /// The fonts of a window in this frame.
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

/// Lines that were laid out before, by their style, size and text.
#[derive(Default)]
pub struct Lettering {
    fonts: Option<Fonts>,
    lines: FxHashMap<(LetterStyle, u8), FxHashMap<String, Arc<Galley>>>,
    /// What the names below were written for.
    situation: Option<LetteringKey>,
    /// The names of states by the size of their largest form and the form, which is `None` for the
    /// one beside the land; no name where there is no such form.
    pub names: FxHashMap<(StateId, u8, Option<usize>), Option<Arc<Written>>>,
}

/// All that decides how the names of states are written.
#[derive(Debug, Clone, PartialEq)]
pub struct LetteringKey {
    /// The day shown.
    pub date: Date,
    /// The language of the names, as in the data.
    pub language: String,
    /// Whether the view is so near that names are written in full.
    pub is_near: bool,
}

impl Lettering {
    /// Forgets all lines if the letters have moved on their texture.
    pub fn follow(&mut self, fonts: &Fonts) {
        if self.fonts.as_ref() != Some(fonts) {
            self.lines.clear();
            self.names.clear();
            self.fonts = Some(fonts.clone());
        }
    }

    /// Forgets how names were written for another situation.
    pub fn adapt(&mut self, situation: LetteringKey) {
        if self.situation.as_ref() != Some(&situation) {
            self.names.clear();
            self.situation = Some(situation);
        }
    }

    /// A line of text, `size` points high.
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

/// A name laid out, not yet in its place.
#[derive(Clone)]
pub struct Written {
    /// Lines and where each begins, from the upper left corner of the name.
    parts: Vec<(Vec2, Arc<Galley>)>,
    /// How much room it takes.
    pub form: Form,
    /// The width of the seam on each side, in points; 0 for none.
    halo: f32,
}

impl Written {
    /// Lines one below the other, each in the middle; the font of the first is `size` points high.
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

    /// Words side by side.
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
            // Smaller words stand on the same line, which lies below the middle.
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

    /// The same, worse than every other form.
    #[must_use]
    pub fn into_last_resort(mut self) -> Self {
        self.form.is_last_resort = true;
        self
    }

    /// The same without a seam.
    #[must_use]
    pub fn without_halo(self) -> Self {
        Self { halo: 0.0, ..self }
    }

    /// The same, fixed to its place as if a further line of `height` stood below.
    #[must_use]
    pub fn with_room_below(mut self, height: f32) -> Self {
        self.form.middle += (height - TIGHTER) / 2.0;
        self
    }

    /// The width of the seam on each side, in points; 0 for none.
    pub fn halo(&self) -> f32 {
        self.halo
    }

    /// The lines and where each begins, for a name whose upper left corner lies near `corner`.
    pub fn lines(&self, corner: Pos2) -> impl Iterator<Item = (Pos2, &Arc<Galley>)> {
        let corner = pos2(corner.x.round(), corner.y.round());

        self.parts
            .iter()
            .map(move |(offset, line)| (corner + *offset, line))
    }

    /// Adds the name to `shapes` as letters, its upper left corner at `corner`: under each line its seam.
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

/// The colors of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The letters.
    pub ink: Color32,
    /// The seam around them.
    pub halo: Color32,
}

impl Look {
    /// The same, seen only in part: 0 is not at all, 1 is whole.
    #[must_use]
    pub fn faded(self, share: f32) -> Self {
        Self {
            ink: self.ink.gamma_multiply(share),
            halo: self.halo.gamma_multiply(share),
        }
    }

    /// A line in the ink, with its seam below.
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

/// A name in two lines of about the same length; `None` if it is one word.
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
