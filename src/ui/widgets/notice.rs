//! Notices: something the user should know, until dismissed.

use egui::{Align, Frame, Label, Layout, Margin, Role, Ui, WidgetInfo};

use crate::ui::theme::GRID;
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::wording::Wording;

/// Draws the notices, oldest first, in a strip at the top of what `ui` has left; removes those that were dismissed.
pub fn notices(ui: &mut Ui, wording: &Wording, notices: &mut Vec<String>) {
    let mut dismissed = None;
    for (index, text) in notices.iter().enumerate() {
        let margin = Margin {
            left: 16,
            right: 8,
            top: 4,
            bottom: 4,
        };
        let frame = Frame::side_top_panel(ui.style())
            .fill(ui.visuals().faint_bg_color)
            .inner_margin(margin);
        let panel = egui::Panel::top(ui.scope_id().with(("notice", index))).frame(frame);
        panel.show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(
                    ui,
                    Icon::Close,
                    &wording.text(msg!("notice-dismiss")),
                    7.0 * GRID,
                )
                .clicked()
                {
                    dismissed = Some(index);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let response = ui.add(Label::new(text).wrap());
                    response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, text));
                });
            });
        });
    }
    if let Some(index) = dismissed {
        notices.remove(index);
    }
}
