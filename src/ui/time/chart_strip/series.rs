//! The words of a chart: its name, units, numbers, method and sources.

use crate::ui::Model;
use crate::wording::{MessageKey, Wording};
use atlas::Atlas;
use atlas::date::Year;
use atlas::state::FALLBACK_LANGUAGE;
use atlas::timeline::totals::YearTotals;
use view::reading::chart::Chart;
use view::reading::chart_figure::AcrossSpan;
use view::reading::chart_sources::accession_documents;
use view::state::ViewState;
use view::time::hindsight::Hindsight;

pub(crate) fn of_year(all: &[YearTotals], year: Year) -> Option<&YearTotals> {
    all.iter().find(|totals| totals.year == year)
}

/// The years that may be shown: what hindsight hides is in no chart.
pub fn known<'a>(view: &ViewState, all: &'a [YearTotals]) -> &'a [YearTotals] {
    match view.session.hindsight {
        Hindsight::Full => all,
        Hindsight::Said | Hindsight::Published => {
            &all[..all.partition_point(|totals| totals.year <= view.place.year)]
        }
    }
}

pub(crate) fn name_of(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-members"),
        Chart::Population => msg!("chart-population"),
        Chart::Land => msg!("chart-land"),
        Chart::Frontier => msg!("chart-frontier"),
        Chart::Quotes => msg!("chart-quotes"),
    }
}

/// The title of an exported chart, which stands alone.
pub fn title_of(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-members-title"),
        Chart::Population => msg!("chart-population-title"),
        Chart::Land => msg!("chart-land-title"),
        Chart::Frontier => msg!("chart-frontier-title"),
        Chart::Quotes => msg!("chart-quotes"),
    }
}

/// The method, with its caveats.
pub fn method_of(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-members-how"),
        Chart::Population => msg!("chart-population-how"),
        Chart::Land => msg!("chart-land-how"),
        Chart::Frontier => msg!("chart-frontier-how"),
        Chart::Quotes => msg!("chart-quotes-how"),
    }
}

/// The unit of the axis.
pub(crate) fn axis_unit(chart: Chart) -> MessageKey {
    match chart {
        Chart::Members => msg!("chart-unit-members"),
        Chart::Population => msg!("chart-unit-millions"),
        Chart::Land => msg!("chart-unit-million-km2"),
        Chart::Frontier => msg!("chart-unit-km"),
        Chart::Quotes => msg!("chart-quotes"),
    }
}

/// A value in the unit of the axis.
fn on_axis(chart: Chart, value: f64) -> f64 {
    match chart {
        Chart::Population | Chart::Land => value / 1e6,
        Chart::Members | Chart::Frontier | Chart::Quotes => value,
    }
}

/// The number at a gridline.
pub(crate) fn tick(wording: &Wording, chart: Chart, value: f64) -> String {
    let value = on_axis(chart, value);
    if value.fract() == 0.0 {
        return wording.number(value);
    }

    wording.text_with(msg!("chart-number"), &[("number", value.into())])
}

/// What an enlargement added, in the unit of the axis; `None` if it rounds to nothing.
pub(crate) fn added(wording: &Wording, chart: Chart, value: f64) -> Option<String> {
    let value = on_axis(chart, value);
    let digits = match chart {
        Chart::Members | Chart::Quotes => 0,
        // As precise as the outlines.
        Chart::Frontier => -1,
        Chart::Population | Chart::Land if value >= 10.0 => 0,
        Chart::Population | Chart::Land if value >= 1.0 => 1,
        Chart::Population | Chart::Land => 2,
    };
    let scale = 10_f64.powi(digits);
    let rounded = (value * scale).round() / scale;
    if rounded <= 0.0 {
        return None;
    }
    if digits <= 0 {
        return Some(wording.number(rounded));
    }

    Some(wording.text_with(msg!("chart-number"), &[("number", rounded.into())]))
}

/// A value of a chart with its unit.
pub(crate) fn in_words(model: Model<'_>, chart: Chart, value: f64) -> String {
    let wording = model.wording;
    match chart {
        Chart::Members => wording.text_with(msg!("time-members"), &[("count", value.into())]),
        Chart::Population => wording.text_with(
            msg!("chart-millions"),
            &[("millions", (value / 1e6).round().into())],
        ),
        Chart::Land => {
            let millions = (value / 1e4).round() / 100.0;
            wording.text_with(msg!("chart-million-km2"), &[("millions", millions.into())])
        }
        Chart::Frontier => {
            let km = wording.number((value / 10.0).round() * 10.0);
            wording.text_with(msg!("chart-km"), &[("km", km.into())])
        }
        Chart::Quotes => wording.text_with(msg!("time-quotes"), &[("count", value.into())]),
    }
}

/// The state across the border and its years: "Soviet Union, 1949–1991".
pub(crate) fn span_in_words(atlas: &Atlas, wording: &Wording, span: AcrossSpan) -> String {
    let [first, last] = span.years;
    let state = atlas
        .state(span.state)
        .map_or(span.state.as_str(), |state| {
            state.short_name_on(atlas.date_shown(last), FALLBACK_LANGUAGE)
        });
    let mut values = vec![
        ("state", state.to_owned().into()),
        ("first", wording.year(first).into()),
    ];
    match span.until {
        Some(until) => {
            values.push(("last", wording.year(until).into()));
            wording.text_with(msg!("chart-span"), &values)
        }
        None => wording.text_with(msg!("chart-span-since"), &values),
    }
}

/// The caveat that must be shown with the numbers; `None` if there is none.
pub fn caveat(atlas: &Atlas, chart: Chart) -> Option<&str> {
    (chart == Chart::Population).then_some(&*atlas.indicators().totals_caution)
}

/// The sources of the numbers, in sentences.
pub fn sources(atlas: &Atlas, wording: &Wording, chart: Chart) -> Vec<String> {
    let mut lines = Vec::new();
    match chart {
        Chart::Population => {
            let origins = atlas.indicators().origins.iter();
            let of_people = |field: &String| field == "population";
            let origins = origins.filter(|origin| origin.fields.iter().any(of_people));
            lines.extend(origins.map(|origin| origin.attribution.clone()));
        }
        Chart::Land | Chart::Frontier => {
            lines.push(wording.text(msg!("chart-source-outlines")).into_owned());
        }
        Chart::Members | Chart::Quotes => {}
    }
    let count = accession_documents(atlas).len();
    lines.push(wording.text_with(msg!("chart-source-years"), &[("count", count.into())]));

    lines
}
