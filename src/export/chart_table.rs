//! The numbers of a chart as CSV: lines with `#` say what they are and where they come from, then
//! a line for each year.

use crate::ui::Model;
use crate::ui::time::chart_strip::series::{caveat, method_of, sources, title_of};
use crate::wording::{MessageKey, keys};
use atlas::date::Year;
use atlas::state::FALLBACK_LANGUAGE;
use atlas::timeline::classes::Class;
use atlas::timeline::legend::LegendKey;
use view::reading::chart::Chart;
use view::reading::chart_figure::{AcrossSpan, ChartFigure};
use view::reading::chart_sources::accession_documents;

/// The table of `figure`; `imprint` tells the program and the state of the data.
pub(crate) fn table(model: Model<'_>, figure: &ChartFigure, imprint: &str) -> String {
    let (wording, chart) = (model.wording, figure.chart);
    let unit = wording.text(unit_of(chart));
    let unit = wording.text_with(msg!("chart-table-unit"), &[("unit", unit.as_ref().into())]);
    let mut about = vec![
        wording.text(title_of(chart)).into_owned(),
        unit,
        wording.text(method_of(chart)).into_owned(),
    ];
    about.extend(caveat(model.atlas, chart).map(str::to_owned));
    about.extend(sources(model.atlas, wording, chart));
    about.extend(accession_documents(model.atlas));
    about.push(imprint.to_owned());
    let mut text = String::new();
    for line in about.iter().flat_map(|about| about.lines()) {
        text.extend(["# ", line, "\n"]);
    }

    let accessions = figure.accessions();
    let mut head = vec![wording.text(msg!("chart-table-year")).into_owned()];
    if !figure.spans.is_empty() {
        head.push(wording.text(msg!("chart-table-across")).into_owned());
    }
    head.extend(accessions.iter().map(|year| class_name(model, *year)));
    head.push(wording.text(msg!("chart-table-total")).into_owned());
    text.push_str(&line(&head));
    for column in &figure.columns {
        let mut cells = vec![column.year.to_string()];
        if !figure.spans.is_empty() {
            cells.push(across(model, &figure.spans, column.year));
        }
        let part = |year: &Year| {
            let part = column.parts.iter().find(|part| part.0 == *year);
            match (part, column.total) {
                (Some((_, value)), _) => number(chart, *value),
                // A member without a share has none; before the figures begin nothing is known.
                (None, Some(_)) if *year <= column.year => number(chart, 0.0),
                _ => String::new(),
            }
        };
        cells.extend(accessions.iter().map(part));
        cells.push(
            column
                .total
                .map_or_else(String::new, |total| number(chart, total)),
        );
        text.push_str(&line(&cells));
    }

    text
}

fn unit_of(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-unit-members"),
        Chart::Population => msg!("chart-table-people"),
        Chart::Land => msg!("chart-table-km2"),
        Chart::Frontier => msg!("chart-unit-km"),
        Chart::Quotes => msg!("chart-quotes"),
    }
}

/// Counts are whole; what is measured on the outlines has a tenth.
fn number(chart: Chart, value: f64) -> String {
    match chart {
        Chart::Members | Chart::Population | Chart::Quotes => format!("{value:.0}"),
        Chart::Land | Chart::Frontier => format!("{value:.1}"),
    }
}

fn class_name(model: Model<'_>, year: Year) -> String {
    let key = keys::legend(LegendKey::Class(Class::Joined(year)));
    let year = [("year", year.to_string().into())];

    model.wording.text_with(key, &year)
}

/// The state on the other side of the border in a year.
fn across(model: Model<'_>, spans: &[AcrossSpan], year: Year) -> String {
    let mut spans = spans.iter();
    let span = spans.find(|span| (span.years[0]..=span.years[1]).contains(&year));
    let state = span.and_then(|span| model.atlas.state(span.state));
    let date = model.atlas.date_shown(year);

    state.map_or_else(String::new, |state| {
        state.short_name_on(date, FALLBACK_LANGUAGE).to_owned()
    })
}

/// A line of cells, quoted where a comma or a quotation mark would mislead.
pub(super) fn line(cells: &[String]) -> String {
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| {
            if cell.contains([',', '"', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        })
        .collect();

    format!("{}\n", cells.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_or_a_quotation_mark_stays_within_its_cell() {
        let cells = ["1,000", "a \"b\"", "plain"].map(str::to_owned);
        assert_eq!(line(&cells), "\"1,000\",\"a \"\"b\"\"\",plain\n");
    }
}
