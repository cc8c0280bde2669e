//! SCREEN: egui widgets; each reads a [`Model`] and pushes what the user wants as actions.

pub mod theme;

use crate::atlas::Atlas;
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
    /// Every sentence.
    pub wording: &'a Wording,
}
