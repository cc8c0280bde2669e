//! Everything the user can do, and the side effects that it requests.

use emath::{Pos2, Rect, Vec2};

use crate::camera::Extent;
use crate::fact::Fact;
use crate::lesson::audience_view::AudienceView;
use crate::lesson::ink::InkCommand;
use crate::lesson::prediction_poll::PollCommand;
use crate::lesson::presenting::PresentCommand;
use crate::lesson::tour::TourCommand;
use crate::lesson::tour_editor::EditCommand;
use crate::lesson::viewing_room::ViewingRoom;
use crate::link::Link;
use crate::map_language::MapLanguage;
use crate::page::Page;
use crate::picture::{Destination, Order, Progress};
use crate::place::Panel;
use crate::reading::chart::Chart;
use crate::reading::fact_check::FactCheckCommand;
use crate::reading::quote_filter::QuoteFilter;
use crate::settings::{Motion, ThemePreference};
use crate::time::comparison::CompareMode;
use crate::time::hindsight::Hindsight;
use crate::time::playback::Speed;
use atlas::date::Year;
use atlas::id::{QuoteId, StateId, ThreadId, TourId};
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;

/// A direction in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Toward the first year.
    Earlier,
    /// Toward the last year.
    Later,
}

/// A request to change the view.
///
/// Apply [`Action::Advance`] first in every frame, then [`Action::ResizeMap`] when the layout
/// changed, then the actions of the user in their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Passes this many seconds since the last frame to playback, flights and history.
    Advance(f64),
    /// Sets the part of the screen that the map fills, in points; a fitted extent is fitted again.
    ResizeMap(Rect),
    /// Sets the part of the map that nothing covers, in points; what a step of a tour shows, or a
    /// fitted extent, is fitted into it.
    ClearMap(Rect),
    /// The user touched the mouse, the screen or a key: the animation of a change of year ends at
    /// once.
    Touch,
    /// Ends a gesture: the pointer released the map or the slider, or a typed year was entered.
    Settle,

    /// Shows a year, clamped to those known; pauses playback. Until [`Action::Settle`] all of these
    /// are one step of the history.
    SetYear(Year),
    /// Shows the year this many years later (earlier if negative), clamped; pauses playback.
    StepYear(Year),
    /// Shows the next year of change in a direction, if any; pauses playback.
    JumpToChange(Direction),
    /// Shows the first year known.
    FirstYear,
    /// Shows the last year known.
    LastYear,
    /// Starts or pauses playback.
    TogglePlayback,
    /// Pauses years and tours that play: the user intervened, or the window is hidden.
    Pause,
    /// Sets the motion setting of the operating system.
    FollowSystemMotion(Motion),
    /// Sets the speed of playback.
    SetSpeed(Speed),

    /// Drags the map: the place at `from` moves to `to`. Until [`Action::Settle`] all of these are
    /// one step of the history.
    Pan {
        /// The previous position of the pointer, in points.
        from: Pos2,
        /// Its present position, in points.
        to: Pos2,
    },
    /// Pans by this many points; a step to the right shows what lies to the right.
    PanBy(Vec2),
    /// Zooms at once about a position: mouse wheel, pinch.
    ZoomAt {
        /// The fixed point on the screen, in points.
        position: Pos2,
        /// The magnification; below 1 zooms out.
        factor: f64,
    },
    /// Grabs the map: a flight stops where it is, playback of years and tours pauses.
    Hold,
    /// Ends a flight at its target.
    Arrive,
    /// Zooms smoothly by whole steps about a position: key, double click.
    ZoomStep {
        /// The fixed point on the screen, in points.
        position: Pos2,
        /// The number of steps; negative zooms out.
        steps: i8,
    },
    /// Flies to a named extent.
    Fit(Extent),

    /// Compares with the other year in this mode; ends the comparison if the mode is already on.
    ToggleComparison(CompareMode),
    /// Sets the other year of a comparison, clamped to those known.
    SetOtherYear(Year),
    /// Moves the other year this many years later (earlier if negative), clamped.
    StepOtherYear(Year),
    /// Swaps the year shown and the other year; pauses playback.
    SwapYears,
    /// Moves the swipe handle to a share of the width of the map, 0 to 1.
    MoveHandle(f32),

    /// Selects a state and shows its card, keeping the year; deselects it if it is selected.
    ToggleSelection(StateId),
    /// Selects a state and flies to it: Enter in the search.
    Visit(StateId),
    /// Deselects the state and the quote.
    Deselect,
    /// Shows a quote with its year, place and states.
    ChooseQuote(QuoteId),
    /// Pins a state, with which charts compare the selected one; `None` unpins it.
    Pin(Option<StateId>),
    /// Searches all quotes; an empty filter lists those of the year or the country again.
    FilterQuotes(QuoteFilter),
    /// Opens the page of a thread of quotes.
    OpenConversation(ThreadId),
    /// Shows the sources of a fact on the screen.
    Explain(Fact),
    /// Shows the sources of the chosen quote, else of the selected state's land.
    ExplainChosen,
    /// Sets the quote under the pointer.
    HoverQuote(Option<QuoteId>),
    /// Shows a side panel, opening the panel area if needed.
    ShowPanel(Panel),
    /// Opens or closes the panel area.
    TogglePanel,

    /// Shows what a link says, and nothing else that was on.
    FollowLink(Box<Link>),
    /// Lets the user choose files with tours, in a browser.
    ChooseTours,
    /// Writes a tour of the user into a file, in a browser.
    SaveTour(TourId),
    /// Copies a link to what is shown.
    CopyLink,
    /// Goes back in the history.
    Back,
    /// Goes forward in the history.
    Forward,

    /// Toggles whether playback pauses at every year of change.
    ToggleWaiting,
    /// Shows or hides the exact date beside the year.
    ToggleDate,
    /// Sets how much later knowledge is shown.
    SetHindsight(Hindsight),
    /// Selects the next hindsight setting.
    NextHindsight,
    /// Shows a chart above the slider; `None` hides it.
    ShowChart(Option<Chart>),
    /// Shows the next chart above the slider; after the last one none.
    NextChart,
    /// Shows or hides the graticule.
    ToggleGraticule,
    /// Shows or hides the inset maps.
    ToggleInsetMaps,
    /// Sets the attribute that the map is colored by; ends an isolation.
    SetLayer(Layer),
    /// Sets the layer this many places later, earlier if negative.
    StepLayer(i8),
    /// Isolates the land of a legend entry; ends the isolation if it is already on.
    ToggleIsolation(LegendKey),
    /// Ends the isolation of a legend entry.
    EndIsolation,
    /// Sets the legend entry under the pointer or with keyboard focus.
    HoverEntry(Option<LegendKey>),
    /// Expands or collapses the legend.
    OpenLegend(bool),
    /// Expands the legend if it is collapsed, else collapses it, even if the user chose neither.
    ToggleLegend,
    /// Shows or hides the classes of the legend that are not on the map.
    ToggleAllClasses,
    /// Sets the color theme.
    SetTheme(ThemePreference),
    /// Sets the language of the names on the map.
    SetMapLanguage(MapLanguage),
    /// Sets the scale of the interface as a factor, clamped to 0.5 to 3.
    SetUiScale(f32),
    /// Sets whether the camera flies or jumps.
    SetMotion(Motion),
    /// Sets the room whose last row must be able to read the text.
    SetRoom(Option<ViewingRoom>),
    /// Sets the length of a lesson, in minutes.
    SetLesson(u16),
    /// Opens a page, replacing any other; closes it if it is open.
    TogglePage(Page),
    /// A command to the tour.
    Tour(TourCommand),
    /// A command of the tour editor.
    Edit(EditCommand),
    /// A command of the presentation.
    Present(PresentCommand),
    /// Takes a screenshot of the map.
    TakePicture(Destination),
    /// The screenshot was taken, or failed.
    PictureTaken,
    /// Exports pictures in the background.
    Export(Order),
    /// Cancels the export.
    StopExport,
    /// Sets the progress of the export; `None` when it is over.
    FollowExport(Option<Progress>),
    /// Applies the state of the presenter's window, in the audience window.
    SyncAudience(Box<AudienceView>),
    /// A command of the prediction poll.
    Poll(PollCommand),
    /// A command of the drawing tools.
    Ink(InkCommand),
    /// The scale of the interface changed by this factor; the ground shown stays the same.
    Magnify(f32),
    /// A command of the fact check.
    FactCheck(FactCheckCommand),

    /// Moves the keyboard focus to the search field.
    StartSearch,
    /// Toggles full screen.
    ToggleFullScreen,
    /// Opens the URL of a source in the browser.
    OpenSource(String),
    /// Copies a text to the clipboard.
    Copy(String),
}

/// A side effect to be performed outside of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Effect {
    /// Open the URL in the browser.
    OpenUrl(String),
    /// Move the keyboard focus to the search field.
    FocusSearch,
    /// Toggle full screen.
    ToggleFullScreen,
    /// Bring the window to the front.
    FocusWindow,
    /// Export pictures in the background.
    Export(Order),
    /// Cancel the export.
    StopExport,
    /// Let the user choose files with tours, in a browser.
    ChooseTours,
    /// Write a tour of the user into a file, in a browser.
    SaveTour(TourId),
    /// Copy the text to the clipboard.
    Copy(String),
}
