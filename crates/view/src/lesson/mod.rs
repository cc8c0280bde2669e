//! LESSON: tours, their author, the presentation in front of a class and its two windows.

pub mod audience_view;
pub mod ink;
pub mod kiosk;
pub mod prediction_poll;
pub mod presenting;
pub mod preview;
pub mod timer;
pub mod tour;
pub mod tour_editor;
pub mod viewing_room;
