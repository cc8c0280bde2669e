//! SCREEN: egui widgets; each reads a [`Model`] and pushes what the user wants as actions.

pub mod icon;
pub mod legend;
pub mod map;
mod phrases;
pub mod theme;
pub mod time_bar;
pub mod year_field;
pub mod year_track;

use crate::atlas::Atlas;
use crate::map::colors::MapColors;
use crate::timeline::snapshot::Snapshot;
use crate::view::state::ViewState;
use crate::wording::Wording;

/// Everything that a widget may read.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// What is known.
    pub atlas: &'a Atlas,
    /// What the user chose.
    pub view: &'a ViewState,
    /// The situation on the day shown.
    pub snapshot: &'a Snapshot,
    /// The colors of the map in the theme that is on.
    pub colors: &'a MapColors,
    /// Every sentence.
    pub wording: &'a Wording,
}
