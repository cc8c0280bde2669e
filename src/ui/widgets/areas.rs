//! The areas that lie over the map, by name, so that the map knows what they cover.

use egui::Id;

/// The area that holds the legend.
pub fn legend_id() -> Id {
    Id::unique("legend")
}

/// The area that holds the imprint of a picture.
pub(crate) fn imprint_id() -> Id {
    Id::unique("imprint")
}

/// The area that holds the banner of the stage.
pub(crate) fn banner_id() -> Id {
    Id::unique("stage plate")
}
