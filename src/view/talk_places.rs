//! The places where something was said in a year.

use crate::atlas::Atlas;
use crate::atlas::date::Year;
use crate::atlas::id::QuoteId;
use crate::atlas::quote::Display;
use crate::geo::lon_lat::LonLat;

/// A place where something was said.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkPlace {
    /// What the place is called.
    pub name: String,
    /// Where it is.
    pub place: LonLat,
    /// What was said there, in order of time; never empty.
    pub quotes: Vec<QuoteId>,
}

/// The places of the quotes of `year` that may be shown, in order of the first quote.
pub fn talk_places(atlas: &Atlas, year: Year) -> Vec<TalkPlace> {
    let mut places: Vec<TalkPlace> = Vec::new();
    let shown = atlas
        .quotes()
        .iter()
        .filter(|quote| quote.year() == year && quote.display != Display::DoNotShow);
    for quote in shown {
        let Some(place) = quote.place_lon_lat else {
            continue;
        };
        match places.iter_mut().find(|known| known.name == quote.place) {
            Some(known) => known.quotes.push(quote.id.clone()),
            None => places.push(TalkPlace {
                name: quote.place.clone(),
                place: place.into(),
                quotes: vec![quote.id.clone()],
            }),
        }
    }

    places
}
