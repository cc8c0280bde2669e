//! Quotes, pages and the report.

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

/// Countries of a quote that lie farther from its place than this angle, in radians, are not
/// brought into view: nearly every quote concerns Washington and Moscow. About 2500 km.
const NEAR_A_QUOTE: f64 = 0.4;

/// A quote from farther away from the middle of Europe than this angle, in radians, is shown with
/// all its countries: there is no map of Europe around it. About 4500 km.
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

    /// Explains the chosen quote, else the main land of the selected state; else nothing is chosen.
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

    /// Chooses the quote and looks where it was said, in the year that is shown.
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
        let places = places_of(atlas, quote);
        if let Some(camera) = Camera::fitted_to(&places, self.nearest(), self.session.map_rect) {
            self.fly_to(camera);
        }
    }
}

/// The place of a quote, and those of its countries that lie near it; all of its countries if its
/// place is unknown or far from Europe.
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
