//! Whether the user asked the system that nothing move.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use mundy::{Interest, Preferences, Subscription};

use view::settings::Motion;

/// What the system says of motion, as soon as it says it; until then, and where it says nothing,
/// everything moves.
///
/// Linux tells it through the desktop portal (or as GNOME's `enable-animations`), Windows as its
/// animation effects, macOS as its accessibility setting.
pub struct SystemMotion {
    is_reduced: Arc<AtomicBool>,
    /// It ends with this.
    _subscription: Subscription,
}

impl SystemMotion {
    /// Listens from now on, and calls `wake` whenever the system says something; call it on the main
    /// thread.
    pub fn listen(mut wake: impl FnMut() + Send + Sync + 'static) -> Self {
        let is_reduced = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&is_reduced);
        let subscription = Preferences::subscribe(Interest::ReducedMotion, move |preferences| {
            told.store(preferences.reduced_motion.is_reduce(), Ordering::Relaxed);
            wake();
        });

        Self {
            is_reduced,
            _subscription: subscription,
        }
    }

    /// What it said last.
    pub fn now(&self) -> Motion {
        if self.is_reduced.load(Ordering::Relaxed) {
            Motion::Reduced
        } else {
            Motion::Full
        }
    }
}
