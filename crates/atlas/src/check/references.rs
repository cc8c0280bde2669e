//! Every id in a record must exist.

use crate::Atlas;
use crate::check::Report;
use crate::id::{StateId, UnitId};
use crate::load::path;

pub(super) fn check_references(atlas: &Atlas, report: &mut Report) {
    for (file, record, state) in named_states(atlas) {
        report.expect(
            atlas.state(state).is_some(),
            file,
            record,
            ("state", state.as_str()),
        );
    }
    for membership in atlas.memberships() {
        let (state, round) = (membership.state, membership.round);
        let known = atlas.round(round).is_some();
        report.expect(
            known,
            path::MEMBERSHIPS,
            state,
            ("round", &round.to_string()),
        );
        if !holds_land(atlas, state) {
            report.expect(false, path::MEMBERSHIPS, state, ("unit", state.as_str()));
        }
    }
    for figures in &atlas.indicators().states {
        let place = figures.state;
        let unit = UnitId::parse(place.as_str())
            .ok()
            .and_then(|unit| atlas.unit(unit));
        let known = atlas.state(place).is_some() || unit.is_some();
        report.expect(known, path::INDICATORS, place, ("state", place.as_str()));
    }
    let in_groups = atlas.together().iter().flat_map(|group| {
        let record = group
            .quotes
            .first()
            .map_or_else(String::new, ToString::to_string);
        group
            .quotes
            .iter()
            .map(move |quote| (path::TOGETHER, record.clone(), quote))
    });
    let in_claims = atlas.claims().iter().flat_map(|claim| {
        claim
            .quotes
            .iter()
            .map(|quote| (path::CLAIMS, claim.number.to_string(), quote))
    });
    for (file, record, quote) in in_groups.chain(in_claims) {
        report.expect(
            atlas.quote(quote).is_some(),
            file,
            record,
            ("quote", quote.as_str()),
        );
    }
}

/// File, record and state for every reference to a state.
fn named_states(atlas: &Atlas) -> Vec<(&'static str, String, StateId)> {
    let mut named = Vec::new();
    let mut add =
        |file, record: &dyn ToString, state| named.push((file, record.to_string(), state));

    for state in atlas.states() {
        for successor in &state.successors {
            add(path::STATES, &state.id, *successor);
        }
    }
    for label in atlas.labels() {
        add(path::LABELS, &label.state, label.state);
    }
    for capital in atlas.capitals() {
        add(path::CAPITALS, &capital.state, capital.state);
    }
    for tenure in atlas.tenures() {
        tenure
            .claimed_by
            .iter()
            .for_each(|state| add(path::TENURES, &tenure.unit, *state));
    }
    for membership in atlas.memberships() {
        add(path::MEMBERSHIPS, &membership.state, membership.state);
    }
    for status in atlas.statuses() {
        add(path::STATUSES, &status.state, status.state);
    }
    for party in atlas
        .alliances()
        .iter()
        .flat_map(|alliance| &alliance.parties)
    {
        add(path::ALLIANCES, &party.state, party.state);
    }
    for territory in atlas.territories() {
        territory
            .state
            .iter()
            .for_each(|state| add(path::TERRITORIES, &territory.id, *state));
        for republic in &territory.republics {
            add(path::TERRITORIES, &territory.id, republic.state);
        }
    }
    for state in &atlas.land_borders().across {
        add(path::LAND_BORDERS, &"across", *state);
    }
    for length in &atlas.land_borders().published {
        for state in length.states {
            add(path::LAND_BORDERS, &"published", state);
        }
    }
    for event in atlas.events() {
        event
            .states
            .iter()
            .for_each(|state| add(path::EVENTS, &event.id, *state));
    }
    for quote in atlas.quotes() {
        quote
            .states
            .iter()
            .for_each(|state| add(path::QUOTES, &quote.id, *state));
    }

    named
}

fn holds_land(atlas: &Atlas, state: StateId) -> bool {
    atlas.tenures().iter().any(|tenure| tenure.state == state)
}
