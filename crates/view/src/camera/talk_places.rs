//! The places of the quotes of a year.

use atlas::Atlas;
use atlas::date::Year;
use atlas::id::QuoteId;
use atlas::quote::Display;
use geo::lon_lat::LonLat;
use geo::projection::EARTH_RADIUS_KM;

/// A place of quotes.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkPlace {
    /// The name of the place in its quotes; several are separated by ` · `.
    pub name: String,
    /// Longitude and latitude in degrees.
    pub place: LonLat,
    /// Ascending by date; never empty.
    pub quotes: Vec<QuoteId>,
}

impl TalkPlace {
    /// The names of the towns without addresses; several are separated by ` · `.
    pub fn towns(&self) -> String {
        let mut towns: Vec<_> = self.name.split(" · ").map(town).collect();
        towns.dedup();

        towns.join(" · ")
    }
}

/// The places of the quotes of `year` that may be shown, in the order of their first quote.
///
/// Places nearer than `apart_km` kilometers are merged, so that no marker covers another.
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

/// The part before the first comma: “Moscow” for “Moscow, Kremlin”.
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
