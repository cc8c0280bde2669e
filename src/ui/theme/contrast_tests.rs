//! Measures the colors of the layers other than accession, and checks `docs/colors.md` against
//! them.

use std::fmt::Write as _;

use epaint::Color32;

use super::map_colors;
use super::palette_tests::{hex, rgb, worst};
use super::perception::{COLOR_VISIONS, ColorVision, contrast, difference};
use atlas::Atlas;
use atlas::timeline::classes::{Class, classes_of};
use atlas::timeline::filter::Filter;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::legend;
use atlas::timeline::snapshot::snapshot;
use map::colors::MapColors;
use map::hatch::Pattern;
use map::style_table::{StyleTable, UnitStyle};

/// The target, which is reached: CIEDE2000 between two classes of one layer.
const BETWEEN_CLASSES: f64 = 12.0;

fn layers() -> impl Iterator<Item = Layer> {
    Layer::ALL
        .into_iter()
        .filter(|layer| *layer != Layer::Accession)
}

fn fill(colors: &MapColors, layer: Layer, class: Class) -> Color32 {
    colors.class(layer, class).0
}

/// The smallest CIEDE2000 between two classes of a layer.
fn smallest(colors: &MapColors, layer: Layer, sight: ColorVision) -> f64 {
    let fills: Vec<_> = classes_of(layer)
        .iter()
        .map(|class| rgb(fill(colors, layer, *class)))
        .collect();
    let pairs = (0..fills.len()).flat_map(|one| (0..one).map(move |other| (one, other)));

    pairs
        .map(|(one, other)| difference(sight, fills[one], fills[other]))
        .fold(f64::MAX, f64::min)
}

#[test]
fn classes_of_a_layer_differ_for_every_kind_of_sight() {
    for dark in [false, true] {
        for layer in layers() {
            for sight in COLOR_VISIONS {
                let found = smallest(map_colors(dark), layer, sight);
                assert!(
                    found >= BETWEEN_CLASSES,
                    "dark {dark}, {layer:?}, {sight:?}: {found}"
                );
            }
        }
    }
}

#[test]
fn every_class_stands_out_from_what_has_none() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        for row in colors.contrasts {
            let to = |ground| worst(row.fill, ground);
            let class = row.class;
            assert!(to(colors.land) >= 15.0, "dark {dark}, {class:?}: to land");
            assert!(to(colors.sea) >= 12.0, "dark {dark}, {class:?}: to sea");
            for ground in [colors.background_land, colors.not_yet_a_state] {
                let found = to(ground);
                assert!(found >= 12.0, "dark {dark}, {class:?}: {found}");
            }
        }
    }
}

#[test]
fn the_lines_of_a_frozen_part_are_seen_on_the_color_of_the_alliance() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        let ground = fill(colors, Layer::Alliances, Class::CstoFrozen);
        let ratio = contrast(rgb(colors.warsaw_pact), rgb(ground));
        assert!(ratio >= 1.8, "dark {dark}: {ratio}:1");
    }
}

#[test]
fn borders_inside_a_class_are_seen() {
    for dark in [false, true] {
        let colors = map_colors(dark);
        for row in colors.contrasts {
            // Only one state was ever suspended: its color has no borders inside.
            let ratio = contrast(rgb(colors.border), rgb(row.fill));
            let is_seen = ratio >= 1.5 || row.class == Class::Suspended;
            assert!(is_seen, "dark {dark}, {:?}: {ratio}:1", row.class);
        }
    }
}

#[test]
fn names_and_hatches_are_seen_on_all_land_of_every_layer() {
    let atlas = Atlas::bundled().unwrap();
    for year in [1949, 1960, 1985, 1991, 1995, 2003, 2015, 2022, 2026] {
        let snapshot = snapshot(&atlas, atlas.date_shown(year));
        for (dark, layer) in [false, true]
            .into_iter()
            .flat_map(|dark| Layer::ALL.map(|layer| (dark, layer)))
        {
            let colors = map_colors(dark);
            let table = StyleTable::new(&snapshot, layer, colors);
            let groups = legend(&atlas, &snapshot, layer);
            for entry in groups.iter().flat_map(|group| &group.entries) {
                let isolated = Some(entry.key);
                let hovered = Filter {
                    hovered: isolated,
                    ..Filter::default()
                };
                let isolated = Filter {
                    isolated,
                    ..Filter::default()
                };
                for filter in [hovered, isolated] {
                    let table = StyleTable::new(&snapshot, layer, colors);
                    let table = table.filtered(&snapshot, layer, filter, colors);
                    let ratio = |style: &UnitStyle| contrast(rgb(style.fill), rgb(style.ink));
                    let least = table.units.iter().map(ratio).fold(f64::INFINITY, f64::min);
                    assert!(
                        least >= 4.5,
                        "dark {dark}, {layer:?}, {year}, {filter:?}: {least}"
                    );
                }
            }
            for (unit, style) in snapshot.units.iter().zip(&table.units) {
                let at = format!("dark {dark}, {layer:?}, {year}, {}", unit.unit);
                let ratio = contrast(rgb(style.fill), rgb(style.ink));
                assert!(ratio >= 4.5, "{at}: {ratio}:1 of the name");
                for pattern in [Pattern::Held, Pattern::PartlyHeld] {
                    let ratio = contrast(rgb(style.fill), rgb(colors.hatch));
                    let is_seen = !style.patterns.contains(pattern) || ratio >= 3.0;
                    assert!(is_seen, "{at}: {ratio}:1 of the hatch");
                }
            }
        }
    }
}

/// The tables of `docs/colors.md`.
fn tables() -> String {
    let mut text = String::new();
    for dark in [false, true] {
        let colors = map_colors(dark);
        let name = if dark { "Dark" } else { "Light" };
        writeln!(text, "\n### {name} theme, other layers\n").unwrap();
        writeln!(text, "| class | color | ink | ink on it | to the land |").unwrap();
        writeln!(text, "|--|--|--|--|--|").unwrap();
        for row in colors.contrasts {
            let ink = contrast(rgb(row.fill), rgb(row.ink));
            let land = worst(row.fill, colors.land);
            let (class, fill, ink_color) = (row.class, hex(row.fill), hex(row.ink));
            writeln!(
                text,
                "| {class:?} | `{fill}` | `{ink_color}` | {ink:.1}:1 | ΔE {land:.0} |"
            )
            .unwrap();
        }
        writeln!(text, "\n| layer | normal | protan | deutan | tritan |").unwrap();
        writeln!(text, "|--|--|--|--|--|").unwrap();
        for layer in layers() {
            let found = COLOR_VISIONS.map(|sight| smallest(colors, layer, sight));
            let [normal, protan, deutan, tritan] = found;
            let name = layer.name();
            writeln!(
                text,
                "| {name} | {normal:.1} | {protan:.1} | {deutan:.1} | {tritan:.1} |"
            )
            .unwrap();
        }
    }
    text.push('\n');
    text
}

#[test]
fn the_documented_figures_of_the_other_layers_are_the_measured_ones() {
    let page = include_str!("../../../docs/colors.md").replace("\r\n", "\n");
    let (_, rest) = page.split_once("<!-- layers -->\n").unwrap();
    let (documented, _) = rest.split_once("<!-- end of layers -->").unwrap();
    let measured = tables();
    assert!(
        documented == measured,
        "docs/colors.md should have:\n{measured}"
    );
}

#[test]
fn what_a_presenter_draws_stands_out_from_its_seam() {
    let found = contrast(rgb(super::PEN), rgb(super::PEN_SEAM));
    assert!(found >= 4.5, "{found}");
}
