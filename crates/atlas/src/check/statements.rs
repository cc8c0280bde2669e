//! All statements that carry evidence, from every kind of record.

use crate::Atlas;
use crate::load::path;
use crate::source::Evidence;
use crate::state::State;

/// A statement's location and its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidencedStatement<'a> {
    /// A path below the repository's root.
    pub file: &'static str,
    /// The record's id, with the field where a record has several statements.
    pub record: String,
    /// Its sources, and whether they were read to verify it.
    pub evidence: &'a Evidence,
}

/// By file, then in the order of the atlas.
pub fn statements(atlas: &Atlas) -> Vec<EvidencedStatement<'_>> {
    let mut all = Vec::new();
    let mut add = |file, record: String, evidence| {
        all.push(EvidencedStatement {
            file,
            record,
            evidence,
        });
    };

    for state in atlas.states() {
        for (field, evidence) in of_state(state) {
            add(path::STATES, format!("{}/{field}", state.id), evidence);
        }
    }
    for flag in atlas.flags() {
        let record = format!("{}/{}", flag.state, flag.drawing);
        add(path::FLAGS, record, &flag.evidence);
    }
    for membership in atlas.memberships() {
        let state = membership.state;
        add(
            path::MEMBERSHIPS,
            format!("{state}/accession"),
            &membership.accession.evidence,
        );
        for step in &membership.steps {
            add(
                path::MEMBERSHIPS,
                format!("{state}/{:?}", step.kind),
                &step.evidence,
            );
        }
        if let Some(referendum) = &membership.referendum {
            add(
                path::MEMBERSHIPS,
                format!("{state}/referendum"),
                &referendum.evidence,
            );
        }
        for special in &membership.special {
            add(
                path::MEMBERSHIPS,
                format!("{state}/special {}", special.from),
                &special.evidence,
            );
        }
    }
    for status in atlas.statuses() {
        add(
            path::STATUSES,
            format!("{}/{:?}", status.state, status.kind),
            &status.evidence,
        );
    }
    for alliance in atlas.alliances() {
        for dated in &alliance.dates {
            add(
                path::ALLIANCES,
                format!("{:?}/{:?}", alliance.id, dated.kind),
                &dated.evidence,
            );
        }
    }
    for territory in atlas.territories() {
        add(path::TERRITORIES, territory.id.clone(), &territory.evidence);
    }
    for event in atlas.events() {
        add(path::EVENTS, event.id.to_string(), &event.evidence);
    }

    all
}

fn of_state(state: &State) -> impl Iterator<Item = (String, &Evidence)> {
    let independence = state
        .independence
        .iter()
        .map(|fact| ("independence".to_owned(), &fact.evidence));
    let admission = state
        .un_admission
        .iter()
        .map(|fact| ("un_admission".to_owned(), &fact.evidence));
    let names = state.official_names.iter().map(|official| {
        (
            format!("official_names/{}", official.name),
            &official.evidence,
        )
    });

    independence.chain(admission).chain(names)
}
