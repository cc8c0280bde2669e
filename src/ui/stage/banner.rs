//! The banner on the map: the year or what changed in it, and the situation in a sentence.

use crate::ui::widgets::areas::banner_id;
use egui::{Align2, Area, FontId, Margin, Rect, RichText, Ui, accesskit, vec2};

use crate::ui::Model;
use crate::ui::stage::card_place::{FRAME_LINE, GAP, LOW_BADGE, has_card, has_column};
use crate::ui::theme::{self, TextRole, font};
use crate::ui::widgets::parts::strong;
use crate::ui::widgets::summary::Summary;

/// The widest banner, as a share of the map.
const SHARE: f32 = 0.72;

/// The size of the year in one line with the members, in points.
const LOW_YEAR: f32 = 28.0;

/// The upper right corner of `map`: the situation in a sentence, or the members, and with a card
/// the year, else what changed in it, since the year is at the slider then. Over a low card year and
/// members stand in a line above the legend, away from what a step is about.
pub(crate) fn banner(ui: &Ui, model: Model<'_>, map: Rect, summary: &Summary) {
    let shows_summary = model
        .view
        .session
        .presenting
        .as_ref()
        .is_some_and(|on| on.shown.shows_summary);
    let is_low = has_column(model, map) && !shows_summary;
    let (pivot, corner) = if is_low {
        (Align2::LEFT_TOP, map.left_top() + vec2(GAP, GAP))
    } else {
        (Align2::RIGHT_TOP, map.right_top() + vec2(-GAP, GAP))
    };
    Area::new(banner_id())
        .pivot(pivot)
        .fixed_pos(corner)
        .constrain_to(map)
        .interactable(false)
        .show(ui, |ui| {
            let margin = Margin::symmetric(8, 3);
            theme::over_map(ui).inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(map.width() * SHARE);
                ui.spacing_mut().item_spacing.y = 0.0;
                if shows_summary {
                    sentence(ui, model, summary);
                    return;
                }
                if is_low {
                    ui.set_height(LOW_BADGE - margin.sum().y - 2.0 * FRAME_LINE);
                    ui.horizontal_centered(|ui| {
                        ui.label(RichText::new(year_of(model)).font(low_year()));
                        members(ui, model);
                    });
                } else if has_card(model) {
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
    ui.label(RichText::new(year_of(model)).font(font(TextRole::Year)));
}

fn year_of(model: Model<'_>) -> String {
    model.view.place.year.to_string()
}

/// The font of the year in one line with the members.
fn low_year() -> FontId {
    FontId {
        size: LOW_YEAR,
        ..font(TextRole::Year)
    }
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
