//! The state that is not saved between runs.

use atlas::date::Date;
use atlas::id::{QuoteId, StateId, ThreadId};
use atlas::timeline::filter::Filter;
use emath::Rect;

use crate::camera::Camera;
use crate::camera::flight::Flight;
use crate::camera::ground::VisibleGround;
use crate::fact::Fact;
use crate::history::History;
use crate::host::Host;
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

/// The state of this run.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// What the program runs in.
    pub host: Host,
    /// The motion setting of the operating system.
    pub system_motion: Motion,
    /// The date of the start; `None` if unknown, as in tests.
    pub today: Option<Date>,
    /// The part of the screen that the map fills, in points, as of the last layout.
    pub map_rect: Rect,
    /// The part of it that no card of a presentation covers: what is looked at is fitted into it.
    pub clear_rect: Rect,

    /// The state of year playback.
    pub playback: Playback,
    /// Where the step of a tour put the camera, or will when a flight has ended.
    pub step_camera: Option<Camera>,
    /// The flight in progress.
    pub flight: Option<Flight>,
    /// The animation of a change of year in progress.
    pub transition: Option<Transition>,
    /// Back and forward.
    pub history: History<Bookmark>,

    /// The quote under the pointer, whose states are emphasized.
    pub hovered_quote: Option<QuoteId>,
    /// The legend entries that the map emphasizes.
    pub filter: Filter,
    /// How much later knowledge is shown.
    pub hindsight: Hindsight,
    /// The state with which charts compare the selected one.
    pub pinned: Option<StateId>,
    /// The criteria of the quote list.
    pub quote_filter: QuoteFilter,
    /// The thread opened last.
    pub thread: Option<ThreadId>,
    /// The fact whose sources were shown last.
    pub fact: Option<Fact>,
    /// The page over the map, if one is open.
    pub page: Option<Page>,
    /// The reader's progress in the fact check.
    pub reading: FactCheckProgress,

    /// The tours of this user.
    pub own_tours: OwnTours,
    /// The current step of a tour.
    pub tour_progress: Option<TourProgress>,
    /// The presentation in progress.
    pub presenting: Option<Presenting>,
    /// Kiosk mode, if it is on.
    pub kiosk: Option<Kiosk>,
    /// In the audience window, the ground shown by presenter view.
    pub ground: Option<VisibleGround>,
    /// The ground requested on the command line, shown until the view moves.
    pub start_ground: Option<VisibleGround>,
    /// Whether the map shows how its labels were placed, for developers.
    pub debug_labels: bool,

    /// The destination of the screenshot being taken.
    pub picture: Option<Destination>,
    /// The progress of the export; `None` if there is none.
    pub export: Option<Progress>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            host: Host::default(),
            system_motion: Motion::default(),
            today: None,
            map_rect: Rect::ZERO,
            clear_rect: Rect::ZERO,
            playback: Playback::default(),
            step_camera: None,
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
