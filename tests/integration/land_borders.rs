//! The lengths of borders and the areas that the outlines give, against published figures.

use atlas::built::land_borders;
use atlas::id::StateId;
use atlas::timeline::neighbors::neighbors;
use atlas::timeline::snapshot::snapshot;
use atlas::timeline::totals::totals;

use crate::facts::ATLAS;

/// Shorter borders are decided by the places of their two ends.
const LONG_ENOUGH: f64 = 100.0;

/// Denmark and Germany, which the Factbook gives twice the length of other publications (68 km).
const TOO_LONG_IN_PRINT: [&str; 2] = ["DEU", "DNK"];

/// Pairs of published and computed kilometers, of all borders that are long enough.
fn lengths() -> Vec<([StateId; 2], f64, f64)> {
    let today = snapshot(&ATLAS, ATLAS.calendar().last_day);
    let borders = land_borders();
    let published = ATLAS.land_borders().published.iter();
    let long = published.filter(|length| {
        length.km >= LONG_ENOUGH && length.states.map(|id| id.to_string()) != TOO_LONG_IN_PRINT
    });

    long.map(|length| {
        let [one, other] = length.states;
        let all = neighbors(&today, &borders, one);
        let found = all.iter().find(|neighbor| neighbor.state == other);

        (
            length.states,
            length.km,
            found.map_or(0.0, |neighbor| neighbor.km),
        )
    })
    .collect()
}

#[test]
fn outlines_leave_small_bends_out_and_no_border_is_much_longer_than_published() {
    for (states, published, computed) in lengths() {
        let share = computed / published;
        assert!(
            (0.6..1.07).contains(&share),
            "{states:?}: {computed} of {published} km"
        );
    }
}

#[test]
fn all_borders_of_members_together_are_shorter_than_published_by_less_than_a_fifth() {
    let sum = |of: fn(&([StateId; 2], f64, f64)) -> f64| lengths().iter().map(of).sum::<f64>();
    let share = sum(|length| length.2) / sum(|length| length.1);
    assert!((0.8..1.0).contains(&share), "{share}");
}

#[test]
fn the_border_with_russia_is_shorter_than_published_by_less_than_a_seventh() {
    let all = totals(&ATLAS, &land_borders());
    for totals in all.iter().filter(|totals| totals.members > 0) {
        let share = totals.frontier_km() / totals.published_km;
        assert!((0.8..1.0).contains(&share), "{}: {share}", totals.year);
    }
    let newest = all.last().unwrap();
    assert!(newest.frontier_km() / newest.published_km > 6.0 / 7.0);
}

/// The Factbook's areas with inland waters, of all members and of Greenland; France without its
/// departments overseas, which the treaty does not cover. That of the United States counts coastal
/// waters and the Great Lakes, which the outlines leave out: a hundredth of the whole.
#[test]
fn the_land_that_the_treaty_covers_is_as_large_as_published_within_a_fiftieth() {
    let all = totals(&ATLAS, &land_borders());
    let newest = all.last().unwrap();
    let covered = |code: &StateId| {
        ATLAS.membership_of(*code).is_some() || ["GRL", "FRO"].contains(&code.as_str())
    };
    let figures = ATLAS.indicators().states.iter();
    let published: f64 = figures
        .filter(|figures| covered(&figures.state))
        .filter_map(|figures| figures.total_area_km2)
        .sum();
    let share = newest.land_km2 / published;
    assert!(
        (0.98..1.0).contains(&share),
        "{} of {published} km²",
        newest.land_km2
    );
}
