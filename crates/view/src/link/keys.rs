//! The keys of a link, and the names of extents.

use crate::camera::Extent;

pub(super) const YEAR: &str = "year";
pub(super) const SELECT: &str = "select";
pub(super) const LAYER: &str = "layer";
pub(super) const QUOTE: &str = "quote";
pub(super) const COMPARE: &str = "compare";
pub(super) const OVERLAY: &str = "overlay";
pub(super) const VIEW: &str = "view";
pub(super) const TOUR: &str = "tour";
pub(super) const NAMES: &str = "names";
pub(super) const THEME: &str = "theme";

pub(super) const EXTENTS: [(Extent, &str); 3] = [
    (Extent::Europe, "europe"),
    (Extent::Alliance, "alliance"),
    (Extent::NorthAmerica, "north-america"),
];

pub(super) fn extent_name(extent: Extent) -> &'static str {
    let named = EXTENTS.iter().find(|(known, _)| *known == extent);

    named.map_or("europe", |(_, name)| name)
}
