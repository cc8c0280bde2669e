//! What facts, quotes and verdicts rest on.

use std::fs;

use atlas::check::{RecordCounts, statements};
use atlas::source::Rank;
use atlas::verification::Verification;

use crate::facts::ATLAS;
use crate::tidy::files;

/// Sites of a network that the French agency VIGINUM described on 12 February 2024 as spreading
/// disinformation.
const FORBIDDEN: [&str; 2] = ["news-pravda", "pravda-en"];

fn count(kind: &str) -> usize {
    RecordCounts::of(&ATLAS).count(kind).unwrap()
}

#[test]
fn nothing_is_shown_as_verified_on_rank_d_alone() {
    assert_eq!(count("verified-on-rank-d"), 0);
}

#[test]
fn no_file_of_the_data_names_a_site_of_the_network_of_disinformation() {
    for path in files("assets") {
        let is_text = !path.starts_with("assets/fonts")
            && path.extension().is_none_or(|ending| ending != "png");
        if !is_text {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for host in FORBIDDEN {
            assert!(!text.contains(host), "{} names {host}", path.display());
        }
    }
}

#[test]
fn what_is_of_rank_d_is_never_linked() {
    for source in ATLAS.sources() {
        let is_weak = source.rank() == Some(Rank::D) && source.read_in.elsewhere().is_none();
        assert!(!is_weak || source.address().is_none(), "{}", source.id);
        for reading in &source.read_in.0 {
            let is_linked = reading.address().is_some();
            assert!(!is_linked || reading.rank < Rank::D, "{}", source.id);
        }
    }
}

#[test]
fn one_document_has_one_record() {
    let mut named: Vec<_> = ATLAS
        .sources()
        .iter()
        .map(|source| {
            let date = source.date.map(|date| date.to_string());
            (&source.title, &source.body, date, &source.number)
        })
        .collect();
    named.sort();
    let twice = named.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
    let mut addresses: Vec<_> = ATLAS
        .sources()
        .iter()
        .filter_map(|one| one.address())
        .collect();
    addresses.sort_unstable();
    let twice = addresses.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
}

#[test]
fn what_is_not_verified_says_why() {
    for statement in statements(&ATLAS) {
        let evidence = statement.evidence;
        assert!(
            evidence.verified || evidence.note.is_some(),
            "{}: {}",
            statement.file,
            statement.record
        );
    }
}

#[test]
fn every_verdict_on_the_article_stands_on_rank_a_b_or_c() {
    assert_eq!(ATLAS.claims().len(), 36);
    for claim in ATLAS.claims() {
        let rank = ATLAS.best_rank(&claim.sources);
        assert!(rank.is_some_and(Rank::bears), "claim {}", claim.number);
    }
}

#[test]
fn a_quote_is_checked_against_the_document_only_if_that_was_read() {
    let weak = [
        "clinton-putin-2000-serious",
        "clinton-letter-1994-11-28",
        "yeltsin-istanbul-1999-give-europe",
        "clinton-istanbul-1999-europeans",
        "burns-memo-1994-legitimate-concerns",
        "clinton-yeltsin-1994-not-anti-russian",
        "yeltsin-clinton-1995-humiliation",
        "yeltsin-novo-ogaryovo-1994-not-ready",
    ];
    for quote in ATLAS.quotes() {
        let verification = ATLAS.verification(quote);
        if weak.contains(&quote.id.as_str()) {
            assert_ne!(
                verification,
                Verification::CheckedAgainstDocument,
                "{}",
                quote.id
            );
        }
        let source = ATLAS.source(&quote.source.id).unwrap();
        let rank = quote.read_in(source).rank();
        if verification == Verification::CheckedAgainstDocument {
            assert_eq!(rank, Some(Rank::A), "{}", quote.id);
        }
        if rank == Some(Rank::D) {
            assert_eq!(verification, Verification::ReadInCopy, "{}", quote.id);
        }
    }
}
