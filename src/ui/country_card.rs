//! The card of the selected country: what it was that year, and how it came to be what it is.

mod membership;
mod past;
mod today;

use egui::Ui;

use crate::atlas::date::Year;
use crate::atlas::id::{QuoteId, StateId};
use crate::atlas::state::State;
use crate::cached::Cached;
use crate::ui::Model;
use crate::ui::parts::{flat_button, remark, section};
use crate::ui::quote_card;
use crate::ui::quote_list::{self, Block};
use crate::view::action::Action;
use crate::view::state::Panel;

/// How many quotes the card shows; all of them are one click away.
const QUOTES: usize = 3;

/// What the card keeps between frames.
#[derive(Debug, Default)]
pub struct CountryCard {
    quotes: Cached<(Year, StateId), NearQuotes>,
}

/// The quotes that concern a country nearest to a year, and how many there are in all.
#[derive(Debug)]
struct NearQuotes {
    nearest: Vec<Block>,
    count: usize,
}

impl CountryCard {
    /// Draws the card of `state`; gives the quote under the pointer.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        state: &State,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        today::head(ui, model, state, actions);
        if let Some(membership) = model.atlas.membership_of(state.id) {
            membership::particularities(ui, model, membership, actions);
            membership::steps(ui, model, membership, actions);
            membership::referendum(ui, model, membership, actions);
        }
        today::map_notes(ui, model, state);
        let hovered = self.quotes(ui, model, state.id, actions);
        past::statuses(ui, model, state, actions);
        past::names(ui, model, state, actions);
        past::events(ui, model, state, actions);

        hovered
    }

    fn quotes(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        state: StateId,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        let year = model.view.year;
        let quotes = self.quotes.get((year, state), || {
            let all = quote_list::concerning(model.atlas, state);
            let nearest = quote_list::nearest_to(&all, year, QUOTES);
            NearQuotes {
                count: quote_list::count(&all),
                nearest: all[nearest].to_vec(),
            }
        });
        if quotes.count == 0 {
            return None;
        }
        section(ui, &model.wording.text("card-quotes"));
        let mut hovered = None;
        for block in &quotes.nearest {
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
        let all = model
            .wording
            .text_with("card-all-quotes", &[("count", quotes.count.into())]);
        if flat_button(ui, all).clicked() {
            actions.push(Action::ShowPanel(Panel::Quotes));
        }

        hovered
    }
}
