//! A dialog: a page over everything else, with a title, a way to close it, and contents that scroll.

use egui::{Align, Frame, Id, Layout, Margin, Modal, ScrollArea, Ui};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::parts::strong;
use crate::wording::MessageKey;

/// The widest dialog for running text, in points.
const WIDTH: f32 = 172.0 * GRID;

/// The widest dialog for things side by side, in points.
const WIDE: f32 = 280.0 * GRID;

/// Shows `contents` under the message `title`; says whether the user wants the dialog closed.
///
/// Esc is handled by the commands, where it closes one thing at a time.
pub(crate) fn dialog(
    ui: &Ui,
    model: Model<'_>,
    title: MessageKey,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    dialog_of(ui, model, title, WIDTH, contents)
}

/// The same with room for several columns.
pub(crate) fn wide_dialog(
    ui: &Ui,
    model: Model<'_>,
    title: MessageKey,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    dialog_of(ui, model, title, WIDE, contents)
}

fn dialog_of(
    ui: &Ui,
    model: Model<'_>,
    title: MessageKey,
    width: f32,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(20));
    let screen = ui.ctx().content_rect();
    let shown = Modal::new(Id::unique(title))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(width.min(screen.width() - 16.0 * GRID));
            let mut close = false;
            ui.horizontal(|ui| {
                let title = strong(model.wording.text(title));
                ui.label(title.text_style(TextRole::Heading.style()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = model.wording.text(msg!("dialog-close"));
                    close = icon_button(ui, Icon::Close, &name, 8.0 * GRID).clicked();
                });
            });
            let height = screen.height() - 40.0 * GRID;
            ScrollArea::vertical()
                .auto_shrink([false, true])
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, contents);

            close
        });

    shown.inner || shown.backdrop_response.clicked()
}
