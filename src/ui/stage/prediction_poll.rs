//! The prediction poll, and what happened in fact.

use egui::{RichText, Ui};

use crate::ui::Model;
use crate::ui::stage::text::{ASIDE, TEXT, aside, text};
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::icon::{Icon, untold_icon_button};
use crate::ui::widgets::parts::strong;
use crate::ui::widgets::phrases;
use atlas::id::StateId;
use atlas::timeline::snapshot::Standing;
use view::action::Action;
use view::lesson::prediction_poll::{PollCommand, PredictionPoll};

/// The side of a button beside a name, in points.
const BUTTON: f32 = 6.0 * GRID;

/// Draws the poll; votes can be changed until it is revealed.
pub(crate) fn poll(
    ui: &mut Ui,
    model: Model<'_>,
    poll: &PredictionPoll,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    if poll.is_revealed {
        revealed(ui, model, poll);
        return;
    }
    let year = [("year", poll.year.to_string().into())];
    let title = wording.text_with(msg!("poll-title"), &year);
    ui.label(strong(title).text_style(TextRole::Title.style()));
    if poll.hands.is_empty() {
        text(ui, wording.text(msg!("poll-how")));
    }
    for (state, hands) in poll.ranking() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GRID;
            let name = phrases::state_name(model, state);
            for (icon, key, command) in [
                (Icon::Minus, msg!("poll-lower"), PollCommand::Lower(state)),
                (Icon::Plus, msg!("poll-raise"), PollCommand::Raise(state)),
            ] {
                let name = [("name", name.as_str().into())];
                let name = wording.text_with(key, &name);
                if untold_icon_button(ui, icon, &name, BUTTON).clicked() {
                    actions.push(Action::Poll(command));
                }
            }
            ui.label(RichText::new(hands.to_string()).size(TEXT).strong());
            ui.label(RichText::new(name).size(TEXT));
        });
    }
}

/// Who joined, who got votes, and what became of the others.
fn revealed(ui: &mut Ui, model: Model<'_>, poll: &PredictionPoll) {
    let wording = model.wording;
    let year = model.snapshot.date.year();
    let joined: Vec<_> = model
        .snapshot
        .standings()
        .filter(|(_, standing)| matches!(standing, Standing::Member(since) if since.year() == year))
        .map(|(state, _)| state)
        .collect();
    if year == poll.year || joined.is_empty() {
        text(ui, wording.text(msg!("poll-nobody")));
        return;
    }
    let values = [("year", year.to_string().into())];
    let title = wording.text_with(msg!("poll-came"), &values);
    ui.label(strong(title).text_style(TextRole::Title.style()));
    for state in &joined {
        let hands = poll.hands.get(state).copied().unwrap_or_default();
        line(ui, model, *state, hands);
    }
    let others: Vec<_> = poll
        .ranking()
        .into_iter()
        .filter(|(state, _)| !joined.contains(state))
        .collect();
    if !others.is_empty() {
        ui.add_space(GRID);
        ui.label(RichText::new(wording.text(msg!("poll-others"))).size(ASIDE));
    }
    for (state, hands) in others {
        line(ui, model, state, hands);
        aside(ui, later(model, state));
    }
}

fn line(ui: &mut Ui, model: Model<'_>, state: StateId, hands: u16) {
    let values = [
        ("name", phrases::state_name(model, state).into()),
        ("hands", hands.into()),
    ];
    text(ui, model.wording.text_with(msg!("poll-line"), &values));
}

/// Whether and when a state joined, as far as hindsight allows.
fn later(model: Model<'_>, state: StateId) -> String {
    let wording = model.wording;
    match model.atlas.membership_of(state) {
        Some(membership) => {
            let year = membership.accession.date.year().to_string();
            wording.text_with(msg!("poll-joined"), &[("year", year.into())])
        }
        None => wording.text(msg!("poll-not-joined")).into_owned(),
    }
}
