//! Lines of two years over the picture: the outline of another year, and what changes in a year.

use std::sync::Arc;

use egui::Ui;

use crate::ui::map::sheet::{Before, Sheet};
use map::change::{ChangePainter, Visible};
use map::ghost::GhostPainter;
use map::overlay::TwoYears;
use map::selected::SelectedPainter;
use map::style_table::StyleTable;

/// What draws lines of two years over the picture.
pub struct LinePainters {
    /// The outline of the year that is compared.
    pub ghost: GhostPainter,
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
        sheet: Sheet<'_>,
        other: Option<&Arc<StyleTable>>,
        before: Option<Before<'_>>,
    ) {
        if let Some(other) = other {
            self.show_other(ui, sheet, other);
        }
        if let Some(before) = before {
            self.show_change(ui, sheet, before);
        }
    }

    /// Draws the lines of another year over the picture.
    fn show_other(&mut self, ui: &Ui, sheet: Sheet<'_>, then: &Arc<StyleTable>) {
        let years = two_years(sheet, then);
        let lines = years.and_then(|years| self.ghost.paint(&years));
        ui.painter_at(sheet.clip).extend(lines);
    }

    /// Draws what is seen of a change of year over the picture.
    fn show_change(&mut self, ui: &Ui, sheet: Sheet<'_>, before: Before<'_>) {
        let visible = Visible {
            vanishing: 1.0 - before.transition.fade(),
            outlines: before.transition.outline(),
            frontier: before.transition.shows_frontier(),
        };
        let years = two_years(sheet, before.style);
        let lines = years.and_then(|years| self.change.paint(&years, visible));
        ui.painter_at(sheet.clip).extend(lines);
    }

    /// Draws the outline of the selected state above them, if the picture has left it to this.
    pub(super) fn show_selected(&mut self, ui: &Ui, sheet: Sheet<'_>, is_left: bool) {
        let selected = sheet.model.view.place.selection.filter(|_| is_left);
        let lines = selected
            .zip(two_years(sheet, sheet.style))
            .and_then(|(selected, years)| self.selected.paint(&years, selected));
        ui.painter_at(sheet.clip).extend(lines);
    }
}

/// The year of `sheet` and another one; `None` until the first level of detail is ready.
fn two_years<'a>(sheet: Sheet<'a>, then: &'a Arc<StyleTable>) -> Option<TwoYears<'a>> {
    Some(TwoYears {
        level: sheet.level()?,
        viewport: sheet.viewport,
        pixels_per_point: sheet.pixels_per_point,
        now: sheet.style,
        then,
        colors: sheet.model.colors,
    })
}
