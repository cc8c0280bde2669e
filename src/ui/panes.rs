//! The panes of the window, which F6 goes through in the order of the screen.

use egui::{Id, Ui};

/// A part of the window that the focus can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pane {
    /// The search in the bar at the top.
    Search,
    /// The map.
    Map,
    /// The slider of years.
    Slider,
    /// The panel beside the map.
    Panel,
}

/// The panes in the order in which F6 reaches them.
const ORDER: [Pane; 4] = [Pane::Search, Pane::Map, Pane::Slider, Pane::Panel];

/// Which widgets took part in the last frame, and which pane was reached last.
#[derive(Debug, Clone, Copy, Default)]
struct Panes {
    widgets: [Option<Id>; ORDER.len()],
    reached: Option<usize>,
}

fn memory() -> Id {
    Id::unique("panes")
}

/// Says which widget takes the focus of a pane; call it in every frame in which the pane is shown.
pub(super) fn offer(ui: &Ui, pane: Pane, widget: Id) {
    ui.data_mut(|data| {
        let panes: &mut Panes = data.get_temp_mut_or_default(memory());
        panes.widgets[pane as usize] = Some(widget);
    });
}

/// Sends the focus to the next pane that is shown, after the one that was reached last.
pub(super) fn go_on(ui: &Ui) {
    let mut panes: Panes = ui.data(|data| data.get_temp(memory())).unwrap_or_default();
    let focused = ui.memory(egui::Memory::focused);
    let has_focus = |widget: &Option<Id>| widget.is_some() && *widget == focused;
    let here = panes
        .widgets
        .iter()
        .position(has_focus)
        .or_else(|| panes.reached.filter(|_| focused.is_some()));
    let first = here.map_or(0, |here| here + 1);
    let next = (0..ORDER.len())
        .map(|step| (first + step) % ORDER.len())
        .find_map(|index| Some((index, panes.widgets[index]?)));
    if let Some((index, widget)) = next {
        panes.reached = Some(index);
        ui.memory_mut(|memory| memory.request_focus(widget));
    }
    // A pane that is hidden by then offers nothing any more.
    panes.widgets = [None; ORDER.len()];
    ui.data_mut(|data| data.insert_temp(memory(), panes));
}
