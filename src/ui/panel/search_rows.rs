//! What the search found, as text and with what choosing it does.

use crate::ui::Model;
use crate::ui::commands::{Command, Reach, all};
use crate::ui::widgets::phrases;
use crate::wording::MessageKey;
use atlas::date::Year;
use atlas::id::{EventId, QuoteId, StateId, TourId};
use view::action::Action;
use view::lesson::tour::TourCommand;
use view::reading::folding::folded;
use view::reading::search::{Found, Hit};

/// Letters from which on commands are listed: nearly every command has an `e`.
const LETTERS_FOR_A_COMMAND: usize = 3;

/// A result as text.
#[derive(Debug)]
pub(crate) struct Row {
    /// What choosing it does, in order.
    pub(crate) actions: Vec<Action>,
    /// The name of its kind.
    pub(crate) kind: MessageKey,
    /// The name, or who spoke.
    pub(crate) title: String,
    /// Another name that matched, or what the quote is about; may be empty.
    pub(crate) detail: String,
}

/// The hits as text, then the commands whose name has a word that begins with `text`.
///
/// States go by their name in the year shown; quotes have no words that may not be shown alone.
pub(crate) fn rows(model: Model<'_>, text: &str, hits: Vec<Hit>) -> Vec<Row> {
    let found = hits.into_iter().filter_map(|hit| match &hit.found {
        Found::Year => Some(year(hit.year?)),
        Found::State(id) => Some(state(model, *id, &hit)),
        Found::Capital(id) => Some(capital(model, *id, &hit)),
        Found::Event(id) => event(model, id),
        Found::Tour(id) => tour(model, id),
        Found::Quote(id) => quote(model, id),
    });

    found.chain(commands(model, text)).collect()
}

fn year(year: Year) -> Row {
    Row {
        actions: vec![Action::SetYear(year)],
        kind: msg!("search-year"),
        title: year.to_string(),
        detail: String::new(),
    }
}

fn visit(state: StateId, year: Option<Year>) -> Vec<Action> {
    let year = year.map(Action::SetYear);

    year.into_iter().chain([Action::Visit(state)]).collect()
}

/// `Hungary`, or `Hungary 1999` where a year was searched for, too.
fn with_year(name: String, year: Option<Year>) -> String {
    match year {
        Some(year) => format!("{name} {year}"),
        None => name,
    }
}

fn state(model: Model<'_>, id: StateId, hit: &Hit) -> Row {
    let name = phrases::state_name(model, id);
    let is_other = hit.name != name && hit.name.chars().all(has_glyph);

    Row {
        actions: visit(id, hit.year),
        kind: msg!("search-country"),
        detail: if is_other {
            hit.name.clone()
        } else {
            String::new()
        },
        title: with_year(name, hit.year),
    }
}

fn capital(model: Model<'_>, id: StateId, hit: &Hit) -> Row {
    Row {
        actions: visit(id, hit.year),
        kind: msg!("search-capital"),
        title: with_year(hit.name.clone(), hit.year),
        detail: phrases::state_name(model, id),
    }
}

fn event(model: Model<'_>, id: &EventId) -> Option<Row> {
    let event = model.atlas.events().iter().find(|event| event.id == *id)?;

    Some(Row {
        actions: vec![Action::SetYear(event.date.year())],
        kind: msg!("search-event"),
        title: event.title.clone(),
        detail: model.wording.date(event.date),
    })
}

fn tour(model: Model<'_>, id: &TourId) -> Option<Row> {
    let tour = model.atlas.tours().iter().find(|tour| tour.id == *id)?;

    Some(Row {
        actions: vec![Action::Tour(TourCommand::Start(id.clone()))],
        kind: msg!("search-tour"),
        title: tour.title.clone(),
        detail: String::new(),
    })
}

fn quote(model: Model<'_>, id: &QuoteId) -> Option<Row> {
    let quote = model.atlas.quote(id)?;
    let date = model.wording.partial_date(quote.date);

    Some(Row {
        actions: vec![Action::ChooseQuote(id.clone())],
        kind: msg!("search-quote"),
        title: quote.speaker.clone(),
        detail: format!("{date} · {}", quote.occasion),
    })
}

fn commands(model: Model<'_>, text: &str) -> impl Iterator<Item = Row> {
    let wanted = folded(text);
    let middle = model.view.session.map_rect.center();
    let is_long_enough = wanted.chars().count() >= LETTERS_FOR_A_COMMAND;

    // Those of the presenter, the map and the slider belong to what has the focus there.
    let host = &model.view.session.host;
    let is_open = move |command: &&Command| {
        let is_general = !matches!(command.reach, Reach::Presenter | Reach::Map | Reach::Slider);

        is_general && command.id.is_offered_in(host)
    };

    all()
        .filter(move |_| is_long_enough)
        .filter(is_open)
        .filter_map(move |command| {
            let title = model.wording.text(command.name).into_owned();
            let name = folded(&title);
            let mut starts = name.match_indices(&wanted).map(|(at, _)| at);
            starts.find(|at| *at == 0 || name[..*at].ends_with(' '))?;
            let keys = command.shortcuts.first();

            Some(Row {
                actions: vec![command.action(middle)?],
                kind: msg!("search-command"),
                title,
                detail: keys.map_or_else(String::new, |keys| keys.text(model.wording)),
            })
        })
}

/// Whether the bundled font can show the letter: Latin, Greek and Cyrillic, with their marks.
fn has_glyph(letter: char) -> bool {
    matches!(letter, ' '..='\u{24f}' | '\u{370}'..='\u{45f}' | '\u{490}'..='\u{491}' | '\u{1e00}'..='\u{1fff}' | '–' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_three_scripts_can_be_shown_and_others_cannot() {
        for name in ["Česko", "Ελλάδα", "Польша", "Україна", "Côte d’Ivoire"]
        {
            assert!(name.chars().all(has_glyph), "{name}");
        }
        for name in ["საქართველო", "Հայաստան", "日本", "مصر"] {
            assert!(!name.chars().all(has_glyph), "{name}");
        }
    }
}
