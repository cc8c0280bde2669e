//! WIDGETS: parts that panels, pages and the presentation share.

pub mod areas;
pub mod asking;
pub mod dialog;
pub mod evidence;
pub mod flag;
pub(crate) mod fold;
pub mod icon;
pub mod notice;
pub mod panes;
pub mod parts;
pub mod phrases;
pub mod speaker_mark;
pub mod summary;
pub(crate) mod unseen;
pub mod year_field;
