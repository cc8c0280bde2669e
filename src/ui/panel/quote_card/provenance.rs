//! The provenance of a quote: addressee, occasion, type of document, translation, archive, and
//! verification.

use egui::{Align, Label, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::panel::quote_card::words::small_with_hits;
use crate::ui::theme::GRID;
use crate::ui::widgets::evidence::{self, CitedDocument};
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::parts::{BadgeIcon, badge, explained, quiet, small};
use crate::ui::widgets::phrases;
use crate::wording::MessageKey;
use crate::wording::keys::{self, Explained};
use atlas::quote::{Quote, QuoteKind};
use atlas::verification::Verification;
use view::action::Action;
use view::reading::document;

/// The width of the column of terms in points.
const TERMS: f32 = 22.0 * GRID;

const TO: Explained = explained_by(msg!("quote-to"), msg!("quote-to-why"));
const WHERE: Explained = explained_by(msg!("quote-where"), msg!("quote-where-why"));
const RECORD: Explained = explained_by(msg!("quote-record"), msg!("quote-record-why"));
const ENGLISH: Explained = explained_by(msg!("quote-english"), msg!("quote-english-why"));
const PROOF: Explained = explained_by(msg!("quote-proof"), msg!("quote-proof-why"));
const PUBLIC: Explained = explained_by(msg!("quote-public"), msg!("quote-public-why"));
const DOCUMENT: Explained = explained_by(msg!("quote-document"), msg!("quote-document-why"));

const fn explained_by(name: MessageKey, why: MessageKey) -> Explained {
    Explained { name, why }
}

/// One line: what kind of record it is, how well it is verified, who published the document. A
/// click opens the rest.
pub(crate) fn provenance(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    let mut line = phrases::proof(model, quote);
    if let Some(source) = model.atlas.source(&quote.source.id) {
        line = format!("{line} · {}", source.body);
    }
    fold(ui, ("provenance", quote.id.as_str()), &line, |ui| {
        terms(ui, model, quote, actions);
    });
}

/// A line for each term, which explains itself under the pointer and with the keyboard on it.
fn terms(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    let wording = model.wording;
    row(ui, model, TO, |ui| {
        ui.label(small_with_hits(ui, model, &quote.addressee));
    });
    row(ui, model, WHERE, |ui| {
        let values = [
            ("occasion", quote.occasion.as_str().into()),
            ("place", quote.place.as_str().into()),
        ];
        let text = wording.text_with(msg!("quote-circumstances"), &values);
        ui.label(small_with_hits(ui, model, &text));
    });
    row(ui, model, RECORD, |ui| {
        let words = keys::quote_kind(quote.kind);
        let (name, why) = (wording.text(words.name), wording.text(words.why));
        badge(ui, kind_mark(quote.kind), &name, &why);
    });
    row(ui, model, ENGLISH, |ui| {
        let words = keys::quote_wording(quote.wording);
        let language = [("language", quote.original_language.as_str().into())];
        let spoken = wording.text_with(msg!("quote-language"), &language);
        let why = format!("{} {spoken}", wording.text(words.why));
        term(ui, &wording.text(words.name), &why);
    });
    row(ui, model, PROOF, |ui| {
        let verification = model.atlas.verification(quote);
        let words = keys::verification(verification);
        let (name, why) = (wording.text(words.name), wording.text(words.why));
        badge(ui, verification_mark(verification), &name, &why);
        if quote.contested {
            let name = wording.text(msg!("quote-contested"));
            badge(
                ui,
                BadgeIcon::Opposed,
                &name,
                &wording.text(msg!("quote-contested-why")),
            );
        }
    });
    row(ui, model, PUBLIC, |ui| {
        ui.label(small(public_since(model, quote)));
    });
    row(ui, model, DOCUMENT, |ui| {
        source(ui, model, quote, actions);
    });
}

/// When the quote was published.
fn public_since(model: Model<'_>, quote: &Quote) -> String {
    let wording = model.wording;
    match quote.published {
        _ if quote.was_public_at_once() => wording.text(msg!("quote-public-at-once")).into_owned(),
        Some(date) => {
            let date = [("date", wording.partial_date(date).into())];
            wording.text_with(msg!("quote-public-since"), &date)
        }
        None => wording.text(msg!("quote-public-unknown")).into_owned(),
    }
}

/// A term and its value; the tooltip of the term says what it means.
fn row(ui: &mut Ui, model: Model<'_>, term: Explained, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(GRID, 0.0);
        let top = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(TERMS, 0.0), top, |ui| {
            ui.set_width(TERMS);
            let (name, why) = (model.wording.text(term.name), model.wording.text(term.why));
            let response = ui.label(quiet(&*name));
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(&*why));
            explained(&response, &why);
        });
        ui.with_layout(top, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}

/// Text with a tooltip.
fn term(ui: &mut Ui, text: &str, why: &str) {
    let label = Label::new(small(text)).sense(Sense::focusable_noninteractive() | Sense::hover());
    let response = ui.add(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(why));
    explained(&response, why);
}

fn source(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    let citation = &quote.source;
    let Some(source) = model.atlas.source(&citation.id) else {
        return;
    };
    let document = CitedDocument {
        name: &document::name_with_place(source, citation.locator.as_deref()),
        source,
        readings: quote.read_in(source),
    };
    evidence::cited(ui, model, document, actions);
}

fn kind_mark(kind: QuoteKind) -> BadgeIcon {
    match kind {
        QuoteKind::PublicStatement => BadgeIcon::Bubble,
        QuoteKind::NoteTakersRecord | QuoteKind::VerbatimDocument => BadgeIcon::Sheet,
        QuoteKind::ReportedByPress => BadgeIcon::Columns,
        QuoteKind::Letter => BadgeIcon::Envelope,
        QuoteKind::Paraphrase => BadgeIcon::Wave,
    }
}

fn verification_mark(verification: Verification) -> BadgeIcon {
    match verification {
        Verification::CheckedAgainstDocument => BadgeIcon::Full,
        Verification::ConfirmedBySecondarySource => BadgeIcon::Half,
        Verification::ReadInCopy => BadgeIcon::Empty,
    }
}
