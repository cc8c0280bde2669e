//! What the panel shows while no country is selected: the members of the year and what changed in it.

use egui::{CollapsingHeader, RichText, Ui};

use crate::ui::Model;
use crate::ui::pages::explain::{self, Stated};
use crate::ui::panel::quote_list::{Block, blocks, count};
use crate::ui::panel::short_quotes::short_quotes;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::{flat_button, quiet, section, small, state_button, swatch};
use crate::ui::widgets::phrases;
use crate::ui::widgets::summary::come;
use crate::ui::widgets::unseen;
use crate::wording::MessageKey;
use atlas::date::{Date, Year};
use atlas::edition::Edition;
use atlas::event::Event;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::related::{events_by_weight, quotes_of_year};
use atlas::timeline::snapshot::Member;
use atlas::timeline::steps::YearChange;
use atlas::timeline::telling::telling_quotes;
use map::cached::Cached;
use view::action::Action;
use view::place::Panel;

/// How many quotes, or groups of them, of a year are read at a glance.
const QUOTES: usize = 3;

/// How many events of a year are read at a glance.
const MOST_EVENTS: usize = 4;

/// What the card keeps between frames.
#[derive(Debug, Default)]
pub struct YearCard {
    classes: Cached<(Edition, Date), Vec<Class>>,
    said: Cached<(Edition, Year), Said>,
    /// What the card showed in the last frame.
    shown: Option<(Edition, Date)>,
}

/// A part of the card that may be out of sight.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// The year that the card tells of.
    of: (Edition, Date),
    /// Whether the last frame told of another.
    is_new: bool,
}

impl Part {
    /// Draws the part with this name, unless it is out of sight.
    fn show<R: Default>(self, ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
        unseen::block(ui, (self.of, name), self.is_new, contents)
    }
}

/// The quotes of a year that the card shows, and how many there are in all.
#[derive(Debug)]
struct Said {
    telling: Vec<Block>,
    count: usize,
}

/// The members that joined in one year.
#[derive(Debug, PartialEq, Eq)]
struct Class {
    year: Year,
    states: Vec<StateId>,
}

impl YearCard {
    /// Draws the card of the year shown; `change` is what changed in it. Gives the quote under the
    /// pointer.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        change: &YearChange,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        let wording = model.wording;
        let of = (model.atlas.edition(), model.snapshot.date);
        let part = Part {
            of,
            is_new: self.shown.replace(of) != Some(of),
        };
        let title = RichText::new(model.wording.year(model.view.place.year));
        ui.label(title.text_style(TextRole::Title.style()).strong());
        let count = ("count", model.snapshot.members.len().into());
        if model.view.place.year == *model.atlas.years().end() {
            // What happened since is not known: the number is as of the last check.
            ui.label(wording.text_with(msg!("time-members"), &[count]));
            ui.label(quiet(phrases::data_closed(model)));
        } else {
            let date = ("date", wording.date(model.snapshot.date).into());
            ui.label(wording.text_with(msg!("year-members"), &[count, date]));
        }
        ui.label(quiet(wording.text(msg!("year-what-to-do"))));
        // A note that is the new name of a state is listed below as such.
        let is_name = |note: &&String| {
            let mut renamed = change.renamed.iter();
            renamed.any(|id| phrases::state_name(model, *id) == **note)
        };
        if let Some(note) = change.note.as_ref().filter(|note| !is_name(note)) {
            ui.label(wording.text_with(msg!("year-note"), &[("note", note.as_str().into())]));
        }

        changes(ui, model, change, actions);
        let hovered = self.said(ui, model, part, actions);
        events(ui, model, part, actions);
        section(ui, &wording.text(msg!("year-all-members")));
        let classes = self.classes.get(of, || classes(&model.snapshot.members));
        part.show(ui, "members", |ui| {
            for class in classes {
                self::class(ui, model, class, actions);
            }
        });

        hovered
    }

    /// The most telling quotes of the year, and the way to the others.
    fn said(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        part: Part,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        let year = model.view.place.year;
        let said = self.said.get((model.atlas.edition(), year), || Said {
            telling: blocks(&telling_quotes(model.atlas, year, QUOTES)),
            count: count(&blocks(&quotes_of_year(model.atlas, year))),
        });
        if said.count == 0 {
            return None;
        }
        section(ui, &model.wording.text(msg!("year-said")));
        let hovered = part.show(ui, "quotes", |ui| {
            short_quotes(ui, model, &said.telling, actions)
        });
        let shown: usize = said.telling.iter().map(|block| block.quotes.len()).sum();
        if said.count > shown {
            let count = [("count", said.count.into())];
            let all = model.wording.text_with(msg!("card-all-quotes"), &count);
            if flat_button(ui, all).clicked() {
                actions.push(Action::ShowPanel(Panel::Quotes));
            }
        }

        hovered
    }
}

/// The members that joined in one year, in a row that wraps.
fn class(ui: &mut Ui, model: Model<'_>, class: &Class, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(GRID, 0.0);
        if let Some(color) = model.colors.accession(class.year) {
            swatch(ui, color.fill);
        }
        ui.label(small(model.wording.year(class.year)).strong());
        for id in &class.states {
            state_button(ui, model, *id, actions);
        }
    });
}

/// The members by year of accession, oldest first.
fn classes(members: &[Member]) -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::new();
    for member in members {
        let year = member.since.year();
        match classes.last_mut() {
            Some(class) if class.year == year => class.states.push(member.state),
            _ => classes.push(Class {
                year,
                states: vec![member.state],
            }),
        }
    }

    classes
}

/// The heading of the states that joined.
const JOINED: MessageKey = msg!("year-joined");

/// Who joined, which states came and went.
fn changes(ui: &mut Ui, model: Model<'_>, change: &YearChange, actions: &mut Vec<Action>) {
    let lists = [
        (JOINED, &change.joined),
        (msg!("year-appeared"), &change.appeared),
        (msg!("year-vanished"), &change.vanished),
        (msg!("year-renamed"), &change.renamed),
    ];
    for (key, states) in lists {
        if states.is_empty() {
            continue;
        }
        section(ui, &model.wording.text(key));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(GRID, 0.0);
            let mut states = states.clone();
            states.sort_by_cached_key(|id| phrases::state_name(model, *id));
            let come = come(model, change.members_before, change.members_after);
            let opacity = ui.opacity();
            for (place, id) in states.into_iter().enumerate() {
                if place >= come && key == JOINED {
                    // Its room is reserved, so that nothing jumps when it appears.
                    ui.set_opacity(0.0);
                }
                state_button(ui, model, id, actions);
            }
            ui.set_opacity(opacity);
        });
    }
}

/// The events of the year: the most telling first, the rest on request.
fn events(ui: &mut Ui, model: Model<'_>, part: Part, actions: &mut Vec<Action>) {
    let of_year = events_by_weight(model.atlas, model.view.place.year);
    if of_year.is_empty() {
        return;
    }
    section(ui, &model.wording.text(msg!("year-events")));
    // One more line takes no more room than the button that would hide it.
    let shown = if of_year.len() <= MOST_EVENTS + 1 {
        of_year.len()
    } else {
        MOST_EVENTS
    };
    let (first, others) = of_year.split_at(shown);
    for event in first {
        part.show(ui, event.id.as_str(), |ui| {
            self::event(ui, model, event, actions);
        });
    }
    if others.is_empty() {
        return;
    }
    let count = [("count", others.len().into())];
    let more = small(model.wording.text_with(msg!("year-more-events"), &count));
    CollapsingHeader::new(more)
        .id_salt(("more events", model.view.place.year))
        .show_unindented(ui, |ui| {
            for event in others {
                self::event(ui, model, event, actions);
            }
        });
}

fn event(ui: &mut Ui, model: Model<'_>, event: &Event, actions: &mut Vec<Action>) {
    ui.push_id(event.id.as_str(), |ui| {
        let date = model.wording.date(event.date);
        let stated = Stated {
            date: &date,
            text: &event.title,
            evidence: &event.evidence,
        };
        explain::stated(ui, model, stated, actions, |ui, _| {
            ui.label(&event.title);
            ui.label(quiet(&event.text));
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_listed_by_their_year() {
        let member = |code: &str, since: &str| Member {
            state: StateId::parse(code).unwrap(),
            since: Date::parse(since).unwrap(),
            round: 0,
            outside_command: false,
        };
        let members = [
            member("ISL", "1949-04-04"),
            member("NOR", "1949-04-04"),
            member("TUR", "1952-02-18"),
        ];
        let listed: Vec<_> = classes(&members)
            .iter()
            .map(|class| (class.year, class.states.len()))
            .collect();
        assert_eq!(listed, [(1949, 2), (1952, 1)]);
    }
}
