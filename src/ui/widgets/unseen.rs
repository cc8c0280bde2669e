//! Blocks of a scrolled panel that are out of sight: they keep their room and are not laid out.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Rect, Sense, Ui, accesskit_root_id, vec2};

use crate::ui::theme::GRID;

/// The assumed height of a block before its first layout, in points.
const UNKNOWN_HEIGHT: f32 = 20.0 * GRID;

/// Lays out a block of a vertical list, unless all of it is out of sight.
///
/// `inputs` decide its height, apart from width and scale. While everything `changes`, a block below
/// what is seen whose height is not known has room by guess; the next frame, which this asks for,
/// measures it. Who reads with a screen reader or goes by the Tab key has every block.
pub(crate) fn block<R: Default>(
    ui: &mut Ui,
    inputs: impl Hash + Debug,
    changes: bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let width = ui.available_width();
    let scale = [width, ui.pixels_per_point()].map(f32::to_bits);
    let id = Id::unique(("height of a block", inputs, scale));
    let known = ui.data(|data| data.get_temp::<f32>(id));
    let room = Rect::from_min_size(ui.cursor().min, vec2(width, known.unwrap_or_default()));
    let is_left_out = !ui.is_rect_visible(room) && (known.is_some() || changes) && !needs_all(ui);
    if is_left_out {
        let height = known.unwrap_or(UNKNOWN_HEIGHT);
        ui.allocate_exact_size(vec2(width, height), Sense::hover());
        if known.is_none() {
            ui.request_repaint();
        }
        return R::default();
    }
    let shown = ui.scope(contents);
    let height = shown.response.rect.height();
    if known != Some(height) {
        ui.data_mut(|data| data.insert_temp(id, height));
    }

    shown.inner
}

fn needs_all(ui: &Ui) -> bool {
    let goes_by_keys = ui.memory(|memory| memory.focused().is_some());

    goes_by_keys || ui.ctx().has_accesskit_node(accesskit_root_id())
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, ScrollArea};

    use super::*;

    const BLOCKS: usize = 9;

    /// The blocks laid out in a panel with room for two and a half, and the height of all.
    fn frame(context: &Context, changes: bool) -> (Vec<usize>, f32) {
        let (mut laid_out, mut height) = (Vec::new(), 0.0);
        let mut output = context.run_ui(RawInput::default(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let area = ScrollArea::vertical().max_height(100.0);
            let shown = area.show(ui, |ui| {
                for number in 0..BLOCKS {
                    block(ui, number, changes, |ui| {
                        laid_out.push(number);
                        ui.allocate_exact_size(vec2(50.0, 40.0), Sense::click());
                    });
                }
            });
            height = shown.content_size.y;
        });
        output.textures_delta.clear();

        (laid_out, height)
    }

    #[test]
    fn blocks_out_of_sight_are_measured_once_at_rest_and_keep_their_room() {
        let context = Context::default();
        let (laid_out, _) = frame(&context, true);
        assert_eq!(laid_out, [0, 1, 2], "while everything changes");
        let (laid_out, height) = frame(&context, false);
        assert_eq!(laid_out.len(), BLOCKS, "at rest");
        assert_eq!(frame(&context, false), (vec![0, 1, 2], height));
    }

    #[test]
    fn who_goes_by_keys_or_has_a_screen_reader_gets_every_block() {
        let context = Context::default();
        frame(&context, false);
        context.memory_mut(|memory| memory.request_focus(Id::unique("a button")));
        assert_eq!(frame(&context, true).0.len(), BLOCKS);
        let context = Context::default();
        frame(&context, false);
        context.enable_accesskit();
        assert_eq!(frame(&context, true).0.len(), BLOCKS);
    }
}
