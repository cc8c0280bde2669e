//! Whether each document can support the records that cite it.

use std::collections::BTreeSet;

use crate::Atlas;
use crate::check::address::is_address;
use crate::check::{Report, statements};
use crate::id::SourceId;
use crate::load::path;
use crate::problem::Fault;
use crate::source::{Rank, Readings};

/// Reports sources that do not exist, are not cited, lack a title, a publisher or a date, or have a
/// malformed URL.
pub(super) fn check_documents(atlas: &Atlas, report: &mut Report) {
    let named = named_sources(atlas);
    for (file, record, source) in &named {
        report.expect(
            atlas.source(source).is_some(),
            file,
            record,
            ("source", source.as_str()),
        );
    }

    let used: BTreeSet<&SourceId> = named.iter().map(|(_, _, source)| source).collect();
    for source in atlas.sources() {
        let mut complain = |fault| report.add(path::SOURCES, &source.id, fault);
        if !used.contains(&source.id) {
            complain(Fault::UnusedSource);
        }
        for (field, text) in [("title", &source.title), ("body", &source.body)] {
            if text.trim().is_empty() {
                complain(Fault::EmptyText { field });
            }
        }
        if source.date.is_none() && source.read_on.is_none() {
            complain(Fault::Undated);
        }
        for address in source.addresses().filter(|address| !is_address(address)) {
            let address = address.to_owned();
            complain(Fault::Maladdressed { address });
        }
    }
}

/// Reports malformed URLs of cited passages.
pub(super) fn check_passages(atlas: &Atlas, report: &mut Report) {
    for quote in atlas.quotes() {
        let readings = quote.source.read_in.iter();
        let addresses = readings.flat_map(Readings::addresses);
        for address in addresses.filter(|address| !is_address(address)) {
            let address = address.to_owned();
            report.add(path::QUOTES, &quote.id, Fault::Maladdressed { address });
        }
    }
}

/// Reports verified statements without a source above rank D, and unverified ones without a reason.
pub(super) fn check_evidence(atlas: &Atlas, report: &mut Report) {
    for statement in statements(atlas) {
        let evidence = statement.evidence;
        if !evidence.verified {
            let why = evidence.note.as_deref().unwrap_or_default();
            if why.trim().is_empty() {
                let field = "evidence.note";
                report.add(
                    statement.file,
                    &statement.record,
                    Fault::EmptyText { field },
                );
            }
        } else if evidence.sources.is_empty() {
            report.add(statement.file, statement.record, Fault::NoSource);
        }
    }
    for (file, record) in verified_on_rank_d(atlas) {
        report.add(file, record, Fault::WeakSources);
    }
}

/// File and record of everything marked as verified of which every source is of rank D or unread.
pub(super) fn verified_on_rank_d(atlas: &Atlas) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut add = |file, record: &dyn ToString, sources: &[SourceId]| {
        if !atlas.best_rank(sources).is_some_and(Rank::bears) {
            found.push((file, record.to_string()));
        }
    };

    for statement in statements(atlas) {
        let evidence = statement.evidence;
        // Without any source it is reported as another fault.
        if evidence.verified && !evidence.sources.is_empty() {
            add(statement.file, &statement.record, &evidence.sources);
        }
    }
    for claim in atlas.claims() {
        add(path::CLAIMS, &claim.number, &claim.sources);
    }
    for growth in atlas.territorial_growth() {
        add(path::ROUNDS, &growth.title, &growth.sources);
    }

    found
}

/// File, record and source for every citation, in the order of the files.
pub fn named_sources(atlas: &Atlas) -> Vec<(&'static str, String, SourceId)> {
    let mut named = Vec::new();
    let mut add = |file, record: &dyn ToString, source: &SourceId| {
        named.push((file, record.to_string(), source.clone()));
    };

    add(
        path::CALENDAR,
        &"comparison",
        &atlas.calendar().comparison_source,
    );
    let published = &atlas.land_borders().source;
    add(path::LAND_BORDERS, &"published", published);
    for statement in statements(atlas) {
        statement
            .evidence
            .sources
            .iter()
            .for_each(|id| add(statement.file, &statement.record, id));
    }
    for growth in atlas.territorial_growth() {
        growth
            .sources
            .iter()
            .for_each(|id| add(path::ROUNDS, &growth.title, id));
    }
    let count = atlas.member_count_check();
    count
        .sources
        .iter()
        .for_each(|id| add(path::ROUNDS, &"member_count_check", id));
    for quote in atlas.quotes() {
        add(path::QUOTES, &quote.id, &quote.source.id);
    }
    for claim in atlas.claims() {
        claim
            .sources
            .iter()
            .for_each(|id| add(path::CLAIMS, &claim.number, id));
    }
    for missing in atlas.not_found() {
        missing
            .seen
            .iter()
            .for_each(|id| add(path::NOT_FOUND, &missing.subject, id));
    }

    named
}
