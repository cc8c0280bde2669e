//! The end of the page about the map: how far its facts are proved, the works it rests on, their licenses.

use egui::{CollapsingHeader, RichText, Ui};

use crate::atlas::check::Summary;
use crate::cached::Cached;
use crate::ui::Model;
use crate::ui::about::points;
use crate::ui::parts::{link, section, source};
use crate::view::action::Action;

/// The licenses, a point each.
const LICENSES: [&str; 7] = [
    "about-license-map",
    "about-license-factbook",
    "about-license-population",
    "about-license-texts",
    "about-license-quotes",
    "about-license-font",
    "about-license-code",
];

/// Where the outlines come from.
const NATURAL_EARTH: &str = "https://www.naturalearthdata.com";

/// How many statements there are, and how many of them are not verified.
pub(super) type Counts = Cached<(), (usize, usize)>;

/// Draws how the facts are proved, their sources and licenses.
pub(super) fn sources(
    ui: &mut Ui,
    model: Model<'_>,
    counts: &mut Counts,
    actions: &mut Vec<Action>,
) {
    let wording = model.wording;
    let (statements, unverified) = *counts.get((), || {
        let summary = Summary::of(model.atlas);
        let count = |kind| summary.count(kind).unwrap_or_default();

        (count("statements"), count("unverified"))
    });
    section(ui, &wording.text("about-sources"));
    ui.label(wording.text_with(
        "about-proof",
        &[
            ("statements", statements.into()),
            ("unverified", unverified.into()),
        ],
    ));
    link(
        ui,
        &wording.text("about-natural-earth"),
        NATURAL_EARTH,
        egui::TextWrapMode::Wrap,
        actions,
    );
    let all = model.atlas.sources();
    let title = wording.text_with("about-all-sources", &[("count", all.len().into())]);
    CollapsingHeader::new(RichText::new(title))
        .id_salt("all sources")
        .show(ui, |ui| {
            for each in all {
                source(ui, model, &each.id, actions);
            }
        });

    section(ui, &wording.text("about-licenses"));
    points(ui, model, &LICENSES);
}
