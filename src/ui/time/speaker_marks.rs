//! The quotes over the slider: one mark for each speaker of a year, those of one speaker joined
//! under the pointer.

use std::collections::BTreeMap;

use egui::{Align2, FontId, Pos2, Shape, Stroke, Ui, pos2};

use crate::ui::Model;
use crate::ui::time::track_scale::TrackScale;
use crate::ui::widgets::speaker_mark::DiscColors;
use atlas::Atlas;
use atlas::date::{Date, Year};
use atlas::id::QuoteId;
use atlas::speaker::Speaker;
use atlas::timeline::related::quote_display_of;
use view::action::Action;
use view::place::Panel;

/// How many marks of a year stand above each other; of more, the highest place says how many.
const ROWS: usize = 3;

/// From the middle of the track to the middle of the lowest mark, in points.
const LOWEST: f32 = 15.0;

/// From one mark to the one above it, in points.
const PITCH: f32 = 7.0;

/// The radius of a mark in points, with its line.
const RADIUS: f32 = 3.0;

/// The same for the speaker under the pointer.
const EMPHASIZED: f32 = 4.5;

/// How far beside a mark the pointer may be, in points.
const NEAR: f32 = 6.0;

/// How much room the marks need above the handle's own, in points.
pub(super) const ROOM: f32 = 10.0;

/// The years with quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerMarks {
    /// Ascending by year.
    columns: Vec<Column>,
}

/// The speakers of a year, those with the most quotes of all years first, so that a speaker stands
/// at the same height in most years.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    year: Year,
    marks: Vec<SpeakerMark>,
}

/// What a speaker said in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SpeakerMark {
    /// The place in [`Atlas::speakers`].
    speaker: usize,
    /// Of the first quote.
    date: Date,
    /// Ascending by date; never empty.
    pub(super) quotes: Vec<QuoteId>,
}

/// What the pointer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PointedMark<'a> {
    /// One speaker of a year.
    Mark(&'a SpeakerMark),
    /// The speakers of a year that have no mark of their own.
    Others(Year, &'a [SpeakerMark]),
}

impl SpeakerMarks {
    /// The marks of every quote that may be shown.
    pub fn of(atlas: &Atlas) -> Self {
        let mut spoken = vec![0_usize; atlas.speakers().len()];
        let mut years: BTreeMap<Year, Vec<SpeakerMark>> = BTreeMap::new();
        for quote in atlas.quotes() {
            let is_speaker = |speaker: &Speaker| speaker.names.contains(&quote.speaker);
            let found = atlas.speakers().iter().position(is_speaker);
            let Some(speaker) = found.filter(|_| quote_display_of(quote).is_some()) else {
                continue;
            };
            spoken[speaker] += 1;
            let marks = years.entry(quote.year()).or_default();
            match marks.iter_mut().find(|mark| mark.speaker == speaker) {
                Some(mark) => mark.quotes.push(quote.id.clone()),
                None => marks.push(SpeakerMark {
                    speaker,
                    date: quote.date.first,
                    quotes: vec![quote.id.clone()],
                }),
            }
        }
        let column = |(year, mut marks): (Year, Vec<SpeakerMark>)| {
            marks.sort_by_key(|mark| (usize::MAX - spoken[mark.speaker], mark.speaker));

            Column { year, marks }
        };

        Self {
            columns: years.into_iter().map(column).collect(),
        }
    }

    /// How many quotes have a mark.
    pub(super) fn quote_count(&self) -> usize {
        let marks = self.columns.iter().flat_map(|column| &column.marks);

        marks.map(|mark| mark.quotes.len()).sum()
    }

    /// What is at `pointer`.
    pub(super) fn at(&self, scale: TrackScale, pointer: Pos2) -> Option<PointedMark<'_>> {
        let above = (scale.y - pointer.y - LOWEST) / PITCH;
        let row = above.round();
        if !(0.0..ROWS as f32).contains(&row) {
            return None;
        }
        let year = scale.year_from_x(pointer.x);
        let column = self.columns.iter().find(|column| column.year == year)?;
        let reach = NEAR.min(scale.pitch() / 2.0);
        if (scale.x_from_year(year) - pointer.x).abs() > reach {
            return None;
        }
        let row = row as usize;
        if row >= column.own_marks() && row < column.rows() {
            return Some(PointedMark::Others(
                year,
                &column.marks[column.own_marks()..],
            ));
        }

        column.marks.get(row).map(PointedMark::Mark)
    }
}

impl Column {
    /// How many speakers have a mark of their own.
    fn own_marks(&self) -> usize {
        if self.marks.len() > ROWS {
            ROWS - 1
        } else {
            self.marks.len()
        }
    }

    fn rows(&self) -> usize {
        self.marks.len().min(ROWS)
    }
}

impl SpeakerMark {
    /// `None` if the atlas is not the one that the marks are of.
    pub(super) fn speaker<'a>(&self, atlas: &'a Atlas) -> Option<&'a Speaker> {
        atlas.speakers().get(self.speaker)
    }
}

impl PointedMark<'_> {
    /// What a click does: it chooses the next quote of the speaker, or lists those of the year.
    pub(super) fn choose(self, chosen: Option<&QuoteId>, actions: &mut Vec<Action>) {
        match self {
            Self::Mark(mark) => {
                let at = mark.quotes.iter().position(|id| Some(id) == chosen);
                let next = at.map_or(0, |at| (at + 1) % mark.quotes.len());
                actions.push(Action::ChooseQuote(mark.quotes[next].clone()));
            }
            Self::Others(year, _) => {
                actions.extend([
                    Action::SetYear(year),
                    Action::Settle,
                    Action::ShowPanel(Panel::Quotes),
                ]);
            }
        }
    }

    fn speaker(self) -> Option<usize> {
        match self {
            Self::Mark(mark) => Some(mark.speaker),
            Self::Others(..) => None,
        }
    }
}

fn place(scale: TrackScale, year: Year, row: usize) -> Pos2 {
    let y = scale.y - LOWEST - PITCH * row as f32;

    pos2(scale.x_from_year(year), y)
}

/// Paints the marks; those of the speaker under the pointer are brought out and joined.
pub(super) fn paint(
    ui: &Ui,
    model: Model<'_>,
    marks: &SpeakerMarks,
    scale: TrackScale,
    pointed: Option<PointedMark<'_>>,
) {
    let painter = ui.painter();
    let line = ui.visuals().weak_text_color();
    let speaker = pointed.and_then(PointedMark::speaker);
    let mut joined = Vec::new();
    for column in &marks.columns {
        for (row, mark) in column.marks.iter().enumerate() {
            let at = place(scale, column.year, row.min(ROWS - 1));
            if Some(mark.speaker) == speaker {
                joined.push((at, mark));
            } else if row < column.own_marks() {
                let fill = fill_of(ui, model, mark);
                // Others recede while one speaker is brought out.
                let strength = if speaker.is_some() { 0.35 } else { 1.0 };
                painter.circle_filled(at, RADIUS, line.gamma_multiply(strength));
                painter.circle_filled(at, RADIUS - 0.75, fill.gamma_multiply(strength));
            }
        }
        more(ui, column, scale);
    }
    let points: Vec<_> = joined.iter().map(|(at, _)| *at).collect();
    if points.len() > 1 {
        painter.add(Shape::line(
            points,
            Stroke::new(1.5, ui.visuals().text_color()),
        ));
    }
    let strong = ui.visuals().strong_text_color();
    for (at, mark) in joined {
        painter.circle_filled(at, EMPHASIZED, strong);
        painter.circle_filled(at, EMPHASIZED - 1.0, fill_of(ui, model, mark));
    }
    chosen(ui, model, marks, scale);
}

fn fill_of(ui: &Ui, model: Model<'_>, mark: &SpeakerMark) -> egui::Color32 {
    let state = mark.speaker(model.atlas).and_then(|speaker| speaker.state);

    DiscColors::of(ui, model, state, mark.date).fill
}

/// Says how many speakers of the year have no mark of their own, as far as there is room.
fn more(ui: &Ui, column: &Column, scale: TrackScale) {
    let others = column.marks.len() - column.own_marks();
    if others == 0 {
        return;
    }
    let font = FontId::proportional(11.0);
    let color = ui.visuals().text_color();
    let text = ui
        .painter()
        .layout_no_wrap(format!("+{others}"), font.clone(), color);
    let at = place(scale, column.year, ROWS - 1);
    // Numbers of neighboring years must not read as one.
    if text.size().x * 1.5 < scale.pitch() {
        ui.painter().galley(at - text.size() / 2.0, text, color);
    } else {
        ui.painter()
            .text(at, Align2::CENTER_CENTER, "+", font, color);
    }
}

/// A ring around the mark of the quote that is chosen.
fn chosen(ui: &Ui, model: Model<'_>, marks: &SpeakerMarks, scale: TrackScale) {
    let Some(id) = &model.view.place.quote else {
        return;
    };
    let ring = Stroke::new(1.5, ui.visuals().selection.stroke.color);
    for column in &marks.columns {
        let at = |mark: &SpeakerMark| mark.quotes.contains(id);
        if let Some(row) = column.marks.iter().position(at) {
            let at = place(scale, column.year, row.min(ROWS - 1));
            ui.painter().circle_stroke(at, EMPHASIZED + 0.5, ring);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::Rect;

    use super::*;

    fn scale() -> TrackScale {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(1200.0, 62.0));

        TrackScale::new(rect, &(1949..=2026), 12.0, 34.0)
    }

    #[test]
    fn every_quote_that_may_be_shown_has_one_mark_over_its_year() {
        let atlas = Atlas::bundled().unwrap();
        let marks = SpeakerMarks::of(&atlas);
        let shown = atlas
            .quotes()
            .iter()
            .filter(|quote| quote_display_of(quote).is_some());
        assert_eq!(marks.quote_count(), shown.count());
        for column in &marks.columns {
            for mark in &column.marks {
                let speaker = mark.speaker(&atlas).unwrap();
                for id in &mark.quotes {
                    let quote = atlas.quote(id).unwrap();
                    assert_eq!(quote.year(), column.year);
                    assert!(speaker.names.contains(&quote.speaker));
                }
            }
        }
    }

    #[test]
    fn each_mark_is_found_where_it_is_painted() {
        let marks = SpeakerMarks::of(&Atlas::bundled().unwrap());
        for column in &marks.columns {
            for row in 0..column.rows() {
                let found = marks.at(scale(), place(scale(), column.year, row));
                if row < column.own_marks() {
                    assert_eq!(found, Some(PointedMark::Mark(&column.marks[row])));
                } else {
                    let others = &column.marks[row..];
                    assert_eq!(found, Some(PointedMark::Others(column.year, others)));
                }
            }
        }
        assert_eq!(marks.at(scale(), pos2(600.0, 34.0)), None, "on the track");
    }

    #[test]
    fn a_click_on_a_mark_goes_through_the_quotes_of_its_speaker() {
        let marks = SpeakerMarks::of(&Atlas::bundled().unwrap());
        let several = marks
            .columns
            .iter()
            .flat_map(|column| &column.marks)
            .find(|mark| mark.quotes.len() == 2)
            .unwrap();
        let choice = |chosen| {
            let mut actions = Vec::new();
            PointedMark::Mark(several).choose(chosen, &mut actions);

            actions
        };
        let [first, second] =
            [0, 1].map(|at| vec![Action::ChooseQuote(several.quotes[at].clone())]);
        assert_eq!(choice(None), first);
        assert_eq!(choice(Some(&several.quotes[0])), second);
        assert_eq!(choice(Some(&several.quotes[1])), first);
    }
}
