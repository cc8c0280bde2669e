//! What a touch puts an end to: changes of year, flights, and what plays by itself.

use egui::{Event, TouchPhase, Ui};

use view::action::Action;
use view::camera::flight::Flight;
use view::lesson::presenting::Tool;
use view::state::ViewState;

/// What the user's touch of anything puts an end to.
pub(super) struct Interruption {
    /// Whether the user presses a key, a button or the screen, or turns the wheel.
    is_touch: bool,
    /// Whether what plays by itself pauses for it: a press of a button counts when it is let go, since
    /// only then it is known what it was for.
    pauses: bool,
    /// The flight that was under way; the window of the class knows of none.
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
        // A presenter who points or draws leads on.
        let presenting = view.session.presenting.as_ref();
        let has_tool = presenting.is_some_and(|on| on.shown.tool != Tool::Map);

        Self {
            is_touch: happens(key_or_wheel) || happens(press),
            pauses: happens(key_or_wheel) || !has_tool && happens(release),
            flight: view.session.flight,
        }
    }

    /// What it does at once.
    pub(super) fn at_once(&self) -> Vec<Action> {
        self.is_touch.then_some(Action::Touch).into_iter().collect()
    }

    /// What it does beside what the user wants by it; the window of a class does not know what flies
    /// or plays in that of the teacher.
    pub(super) fn add_to(&self, wanted: &mut Vec<Action>, view: &ViewState, is_class: bool) {
        let is_meant = wanted.iter().any(|action| action.nature().plays_on);
        if self.pauses && !is_meant && (is_class || view.plays_by_itself()) {
            wanted.push(Action::Pause);
        }
        if self.is_touch && is_class && !wanted.contains(&Action::Hold) {
            // First, so that a flight that the user wants goes on.
            wanted.insert(0, Action::Arrive);
        }
    }

    /// What it does to the flight of this window; nothing if another one began, as one for the next
    /// step of the zoom does where the one before leads to.
    pub(super) fn of_flight(&self, view: &ViewState) -> Option<Action> {
        let goes_on = self.flight.is_some() && view.session.flight == self.flight;

        (self.is_touch && goes_on).then_some(Action::Arrive)
    }
}
