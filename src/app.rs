//! The application: owns what is known, what the user chose and what is kept, and runs one frame.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, Ui};

use crate::atlas::Atlas;
use crate::atlas::date::{Date, Year};
use crate::atlas::problem::LoadError;
use crate::cached::Cached;
use crate::map::colors::MapColors;
use crate::map::levels::Levels;
use crate::map::painter::MapPainter;
use crate::map::style_table::StyleTable;
use crate::timeline::snapshot::{Snapshot, snapshot};
use crate::timeline::steps::changes_in;
use crate::ui::legend::legend;
use crate::ui::map::MapPane;
use crate::ui::theme;
use crate::ui::time_bar::{TimeBar, summary};
use crate::ui::year_track::Marks;
use crate::ui::Model;
use crate::view::action::{Action, Effect};
use crate::view::legend::{LegendGroup, legend as legend_of};
use crate::view::state::{ThemePreference, ViewState};
use crate::wording::Wording;

/// What is around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chrome {
    /// All panels.
    Full,
    /// The map and its legend alone.
    MapOnly,
}

/// The whole program, apart from its window.
pub struct App {
    atlas: Arc<Atlas>,
    view: ViewState,
    wording: Wording,
    chrome: Chrome,
    map: MapPane,
    time_bar: TimeBar,
    caches: Caches,
    /// The time of the last frame, in seconds.
    last_frame: Option<f64>,
}

/// What is computed from the atlas and the view; deleting it changes nothing but speed.
#[derive(Default)]
struct Caches {
    snapshot: Cached<Date, Snapshot>,
    style: Cached<(Date, bool), StyleTable>,
    summary: Cached<Year, String>,
    legend: Cached<Date, Vec<LegendGroup>>,
}
