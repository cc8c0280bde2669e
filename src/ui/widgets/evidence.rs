//! What a statement rests on: the documents, where they were read, and the doubts.

use egui::containers::menu::MenuButton;
use egui::{Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{BadgeIcon, WebLink, badge, link, quiet, small};
use atlas::id::SourceId;
use atlas::source::{Evidence, Reading, ReadingCaveat, Readings, Source};
use view::action::Action;
use view::reading::document;

/// The doubts and the source of a dated statement, below it.
pub(crate) fn evidence(
    ui: &mut Ui,
    model: Model<'_>,
    evidence: &Evidence,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    wrapped(ui, |ui| {
        if !evidence.verified {
            let why = wording.text(msg!("unverified-why"));
            let why = evidence
                .note
                .as_ref()
                .map_or_else(|| why.to_string(), |note| format!("{why}\n{note}"));
            badge(ui, BadgeIcon::Gap, &wording.text(msg!("unverified")), &why);
        } else if let Some(note) = &evidence.note {
            badge(ui, BadgeIcon::Sheet, &wording.text(msg!("remark")), note);
        }
        let Some((first, others)) = evidence.sources.split_first() else {
            return;
        };
        source(ui, model, first, actions);
        if !others.is_empty() {
            more(ui, model, others, actions);
        }
    });
}

/// A row of text and small widgets that wraps, no higher than its text.
fn wrapped(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(1.5 * GRID, 0.5 * GRID);
        // A row begins as high as a button, which would separate its text from the lines below.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(contents);
    });
}

/// The sources after the first, behind a button with their number.
fn more(ui: &mut Ui, model: Model<'_>, others: &[SourceId], actions: &mut Vec<Action>) {
    let count = others.len();
    let name = model
        .wording
        .text_with(msg!("more-sources"), &[("count", count.into())]);
    let button = egui::Button::new(small(format!("+{count}"))).small();
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_max_width(80.0 * GRID);
        for id in others {
            whole_source(ui, model, id, actions);
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_text(&name);
}

/// A document within a row: a link if it has an address, and in weak text where it was read.
fn source(ui: &mut Ui, model: Model<'_>, id: &SourceId, actions: &mut Vec<Action>) {
    let Some(source) = model.atlas.source(id) else {
        return;
    };
    let name = document::short_name(source);
    let (text, more) = (&*name, source.number.as_deref().unwrap_or_default());
    match source.address() {
        Some(url) => link(ui, WebLink { text, url, more }, actions),
        None => {
            ui.label(small(name)).on_hover_text(document::name(source));
        }
    }
    read_in(ui, model, &source.read_in, actions);
}

/// A document in lines of its own, with its number.
pub(crate) fn whole_source(
    ui: &mut Ui,
    model: Model<'_>,
    id: &SourceId,
    actions: &mut Vec<Action>,
) {
    let Some(source) = model.atlas.source(id) else {
        return;
    };
    let document = CitedDocument {
        name: &document::name(source),
        source,
        readings: &source.read_in,
    };
    cited(ui, model, document, actions);
}

/// A document as a statement cites it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CitedDocument<'a> {
    /// Its name, perhaps with the place in it.
    pub(crate) name: &'a str,
    pub(crate) source: &'a Source,
    /// Where what is cited was read.
    pub(crate) readings: &'a Readings,
}

/// A document by its name, and in weak text where it was read, wrapping together.
pub(crate) fn cited(
    ui: &mut Ui,
    model: Model<'_>,
    document: CitedDocument<'_>,
    actions: &mut Vec<Action>,
) {
    let (text, more) = (document.name, "");
    wrapped(ui, |ui| {
        match document.source.address() {
            Some(url) => link(ui, WebLink { text, url, more }, actions),
            None => {
                ui.label(small(text));
            }
        }
        read_in(ui, model, document.readings, actions);
    });
}

/// Where the document was read, if that was not at its own address.
fn read_in(ui: &mut Ui, model: Model<'_>, readings: &Readings, actions: &mut Vec<Action>) {
    let Some(text) = read_in_words(model, readings) else {
        return;
    };
    match readings.elsewhere().and_then(Reading::address) {
        Some(url) => {
            let response = ui.add(egui::Link::new(quiet(text)));
            if response.on_hover_text(url).clicked() {
                actions.push(Action::OpenSource(url.to_owned()));
            }
        }
        None => {
            ui.label(quiet(text));
        }
    }
}

/// Where the document was read, as text; `None` if it was read at its own address.
pub(crate) fn read_in_words(model: Model<'_>, readings: &Readings) -> Option<String> {
    let (key, title) = match readings.caveat()? {
        ReadingCaveat::NotRead => (msg!("source-not-read"), ""),
        ReadingCaveat::Elsewhere(title) => (msg!("source-read-in"), title),
        ReadingCaveat::InCopy(title) => (msg!("source-read-in-copy"), title),
        ReadingCaveat::WeakPage => (msg!("source-weak"), ""),
    };

    Some(model.wording.text_with(key, &[("title", title.into())]))
}
