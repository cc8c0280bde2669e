//! What is forgotten when the program ends.

use atlas::date::Date;
use atlas::id::{QuoteId, StateId, ThreadId};
use atlas::timeline::filter::Filter;
use emath::Rect;

use crate::camera::flight::Flight;
use crate::camera::ground::VisibleGround;
use crate::fact::Fact;
use crate::history::History;
use crate::lesson::kiosk::Kiosk;
use crate::lesson::presenting::Presenting;
use crate::lesson::tour::TourProgress;
use crate::lesson::tour_editor::OwnTours;
use crate::page::Page;
use crate::picture::{Destination, Progress};
use crate::place::Bookmark;
use crate::reading::fact_check::FactCheckProgress;
use crate::reading::quote_filter::QuoteFilter;
use crate::settings::Motion;
use crate::time::hindsight::Hindsight;
use crate::time::playback::Playback;
use crate::time::transition::Transition;

/// What goes on in this run.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// What the system says of motion.
    pub system_motion: Motion,
    /// The day on which the program was started; `None` where nobody tells it.
    pub today: Option<Date>,
    /// The part of the screen that the map fills, in points, as of the last layout.
    pub map_rect: Rect,

    /// Whether the years run.
    pub playback: Playback,
    /// The flight under way.
    pub flight: Option<Flight>,
    /// The change of year under way.
    pub transition: Option<Transition>,
    /// The way back and forward.
    pub history: History<Bookmark>,

    /// The quote under the pointer, whose countries are emphasized.
    pub hovered_quote: Option<QuoteId>,
    /// The entries of the legend that the map brings out.
    pub filter: Filter,
    /// How much of what came after the year shown is shown.
    pub hindsight: Hindsight,
    /// The state that charts compare the selected one with.
    pub pinned: Option<StateId>,
    /// What the reader asks of the quotes.
    pub quote_filter: QuoteFilter,
    /// The thread of quotes that was opened last.
    pub thread: Option<ThreadId>,
    /// What was explained last.
    pub fact: Option<Fact>,
    /// The page over everything else, if one is open.
    pub page: Option<Page>,
    /// Where the reader of the report is, and what was answered.
    pub reading: FactCheckProgress,

    /// The tours of this user, which lie in files of their own.
    pub own_tours: OwnTours,
    /// The tour that is on.
    pub tour_progress: Option<TourProgress>,
    /// The presentation that is on.
    pub presenting: Option<Presenting>,
    /// The tour that begins anew when nobody touches the screen.
    pub kiosk: Option<Kiosk>,
    /// The ground that the teacher's window shows, in the window of a class.
    pub ground: Option<VisibleGround>,
    /// The ground that the start asked for, which the map shows until the view moves.
    pub start_ground: Option<VisibleGround>,
    /// Whether the map shows how names found their places, for developers.
    pub debug_labels: bool,

    /// Where the picture goes that is being taken.
    pub picture: Option<Destination>,
    /// How far the writing of pictures has come; `None` while none are written.
    pub export: Option<Progress>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            system_motion: Motion::default(),
            today: None,
            map_rect: Rect::ZERO,
            playback: Playback::default(),
            flight: None,
            transition: None,
            history: History::default(),
            hovered_quote: None,
            filter: Filter::default(),
            hindsight: Hindsight::default(),
            pinned: None,
            quote_filter: QuoteFilter::default(),
            thread: None,
            fact: None,
            page: None,
            reading: FactCheckProgress::default(),
            own_tours: OwnTours::default(),
            tour_progress: None,
            presenting: None,
            kiosk: None,
            ground: None,
            start_ground: None,
            debug_labels: false,
            picture: None,
            export: None,
        }
    }
}
