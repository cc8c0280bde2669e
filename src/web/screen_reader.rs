//! The tree for screen readers, as elements beside the canvas.
//!
//! A browser's screen reader sees a canvas as one picture. egui describes its widgets to every
//! platform; what it describes is mirrored into elements that nobody sees, with role, name and
//! value, and what is done to them is done to the widgets.

use std::cell::RefCell;
use std::sync::Arc;

use egui::{Context, Event, FullOutput, Plugin, RawInput};

use crate::web::mirror::{Mirror, Requests};

/// The shortest time between two changes of the mirror, in seconds: describing costs more than
/// drawing while the map is dragged.
const BETWEEN: f64 = 0.25;

thread_local! {
    /// A browser's elements belong to one thread, a plugin of egui may not.
    static MIRROR: RefCell<Option<Mirror>> = const { RefCell::new(None) };
}

/// Mirrors each frame.
pub(super) struct ScreenReader {
    requests: Requests,
    /// When the mirror changed last, in seconds.
    mirrored: f64,
}

impl ScreenReader {
    pub(super) fn install(context: &Context) {
        let requests = Requests::default();
        MIRROR.set(Mirror::beside_canvas(
            Arc::clone(&requests),
            context.clone(),
        ));
        context.enable_accesskit();
        context.add_plugin(Self {
            requests,
            mirrored: f64::NEG_INFINITY,
        });
    }
}

impl Plugin for ScreenReader {
    fn debug_name(&self) -> &'static str {
        "screen reader"
    }

    fn input_hook(&mut self, _context: &Context, input: &mut RawInput) {
        let requests = std::mem::take(&mut *self.requests.lock());
        input
            .events
            .extend(requests.into_iter().map(Event::AccessKitActionRequest));
    }

    fn output_hook(&mut self, context: &Context, output: &mut FullOutput) {
        let Some(tree) = output.platform_output.accesskit_update.take() else {
            return;
        };
        let now = context.input(|input| input.time);
        if now - self.mirrored < BETWEEN {
            let is_stale = MIRROR
                .with_borrow(|mirror| mirror.as_ref().is_some_and(|mirror| mirror.is_stale(&tree)));
            if is_stale {
                context.request_repaint_after_secs(BETWEEN as f32);
            }
            return;
        }
        self.mirrored = now;
        MIRROR.with_borrow_mut(|mirror| {
            if let Some(mirror) = mirror {
                mirror.show(&tree);
            }
        });
    }
}
