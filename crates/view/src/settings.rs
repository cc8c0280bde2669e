//! The user's settings, saved between runs.

use serde::{Deserialize, Serialize};

use crate::camera::inset_maps::InsetContent;
use crate::lesson::timer::TimerMode;
use crate::lesson::viewing_room::ViewingRoom;
use crate::map_language::MapLanguage;
use crate::reading::chart::Chart;
use crate::time::playback::Speed;
use atlas::timeline::layer::Layer;

/// As a factor.
pub const SMALLEST_UI_SCALE: f32 = 0.5;

/// As a factor.
pub const LARGEST_UI_SCALE: f32 = 3.0;

/// The color theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum ThemePreference {
    /// Dark text on light, for a lit room.
    #[default]
    Light,
    /// Light text on dark.
    Dark,
    /// As the operating system is set.
    System,
}

impl ThemePreference {
    /// In the order of the user interface.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// The value on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    /// `None` for any other value.
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
    /// It stays for a while and continues.
    #[default]
    #[serde(alias = "GoOn")]
    Continue,
    /// It pauses until the user starts it again.
    #[serde(alias = "Wait")]
    Pause,
}

impl AtChanges {
    /// The other setting.
    #[must_use]
    pub const fn toggled(self) -> Self {
        match self {
            Self::Continue => Self::Pause,
            Self::Pause => Self::Continue,
        }
    }
}

/// The classes that the legend lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LegendClasses {
    /// Those that are on the map.
    #[default]
    OnMap,
    /// Those of other years, too.
    All,
}

/// The settings saved between runs; back and forward only restore whether the panel is open.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether the panel area is open.
    pub panel_open: bool,
    /// Whether the exact date is shown beside the year.
    pub show_date: bool,
    /// The chart above the slider; `None` while it is hidden.
    pub chart: Option<Chart>,
    /// Whether the graticule is drawn.
    pub graticule: bool,
    /// Whether inset maps are shown where they are useful.
    #[serde(alias = "corner")]
    pub insets: InsetContent,
    /// The position of the swipe handle, as a share of the width of the map, 0 to 1.
    pub handle: f32,
    /// The language of the map's labels.
    pub map_language: MapLanguage,
    /// The attribute that the map is colored by.
    pub layer: Layer,
    /// Whether the user expanded or collapsed the legend; `None` lets the size of the map decide.
    pub legend_open: Option<bool>,
    /// The classes that the legend lists.
    pub legend_classes: LegendClasses,
    /// The color theme.
    pub theme: ThemePreference,
    /// The speed of playback.
    pub speed: Speed,
    /// What playback does in a year of change.
    pub at_changes: AtChanges,
    /// The scale of the interface as a factor, 0.5 to 3.
    pub ui_scale: f32,
    /// Whether the camera flies or jumps; `None` follows the operating system.
    pub motion: Option<Motion>,
    /// The room whose last row must be able to read the text; `None` leaves text at its default
    /// size.
    #[serde(alias = "room")]
    pub viewing_room: Option<ViewingRoom>,
    /// What the timer of presenter view shows.
    pub timer: TimerMode,
    /// The length of a lesson, in minutes.
    pub lesson_minutes: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            panel_open: true,
            show_date: false,
            chart: None,
            graticule: false,
            insets: InsetContent::default(),
            handle: 0.5,
            map_language: MapLanguage::default(),
            layer: Layer::default(),
            legend_open: None,
            legend_classes: LegendClasses::default(),
            theme: ThemePreference::default(),
            speed: Speed::default(),
            at_changes: AtChanges::default(),
            ui_scale: 1.0,
            motion: None,
            viewing_room: None,
            timer: TimerMode::default(),
            lesson_minutes: 45,
        }
    }
}

/// Clamps a scale of the interface; 1 if it is not finite.
pub fn within_ui_scales(factor: f32) -> f32 {
    if factor.is_finite() {
        factor.clamp(SMALLEST_UI_SCALE, LARGEST_UI_SCALE)
    } else {
        1.0
    }
}
