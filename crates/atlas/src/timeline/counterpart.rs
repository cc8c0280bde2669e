//! The other end of a conversation at a distance: a call, or a letter and its answer.

use crate::Atlas;
use crate::quote::{Display, Quote};

/// The quote before or after `quote` in its thread whose speaker and addressee are the same two people
/// the other way round, and that was said at another place.
///
/// `None` where people met, and where the answer, or either place, is not known.
pub fn counterpart<'a>(atlas: &'a Atlas, quote: &Quote) -> Option<&'a Quote> {
    let answers = |other: &&Quote| {
        other.speaker == quote.addressee
            && other.addressee == quote.speaker
            && other.display != Display::DoNotShow
            && other.place_lon_lat.is_some()
            && other.place_lon_lat != quote.place_lon_lat
    };
    quote.place_lon_lat?;
    let neighbors = atlas.threads().iter().flat_map(|thread| {
        let place = thread.quotes.iter().position(|id| *id == quote.id);
        let before = place.and_then(|place| place.checked_sub(1));
        let after = place.map(|place| place + 1);

        let places = [after, before].into_iter().flatten();

        places.filter_map(|place| thread.quotes.get(place))
    });

    neighbors.filter_map(|id| atlas.quote(id)).find(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::QuoteId;

    fn of(id: &str) -> Option<String> {
        let atlas = Atlas::bundled().unwrap();
        let quote = atlas.quote(&QuoteId::new(id)).unwrap();

        counterpart(&atlas, quote).map(|other| other.id.to_string())
    }

    #[test]
    fn in_a_call_each_end_leads_to_the_other() {
        let (asked, answered) = (
            "clinton-yeltsin-1994-focus-on-pfp",
            "yeltsin-clinton-1994-russian-speakers",
        );
        assert_eq!(of(asked).as_deref(), Some(answered));
        assert_eq!(of(answered).as_deref(), Some(asked));
    }

    #[test]
    fn people_who_met_have_no_other_end() {
        assert_eq!(of("yeltsin-clinton-1995-humiliation"), None);
        assert_eq!(of("clinton-budapest-1994-no-veto"), None);
    }
}
