//! The heading of the list of quotes, and links to other lists.

use egui::Ui;

use crate::ui::Model;
use crate::ui::pages::fact_check_page::way_to_report;
use crate::ui::panel::quote_panel::list::List;
use crate::ui::panel::tell_quotes::tell_list;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::{flat_button, quiet, strong};
use crate::ui::widgets::phrases;
use view::action::Action;
use view::reading::quote_filter::QuoteFilter;

pub(crate) fn title(ui: &mut Ui, model: Model<'_>) {
    let wording = model.wording;
    let is_filtered = model.view.session.quote_filter.is_active();
    let state = selected(model);
    let title = match &state {
        Some(name) => wording.text_with(
            msg!("quotes-of-country"),
            &[("state", name.as_str().into())],
        ),
        None if is_filtered => wording.text(msg!("quotes-all")).into_owned(),
        None => of_year(model),
    };
    ui.label(strong(title).text_style(TextRole::Heading.style()));
}

/// The name of the selected country.
fn selected(model: Model<'_>) -> Option<String> {
    let state = model.view.place.selection?;

    Some(phrases::state_name(model, state))
}

fn of_year(model: Model<'_>) -> String {
    let year = model.wording.year(model.view.place.year);

    model
        .wording
        .text_with(msg!("quotes-of-year"), &[("year", year.into())])
}

/// The number of quotes, and links to other lists.
pub(crate) fn ways(ui: &mut Ui, model: Model<'_>, list: &List, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let is_filtered = model.view.session.quote_filter.is_active();
    let state = selected(model);
    ui.horizontal_wrapped(|ui| {
        let shown = match &state {
            _ if list.quotes > 0 && is_filtered => {
                wording.text_with(msg!("quotes-found"), &[("count", list.quotes.into())])
            }
            _ if is_filtered => wording.text(msg!("quotes-none-found")).into_owned(),
            _ if list.quotes > 0 => {
                wording.text_with(msg!("time-quotes"), &[("count", list.quotes.into())])
            }
            Some(name) => wording.text_with(
                msg!("quotes-none-of-country"),
                &[("state", name.as_str().into())],
            ),
            None => {
                let year = wording.year(model.view.place.year);
                wording.text_with(msg!("quotes-none-in-year"), &[("year", year.into())])
            }
        };
        ui.label(quiet(shown));
        if is_filtered
            && ui
                .button(wording.text(msg!("quotes-filter-clear")))
                .clicked()
        {
            actions.push(Action::FilterQuotes(QuoteFilter::default()));
        }
        if state.is_some() {
            let other = if is_filtered {
                wording.text(msg!("quotes-all")).into_owned()
            } else {
                of_year(model)
            };
            if flat_button(ui, other).clicked() {
                actions.push(Action::Deselect);
            }
        }
        let neighbors = [
            (list.before, msg!("quotes-earlier")),
            (list.after, msg!("quotes-later")),
        ];
        for (year, key) in neighbors {
            let Some(year) = year else { continue };
            let text = wording.text_with(key, &[("year", wording.year(year).into())]);
            if ui.button(text).clicked() {
                actions.extend([Action::SetYear(year), Action::Settle]);
            }
        }
        if list.quotes > 0 {
            let first_of_each = list.blocks.iter().filter_map(|block| block.quotes.first());
            tell_list(ui, model, first_of_each, actions);
        }
        if !is_filtered && !model.view.session.reading.at_map {
            way_to_report(ui, model, actions);
        }
    });
    ui.add_space(GRID);
}
