//! What is known on a day shows the same map as everything that is known, and nothing of what came later.

use atlas::edition::Knowledge;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::legend;
use atlas::timeline::snapshot::{Standing, snapshot};

use crate::facts::ATLAS;

#[test]
fn every_year_looks_the_same_without_hindsight_but_for_what_applicants_became() {
    for year in ATLAS.years() {
        let date = ATLAS.date_shown(year);
        let known = ATLAS.as_known_on(date, Knowledge::Said);
        let (full, then) = (snapshot(&ATLAS, date), snapshot(&known, date));
        assert_eq!(full.members, then.members, "{year}");
        let standings = full.standings().zip(then.standings());
        for ((state, standing), (other, known_standing)) in standings {
            let expected = match standing {
                Standing::Applicant(_) => Standing::Applicant(None),
                other => other,
            };
            let is_same = known_standing == expected || known_standing == standing;
            assert!(
                state == other && is_same,
                "{year}, {state}: {known_standing:?}"
            );
            assert_eq!(
                full.statuses(state),
                then.statuses(state),
                "{year}, {state}"
            );
        }
    }
}

#[test]
fn no_legend_lists_a_later_year() {
    for year in ATLAS.years() {
        let date = ATLAS.date_shown(year);
        let known = ATLAS.as_known_on(date, Knowledge::Said);
        let groups = legend(&known, &snapshot(&known, date), Layer::Accession);
        for entry in groups.iter().flat_map(|group| &group.entries) {
            let words = format!("{:?}", entry.key);
            let later = (year + 1..2027).find(|later| words.contains(&later.to_string()));
            assert_eq!(later, None, "{year}: {words}");
        }
    }
}
