//! The legend: the meaning of each color, pattern and line in the situation shown.

use std::collections::BTreeMap;

use crate::Atlas;
use crate::id::{StateId, UnitId};
use crate::timeline::classes::{Class, Mark, class_in, classes_of, mark_of, wave_of};
use crate::timeline::layer::Layer;
use crate::timeline::snapshot::{Snapshot, Standing, UnitSituation};
use crate::timeline::steps::accession_years;
use crate::unit::Coverage;

/// The sign that an entry explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegendKey {
    /// A color.
    Class(Class),
    /// A pattern.
    Mark(Mark),
    /// The paler color of members' territory outside the treaty area.
    Uncovered,
    /// The star beside the year of a member outside the integrated military command.
    OutsideCommand,
    /// The bold line around the treaty area.
    Frontier,
    /// The dashed line of a border of disputed status.
    DisputedBorder,
}

impl LegendKey {
    /// Whether the map can isolate the entry's land; false for lines and land outside the study
    /// area.
    pub const fn stands_for_land(self) -> bool {
        !matches!(
            self,
            Self::Frontier | Self::DisputedBorder | Self::Class(Class::Background)
        )
    }

    /// Whether `unit` is drawn with the entry's color or pattern.
    pub fn covers(self, layer: Layer, snapshot: &Snapshot, unit: &UnitSituation) -> bool {
        match self {
            Self::Class(class) => class_in(layer, snapshot, unit) == class,
            Self::Mark(mark) => mark_of(unit) == Some(mark),
            Self::Uncovered => is_uncovered(unit),
            Self::OutsideCommand => snapshot.is_outside_command(unit.holder),
            Self::Frontier | Self::DisputedBorder => false,
        }
    }
}

/// An entry of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendEntry {
    /// The sign that it explains.
    pub key: LegendKey,
    /// For a class its states, by id; for a pattern the holders of its units; for the star its
    /// states in the order of their accession; empty for territories, lines and land outside the
    /// study area.
    pub states: Vec<StateId>,
    /// The units of a pattern, by id; empty for other signs.
    pub units: Vec<UnitId>,
    /// Whether it is the class of the states that join in the year shown.
    pub joining_now: bool,
}

/// A group of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendGroup {
    /// The index of the group of accessions that share a hue; `None` for all other entries.
    pub wave: Option<usize>,
    /// Never empty.
    pub entries: Vec<LegendEntry>,
}

/// The legend of a situation, colored by `layer`.
///
/// First the classes of the layer: the years of accession, a group for each hue, or the classes of
/// another layer. Those without states are listed too, so that the legend keeps its size while
/// years change. Then a group of the other classes and patterns, only those on the map. Last the
/// paler territories and the lines.
pub fn legend(atlas: &Atlas, snapshot: &Snapshot, layer: Layer) -> Vec<LegendGroup> {
    let mut states_of = states_by_key(snapshot, layer);
    let mut groups: Vec<LegendGroup> = Vec::new();
    let years = accession_years(atlas).into_iter().map(Class::Joined);
    let listed: Vec<_> = match layer {
        Layer::Accession => years.collect(),
        _ => classes_of(layer).to_vec(),
    };
    for class in listed {
        let key = LegendKey::Class(class);
        let entry = LegendEntry {
            key,
            states: states_of.remove(&key).unwrap_or_default(),
            units: Vec::new(),
            joining_now: class == Class::Joined(snapshot.date.year()),
        };
        let wave = match class {
            Class::Joined(year) => Some(wave_of(year)),
            _ => None,
        };
        match groups.last_mut() {
            Some(group) if group.wave == wave => group.entries.push(entry),
            _ => groups.push(LegendGroup {
                wave,
                entries: vec![entry],
            }),
        }
    }
    groups.push(LegendGroup {
        wave: None,
        entries: other_entries(snapshot, states_of),
    });

    groups
}

/// What every layer lists last: the classes left in `states_of`, the star, the paler land and the
/// lines.
fn other_entries(
    snapshot: &Snapshot,
    states_of: BTreeMap<LegendKey, Vec<StateId>>,
) -> Vec<LegendEntry> {
    let uncovered = snapshot.units.iter().any(is_uncovered);
    let rest = [LegendKey::Frontier, LegendKey::DisputedBorder];
    let rest = uncovered
        .then_some(LegendKey::Uncovered)
        .into_iter()
        .chain(rest);
    let outside: Vec<_> = snapshot
        .members
        .iter()
        .filter(|member| member.outside_command)
        .map(|member| member.state)
        .collect();
    let outside = (!outside.is_empty()).then_some((LegendKey::OutsideCommand, outside));
    let entries = states_of
        .into_iter()
        .chain(outside)
        .chain(rest.map(|key| (key, Vec::new())))
        .map(|(key, states)| LegendEntry {
            key,
            states,
            units: marked_units(snapshot, key),
            joining_now: false,
        });

    entries.collect()
}

fn marked_units(snapshot: &Snapshot, key: LegendKey) -> Vec<UnitId> {
    let marked = snapshot
        .units
        .iter()
        .filter(|unit| mark_of(unit).is_some_and(|mark| key == LegendKey::Mark(mark)));

    marked.map(|unit| unit.unit).collect()
}

/// Whether the holder is a member and the treaty does not cover the unit.
fn is_uncovered(unit: &UnitSituation) -> bool {
    matches!(unit.standing, Standing::Member(_)) && unit.coverage == Some(Coverage::Out)
}

/// The states of each class and the holders of patterned units, in the order of the legend.
fn states_by_key(snapshot: &Snapshot, layer: Layer) -> BTreeMap<LegendKey, Vec<StateId>> {
    // Counted by units, since the map colors units.
    let classes = snapshot.units.iter().map(|unit| {
        (
            LegendKey::Class(class_in(layer, snapshot, unit)),
            unit.holder,
        )
    });
    let marks = snapshot
        .units
        .iter()
        .filter_map(|unit| Some((LegendKey::Mark(mark_of(unit)?), unit.holder)));

    let mut states: BTreeMap<LegendKey, Vec<StateId>> = BTreeMap::new();
    for (key, state) in classes.chain(marks) {
        states.entry(key).or_default().push(state);
    }
    for (key, list) in &mut states {
        list.sort_unstable();
        list.dedup();
        if *key == LegendKey::Class(Class::Background) {
            list.clear();
        }
    }

    states
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Year;
    use crate::timeline::snapshot::snapshot;

    fn legend_of(atlas: &Atlas, year: Year) -> Vec<LegendGroup> {
        legend_in(atlas, year, Layer::Accession)
    }

    fn legend_in(atlas: &Atlas, year: Year, layer: Layer) -> Vec<LegendGroup> {
        legend(atlas, &snapshot(atlas, atlas.date_shown(year)), layer)
    }

    fn counts(groups: &[LegendGroup]) -> Vec<(Year, usize)> {
        let entries = groups.iter().flat_map(|group| &group.entries);

        entries
            .filter_map(|entry| match entry.key {
                LegendKey::Class(Class::Joined(year)) => Some((year, entry.states.len())),
                _ => None,
            })
            .collect()
    }

    fn others(groups: &[LegendGroup]) -> Vec<LegendKey> {
        let group = groups.iter().find(|group| group.wave.is_none());

        group
            .map(|group| group.entries.iter().map(|entry| entry.key).collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_newest_legend_counts_the_members_by_year() {
        let atlas = Atlas::bundled().unwrap();
        let expected = [
            (1949, 12),
            (1952, 2),
            (1955, 1),
            (1982, 1),
            (1999, 3),
            (2004, 7),
            (2009, 2),
            (2017, 1),
            (2020, 1),
            (2023, 1),
            (2024, 1),
        ];
        assert_eq!(counts(&legend_of(&atlas, 2026)), expected);
    }

    #[test]
    fn the_legend_keeps_its_years_while_time_runs() {
        let atlas = Atlas::bundled().unwrap();
        let years = |year| {
            counts(&legend_of(&atlas, year))
                .iter()
                .map(|(year, _)| *year)
                .collect::<Vec<_>>()
        };
        assert_eq!(years(1949), years(2026));
    }

    #[test]
    fn years_of_one_wave_stand_in_one_group() {
        let atlas = Atlas::bundled().unwrap();
        let sizes: Vec<_> = legend_of(&atlas, 2026)
            .iter()
            .map(|group| (group.wave, group.entries.len()))
            .collect();
        assert_eq!(
            sizes[..6],
            [
                (Some(0), 1),
                (Some(1), 3),
                (Some(2), 1),
                (Some(3), 1),
                (Some(4), 3),
                (Some(5), 2)
            ]
        );
    }

    #[test]
    fn finland_and_sweden_are_applicants_of_2022_in_their_coming_classes() {
        let atlas = Atlas::bundled().unwrap();
        let keys = others(&legend_of(&atlas, 2022));
        for year in [2023, 2024] {
            assert!(keys.contains(&LegendKey::Class(Class::Applicant(Some(year)))));
        }
    }

    #[test]
    fn the_warsaw_pact_has_an_entry_only_while_it_lasted() {
        let atlas = Atlas::bundled().unwrap();
        let pact = LegendKey::Class(Class::WarsawPact);
        assert!(!others(&legend_of(&atlas, 1954)).contains(&pact));
        assert!(others(&legend_of(&atlas, 1955)).contains(&pact));
        assert!(!others(&legend_of(&atlas, 1991)).contains(&pact));
    }

    #[test]
    fn the_alliances_of_1985_are_counted() {
        let atlas = Atlas::bundled().unwrap();
        let groups = legend_in(&atlas, 1985, Layer::Alliances);
        let counts: Vec<_> = groups[0]
            .entries
            .iter()
            .map(|entry| (entry.key, entry.states.len()))
            .collect();
        let expected = [
            (Class::Member, 16),
            (Class::WarsawPact, 7),
            (Class::Csto, 0),
        ];
        assert_eq!(
            counts,
            expected.map(|(class, count)| (LegendKey::Class(class), count))
        );
    }

    #[test]
    fn every_layer_keeps_its_own_classes_while_time_runs() {
        let atlas = Atlas::bundled().unwrap();
        for layer in Layer::ALL {
            let first = |year| -> Vec<_> {
                let groups = legend_in(&atlas, year, layer);
                let others = groups.len() - 1;
                let entries = groups[..others].iter().flat_map(|group| &group.entries);
                entries.map(|entry| entry.key).collect()
            };
            assert!(!first(1949).is_empty(), "{layer:?}");
            for year in atlas.years() {
                assert_eq!(first(year), first(1949), "{layer:?}, {year}");
            }
        }
    }

    #[test]
    fn every_unit_is_covered_by_the_one_class_that_the_legend_lists_for_it() {
        let atlas = Atlas::bundled().unwrap();
        for layer in Layer::ALL {
            for year in [1949, 1967, 1990, 1995, 2003, 2015, 2026] {
                let snapshot = snapshot(&atlas, atlas.date_shown(year));
                let groups = legend(&atlas, &snapshot, layer);
                let keys: Vec<_> = groups
                    .iter()
                    .flat_map(|group| &group.entries)
                    .map(|entry| entry.key)
                    .filter(|key| matches!(key, LegendKey::Class(_)))
                    .collect();
                for unit in &snapshot.units {
                    let covering = keys.iter().filter(|key| key.covers(layer, &snapshot, unit));
                    assert_eq!(covering.count(), 1, "{layer:?}, {year}, {}", unit.unit);
                }
            }
        }
    }

    #[test]
    fn only_the_year_shown_is_joining_now() {
        let atlas = Atlas::bundled().unwrap();
        let groups = legend_of(&atlas, 2004);
        let joining: Vec<_> = groups
            .iter()
            .flat_map(|group| &group.entries)
            .filter(|entry| entry.joining_now)
            .collect();
        assert_eq!(joining.len(), 1);
        assert_eq!(joining[0].states.len(), 7);
    }
}
