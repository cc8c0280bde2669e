//! What the user's input interrupts: changes of year, flights and playback.

use egui::{Event, TouchPhase, Ui};

use view::action::Action;
use view::camera::flight::Flight;
use view::lesson::presenting::Tool;
use view::state::ViewState;

pub(super) struct Interruption {
    /// Whether the user presses a key, a button or the screen, or turns the wheel.
    is_touch: bool,
    /// Whether playback pauses. A press of a button counts on its release: only then is it known
    /// what it was for.
    pauses: bool,
    /// The flight that was under way; always `None` in the audience window.
    flight: Option<Flight>,
}

impl Interruption {
    /// From the input of this frame; call it before widgets consume their keys.
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
        // Pointing and drawing with a tool do not pause a tour.
        let presenting = view.session.presenting.as_ref();
        let has_tool = presenting.is_some_and(|on| on.shown.tool != Tool::Map);

        Self {
            is_touch: happens(key_or_wheel) || happens(press),
            pauses: happens(key_or_wheel) || !has_tool && happens(release),
            flight: view.session.flight,
        }
    }

    pub(super) fn at_once(&self) -> Vec<Action> {
        self.is_touch.then_some(Action::Touch).into_iter().collect()
    }

    /// Adds what follows from the input to the `wanted` actions. The audience window does not know
    /// what flies or plays in the teacher's window.
    pub(super) fn add_to(
        &self,
        wanted: &mut Vec<Action>,
        view: &ViewState,
        is_audience_window: bool,
    ) {
        let is_meant = wanted.iter().any(|action| action.nature().plays_on);
        if self.pauses && !is_meant && (is_audience_window || view.plays_by_itself()) {
            wanted.push(Action::Pause);
        }
        if self.is_touch && is_audience_window && !wanted.contains(&Action::Hold) {
            // First, so that a flight that the user wants goes on.
            wanted.insert(0, Action::Arrive);
        }
    }

    /// Ends the flight of this window, unless another one began, as the next step of a zoom does
    /// from where the one before leads to.
    pub(super) fn of_flight(&self, view: &ViewState) -> Option<Action> {
        let goes_on = self.flight.is_some() && view.session.flight == self.flight;

        (self.is_touch && goes_on).then_some(Action::Arrive)
    }
}
