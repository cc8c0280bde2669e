//! Tenures: which state held which unit, and on what basis.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::{StateId, UnitId};

/// A unit held by a state during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    /// The unit held.
    pub unit: UnitId,
    /// The first day.
    pub from: Date,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// The holder as the map shows it.
    pub state: StateId,
    /// The basis of the tenure.
    pub status: TenureStatus,
    /// Who rules in fact, where not the holder alone: comma-separated state codes, `UN` or `self`.
    pub controller: Option<String>,
    /// The state that claims the unit, where not the holder.
    pub claimed_by: Option<StateId>,
    /// A note for the reader, in our own words.
    pub note: Option<String>,
}

impl Tenure {
    /// From `from` to `until`.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from),
            until: self.until,
        }
    }
}

/// The basis on which a state holds a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TenureStatus {
    /// The state's own undisputed land.
    Sovereign,
    /// A part of the state that is a unit of its own because of its history or place.
    Part,
    /// A colony or overseas territory, not a full part of the state.
    Dependency,
    /// A protectorate of the controller.
    Protectorate,
    /// Under the military or civil administration of the controller.
    Administered,
    /// Administered by the United Nations.
    UnAdministered,
    /// A sector of Berlin under Allied rights.
    AlliedSectors,
    /// Occupied by the controller.
    Occupied,
    /// Annexed by the holder; many states did not recognize this.
    Annexed,
    /// Outside the control of the holder's government.
    Breakaway,
    /// Partly occupied, up to a line that the map does not show.
    PartlyOccupied,
    /// A state that some members of the United Nations do not recognize.
    #[serde(rename = "partially-recognised")]
    PartiallyRecognized,
    /// Outside the study area: today's country; its earlier borders were not researched.
    Background,
}
