//! The four levels of detail, prepared in the background, and the choice of one by scale.

use std::sync::{Arc, OnceLock};

use crate::level::Level;

/// From 0, the coarsest, to the finest.
pub const LEVEL_COUNT: usize = 4;

/// The level that is prepared first: it is what a window shows at the start, and names are placed on
/// its land at every scale.
pub const FIRST_LEVEL: usize = 1;

/// The order in which the levels are prepared.
pub const PREPARED: [usize; LEVEL_COUNT] = [FIRST_LEVEL, 2, 0, 3];

/// The nearest scale at which each level is used, in km per physical pixel of a line of the usual
/// width.
///
/// Each level was simplified with a tolerance of about this, so neither the simplification nor the
/// switch of levels is visible.
const FINEST_KM_PER_PIXEL: [f64; LEVEL_COUNT] = [9.0, 4.0, 1.2, 0.0];

/// The levels that are ready; others are added while the program runs.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    slots: Arc<[OnceLock<Arc<Level>>; LEVEL_COUNT]>,
}

impl Levels {
    /// Adds a level when it is ready; a second one for `number` is ignored.
    pub fn provide(&self, number: usize, level: Level) {
        let Some(slot) = self.slots.get(number) else {
            return;
        };
        match slot.set(Arc::new(level)) {
            Ok(()) => log::debug!("level {number} is ready"),
            Err(_) => log::warn!("level {number} was prepared twice"),
        }
    }

    /// The level for a scale, or the nearest one that is ready, with its number.
    ///
    /// Where lines are drawn twice as wide, a pixel counts twice: fjords and islands narrower than
    /// the line that follows them would fill it with gray.
    ///
    /// A finer level is preferred to a coarser one: it looks the same but is slower to draw. `None`
    /// until the first level is ready.
    pub fn for_scale(&self, km_per_pixel: f64) -> Option<(usize, &Arc<Level>)> {
        let wanted = wanted_level(km_per_pixel);
        let finer = wanted..LEVEL_COUNT;
        let coarser = (0..wanted).rev();

        finer
            .chain(coarser)
            .find_map(|number| self.get(number).map(|level| (number, level)))
    }

    /// 0 is the coarsest; `None` while it is not ready.
    pub fn get(&self, number: usize) -> Option<&Arc<Level>> {
        self.slots.get(number)?.get()
    }

    /// Whether all [`LEVEL_COUNT`] levels are ready.
    pub fn complete(&self) -> bool {
        self.slots.iter().all(|slot| slot.get().is_some())
    }
}

fn wanted_level(km_per_pixel: f64) -> usize {
    FINEST_KM_PER_PIXEL
        .iter()
        .position(|finest| km_per_pixel >= *finest)
        .unwrap_or(LEVEL_COUNT - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level() -> Level {
        Level::build(&[], &[])
    }

    #[test]
    fn the_scale_chooses_the_level() {
        assert_eq!(wanted_level(14.0), 0);
        assert_eq!(wanted_level(8.0), 1);
        assert_eq!(wanted_level(2.0), 2);
        assert_eq!(wanted_level(0.5), 3);
    }

    #[test]
    fn until_a_level_is_ready_another_stands_in() {
        let levels = Levels::default();
        assert!(levels.for_scale(1.0).is_none());
        levels.provide(1, level());
        assert_eq!(levels.for_scale(1.0).map(|(number, _)| number), Some(1));
        assert_eq!(levels.for_scale(14.0).map(|(number, _)| number), Some(1));
        levels.provide(3, level());
        assert_eq!(levels.for_scale(2.0).map(|(number, _)| number), Some(3));
        levels.provide(2, level());
        assert_eq!(levels.for_scale(2.0).map(|(number, _)| number), Some(2));
        levels.provide(0, level());
        assert!(levels.complete());
    }
}
