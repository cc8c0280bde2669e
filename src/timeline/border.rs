//! What kind of line parts two units.

use crate::atlas::tenure::TenureStatus;
use crate::timeline::snapshot::{Standing, UnitSituation};

/// What a line between two units, or between a unit and the sea, means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BorderKind {
    /// Inside one state: not drawn.
    Inner,
    /// Land against the sea.
    Coast,
    /// A line whose status is disputed, inside one state or between two.
    Disputed,
    /// Between two states.
    State,
    /// Between a member and a state that is none.
    Frontier,
}

/// What the line between `left` and `right` means; `None` on the right is the sea.
pub fn border_kind(left: &UnitSituation, right: Option<&UnitSituation>) -> BorderKind {
    let Some(right) = right else {
        return BorderKind::Coast;
    };
    let disputed = footing(left) != footing(right);
    if left.holder == right.holder {
        return if disputed {
            BorderKind::Disputed
        } else {
            BorderKind::Inner
        };
    }
    let is_member = |unit: &UnitSituation| matches!(unit.standing, Standing::Member(_));
    // A territory whose powers are members lies inside the Alliance's frontier or outside of it
    // depending on whom one asks; the map draws a plain border there.
    let no_state = |unit: &UnitSituation| unit.standing == Standing::NotYetAState;
    if footing(left) == Footing::Unrecognized || footing(right) == Footing::Unrecognized {
        return BorderKind::Disputed;
    }
    if is_member(left) != is_member(right) && !no_state(left) && !no_state(right) {
        return BorderKind::Frontier;
    }

    BorderKind::State
}

/// How firmly a holder stands on its unit, as far as lines show it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Footing {
    Firm,
    /// The holder's by law, and held by another power or by nobody.
    Held,
    /// The holder's in fact, which many states do not recognize.
    Annexed,
    /// A state that a part of the world does not recognize.
    Unrecognized,
}

fn footing(unit: &UnitSituation) -> Footing {
    match unit.tenure {
        TenureStatus::Occupied | TenureStatus::Breakaway | TenureStatus::UnAdministered => {
            // All of a country under occupation has no line inside it.
            if unit.standing == Standing::NotYetAState {
                Footing::Firm
            } else {
                Footing::Held
            }
        }
        TenureStatus::Annexed => Footing::Annexed,
        TenureStatus::PartiallyRecognized => Footing::Unrecognized,
        _ => Footing::Firm,
    }
}
