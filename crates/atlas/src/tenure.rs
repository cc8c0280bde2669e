//! Tenures: which state held which unit, and how.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::id::{StateId, UnitId};

/// A unit held by a state during a period.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    /// The territory.
    pub unit: UnitId,
    /// The first day.
    pub from: Date,
    /// The first day after; `None` while it lasts.
    pub until: Option<Date>,
    /// The state that the map shows as holder.
    pub state: StateId,
    /// On what footing it holds the unit.
    pub status: TenureStatus,
    /// Who rules in fact, if it is not the holder alone: codes of states, `UN` or `self`, with commas.
    pub controller: Option<String>,
    /// The state that claims the unit as its own, if it is not the holder.
    pub claimed_by: Option<StateId>,
    /// A remark for the reader.
    pub note: Option<String>,
}

impl Tenure {
    /// The days during which the state held the unit.
    pub fn period(&self) -> Period {
        Period {
            from: Some(self.from),
            until: self.until,
        }
    }
}

/// On what footing a state holds a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TenureStatus {
    /// The state's own undisputed land.
    Sovereign,
    /// A part of the state that the map keeps apart for its history or place.
    Part,
    /// Ruled by the state without being a full part of it: a colony, an overseas territory.
    Dependency,
    /// Under the protection of the controller.
    Protectorate,
    /// Under the military or civil administration of the controller.
    Administered,
    /// Under the administration of the United Nations.
    UnAdministered,
    /// A sector of Berlin under the rights of the Allies.
    AlliedSectors,
    /// Under the occupation of the controller.
    Occupied,
    /// Annexed by the holder, which many states did not recognize.
    Annexed,
    /// Outside the control of the holder's government.
    Breakaway,
    /// Occupied in part, along a line that the map does not draw.
    PartlyOccupied,
    /// A state that a part of the United Nations does not recognize.
    #[serde(rename = "partially-recognised")]
    PartiallyRecognized,
    /// Today's country as a backdrop; its borders of other years were not researched.
    Background,
}
