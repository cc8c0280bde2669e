//! Lines of two years over the picture: the outline of an overlaid year, and a change of year.

use std::sync::Arc;

use egui::Ui;

use crate::ui::map::map_view::{MapView, PreviousYear};
use map::change::{ChangePainter, Visible};
use map::other_year::OtherYearPainter;
use map::overlay::TwoYears;
use map::selected::SelectedPainter;
use map::style_table::StyleTable;

/// The painters of lines over the picture.
pub struct LinePainters {
    /// The outline of the year that is compared.
    pub other_year: OtherYearPainter,
    /// A change of year.
    pub change: ChangePainter,
    /// The selected state, above both.
    pub selected: SelectedPainter,
}

impl LinePainters {
    /// Draws over the picture the lines of the `other` year, if one is compared, and what is seen of
    /// a change since the year `before`.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        map_view: MapView<'_>,
        other: Option<&Arc<StyleTable>>,
        before: Option<PreviousYear<'_>>,
    ) {
        if let Some(other) = other {
            self.show_other(ui, map_view, other);
        }
        if let Some(before) = before {
            self.show_change(ui, map_view, before);
        }
    }

    fn show_other(&mut self, ui: &Ui, map_view: MapView<'_>, then: &Arc<StyleTable>) {
        let years = two_years(map_view, then);
        let lines = years.and_then(|years| self.other_year.paint(&years));
        ui.painter_at(map_view.clip).extend(lines);
    }

    fn show_change(&mut self, ui: &Ui, map_view: MapView<'_>, before: PreviousYear<'_>) {
        let visible = Visible {
            vanishing: 1.0 - before.transition.fade(),
            outlines: before.transition.outline(),
            frontier: before.transition.shows_frontier(),
        };
        let years = two_years(map_view, before.style);
        let lines = years.and_then(|years| self.change.paint(&years, visible));
        ui.painter_at(map_view.clip).extend(lines);
    }

    /// Draws the outline of the selected state above them, if the picture has left it to this.
    pub(super) fn show_selected(&mut self, ui: &Ui, map_view: MapView<'_>, is_left: bool) {
        let selected = map_view.model.view.place.selection.filter(|_| is_left);
        let lines = selected
            .zip(two_years(map_view, map_view.style))
            .and_then(|(selected, years)| self.selected.paint(&years, selected));
        ui.painter_at(map_view.clip).extend(lines);
    }
}

/// The year of `map_view` and another one; `None` until the first level of detail is ready.
fn two_years<'a>(map_view: MapView<'a>, then: &'a Arc<StyleTable>) -> Option<TwoYears<'a>> {
    Some(TwoYears {
        level: map_view.level()?,
        viewport: map_view.viewport,
        pixels_per_point: map_view.pixels_per_point,
        now: map_view.style,
        then,
        colors: map_view.model.colors,
    })
}
