//! What a presentation does to the view.

use crate::action::Direction;
use crate::lesson::ink::InkDeed;
use crate::lesson::presenting::{
    Curtain, From, Place, PresentDeed, Presenting, Sight, Tool, Typed,
};
use crate::lesson::tour::TourDeed;
use crate::state::ViewState;
use atlas::Atlas;

/// Digits that come later than this begin a new number, in seconds.
const TYPED_FOR: f64 = 2.0;

impl Presenting {
    /// Takes the tool of a digit, and adds the digit to the number of a step.
    fn type_digit(&mut self, digit: u8) {
        let fresh = self
            .typed
            .filter(|typed| self.elapsed - typed.at <= TYPED_FOR);
        let number = fresh.map_or(0, |typed| typed.number.min(999) * 10);
        self.typed = Some(Typed {
            number: number + usize::from(digit),
            at: self.elapsed,
            tool: fresh.map_or(self.shown.tool, |typed| typed.tool),
        });
        let place = usize::from(digit).checked_sub(1);
        if let Some(tool) = place.and_then(|place| Tool::ALL.get(place)) {
            self.shown.tool = *tool;
        }
    }

    /// The number that was just typed; its digits were no tools then.
    fn number(&mut self) -> Option<usize> {
        let typed = self.typed.take()?;
        let is_fresh = self.elapsed - typed.at <= TYPED_FOR;
        if is_fresh {
            self.shown.tool = typed.tool;
        }

        is_fresh.then_some(typed.number)
    }
}

impl ViewState {
    /// Does what the presenter wants.
    pub(super) fn present(&mut self, atlas: &Atlas, deed: PresentDeed) {
        if let PresentDeed::Begin(from) = deed {
            if from == From::Start && self.is_staged() {
                self.session.presenting = None;
                return;
            }
            self.session.page = None;
            self.session.presenting.get_or_insert_default();
            if from == From::Start && self.session.touring.is_some() {
                self.tour(atlas, TourDeed::GoTo(0));
            }
            return;
        }
        if deed == PresentDeed::NextTimer {
            self.settings.timer = self.settings.timer.next();
        }
        let opens = deed == PresentDeed::Console;
        if deed == PresentDeed::OpenClassWindow || opens {
            let presenting = self.session.presenting.get_or_insert_default();
            (presenting.place, presenting.sight) = (Place::ClassWindow, Sight::Live);
            // The console stands in the panel.
            self.settings.panel_open = true;
        }
        let Some(presenting) = &mut self.session.presenting else {
            return;
        };
        match deed {
            PresentDeed::Begin(_)
            | PresentDeed::OpenClassWindow
            | PresentDeed::Console
            | PresentDeed::NextTimer => {}
            PresentDeed::ToggleTimer => presenting.timer.is_paused = !presenting.timer.is_paused,
            PresentDeed::RestartTimer => presenting.timer.passed = 0.0,
            PresentDeed::Digit(digit) => presenting.type_digit(digit),
            PresentDeed::Enter if self.session.touring.is_none() => {
                self.present(atlas, PresentDeed::Next);
            }
            PresentDeed::Enter => match presenting.number() {
                Some(number) => self.tour(atlas, TourDeed::GoTo(number.saturating_sub(1))),
                None => self.present(atlas, PresentDeed::Next),
            },
            PresentDeed::LoseClassWindow => presenting.sight = Sight::Lost,
            PresentDeed::Freeze => {
                presenting.sight = match presenting.sight {
                    Sight::Live => Sight::Frozen,
                    Sight::Frozen => Sight::Live,
                    Sight::Lost => Sight::Lost,
                };
            }
            PresentDeed::Point(place) => presenting.shown.pointing = place,
            PresentDeed::End => self.session.presenting = None,
            PresentDeed::Draw(curtain) => {
                presenting.shown.curtain = match presenting.shown.curtain {
                    Curtain::Open => curtain,
                    Curtain::Black | Curtain::White => Curtain::Open,
                };
            }
            PresentDeed::Take(tool) => presenting.shown.tool = tool,
            PresentDeed::Tell => presenting.shown.tells = !presenting.shown.tells,
            PresentDeed::ToggleNotes => presenting.notes = !presenting.notes,
            PresentDeed::ToggleOverview => presenting.overview = !presenting.overview,
            PresentDeed::GoTo(step) => {
                presenting.overview = false;
                self.tour(atlas, TourDeed::GoTo(step));
            }
            PresentDeed::Next | PresentDeed::Previous | PresentDeed::First | PresentDeed::Last
                if presenting.shown.curtain != Curtain::Open =>
            {
                presenting.shown.curtain = Curtain::Open;
            }
            PresentDeed::Next if self.lead_guess(atlas) => {}
            PresentDeed::Next => self.lead(atlas, Direction::Later),
            PresentDeed::Previous => self.lead(atlas, Direction::Earlier),
            PresentDeed::First => self.lead_to_end(atlas, Direction::Earlier),
            PresentDeed::Last => self.lead_to_end(atlas, Direction::Later),
        }
    }

    /// One part of the tour further, or one change of the map.
    fn lead(&mut self, atlas: &Atlas, direction: Direction) {
        if self.session.touring.is_none() {
            self.jump_to_change(atlas, direction);
            return;
        }
        let deed = match direction {
            Direction::Later => TourDeed::NextPart,
            Direction::Earlier => TourDeed::PreviousPart,
        };
        self.tour(atlas, deed);
    }

    fn lead_to_end(&mut self, atlas: &Atlas, direction: Direction) {
        let years = atlas.years();
        match (self.session.touring.is_some(), direction) {
            (true, Direction::Earlier) => self.tour(atlas, TourDeed::GoTo(0)),
            (true, Direction::Later) => self.tour(atlas, TourDeed::GoTo(usize::MAX)),
            (false, Direction::Earlier) => self.go_to_year(atlas, *years.start()),
            (false, Direction::Later) => self.go_to_year(atlas, *years.end()),
        }
    }

    /// Whether a class that looks on has no window of its own, or lost it.
    pub(super) fn lacks_class_window(&self) -> bool {
        let presenting = self.session.presenting.as_ref();

        presenting.is_some_and(|on| on.place == Place::Here || on.sight == Sight::Lost)
    }

    /// Whether a class looks at this very window.
    pub fn is_staged(&self) -> bool {
        let presenting = self.session.presenting.as_ref();

        presenting.is_some_and(|presenting| presenting.place == Place::Here)
    }

    /// Points grew, so that fewer fit on the screen: the ground keeps its size in pixels. A flight
    /// under way has arrived.
    pub(super) fn magnify(&mut self, factor: f32) {
        if factor.is_finite() && factor > 0.0 {
            self.place.camera = self.target_camera();
            self.session.flight = None;
            self.place.camera.km_per_point *= f64::from(factor);
            self.session.map_rect = self.session.map_rect / factor;
        }
    }

    /// Draws while a presentation is on.
    pub(super) fn draw(&mut self, deed: InkDeed) {
        if let Some(on) = &mut self.session.presenting {
            on.shown.ink.apply(deed);
        }
    }
}
