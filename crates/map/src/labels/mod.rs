//! LABELS: names on the map, where they stand and how they are lettered.
//!
//! [`placement`] decides which names find room, and where; [`lettering`] turns words into shapes
//! and pictures. All numbers that either is tuned by stand in [`tuning`]. What asks the atlas for
//! words and the land for its ground, and what needs a widget, stands above, in `ui::map::names`.

pub mod lettering;
pub mod placement;
pub mod tuning;
