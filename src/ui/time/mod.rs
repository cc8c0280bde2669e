//! TIME: the slider of years and the charts over them.

pub mod chart_strip;
pub mod speaker_marks;
mod speaker_tooltip;
pub mod time_bar;
mod track_scale;
pub mod year_track;
