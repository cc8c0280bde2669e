//! Prediction poll: the class predicts who joins next before the map shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use atlas::date::Year;
use atlas::id::StateId;

/// A prediction poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PredictionPoll {
    /// The year after which the class predicts.
    pub year: Year,
    /// Votes for each state, by show of hands.
    pub hands: BTreeMap<StateId, u16>,
    /// Whether the map shows the result.
    pub is_revealed: bool,
}

/// A command of the poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PollCommand {
    /// Starts a poll in the year shown, or cancels the current one.
    Toggle,
    /// Adds a vote for a state.
    Raise(StateId),
    /// Removes a vote for a state.
    Lower(StateId),
}

impl PredictionPoll {
    pub(crate) const fn in_year(year: Year) -> Self {
        Self {
            year,
            hands: BTreeMap::new(),
            is_revealed: false,
        }
    }

    pub(crate) fn raise(&mut self, state: StateId) {
        let hands = self.hands.entry(state).or_default();
        *hands = hands.saturating_add(1);
    }

    pub(crate) fn lower(&mut self, state: StateId) {
        if let Some(hands) = self.hands.get_mut(&state) {
            *hands -= 1;
            if *hands == 0 {
                self.hands.remove(&state);
            }
        }
    }

    /// The states and their votes, most votes first.
    pub fn ranking(&self) -> Vec<(StateId, u16)> {
        let mut ranking: Vec<_> = self.hands.iter().map(|(id, hands)| (*id, *hands)).collect();
        ranking.sort_by_key(|(id, hands)| (std::cmp::Reverse(*hands), *id));

        ranking
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_are_counted_and_a_state_without_any_is_no_guess() {
        let [pol, hun] = ["POL", "HUN"].map(|code| StateId::parse(code).unwrap());
        let mut poll = PredictionPoll::in_year(1998);
        for state in [hun, pol, pol] {
            poll.raise(state);
        }
        assert_eq!(poll.ranking(), [(pol, 2), (hun, 1)]);
        for state in [hun, hun, pol] {
            poll.lower(state);
        }
        assert_eq!(poll.ranking(), [(pol, 1)]);
    }
}
