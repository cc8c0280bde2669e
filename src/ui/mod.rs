//! SCREEN: egui widgets; each reads a [`Model`] and pushes actions.

pub mod commands;
pub mod map;
pub mod pages;
pub mod panel;
pub mod stage;
pub mod theme;
pub mod time;
pub mod widgets;

use crate::wording::Wording;
use ::map::colors::MapColors;
use atlas::Atlas;
use atlas::id::StateId;
use atlas::timeline::snapshot::Snapshot;
use view::state::ViewState;

/// Everything that a widget may read.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// The facts.
    pub atlas: &'a Atlas,
    /// What the user chose.
    pub view: &'a ViewState,
    /// The situation on the day shown.
    pub snapshot: &'a Snapshot,
    /// The states on the map that the emphasized quote speaks of, by id; none without such a quote.
    pub quote_states: &'a [StateId],
    /// The colors of the map in the theme that is on.
    pub colors: &'a MapColors,
    /// Every text of the user interface.
    pub wording: &'a Wording,
    /// The local time: hours, minutes.
    pub time_of_day: [i8; 2],
}
