//! A country in a presentation: what it was in the year shown, and its path to membership.

use egui::{RichText, Ui};

use crate::ui::Model;
use crate::ui::stage::text::{aside, text};
use crate::ui::theme::TextRole;
use crate::ui::widgets::parts::strong;
use crate::ui::widgets::phrases;
use atlas::state::State;

pub(crate) fn country(ui: &mut Ui, model: Model<'_>, state: &State) {
    let name = phrases::state_name(model, state.id);
    ui.label(strong(name).text_style(TextRole::Title.style()));
    text(
        ui,
        phrases::standing(model, model.snapshot.standing(state.id)),
    );
    let Some(membership) = model.atlas.membership_of(state.id) else {
        return;
    };
    for step in &membership.steps {
        let date = step.date.map_or_else(
            || model.wording.text(msg!("date-unknown")).into_owned(),
            |date| model.wording.partial_date(date),
        );
        let what = model.wording.text(phrases::step_key(step.kind));
        ui.label(RichText::new(what).size(TextRole::Body.size()));
        aside(ui, date);
    }
}
