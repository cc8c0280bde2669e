//! The words of a quote as they may be shown.

use egui::text::LayoutJob;
use egui::{FontId, TextFormat, Ui};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole, font};
use crate::ui::widgets::parts::{remark, small};
use crate::wording::keys;
use atlas::quote::{Quote, QuoteKind, WordingKind as Closeness};
use atlas::timeline::related::{QuoteDisplay, quote_display_of};

/// The size of the quoted words in points.
const WORDS: f32 = 18.0;

/// Whether the quote may not be shown without its note.
pub(crate) fn needs_note(quote: &Quote) -> bool {
    quote_display_of(quote) != Some(QuoteDisplay::Quotation)
}

pub(crate) struct Spoken<'a> {
    pub(crate) text: &'a str,
    /// Whether they may be put between quotation marks.
    verbatim: bool,
    /// What must precede them; `None` if nothing.
    pub(crate) lead: Option<String>,
}

impl<'a> Spoken<'a> {
    pub(crate) fn new(model: Model<'_>, quote: &'a Quote) -> Self {
        if let Some(version) = &quote.press_version {
            let agency = [("agency", version.agency.as_str().into())];
            let lead = model
                .wording
                .text_with(msg!("quote-press-version"), &agency);

            return Self {
                text: &version.text,
                verbatim: true,
                lead: Some(lead),
            };
        }
        let is_paraphrase = quote_display_of(quote) == Some(QuoteDisplay::Paraphrase)
            || quote.kind == QuoteKind::Paraphrase;
        let key = if is_paraphrase {
            Some(msg!("quote-paraphrase-label"))
        } else if quote.wording == Closeness::BackTranslation {
            Some(keys::quote_wording(quote.wording).why)
        } else {
            None
        };

        Self {
            text: &quote.text,
            verbatim: !is_paraphrase,
            lead: key.map(|key| model.wording.text(key).into_owned()),
        }
    }

    /// `text` between quotation marks, if it may stand between them.
    pub(crate) fn marked(&self, model: Model<'_>, text: &str) -> String {
        if self.verbatim {
            model
                .wording
                .text_with(msg!("quote-words"), &[("words", text.into())])
        } else {
            text.to_owned()
        }
    }
}

pub(crate) fn words(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    ui.add_space(GRID);
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead));
    }
    let size = FontId::proportional(WORDS);
    let text = spoken.marked(model, spoken.text);
    ui.label(with_hits(
        ui,
        model,
        &text,
        size,
        ui.visuals().strong_text_color(),
    ));
    if let Some(fragment) = fragment(model, quote) {
        ui.label(small(fragment));
    }
    if let Some(original) = &quote.text_original {
        ui.label(remark(format!(
            "{}: {original}",
            model.wording.text(msg!("quote-original"))
        )));
    }
    ui.add_space(GRID);
}

/// A text in which the searched words are emphasized.
pub(crate) fn with_hits(
    ui: &Ui,
    model: Model<'_>,
    text: &str,
    font: FontId,
    color: egui::Color32,
) -> LayoutJob {
    let plain = TextFormat::simple(font, color);
    let found = TextFormat {
        background: ui.visuals().selection.bg_fill,
        underline: egui::Stroke::new(1.5, color),
        color: ui.visuals().strong_text_color(),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    let mut end = 0;
    for hit in model.view.session.quote_filter.hits(text) {
        job.append(&text[end..hit.start], 0.0, plain.clone());
        job.append(&text[hit.clone()], 0.0, found.clone());
        end = hit.end;
    }
    job.append(&text[end..], 0.0, plain);

    job
}

/// The same for notes and circumstances.
pub(crate) fn small_with_hits(ui: &Ui, model: Model<'_>, text: &str) -> LayoutJob {
    with_hits(
        ui,
        model,
        text,
        font(TextRole::Small),
        ui.visuals().text_color(),
    )
}

/// What could be read of the record itself, where only the wording of an agency is whole.
pub(crate) fn fragment(model: Model<'_>, quote: &Quote) -> Option<String> {
    let fragment = quote.press_version.as_ref()?.fragment.as_str();
    let words = model
        .wording
        .text_with(msg!("quote-words"), &[("words", fragment.into())]);

    Some(
        model
            .wording
            .text_with(msg!("quote-fragment"), &[("fragment", words.into())]),
    )
}
