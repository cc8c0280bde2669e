//! The page of a thread: the quotes of one conversation in order, or accounts side by side.

use egui::{Align, Layout, Ui};

use crate::ui::Model;
use crate::ui::panel::quote_card;
use crate::ui::panel::tell_quotes::tell_thread;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::dialog::wide_dialog;
use crate::ui::widgets::parts::{quiet, strong};
use atlas::quote::Quote;
use atlas::thread::Thread;
use view::action::Action;
use view::page::Page;

/// The narrowest column in which a card is readable, in points.
const COLUMN: f32 = 72.0 * GRID;

/// Draws the page over everything else while it is open.
pub fn conversation_page(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.session.page != Some(Page::Conversation) {
        return;
    }
    let opened = model.view.session.thread.as_ref();
    let thread = model
        .atlas
        .threads()
        .iter()
        .find(|thread| Some(&thread.id) == opened);
    let close = wide_dialog(ui, model, msg!("thread-title"), |ui| {
        // Leaves room for the scroll bar.
        ui.set_width(ui.available_width() - 4.0 * GRID);
        if let Some(thread) = thread {
            contents(ui, model, thread, actions);
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Conversation));
    }
}

fn contents(ui: &mut Ui, model: Model<'_>, thread: &Thread, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.label(strong(&thread.title).text_style(TextRole::Title.style()));
    let kind = if thread.accounts_differ {
        msg!("thread-accounts")
    } else {
        msg!("thread-in-order")
    };
    let count = [("count", thread.quotes.len().into())];
    ui.horizontal(|ui| {
        ui.label(quiet(wording.text_with(kind, &count)));
        tell_thread(ui, model, thread, actions);
    });
    for (key, text) in [
        (msg!("thread-agree"), &thread.agree),
        (msg!("thread-differ"), &thread.differ),
    ] {
        if let Some(text) = text {
            ui.add_space(2.0 * GRID);
            ui.label(strong(wording.text(key)));
            ui.label(text);
        }
    }
    ui.add_space(3.0 * GRID);
    let quotes: Vec<_> = thread
        .quotes
        .iter()
        .filter_map(|id| model.atlas.quote(id))
        .collect();
    let columns = if thread.accounts_differ {
        columns_of(quotes.len(), ui.available_width())
    } else {
        1
    };
    for row in quotes.chunks(columns) {
        side_by_side(ui, model, row, columns, actions);
        ui.add_space(2.0 * GRID);
    }
}

/// How many of `count` cards stand beside each other in `width` points, so that rows are full.
fn columns_of(count: usize, width: f32) -> usize {
    let room = (width / COLUMN).floor().max(1.0) as usize;
    let most = count.min(room).max(1);
    let rows = count.div_ceil(most).max(1);

    count.div_ceil(rows).max(1)
}

fn side_by_side(
    ui: &mut Ui,
    model: Model<'_>,
    row: &[&Quote],
    columns: usize,
    actions: &mut Vec<Action>,
) {
    ui.columns(columns, |places| {
        for (place, quote) in places.iter_mut().zip(row) {
            // Columns would stretch the words from edge to edge.
            place.with_layout(Layout::top_down(Align::Min), |ui| {
                quote_card::beside_others(ui, model, quote, actions);
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_share_rows_evenly() {
        for (count, width, expected) in [
            (2, 900.0, 2),
            (3, 900.0, 3),
            (4, 900.0, 2),
            (5, 900.0, 3),
            (4, 600.0, 2),
            (2, 200.0, 1),
            (0, 900.0, 1),
        ] {
            assert_eq!(columns_of(count, width), expected, "{count} in {width}");
        }
    }
}
