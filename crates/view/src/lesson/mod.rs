//! LESSON: tours, their author, the presentation in front of a class and its two windows.

pub mod authoring;
pub mod guess;
pub mod ink;
pub mod kiosk;
pub mod mirror;
pub mod presenting;
pub mod preview;
pub mod room;
pub mod timer;
pub mod tour;
