//! The fact check of a news report: the reader's progress and answers.

use std::collections::BTreeMap;

use atlas::claim::{Claim, Verdict};

/// A command of the fact check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactCheckCommand {
    /// Closes the page to look at the map, which then offers a way back.
    LookAtMap,
    /// Shows a claim by its index, clamped.
    Show(usize),
    /// Gives a verdict on the claim shown; only the first answer counts.
    Judge(Verdict),
    /// Clears all answers and shows the first claim.
    Restart,
}

/// The reader's progress. Not saved: the next class answers for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactCheckProgress {
    /// Whether the page was closed to look at the map; false once it is open again.
    pub at_map: bool,
    /// The index of the claim shown.
    pub shown: usize,
    /// By the number of the claim.
    answers: BTreeMap<u16, Verdict>,
}

/// The number of answers that agree with the verdict of the atlas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Answers that agree.
    pub right: usize,
    /// All answers.
    pub answered: usize,
    /// All claims.
    pub claims: usize,
}

impl FactCheckProgress {
    /// Carries out a command; `claims` are those of the report.
    pub fn apply(&mut self, claims: &[Claim], command: FactCheckCommand) {
        match command {
            FactCheckCommand::LookAtMap => self.at_map = true,
            FactCheckCommand::Show(place) => self.shown = place.min(claims.len().saturating_sub(1)),
            FactCheckCommand::Judge(verdict) => {
                if let Some(claim) = claims.get(self.shown) {
                    self.answers.entry(claim.number).or_insert(verdict);
                }
            }
            FactCheckCommand::Restart => {
                self.answers.clear();
                self.shown = 0;
            }
        }
    }

    /// `None` while it is unanswered.
    pub fn answer(&self, claim: &Claim) -> Option<Verdict> {
        self.answers.get(&claim.number).copied()
    }

    /// The score over the `claims` whose verdict is `verdict`; over all if `None`.
    pub fn score(&self, claims: &[Claim], verdict: Option<Verdict>) -> Score {
        let mut score = Score::default();
        for claim in claims {
            if verdict.is_some_and(|verdict| verdict != claim.verdict) {
                continue;
            }
            score.claims += 1;
            if let Some(answer) = self.answer(claim) {
                score.answered += 1;
                score.right += usize::from(answer == claim.verdict);
            }
        }

        score
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use atlas::Atlas;

    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

    fn after(commands: &[FactCheckCommand]) -> FactCheckProgress {
        let mut reading = FactCheckProgress::default();
        for command in commands {
            reading.apply(ATLAS.claims(), *command);
        }

        reading
    }

    #[test]
    fn the_first_answer_counts() {
        let reading = after(&[
            FactCheckCommand::Judge(Verdict::Wrong),
            FactCheckCommand::Judge(Verdict::Imprecise),
        ]);
        assert_eq!(reading.answer(&ATLAS.claims()[0]), Some(Verdict::Wrong));
        assert_eq!(reading.answer(&ATLAS.claims()[1]), None);
    }

    #[test]
    fn an_answer_is_right_if_it_is_the_verdict_of_the_atlas() {
        let verdict = ATLAS.claims()[0].verdict;
        let reading = after(&[FactCheckCommand::Judge(verdict), FactCheckCommand::Show(1)]);
        let score = reading.score(ATLAS.claims(), None);
        assert_eq!((score.right, score.answered), (1, 1));
        assert_eq!(reading.score(ATLAS.claims(), Some(verdict)).right, 1);
    }

    #[test]
    fn a_new_beginning_forgets_the_answers() {
        let reading = after(&[
            FactCheckCommand::Show(4),
            FactCheckCommand::Judge(Verdict::Accurate),
            FactCheckCommand::Restart,
        ]);
        assert_eq!(reading, FactCheckProgress::default());
    }

    fn any_command() -> impl Strategy<Value = FactCheckCommand> {
        let verdicts = prop::sample::select(Verdict::ALL.to_vec());
        prop_oneof![
            (0..50_usize).prop_map(FactCheckCommand::Show),
            verdicts.prop_map(FactCheckCommand::Judge),
            Just(FactCheckCommand::LookAtMap),
        ]
    }

    proptest! {
        #[test]
        fn the_scores_of_all_verdicts_add_up(commands in prop::collection::vec(any_command(), 0..60)) {
            let (reading, claims) = (after(&commands), ATLAS.claims());
            prop_assert!(reading.shown < claims.len());
            let whole = reading.score(claims, None);
            prop_assert!(whole.right <= whole.answered && whole.answered <= whole.claims);
            let parts = Verdict::ALL.map(|verdict| reading.score(claims, Some(verdict)));
            let sum = |part: fn(&Score) -> usize| parts.iter().map(part).sum::<usize>();
            prop_assert_eq!(sum(|score| score.right), whole.right);
            prop_assert_eq!(sum(|score| score.answered), whole.answered);
            prop_assert_eq!(sum(|score| score.claims), claims.len());
        }
    }
}
