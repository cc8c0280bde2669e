//! Requests for labels.

use crate::labels::placement::CalloutReach;
use crate::labels::placement::Priority;
use crate::labels::placement::anchor::Anchor;
use atlas::date::Date;
/// A state to be labeled.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelRequest<K> {
    /// The labeled object; the final tie-breaker of the order.
    pub key: K,
    /// Its precedence.
    pub priority: Priority,
    /// Within a priority the larger goes first; an area in square kilometers.
    pub weight: f64,
    /// The first day of its present territory: a label keeps its position while this stays the
    /// same.
    pub since: Date,
    /// The anchors from the data, best first.
    pub usual: Vec<Anchor>,
    /// The hand-made anchor for this scale: the label goes exactly there if there is room, whatever
    /// is under it.
    pub fixed: Option<Anchor>,
    /// How far beside its land it may go.
    pub callout_reach: CalloutReach,
}
