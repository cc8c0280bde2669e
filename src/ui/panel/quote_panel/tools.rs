//! The search and the filters of the list of quotes.

use egui::{ComboBox, DragValue, TextEdit, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::small;
use crate::ui::widgets::phrases;
use crate::wording::{MessageKey, keys};
use atlas::date::Year;
use atlas::edition::Edition;
use atlas::id::StateId;
use map::cached::Cached;
use view::action::Action;
use view::place::Panel;
use view::reading::quote_filter::{Facets, QuoteFilter};

/// The gap between two drop-down lists, in points.
const GAP: f32 = 2.0 * GRID;

/// The width of the button beside the field in points.
const BUTTON: f32 = 24.0 * GRID;

#[derive(Debug, Default)]
pub(crate) struct Tools {
    /// The options of the filters; counted when first asked for.
    facets: Cached<Edition, Facets>,
    /// Whether the filters are shown.
    is_open: bool,
}

impl Tools {
    /// Draws the search field, and the filters under it while they are open.
    pub(crate) fn show(&mut self, ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        let mut filter = model.view.session.quote_filter.clone();
        let wording = model.wording;
        ui.horizontal(|ui| {
            let hint = wording.text(msg!("quotes-search")).into_owned();
            let width = (ui.available_width() - BUTTON - 4.0 * GRID).max(BUTTON);
            let field = TextEdit::singleline(&mut filter.text)
                .hint_text(hint)
                .min_size(vec2(0.0, 7.0 * GRID))
                .align(egui::Align2::LEFT_CENTER)
                .desired_width(width);
            let name = wording.text(msg!("quotes-search"));
            ui.add(field).accessible_name(&*name);
            let count = filter.facets();
            let text = wording.text_with(msg!("quotes-filter"), &[("count", count.into())]);
            let button = egui::Button::selectable(self.is_open, &*text).frame_when_inactive(true);
            let response = ui.add(button.min_size(vec2(BUTTON, 7.0 * GRID)));
            let is_open = self.is_open;
            response
                .widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_open, &*text));
            if response.clicked() {
                self.is_open = !self.is_open;
            }
        });
        if self.is_open {
            let facets = self
                .facets
                .get(model.atlas.edition(), || Facets::of(model.atlas));
            choices(ui, model, facets, &mut filter, actions);
        }
        if filter != model.view.session.quote_filter {
            actions.push(Action::FilterQuotes(filter));
        }
    }
}

/// A drop-down list for each filter, two in a row.
fn choices(
    ui: &mut Ui,
    model: Model<'_>,
    facets: &Facets,
    filter: &mut QuoteFilter,
    actions: &mut Vec<Action>,
) {
    let width = (ui.available_width() - GAP) / 2.0;
    let list = List { model, width };
    row(ui, |ui| {
        let speakers = facets.speakers.iter();
        let speakers = speakers.map(|(name, count)| (name.clone(), name.clone(), *count));
        list.show(ui, msg!("quotes-by-speaker"), &mut filter.speaker, speakers);
        let kinds = facets.kinds.iter();
        let kinds =
            kinds.map(|(kind, count)| (*kind, name(model, keys::quote_kind(*kind)), *count));
        list.show(ui, msg!("quotes-by-kind"), &mut filter.kind, kinds);
    });
    row(ui, |ui| {
        let proofs = facets.verifications.iter();
        let proofs =
            proofs.map(|(proof, count)| (*proof, name(model, keys::verification(*proof)), *count));
        list.show(
            ui,
            msg!("quotes-by-proof"),
            &mut filter.verification,
            proofs,
        );
        let topics = facets.topics.iter().cloned();
        list.show(ui, msg!("quotes-by-topic"), &mut filter.topic, topics);
    });
    row(ui, |ui| {
        // The country of the filter is the selection itself.
        let mut state: Option<StateId> = model.view.place.selection;
        let states = facets.states.iter();
        let states = states.map(|(id, count)| (*id, phrases::state_name(model, *id), *count));
        list.show(ui, msg!("quotes-by-country"), &mut state, states);
        match state {
            Some(chosen) if model.view.place.selection != Some(chosen) => {
                let quotes = Action::ShowPanel(Panel::Quotes);
                actions.extend([Action::ToggleSelection(chosen), quotes]);
            }
            None if model.view.place.selection.is_some() => actions.push(Action::Deselect),
            _ => {}
        }
        years(ui, model, facets, filter);
    });
}

/// The first and the last year of the filter.
fn years(ui: &mut Ui, model: Model<'_>, facets: &Facets, filter: &mut QuoteFilter) {
    let (first, last) = facets.years;
    let mut from = filter.from.unwrap_or(first);
    let mut until = filter.until.unwrap_or(last);
    let names =
        [msg!("quotes-from-year"), msg!("quotes-until-year")].map(|key| model.wording.text(key));
    year(ui, &names[0], &mut from, first..=until);
    ui.label("–");
    year(ui, &names[1], &mut until, from..=last);
    filter.from = (from > first).then_some(from);
    filter.until = (until < last).then_some(until);
}

fn year(ui: &mut Ui, name: &str, year: &mut Year, range: std::ops::RangeInclusive<Year>) {
    let field = DragValue::new(year).range(range).speed(0.1);
    ui.add(field).accessible_name(name);
}

fn name(model: Model<'_>, words: keys::Explained) -> String {
    model.wording.text(words.name).into_owned()
}

/// A drop-down list in which one option can be chosen, or any.
#[derive(Clone, Copy)]
struct List<'a> {
    model: Model<'a>,
    /// In points.
    width: f32,
}

impl List<'_> {
    fn show<T: PartialEq>(
        self,
        ui: &mut Ui,
        title: MessageKey,
        chosen: &mut Option<T>,
        options: impl Iterator<Item = (T, String, usize)>,
    ) {
        let title = self.model.wording.text(title);
        let any = self
            .model
            .wording
            .text_with(msg!("quotes-any"), &[("what", title.as_ref().into())]);
        let options: Vec<_> = options.collect();
        let of_chosen = options
            .iter()
            .find(|(value, ..)| chosen.as_ref() == Some(value));
        let shown = of_chosen.map_or_else(|| any.clone(), |(_, name, _)| name.clone());
        let list = ComboBox::from_id_salt(&*title)
            .width(self.width)
            .selected_text(small(shown.clone()))
            .truncate()
            .height(100.0 * GRID);
        let response = list.show_ui(ui, |ui| {
            if ui.selectable_label(chosen.is_none(), &any).clicked() {
                *chosen = None;
            }
            for (value, name, count) in options {
                let text = format!("{name} ({count})");
                let is_chosen = chosen.as_ref() == Some(&value);
                if ui.selectable_label(is_chosen, text).clicked() {
                    *chosen = Some(value);
                }
            }
        });
        let spoken = format!("{title}: {shown}");
        response
            .response
            .widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &spoken));
    }
}

fn row(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        contents(ui);
    });
}
