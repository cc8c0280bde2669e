//! The foot of the legend: which borders the map shows, with an explanation on a click.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, CursorIcon, Label, Layout, Popup, PopupCloseBehavior, Response, RichText, Role, Sense,
    Ui, WidgetInfo,
};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole, font};
use crate::ui::widgets::parts::strong;
use crate::wording::MessageKey;
use view::action::Action;
use view::page::Page;

/// The width of the explanation, in points.
const EXPLANATION: f32 = 84.0 * GRID;

/// The explanation, a message for each paragraph.
const PARAGRAPHS: [MessageKey; 4] = [
    msg!("policy-borders"),
    msg!("policy-lines"),
    msg!("policy-no-front"),
    msg!("policy-no-statement"),
];

/// Draws the policy; a click explains it and leads to the page about the map.
pub(crate) fn policy(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let text = wording.text(msg!("policy-name"));
    let more = wording.text(msg!("policy-more"));
    let part = |color| TextFormat::simple(font(TextRole::Small), color);
    let mut job = LayoutJob::default();
    let weak = part(ui.visuals().weak_text_color());
    job.append(&text, 0.0, weak.clone());
    // Allows a line break between the two.
    job.append(" ", 0.0, weak);
    job.append(&more, 0.0, part(ui.visuals().hyperlink_color));

    let response = ui.add(Label::new(job).wrap().sense(Sense::click()));
    explained(response, &format!("{text} {more}"), model, actions);
}

/// The policy in one line, where there is no room for more; a click explains it as well.
pub(crate) fn in_short(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let title = model.wording.text(msg!("policy-title"));
    let link = RichText::new(&*title)
        .font(font(TextRole::Small))
        .color(ui.visuals().hyperlink_color);
    let response = ui.add(Label::new(link).sense(Sense::click()));
    explained(response, &title, model, actions);
}

/// Explains the policy on a click; `name` is its accessible name.
fn explained(response: Response, name: &str, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    Popup::from_toggle_button_response(&response)
        .layout(Layout::top_down(Align::Min))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(wording.text(msg!("policy-title")))
        .width(EXPLANATION)
        .show(|ui| {
            ui.set_width(EXPLANATION);
            ui.label(strong(wording.text(msg!("policy-title"))));
            for paragraph in PARAGRAPHS {
                ui.label(wording.text(paragraph));
            }
            if ui.button(wording.text(msg!("policy-about"))).clicked() {
                actions.push(Action::TogglePage(Page::About));
                ui.close();
            }
        });
}
