//! The places where something was said in a year.

use crate::atlas::Atlas;
use crate::atlas::date::Year;
use crate::atlas::id::QuoteId;
use crate::atlas::quote::Display;
use crate::geo::lon_lat::LonLat;

/// A place where something was said.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkPlace {
    /// What the place is called, in the words of its first quote.
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
        // By where they are: “Moscow” and “Moscow, Kremlin” are one point on the map.
        let place = LonLat::from(place);
        match places.iter_mut().find(|known| known.place == place) {
            Some(known) => known.quotes.push(quote.id.clone()),
            None => places.push(TalkPlace {
                name: quote.place.clone(),
                place,
                quotes: vec![quote.id.clone()],
            }),
        }
    }

    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_places_of_a_year_lie_on_each_other() {
        let atlas = Atlas::bundled().unwrap();
        for year in atlas.years() {
            let places = talk_places(&atlas, year);
            for (index, place) in places.iter().enumerate() {
                let twice = places[..index]
                    .iter()
                    .any(|other| other.place == place.place);
                assert!(!twice, "{year}: {}", place.name);
            }
        }
    }
}
