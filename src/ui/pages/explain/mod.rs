//! Explanations of what is on the screen: value, source, how sure it is, as of when, what is
//! disputed.

mod land;

use crate::ui::widgets::asking::is_asked;
use egui::{Response, Ui};

use crate::ui::Model;
use crate::ui::map::legend::spoken;
use crate::ui::panel::quote_card;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::time::chart_strip::formula;
use crate::ui::time::chart_strip::series::name_of;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::evidence::{self, whole_source};
use crate::ui::widgets::parts::{dated, quiet, section, strong};
use crate::ui::widgets::phrases;
use crate::wording::keys;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::source::Evidence;
use atlas::timeline::related::quotes_among;
use view::action::Action;
use view::fact::{Fact, Statement};
use view::page::Page;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Stated<'a> {
    pub(crate) date: &'a str,
    pub(crate) text: &'a str,
    pub(crate) evidence: &'a Evidence,
}

/// A dated statement with its evidence, which a right click or `I` explains.
pub(crate) fn stated(
    ui: &mut Ui,
    model: Model<'_>,
    stated: Stated<'_>,
    actions: &mut Vec<Action>,
    contents: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let response = dated(ui, stated.date, |ui| {
        contents(ui, actions);
        evidence::evidence(ui, model, stated.evidence, actions);
    });
    on_row(ui, &response, stated, actions);
}

/// Explains the dated statement in a row, if the user asks.
pub(crate) fn on_row(ui: &Ui, row: &Response, stated: Stated<'_>, actions: &mut Vec<Action>) {
    if is_asked(ui, row.rect) {
        actions.push(Action::Explain(Fact::Statement(Statement {
            date: stated.date.to_owned(),
            text: stated.text.to_owned(),
            evidence: stated.evidence.clone(),
        })));
    }
}

/// Draws the explanation over everything else while it is open.
pub fn explain_page(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.session.page != Some(Page::Explain) {
        return;
    }
    let Some(fact) = &model.view.session.fact else {
        return;
    };
    let close = dialog(ui, model, msg!("explain-title"), |ui| {
        // Leaves room for the scroll bar.
        ui.set_width(ui.available_width() - 4.0 * GRID);
        match fact {
            Fact::Land(unit) => land::land(ui, model, *unit, actions),
            Fact::Border(units) => land::border(ui, model, *units),
            Fact::Legend(key) => {
                heading(ui, &spoken(model, *key));
                ui.label(model.wording.text(msg!("explain-legend")));
            }
            Fact::Figure(chart) => {
                heading(ui, &model.wording.text(name_of(*chart)));
                formula::how(ui, model, *chart);
            }
            Fact::Quote(id) => quote_and_others(ui, model, id, actions),
            Fact::Statement(statement) => explained(ui, model, statement, actions),
        }
        ui.add_space(3.0 * GRID);
        let closed = [("closed", phrases::data_closed(model).into())];
        ui.label(quiet(
            model.wording.text_with(msg!("explain-as-of"), &closed),
        ));
        if ui
            .button(model.wording.text(msg!("sources-open")))
            .clicked()
        {
            actions.push(Action::TogglePage(Page::Sources));
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Explain));
    }
}

/// The terms of a quote, and its card with those that it may not be shown without.
fn quote_and_others(ui: &mut Ui, model: Model<'_>, id: &QuoteId, actions: &mut Vec<Action>) {
    if let Some(quote) = model.atlas.quote(id) {
        quote_terms(ui, model, quote);
    }
    for group in quotes_among(model.atlas, std::slice::from_ref(id)) {
        if let Some(reason) = group.reason {
            ui.label(quiet(reason));
        }
        for shown in &group.quotes {
            quote_card::beside_others(ui, model, shown.quote, actions);
        }
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.label(strong(text).text_style(TextRole::Title.style()));
}

/// A sentence for each term of the card.
fn quote_terms(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let wording = model.wording;
    heading(ui, &quote.speaker);
    for words in [
        keys::quote_kind(quote.kind),
        keys::quote_wording(quote.wording),
        keys::verification(model.atlas.verification(quote)),
    ] {
        let (name, why) = (wording.text(words.name), wording.text(words.why));
        let values = [("term", name.as_ref().into()), ("why", why.as_ref().into())];
        ui.label(wording.text_with(msg!("explain-term"), &values));
    }
    ui.add_space(2.0 * GRID);
}

fn explained(ui: &mut Ui, model: Model<'_>, statement: &Statement, actions: &mut Vec<Action>) {
    heading(ui, &statement.text);
    ui.label(&statement.date);
    whole_evidence(ui, model, &statement.evidence, actions);
}

/// Whether a statement was verified, what is doubtful about it, and every source.
fn whole_evidence(ui: &mut Ui, model: Model<'_>, evidence: &Evidence, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.add_space(2.0 * GRID);
    let key = if evidence.verified {
        msg!("explain-verified")
    } else {
        msg!("explain-unverified")
    };
    ui.label(wording.text(key));
    if let Some(note) = &evidence.note {
        section(ui, &wording.text(msg!("explain-doubt")));
        ui.label(note);
    }
    if evidence.sources.is_empty() {
        return;
    }
    section(ui, &wording.text(msg!("explain-sources")));
    for id in &evidence.sources {
        whole_source(ui, model, id, actions);
    }
}
