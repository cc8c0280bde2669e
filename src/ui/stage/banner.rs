//! The banner on the map: the year or what changed in it, and the situation in a sentence.

use crate::ui::widgets::areas::banner_id;
use egui::{Align2, Area, Frame, Margin, Rect, RichText, Ui, accesskit, vec2};

use crate::ui::Model;
use crate::ui::stage::card_place::{GAP, has_card};
use crate::ui::theme::{TextRole, font};
use crate::ui::widgets::parts::strong;
use crate::ui::widgets::summary::Summary;

/// The widest banner, as a share of the map.
const SHARE: f32 = 0.72;

/// The upper right corner of `map`: the situation in a sentence, or the members, and with a card
/// the year, else what changed in it, since the year is at the slider then.
pub(crate) fn banner(ui: &Ui, model: Model<'_>, map: Rect, summary: &Summary) {
    let shows_summary = model
        .view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.shown.shows_summary);
    Area::new(banner_id())
        .pivot(Align2::RIGHT_TOP)
        .fixed_pos(map.right_top() + vec2(-GAP, GAP))
        .constrain_to(map)
        .interactable(false)
        .show(ui, |ui| {
            let margin = Margin::symmetric(8, 3);
            Frame::popup(ui.style())
                .inner_margin(margin)
                .show(ui, |ui| {
                    ui.set_max_width(map.width() * SHARE);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if shows_summary {
                        sentence(ui, model, summary);
                        return;
                    }
                    if has_card(model) {
                        year(ui, model);
                        members(ui, model);
                    } else {
                        members(ui, model);
                        summary.label(ui, model);
                    }
                });
        });
}

pub(crate) fn year(ui: &mut Ui, model: Model<'_>) {
    let year = RichText::new(model.view.place.year.to_string());
    ui.label(year.font(font(TextRole::Year)));
}

fn members(ui: &mut Ui, model: Model<'_>) {
    let count = model.snapshot.members.len();
    let transition = model.view.session.transition;
    let count = transition.map_or(count, |transition| transition.members(count));
    let members = [("count", count.into())];
    let members = model.wording.text_with(msg!("time-members"), &members);
    ui.label(strong(members).text_style(TextRole::Heading.style()));
}

/// The situation in a sentence, which screen readers announce at once.
fn sentence(ui: &mut Ui, model: Model<'_>, summary: &Summary) {
    let values = [
        ("year", model.view.place.year.to_string().into()),
        ("count", model.snapshot.members.len().into()),
        ("summary", summary.text().into()),
    ];
    let text = model.wording.text_with(msg!("stage-sentence"), &values);
    let response = ui.label(RichText::new(text).size(TextRole::Heading.size()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(accesskit::Live::Polite);
    });
}
