//! A trace of the placement, for debugging.

use std::collections::BTreeMap;
use std::fmt;

use emath::{Pos2, Rect};

use crate::labels::placement::collision_board::Obstacle;
use crate::labels::placement::ground_cover::GroundCover;

/// A step of the search for a label's position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Note {
    /// No label was requested: hidden by hand, or its land is too small at this scale.
    NotAsked,
    /// No land of it is in view.
    NoAnchor,
    /// The search starts at this anchor.
    Anchor {
        /// On the screen, in points.
        at: Pos2,
        /// Half the height of the free space there, in points.
        half_height: f32,
    },
    /// A position was tried.
    Tried {
        /// In points.
        rect: Rect,
        /// The result.
        finding: Finding,
    },
}

/// The result of trying a position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// The label was placed there.
    Stands,
    /// Acceptable unless a better position is found.
    Leans(GroundCover),
    /// Something is in the way.
    Blocked(Obstacle),
    /// Something is in the way of its leader line.
    LineBlocked,
    /// The ground is of another state, too far away, or worse than that of another try.
    Ground(GroundCover),
}

impl Finding {
    /// A keyword for the debug view.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Leans(_) => "leans",
            Self::Blocked(Obstacle::Edge) => "edge",
            Self::Blocked(Obstacle::Taken(_)) => "taken",
            Self::Blocked(Obstacle::Outline) => "outline",
            Self::LineBlocked => "line",
            Self::Ground(_) => "ground",
        }
    }
}

/// The search for the position of one label.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LabelTrace {
    /// In order of time.
    pub notes: Vec<Note>,
}

impl LabelTrace {
    /// Whether no label was requested.
    pub fn is_unasked(&self) -> bool {
        self.notes == [Note::NotAsked]
    }

    /// All tries: the rectangle in points, and the result.
    pub fn tries(&self) -> impl Iterator<Item = (Rect, Finding)> {
        self.notes.iter().filter_map(|note| match note {
            Note::Tried { rect, finding } => Some((*rect, *finding)),
            _ => None,
        })
    }

    /// The anchors tried, with half the height of the free space there, in points.
    pub fn anchors(&self) -> impl Iterator<Item = (Pos2, f32)> {
        self.notes.iter().filter_map(|note| match note {
            Note::Anchor { at, half_height } => Some((*at, *half_height)),
            _ => None,
        })
    }
}

/// Why there is no label, in short: the number of tries by result, such as `ground 5, taken 12`.
impl fmt::Display for LabelTrace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, finding) in self.tries() {
            *counts.entry(finding.word()).or_default() += 1;
        }
        if counts.is_empty() {
            let is_asked = !self.is_unasked();
            return formatter.write_str(if is_asked {
                "no land in view"
            } else {
                "not asked"
            });
        }
        for (index, (word, count)) in counts.into_iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(formatter, "{separator}{word} {count}")?;
        }

        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(findings: &[Finding]) -> LabelTrace {
        let rect = Rect::NOTHING;
        let tries = findings
            .iter()
            .map(|&finding| Note::Tried { rect, finding });

        LabelTrace {
            notes: tries.collect(),
        }
    }

    #[test]
    fn a_trace_says_in_short_why_there_is_no_name() {
        let taken = Finding::Blocked(Obstacle::Taken(Rect::NOTHING));
        let ground = Finding::Ground(GroundCover::default());
        let tried = trace(&[taken, ground, taken]);
        assert_eq!(tried.to_string(), "ground 1, taken 2");
        assert_eq!(trace(&[]).to_string(), "no land in view");
        let unasked = LabelTrace {
            notes: vec![Note::NotAsked],
        };
        assert_eq!(unasked.to_string(), "not asked");
    }
}
