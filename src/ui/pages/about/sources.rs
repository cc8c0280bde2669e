//! The end of the page about the map: how far its facts are verified, its sources, their licenses.

use egui::Ui;

use crate::ui::Model;
use crate::ui::pages::about::points;
use crate::ui::widgets::parts::{WebLink, link, section};
use crate::wording::MessageKey;
use atlas::check::RecordCounts;
use atlas::edition::Edition;
use map::cached::Cached;
use view::action::Action;
use view::page::Page;

/// The licenses, a point each.
const LICENSES: [MessageKey; 8] = [
    msg!("about-license-map"),
    msg!("about-license-factbook"),
    msg!("about-license-population"),
    msg!("about-license-texts"),
    msg!("about-license-quotes"),
    msg!("about-license-flags"),
    msg!("about-license-font"),
    msg!("about-license-code"),
];

/// Where the outlines come from.
const NATURAL_EARTH: &str = "https://www.naturalearthdata.com";

/// The number of statements, and of those that are not verified.
pub(crate) type Counts = Cached<Edition, (usize, usize)>;

/// Draws how far the facts are verified, their sources and licenses.
pub(crate) fn sources(
    ui: &mut Ui,
    model: Model<'_>,
    counts: &mut Counts,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    let (statements, unverified) = *counts.get(model.atlas.edition(), || {
        let summary = RecordCounts::of(model.atlas);
        let count = |kind| summary.count(kind).unwrap_or_default();

        (count("statements"), count("unverified"))
    });
    section(ui, &wording.text(msg!("about-sources")));
    ui.label(wording.text_with(
        msg!("about-proof"),
        &[
            ("statements", statements.into()),
            ("unverified", unverified.into()),
        ],
    ));
    let natural_earth = WebLink {
        text: &wording.text(msg!("about-natural-earth")),
        url: NATURAL_EARTH,
        more: "",
    };
    link(ui, natural_earth, actions);
    if ui.button(wording.text(msg!("sources-open"))).clicked() {
        actions.push(Action::TogglePage(Page::Sources));
    }
    licenses(ui, model);
}

/// Under which license each part may be used.
pub(crate) fn licenses(ui: &mut Ui, model: Model<'_>) {
    section(ui, &model.wording.text(msg!("about-licenses")));
    points(ui, model, &LICENSES);
}
