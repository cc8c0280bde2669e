//! Properties of actions: for playback, for the history, and for the audience window.

use atlas::date::Year;
use atlas::id::StateId;
use serde::{Deserialize, Serialize};

use crate::action::Action;
use crate::camera::Extent;
use crate::history::HistoryKind;
use crate::lesson::ink::InkCommand;
use crate::lesson::prediction_poll::PollCommand;
use crate::lesson::presenting::PresentCommand;
use crate::lesson::tour::TourCommand;
use crate::page::Page;

/// The properties of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Nature {
    /// Its kind in the history; `None` if the history does not record it.
    pub history: Option<HistoryKind>,
    /// Whether playback of years and tours continues: for actions that concern playback or the
    /// windows, and for a presenter who goes on, points or draws.
    pub plays_on: bool,
    /// What happens with it in the audience window.
    pub in_audience_window: InAudienceWindow,
}

/// What happens with an action in the audience window.
#[derive(Debug, Clone, PartialEq)]
pub enum InAudienceWindow {
    /// Ignored there.
    Nothing,
    /// Performed by the audience window alone.
    Own,
    /// Forwarded to presenter view, which performs it for both windows.
    Shared(SharedAction),
}

/// An action in the audience window that presenter view performs for both windows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is the action of its name")]
pub enum SharedAction {
    Present(PresentCommand),
    Ink(InkCommand),
    Tour(TourCommand),
    Poll(PollCommand),
    Toggle(StateId),
    Year(Year),
    Fit(Extent),
    Touch,
    Hold,
    Arrive,
    Pause,
}

impl SharedAction {
    /// Whether it is independent of what the map shows, so that it is valid while the audience
    /// window is frozen.
    pub fn leads_on(&self) -> bool {
        matches!(self, Self::Present(_) | Self::Tour(_) | Self::Touch)
    }

    /// The action that presenter view performs.
    pub fn action(self) -> Action {
        match self {
            Self::Present(command) => Action::Present(command),
            Self::Ink(command) => Action::Ink(command),
            Self::Tour(command) => Action::Tour(command),
            Self::Poll(command) => Action::Poll(command),
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
    /// Not recorded, because the user did not cause it.
    const UNRECORDED: Self = Self {
        history: None,
        plays_on: false,
        in_audience_window: InAudienceWindow::Nothing,
    };

    /// An action of this kind in the history.
    const fn step(kind: HistoryKind) -> Self {
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
    /// The properties of the action.
    ///
    /// All actions are listed, so that a new one cannot be forgotten.
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn nature(&self) -> Nature {
        let choice = Nature::step(HistoryKind::Choice);
        match self {
            Self::Advance(_) | Self::ResizeMap(_) | Self::ClearMap(_) | Self::Magnify(_) => {
                Nature::UNRECORDED.own()
            }
            Self::SyncAudience(_)
            | Self::CopyLink
            | Self::ChooseTours
            | Self::SaveTour(_)
            | Self::TakePicture(_)
            | Self::PictureTaken
            | Self::FollowExport(_)
            | Self::Settle
            | Self::Back
            | Self::Forward => Nature::UNRECORDED,
            Self::Touch => Nature::UNRECORDED.shared(SharedAction::Touch),
            Self::Ink(command) => Nature::UNRECORDED
                .playing_on()
                .shared(SharedAction::Ink(*command)),

            Self::SetYear(year) => {
                Nature::step(HistoryKind::DragYear).shared(SharedAction::Year(*year))
            }
            Self::StepYear(_) | Self::StepOtherYear(_) => Nature::step(HistoryKind::StepYear),
            Self::Pan { .. } => Nature::step(HistoryKind::DragMap),
            Self::PanBy(_) => Nature::step(HistoryKind::StepMap),
            Self::ZoomAt { .. } | Self::ZoomStep { .. } => Nature::step(HistoryKind::Zoom),

            Self::Tour(command) => choice
                .playing_on()
                .shared(SharedAction::Tour(command.clone())),
            // On a blank screen nobody sees what plays.
            Self::Present(command @ PresentCommand::Blank(_)) => {
                choice.shared(SharedAction::Present(*command))
            }
            Self::Poll(command) => choice.shared(SharedAction::Poll(*command)),
            Self::ToggleSelection(state) => choice.shared(SharedAction::Toggle(*state)),
            Self::Fit(extent) => choice.shared(SharedAction::Fit(*extent)),
            Self::Hold => choice.shared(SharedAction::Hold),
            Self::Arrive => choice.shared(SharedAction::Arrive),
            Self::Pause => choice.shared(SharedAction::Pause),

            // Ending the presentation is up to the presenter: without presenter view the audience
            // window would freeze.
            Self::TogglePlayback
            | Self::SetSpeed(_)
            | Self::ToggleWaiting
            | Self::Present(PresentCommand::End) => choice.playing_on(),
            Self::Present(command) => choice.playing_on().shared(SharedAction::Present(*command)),
            Self::ToggleFullScreen => choice.playing_on().own(),
            Self::FollowSystemMotion(_)
            | Self::OpenLegend(_)
            | Self::ToggleLegend
            | Self::ToggleAllClasses
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
            | Self::FollowLink(_)
            | Self::Deselect
            | Self::ChooseQuote(_)
            | Self::Pin(_)
            | Self::FilterQuotes(_)
            | Self::OpenConversation(_)
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
            | Self::ToggleInsetMaps
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
            | Self::Edit(_)
            | Self::Export(_)
            | Self::StopExport
            | Self::FactCheck(_)
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
            Action::Tour(TourCommand::NextPart),
            Action::Present(PresentCommand::Next),
        ] {
            let InAudienceWindow::Shared(shared) = action.nature().in_audience_window else {
                panic!("{action:?} is not shared");
            };
            assert_eq!(shared.action(), action);
        }
        for action in [Action::Present(PresentCommand::End), Action::TogglePanel] {
            let fate = action.nature().in_audience_window;
            assert_eq!(fate, InAudienceWindow::Nothing);
        }
    }
}
