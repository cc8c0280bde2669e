//! What a touch puts an end to: flights and playback.

use egui::{Event, TouchPhase, Ui};

use crate::view::action::Action;
use crate::view::flight::Flight;
use crate::view::state::ViewState;

/// What the user's touch of anything puts an end to.
pub(super) struct Interruption {
    /// Whether the user presses a key, a button or the screen, or turns the wheel.
    pub(super) is_touch: bool,
    /// Whether playback pauses for it: a press of a button counts when it is let go, since only then
    /// it is known what it was for.
    pauses: bool,
    /// The flight that was under way.
    flight: Option<Flight>,
}

impl Interruption {
    /// Of this frame; ask before keys are taken out of the input by whom they are for.
    pub(super) fn of(ui: &Ui, view: &ViewState) -> Self {
        let happens = |kind: fn(&Event) -> bool| ui.input(|input| input.events.iter().any(kind));
        let key_or_wheel = |event: &Event| {
            matches!(
                event,
                Event::Key { pressed: true, .. } | Event::MouseWheel { .. } | Event::Zoom(_)
            )
        };
        let press = |event: &Event| {
            matches!(
                event,
                Event::PointerButton { pressed: true, .. }
                    | Event::Touch {
                        phase: TouchPhase::Start,
                        ..
                    }
            )
        };
        let release = |event: &Event| matches!(event, Event::PointerButton { pressed: false, .. });

        Self {
            is_touch: happens(key_or_wheel) || happens(press),
            pauses: happens(key_or_wheel) || happens(release),
            flight: view.flight,
        }
    }

    /// What it does to playback, beside what the user wants by it.
    pub(super) fn of_playback(&self, view: &ViewState, wanted: &[Action]) -> Option<Action> {
        let is_meant = wanted.iter().any(Action::is_of_playback);

        (self.pauses && view.is_playing() && !is_meant).then_some(Action::PausePlayback)
    }

    /// What it does to the flight; nothing if another one began, as one for the next step of the zoom
    /// does where the one before leads to.
    pub(super) fn of_flight(&self, view: &ViewState) -> Option<Action> {
        let goes_on = self.flight.is_some() && view.flight == self.flight;

        (self.is_touch && goes_on).then_some(Action::Arrive)
    }
}
