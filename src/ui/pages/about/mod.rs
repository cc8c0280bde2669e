//! The page about the map: what it shows, how it treats disputes, what it cannot show, its sources.

mod sources;

pub(crate) use sources::licenses;

use egui::{Align, Layout, Ui};

use crate::ui::Model;
use crate::ui::theme::GRID;
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{quiet, section};
use crate::ui::widgets::phrases;
use crate::wording::MessageKey;
use atlas::date::Date;
use atlas::edition::Edition;
use atlas::timeline::disputes::{Dispute, disputes};
use map::cached::Cached;
use view::action::Action;
use view::page::Page;

/// How borders and names of disputed places are shown, a point each.
const BORDERS: [MessageKey; 10] = [
    msg!("policy-borders"),
    msg!("policy-lines"),
    msg!("about-crimea"),
    msg!("about-oblasts"),
    msg!("about-breakaway"),
    msg!("about-kosovo"),
    msg!("about-cyprus"),
    msg!("about-baltic"),
    msg!("about-germany"),
    msg!("policy-no-statement"),
];

/// What words the atlas uses, a point each.
const WORDS: [MessageKey; 6] = [
    msg!("about-enlargement"),
    msg!("about-promises"),
    msg!("about-steps"),
    msg!("about-neutral"),
    msg!("about-command"),
    msg!("about-names"),
];

/// What the map cannot show, a point each.
const LIMITS: [MessageKey; 8] = [
    msg!("about-no-front"),
    msg!("about-schematic"),
    msg!("about-inner-german"),
    msg!("about-berlin"),
    msg!("about-trieste"),
    msg!("about-algeria"),
    msg!("about-small-changes"),
    msg!("about-backdrop"),
];

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub struct AboutPage {
    disputes: Cached<(Edition, Date), Vec<Dispute>>,
    counts: sources::Counts,
}

impl AboutPage {
    /// Draws the page over everything else while it is open.
    pub fn show(&mut self, ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        if model.view.session.page != Some(Page::About) {
            return;
        }
        let close = dialog(ui, model, msg!("about-title"), |ui| {
            // Leaves room for the scroll bar.
            ui.set_width(ui.available_width() - 4.0 * GRID);
            self.contents(ui, model, actions);
        });
        if close {
            actions.push(Action::TogglePage(Page::About));
        }
    }

    fn contents(&mut self, ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
        let Self { disputes, counts } = self;
        let wording = model.wording;
        let last_day = wording.date(model.atlas.calendar().last_day);
        ui.label(quiet(wording.text_with(
            msg!("about-version"),
            &[
                ("version", env!("CARGO_PKG_VERSION").into()),
                ("closed", phrases::data_closed(model).into()),
            ],
        )));

        section(ui, &wording.text(msg!("about-what")));
        let check = model.atlas.member_count_check();
        point(
            ui,
            &wording.text_with(msg!("about-day"), &[("date", last_day.into())]),
        );
        point(
            ui,
            &wording.text_with(
                msg!("about-members"),
                &[
                    ("count", check.members.into()),
                    ("date", wording.date(check.date).into()),
                ],
            ),
        );
        section(ui, &wording.text(msg!("policy-title")));
        points(ui, model, &BORDERS);
        let date = model.snapshot.date;
        let disputes = disputes.get((model.atlas.edition(), date), || {
            self::disputes(model.atlas, model.snapshot)
        });
        disputed(ui, model, disputes);
        section(ui, &wording.text(msg!("about-words")));
        points(ui, model, &WORDS);
        section(ui, &wording.text(msg!("about-limits")));
        points(ui, model, &LIMITS);
        sources::sources(ui, model, counts, actions);
    }
}

/// The disputed areas of the year shown.
fn disputed(ui: &mut Ui, model: Model<'_>, disputes: &[Dispute]) {
    let wording = model.wording;
    let year = wording.year(model.view.place.year);
    section(
        ui,
        &wording.text_with(msg!("about-disputed"), &[("year", year.into())]),
    );
    if disputes.is_empty() {
        ui.label(wording.text(msg!("about-disputed-none")));
    }
    for dispute in disputes {
        let state = phrases::state_name(model, dispute.state);
        let held = phrases::tenure(model, dispute.tenure, dispute.controller.as_deref());
        // The names have commas in them.
        let areas = dispute.areas.join("; ");
        let values = [
            ("areas", areas.as_str().into()),
            ("state", state.as_str().into()),
            ("held", held.into()),
        ];
        // A state of its own is its own holder: it is not named twice.
        let key = if areas == state {
            msg!("about-disputed-state")
        } else {
            msg!("about-disputed-area")
        };
        point(ui, &wording.text_with(key, &values));
    }
}

fn points(ui: &mut Ui, model: Model<'_>, keys: &[MessageKey]) {
    for key in keys {
        point(ui, &model.wording.text(*key));
    }
}

/// A bullet point with a hanging indent.
fn point(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        let side = 4.0 * GRID;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(side, side), egui::Sense::hover());
        let color = ui.visuals().weak_text_color();
        ui.painter().circle_filled(rect.center(), 2.0, color);
        ui.with_layout(Layout::top_down(Align::Min), |ui| ui.label(text));
    });
}
