//! In front of the class: what the presenter does with the picture, apart from what it shows.

use serde::{Deserialize, Serialize};

use crate::lesson::ink::Ink;
use crate::lesson::prediction_poll::PredictionPoll;
use crate::lesson::timer::Timer;
use geo::lon_lat::LonLat;

/// The presentation that is on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Presenting {
    /// Where the class looks.
    pub place: AudienceDisplay,
    /// What is done with the picture that the class sees.
    pub shown: Shown,
    /// Whether the notes of the step stand on the picture, where there is no second screen.
    pub notes: bool,
    /// Whether the list of steps lies over the picture.
    pub overview: bool,
    /// What the class sees in a window of its own.
    pub feed: AudienceFeed,
    /// The time on presenter view.
    pub timer: Timer,
    /// The digits that were typed last.
    pub(crate) typed: Option<Typed>,
    /// How long it has lasted, in seconds.
    pub(crate) elapsed: f64,
}

/// What is done with the picture, in both windows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Shown {
    /// What hides the picture.
    pub curtain: Curtain,
    /// What the pointer does on the map.
    pub tool: Tool,
    /// What was drawn over the map.
    pub ink: Ink,
    /// What the class predicts.
    pub poll: Option<PredictionPoll>,
    /// Whether the situation stands on the picture as a sentence.
    pub shows_summary: bool,
    /// Where the pointer is that the class sees.
    pub pointing: Option<LonLat>,
}

/// Digits on the way to the number of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Typed {
    pub(crate) number: usize,
    /// When the last digit came, in seconds of the presentation.
    pub(crate) at: f64,
    /// What the pointer did before: the first digits are keys of tools as well.
    pub(crate) tool: Tool,
}

/// Where the class looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AudienceDisplay {
    /// At this window.
    #[default]
    Here,
    /// At a window of its own; this one is presenter view.
    AudienceWindow,
}

/// What the class sees in a window of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AudienceFeed {
    /// What the teacher sees.
    #[default]
    Live,
    /// What it saw, while the teacher prepares what comes next.
    Frozen,
    /// Nothing: its window was closed.
    Lost,
}

/// What hides the picture, so that the class looks at the teacher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Curtain {
    /// Nothing.
    #[default]
    Open,
    /// A black screen.
    Black,
    /// A white screen.
    White,
}

/// What the pointer does on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Tool {
    /// Moves the map and selects states.
    #[default]
    Map,
    /// Shows a large dot where it is.
    Pointer,
    /// Draws.
    Pen,
    /// Takes away what was drawn.
    Eraser,
    /// Leaves a disk of the map bright and darkens the rest.
    Spotlight,
}

impl Tool {
    /// All tools, in the order of their keys, 1 to 5.
    pub const ALL: [Self; 5] = [
        Self::Map,
        Self::Pointer,
        Self::Pen,
        Self::Eraser,
        Self::Spotlight,
    ];
}

/// Where a presentation of a tour begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum From {
    /// With its first step.
    Start,
    /// With the step that is shown.
    Here,
}

/// What the presenter does.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum PresentCommand {
    /// Begins in this window.
    Begin(From),
    /// Opens a window for the class; this one becomes presenter view.
    OpenAudienceWindow,
    /// The window of the class was closed.
    LoseAudienceWindow,
    /// Lets the class go on seeing what it sees, or what the teacher sees again.
    Freeze,
    /// Shows the class where the pointer is, or none.
    Point(Option<LonLat>),
    /// Ends; the map stays as it is.
    End,
    /// Opens the curtain; else goes on: in a tour to its next part, without one to the next year
    /// of change.
    Next,
    /// Opens the curtain; else goes back.
    Previous,
    /// Goes to the first step, or the first year.
    First,
    /// Goes to the last step, or the last year.
    Last,
    /// Goes to a step, counted from 0, and closes the list.
    GoTo(usize),
    /// Hides the picture, or shows it again if it is hidden, whichever way.
    Draw(Curtain),
    /// Takes a tool.
    Take(Tool),
    /// A digit was typed: the tool with this number, and part of the number of a step.
    Digit(u8),
    /// Goes to the step whose number was just typed; without one, on.
    Enter,
    /// Brings the window of the teacher to the front; opens a window for the class if there is none.
    ShowPresenterView,
    /// Lets the time on presenter view run, or stand still.
    ToggleTimer,
    /// Lets the time on presenter view begin anew.
    RestartTimer,
    /// Lets the time on presenter view tell something else.
    NextTimer,
    /// Says the situation as a sentence on the picture, or no longer.
    ShowSummary,
    /// Shows the notes of the step on the picture, or no longer.
    ToggleNotes,
    /// Lays the list of steps over the picture, or takes it away.
    ToggleOverview,
}
