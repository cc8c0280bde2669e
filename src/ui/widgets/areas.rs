//! The ids of areas that lie over the map, by which the map knows what they cover.

use egui::Id;

/// The area that holds the legend.
pub fn legend_id() -> Id {
    Id::unique("legend")
}

/// The area that holds the imprint of a picture.
pub(crate) fn imprint_id() -> Id {
    Id::unique("imprint")
}

/// The area that holds the card of a presentation.
pub fn card_id() -> Id {
    Id::unique("stage card")
}

/// The buttons of a tour over a card along the lower edge.
pub fn tour_buttons_id() -> Id {
    Id::unique("tour buttons")
}

/// The area that holds the banner of a presentation.
pub fn banner_id() -> Id {
    Id::unique("stage plate")
}
