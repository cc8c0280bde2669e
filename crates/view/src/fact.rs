//! Facts on the screen whose sources can be shown.

use crate::reading::chart::Chart;
use atlas::id::{QuoteId, UnitId};
use atlas::source::Evidence;
use atlas::timeline::legend::LegendKey;

/// A fact on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The land of a unit, and its color.
    Land(UnitId),
    /// The border between two units.
    Border([UnitId; 2]),
    /// An entry of the legend.
    Legend(LegendKey),
    /// A figure of NATO as a whole.
    Figure(Chart),
    /// The wording of a quote.
    Quote(QuoteId),
    /// A dated statement in a panel.
    Statement(Statement),
}

/// A dated statement as worded on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The date as worded on the screen.
    pub date: String,
    /// The statement as worded on the screen.
    pub text: String,
    /// Its sources, and whether they were read to verify it.
    pub evidence: Evidence,
}
