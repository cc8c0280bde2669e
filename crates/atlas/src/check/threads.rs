//! Threads contain whole groups of quotes, and every topic is declared and used.

use std::collections::BTreeSet;

use crate::Atlas;
use crate::check::Report;
use crate::id::QuoteId;
use crate::load::path::{QUOTES, THREADS, TOGETHER, TOPICS};
use crate::problem::Fault;
use crate::quote::Display;
use crate::thread::Thread;

/// Reports threads with unknown, hidden or shared quotes, fewer than two, or a missing summary, and
/// groups that no thread contains.
pub(super) fn check_threads(atlas: &Atlas, report: &mut Report) {
    let (mut ids, mut in_threads) = (BTreeSet::new(), BTreeSet::new());
    for thread in atlas.threads() {
        if !ids.insert(&thread.id) {
            report.add(THREADS, &thread.id, Fault::DuplicateId);
        }
        for id in &thread.quotes {
            let known = atlas.quote(id);
            report.expect(known.is_some(), THREADS, &thread.id, ("quote", id.as_str()));
            let may_be_shown = known.is_none_or(|quote| quote.display != Display::DoNotShow);
            if !in_threads.insert(id) || !may_be_shown {
                let value = id.to_string();
                report.add(THREADS, &thread.id, out_of_range("quotes", value));
            }
        }
        if thread.quotes.len() < 2 {
            let value = thread.quotes.len().to_string();
            report.add(THREADS, &thread.id, out_of_range("quotes", value));
        }
        let missing = [("agree", &thread.agree), ("differ", &thread.differ)];
        for (field, text) in missing {
            if thread.accounts_differ && text.is_none() {
                report.add(THREADS, &thread.id, Fault::EmptyText { field });
            }
        }
    }
    // Groups with an unknown or hidden quote are reported elsewhere.
    let shown = |id: &QuoteId| {
        let quote = atlas.quote(id);
        quote.is_some_and(|quote| quote.display != Display::DoNotShow)
    };
    for group in atlas.together() {
        let holds = |thread: &Thread| holds_in_order(&thread.quotes, &group.quotes);
        let is_whole = atlas.threads().iter().any(holds) || !group.quotes.iter().all(shown);
        if let Some(first) = group.quotes.first() {
            report.expect(is_whole, TOGETHER, first, ("thread", first.as_str()));
        }
    }
}

/// Whether the quotes of `group` are a subsequence of `thread`.
fn holds_in_order(thread: &[QuoteId], group: &[QuoteId]) -> bool {
    let mut rest = thread.iter();

    group.iter().all(|id| rest.any(|other| other == id))
}

/// Reports topics that are undeclared, unused or declared twice.
pub(super) fn check_topics(atlas: &Atlas, report: &mut Report) {
    let mut known = BTreeSet::new();
    for topic in atlas.topics() {
        if !known.insert(topic.id.as_str()) {
            report.add(TOPICS, &topic.id, Fault::DuplicateId);
        }
        let uses = |named: &String| *named == topic.id;
        let is_used = atlas
            .quotes()
            .iter()
            .any(|quote| quote.topics.iter().any(uses));
        report.expect(is_used, TOPICS, &topic.id, ("quote", &topic.id));
    }
    for quote in atlas.quotes() {
        for topic in &quote.topics {
            let is_known = known.contains(topic.as_str());
            report.expect(is_known, QUOTES, &quote.id, ("topic", topic));
        }
    }
}

fn out_of_range(field: &'static str, value: String) -> Fault {
    Fault::OutOfRange { field, value }
}
