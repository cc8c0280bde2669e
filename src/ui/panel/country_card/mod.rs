//! The card of the selected country: what it was in the year shown, and how it came to be so.

mod figures;
mod membership;
mod neighbors;
mod past;
mod today;
mod way_in;

use egui::Ui;

use crate::ui::Model;
use crate::ui::panel::quote_list::{self, Block};
use crate::ui::panel::short_quotes::short_quotes;
use crate::ui::widgets::parts::{flat_button, section};
use atlas::built::land_borders;
use atlas::date::{Date, Year};
use atlas::edition::Edition;
use atlas::id::{QuoteId, StateId};
use atlas::state::State;
use atlas::timeline::neighbors::{Neighbor, neighbors};
use atlas::timeline::way_in::{Stage, stages};
use geo::bundle::border_lengths::BorderLength;
use map::cached::Cached;
use view::action::Action;
use view::place::Panel;

/// How many quotes the card shows; all of them are one click away.
const QUOTES: usize = 3;

/// What the card keeps between frames.
#[derive(Debug, Default)]
pub struct CountryCard {
    quotes: Cached<(Edition, Year, StateId), NearQuotes>,
    stages: Cached<(Edition, StateId), Vec<Stage>>,
    /// Read when first asked for.
    borders: Cached<(), Vec<BorderLength>>,
    neighbors: Cached<(Edition, Date, StateId), Vec<Neighbor>>,
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
            let stages = self.stages.get((model.atlas.edition(), state.id), || {
                stages(model.atlas, membership)
            });
            membership::steps(ui, model, membership, stages, actions);
            membership::referendum(ui, model, membership, actions);
        }
        today::map_notes(ui, model, state);
        let hovered = self.quotes(ui, model, state.id, actions);
        self.neighbors(ui, model, state.id, actions);
        figures::figures(ui, model, state.id, actions);
        past::statuses(ui, model, state, actions);
        past::names(ui, model, state, actions);
        past::events(ui, model, state, actions);

        hovered
    }

    /// The neighbors by land, while the state holds any.
    fn neighbors(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        state: StateId,
        actions: &mut Vec<Action>,
    ) {
        if model.snapshot.standing(state).is_none() {
            return;
        }
        let borders = self.borders.get((), land_borders);
        let key = (model.atlas.edition(), model.snapshot.date, state);
        let found = self
            .neighbors
            .get(key, || neighbors(model.snapshot, borders, state));
        neighbors::neighbors(ui, model, found, actions);
    }

    fn quotes(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        state: StateId,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        let year = model.view.place.year;
        let quotes = self.quotes.get((model.atlas.edition(), year, state), || {
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
        section(ui, &model.wording.text(msg!("card-quotes")));
        let hovered = short_quotes(ui, model, &quotes.nearest, actions);
        let all = model
            .wording
            .text_with(msg!("card-all-quotes"), &[("count", quotes.count.into())]);
        if flat_button(ui, all).clicked() {
            actions.push(Action::ShowPanel(Panel::Quotes));
        }

        hovered
    }
}
