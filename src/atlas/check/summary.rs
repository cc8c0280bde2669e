//! How many records of each kind there are.

use crate::atlas::Atlas;
use crate::atlas::check::statements;

/// How many records of each kind there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The kind, as a key for the layer that words it, and the number; in a fixed order.
    pub counts: Vec<(&'static str, usize)>,
}

impl Summary {
    /// The counts of `atlas`.
    pub fn of(atlas: &Atlas) -> Self {
        let memberships = atlas.memberships();
        let statements = statements(atlas);
        let verified = statements
            .iter()
            .filter(|statement| statement.evidence.verified)
            .count();

        Self {
            counts: vec![
                ("units", atlas.units().len()),
                ("tenures", atlas.tenures().len()),
                ("labels", atlas.labels().len()),
                ("states", atlas.states().len()),
                ("memberships", memberships.len()),
                (
                    "steps",
                    memberships
                        .iter()
                        .map(|membership| membership.steps.len())
                        .sum(),
                ),
                ("rounds", atlas.rounds().len()),
                ("statuses", atlas.statuses().len()),
                ("alliances", atlas.alliances().len()),
                ("territories", atlas.territories().len()),
                ("events", atlas.events().len()),
                ("indicators", atlas.indicators().states.len()),
                ("quotes", atlas.quotes().len()),
                ("together", atlas.together().len()),
                ("threads", atlas.threads().len()),
                ("topics", atlas.topics().len()),
                ("tours", atlas.tours().len()),
                ("claims", atlas.claims().len()),
                ("not-found", atlas.not_found().len()),
                ("sources", atlas.sources().len()),
                ("statements", statements.len()),
                ("unverified", statements.len() - verified),
            ],
        }
    }

    /// The number of records of the kind; `None` if there is no such kind.
    pub fn count(&self, kind: &str) -> Option<usize> {
        self.counts
            .iter()
            .find(|(name, _)| *name == kind)
            .map(|(_, number)| *number)
    }
}
