//! SCREEN: egui widgets; each reads a [`Model`] and pushes what the user wants as actions.

pub mod about;
pub mod chart_strip;
pub mod commands;
pub mod console;
pub mod country_card;
mod dialog;
mod evidence;
pub mod explain;
pub mod export_page;
mod ghost_legend;
pub mod handout;
pub mod help;
pub mod icon;
pub mod imprint;
pub mod keyboard;
pub mod legend;
pub mod legibility_page;
pub mod map;
pub mod notice;
mod panes;
mod parts;
mod phrases;
pub mod preview_page;
pub mod problem;
mod quote_card;
mod quote_list;
pub mod quote_panel;
pub mod report;
pub mod search;
pub mod side_panel;
pub mod sources_page;
pub mod stage;
pub mod summary;
pub mod theme;
pub mod thread_page;
pub mod time_bar;
pub mod top_bar;
pub mod tour_card;
mod tour_editor;
pub mod tours_page;
pub mod year_card;
pub mod year_field;
pub mod year_track;

use crate::atlas::Atlas;
use crate::atlas::id::StateId;
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
    /// The states on the map that the emphasized quote speaks of, by id; none without such a quote.
    pub quote_states: &'a [StateId],
    /// The colors of the map in the theme that is on.
    pub colors: &'a MapColors,
    /// Every sentence.
    pub wording: &'a Wording,
    /// The time of day here: hours, minutes.
    pub time_of_day: [i8; 2],
}
