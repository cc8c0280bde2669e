//! LESSON: tours, their editor, and the presentation with its two windows.

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
