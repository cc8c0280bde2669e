//! The page “Fact check: a news report”: what a news article says, claim by claim, and what the
//! sources say of it once the reader has judged.

use std::collections::BTreeSet;

use egui::{Align, Button, Grid, Key, Role, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::commands::key;
use crate::ui::commands::keyboard::consume;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::evidence::whole_source;
use crate::ui::widgets::parts::{quiet, section, small, strong};
use crate::ui::widgets::phrases;
use crate::wording::{MessageKey, keys};
use atlas::claim::{Claim, Verdict};
use atlas::id::QuoteId;
use atlas::timeline::related::quote_display_of;
use view::action::Action;
use view::page::Page;
use view::reading::fact_check::{FactCheckCommand, Score};

/// The size of the button of a claim in the list, in points.
const PLACE: egui::Vec2 = vec2(11.0 * GRID, 8.0 * GRID);

/// The height of the button of a verdict, in points.
const VERDICT: f32 = 11.0 * GRID;

/// The keys that choose a verdict, in their order.
const VERDICT_KEYS: [Key; Verdict::ALL.len()] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub struct FactCheckPage {
    /// The claim that was last scrolled into view, and whether it was answered.
    in_view: Option<(usize, bool)>,
}

impl FactCheckPage {
    /// Draws the page over everything else while it is open.
    pub fn show(&mut self, ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        if model.view.session.page != Some(Page::FactCheck) {
            self.in_view = None;
            return;
        }
        listen(ui, model, actions);
        let close = dialog(ui, model, msg!("report-title"), |ui| {
            // Leaves room for the scroll bar.
            ui.set_width(ui.available_width() - 4.0 * GRID);
            contents(ui, model, &mut self.in_view, actions);
        });
        if close {
            actions.push(Action::TogglePage(Page::FactCheck));
        }
    }
}

/// The keys of the page: those of a presenter for next and previous, digits to judge.
fn listen(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let shown = model.view.session.reading.shown;
    for (pressed, command) in [
        (Key::PageDown, FactCheckCommand::Show(shown + 1)),
        (Key::PageUp, FactCheckCommand::Show(shown.saturating_sub(1))),
    ] {
        if consume(ui, key(pressed)) {
            actions.push(Action::FactCheck(command));
        }
    }
    for (pressed, verdict) in VERDICT_KEYS.into_iter().zip(Verdict::ALL) {
        if consume(ui, key(pressed)) {
            actions.push(Action::FactCheck(FactCheckCommand::Judge(verdict)));
        }
    }
}

fn contents(
    ui: &mut Ui,
    model: Model<'_>,
    in_view: &mut Option<(usize, bool)>,
    actions: &mut Vec<Action>,
) {
    let (wording, reading) = (model.wording, &model.view.session.reading);
    let claims = model.atlas.claims();
    let Some(claim) = claims.get(reading.shown) else {
        // The report is newer than hindsight allows.
        ui.label(wording.text(msg!("report-not-yet")));
        return;
    };
    let score = reading.score(claims, None);
    if score.answered == 0 {
        let count = [("count", claims.len().into())];
        ui.label(quiet(wording.text_with(msg!("report-about"), &count)));
        ui.add_space(2.0 * GRID);
    }
    let values = [
        ("number", claim.number.into()),
        ("count", claims.len().into()),
    ];
    let number = ui.label(strong(wording.text_with(msg!("report-claim"), &values)));
    let now = Some((reading.shown, reading.answer(claim).is_some()));
    if *in_view != now {
        // Not before the first answer: the introduction stands above.
        if score.answered > 0 {
            number.scroll_to_me(Some(Align::Min));
        }
        *in_view = now;
    }
    ui.label(strong(&claim.statement).text_style(TextRole::Title.style()));
    let excerpt = [("excerpt", claim.excerpt.as_str().into())];
    ui.label(small(wording.text_with(msg!("report-excerpt"), &excerpt)));
    section(ui, &wording.text(msg!("report-question")));
    match reading.answer(claim) {
        None => verdicts(ui, model, actions),
        Some(answer) => answered(ui, model, claim, answer, actions),
    }
    ui.add_space(3.0 * GRID);
    ui.horizontal(|ui| {
        let earlier = reading.shown.checked_sub(1);
        let later = Some(reading.shown + 1).filter(|place| *place < claims.len());
        for (name, place) in [
            (msg!("report-earlier"), earlier),
            (msg!("report-later"), later),
        ] {
            let button = Button::new(wording.text(name)).min_size(vec2(0.0, PLACE.y));
            if ui.add_enabled(place.is_some(), button).clicked()
                && let Some(place) = place
            {
                actions.push(Action::FactCheck(FactCheckCommand::Show(place)));
            }
        }
        ui.label(strong(in_words(model, msg!("report-score"), score)));
    });
    ui.label(quiet(wording.text(msg!("report-keys"))));
    ui.add_space(2.0 * GRID);
    places(ui, model, actions);
    summary(ui, model, actions);
}

/// A button for each claim, with a sign for what was answered.
fn places(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let (wording, reading) = (model.wording, &model.view.session.reading);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GRID, GRID);
        for (place, claim) in model.atlas.claims().iter().enumerate() {
            let (sign, name) = match reading.answer(claim) {
                None => ("", msg!("report-place-open")),
                Some(answer) if answer == claim.verdict => (" ✓", msg!("report-place-right")),
                Some(_) => (" ✗", msg!("report-place-other")),
            };
            let text = small(format!("{}{sign}", claim.number));
            let is_shown = place == reading.shown;
            let button = Button::selectable(is_shown, text).frame_when_inactive(true);
            let response = ui.add(button.min_size(PLACE));
            let name = wording.text_with(name, &[("number", claim.number.into())]);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &name));
            if response.clicked() {
                actions.push(Action::FactCheck(FactCheckCommand::Show(place)));
            }
        }
    });
}

/// Buttons for the verdicts, each explained; nothing tells which is that of the atlas.
fn verdicts(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let grid = Grid::new("verdicts").num_columns(2);
    grid.spacing(vec2(4.0 * GRID, GRID)).show(ui, |ui| {
        for (digit, verdict) in (1..).zip(Verdict::ALL) {
            let words = keys::verdict(verdict);
            let name = model.wording.text(words.name);
            let text = strong(format!("{digit}   {name}"));
            let button = Button::new(text).min_size(vec2(44.0 * GRID, VERDICT));
            if ui.add(button).clicked() {
                actions.push(Action::FactCheck(FactCheckCommand::Judge(verdict)));
            }
            ui.label(model.wording.text(words.why));
            ui.end_row();
        }
    });
}

/// What the atlas says of a claim, after the reader did.
fn answered(
    ui: &mut Ui,
    model: Model<'_>,
    claim: &Claim,
    answer: Verdict,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    let name = |verdict| wording.text(keys::verdict(verdict).name).into_owned();
    let key = if answer == claim.verdict {
        msg!("report-agreed")
    } else {
        msg!("report-differed")
    };
    let values = [
        ("answer", name(answer).into()),
        ("verdict", name(claim.verdict).into()),
    ];
    let text = strong(wording.text_with(key, &values));
    ui.label(text.text_style(TextRole::Heading.style()));
    ui.label(wording.text(keys::verdict(claim.verdict).why));
    ui.add_space(GRID);
    ui.label(&claim.finding);
    if let Some(suggestion) = &claim.suggestion {
        let values = [("suggestion", suggestion.as_str().into())];
        ui.label(wording.text_with(msg!("report-suggestion"), &values));
    }
    ui.label(small(wording.text(keys::certainty(claim.certainty))));
    let quotes = claim.quotes.iter().filter_map(|id| model.atlas.quote(id));
    // Words that may not be shown have no place on the map either.
    let shown: Vec<_> = quotes
        .filter(|quote| quote_display_of(quote).is_some())
        .collect();
    if !shown.is_empty() {
        section(ui, &wording.text(msg!("report-quotes")));
        let mut named = Vec::new();
        for quote in shown {
            let values = [
                ("speaker", quote.speaker.as_str().into()),
                ("place", quote.place.as_str().into()),
                ("date", wording.partial_date(quote.date).into()),
            ];
            let name = wording.text_with(msg!("report-quote"), &values);
            // Several sentences of one talk are listed together in the panel.
            if named.contains(&name) {
                continue;
            }
            if ui.button(&name).clicked() {
                look(&quote.id, actions);
            }
            named.push(name);
        }
    }
    places_on_map(ui, model, claim, actions);
    section(ui, &wording.text(msg!("report-sources")));
    for id in &claim.sources {
        whole_source(ui, model, id, actions);
    }
}

/// Links to the map, for the years and countries of the quotes that bear on a claim.
fn places_on_map(ui: &mut Ui, model: Model<'_>, claim: &Claim, actions: &mut Vec<Action>) {
    let quotes = claim.quotes.iter().filter_map(|id| model.atlas.quote(id));
    let shown: Vec<_> = quotes
        .filter(|quote| quote_display_of(quote).is_some())
        .collect();
    let years: BTreeSet<_> = shown.iter().map(|quote| quote.year()).collect();
    let states: BTreeSet<_> = shown.iter().flat_map(|quote| &quote.states).collect();
    let Some(first) = years.first() else { return };
    section(ui, &model.wording.text(msg!("report-on-map")));
    ui.horizontal_wrapped(|ui| {
        let look = Action::FactCheck(FactCheckCommand::LookAtMap);
        for year in &years {
            if ui.button(small(model.wording.year(*year))).clicked() {
                actions.extend([look.clone(), Action::SetYear(*year), Action::Settle]);
            }
        }
        for state in states {
            let name = phrases::state_name(model, *state);
            if ui.button(small(name)).clicked() {
                let year = [Action::SetYear(*first), Action::Settle];
                actions.push(look.clone());
                actions.extend(year);
                actions.push(Action::Visit(*state));
            }
        }
    });
}

/// Shows a quote on the map, from where the page is one click away.
fn look(quote: &QuoteId, actions: &mut Vec<Action>) {
    actions.extend([
        Action::FactCheck(FactCheckCommand::LookAtMap),
        Action::ChooseQuote(quote.clone()),
    ]);
}

/// The result by verdict, once all claims are answered.
fn summary(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let (wording, reading) = (model.wording, &model.view.session.reading);
    let claims = model.atlas.claims();
    let score = reading.score(claims, None);
    if score.answered == score.claims {
        section(ui, &wording.text(msg!("report-result")));
        for verdict in Verdict::ALL {
            let name = wording.text(keys::verdict(verdict).name);
            let score = reading.score(claims, Some(verdict));
            ui.label(format!(
                "{name}: {}",
                in_words(model, msg!("report-part"), score)
            ));
        }
    }
    if score.answered > 0 && ui.button(wording.text(msg!("report-restart"))).clicked() {
        actions.push(Action::FactCheck(FactCheckCommand::Restart));
    }
}

fn in_words(model: Model<'_>, key: MessageKey, score: Score) -> String {
    let values = [
        ("right", score.right.into()),
        ("answered", score.answered.into()),
        ("claims", score.claims.into()),
    ];

    model.wording.text_with(key, &values)
}

/// A link to the page, or back to it from the map.
pub(crate) fn way_to_report(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.atlas.claims().is_empty() {
        return;
    }
    let reading = &model.view.session.reading;
    let text = if reading.at_map {
        let number = reading.shown + 1;
        model
            .wording
            .text_with(msg!("report-back"), &[("number", number.into())])
    } else {
        model.wording.text(msg!("report-open")).into_owned()
    };
    if ui.button(text).clicked() {
        actions.push(Action::TogglePage(Page::FactCheck));
    }
}
