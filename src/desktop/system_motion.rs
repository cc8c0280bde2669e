//! The system's setting for reduced motion.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use mundy::{Interest, Preferences, Subscription};

use view::settings::Motion;

/// The system's setting as soon as it is known; until then, and where there is none, everything
/// moves.
///
/// Linux has it in the desktop portal (or as GNOME's `enable-animations`), Windows as its animation
/// effects, macOS as its accessibility setting.
pub struct SystemMotion {
    is_reduced: Arc<AtomicBool>,
    /// Dropping it ends the subscription.
    _subscription: Subscription,
}

impl SystemMotion {
    /// Listens from now on, and calls `wake` at each change; call it on the main thread.
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

    /// The setting as reported last.
    pub fn now(&self) -> Motion {
        if self.is_reduced.load(Ordering::Relaxed) {
            Motion::Reduced
        } else {
            Motion::Full
        }
    }
}
