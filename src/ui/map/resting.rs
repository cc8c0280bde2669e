//! A pointer that was left on the map of a presentation.

use egui::{Id, Ui};

use crate::ui::Model;

/// So long after its last movement a pointer still points at something, in seconds.
const REST: f32 = 3.0;

/// Whether the pointer is not meant to point at anything: a class looks on, and it has not moved
/// for [`REST`], or not since something else is shown.
pub(crate) fn rests(ui: &Ui, model: Model<'_>) -> bool {
    if !model.view.presents_here() {
        return false;
    }
    let tour_progress = model.view.session.tour_progress.as_ref();
    let shown = (
        model.view.place.year,
        tour_progress.map(|on| (on.step, on.part)),
        model.view.place.quote.clone(),
    );
    let (now, rested) = ui.input(|input| (input.time, input.pointer.time_since_last_movement()));
    let since = ui.data_mut(|data| {
        let begun = data
            .get_temp_mut_or_insert_with(Id::unique("shown on the stage"), || (shown.clone(), now));
        if begun.0 != shown {
            *begun = (shown, now);
        }
        begun.1
    });
    let rests = rested > REST || f64::from(rested) >= now - since;
    if !rests {
        // What it points at is left out then.
        ui.request_repaint_after_secs(REST - rested);
    }

    rests
}
