//! The mark of a speaker: initials in a disc with the color of the state, with its flag.

use egui::{Align2, Color32, FontId, Pos2, Rect, Response, Sense, Stroke, Ui, vec2};

use crate::ui::Model;
use crate::ui::theme::semibold;
use crate::ui::widgets::flag::paint_flag_into;
use crate::ui::widgets::phrases::state_name_on;
use atlas::Atlas;
use atlas::date::{Date, Year};
use atlas::id::StateId;
use atlas::quote::Quote;
use atlas::speaker::Speaker;

/// The height of the flag as a share of the diameter of the disc.
const FLAG: f32 = 0.42;

/// How far the flag stands out of the disc, as a share of its diameter.
const OUTSIDE: f32 = 0.14;

/// The colors of a disc: its ground, and the letters on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DiscColors {
    pub(crate) fill: Color32,
    pub(crate) ink: Color32,
}

impl DiscColors {
    /// The color that the map gives to the members of the state's round, if the state was a member
    /// on `date`; else a neutral one.
    pub(crate) fn of(ui: &Ui, model: Model<'_>, state: Option<StateId>, date: Date) -> Self {
        let accession = state.and_then(|state| accession_by(model.atlas, state, date));
        let color = accession.and_then(|year| model.colors.accession(year));

        color.map_or_else(
            || Self {
                fill: ui.visuals().widgets.inactive.bg_fill,
                ink: ui.visuals().text_color(),
            },
            |row| Self {
                fill: row.fill,
                ink: row.ink,
            },
        )
    }
}

/// The year in which `state` joined, if it was a member on `date`.
fn accession_by(atlas: &Atlas, state: StateId, date: Date) -> Option<Year> {
    let accession = atlas.membership_of(state)?.accession.date;

    (accession <= date).then(|| accession.year())
}

/// The mark of who said `quote`, with a disc of `diameter` points; its tooltip names the state.
pub(crate) fn speaker_mark(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    diameter: f32,
) -> Option<Response> {
    let speaker = model.atlas.speaker_of(quote)?;
    let size = vec2(diameter * (1.0 + OUTSIDE), diameter);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let date = quote.date.first;
    if ui.is_rect_visible(rect) {
        let disc = Rect::from_min_size(rect.min, vec2(diameter, diameter));
        paint(ui, model, (speaker, date), disc);
    }

    Some(match speaker.state {
        Some(state) => response.on_hover_text(state_name_on(model, state, date)),
        None => response,
    })
}

fn paint(ui: &Ui, model: Model<'_>, (speaker, date): (&Speaker, Date), disc: Rect) {
    let colors = DiscColors::of(ui, model, speaker.state, date);
    let diameter = disc.width();
    let line = Stroke::new(0.75, ui.visuals().weak_text_color());
    ui.painter()
        .circle(disc.center(), diameter / 2.0 - 0.5, colors.fill, line);
    let flag_height = (diameter * FLAG).round();
    let has_flag = speaker
        .state
        .is_some_and(|state| model.atlas.flag_on(state, date).is_some());
    initials(ui, speaker, colors, (disc, has_flag));
    if let Some(state) = speaker.state.filter(|_| has_flag) {
        let corner = disc.max + vec2(diameter * OUTSIDE - 1.0, 0.0);
        let place = Rect::from_min_max(corner - vec2(flag_height, flag_height), corner);
        paint_flag_into(ui, model, (state, date), place);
    }
}

/// The letters, higher where a flag covers the foot of the disc.
fn initials(ui: &Ui, speaker: &Speaker, colors: DiscColors, (disc, has_flag): (Rect, bool)) {
    let letters = speaker.initials.chars().count();
    let share = if letters > 2 { 0.34 } else { 0.42 };
    let font = FontId::new((disc.width() * share).round(), semibold());
    let raised = if has_flag { 0.12 * disc.height() } else { 0.0 };
    let middle = Pos2::new(disc.center().x, disc.center().y - raised);
    ui.painter().text(
        middle,
        Align2::CENTER_CENTER,
        &speaker.initials,
        font,
        colors.ink,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_has_the_color_of_members_from_the_day_of_accession() {
        let atlas = Atlas::bundled().unwrap();
        let poland = StateId::parse("POL").unwrap();
        let on = |date: &str| accession_by(&atlas, poland, Date::parse(date).unwrap());
        assert_eq!(on("1999-03-11"), None);
        assert_eq!(on("1999-03-12"), Some(1999));
        let russia = StateId::parse("RUS").unwrap();
        assert_eq!(
            accession_by(&atlas, russia, Date::parse("2020-01-01").unwrap()),
            None
        );
    }

    #[test]
    fn every_quote_has_a_speaker_with_initials() {
        let atlas = Atlas::bundled().unwrap();
        for quote in atlas.quotes() {
            let speaker = atlas.speaker_of(quote).unwrap();
            assert!(!speaker.initials.is_empty(), "{}", quote.speaker);
        }
    }
}
