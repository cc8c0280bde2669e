//! What a guess of the class does to the view.

use crate::lesson::guess::{Guess, GuessDeed};
use crate::state::ViewState;
use atlas::Atlas;
use atlas::timeline::steps::accession_years;

impl ViewState {
    /// Does what is done with a guess; one belongs to a presentation.
    pub(super) fn guess(&mut self, deed: GuessDeed) {
        let year = self.place.year;
        let Some(presenting) = &mut self.session.presenting else {
            return;
        };
        match (deed, &mut presenting.shown.guess) {
            (GuessDeed::Toggle, Some(_)) => presenting.shown.guess = None,
            (GuessDeed::Toggle, None) => {
                presenting.shown.guess = Some(Guess::in_year(year));
                (self.place.selection, self.place.quote) = (None, None);
                self.session.playback.pause();
            }
            (GuessDeed::Raise(state), Some(guess)) => guess.raise(state),
            (GuessDeed::Lower(state), Some(guess)) => guess.lower(state),
            (GuessDeed::Raise(_) | GuessDeed::Lower(_), None) => {}
        }
    }

    /// Whether a press on a state is a hand for it.
    pub fn counts_hands(&self) -> bool {
        let guess = self
            .session
            .presenting
            .as_ref()
            .and_then(|on| on.shown.guess.as_ref());

        guess.is_some_and(|guess| !guess.is_revealed)
    }

    /// Shows what came after a guess, or ends it once that was seen; says whether there was one.
    pub(super) fn lead_guess(&mut self, atlas: &Atlas) -> bool {
        let Some(presenting) = &mut self.session.presenting else {
            return false;
        };
        let Some(guess) = &mut presenting.shown.guess else {
            return false;
        };
        if guess.is_revealed {
            presenting.shown.guess = None;
            return true;
        }
        guess.is_revealed = true;
        let year = guess.year;
        let next = accession_years(atlas).into_iter().find(|next| *next > year);
        self.go_to_year(atlas, next.unwrap_or(year));

        true
    }
}
