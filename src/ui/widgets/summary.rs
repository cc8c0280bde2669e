//! What changed in the year shown, in one line.

use egui::text::LayoutJob;
use egui::{Align, Color32, FontSelection, RichText, Ui};

use crate::ui::Model;
use crate::ui::widgets::phrases;
use atlas::id::StateId;
use atlas::timeline::steps::YearChange;

/// The line, in which the names of new members appear one by one with the count.
pub struct Summary {
    text: String,
    /// The bytes of the text up to the end of the name of each state that joined.
    ends: Vec<usize>,
    members_before: usize,
    members_after: usize,
}

impl Summary {
    /// What the change was, in the words of the year shown.
    pub fn of(model: Model<'_>, change: &YearChange) -> Self {
        let text = words(model, change);
        let mut end = 0;
        let ends = names(model, &change.joined).into_iter().map_while(|name| {
            end += text.get(end..)?.find(&name)? + name.len();

            Some(end)
        });

        Self {
            ends: ends.collect(),
            members_before: change.members_before,
            members_after: change.members_after,
            text,
        }
    }

    /// The whole line.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Draws the line as far as it has come; the room of the rest is reserved, so that nothing
    /// jumps.
    pub(crate) fn label(&self, ui: &mut Ui, model: Model<'_>) {
        let come = come(model, self.members_before, self.members_after);
        if come >= self.ends.len() {
            ui.label(&self.text);
            return;
        }
        let seen = come.checked_sub(1).map_or(0, |last| self.ends[last]);
        let (seen, rest) = self.text.split_at(seen);
        let mut line = LayoutJob::default();
        for text in [
            RichText::new(seen),
            RichText::new(rest).color(Color32::TRANSPARENT),
        ] {
            text.append_to(&mut line, ui.style(), FontSelection::Default, Align::Center);
        }
        ui.label(line);
    }
}

/// How many of those that joined are named so far: they appear one by one with the count of
/// members.
pub(crate) fn come(model: Model<'_>, members_before: usize, members_after: usize) -> usize {
    let counted = model
        .view
        .session
        .transition
        .map_or(members_after, |transition| {
            transition.members(members_after)
        });

    counted.saturating_sub(members_before)
}

fn names(model: Model<'_>, states: &[StateId]) -> Vec<String> {
    let names = states.iter().map(|id| phrases::state_name(model, *id));
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();

    names
}

fn words(model: Model<'_>, change: &YearChange) -> String {
    let wording = model.wording;
    let names = |states: &[StateId]| wording.list(names(model, states).iter().map(String::as_str));
    if change.members_before == 0 && !change.joined.is_empty() {
        let count = change.joined.len();
        return wording.text_with(msg!("time-change-founded"), &[("count", count.into())]);
    }
    let mut parts = Vec::new();
    if !change.joined.is_empty() {
        let values = [
            ("states", names(&change.joined).into()),
            ("before", change.members_before.into()),
            ("after", change.members_after.into()),
        ];
        parts.push(wording.text_with(msg!("time-change-joined"), &values));
    }
    for growth in &change.growth {
        let values = [
            ("title", growth.title.as_str().into()),
            ("count", change.members_after.into()),
        ];
        parts.push(wording.text_with(msg!("time-change-growth"), &values));
    }
    let came_or_went = [
        (msg!("time-change-appeared"), &change.appeared),
        (msg!("time-change-vanished"), &change.vanished),
    ];
    for (key, states) in came_or_went {
        if !states.is_empty() {
            parts.push(wording.text_with(key, &[("states", names(states).into())]));
        }
    }
    if parts.is_empty() {
        return wording.text(msg!("time-change-none")).into_owned();
    }

    parts.join(" · ")
}
