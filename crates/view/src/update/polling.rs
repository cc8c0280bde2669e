//! Commands of the prediction poll.

use crate::lesson::prediction_poll::{PollCommand, PredictionPoll};
use crate::state::ViewState;
use atlas::Atlas;
use atlas::timeline::steps::accession_years;

impl ViewState {
    /// Does nothing without a presentation.
    pub(super) fn poll(&mut self, command: PollCommand) {
        let year = self.place.year;
        let Some(presenting) = &mut self.session.presenting else {
            return;
        };
        match (command, &mut presenting.shown.poll) {
            (PollCommand::Toggle, Some(_)) => presenting.shown.poll = None,
            (PollCommand::Toggle, None) => {
                presenting.shown.poll = Some(PredictionPoll::in_year(year));
                (self.place.selection, self.place.quote) = (None, None);
                self.session.playback.pause();
            }
            (PollCommand::Raise(state), Some(poll)) => poll.raise(state),
            (PollCommand::Lower(state), Some(poll)) => poll.lower(state),
            (PollCommand::Raise(_) | PollCommand::Lower(_), None) => {}
        }
    }

    /// Whether a click on a state is a vote for it.
    pub fn counts_hands(&self) -> bool {
        let poll = self
            .session
            .presenting
            .as_ref()
            .and_then(|on| on.shown.poll.as_ref());

        poll.is_some_and(|poll| !poll.is_revealed)
    }

    /// Reveals the result of a poll, or closes a revealed poll; gives whether there was one.
    pub(super) fn advance_poll(&mut self, atlas: &Atlas) -> bool {
        let Some(presenting) = &mut self.session.presenting else {
            return false;
        };
        let Some(poll) = &mut presenting.shown.poll else {
            return false;
        };
        if poll.is_revealed {
            presenting.shown.poll = None;
            return true;
        }
        poll.is_revealed = true;
        let year = poll.year;
        let next = accession_years(atlas).into_iter().find(|next| *next > year);
        self.go_to_year(atlas, next.unwrap_or(year));

        true
    }
}
