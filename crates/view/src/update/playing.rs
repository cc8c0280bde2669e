//! Playback of years and tours, and kiosk mode.

use std::time::Duration;

use crate::lesson::kiosk::PATIENCE;
use crate::lesson::presenting::Presenting;
use crate::lesson::tour::{StepPart, TourCommand, TourProgress};
use crate::state::ViewState;
use atlas::Atlas;
use atlas::tour::{Tour, TourStep};

impl ViewState {
    /// Passes time to autoplay and to kiosk mode.
    pub(super) fn let_tour_pass(&mut self, atlas: &Atlas, passed: Duration) {
        let left = self
            .session
            .tour_progress
            .as_mut()
            .and_then(|on| on.playing.as_mut());
        if let Some(left) = left {
            *left = left.saturating_sub(passed);
            if left.is_zero() {
                self.play_on(atlas);
            }
        } else if let Some(kiosk) = &mut self.session.kiosk {
            kiosk.quiet += passed;
            if kiosk.quiet >= PATIENCE {
                self.begin_anew(atlas);
            }
        }
    }

    /// Pauses years and tours.
    pub(super) fn pause(&mut self) {
        self.session.playback.pause();
        self.stop();
    }

    /// Whether years or a tour are playing.
    pub fn plays_by_itself(&self) -> bool {
        self.is_playing() || self.is_autoplaying()
    }

    /// A touch lets visitors of a kiosk explore the map.
    pub(super) fn let_visitors_look(&mut self) {
        if let Some(kiosk) = &mut self.session.kiosk {
            kiosk.quiet = Duration::ZERO;
            self.stop();
        }
    }

    /// Goes to the next part; at the end a kiosk restarts, and a tour ends.
    fn play_on(&mut self, atlas: &Atlas) {
        let place = |on: &TourProgress| (on.step, on.part);
        let before = self.session.tour_progress.as_ref().map(place);
        self.tour(atlas, TourCommand::NextPart);
        if self.session.tour_progress.as_ref().map(place) != before {
            return;
        }
        if self.session.kiosk.is_some() {
            self.begin_anew(atlas);
        } else {
            self.stop();
        }
    }

    fn begin_anew(&mut self, atlas: &Atlas) {
        let presents_here = self.presents_here();
        let Some(kiosk) = &mut self.session.kiosk else {
            return;
        };
        if !presents_here {
            // The view of a step depends on the size of the map, which the presentation layout must
            // settle first.
            kiosk.quiet = PATIENCE.saturating_sub(KIOSK_DELAY);
            self.session.presenting = Some(Presenting::default());
            return;
        }
        kiosk.quiet = Duration::ZERO;
        let tour = kiosk.tour.clone();
        self.session.presenting = Some(Presenting::default());
        self.tour(atlas, TourCommand::Start(tour));
        self.play(atlas);
    }

    /// Starts autoplay at the current part.
    pub(super) fn play(&mut self, atlas: &Atlas) {
        let time = self.time_of_part(&self.atlas_seen(atlas));
        if let Some(tour_progress) = &mut self.session.tour_progress {
            tour_progress.playing = time;
        }
    }

    /// How long a class needs for the current part.
    ///
    /// `None` if no tour is on.
    pub fn time_of_part(&self, atlas: &Atlas) -> Option<Duration> {
        let on = self.session.tour_progress.as_ref()?;

        Some(
            on.part
                .time(atlas, self.tour_on(atlas)?, self.step_on(atlas)?),
        )
    }

    /// Seconds until autoplay or the kiosk acts; `None` if neither is on.
    pub(crate) fn tour_due_in(&self) -> Option<f64> {
        let playing = self
            .session
            .tour_progress
            .as_ref()
            .and_then(|tour_progress| tour_progress.playing);
        let waiting = self.session.kiosk.as_ref();
        let waiting = waiting.map(|kiosk| PATIENCE.saturating_sub(kiosk.quiet));

        playing.or(waiting).map(|left| left.as_secs_f64())
    }
}

impl StepPart {
    /// How long a class needs for it.
    fn time(self, atlas: &Atlas, tour: &Tour, step: &TourStep) -> Duration {
        let words = |text: &str| text.split_whitespace().count() as u32;
        let quote = |place: usize| {
            let quotes = atlas.quotes_of_step(step);
            quotes.get(place).and_then(|id| atlas.quote(id))
        };
        let question = step.question.as_ref();
        match self {
            Self::Opening => reading(words(&tour.title) + words(&tour.summary)),
            Self::Text => step.seconds.map_or_else(
                || reading(words(&step.text)),
                |seconds| Duration::from_secs(seconds.into()),
            ),
            Self::Quote(place) => reading(quote(place).map_or(0, |quote| words(&quote.text))),
            Self::Question => {
                reading(question.map_or(0, |question| words(&question.ask))) + THINKING
            }
            Self::Answer => reading(question.map_or(0, |question| words(&question.answer))),
            Self::Closing => reading(tour.steps.iter().map(|step| words(&step.title)).sum()),
        }
    }
}

/// The time between the layout of a kiosk's presentation and the start of its tour.
const KIOSK_DELAY: Duration = Duration::from_secs(1);

/// The time to think about a question.
const THINKING: Duration = Duration::from_secs(8);

/// The time to read this many words and to look at the map.
fn reading(words: u32) -> Duration {
    Duration::from_secs(4) + Duration::from_millis(450) * words
}
