//! One quote: who said what to whom, how well the words are verified, and where they can be read.

mod provenance;
mod tools;
mod words;

use egui::{
    Align, Frame, Layout, Margin, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
};

use crate::ui::Model;
use crate::ui::panel::quote_card::words::small_with_hits;
use crate::ui::theme::GRID;
use crate::ui::widgets::asking::is_asked;
use crate::ui::widgets::parts::{note, quiet, remark, small, strong};
use crate::ui::widgets::speaker_mark::speaker_mark;
use atlas::quote::Quote;
use view::action::Action;
use view::fact::Fact;

pub(crate) use crate::ui::panel::quote_card::words::{Spoken, fragment, needs_note};

/// The most characters of a quote in its short form.
const SHORT: usize = 110;

/// The diameter of the speaker's mark at the head of a card, in points.
const MARK: f32 = 32.0;

/// The same in the short form.
const SHORT_MARK: f32 = 26.0;

/// The whole card; a click chooses the quote.
pub(crate) fn card(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) -> Response {
    clickable(ui, model, quote, actions, |ui, actions| {
        contents(ui, model, quote, actions);
        tools::tools(ui, model, quote, actions);
    })
}

/// The card where a click chooses nothing: beside others of its thread.
pub(crate) fn beside_others(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) {
    let stroke = ui.visuals().widgets.noninteractive.bg_stroke;
    let shown = box_of_card(ui, stroke).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = GRID;
        contents(ui, model, quote, actions);
        tools::beside_others(ui, model, quote, actions);
    });
    let response = shown.response.interact(Sense::hover());
    describe(&response, model, quote, Role::Group);
}

fn contents(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    head(ui, model, quote);
    words::words(ui, model, quote);
    note(ui, small_with_hits(ui, model, &quote.note));
    provenance::provenance(ui, model, quote, actions);
}

/// Speaker, day and the first words; a click chooses the quote. Gives whether it is hovered.
pub(crate) fn short(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) -> bool {
    let response = clickable(ui, model, quote, actions, |ui, _| {
        ui.horizontal_top(|ui| {
            speaker_mark(ui, model, quote, SHORT_MARK);
            ui.horizontal_wrapped(|ui| {
                ui.label(strong(&quote.speaker));
                ui.label(quiet(model.wording.partial_date(quote.date)));
            });
        });
        first_words(ui, model, quote);
    });

    response.container_hovered()
}

/// The first words of a quote, and whatever must stand beside them.
pub(crate) fn first_words(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let spoken = Spoken::new(model, quote);
    ui.label(spoken.marked(model, &shortened(spoken.text)));
    if let Some(lead) = spoken.lead {
        ui.label(remark(lead));
    }
    if let Some(fragment) = fragment(model, quote) {
        ui.label(small(fragment));
    }
    if needs_note(quote) {
        ui.label(quiet(&quote.note));
    }
}

/// A placeholder for a card that is scrolled out of sight, for screen readers and the keyboard.
pub(crate) fn hidden(
    ui: &Ui,
    model: Model<'_>,
    quote: &Quote,
    rect: egui::Rect,
    actions: &mut Vec<Action>,
) {
    let id = ui.scope_id().with(quote.id.as_str());
    let response = ui.interact(rect, id, Sense::click());
    describe(&response, model, quote, Role::Button);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        actions.push(Action::ChooseQuote(quote.id.clone()));
    }
}

/// A frame that chooses the quote when clicked anywhere but on a link.
fn clickable(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
    contents: impl FnOnce(&mut Ui, &mut Vec<Action>),
) -> Response {
    let builder = UiBuilder::new()
        .id_salt(quote.id.as_str())
        .sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let response = ui.response();
            frame(ui, model, quote, &response).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = GRID;
                contents(ui, actions);
            });
        })
        .response;
    describe(&response, model, quote, Role::Button);
    if model.view.place.quote.as_ref() == Some(&quote.id) {
        // The chosen card is marked by a bar, not by color alone.
        let bar = egui::Rect::from_min_max(
            response.rect.min,
            egui::pos2(response.rect.left() + GRID, response.rect.bottom()),
        );
        ui.painter()
            .rect_filled(bar, 2.0, ui.visuals().selection.stroke.color);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        actions.push(Action::ChooseQuote(quote.id.clone()));
    }
    if is_asked(ui, response.rect) {
        actions.push(Action::Explain(Fact::Quote(quote.id.clone())));
    }

    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn frame(ui: &Ui, model: Model<'_>, quote: &Quote, response: &Response) -> Frame {
    let visuals = ui.visuals();
    let is_chosen = model.view.place.quote.as_ref() == Some(&quote.id);
    let stroke = if response.has_focus() {
        visuals.selection.stroke
    } else if is_chosen || response.container_hovered() {
        Stroke::new(1.0, visuals.text_color())
    } else {
        visuals.widgets.noninteractive.bg_stroke
    };

    box_of_card(ui, stroke)
}

fn box_of_card(ui: &Ui, stroke: Stroke) -> Frame {
    Frame::new()
        .fill(ui.visuals().faint_bg_color)
        .stroke(stroke)
        .corner_radius(6)
        .inner_margin(Margin {
            left: 14,
            right: 12,
            top: 10,
            bottom: 10,
        })
}

fn describe(response: &Response, model: Model<'_>, quote: &Quote, role: Role) {
    let is_chosen = model.view.place.quote.as_ref() == Some(&quote.id);
    response.widget_info(|| {
        let spoken = Spoken::new(model, quote);
        let name = model.wording.text_with(
            msg!("quote-spoken"),
            &[
                ("speaker", quote.speaker.as_str().into()),
                ("date", model.wording.partial_date(quote.date).into()),
                ("words", spoken.marked(model, spoken.text).into()),
            ],
        );
        // Caveats shown beside the words must be in the accessible name, too.
        let caveats = spoken
            .lead
            .into_iter()
            .chain(needs_note(quote).then(|| quote.note.clone()));
        let name = std::iter::once(name)
            .chain(caveats)
            .collect::<Vec<_>>()
            .join(" · ");
        if role == Role::Button {
            WidgetInfo::selected(role, true, is_chosen, &name)
        } else {
            WidgetInfo::labeled(role, true, &name)
        }
    });
}

fn head(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    ui.horizontal_top(|ui| {
        speaker_mark(ui, model, quote, MARK);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.label(quiet(model.wording.partial_date(quote.date)));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.label(strong(&quote.speaker));
                });
            });
            ui.label(small_with_hits(ui, model, &quote.speaker_role));
        });
    });
}

/// The first words, none of them cut.
fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHORT).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);

    format!("{} …", whole.trim_end_matches([',', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_ends_with_a_whole_word() {
        let text = "word ".repeat(40);
        let short = shortened(&text);
        assert!(short.ends_with("word …"), "{short}");
        assert!(short.chars().count() <= SHORT + 2);
        assert_eq!(shortened("All of it."), "All of it.");
    }
}
