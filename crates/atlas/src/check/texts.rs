//! Empty texts, and wording of our own that is not neutral.

use crate::Atlas;
use crate::check::{Report, statements};
use crate::load::path;
use crate::problem::Fault;
use crate::quote::Display;
use crate::state::FALLBACK_LANGUAGE;

/// File, record, field and text.
type Text<'a> = (&'static str, String, &'static str, &'a str);

/// Reports empty texts in fields that must not be empty.
pub(super) fn check_texts(atlas: &Atlas, report: &mut Report) {
    for state in atlas.states() {
        let english = state
            .names
            .get(FALLBACK_LANGUAGE)
            .map_or("", String::as_str);
        expect_text(
            (path::STATES, state.id.to_string(), "names", english),
            report,
        );
        for name in state.all_names() {
            expect_text((path::STATES, state.id.to_string(), "names", name), report);
        }
    }
    for quote in atlas.quotes() {
        let fields = [
            ("speaker", &quote.speaker),
            ("speaker_role", &quote.speaker_role),
            ("addressee", &quote.addressee),
            ("occasion", &quote.occasion),
            ("place", &quote.place),
            ("text", &quote.text),
        ];
        for (field, text) in fields {
            expect_text((path::QUOTES, quote.id.to_string(), field, text), report);
        }
        if quote.display != Display::Show {
            expect_text(
                (path::QUOTES, quote.id.to_string(), "note", &quote.note),
                report,
            );
        }
    }
    for group in atlas.together() {
        let record = group
            .quotes
            .first()
            .map_or_else(String::new, ToString::to_string);
        expect_text(
            (path::TOGETHER, record.clone(), "reason", &group.reason),
            report,
        );
        let hidden = group.quotes.iter().filter_map(|id| atlas.quote(id));
        if group.quotes.len() < 2
            || hidden
                .into_iter()
                .any(|quote| quote.display == Display::DoNotShow)
        {
            let value = "fewer than two quotes that may be shown".to_owned();
            report.add(
                path::TOGETHER,
                record,
                Fault::OutOfRange {
                    field: "quotes",
                    value,
                },
            );
        }
    }
    for text in own_texts(atlas) {
        expect_text(text, report);
    }
}

pub(super) fn check_wording(atlas: &Atlas, report: &mut Report) {
    for (file, record, field, text) in own_texts(atlas) {
        for rule in atlas
            .wording_rules()
            .iter()
            .filter(|rule| rule.is_broken_by(text))
        {
            let (phrase, instead) = (rule.phrase.clone(), rule.instead.clone());
            report.add(
                file,
                &record,
                Fault::Wording {
                    field,
                    phrase,
                    instead,
                },
            );
        }
    }
}

fn expect_text((file, record, field, text): Text<'_>, report: &mut Report) {
    if text.trim().is_empty() {
        report.add(file, record, Fault::EmptyText { field });
    }
}

/// Texts in our own words, as opposed to quotations.
fn own_texts(atlas: &Atlas) -> Vec<Text<'_>> {
    let mut texts = Vec::new();

    for state in atlas.states() {
        let summary = state.summary.iter();
        texts.extend(
            summary.map(|text| (path::STATES, state.id.to_string(), "summary", text.as_str())),
        );
    }
    for tenure in atlas.tenures() {
        let note = tenure.note.iter();
        texts.extend(note.map(|text| {
            (
                path::TENURES,
                tenure.unit.to_string(),
                "note",
                text.as_str(),
            )
        }));
    }
    for membership in atlas.memberships() {
        let special = membership.special.iter();
        let record = membership.state.to_string();
        texts.extend(special.map(|special| {
            (
                path::MEMBERSHIPS,
                record.clone(),
                "special",
                special.text.as_str(),
            )
        }));
    }
    for territory in atlas.territories() {
        let alignments = territory.alignments.iter();
        texts.extend(alignments.map(|alignment| {
            (
                path::TERRITORIES,
                territory.id.clone(),
                "text",
                alignment.text.as_str(),
            )
        }));
    }
    for event in atlas.events() {
        texts.push((path::EVENTS, event.id.to_string(), "title", &event.title));
        texts.push((path::EVENTS, event.id.to_string(), "text", &event.text));
    }
    for (year, note) in &atlas.calendar().notes {
        texts.push((path::CALENDAR, year.to_string(), "notes", note));
    }
    for quote in atlas.quotes() {
        texts.push((path::QUOTES, quote.id.to_string(), "note", &quote.note));
    }
    texts.extend(texts_of_documents(atlas));
    for statement in statements(atlas) {
        let note = statement.evidence.note.iter();
        texts.extend(note.map(|text| {
            (
                statement.file,
                statement.record.clone(),
                "note",
                text.as_str(),
            )
        }));
    }

    texts
}

fn texts_of_documents(atlas: &Atlas) -> Vec<Text<'_>> {
    let mut texts = Vec::new();

    for thread in atlas.threads() {
        let fields = [
            ("title", Some(&thread.title)),
            ("agree", thread.agree.as_ref()),
            ("differ", thread.differ.as_ref()),
        ];
        let record = thread.id.to_string();
        texts.extend(fields.into_iter().filter_map(|(field, text)| {
            Some((path::THREADS, record.clone(), field, text?.as_str()))
        }));
    }
    for (file, tour) in path::TOURS.into_iter().zip(atlas.tours()) {
        texts.push((file, tour.id.to_string(), "title", &tour.title));
        texts.push((file, tour.id.to_string(), "summary", &tour.summary));
        for step in &tour.steps {
            let question = step.question.as_ref();
            let fields = [
                ("title", Some(&step.title)),
                ("text", Some(&step.text)),
                ("ask", question.map(|question| &question.ask)),
                ("answer", question.map(|question| &question.answer)),
                ("notes", step.notes.as_ref()),
            ];
            texts.extend(fields.into_iter().filter_map(|(field, text)| {
                Some((file, step.title.clone(), field, text?.as_str()))
            }));
        }
    }
    for topic in atlas.topics() {
        texts.push((path::TOPICS, topic.id.clone(), "name", &topic.name));
    }
    for claim in atlas.claims() {
        texts.push((
            path::CLAIMS,
            claim.number.to_string(),
            "finding",
            &claim.finding,
        ));
        let suggestion = claim.suggestion.iter();
        texts.extend(suggestion.map(|text| {
            (
                path::CLAIMS,
                claim.number.to_string(),
                "suggestion",
                text.as_str(),
            )
        }));
    }

    texts
}
