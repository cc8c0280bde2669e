//! Actions on quotes, pages and the fact check.

use crate::camera::{Camera, EUROPE_CENTER};
use crate::fact::Fact;
use crate::page::Page;
use crate::place::Panel;
use crate::reading::fact_check::FactCheckCommand;
use crate::state::ViewState;
use crate::update::flying::place_of;
use atlas::Atlas;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::timeline::related::concerns;
use atlas::timeline::snapshot::snapshot;
use geo::lon_lat::LonLat;

/// The angle, in radians, within which states of a quote are brought into view with its place:
/// nearly every quote concerns Washington and Moscow. About 2500 km.
const NEAR_A_QUOTE: f64 = 0.4;

/// The distance from the center of Europe, in radians, beyond which a quote is shown with all its
/// states, because there is no map of Europe around it. About 4500 km.
const FAR_FROM_EUROPE: f64 = 0.7;

impl ViewState {
    pub(super) fn toggle_page(&mut self, page: Page) {
        self.session.page = (self.session.page != Some(page)).then_some(page);
        if self.session.page == Some(Page::FactCheck) {
            self.session.reading.at_map = false;
        }
    }

    pub(super) fn explain(&mut self, fact: Fact) {
        (self.session.fact, self.session.page) = (Some(fact), Some(Page::Explain));
    }

    /// The sources of the chosen quote, else of the selected state's main land, else none.
    pub(super) fn explain_chosen(&mut self, atlas: &Atlas) {
        if let Some(quote) = self.place.quote.clone() {
            self.explain(Fact::Quote(quote));
        } else if let Some(state) = self.place.selection {
            let shown = snapshot(atlas, atlas.date_shown(self.place.year));
            let unit = shown
                .main_unit(state)
                .and_then(|unit| shown.units.get(unit));
            if let Some(situation) = unit {
                self.explain(Fact::Land(situation.unit));
            }
        }
    }

    pub(super) fn read(&mut self, atlas: &Atlas, command: FactCheckCommand) {
        if command == FactCheckCommand::LookAtMap {
            self.session.page = None;
        }
        self.session.reading.apply(atlas.claims(), command);
    }

    pub(super) fn choose_quote(&mut self, atlas: &Atlas, id: &QuoteId) {
        let Some(quote) = atlas.quote(id) else {
            return;
        };
        self.go_to_year(atlas, quote.year());
        self.look_at_quote(atlas, quote);
    }

    /// Selects the quote and flies to its place, keeping the year.
    pub(super) fn look_at_quote(&mut self, atlas: &Atlas, quote: &Quote) {
        self.place.quote = Some(quote.id.clone());
        self.place.selection = self
            .place
            .selection
            .filter(|state| concerns(atlas, quote, *state));
        let beside_its_country =
            self.place.selection.is_some() && self.place.panel == Panel::Country;
        if !beside_its_country {
            self.place.panel = Panel::Quotes;
        }
        self.settings.panel_open = true;
        self.fly_to_quote(atlas, quote);
    }

    /// Flies to the place of the quote and the nearby states that it concerns.
    pub(super) fn fly_to_quote(&mut self, atlas: &Atlas, quote: &Quote) {
        let places = places_of(atlas, quote);
        if let Some(camera) = Camera::fitted_to(&places, self.nearest(), self.clear_screen()) {
            self.fly_to(camera);
        }
    }
}

/// The place of a quote and nearby states that it concerns; all states if its place is unknown or
/// far from Europe.
fn places_of(atlas: &Atlas, quote: &Quote) -> Vec<LonLat> {
    let spoken = quote.place_lon_lat.map(LonLat::from);
    let countries = quote
        .states
        .iter()
        .filter_map(|state| place_of(atlas, *state));
    let near = |place: &LonLat| {
        spoken.is_none_or(|spoken| {
            spoken.angle_to(*place) < NEAR_A_QUOTE
                || spoken.angle_to(EUROPE_CENTER) > FAR_FROM_EUROPE
        })
    };

    spoken.into_iter().chain(countries.filter(near)).collect()
}
