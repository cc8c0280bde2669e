//! The bundled atlas, and short ways to ask it.

use std::sync::LazyLock;

use atlas::Atlas;
use atlas::date::Date;
use atlas::id::{StateId, UnitId};
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::{Snapshot, Standing, UnitSituation, snapshot};

/// The atlas that the program carries.
pub(crate) static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

pub(crate) fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub(crate) fn state(code: &str) -> StateId {
    StateId::parse(code).unwrap()
}

/// The situation on a day.
pub(crate) fn on(day: &str) -> Snapshot {
    snapshot(&ATLAS, date(day))
}

pub(crate) fn unit(snapshot: &Snapshot, code: &str) -> UnitSituation {
    snapshot.unit(UnitId::parse(code).unwrap()).unwrap().clone()
}

/// The holder of a unit on a day, and how it was held.
pub(crate) fn held(day: &str, code: &str) -> (String, TenureStatus) {
    let unit = unit(&on(day), code);

    (unit.holder.to_string(), unit.tenure)
}

pub(crate) fn standing(day: &str, code: &str) -> Option<Standing> {
    on(day).standing(state(code))
}
