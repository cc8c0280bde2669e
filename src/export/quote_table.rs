//! The quotes of the chart of quotes as CSV: lines with `#` say what they are, then a line for each
//! quote.

use crate::export::chart_table::line;
use crate::ui::Model;
use crate::ui::time::chart_strip::series::title_of;
use crate::wording::keys;
use atlas::quote::Quote;
use view::reading::chart::Chart;
use view::reading::document;
use view::reading::quote_filter::QuoteIndex;

/// Who said something to whom, when and where, and how well that is known, for each quote that the
/// filter matches; not their words, which need their notes. `imprint` tells the program and the
/// state of the data.
pub(crate) fn quote_table(model: Model<'_>, imprint: &str) -> String {
    let wording = model.wording;
    let filter = &model.view.session.quote_filter;
    let found = QuoteIndex::new(model.atlas).found(model.atlas, filter, None);
    let count = [("count", found.len().into())];
    let mut text = String::new();
    for about in [
        wording.text(title_of(Chart::Quotes)).as_ref(),
        &wording.text_with(msg!("quotes-found"), &count),
        imprint,
    ] {
        text.extend(["# ", about, "\n"]);
    }
    let head = [
        msg!("chart-table-date"),
        msg!("quotes-by-speaker"),
        msg!("chart-table-addressee"),
        msg!("chart-table-place"),
        msg!("quotes-by-kind"),
        msg!("quotes-by-proof"),
        msg!("quote-document"),
        msg!("chart-table-locator"),
        msg!("chart-table-link"),
    ];
    text.push_str(&line(&head.map(|key| wording.text(key).into_owned())));
    for quote in found.iter().filter_map(|id| model.atlas.quote(id)) {
        text.push_str(&line(&cells(model, quote)));
    }

    text
}

fn cells(model: Model<'_>, quote: &Quote) -> [String; 9] {
    let wording = model.wording;
    let document = model.atlas.source(&quote.source.id);
    let mut verification = wording
        .text(keys::verification(model.atlas.verification(quote)).name)
        .into_owned();
    if quote.contested {
        verification = format!("{verification} · {}", wording.text(msg!("quote-contested")));
    }
    let link = document.and_then(|document| document.address());

    [
        quote.date.to_string(),
        quote.speaker.clone(),
        quote.addressee.clone(),
        quote.place.clone(),
        wording.text(keys::quote_kind(quote.kind).name).into_owned(),
        verification,
        document.map(document::name).unwrap_or_default(),
        quote.source.locator.clone().unwrap_or_default(),
        link.unwrap_or_default().to_owned(),
    ]
}
