//! Pictures of the chart alone, cut out of the window.

use egui_kittest::kittest::Queryable as _;
use image::imageops::crop_imm;
use view::reading::chart::Chart;
use view::settings::ThemePreference;

use crate::support::{LARGE, sized};

/// Draws the window and keeps the strip of the chart.
fn strip(chart: Chart, year: i16, theme: ThemePreference, name: &str) {
    let window = sized(LARGE).year(year).theme(theme);
    let mut harness = window.with(|view| view.settings.chart = Some(chart)).draw();
    let top = harness.get_by_label("Close chart").rect().top() - 8.0;
    let spoken = format!(", {year}: ");
    let bottom = harness.get_by_label_contains(&spoken).rect().bottom();
    let picture = harness.render().expect("the window is drawn");
    let strip = crop_imm(
        &picture,
        0,
        top as u32,
        picture.width(),
        (bottom - top) as u32,
    );
    egui_kittest::image_snapshot(&strip.to_image(), name);
}

#[test]
fn members_are_stacked_in_the_colors_of_their_accession() {
    strip(
        Chart::Members,
        2004,
        ThemePreference::Light,
        "chart_members",
    );
}

#[test]
fn the_border_has_two_parts_in_dark_colors() {
    strip(
        Chart::Frontier,
        1980,
        ThemePreference::Dark,
        "chart_border_dark",
    );
}
