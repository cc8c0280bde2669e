//! What an action is beside a change of the view: for playback, for the history, for the other window.

use atlas::date::Year;
use atlas::id::StateId;
use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::camera::Extent;
use crate::history::Deed;
use crate::lesson::guess::GuessDeed;
use crate::lesson::ink::InkDeed;
use crate::lesson::presenting::PresentDeed;
use crate::lesson::tour::TourDeed;
use crate::page::Page;

/// What an action is for whoever must know it without performing it.
#[derive(Debug, Clone, PartialEq)]
pub struct Nature {
    /// What kind of step on the way back it is; `None` for what the history does not keep.
    pub history: Option<Deed>,
    /// Whether what plays by itself, years or a tour, goes on: the action is about how they play or
    /// where they are seen, or it is a presenter who leads on, points and draws.
    pub plays_on: bool,
    /// What becomes of it in the audience window.
    pub in_audience_window: InAudienceWindow,
}

/// What becomes of an action in the audience window.
#[derive(Debug, Clone, PartialEq)]
pub enum InAudienceWindow {
    /// Nothing: it is no matter of the class.
    Nothing,
    /// That window alone performs it.
    Own,
    /// The teacher's window is told of it, and performs it for both.
    Shared(SharedAction),
}

/// An action in the audience window that both windows show; the teacher's window performs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the action of its name")]
pub enum SharedAction {
    Present(PresentDeed),
    Ink(InkDeed),
    Tour(TourDeed),
    Guess(GuessDeed),
    Toggle(StateId),
    Year(Year),
    Fit(Extent),
    Touch,
    Hold,
    Arrive,
    Pause,
}

impl SharedAction {
    /// Whether it means the same whatever the map shows, so that it is performed while the class
    /// sees something else than the teacher.
    pub fn leads_on(&self) -> bool {
        matches!(self, Self::Present(_) | Self::Tour(_) | Self::Touch)
    }

    /// The action that the teacher's window performs.
    pub fn action(self) -> Action {
        match self {
            Self::Present(deed) => Action::Present(deed),
            Self::Ink(deed) => Action::Ink(deed),
            Self::Tour(deed) => Action::Tour(deed),
            Self::Guess(deed) => Action::Guess(deed),
            Self::Toggle(state) => Action::ToggleSelection(state),
            Self::Year(year) => Action::SetYear(year),
            Self::Fit(extent) => Action::Fit(extent),
            Self::Touch => Action::Touch,
            Self::Hold => Action::Hold,
            Self::Arrive => Action::Arrive,
            Self::Pause => Action::Pause,
        }
    }
}

impl Nature {
    /// Not of the user's doing: no step back leads to it.
    const UNRECORDED: Self = Self {
        history: None,
        plays_on: false,
        in_audience_window: InAudienceWindow::Nothing,
    };

    /// A step of the history of this kind.
    const fn step(kind: Deed) -> Self {
        Self {
            history: Some(kind),
            ..Self::UNRECORDED
        }
    }

    fn own(self) -> Self {
        Self {
            in_audience_window: InAudienceWindow::Own,
            ..self
        }
    }

    fn shared(self, action: SharedAction) -> Self {
        Self {
            in_audience_window: InAudienceWindow::Shared(action),
            ..self
        }
    }

    fn playing_on(self) -> Self {
        Self {
            plays_on: true,
            ..self
        }
    }
}

impl Action {
    /// What the action is beside a change of the view.
    ///
    /// Every action stands here by name, so that a new one cannot be passed over in silence.
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn nature(&self) -> Nature {
        let choice = Nature::step(Deed::Choice);
        match self {
            Self::Advance(_) | Self::ResizeMap(_) | Self::Magnify(_) => Nature::UNRECORDED.own(),
            Self::Reflect(_)
            | Self::TakePicture(_)
            | Self::PictureTaken
            | Self::FollowExport(_)
            | Self::Settle
            | Self::Back
            | Self::Forward => Nature::UNRECORDED,
            Self::Touch => Nature::UNRECORDED.shared(SharedAction::Touch),
            Self::Ink(deed) => Nature::UNRECORDED
                .playing_on()
                .shared(SharedAction::Ink(*deed)),

            Self::SetYear(year) => Nature::step(Deed::DragYear).shared(SharedAction::Year(*year)),
            Self::StepYear(_) | Self::StepOtherYear(_) => Nature::step(Deed::StepYear),
            Self::Pan { .. } => Nature::step(Deed::DragMap),
            Self::PanBy(_) => Nature::step(Deed::StepMap),
            Self::ZoomAt { .. } | Self::ZoomStep { .. } => Nature::step(Deed::Zoom),

            Self::Tour(deed) => choice.playing_on().shared(SharedAction::Tour(deed.clone())),
            // Behind a curtain nobody sees how the story goes on.
            Self::Present(deed @ PresentDeed::Draw(_)) => {
                choice.shared(SharedAction::Present(*deed))
            }
            Self::Guess(deed) => choice.shared(SharedAction::Guess(*deed)),
            Self::ToggleSelection(state) => choice.shared(SharedAction::Toggle(*state)),
            Self::Fit(extent) => choice.shared(SharedAction::Fit(*extent)),
            Self::Hold => choice.shared(SharedAction::Hold),
            Self::Arrive => choice.shared(SharedAction::Arrive),
            Self::Pause => choice.shared(SharedAction::Pause),

            // The end of the presentation is no matter of the class: without its teacher the audience
            // window would stand still.
            Self::TogglePlayback
            | Self::SetSpeed(_)
            | Self::ToggleWaiting
            | Self::Present(PresentDeed::End) => choice.playing_on(),
            Self::Present(deed) => choice.playing_on().shared(SharedAction::Present(*deed)),
            Self::ToggleFullScreen => choice.playing_on().own(),
            Self::FollowSystemMotion(_)
            | Self::OpenLegend(_)
            | Self::HoverEntry(_)
            | Self::HoverQuote(_)
            | Self::TogglePage(Page::Help) => choice.own(),

            Self::JumpToChange(_)
            | Self::FirstYear
            | Self::LastYear
            | Self::ToggleComparison(_)
            | Self::SetOtherYear(_)
            | Self::SwapYears
            | Self::MoveHandle(_)
            | Self::Visit(_)
            | Self::Deselect
            | Self::ChooseQuote(_)
            | Self::Pin(_)
            | Self::FilterQuotes(_)
            | Self::OpenThread(_)
            | Self::Explain(_)
            | Self::ExplainChosen
            | Self::ShowPanel(_)
            | Self::TogglePanel
            | Self::ToggleDate
            | Self::SetHindsight(_)
            | Self::NextHindsight
            | Self::ShowChart(_)
            | Self::NextChart
            | Self::ToggleGraticule
            | Self::ToggleSmallMaps
            | Self::SetLayer(_)
            | Self::StepLayer(_)
            | Self::ToggleIsolation(_)
            | Self::EndIsolation
            | Self::SetTheme(_)
            | Self::SetMapLanguage(_)
            | Self::SetUiScale(_)
            | Self::SetMotion(_)
            | Self::SetRoom(_)
            | Self::SetLesson(_)
            | Self::TogglePage(_)
            | Self::Author(_)
            | Self::Export(_)
            | Self::StopExport
            | Self::Report(_)
            | Self::StartSearch
            | Self::OpenSource(_)
            | Self::Copy(_) => choice,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_class_does_is_performed_by_the_teachers_window_as_the_same_action() {
        for action in [
            Action::SetYear(1999),
            Action::Touch,
            Action::Hold,
            Action::Arrive,
            Action::Pause,
            Action::Fit(Extent::Europe),
            Action::Tour(TourDeed::NextPart),
            Action::Present(PresentDeed::Next),
        ] {
            let InAudienceWindow::Shared(shared) = action.nature().in_audience_window else {
                panic!("{action:?} is not shared");
            };
            assert_eq!(shared.action(), action);
        }
        for action in [Action::Present(PresentDeed::End), Action::TogglePanel] {
            let fate = action.nature().in_audience_window;
            assert_eq!(fate, InAudienceWindow::Nothing);
        }
    }
}
