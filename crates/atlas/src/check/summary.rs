//! The number of records of each kind.

use crate::Atlas;
use crate::check::sources::verified_on_rank_d;
use crate::check::statements;
use crate::source::Rank;

/// Record counts of an atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordCounts {
    /// A key that the user interface translates, and the number; in a fixed order.
    pub counts: Vec<(&'static str, usize)>,
}

impl RecordCounts {
    /// Counts the records of `atlas`.
    pub fn of(atlas: &Atlas) -> Self {
        let memberships = atlas.memberships();
        let statements = statements(atlas);
        let of_statements = by_rank(
            statements
                .iter()
                .map(|statement| atlas.best_rank(&statement.evidence.sources)),
        );
        let of_quotes = by_rank(atlas.quotes().iter().map(|quote| {
            let source = atlas.source(&quote.source.id)?;

            quote.read_in(source).rank()
        }));
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
                ("statements-rank-a", of_statements[0]),
                ("statements-rank-b", of_statements[1]),
                ("statements-rank-c", of_statements[2]),
                ("statements-rank-d", of_statements[3]),
                ("statements-not-read", of_statements[4]),
                ("quotes-rank-a", of_quotes[0]),
                ("quotes-rank-b", of_quotes[1]),
                ("quotes-rank-c", of_quotes[2]),
                ("quotes-rank-d", of_quotes[3]),
                ("quotes-not-read", of_quotes[4]),
                ("verified-on-rank-d", verified_on_rank_d(atlas).len()),
            ],
        }
    }

    /// `None` if `kind` is no key of [`Self::counts`].
    pub fn count(&self, kind: &str) -> Option<usize> {
        self.counts
            .iter()
            .find(|(name, _)| *name == kind)
            .map(|(_, number)| *number)
    }
}

/// The numbers of A, B, C, D and of `None`, in this order.
fn by_rank(ranks: impl Iterator<Item = Option<Rank>>) -> [usize; 5] {
    let mut counts = [0; 5];
    for rank in ranks {
        let place = Rank::ALL.iter().position(|known| Some(*known) == rank);
        counts[place.unwrap_or(Rank::ALL.len())] += 1;
    }

    counts
}
