//! What wants a name on the map.

use crate::labels::placement::CalloutReach;
use crate::labels::placement::Priority;
use crate::labels::placement::anchor::Anchor;
use atlas::date::Date;
/// A state that wants its name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelRequest<K> {
    /// What is named; also the last resort of the order.
    pub key: K,
    /// Who goes first.
    pub priority: Priority,
    /// Among equals the larger goes first: an area in square kilometers.
    pub weight: f64,
    /// The first day of its territory as it is: a name keeps its place while that stays the same.
    pub since: Date,
    /// The usual places for its name, best first.
    pub usual: Vec<Anchor>,
    /// The place that somebody chose by hand for this scale: if there is room the name stands right
    /// there, whatever is under it.
    pub fixed: Option<Anchor>,
    /// How far beside its land it may stand.
    pub callout_reach: CalloutReach,
}
