//! Commands of the presentation.

use crate::action::Direction;
use crate::lesson::ink::InkCommand;
use crate::lesson::presenting::{
    AudienceDisplay, AudienceFeed, BlankScreen, From, PresentCommand, Presenting, Tool, Typed,
};
use crate::lesson::tour::TourCommand;
use crate::state::ViewState;
use atlas::Atlas;

/// The pause after which a digit starts a new number, in seconds.
const TYPED_FOR: f64 = 2.0;

impl Presenting {
    /// Selects the tool of a digit, and appends the digit to the step number.
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

    /// The typed step number, if any; restores the tool that its digits changed.
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
    pub(super) fn present(&mut self, atlas: &Atlas, command: PresentCommand) {
        if let PresentCommand::Begin(from) = command {
            if from == From::Start && self.presents_here() {
                self.session.presenting = None;
                return;
            }
            self.session.page = None;
            self.session.presenting.get_or_insert_default();
            if from == From::Start && self.session.tour_progress.is_some() {
                self.tour(atlas, TourCommand::Open);
            }
            return;
        }
        if command == PresentCommand::NextTimer {
            self.settings.timer = self.settings.timer.next();
        }
        let opens = command == PresentCommand::ShowPresenterView;
        if command == PresentCommand::OpenAudienceWindow || opens {
            let presenting = self.session.presenting.get_or_insert_default();
            (presenting.place, presenting.feed) =
                (AudienceDisplay::AudienceWindow, AudienceFeed::Live);
            // Presenter view is in the panel area.
            self.settings.panel_open = true;
        }
        let Some(presenting) = &mut self.session.presenting else {
            return;
        };
        match command {
            PresentCommand::Begin(_)
            | PresentCommand::OpenAudienceWindow
            | PresentCommand::ShowPresenterView
            | PresentCommand::NextTimer => {}
            PresentCommand::ToggleTimer => presenting.timer.is_paused = !presenting.timer.is_paused,
            PresentCommand::RestartTimer => presenting.timer.passed = 0.0,
            PresentCommand::Digit(digit) => presenting.type_digit(digit),
            PresentCommand::Enter if self.session.tour_progress.is_none() => {
                self.present(atlas, PresentCommand::Next);
            }
            PresentCommand::Enter => match presenting.number() {
                Some(number) => self.tour(atlas, TourCommand::GoTo(number.saturating_sub(1))),
                None => self.present(atlas, PresentCommand::Next),
            },
            PresentCommand::LoseAudienceWindow => presenting.feed = AudienceFeed::Lost,
            PresentCommand::Freeze => {
                presenting.feed = match presenting.feed {
                    AudienceFeed::Live => AudienceFeed::Frozen,
                    AudienceFeed::Frozen => AudienceFeed::Live,
                    AudienceFeed::Lost => AudienceFeed::Lost,
                };
            }
            PresentCommand::Point(place) => presenting.shown.pointing = place,
            PresentCommand::End => self.session.presenting = None,
            PresentCommand::Blank(blank) => {
                presenting.shown.blank = match presenting.shown.blank {
                    BlankScreen::Off => blank,
                    BlankScreen::Black | BlankScreen::White => BlankScreen::Off,
                };
            }
            PresentCommand::Take(tool) => presenting.shown.tool = tool,
            PresentCommand::ShowSummary => {
                presenting.shown.shows_summary = !presenting.shown.shows_summary;
            }
            PresentCommand::ToggleNotes => presenting.notes = !presenting.notes,
            PresentCommand::ToggleOverview => presenting.overview = !presenting.overview,
            PresentCommand::GoTo(step) => {
                presenting.overview = false;
                self.tour(atlas, TourCommand::GoTo(step));
            }
            PresentCommand::Next
            | PresentCommand::Previous
            | PresentCommand::First
            | PresentCommand::Last
                if presenting.shown.blank != BlankScreen::Off =>
            {
                presenting.shown.blank = BlankScreen::Off;
            }
            PresentCommand::Next if self.advance_poll(atlas) => {}
            PresentCommand::Next => self.lead(atlas, Direction::Later),
            PresentCommand::Previous => self.lead(atlas, Direction::Earlier),
            PresentCommand::First => self.lead_to_end(atlas, Direction::Earlier),
            PresentCommand::Last => self.lead_to_end(atlas, Direction::Later),
        }
    }

    /// Goes to the next or previous part of the tour, or year of change.
    fn lead(&mut self, atlas: &Atlas, direction: Direction) {
        if self.session.tour_progress.is_none() {
            self.jump_to_change(atlas, direction);
            return;
        }
        let command = match direction {
            Direction::Later => TourCommand::NextPart,
            Direction::Earlier => TourCommand::PreviousPart,
        };
        self.tour(atlas, command);
    }

    fn lead_to_end(&mut self, atlas: &Atlas, direction: Direction) {
        let years = atlas.years();
        match (self.session.tour_progress.is_some(), direction) {
            (true, Direction::Earlier) => self.tour(atlas, TourCommand::Open),
            (true, Direction::Later) => self.tour(atlas, TourCommand::GoTo(usize::MAX)),
            (false, Direction::Earlier) => self.go_to_year(atlas, *years.start()),
            (false, Direction::Later) => self.go_to_year(atlas, *years.end()),
        }
    }

    /// Whether there is a presentation without an audience window, or one whose window was closed.
    pub(super) fn lacks_audience_window(&self) -> bool {
        let presenting = self.session.presenting.as_ref();

        presenting
            .is_some_and(|on| on.place == AudienceDisplay::Here || on.feed == AudienceFeed::Lost)
    }

    /// Whether the class sees this window.
    pub fn presents_here(&self) -> bool {
        let presenting = self.session.presenting.as_ref();

        presenting.is_some_and(|presenting| presenting.place == AudienceDisplay::Here)
    }

    /// Points became larger, so fewer fit on the screen: keeps the ground shown. A flight in
    /// progress ends.
    pub(super) fn magnify(&mut self, factor: f32) {
        if factor.is_finite() && factor > 0.0 {
            let is_at_step = self.is_at_step();
            self.place.camera = self.target_camera();
            self.session.flight = None;
            self.place.camera.km_per_point *= f64::from(factor);
            self.session.map_rect = self.session.map_rect / factor;
            self.session.clear_rect = self.session.clear_rect / factor;
            self.stay_at_step(is_at_step);
        }
    }

    /// Does nothing without a presentation.
    pub(super) fn draw(&mut self, command: InkCommand) {
        if let Some(on) = &mut self.session.presenting {
            on.shown.ink.apply(command);
        }
    }
}
