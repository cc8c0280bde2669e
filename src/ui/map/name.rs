//! One name on the map: the name of a state, and for a member its year of accession below.

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Pos2, Rect, Shape, Ui, Vec2, pos2, vec2};

use crate::atlas::id::StateId;
use crate::atlas::label::Label;
use crate::atlas::state::FALLBACK_LANGUAGE;
use crate::timeline::snapshot::Standing;
use crate::ui::Model;
use crate::ui::map::Sheet;
use crate::ui::theme;

/// Above this scale, in km per point, names take their short form.
const FULL_NAMES_BELOW: f64 = 3.0;

/// A name wider than this many times half the height of its room breaks into two lines.
const WIDEST_LINE: f32 = 4.0;

/// The share of the font size that the seam around a name is wide.
const HALO: f32 = 0.14;

/// The directions in which the seam is drawn.
const AROUND: [Vec2; 8] = [
    Vec2::new(1.0, 0.0),
    Vec2::new(-1.0, 0.0),
    Vec2::new(0.0, 1.0),
    Vec2::new(0.0, -1.0),
    Vec2::new(0.7, 0.7),
    Vec2::new(-0.7, 0.7),
    Vec2::new(0.7, -0.7),
    Vec2::new(-0.7, -0.7),
];

/// A name laid out, not yet in its place.
pub(super) struct Name {
    lines: Vec<Arc<Galley>>,
    /// Its width and height in points.
    pub(super) size: Vec2,
    ink: Color32,
    halo: Color32,
}

impl Name {
    /// The name of a state on the day shown; `None` for a state without a place for it.
    pub(super) fn new(ui: &Ui, sheet: Sheet<'_>, id: StateId) -> Option<Self> {
        let Model {
            atlas, snapshot, ..
        } = sheet.model;
        let state = atlas.state(id)?;
        let full = sheet.viewport.km_per_point() < FULL_NAMES_BELOW;
        let text = if full {
            state.name_on(snapshot.date, FALLBACK_LANGUAGE)
        } else {
            state.short_name_on(snapshot.date, FALLBACK_LANGUAGE)
        };
        let unit = sheet.style.units.get(snapshot.main_unit(id)?)?;
        let room = half_height(sheet, label_of(sheet, id)?).unwrap_or(0.0);
        let size = font_size(room);
        let line = |text: String, font: FontId| ui.painter().layout_no_wrap(text, font, unit.ink);
        let strong = |text: &str| line(text.to_owned(), FontId::new(size, theme::semibold()));
        let mut lines = vec![strong(text)];
        if lines[0].size().x > room * WIDEST_LINE
            && let Some((first, second)) = broken(text)
        {
            lines = vec![strong(first), strong(second)];
        }
        if let Some(Standing::Member(since)) = snapshot.standing(id) {
            let font = FontId::proportional((size - 2.0).max(11.0));
            let mark = if snapshot.is_outside_command(id) {
                "*"
            } else {
                ""
            };
            lines.push(line(format!("{}{mark}", since.year()), font));
        }
        let width = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let height =
            lines.iter().map(|line| line.size().y).sum::<f32>() - 2.0 * (lines.len() - 1) as f32;

        Some(Self {
            lines,
            size: vec2(width, height),
            ink: unit.ink,
            halo: unit.fill,
        })
    }

    /// Adds the name in its place, `rect`, to `shapes`: under each line its seam.
    pub(super) fn add_to(&self, shapes: &mut Vec<Shape>, rect: Rect) {
        let mut top = rect.top();
        for line in &self.lines {
            let at = pos2(rect.center().x - line.size().x / 2.0, top);
            let width = (line.size().y * HALO).min(2.2);
            let seam = AROUND.map(|direction| text(at + direction * width, line, self.halo));
            shapes.extend(seam);
            shapes.push(text(at, line, self.ink));
            top += line.size().y - 2.0;
        }
    }
}

fn text(at: Pos2, line: &Arc<Galley>, color: Color32) -> Shape {
    Shape::galley_with_override_text_color(at, Arc::clone(line), color)
}

/// A name in two lines of about the same length; `None` if it is one word.
fn broken(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(text.len() / 2))?;

    Some((&text[..at], &text[at + 1..]))
}

/// States with more room, half its height in points, have larger names, in points.
fn font_size(room: f32) -> f32 {
    (11.0 + room / 14.0).clamp(12.0, 17.0)
}

/// Half the height of the room for the name, in points; `None` without a place for it.
pub(super) fn half_height(sheet: Sheet<'_>, label: &Label) -> Option<f32> {
    let europe = label.europe.map(|europe| europe.half_height_km);
    let kilometers = europe.or(label.half_height_km)?;

    Some((kilometers / sheet.viewport.km_per_point()) as f32)
}

/// The place of the state's name on the day shown.
pub(super) fn label_of(sheet: Sheet<'_>, state: StateId) -> Option<&Label> {
    let Model {
        atlas, snapshot, ..
    } = sheet.model;
    let mut labels = atlas.labels_of(state).iter();

    labels.rfind(|label| label.period().contains(snapshot.date))
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
