//! One quote: who said what to whom, how well the words are known, and where they can be read.

use egui::{
    Align, Frame, Layout, Margin, Response, RichText, Role, Sense, Stroke, TextWrapMode, Ui,
    UiBuilder, WidgetInfo,
};

use crate::atlas::quote::{Quote, QuoteKind, Verification, Wording as Closeness};
use crate::timeline::related::{Manner, manner_of};
use crate::ui::Model;
use crate::ui::parts::{Mark, badge, link, note, quiet, remark, small, strong};
use crate::ui::theme::GRID;
use crate::view::action::Action;
use crate::wording::keys;

/// The size of the quoted words in points.
const WORDS: f32 = 16.0;

/// How many letters of a quote its short form shows.
const SHORT: usize = 110;

/// The whole card; a click chooses the quote.
pub(super) fn card(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) -> Response {
    clickable(ui, model, quote, actions, |ui, actions| {
        head(ui, model, quote);
        words(ui, model, quote);
        badges(ui, model, quote);
        note(ui, &quote.note);
        source(ui, model, quote, actions);
    })
}

/// Speaker, day and the first words; a click chooses the quote. Gives whether the pointer is on it.
pub(super) fn short(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) -> bool {
    let response = clickable(ui, model, quote, actions, |ui, _| {
        ui.horizontal_wrapped(|ui| {
            ui.label(strong(&quote.speaker));
            ui.label(quiet(model.wording.partial_date(quote.date)));
        });
        let spoken = Spoken::new(model, quote);
        ui.label(spoken.marked(model, &shortened(spoken.text)));
        if let Some(lead) = spoken.lead {
            ui.label(remark(lead));
        }
        if let Some(fragment) = fragment(model, quote) {
            ui.label(small(fragment));
        }
        if needs_note(quote) {
            ui.label(quiet(&quote.note));
        }
    });

    response.container_hovered()
}

/// What stands for a card that is scrolled out of sight, for screen readers and the keyboard.
pub(super) fn hidden(
    ui: &Ui,
    model: Model<'_>,
    quote: &Quote,
    rect: egui::Rect,
    actions: &mut Vec<Action>,
) {
    let id = ui.scope_id().with(quote.id.as_str());
    let response = ui.interact(rect, id, Sense::click());
    describe(&response, model, quote);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        actions.push(Action::ChooseQuote(quote.id.clone()));
    }
}

/// A frame that chooses the quote when clicked anywhere but on a link.
fn clickable(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
    contents: impl FnOnce(&mut Ui, &mut Vec<Action>),
) -> Response {
    let builder = UiBuilder::new()
        .id_salt(quote.id.as_str())
        .sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let response = ui.response();
            frame(ui, model, quote, &response).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = GRID;
                contents(ui, actions);
            });
        })
        .response;
    describe(&response, model, quote);
    if model.view.quote.as_ref() == Some(&quote.id) {
        // The mark of what is chosen is a bar, not a color alone.
        let bar = egui::Rect::from_min_max(
            response.rect.min,
            egui::pos2(response.rect.left() + GRID, response.rect.bottom()),
        );
        ui.painter()
            .rect_filled(bar, 2.0, ui.visuals().selection.stroke.color);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        actions.push(Action::ChooseQuote(quote.id.clone()));
    }

    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn frame(ui: &Ui, model: Model<'_>, quote: &Quote, response: &Response) -> Frame {
    let visuals = ui.visuals();
    let is_chosen = model.view.quote.as_ref() == Some(&quote.id);
    let stroke = if response.has_focus() {
        visuals.selection.stroke
    } else if is_chosen || response.container_hovered() {
        Stroke::new(1.0, visuals.text_color())
    } else {
        visuals.widgets.noninteractive.bg_stroke
    };

    Frame::new()
        .fill(visuals.faint_bg_color)
        .stroke(stroke)
        .corner_radius(6)
        .inner_margin(Margin {
            left: 14,
            right: 12,
            top: 10,
            bottom: 10,
        })
}

fn describe(response: &Response, model: Model<'_>, quote: &Quote) {
    let is_chosen = model.view.quote.as_ref() == Some(&quote.id);
    response.widget_info(|| {
        let spoken = Spoken::new(model, quote);
        let name = model.wording.text_with(
            "quote-spoken",
            &[
                ("speaker", quote.speaker.as_str().into()),
                ("date", model.wording.partial_date(quote.date).into()),
                ("words", spoken.marked(model, spoken.text).into()),
            ],
        );
        // What the eye must see beside the words the ear must hear.
        let caveats = spoken
            .lead
            .into_iter()
            .chain(needs_note(quote).then(|| quote.note.clone()));
        let name = std::iter::once(name)
            .chain(caveats)
            .collect::<Vec<_>>()
            .join(" · ");
        WidgetInfo::selected(Role::Button, true, is_chosen, &name)
    });
}

/// Whether the quote may not be shown without its note.
fn needs_note(quote: &Quote) -> bool {
    manner_of(quote) != Some(Manner::Quotation)
}

fn head(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.label(quiet(model.wording.partial_date(quote.date)));
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.label(strong(&quote.speaker));
        });
    });
    ui.label(small(&quote.speaker_role));
    let occasion = model.wording.text_with(
        "quote-circumstances",
        &[
            ("addressee", quote.addressee.as_str().into()),
            ("occasion", quote.occasion.as_str().into()),
            ("place", quote.place.as_str().into()),
        ],
    );
    ui.label(quiet(occasion));
}

/// The words as they may be shown.
struct Spoken<'a> {
    text: &'a str,
    /// Whether they may stand between quotation marks.
    verbatim: bool,
    /// What must be said beside them; `None` if nothing.
    lead: Option<String>,
}

impl<'a> Spoken<'a> {
    fn new(model: Model<'_>, quote: &'a Quote) -> Self {
        if let Some(version) = &quote.press_version {
            let agency = [("agency", version.agency.as_str().into())];
            let lead = model.wording.text_with("quote-press-version", &agency);

            return Self {
                text: &version.text,
                verbatim: true,
                lead: Some(lead),
            };
        }
        let is_paraphrase =
            manner_of(quote) == Some(Manner::Paraphrase) || quote.kind == QuoteKind::Paraphrase;
        let key = if is_paraphrase {
            Some("quote-paraphrase-label")
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
    fn marked(&self, model: Model<'_>, text: &str) -> String {
        if self.verbatim {
            model
                .wording
                .text_with("quote-words", &[("words", text.into())])
        } else {
            text.to_owned()
        }
    }
}

fn words(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    ui.add_space(GRID);
    let spoken = Spoken::new(model, quote);
    if let Some(lead) = &spoken.lead {
        ui.label(remark(lead));
    }
    ui.label(
        RichText::new(spoken.marked(model, spoken.text))
            .size(WORDS)
            .strong(),
    );
    if let Some(fragment) = fragment(model, quote) {
        ui.label(small(fragment));
    }
    if let Some(original) = &quote.text_original {
        ui.label(remark(format!(
            "{}: {original}",
            model.wording.text("quote-original")
        )));
    }
    ui.add_space(GRID);
}

/// What could be read of the record itself, where only the wording of an agency is whole.
fn fragment(model: Model<'_>, quote: &Quote) -> Option<String> {
    let fragment = quote.press_version.as_ref()?.fragment.as_str();
    let words = model
        .wording
        .text_with("quote-words", &[("words", fragment.into())]);

    Some(
        model
            .wording
            .text_with("quote-fragment", &[("fragment", words.into())]),
    )
}

fn badges(ui: &mut Ui, model: Model<'_>, quote: &Quote) {
    let wording = model.wording;
    let kind = keys::quote_kind(quote.kind);
    let closeness = keys::quote_wording(quote.wording);
    let proof = keys::verification(quote.verification);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        badge(
            ui,
            kind_mark(quote.kind),
            &wording.text(kind.name),
            &wording.text(kind.why),
        );
        let mark = verification_mark(quote.verification);
        badge(
            ui,
            mark,
            &wording.text(proof.name),
            &wording.text(proof.why),
        );
        ui.label(quiet(wording.text(closeness.name)))
            .on_hover_text(wording.text(closeness.why));
    });
}

fn source(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    let citation = &quote.source;
    let locator = citation.locator.as_deref().unwrap_or_default();
    let separator = if locator.is_empty() { "" } else { " · " };
    let text = format!(
        "{} · {}{separator}{locator}",
        citation.archive, citation.title
    );
    match model
        .atlas
        .source(&citation.id)
        .and_then(|source| source.url.as_ref())
    {
        Some(url) => link(ui, &text, url, TextWrapMode::Wrap, actions),
        None => {
            ui.label(quiet(text));
        }
    }
}

/// The first words, whole.
fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHORT).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);

    format!("{} …", whole.trim_end_matches([',', ';', ' ']))
}

/// The shape for a kind of record.
fn kind_mark(kind: QuoteKind) -> Mark {
    match kind {
        QuoteKind::PublicStatement => Mark::Bubble,
        QuoteKind::NoteTakersRecord | QuoteKind::VerbatimDocument => Mark::Sheet,
        QuoteKind::ReportedByPress => Mark::Columns,
        QuoteKind::Letter => Mark::Envelope,
        QuoteKind::Paraphrase => Mark::Wave,
    }
}

/// The shape for how well a quote is proved.
fn verification_mark(verification: Verification) -> Mark {
    match verification {
        Verification::ConfirmedPrimary => Mark::Full,
        Verification::ConfirmedSecondary => Mark::Half,
        Verification::ReportedOnly => Mark::Empty,
        Verification::Disputed => Mark::Opposed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_ends_with_a_whole_word() {
        let text = "word ".repeat(40);
        let short = shortened(&text);
        assert!(short.ends_with("word …"), "{short}");
        assert!(short.chars().count() <= SHORT + 2);
        assert_eq!(shortened("All of it."), "All of it.");
    }
}
