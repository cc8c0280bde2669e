//! Places and states whose history is easily told wrong, day by day.

use atlas::status::StatusKind;
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::{Standing, statuses_on};
use atlas::unit::Coverage;

use crate::facts::{ATLAS, date, held, on, standing, state, unit};

#[test]
fn germany_is_divided_until_1990_and_one_member_throughout() {
    assert_eq!(
        held("1949-12-31", "DEU-W"),
        ("DEU".to_owned(), TenureStatus::Sovereign)
    );
    assert_eq!(
        held("1949-12-31", "DEU-E"),
        ("DDR".to_owned(), TenureStatus::Sovereign)
    );
    assert_eq!(standing("1954-12-31", "DEU"), Some(Standing::Outside));
    assert_eq!(
        standing("1955-12-31", "DEU"),
        Some(Standing::Member(date("1955-05-06")))
    );
    assert_eq!(
        standing("1990-10-03", "DEU"),
        Some(Standing::Member(date("1955-05-06")))
    );
    assert_eq!(held("1990-10-02", "DEU-E").0, "DDR");
    assert_eq!(held("1990-10-03", "DEU-E").0, "DEU");
    assert_eq!(standing("1990-10-03", "DDR"), None);
    assert_eq!(
        unit(&on("1990-10-03"), "DEU-E").coverage,
        Some(Coverage::In)
    );
}

#[test]
fn west_berlin_is_no_member_and_no_part_of_either_state() {
    let west = unit(&on("1961-12-31"), "BER-W");
    assert_eq!(west.holder.as_str(), "WBER");
    assert_eq!(west.tenure, TenureStatus::AlliedSectors);
    assert_eq!(west.standing, Standing::NotYetAState);
    assert_eq!(west.coverage, Some(Coverage::Partly));
    let east = unit(&on("1961-12-31"), "BER-E");
    assert_eq!(
        (east.holder.as_str(), east.standing),
        ("DDR", Standing::WarsawPact)
    );
    assert_eq!(held("1990-12-31", "BER-W").0, "DEU");
}

#[test]
fn the_saar_is_not_yet_a_state_until_1957() {
    let saar = unit(&on("1956-12-31"), "DEU-SL");
    assert_eq!(
        (saar.holder.as_str(), saar.standing),
        ("SAA", Standing::NotYetAState)
    );
    assert_eq!(saar.controller.as_deref(), Some("FRA"));
    let saar = unit(&on("1957-01-01"), "DEU-SL");
    assert_eq!(saar.holder.as_str(), "DEU");
    assert!(matches!(saar.standing, Standing::Member(_)));
}

#[test]
fn trieste_is_a_free_territory_until_26_october_1954() {
    for zone in ["TRI-A", "TRI-BS", "TRI-BH"] {
        let unit = unit(&on("1954-10-25"), zone);
        assert_eq!(
            (unit.holder.as_str(), unit.standing),
            ("FTT", Standing::NotYetAState)
        );
    }
    assert_eq!(held("1954-10-26", "TRI-A").0, "ITA");
    assert_eq!(held("1954-10-26", "TRI-BS").0, "YUG");
    assert_eq!(held("1991-12-31", "TRI-BS").0, "SVN");
    assert_eq!(held("1991-12-31", "TRI-BH").0, "HRV");
}

#[test]
fn the_baltic_states_are_annexed_until_6_september_1991() {
    for code in ["EST", "LVA", "LTU"] {
        assert_eq!(
            held("1991-09-05", code),
            ("SUN".to_owned(), TenureStatus::Annexed)
        );
        assert_eq!(
            held("1991-09-06", code),
            (code.to_owned(), TenureStatus::Sovereign)
        );
        assert_eq!(standing("1991-12-31", code), Some(Standing::Outside));
        assert_eq!(standing("1994-12-31", code), Some(Standing::Partner));
        assert_eq!(
            standing("2004-12-31", code),
            Some(Standing::Member(date("2004-03-29")))
        );
    }
    assert_eq!(
        held("1990-12-31", "UKR"),
        ("SUN".to_owned(), TenureStatus::Sovereign)
    );
}

#[test]
fn crimea_is_ukraine_and_occupied_since_18_march_2014() {
    assert_eq!(
        held("1991-12-31", "UKR-43"),
        ("UKR".to_owned(), TenureStatus::Part)
    );
    assert_eq!(
        held("2014-03-17", "UKR-43"),
        ("UKR".to_owned(), TenureStatus::Part)
    );
    let crimea = unit(&on("2014-03-18"), "UKR-43");
    assert_eq!(
        (crimea.holder.as_str(), crimea.tenure),
        ("UKR", TenureStatus::Occupied)
    );
    assert_eq!(crimea.controller.as_deref(), Some("RUS"));
    assert_eq!(crimea.claimed_by, Some(state("RUS")));
    for code in ["UKR-09", "UKR-14", "UKR-23", "UKR-65"] {
        assert_eq!(held("2021-12-31", code).1, TenureStatus::Part);
        assert_eq!(
            held("2026-11-24", code),
            ("UKR".to_owned(), TenureStatus::PartlyOccupied)
        );
    }
}

#[test]
fn kosovo_is_under_united_nations_administration_and_then_partially_recognized() {
    assert_eq!(
        held("1999-06-09", "KOS"),
        ("SCG".to_owned(), TenureStatus::Sovereign)
    );
    assert_eq!(
        held("1999-12-31", "KOS"),
        ("SCG".to_owned(), TenureStatus::UnAdministered)
    );
    assert_eq!(
        held("2006-12-31", "KOS"),
        ("SRB".to_owned(), TenureStatus::UnAdministered)
    );
    let kosovo = unit(&on("2008-02-17"), "KOS");
    assert_eq!(
        (kosovo.holder.as_str(), kosovo.tenure),
        ("KOS", TenureStatus::PartiallyRecognized)
    );
    assert_eq!(kosovo.claimed_by, Some(state("SRB")));
    assert_eq!(kosovo.standing, Standing::Outside);
    assert_eq!(
        ATLAS.state(state("KOS")).unwrap().iso.as_deref(),
        Some("XKX")
    );
}

#[test]
fn yugoslavia_dissolves_on_the_days_that_the_facts_give() {
    assert_eq!(held("1991-06-24", "SVN").0, "YUG");
    assert_eq!(held("1991-06-25", "SVN").0, "SVN");
    assert_eq!(held("1992-02-29", "BIH").0, "YUG");
    assert_eq!(held("1992-03-01", "BIH").0, "BIH");
    assert_eq!(held("1992-04-27", "SRB").0, "SCG");
    assert_eq!(held("2006-06-03", "MNE").0, "MNE");
    assert_eq!(held("2006-06-04", "SRB").0, "SCG");
    assert_eq!(held("2006-06-05", "SRB").0, "SRB");
}

#[test]
fn neutral_and_non_aligned_are_different_words() {
    assert_eq!(standing("1954-12-31", "AUT"), Some(Standing::Outside));
    assert_eq!(standing("1955-12-31", "AUT"), Some(Standing::Neutral));
    for code in ["CHE", "IRL", "MDA"] {
        assert_eq!(
            standing("2020-12-31", code),
            Some(Standing::Neutral),
            "{code}"
        );
    }
    assert_eq!(standing("1970-12-31", "YUG"), Some(Standing::NonAligned));
    for code in ["FIN", "SWE"] {
        assert_eq!(
            standing("2021-12-31", code),
            Some(Standing::NonAligned),
            "{code}"
        );
        let partner = statuses_on(&ATLAS, state(code), date("2021-12-31"));
        assert!(
            partner
                .into_iter()
                .any(|kind| kind == StatusKind::PfpPartner),
            "{code}"
        );
    }
}

#[test]
fn finland_and_sweden_are_applicants_until_their_own_days() {
    assert_eq!(standing("2022-05-17", "FIN"), Some(Standing::NonAligned));
    assert_eq!(
        standing("2022-05-18", "FIN"),
        Some(Standing::Applicant(Some(2023)))
    );
    assert_eq!(
        standing("2023-04-04", "FIN"),
        Some(Standing::Member(date("2023-04-04")))
    );
    assert_eq!(
        standing("2022-05-18", "SWE"),
        Some(Standing::Applicant(Some(2024)))
    );
    assert_eq!(
        standing("2024-03-06", "SWE"),
        Some(Standing::Applicant(Some(2024)))
    );
    assert_eq!(
        standing("2024-03-07", "SWE"),
        Some(Standing::Member(date("2024-03-07")))
    );
    assert_eq!(
        standing("2022-12-31", "UKR"),
        Some(Standing::Applicant(None))
    );
}

#[test]
fn a_later_member_is_a_partner_and_invited_before_it_joins() {
    let statuses =
        |day: &str| -> Vec<StatusKind> { statuses_on(&ATLAS, state("POL"), date(day)).collect() };
    assert_eq!(standing("1993-12-31", "POL"), Some(Standing::Outside));
    assert_eq!(standing("1994-12-31", "POL"), Some(Standing::Partner));
    assert_eq!(
        statuses("1998-12-31"),
        [
            StatusKind::BetweenAlliances,
            StatusKind::PfpPartner,
            StatusKind::Invited
        ]
    );
    assert_eq!(statuses("1999-03-12"), []);
}

#[test]
fn russia_is_no_partner_while_cooperation_is_suspended() {
    assert_eq!(standing("1990-12-31", "RUS"), None);
    assert_eq!(standing("1990-12-31", "SUN"), Some(Standing::WarsawPact));
    assert_eq!(standing("2013-12-31", "RUS"), Some(Standing::Csto));
    assert_eq!(standing("2026-11-24", "RUS"), Some(Standing::Csto));
    let statuses: Vec<_> = statuses_on(&ATLAS, state("RUS"), date("2014-12-31")).collect();
    assert!(statuses.contains(&StatusKind::CooperationSuspended));
}

#[test]
fn members_outside_the_integrated_command_are_marked() {
    let outside = |day: &str| -> Vec<String> {
        let members = on(day).members;
        members
            .iter()
            .filter(|one| one.outside_command)
            .map(|one| one.state.to_string())
            .collect()
    };
    assert_eq!(outside("1965-12-31"), Vec::<String>::new());
    assert_eq!(outside("1966-12-31"), ["FRA"]);
    assert_eq!(outside("1974-12-31"), ["FRA", "GRC"]);
    assert_eq!(outside("1990-12-31"), ["FRA", "ESP"]);
    assert_eq!(outside("1999-12-31"), ["FRA"]);
    assert_eq!(outside("2009-12-31"), Vec::<String>::new());
}

#[test]
fn land_outside_article_6_is_told_apart() {
    let coverage = |day: &str, code: &str| unit(&on(day), code).coverage;
    assert_eq!(coverage("1961-12-31", "DZA-N"), Some(Coverage::In));
    assert_eq!(coverage("1962-07-03", "DZA-N"), Some(Coverage::Out));
    assert_eq!(coverage("2020-12-31", "USA-HI"), Some(Coverage::Out));
    assert_eq!(coverage("2020-12-31", "GRL"), Some(Coverage::In));
    assert!(matches!(
        unit(&on("2020-12-31"), "GRL").standing,
        Standing::Member(_)
    ));
    assert_eq!(held("1962-07-04", "DZA-N").0, "FRA");
    assert_eq!(held("1962-07-05", "DZA-N").0, "DZA");
}

#[test]
fn colonies_and_protectorates_become_states_on_their_day() {
    assert_eq!(
        held("1960-08-15", "CYP"),
        ("GBR".to_owned(), TenureStatus::Dependency)
    );
    assert_eq!(standing("1960-12-31", "CYP"), Some(Standing::Outside));
    assert_eq!(standing("1961-12-31", "CYP"), Some(Standing::NonAligned));
    assert_eq!(standing("2004-12-31", "CYP"), Some(Standing::Outside));
    assert_eq!(held("1964-09-20", "MLT").0, "GBR");
    assert_eq!(standing("1964-12-31", "MLT"), Some(Standing::Outside));
    assert_eq!(standing("1973-12-31", "MLT"), Some(Standing::NonAligned));
    assert_eq!(standing("1980-12-31", "MLT"), Some(Standing::Neutral));
    assert_eq!(
        unit(&on("1955-12-31"), "TUN").standing,
        Standing::NotYetAState
    );
    assert_eq!(
        unit(&on("1956-12-31"), "TUN").standing,
        Standing::Background
    );
}

#[test]
fn names_are_true_to_the_day() {
    let names = [
        ("DEU", "1990-10-02", "en", "West Germany (FRG)"),
        ("DEU", "1990-10-02", "de", "Bundesrepublik Deutschland"),
        ("DEU", "1990-10-03", "en", "Germany"),
        ("TUR", "2022-05-31", "en", "Turkey"),
        ("TUR", "2022-06-01", "en", "Türkiye"),
        ("TUR", "1960-01-01", "de", "Türkei"),
        (
            "MKD",
            "2019-02-11",
            "en",
            "Macedonia (UN: the former Yugoslav Republic of Macedonia)",
        ),
        ("MKD", "2019-02-12", "en", "North Macedonia"),
        ("CZE", "1999-03-12", "en", "Czech Republic"),
        ("CZE", "2016-07-01", "en", "Czechia"),
        ("SCG", "2003-02-03", "en", "FR Yugoslavia"),
        ("SCG", "2003-02-04", "en", "Serbia and Montenegro"),
        ("SUN", "1960-01-01", "uk", "СРСР"),
        ("POL", "2020-01-01", "tlh", "Poland"),
    ];
    for (code, day, language, name) in names {
        let record = ATLAS.state(state(code)).unwrap();
        assert_eq!(
            record.name_on(date(day), language),
            name,
            "{code} {day} {language}"
        );
    }
}

#[test]
fn short_names_fall_back_to_the_usual_ones() {
    let short = |code, day| {
        ATLAS
            .state(state(code))
            .unwrap()
            .short_name_on(date(day), "en")
    };
    assert_eq!(short("DEU", "1980-12-31"), "West Germany");
    assert_eq!(short("MKD", "2018-12-31"), "Macedonia (UN: FYROM)");
    assert_eq!(short("USA", "1980-12-31"), "United States");
    assert_eq!(short("POL", "1980-12-31"), "Poland");
}
