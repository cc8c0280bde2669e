//! What the placement of names tells of its search, for whoever asks why a name stands where it does.

use std::collections::BTreeMap;
use std::fmt;

use emath::{Pos2, Rect};

use crate::labels::placement::collision_board::Obstacle;
use crate::labels::placement::ground_cover::GroundCover;

/// What happened to a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Note {
    /// Nobody asked for it to be on the map: hidden by hand, or its land is too small at this scale.
    NotAsked,
    /// No land of it is in view.
    NoAnchor,
    /// It looks for room around this place of the screen, with so much room: half its height; in
    /// points.
    Anchor {
        /// The place.
        at: Pos2,
        /// Half the height of the room there.
        half_height: f32,
    },
    /// It tried to stand here.
    Tried {
        /// Where, in points.
        rect: Rect,
        /// What came of it.
        finding: Finding,
    },
}

/// What came of one try to stand somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// The name stands there.
    Stands,
    /// It may stand there unless it finds a better place: the ground is good enough.
    Leans(GroundCover),
    /// Something is in the way.
    Blocked(Obstacle),
    /// Something is in the way of the line that would lead there.
    LineBlocked,
    /// The ground is not that of the name, is too far away, or is worse than that of another try.
    Ground(GroundCover),
}

impl Finding {
    /// One word for it, for the developer.
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

/// The search for the place of one name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LabelTrace {
    /// In the order in which it happened.
    pub notes: Vec<Note>,
}

impl LabelTrace {
    /// Whether the name was not even looked for.
    pub fn is_unasked(&self) -> bool {
        self.notes == [Note::NotAsked]
    }

    /// All tries: where, in points, and what came of them.
    pub fn tries(&self) -> impl Iterator<Item = (Rect, Finding)> {
        self.notes.iter().filter_map(|note| match note {
            Note::Tried { rect, finding } => Some((*rect, *finding)),
            _ => None,
        })
    }

    /// The places around which it was looked for, with half the height of the room there, in points.
    pub fn anchors(&self) -> impl Iterator<Item = (Pos2, f32)> {
        self.notes.iter().filter_map(|note| match note {
            Note::Anchor { at, half_height } => Some((*at, *half_height)),
            _ => None,
        })
    }
}

/// Why there is no name, in short: how many tries ended how, such as `ground 5, taken 12`.
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
