//! The state of a presentation, as distinct from what the map shows.

use serde::{Deserialize, Serialize};

use crate::lesson::ink::Ink;
use crate::lesson::prediction_poll::PredictionPoll;
use crate::lesson::timer::Timer;
use geo::lon_lat::LonLat;

/// A presentation in progress.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Presenting {
    /// Which window the class sees.
    pub place: AudienceDisplay,
    /// Blank screen, tool, drawing and poll, in both windows.
    pub shown: Shown,
    /// Whether the notes of the step are on the picture, for a single screen.
    pub notes: bool,
    /// Whether the list of steps is open.
    pub overview: bool,
    /// The content of the audience window.
    pub feed: AudienceFeed,
    /// The timer of presenter view.
    pub timer: Timer,
    /// The digits of a step number typed so far.
    pub(crate) typed: Option<Typed>,
    /// Seconds since the presentation began.
    pub(crate) elapsed: f64,
}

/// What the presenter does with the picture, in both windows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Shown {
    /// Whether the screen is blank.
    pub blank: BlankScreen,
    /// The tool of the pointer.
    pub tool: Tool,
    /// The drawing over the map.
    pub ink: Ink,
    /// The prediction poll, if one is on.
    pub poll: Option<PredictionPoll>,
    /// Whether a sentence on the picture summarizes the situation.
    pub shows_summary: bool,
    /// The place that the presenter points at.
    pub pointing: Option<LonLat>,
}

/// The digits of a step number typed so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Typed {
    pub(crate) number: usize,
    /// When the last digit was typed, in seconds of the presentation.
    pub(crate) at: f64,
    /// The previous tool: the first digit also selects a tool.
    pub(crate) tool: Tool,
}

/// The window that the class sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AudienceDisplay {
    /// The main window.
    #[default]
    Here,
    /// The audience window; the main window is presenter view.
    AudienceWindow,
}

/// The content of the audience window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AudienceFeed {
    /// The same as presenter view.
    #[default]
    Live,
    /// A still picture, while the presenter prepares the next one.
    Frozen,
    /// None: the audience window was closed.
    Lost,
}

/// A blank screen, so that the class looks at the teacher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BlankScreen {
    /// Not blank.
    #[default]
    Off,
    /// A black screen.
    Black,
    /// A white screen.
    White,
}

/// The tool of the pointer on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Tool {
    /// Pans and selects states.
    #[default]
    Map,
    /// A large dot, as of a laser pointer.
    Pointer,
    /// Draws lines.
    Pen,
    /// Erases lines.
    Eraser,
    /// Darkens the map outside a disk.
    Spotlight,
}

impl Tool {
    /// In the order of their keys, 1 to 5.
    pub const ALL: [Self; 5] = [
        Self::Map,
        Self::Pointer,
        Self::Pen,
        Self::Eraser,
        Self::Spotlight,
    ];
}

/// The first step of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum From {
    /// From the first step.
    Start,
    /// From the current step.
    Here,
}

/// A command of the presentation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum PresentCommand {
    /// Starts in this window.
    Begin(From),
    /// Opens the audience window; this one becomes presenter view.
    OpenAudienceWindow,
    /// The audience window was closed.
    LoseAudienceWindow,
    /// Freezes or unfreezes the audience window.
    Freeze,
    /// Shows a pointer at a place to the class, or hides it.
    Point(Option<LonLat>),
    /// Ends the presentation; the map stays as it is.
    End,
    /// Ends a blank screen; else goes to the next part of the tour, without a tour to the next year
    /// of change.
    Next,
    /// Ends a blank screen; else goes back.
    Previous,
    /// Goes to the first step, without a tour to the first year.
    First,
    /// Goes to the last step, without a tour to the last year.
    Last,
    /// Goes to a step, counted from 0, and closes the list of steps.
    GoTo(usize),
    /// Blanks the screen, or ends a blank screen of either color.
    Blank(BlankScreen),
    /// Selects a tool.
    Take(Tool),
    /// A digit was typed: selects the tool of this number, and is part of a step number.
    Digit(u8),
    /// Goes to the typed step number; without one, to the next part.
    Enter,
    /// Brings presenter view to the front; opens the audience window if there is none.
    ShowPresenterView,
    /// Starts or pauses the timer.
    ToggleTimer,
    /// Resets the timer.
    RestartTimer,
    /// Selects the next timer mode.
    NextTimer,
    /// Shows or hides the summary of the situation.
    ShowSummary,
    /// Shows or hides the notes of the step on the picture.
    ToggleNotes,
    /// Shows or hides the list of steps.
    ToggleOverview,
}
