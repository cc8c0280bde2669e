//! TIME: the slider of years and the charts over them.

pub mod chart_strip;
pub mod time_bar;
pub mod year_track;
