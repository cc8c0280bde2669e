//! The panes of the window, which F6 goes through in the order of the screen.

use egui::{Id, Ui};

/// A part of the window that the focus can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pane {
    Search,
    Map,
    Legend,
    Slider,
    Panel,
}

/// In the order in which F6 reaches them.
const ORDER: [Pane; 5] = [
    Pane::Search,
    Pane::Map,
    Pane::Legend,
    Pane::Slider,
    Pane::Panel,
];

/// The widgets that were offered, each with the pass of its frame, and the pane that was reached
/// last.
#[derive(Debug, Clone, Copy, Default)]
struct Panes {
    offered: [Option<(u64, Id)>; ORDER.len()],
    reached: Option<usize>,
}

fn memory() -> Id {
    Id::unique("panes")
}

/// Registers the widget that takes the focus of a pane; call it in every frame in which the pane is
/// shown.
pub(crate) fn offer(ui: &Ui, pane: Pane, widget: Id) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| {
        let panes: &mut Panes = data.get_temp_mut_or_default(memory());
        panes.offered[pane as usize] = Some((pass, widget));
    });
}

/// Sends the focus to the next pane that is shown, after the one that was reached last.
///
/// Call it after all panes of the frame: those offered in an earlier one are hidden now.
pub(crate) fn go_on(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    let mut panes: Panes = ui.data(|data| data.get_temp(memory())).unwrap_or_default();
    let shown = panes.offered.map(|offer| {
        offer
            .filter(|(offered, _)| *offered == pass)
            .map(|(_, widget)| widget)
    });
    let focused = ui.memory(egui::Memory::focused);
    let here = shown
        .iter()
        .position(|widget| widget.is_some() && *widget == focused)
        .or_else(|| panes.reached.filter(|_| focused.is_some()));
    let first = here.map_or(0, |here| here + 1);
    let next = (0..ORDER.len())
        .map(|step| (first + step) % ORDER.len())
        .find_map(|index| Some((index, shown[index]?)));
    if let Some((index, widget)) = next {
        panes.reached = Some(index);
        ui.memory_mut(|memory| memory.request_focus(widget));
        ui.data_mut(|data| data.insert_temp(memory(), panes));
    }
}
