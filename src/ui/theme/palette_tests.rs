//! Measures the palettes, and checks `docs/colors.md` against them.

use std::fmt::Write as _;

use epaint::Color32;

use super::perception::{COLOR_VISIONS, ColorVision, Rgb, contrast, difference, lab_seen_by};
use super::{interface_colors, map_colors};
use atlas::timeline::classes::wave_of;
use map::colors::{AccessionColor, MapColors};

/// The target, which is reached: CIEDE2000 between classes of different groups and inside one.
const BETWEEN_GROUPS: f64 = 12.0;
const INSIDE_A_GROUP: f64 = 6.0;

pub(crate) fn rgb(color: Color32) -> Rgb {
    let [red, green, blue, alpha] = color.to_array();
    assert_eq!(alpha, 255, "{color:?} is not opaque");
    [red, green, blue]
}

pub(crate) fn hex(color: Color32) -> String {
    let [red, green, blue] = rgb(color);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn pairs(colors: &MapColors) -> impl Iterator<Item = (AccessionColor, AccessionColor)> {
    let classes = colors.accessions;
    (0..classes.len()).flat_map(move |one| {
        (one + 1..classes.len()).map(move |other| (classes[one], classes[other]))
    })
}

/// The smallest CIEDE2000 between two classes: of different groups, and of one.
fn smallest(colors: &MapColors, sight: ColorVision) -> (f64, f64) {
    let least = |same_group: bool| {
        pairs(colors)
            .filter(|(one, other)| (wave_of(one.year) == wave_of(other.year)) == same_group)
            .map(|(one, other)| difference(sight, rgb(one.fill), rgb(other.fill)))
            .fold(f64::MAX, f64::min)
    };
    (least(false), least(true))
}

/// The smallest difference of two colors over all kinds of color vision.
pub(crate) fn worst(one: Color32, other: Color32) -> f64 {
    let differences = COLOR_VISIONS.map(|sight| difference(sight, rgb(one), rgb(other)));
    differences.into_iter().fold(f64::MAX, f64::min)
}

#[test]
fn accession_classes_differ_for_every_kind_of_sight() {
    for dark in [false, true] {
        for sight in COLOR_VISIONS {
            let (between, inside) = smallest(map_colors(dark), sight);
            assert!(
                between >= BETWEEN_GROUPS,
                "dark {dark}, {sight:?}: {between} between groups"
            );
            assert!(
                inside >= INSIDE_A_GROUP,
                "dark {dark}, {sight:?}: {inside} inside a group"
            );
        }
    }
}

#[test]
fn every_class_stands_out_from_land_and_sea() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        for class in colors.accessions {
            let year = class.year;
            let (to_land, to_sea) = (
                worst(class.fill, colors.land),
                worst(class.fill, colors.sea),
            );
            assert!(to_land >= 14.0, "dark {dark}, {year}: {to_land} to land");
            assert!(to_sea >= 14.0, "dark {dark}, {year}: {to_sea} to sea");
            // A coast is drawn between them.
            let ratio = contrast(rgb(class.fill), rgb(colors.sea));
            assert!(!dark || ratio >= 2.2, "dark, {year}: {ratio}:1 to sea");
        }
    }
}

#[test]
fn words_on_every_class_and_on_land_are_readable() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        for class in colors.accessions {
            let ratio = contrast(rgb(class.fill), rgb(class.ink));
            assert!(ratio >= 4.5, "dark {dark}, {}: {ratio}:1", class.year);
        }
        for (ink, ground) in [
            (colors.label, colors.land),
            (colors.label, colors.background_land),
            (colors.label, colors.not_yet_a_state),
        ] {
            let ratio = contrast(rgb(ink), rgb(ground));
            assert!(
                ratio >= 4.5,
                "dark {dark}: {} on {}: {ratio}:1",
                hex(ink),
                hex(ground)
            );
        }
    }
}

#[test]
fn names_of_seas_are_quieter_than_those_of_states_and_still_readable() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        let [sea, state] =
            [colors.sea_name, colors.label].map(|ink| contrast(rgb(ink), rgb(colors.sea)));
        assert!(
            sea >= 4.5 && sea < 0.8 * state,
            "dark {dark}: {sea}:1, {state}:1"
        );
    }
}

#[test]
fn lines_and_patterns_are_visible_on_what_they_cross() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        for (line, ground) in [
            (colors.coast, colors.sea),
            (colors.coast, colors.land),
            (colors.border, colors.land),
            (colors.disputed, colors.land),
            (colors.frontier, colors.land),
            (colors.frontier, colors.sea),
            (colors.hatch, colors.land),
            (colors.hatch, colors.not_yet_a_state),
            (colors.warsaw_pact, colors.land),
            (colors.warsaw_pact, colors.not_yet_a_state),
            (colors.applicant, colors.land),
            (colors.marker, colors.land),
            (colors.marker, colors.sea),
            (colors.marker, colors.marker_halo),
        ] {
            let ratio = contrast(rgb(line), rgb(ground));
            assert!(
                ratio >= 3.0,
                "dark {dark}: {} on {}: {ratio}:1",
                hex(line),
                hex(ground)
            );
        }
    }
}

#[test]
fn an_outline_or_its_halo_stands_out_on_every_fill() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        let grounds = [colors.land, colors.sea, colors.not_yet_a_state];
        let fills = colors
            .accessions
            .iter()
            .map(|class| class.fill)
            .chain(grounds);
        for fill in fills.map(rgb) {
            for (outline, halo) in [
                (colors.hover, colors.selection_halo),
                (colors.highlight, colors.highlight_halo),
                (colors.selection, colors.selection_halo),
                (colors.marker, colors.marker_halo),
                (colors.frontier, colors.frontier_halo),
            ] {
                let ratio = contrast(rgb(outline), fill).max(contrast(rgb(halo), fill));
                assert!(
                    ratio >= 3.0,
                    "dark {dark}: {} on {fill:?}: {ratio}:1",
                    hex(outline)
                );
            }
        }
    }
}

#[test]
fn text_and_controls_are_readable() {
    for dark in [false, true] {
        let colors = interface_colors(dark);
        let texts = [
            colors.text,
            colors.text_weak,
            colors.link,
            colors.warning,
            colors.error,
        ];
        for (text, ground) in texts
            .into_iter()
            .flat_map(|text| {
                [colors.panel, colors.raised, colors.field].map(|ground| (text, ground))
            })
            .chain([
                (colors.text, colors.button),
                (colors.text_strong, colors.button_hovered),
                (colors.text_strong, colors.button_pressed),
                (colors.text, colors.accent_fill),
            ])
        {
            let ratio = contrast(rgb(text), rgb(ground));
            assert!(
                ratio >= 4.5,
                "dark {dark}: {} on {}: {ratio}:1",
                hex(text),
                hex(ground)
            );
        }
        for ring in [colors.focus, colors.outline, colors.accent] {
            for ground in [colors.panel, colors.raised, colors.field, colors.button] {
                let ratio = contrast(rgb(ring), rgb(ground));
                assert!(
                    ratio >= 3.0,
                    "dark {dark}: {} on {}: {ratio}:1",
                    hex(ring),
                    hex(ground)
                );
            }
        }
    }
}

#[test]
fn lightness_rises_with_the_years_of_a_group() {
    for dark in [false, true] {
        for pair in map_colors(dark).accessions.windows(2) {
            assert!(pair[0].year < pair[1].year);
            if wave_of(pair[0].year) != wave_of(pair[1].year) {
                continue;
            }
            let [earlier, later] =
                [pair[0], pair[1]].map(|class| contrast(rgb(class.fill), [0; 3]));
            assert!(
                earlier < later,
                "dark {dark}: {} and {}",
                pair[0].year,
                pair[1].year
            );
        }
    }
}

/// A gray member would look like land without data; the founders are the darkest, which is color
/// enough.
#[test]
fn no_class_but_the_founders_is_gray() {
    for dark in [false, true] {
        for class in &map_colors(dark).accessions[1..] {
            let [_, a, b] = lab_seen_by(ColorVision::Normal, rgb(class.fill));
            let chroma = a.hypot(b);
            assert!(chroma >= 25.0, "dark {dark}, {}: {chroma}", class.year);
        }
    }
}

#[test]
fn a_year_takes_its_own_class_or_the_last_one_before() {
    let class_of = |year| map_colors(false).accession(year).map(|class| class.year);
    assert_eq!(class_of(1948), None);
    assert_eq!(class_of(1949), Some(1949));
    assert_eq!(class_of(1951), Some(1949));
    assert_eq!(class_of(2024), Some(2024));
    assert_eq!(class_of(2031), Some(2024));
}

/// The tables of `docs/colors.md`.
fn tables() -> String {
    let mut text = String::new();
    for dark in [false, true] {
        let colors = map_colors(dark);
        let name = if dark { "Dark" } else { "Light" };
        let (sea, land) = (hex(colors.sea), hex(colors.land));
        writeln!(text, "\n### {name} theme: sea `{sea}`, land `{land}`\n").unwrap();
        writeln!(
            text,
            "| year | group | color | ink | ink on it | to the sea | to the land |"
        )
        .unwrap();
        writeln!(text, "|--|--|--|--|--|--|--|").unwrap();
        for class in colors.accessions {
            let ink = contrast(rgb(class.fill), rgb(class.ink));
            let sea = contrast(rgb(class.fill), rgb(colors.sea));
            let land = worst(class.fill, colors.land);
            let (fill, ink_color) = (hex(class.fill), hex(class.ink));
            let (year, group) = (class.year, wave_of(class.year) + 1);
            writeln!(
                text,
                "| {year} | {group} | `{fill}` | `{ink_color}` | {ink:.1}:1 | {sea:.1}:1 | ΔE {land:.0} |"
            )
            .unwrap();
        }
        writeln!(text, "\n| sight | between groups | inside a group |").unwrap();
        writeln!(text, "|--|--|--|").unwrap();
        for sight in COLOR_VISIONS {
            let (between, inside) = smallest(colors, sight);
            writeln!(text, "| {sight:?} | {between:.1} | {inside:.1} |").unwrap();
        }
    }
    text
}

#[test]
fn the_documented_figures_are_the_measured_ones() {
    let page = include_str!("../../../docs/colors.md").replace("\r\n", "\n");
    let (_, documented) = page.split_once("<!-- measured -->\n").unwrap();
    let measured = tables();
    assert!(
        documented == measured,
        "docs/colors.md should end with:\n{measured}"
    );
}
