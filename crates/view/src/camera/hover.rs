//! The content of the map's tooltip, as data; the user interface words it.

use atlas::Atlas;
use atlas::date::{Date, PartialDate};
use atlas::id::{StateId, UnitId};
use atlas::membership::StepKind;
use atlas::status::StatusKind;
use atlas::tenure::TenureStatus;
use atlas::timeline::classes::tells_of;
use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::{Snapshot, Standing};
use atlas::timeline::statuses::held_statuses;
use atlas::unit::Coverage;

/// A state, or a unit of it, in the situation shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The holder of the unit.
    pub state: StateId,
    /// Its relation to NATO.
    pub standing: Standing,
    /// The first day of its membership, or of the status that determines its standing; `None` if
    /// unknown.
    pub since: Option<PartialDate>,
    /// The basis of the tenure, unless it is ordinary land of the state.
    pub footing: Option<Footing>,
    /// Whether the treaty covers the unit, unless it is ordinary land of a member.
    pub coverage: Option<Coverage>,
    /// The statuses besides the standing that the layer shows, with the first day; oldest first.
    pub beside: Vec<(StatusKind, Option<PartialDate>)>,
    /// The next step toward membership after the day shown; `None` if the state never joined.
    ///
    /// This is hindsight: no step leads to membership by itself.
    pub next: Option<NextStep>,
}

/// The basis on which a unit was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// The unit held.
    pub unit: UnitId,
    /// The basis of the tenure.
    pub tenure: TenureStatus,
    /// Who ruled in fact: comma-separated state codes, `UN` or `self`; `None` if the holder did.
    pub controller: Option<String>,
}

/// A step toward membership after the day shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStep {
    /// The kind of step.
    pub kind: StepKind,
    /// The date of the step.
    pub date: PartialDate,
}

/// The tooltip of a unit in `layer`; `None` if nobody held it.
pub fn hover(atlas: &Atlas, snapshot: &Snapshot, layer: Layer, unit: UnitId) -> Option<Hover> {
    let situation = snapshot.unit(unit)?;
    // Parts whose coverage the treaty names are distinct from their state: Algiers is not just
    // France.
    let plain = match situation.tenure {
        TenureStatus::Sovereign | TenureStatus::Background => true,
        TenureStatus::Part => situation.coverage.is_none(),
        _ => false,
    };
    let footing = (!plain).then(|| Footing {
        unit: whole(snapshot, unit).unwrap_or(unit),
        tenure: situation.tenure,
        controller: situation.controller.clone(),
    });

    Some(Hover {
        state: situation.holder,
        standing: situation.standing,
        since: since(atlas, snapshot, situation.holder),
        footing,
        coverage: situation.coverage.filter(|coverage| {
            matches!(situation.standing, Standing::Member(_))
                && (!plain || *coverage != Coverage::In)
        }),
        beside: beside(atlas, snapshot, layer, situation.holder),
        next: next_step(atlas, situation.holder, snapshot.date),
    })
}

/// The unit that stands for all parts held on the same basis; `None` if there is none, or it was
/// held on another basis. So nobody speaks of a northern Cyprus before the island was divided.
fn whole(snapshot: &Snapshot, part: UnitId) -> Option<UnitId> {
    let (code, _) = part.as_str().split_once('-')?;
    let whole = UnitId::parse(code).ok()?;
    let (one, other) = (snapshot.unit(part)?, snapshot.unit(whole)?);
    let alike = one.holder == other.holder && one.tenure == other.tenure;

    (alike && one.controller == other.controller).then_some(whole)
}

/// The first day of the state's standing.
fn since(atlas: &Atlas, snapshot: &Snapshot, state: StateId) -> Option<PartialDate> {
    let standing = snapshot.standing(state)?;
    if let Standing::Member(since) = standing {
        return PartialDate::parse(&since.to_string()).ok();
    }
    let kind = told_by(standing)?;

    held_statuses(atlas, state, snapshot.date)
        .into_iter()
        .find(|status| status.kind == kind)?
        .since
}

/// The status that determines a standing; `None` if something else does.
fn told_by(standing: Standing) -> Option<StatusKind> {
    match standing {
        Standing::Applicant(_) => Some(StatusKind::Applicant),
        Standing::WarsawPact => Some(StatusKind::WarsawPactMember),
        Standing::Csto => Some(StatusKind::CstoMember),
        Standing::Neutral => Some(StatusKind::Neutral),
        Standing::NonAligned => Some(StatusKind::NonAligned),
        Standing::Partner => Some(StatusKind::PfpPartner),
        Standing::Member(_) | Standing::NotYetAState | Standing::Outside | Standing::Background => {
            None
        }
    }
}

/// The statuses that `layer` shows besides the standing.
fn beside(
    atlas: &Atlas,
    snapshot: &Snapshot,
    layer: Layer,
    state: StateId,
) -> Vec<(StatusKind, Option<PartialDate>)> {
    let known = snapshot.standing(state).and_then(told_by);
    let told = held_statuses(atlas, state, snapshot.date)
        .into_iter()
        .filter(|status| tells_of(layer, status.kind) && Some(status.kind) != known)
        // Omitted for members: membership implies more than partnership.
        .filter(|_| snapshot.member_since(state).is_none());

    told.map(|status| (status.kind, status.since)).collect()
}

/// The first dated step after `date` of a state that joined later.
///
/// The only place that looks beyond the day shown: callers without hindsight must drop its result.
fn next_step(atlas: &Atlas, state: StateId, date: Date) -> Option<NextStep> {
    let membership = atlas.membership_of(state)?;
    if membership.period().contains(date) {
        return None;
    }
    let dated = membership.steps.iter().filter_map(|step| {
        Some(NextStep {
            kind: step.kind,
            date: step.date?,
        })
    });

    dated
        .filter(|step| step.date.first > date)
        .min_by_key(|step| step.date.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::date::Year;
    use atlas::timeline::snapshot::snapshot;

    fn hover_in(year: Year, unit: &str) -> Hover {
        let atlas = Atlas::bundled().unwrap();
        hover_while(&atlas, year, Layer::Accession, unit)
    }

    fn hover_while(atlas: &Atlas, year: Year, layer: Layer, unit: &str) -> Hover {
        let snapshot = snapshot(atlas, atlas.date_shown(year));

        hover(atlas, &snapshot, layer, UnitId::parse(unit).unwrap()).unwrap()
    }

    fn since(hover: &Hover) -> String {
        hover.since.map(|date| date.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_member_says_since_when_and_has_no_next_step() {
        let poland = hover_in(1999, "POL");
        assert_eq!(since(&poland), "1999-03-12");
        assert_eq!((poland.next, poland.footing), (None, None));
    }

    #[test]
    fn poland_of_1998_awaits_a_step() {
        let next = hover_in(1998, "POL").next.unwrap();
        assert_eq!(next.date.first.year(), 1999);
    }

    #[test]
    fn the_next_step_of_a_later_member_is_the_first_after_the_day_shown() {
        for (year, unit, expected) in [
            (1980, "ESP", (StepKind::FormalApplication, "1981-12-02")),
            (1993, "POL", (StepKind::PartnershipForPeace, "1994-02-02")),
            (1994, "POL", (StepKind::Invitation, "1997-07-08")),
            (2003, "ROU", (StepKind::ProtocolInForce, "2004-02-27")),
        ] {
            let next = hover_in(year, unit).next.unwrap();
            assert_eq!((next.kind, next.date.to_string().as_str()), expected);
        }
    }

    #[test]
    fn no_step_is_told_of_a_state_that_has_not_joined() {
        for (year, unit) in [(1995, "AUT"), (2022, "UKR"), (1985, "DEU-E")] {
            assert_eq!(hover_in(year, unit).next, None, "{year}, {unit}");
        }
    }

    #[test]
    fn a_layer_tells_what_its_colors_say_beside_the_standing() {
        let atlas = Atlas::bundled().unwrap();
        let kinds = |layer, unit| -> Vec<StatusKind> {
            let hover = hover_while(&atlas, 2000, layer, unit);
            hover.beside.into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(kinds(Layer::Accession, "AUT"), []);
        assert_eq!(kinds(Layer::Partnership, "AUT"), [StatusKind::PfpPartner]);
        assert_eq!(
            kinds(Layer::Partnership, "ROU"),
            [StatusKind::MapParticipant],
            "the standing tells of the partnership"
        );
        assert_eq!(kinds(Layer::Partnership, "POL"), [], "a member");
    }

    #[test]
    fn the_departments_of_algeria_were_in_the_treaty_area_and_the_south_of_it_was_not() {
        let north = hover_in(1955, "DZA-N");
        assert_eq!(north.coverage, Some(Coverage::In));
        assert!(north.footing.is_some());
        assert_eq!(hover_in(1955, "DZA-S").coverage, Some(Coverage::Out));
        assert_eq!(hover_in(1963, "DZA-N").coverage, None);
    }

    #[test]
    fn parts_that_are_held_alike_bear_the_name_of_the_whole() {
        let unit = |year| hover_in(year, "CYP-N").footing.map(|footing| footing.unit);
        assert_eq!(unit(1949), UnitId::parse("CYP").ok());
        assert_eq!(unit(1980), UnitId::parse("CYP-N").ok());
    }

    #[test]
    fn finland_of_2022_is_an_applicant_since_may() {
        let finland = hover_in(2022, "FIN");
        assert_eq!(finland.standing, Standing::Applicant(Some(2023)));
        assert_eq!(since(&finland), "2022-05-18");
    }

    #[test]
    fn crimea_says_who_rules_in_fact() {
        let crimea = hover_in(2014, "UKR-43");
        assert_eq!(crimea.state, StateId::parse("UKR").unwrap());
        let footing = crimea.footing.unwrap();
        assert_eq!(footing.tenure, TenureStatus::Occupied);
        assert_eq!(footing.controller.as_deref(), Some("RUS"));
    }
}
