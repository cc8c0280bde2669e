//! What on the screen carries a fact that can be explained.

use crate::reading::chart::Chart;
use atlas::id::{QuoteId, UnitId};
use atlas::source::Evidence;
use atlas::timeline::legend::LegendKey;

/// Something on the screen that says something about the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The land of a unit, with its color.
    Land(UnitId),
    /// The line between two units.
    Border([UnitId; 2]),
    /// A color, a pattern or a line of the legend.
    Legend(LegendKey),
    /// A figure of the Alliance as a whole.
    Figure(Chart),
    /// A quote.
    Quote(QuoteId),
    /// A dated statement.
    Statement(Statement),
}

/// A dated statement in the words in which it stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// When.
    pub date: String,
    /// What happened or held.
    pub text: String,
    /// How sure we are.
    pub evidence: Evidence,
}
