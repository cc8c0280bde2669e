//! The pointer's position after the UI scale changed.
//!
//! The window reports it in points of the old scale until the mouse moves: at the beginning of a
//! presentation the pointer would seem to be elsewhere.

use egui::{Event, Pos2};

pub(super) struct Pointer {
    /// Its last position, in points of the current scale; `None` outside of the window.
    at: Option<Pos2>,
    /// The window's own points per point of egui.
    factor: f32,
    /// The factor that corrects reported positions, until the mouse moves.
    outdated: f32,
}

impl Pointer {
    pub(super) fn new(factor: f32) -> Self {
        Self {
            at: None,
            factor,
            outdated: 1.0,
        }
    }

    /// Corrects the positions of the pointer in `events` for the current `factor`.
    pub(super) fn follow(&mut self, factor: f32, events: &mut Vec<Event>) {
        let shrunk = self.factor / factor;
        let is_other = (shrunk - 1.0).abs() > 1e-3;
        if is_other {
            self.factor = factor;
            self.outdated *= shrunk;
            self.at = self.at.map(|at| at * shrunk);
        }
        let moved = self.at.filter(|_| is_other).map(Event::PointerMoved);
        for event in events.iter_mut() {
            match event {
                Event::PointerMoved(at) => {
                    self.at = Some(*at);
                    self.outdated = 1.0;
                }
                Event::PointerGone => self.at = None,
                Event::PointerButton { pos, .. } => *pos *= self.outdated,
                _ => {}
            }
        }
        events.splice(0..0, moved);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, PointerButton, pos2};

    use super::*;

    fn press(pos: Pos2) -> Event {
        Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        }
    }

    fn told(pointer: &mut Pointer, factor: f32, events: &[Event]) -> Vec<Event> {
        let mut events = events.to_vec();
        pointer.follow(factor, &mut events);
        events
    }

    #[test]
    fn when_letters_grow_the_pointer_stays_where_it_is_on_the_screen() {
        let mut pointer = Pointer::new(1.0);
        let there = Event::PointerMoved(pos2(400.0, 200.0));
        told(&mut pointer, 1.0, &[there]);
        let halved = Event::PointerMoved(pos2(200.0, 100.0));
        assert_eq!(told(&mut pointer, 2.0, &[]), [halved]);
        assert_eq!(told(&mut pointer, 2.0, &[]), []);
    }

    #[test]
    fn a_press_without_a_move_is_where_the_pointer_is() {
        let mut pointer = Pointer::new(1.0);
        told(
            &mut pointer,
            1.0,
            &[Event::PointerMoved(pos2(400.0, 200.0))],
        );
        told(&mut pointer, 2.0, &[]);
        let outdated = press(pos2(400.0, 200.0));
        let right = press(pos2(200.0, 100.0));
        assert_eq!(told(&mut pointer, 2.0, &[outdated]), [right]);
        // From its first move on, the window reports it in current points.
        let moved = [
            Event::PointerMoved(pos2(210.0, 100.0)),
            press(pos2(210.0, 100.0)),
        ];
        assert_eq!(told(&mut pointer, 2.0, &moved), moved);
        let there_and_back = told(&mut pointer, 1.0, &[]);
        assert_eq!(there_and_back, [Event::PointerMoved(pos2(420.0, 200.0))]);
    }

    #[test]
    fn a_pointer_off_the_window_is_not_brought_back() {
        let mut pointer = Pointer::new(1.0);
        told(
            &mut pointer,
            1.0,
            &[Event::PointerMoved(pos2(4.0, 2.0)), Event::PointerGone],
        );
        assert_eq!(told(&mut pointer, 2.0, &[]), []);
    }
}
