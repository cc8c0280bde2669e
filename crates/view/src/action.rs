//! Everything the user can do, and what it asks of the world outside.

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
use atlas::id::{QuoteId, StateId, ThreadId};
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;

/// Earlier or later in time.
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
    /// Lets this many seconds pass since the last frame, for playback, flights and history.
    Advance(f64),
    /// Says which part of the screen the map fills, in points; a fitted extent is fitted again.
    ResizeMap(Rect),
    /// Says that the user touched the mouse, the screen or a key: a change of year ends at once.
    Touch,
    /// Ends a gesture: the pointer let go of the map or the slider, or a typed year was entered.
    Settle,

    /// Shows the year, clamped to those known; stops playback. Until [`Action::Settle`] all of these are one step of the history.
    SetYear(Year),
    /// Shows the year this many years later (earlier if negative), clamped; stops playback.
    StepYear(Year),
    /// Shows the next year of change in a direction, if there is one; stops playback.
    JumpToChange(Direction),
    /// Shows the first year.
    FirstYear,
    /// Shows the last year.
    LastYear,
    /// Starts or pauses playback.
    TogglePlayback,
    /// Pauses what plays by itself, years and tours: the user touched something, or nobody could see it.
    Pause,
    /// Says what the system says of motion.
    FollowSystemMotion(Motion),
    /// Sets how fast playback runs.
    SetSpeed(Speed),

    /// Drags the map: the place at `from` comes to lie at `to`. Until [`Action::Settle`] all of these are one step of the history.
    Pan {
        /// Where the pointer was, in points.
        from: Pos2,
        /// Where it is now.
        to: Pos2,
    },
    /// Moves the view by so many points; to the right shows what lies to the right.
    PanBy(Vec2),
    /// Zooms at once and keeps the place at a position there: the wheel, a pinch.
    ZoomAt {
        /// The position that is kept, in points.
        position: Pos2,
        /// How many times as near; below 1 zooms out.
        factor: f64,
    },
    /// Takes hold of the map: a flight ends where it is, years and a tour no longer run by themselves.
    Hold,
    /// Ends a flight where it leads to.
    Arrive,
    /// Zooms smoothly by whole steps and keeps the place at a position there: a key, a double click.
    ZoomStep {
        /// The position that is kept, in points.
        position: Pos2,
        /// How many steps nearer; negative zooms out.
        steps: i8,
    },
    /// Flies to where a named extent is seen whole.
    Fit(Extent),

    /// Compares with the other year in this manner; ends the comparison if that is how it is shown.
    ToggleComparison(CompareMode),
    /// Sets the other year of a comparison, clamped to those known.
    SetOtherYear(Year),
    /// Makes the other year this many years later (earlier if negative), clamped.
    StepOtherYear(Year),
    /// Makes the other year the year shown, and the year shown the other; stops playback.
    SwapYears,
    /// Puts the handle between two years at a share of the width of the map, 0 to 1.
    MoveHandle(f32),

    /// Selects a state, keeps the year and shows its card; deselects it if it is selected.
    ToggleSelection(StateId),
    /// Selects a state and flies to it: Enter in the search.
    Visit(StateId),
    /// Deselects the state and the quote.
    Deselect,
    /// Shows a quote: its year, its place and its countries.
    ChooseQuote(QuoteId),
    /// Compares the figures of other states with those of this one, or with none.
    Pin(Option<StateId>),
    /// Looks for quotes among all of them; with nothing asked, those of the year or the country are listed again.
    FilterQuotes(QuoteFilter),
    /// Opens the page of a thread of quotes.
    OpenConversation(ThreadId),
    /// Explains where something on the screen comes from.
    Explain(Fact),
    /// Explains what was chosen: the quote, else the land of the selected state.
    ExplainChosen,
    /// Says which quote the pointer is on.
    HoverQuote(Option<QuoteId>),
    /// Brings a side panel to the front and opens the panel.
    ShowPanel(Panel),
    /// Opens or closes the side panel.
    TogglePanel,

    /// Goes back to where the user was before.
    Back,
    /// Goes forward again.
    Forward,

    /// Lets playback stop at every year of change, or run through.
    ToggleWaiting,
    /// Shows or hides the day beside the year.
    ToggleDate,
    /// Sets how much of what came after the year shown is shown.
    SetHindsight(Hindsight),
    /// Shows less of it, or all of it again.
    NextHindsight,
    /// Shows a chart over the slider, or none.
    ShowChart(Option<Chart>),
    /// Shows the next chart over the slider; after the last one none.
    NextChart,
    /// Shows or hides meridians and parallels.
    ToggleGraticule,
    /// Shows or hides the small maps in the corner.
    ToggleInsetMaps,
    /// Lets the colors of the map tell something else; ends an isolation.
    SetLayer(Layer),
    /// The same, so many layers later in their order, earlier if negative.
    StepLayer(i8),
    /// Lets only the land of an entry of the legend keep its color; ends that if it is so already.
    ToggleIsolation(LegendKey),
    /// Gives all land its color again.
    EndIsolation,
    /// Says which entry of the legend the pointer or the keyboard is on.
    HoverEntry(Option<LegendKey>),
    /// Opens or folds the legend.
    OpenLegend(bool),
    /// Sets which colors the user prefers.
    SetTheme(ThemePreference),
    /// Sets the language of the names on the map.
    SetMapLanguage(MapLanguage),
    /// Sets the size of the interface as a factor, clamped to 0.5 to 3.
    SetUiScale(f32),
    /// Lets the camera fly or jump.
    SetMotion(Motion),
    /// Sets the room for which letters are large enough.
    SetRoom(Option<ViewingRoom>),
    /// Sets how long a lesson lasts, in minutes.
    SetLesson(u16),
    /// Opens a page over everything else in the place of any other; closes it if it is open.
    TogglePage(Page),
    /// Does something with a tour.
    Tour(TourCommand),
    /// What an author does to the tours of this user.
    Edit(EditCommand),
    /// What the presenter does in front of the class.
    Present(PresentCommand),
    /// Takes a picture of the map.
    TakePicture(Destination),
    /// The picture was taken, or could not be.
    PictureTaken,
    /// Writes pictures in the background.
    Export(Order),
    /// Stops writing them.
    StopExport,
    /// Says how far the writing has come; `None` if it is over.
    FollowExport(Option<Progress>),
    /// Shows what the teacher's window shows.
    SyncAudience(Box<AudienceView>),
    /// What the class predicts.
    Poll(PollCommand),
    /// What the presenter draws over the map.
    Ink(InkCommand),
    /// The letters of the screen became so many times larger, and the ground stays as it was.
    Magnify(f32),
    /// Does something with the report that is held against its sources.
    FactCheck(FactCheckCommand),

    /// Puts the cursor into the search.
    StartSearch,
    /// Fills the screen, or goes back to a window.
    ToggleFullScreen,
    /// Opens the address of a source in the browser.
    OpenSource(String),
    /// Puts a text onto the clipboard.
    Copy(String),
}

/// Something to be done outside of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Effect {
    /// Open the address in the browser.
    OpenUrl(String),
    /// Put the cursor into the search.
    FocusSearch,
    /// Fill the screen, or go back to a window.
    ToggleFullScreen,
    /// Bring the window to the front.
    FocusWindow,
    /// Write pictures in the background.
    Export(Order),
    /// Stop writing them.
    StopExport,
    /// Put the text onto the clipboard.
    Copy(String),
}
