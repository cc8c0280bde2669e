//! A button that makes a tour of quotes.

use egui::Ui;

use crate::ui::Model;
use atlas::id::QuoteId;
use atlas::quote::Quote;
use atlas::thread::Thread;
use view::action::Action;
use view::lesson::tour_editor::{EditCommand, ToldStep};

/// Draws the button: a tour of one step for each of `quotes`.
pub(crate) fn tell_list<'a>(
    ui: &mut Ui,
    model: Model<'_>,
    quotes: impl Iterator<Item = &'a QuoteId>,
    actions: &mut Vec<Action>,
) {
    if !is_wanted(ui, model) {
        return;
    }
    let quotes: Vec<&Quote> = quotes.filter_map(|id| model.atlas.quote(id)).collect();
    let (Some(first), Some(last)) = (quotes.first(), quotes.last()) else {
        return;
    };
    let wording = model.wording;
    let years = [
        ("from", wording.year(first.year()).into()),
        ("until", wording.year(last.year()).into()),
        ("years", (last.year() - first.year()).into()),
    ];
    let title = wording.text_with(msg!("tell-title"), &years);
    let steps = quotes.iter().map(|quote| step_of(model, quote)).collect();
    actions.push(Action::Edit(EditCommand::Tell(title, steps)));
}

/// Draws the button: a tour of one step, in which the quotes of the thread follow each other.
pub(crate) fn tell_thread(
    ui: &mut Ui,
    model: Model<'_>,
    thread: &Thread,
    actions: &mut Vec<Action>,
) {
    if !is_wanted(ui, model) {
        return;
    }
    let step = ToldStep {
        title: thread.title.clone(),
        text: thread.agree.clone().unwrap_or_default(),
        quote: None,
        thread: Some(thread.id.clone()),
    };
    let tell = EditCommand::Tell(thread.title.clone(), vec![step]);
    actions.push(Action::Edit(tell));
}

fn is_wanted(ui: &mut Ui, model: Model<'_>) -> bool {
    let wording = model.wording;
    let button = ui.button(wording.text(msg!("tell-quotes")));

    button
        .on_hover_text(wording.text(msg!("tell-quotes-why")))
        .clicked()
}

/// Speaker and day as the title, the occasion as the text.
fn step_of(model: Model<'_>, quote: &Quote) -> ToldStep {
    let values = [
        ("speaker", quote.speaker.as_str().into()),
        ("date", model.wording.partial_date(quote.date).into()),
    ];

    ToldStep {
        title: model.wording.text_with(msg!("tell-step"), &values),
        text: quote.occasion.clone(),
        quote: Some(quote.id.clone()),
        thread: None,
    }
}
