//! VIEW STATE: what the user chose, and the pure functions from it to what the screen needs.

pub mod action;
mod apply;
pub mod camera;
pub mod choropleth;
pub mod comparison;
pub mod disputes;
pub mod filter;
pub mod flight;
pub mod history;
pub mod hover;
pub mod labels;
pub mod layer;
pub mod legend;
pub mod page;
pub mod pick;
pub mod playback;
pub mod report;
pub mod search;
pub mod small_maps;
pub mod state;
pub mod talk_places;
pub mod transition;
pub mod viewport;
