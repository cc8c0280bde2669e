//! Quotes in their short form, among other things on a card.

use egui::Ui;

use crate::ui::Model;
use crate::ui::panel::quote_card;
use crate::ui::panel::quote_list::Block;
use crate::ui::widgets::parts::remark;
use atlas::id::QuoteId;
use view::action::Action;

/// Draws the blocks; gives the quote under the pointer.
pub(crate) fn short_quotes(
    ui: &mut Ui,
    model: Model<'_>,
    blocks: &[Block],
    actions: &mut Vec<Action>,
) -> Option<QuoteId> {
    let mut hovered = None;
    for block in blocks {
        if let Some(reason) = &block.reason {
            ui.label(remark(reason));
        }
        for id in &block.quotes {
            if let Some(quote) = model.atlas.quote(id)
                && quote_card::short(ui, model, quote, actions)
            {
                hovered = Some(id.clone());
            }
        }
    }

    hovered
}
