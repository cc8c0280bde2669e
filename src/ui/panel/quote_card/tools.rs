//! What can be done with a quote: open its conversation, show it on the map, copy it.

use egui::containers::menu::MenuButton;
use egui::{Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::small;
use crate::wording::MessageKey;
use atlas::quote::Quote;
use view::action::Action;
use view::page::Page;
use view::reading::citation::{CitationStyle, cited};

/// The tools of a card in the panel: open its conversation, copy.
pub(crate) fn tools(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        if let Some(thread) = model.atlas.thread_of(&quote.id) {
            let values = [
                ("title", thread.title.as_str().into()),
                ("count", thread.quotes.len().into()),
            ];
            let text = model.wording.text_with(msg!("quote-thread"), &values);
            if ui.button(small(text)).clicked() {
                actions.push(Action::OpenConversation(thread.id.clone()));
            }
        }
        copy(ui, model, quote, actions);
    });
}

/// The tools of a card beside others of its thread: show it on the map, copy.
pub(crate) fn beside_others(
    ui: &mut Ui,
    model: Model<'_>,
    quote: &Quote,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        let text = small(model.wording.text(msg!("quote-on-map")));
        if ui.button(text).clicked() {
            let choose = Action::ChooseQuote(quote.id.clone());
            actions.extend([Action::TogglePage(Page::Conversation), choose]);
        }
        copy(ui, model, quote, actions);
    });
}

/// A menu of the ways to cite the quote.
fn copy(ui: &mut Ui, model: Model<'_>, quote: &Quote, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let text = wording.text(msg!("quote-copy"));
    let button = egui::Button::new(small(&*text));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for style in CitationStyle::ALL {
            if ui.button(wording.text(style_key(style))).clicked()
                && let Some(citation) = cited(model.atlas, quote, style)
            {
                actions.push(Action::Copy(citation));
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*text));
    response.on_hover_text(wording.text(msg!("quote-copy-why")));
}

fn style_key(style: CitationStyle) -> MessageKey {
    match style {
        CitationStyle::Plain => msg!("quote-copy-plain"),
        CitationStyle::Chicago => msg!("quote-copy-chicago"),
        CitationStyle::BibTex => msg!("quote-copy-bibtex"),
        CitationStyle::CslJson => msg!("quote-copy-csl"),
        CitationStyle::Ris => msg!("quote-copy-ris"),
    }
}
