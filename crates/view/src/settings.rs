//! What the user prefers, remembered between runs.

use serde::{Deserialize, Serialize};

use crate::camera::inset_maps::InsetContent;
use crate::lesson::timer::TimerMode;
use crate::lesson::viewing_room::ViewingRoom;
use crate::map_language::MapLanguage;
use crate::reading::chart::Chart;
use crate::time::playback::Speed;
use atlas::timeline::layer::Layer;

/// The smallest size of the interface, as a factor.
pub const SMALLEST_UI_SCALE: f32 = 0.5;

/// The largest size of the interface, as a factor.
pub const LARGEST_UI_SCALE: f32 = 3.0;

/// Which colors the user prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum ThemePreference {
    /// Dark on light, for a lit room.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// As the computer is set.
    System,
}

impl ThemePreference {
    /// All preferences, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// The preference with this name on the command line; `None` for any other word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// Whether the camera flies or jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Motion {
    /// The camera flies.
    #[default]
    Full,
    /// The camera jumps; nothing on the screen moves by itself.
    Reduced,
}

/// What playback does in a year of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum AtChanges {
    /// It stays for a while and goes on.
    #[default]
    GoOn,
    /// It ends there and waits to be started again.
    Wait,
}

impl AtChanges {
    /// The other one.
    #[must_use]
    pub const fn toggled(self) -> Self {
        match self {
            Self::GoOn => Self::Wait,
            Self::Wait => Self::GoOn,
        }
    }
}

/// What is remembered between runs; back and forward touch only whether the panel is open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether the side panel is open.
    pub panel_open: bool,
    /// Whether the day is shown beside the year.
    pub show_date: bool,
    /// What the chart over the slider shows; `None` while it is closed.
    pub chart: Option<Chart>,
    /// Whether meridians and parallels are drawn.
    pub graticule: bool,
    /// Whether small maps stand in the corner where they are of use.
    pub corner: InsetContent,
    /// Where the handle between two years stands, as a share of the width of the map, 0 to 1.
    pub handle: f32,
    /// The language of the names on the map.
    pub map_language: MapLanguage,
    /// What the colors of the map tell.
    pub layer: Layer,
    /// Whether the user opened or folded the legend; `None` leaves it to the room on the map.
    pub legend_open: Option<bool>,
    /// Which colors the user prefers.
    pub theme: ThemePreference,
    /// How fast playback runs.
    pub speed: Speed,
    /// What playback does in a year of change.
    pub at_changes: AtChanges,
    /// The size of the interface, as a factor, 0.5 to 3.
    pub ui_scale: f32,
    /// Whether the camera flies or jumps, where the user wants it otherwise than the system; `None` leaves
    /// it to that.
    pub motion: Option<Motion>,
    /// The room of the class; `None` leaves letters as they were designed.
    pub room: Option<ViewingRoom>,
    /// What the time on presenter view tells.
    pub timer: TimerMode,
    /// How long a lesson lasts, in minutes.
    pub lesson_minutes: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            panel_open: true,
            show_date: false,
            chart: None,
            graticule: false,
            corner: InsetContent::default(),
            handle: 0.5,
            map_language: MapLanguage::default(),
            layer: Layer::default(),
            legend_open: None,
            theme: ThemePreference::default(),
            speed: Speed::default(),
            at_changes: AtChanges::default(),
            ui_scale: 1.0,
            motion: None,
            room: None,
            timer: TimerMode::default(),
            lesson_minutes: 45,
        }
    }
}

/// The factor within its limits; 1 if it is no number.
pub fn within_ui_scales(factor: f32) -> f32 {
    if factor.is_finite() {
        factor.clamp(SMALLEST_UI_SCALE, LARGEST_UI_SCALE)
    } else {
        1.0
    }
}
