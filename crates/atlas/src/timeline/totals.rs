//! NATO as a whole, year by year: members, population, area, and its border with the Soviet Union
//! or Russia.

use std::collections::{BTreeMap, BTreeSet};

use crate::Atlas;
use crate::date::Year;
use crate::id::StateId;
use crate::timeline::border::is_in_treaty_area;
use crate::timeline::neighbors::{FrontierPiece, frontier_with};
use crate::timeline::snapshot::{Snapshot, Standing, snapshot};
use geo::bundle::border_lengths::BorderLength;

/// The figures of NATO on the day by which a year is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct YearTotals {
    /// Each year occurs once.
    pub year: Year,
    /// The number of members.
    pub members: usize,
    /// At midyear, within the present borders of the members; `None` before the figures begin.
    pub population: Option<u64>,
    /// The land that the treaty covers, in square kilometers, from the units of the map.
    pub land_km2: f64,
    /// The border of each member with the states across, in kilometers, on the finest outlines.
    pub frontier: BTreeMap<StateId, f64>,
    /// The state across that has most of that border; `None` without a border.
    pub across: Option<StateId>,
    /// The same border by published lengths, in kilometers.
    pub published_km: f64,
    /// The parts of all figures by the year of accession of the members, ascending.
    pub by_accession: BTreeMap<Year, AccessionTotals>,
}

/// The share of the members that joined in one year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct AccessionTotals {
    /// The number of members.
    pub members: usize,
    /// As [`YearTotals::population`].
    pub population: Option<u64>,
    /// As [`YearTotals::land_km2`].
    pub land_km2: f64,
    /// As [`YearTotals::frontier_km`].
    pub frontier_km: f64,
}

impl YearTotals {
    /// The sum over all members, in kilometers.
    pub fn frontier_km(&self) -> f64 {
        self.frontier.values().sum()
    }
}

/// All years, ascending; takes some hundredths of a second.
pub fn totals(atlas: &Atlas, borders: &[BorderLength]) -> Vec<YearTotals> {
    let today = snapshot(atlas, atlas.calendar().last_day);
    let of_year = |year| {
        let shown = snapshot(atlas, atlas.date_shown(year));
        let figures = atlas.indicators().totals.get(&year);
        let pieces = frontier_with(&shown, borders, &atlas.land_borders().across);
        let mut frontier = BTreeMap::new();
        for piece in &pieces {
            *frontier.entry(piece.member).or_default() += piece.km;
        }
        let covered = covered_land(atlas, &shown);

        YearTotals {
            year,
            members: shown.members.len(),
            population: figures.map(|figures| figures.population),
            land_km2: covered.iter().map(|(_, km2)| km2).sum(),
            across: most_across(&shown, &pieces),
            published_km: published_km(atlas, &today, &pieces),
            by_accession: by_accession(atlas, &shown, &covered, &frontier),
            frontier,
        }
    };

    atlas.years().map(of_year).collect()
}

/// The units that the treaty covers: the year of accession of the holder, and the area in square
/// kilometers.
fn covered_land(atlas: &Atlas, shown: &Snapshot) -> Vec<(Year, f64)> {
    let covered = shown.units.iter().filter(|unit| is_in_treaty_area(unit));
    let land = covered.filter_map(|unit| match unit.standing {
        Standing::Member(since) => Some((since.year(), atlas.unit(unit.unit)?.area_km2)),
        _ => None,
    });

    land.collect()
}

fn by_accession(
    atlas: &Atlas,
    shown: &Snapshot,
    covered: &[(Year, f64)],
    frontier: &BTreeMap<StateId, f64>,
) -> BTreeMap<Year, AccessionTotals> {
    let year = shown.date.year();
    let mut parts: BTreeMap<Year, AccessionTotals> = BTreeMap::new();
    for member in &shown.members {
        let part = parts.entry(member.since.year()).or_default();
        part.members += 1;
        let mut states = atlas.indicators().states.iter();
        let figures = states.find(|figures| figures.state == member.state);
        if let Some(people) = figures.and_then(|figures| figures.population.get(&year)) {
            *part.population.get_or_insert_default() += people;
        }
        part.frontier_km += frontier.get(&member.state).copied().unwrap_or_default();
    }
    for (since, km2) in covered {
        parts.entry(*since).or_default().land_km2 += km2;
    }

    parts
}

/// The state across that has most of the frontier.
fn most_across(shown: &Snapshot, pieces: &[FrontierPiece]) -> Option<StateId> {
    let mut lengths: BTreeMap<StateId, f64> = BTreeMap::new();
    for piece in pieces {
        if let Some(other) = shown.units.get(piece.units[1]) {
            *lengths.entry(other.holder).or_default() += piece.km;
        }
    }

    lengths
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(state, _)| state)
}

/// The sum of the published lengths of all borders of `today` that the pieces lie on, in
/// kilometers.
fn published_km(atlas: &Atlas, today: &Snapshot, pieces: &[FrontierPiece]) -> f64 {
    let pairs = pieces.iter().filter_map(|piece| {
        let [one, other] = piece.units.map(|index| today.units.get(index));
        let (one, other) = (one?.holder, other?.holder);

        Some([one.min(other), one.max(other)])
    });
    // Several pieces may lie on one border.
    let pairs: BTreeSet<_> = pairs.collect();

    pairs
        .into_iter()
        .filter_map(|[one, other]| atlas.land_borders().published(one, other))
        .map(|length| length.km)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::built::land_borders;

    fn bundled() -> Vec<YearTotals> {
        totals(&Atlas::bundled().unwrap(), &land_borders())
    }

    #[test]
    fn every_year_has_its_totals_and_only_the_first_has_no_population() {
        let (atlas, totals) = (Atlas::bundled().unwrap(), bundled());
        let years: Vec<_> = totals.iter().map(|totals| totals.year).collect();
        assert_eq!(years, atlas.years().collect::<Vec<_>>());
        let without: Vec<_> = totals
            .iter()
            .filter(|totals| totals.population.is_none())
            .map(|totals| totals.year)
            .collect();
        assert_eq!(without, [1949]);
    }

    #[test]
    fn the_land_grows_with_members_and_with_german_unification() {
        let totals = bundled();
        let land = |year: Year| {
            let of_year = totals.iter().find(|totals| totals.year == year);

            of_year.unwrap().land_km2
        };
        let east_germany = land(1990) - land(1989);
        assert!(
            (107_000.0..110_000.0).contains(&east_germany),
            "{east_germany}"
        );
        assert!(land(1952) > land(1951) + 800_000.0, "Greece and Türkiye");
        assert!(
            land(1962) <= land(1961),
            "the Algerian departments are no more covered"
        );
        assert!(land(2023) > land(2022) + 300_000.0, "Finland");
    }

    #[test]
    fn published_lengths_stand_beside_those_of_the_outlines() {
        let totals = bundled();
        let published = |year: Year| {
            let of_year = totals.iter().find(|totals| totals.year == year);

            of_year.unwrap().published_km
        };
        // Norway; with Armenia, Georgia and Nakhchivan; six members today.
        assert!((published(1949) - 191.0).abs() < 0.1);
        assert!((published(1985) - (191.0 + 311.0 + 273.0 + 17.0)).abs() < 0.1);
        assert!((published(2024) - 2_626.0).abs() < 0.1);
    }

    #[test]
    fn the_parts_by_accession_add_up_to_the_totals_of_every_year() {
        for totals in bundled() {
            let year = totals.year;
            let parts = || totals.by_accession.values();
            let members: usize = parts().map(|part| part.members).sum();
            assert_eq!(members, totals.members, "{year}");
            let people: u64 = parts().filter_map(|part| part.population).sum();
            assert_eq!(people, totals.population.unwrap_or(0), "{year}");
            let land: f64 = parts().map(|part| part.land_km2).sum();
            assert!((land - totals.land_km2).abs() < 1.0, "{year}: {land}");
            let border: f64 = parts().map(|part| part.frontier_km).sum();
            assert!((border - totals.frontier_km()).abs() < 0.1, "{year}");
        }
    }

    #[test]
    fn the_newest_parts_are_those_of_the_newest_members() {
        let totals = bundled();
        let newest = totals.last().unwrap();
        let members: Vec<_> = newest.by_accession.iter().collect();
        let expected = [12, 2, 1, 1, 3, 7, 2, 1, 1, 1, 1];
        assert!(members.iter().map(|(_, part)| part.members).eq(expected));
        let finland = newest.by_accession[&2023];
        assert!((1_000.0..1_340.0).contains(&finland.frontier_km));
        let sweden = newest.by_accession[&2024];
        assert_eq!(sweden.frontier_km, 0.0);
    }

    #[test]
    fn the_soviet_union_is_across_until_its_end_and_russia_from_then_on() {
        for totals in bundled() {
            // The last day of 1991 is the fifth day after the end of the Soviet Union.
            let expected = if totals.year < 1991 { "SUN" } else { "RUS" };
            let across = totals.across.map(|state| state.to_string());
            assert_eq!(across.as_deref(), Some(expected), "{}", totals.year);
        }
    }

    #[test]
    fn the_figures_of_the_data_agree_with_the_members_that_were_counted() {
        let atlas = Atlas::bundled().unwrap();
        for totals in bundled() {
            let figures = atlas.indicators().totals.get(&totals.year);
            let counted = figures.map_or(totals.members, |figures| figures.members.into());
            assert_eq!(counted, totals.members, "{}", totals.year);
        }
    }
}
