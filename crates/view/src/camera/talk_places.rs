//! The places where something was said in a year.

use atlas::Atlas;
use atlas::date::Year;
use atlas::id::QuoteId;
use atlas::quote::Display;
use geo::lon_lat::LonLat;
use geo::projection::EARTH_RADIUS_KM;

/// A place where something was said.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkPlace {
    /// What the place is called in its quotes; several names with dots between them.
    pub name: String,
    /// Where it is.
    pub place: LonLat,
    /// What was said there, in order of time; never empty.
    pub quotes: Vec<QuoteId>,
}

impl TalkPlace {
    /// The towns alone, without addresses; several with dots between them.
    pub fn towns(&self) -> String {
        let mut towns: Vec<_> = self.name.split(" · ").map(town).collect();
        towns.dedup();

        towns.join(" · ")
    }
}

/// The places of the quotes of `year` that may be shown, in order of the first quote.
///
/// Places nearer to each other than `apart_km` kilometers are one, so that no mark covers another.
pub fn talk_places(atlas: &Atlas, year: Year, apart_km: f64) -> Vec<TalkPlace> {
    let apart = apart_km / EARTH_RADIUS_KM;
    let mut places: Vec<TalkPlace> = Vec::new();
    let shown = atlas
        .quotes()
        .iter()
        .filter(|quote| quote.year() == year && quote.display != Display::DoNotShow);
    for quote in shown {
        let Some(place) = quote.place_lon_lat else {
            continue;
        };
        let place = LonLat::from(place);
        let is_here =
            |known: &&mut TalkPlace| known.place == place || known.place.angle_to(place) < apart;
        match places.iter_mut().find(is_here) {
            Some(known) => {
                known.quotes.push(quote.id.clone());
                if !known
                    .name
                    .split(" · ")
                    .any(|name| town(name) == town(&quote.place))
                {
                    known.name = format!("{} · {}", known.name, quote.place);
                }
            }
            None => places.push(TalkPlace {
                name: quote.place.clone(),
                place,
                quotes: vec![quote.id.clone()],
            }),
        }
    }

    places
}

/// The name without its address: “Moscow, Kremlin” is Moscow on the map.
fn town(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_places_of_a_year_lie_nearer_than_asked() {
        let atlas = Atlas::bundled().unwrap();
        for (year, apart_km) in atlas.years().flat_map(|year| [(year, 0.0), (year, 90.0)]) {
            let places = talk_places(&atlas, year, apart_km);
            for (index, place) in places.iter().enumerate() {
                for other in &places[..index] {
                    let km = other.place.angle_to(place.place) * EARTH_RADIUS_KM;
                    assert!(km > 0.0 && km >= apart_km, "{year}: {}", place.name);
                }
            }
        }
    }

    #[test]
    fn a_mark_for_several_places_has_all_their_names_and_quotes() {
        let atlas = Atlas::bundled().unwrap();
        let count =
            |places: &[TalkPlace]| places.iter().map(|place| place.quotes.len()).sum::<usize>();
        let [apart, together] = [0.0, 90.0].map(|km| talk_places(&atlas, 1994, km));
        assert!(together.len() < apart.len());
        assert_eq!(count(&together), count(&apart));
        assert!(together.iter().any(|place| place.name.contains(" · ")));
    }
}
