//! The page of sources: everything that was used, with license and link, and what could not be verified.

use std::collections::BTreeMap;

use egui::{TextEdit, Ui, vec2};

use crate::ui::Model;
use crate::ui::pages::about::licenses;
use crate::ui::theme::GRID;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::evidence::whole_source;
use crate::ui::widgets::parts::{quiet, section, small, strong};
use crate::ui::widgets::phrases;
use crate::wording::keys;
use atlas::check::{EvidencedStatement, named_sources, statements};
use atlas::edition::Edition;
use atlas::id::{SourceId, StateId};
use map::cached::Cached;
use view::action::Action;
use view::page::Page;
use view::reading::document;
use view::reading::folding::folded;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub struct SourcesPage {
    text: String,
    listed: Cached<Edition, Listed>,
}

/// What there is to list; does not change while the atlas is the same.
#[derive(Debug)]
struct Listed {
    /// How many records rest on each source.
    uses: BTreeMap<SourceId, usize>,
    /// The sources by their names.
    by_name: Vec<SourceId>,
    /// What is not verified, as record and note.
    unverified: Vec<(String, String)>,
}

impl Listed {
    fn of(model: Model<'_>) -> Self {
        let all = statements(model.atlas);
        let mut uses: BTreeMap<SourceId, usize> = BTreeMap::new();
        for (_, _, id) in named_sources(model.atlas) {
            *uses.entry(id).or_default() += 1;
        }
        let unverified = all.iter().filter(|statement| !statement.evidence.verified);
        let mut sources: Vec<_> = model.atlas.sources().iter().collect();
        sources.sort_by_cached_key(|source| folded(&document::name(source)));
        let by_name = sources.into_iter().map(|source| source.id.clone());

        Self {
            uses,
            by_name: by_name.collect(),
            unverified: unverified
                .map(|statement| in_words(model, statement))
                .collect(),
        }
    }
}

/// A record by the name of its state, and the doubt.
fn in_words(model: Model<'_>, statement: &EvidencedStatement<'_>) -> (String, String) {
    let (code, field) = statement
        .record
        .split_once('/')
        .unwrap_or((&statement.record, ""));
    let state = StateId::parse(code)
        .ok()
        .filter(|id| model.atlas.state(*id).is_some());
    let name = state.map_or_else(|| code.to_owned(), |id| phrases::state_name(model, id));
    let field = words_of(field);
    let record = if field.is_empty() {
        name
    } else {
        format!("{name}: {field}")
    };
    let note = statement.evidence.note.clone();

    (record, note.unwrap_or_default())
}

/// The words of a field of the data: `un_admission`, `ProtocolInForce`, `official_names/Kingdom of Greece`.
fn words_of(field: &str) -> String {
    let mut words = String::with_capacity(field.len() + 8);
    let mut before = ' ';
    for letter in field.chars() {
        match letter {
            '_' | '/' => words.push(' '),
            _ if letter.is_uppercase() && before.is_lowercase() => {
                words.push(' ');
                words.extend(letter.to_lowercase());
            }
            _ => words.push(letter),
        }
        before = letter;
    }

    words
}

impl SourcesPage {
    /// Draws the page over everything else while it is open.
    pub fn show(&mut self, ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        if model.view.session.page != Some(Page::Sources) {
            return;
        }
        let close = dialog(ui, model, msg!("sources-title"), |ui| {
            // Leaves room for the scroll bar.
            ui.set_width(ui.available_width() - 4.0 * GRID);
            self.contents(ui, model, actions);
        });
        if close {
            actions.push(Action::TogglePage(Page::Sources));
        }
    }

    fn contents(&mut self, ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        let wording = model.wording;
        let Self { text, listed } = self;
        let listed = listed.get(model.atlas.edition(), || Listed::of(model));
        let hint = wording.text(msg!("sources-search-hint")).into_owned();
        let field = TextEdit::singleline(text)
            .hint_text(hint)
            .min_size(vec2(0.0, 8.0 * GRID))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(f32::INFINITY);
        ui.add(field)
            .accessible_name(&*wording.text(msg!("sources-search")));
        let wanted = folded(text);
        let fits = |text: &str| {
            let text = folded(text);
            wanted.split(' ').all(|part| text.contains(part))
        };

        let indicators = model.atlas.indicators();
        let origins: Vec<_> = indicators
            .origins
            .iter()
            .filter(|origin| fits(&format!("{} {}", origin.origin, origin.license)))
            .collect();
        if !origins.is_empty() {
            section(ui, &wording.text(msg!("sources-figures")));
        }
        for origin in origins {
            ui.label(&origin.origin);
            ui.label(quiet(format!(
                "{} · {}",
                origin.license, origin.attribution
            )));
        }
        let sources = listed.by_name.iter();
        let sources: Vec<_> = sources
            .filter_map(|id| model.atlas.source(id))
            .filter(|source| {
                let kind = wording.text(keys::source_kind(source.kind));
                let url = source.address().unwrap_or_default();
                fits(&format!("{} {kind} {url}", document::name(source)))
            })
            .collect();
        let count = [("count", sources.len().into())];
        section(ui, &wording.text_with(msg!("sources-works"), &count));
        for found in sources {
            let uses = listed.uses.get(&found.id).copied().unwrap_or_default();
            let kind = wording.text(keys::source_kind(found.kind));
            let rank = wording.text(keys::rank(found.rank()));
            let values = [
                ("kind", kind.as_ref().into()),
                ("count", uses.into()),
                ("rank", rank.as_ref().into()),
            ];
            ui.label(quiet(wording.text_with(msg!("sources-uses"), &values)));
            ui.add_space(-GRID);
            whole_source(ui, model, &found.id, actions);
        }
        open_questions(ui, model, listed, &fits);
        if wanted.is_empty() {
            licenses(ui, model);
        }
    }
}

/// What could not be verified, and what was looked for in vain.
fn open_questions(ui: &mut Ui, model: Model<'_>, listed: &Listed, fits: &dyn Fn(&str) -> bool) {
    let wording = model.wording;
    let unverified: Vec<_> = listed
        .unverified
        .iter()
        .filter(|(record, note)| fits(&format!("{record} {note}")))
        .collect();
    let count = [("count", unverified.len().into())];
    section(ui, &wording.text_with(msg!("sources-unverified"), &count));
    ui.label(quiet(wording.text(msg!("sources-unverified-why"))));
    for (record, note) in unverified {
        ui.label(small(record).strong());
        if !note.is_empty() {
            ui.label(quiet(note));
        }
    }
    let missing: Vec<_> = model
        .atlas
        .not_found()
        .iter()
        .filter(|missing| fits(&format!("{} {}", missing.subject, missing.finding)))
        .collect();
    let count = [("count", missing.len().into())];
    section(ui, &wording.text_with(msg!("sources-missing"), &count));
    for missing in missing {
        ui.label(strong(&missing.subject));
        ui.label(&missing.finding);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_in_words() {
        for (field, words) in [
            ("un_admission", "un admission"),
            ("ProtocolInForce", "Protocol in force"),
            (
                "official_names/Kingdom of Greece",
                "official names Kingdom of Greece",
            ),
        ] {
            assert_eq!(words_of(field), words);
        }
    }
}
