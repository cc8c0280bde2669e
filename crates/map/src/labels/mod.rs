//! LABELS: names on the map, where they stand and how they are lettered.
//!
//! [`placement`] decides which labels fit, and where; [`lettering`] turns text into shapes and
//! images. All constants are in [`tuning`]. What depends on the atlas or on widgets is in
//! `ui::map::names`.

pub mod lettering;
pub mod placement;
pub mod tuning;
