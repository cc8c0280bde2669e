//! Labels fade in where they appear; unchanged ones are drawn at once.

use std::collections::BTreeMap;

use crate::labels::tuning::{FADE_SECONDS, NAME_MOVED};
use geo::lon_lat::LonLat;

/// A place on the ground and an offset on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standpoint {
    /// The place on the ground.
    pub place: LonLat,
    /// From there to the label, in points.
    pub offset: [i32; 2],
}

impl Standpoint {
    fn is_near(&self, other: &Self) -> bool {
        let [x, y] = [0, 1].map(|axis| (self.offset[axis] - other.offset[axis]).abs());

        self.place == other.place && x.max(y) < NAME_MOVED
    }
}

/// Tracks when labels appeared.
#[derive(Debug)]
pub struct Fade<K> {
    /// Where each label was in the previous frame.
    places: BTreeMap<K, Standpoint>,
    /// When each label that is still fading in appeared, in seconds.
    since: BTreeMap<K, f64>,
    /// Whether no label has been shown yet.
    is_first: bool,
}

impl<K> Default for Fade<K> {
    fn default() -> Self {
        Self {
            places: BTreeMap::new(),
            since: BTreeMap::new(),
            is_first: true,
        }
    }
}

impl<K: Ord + Clone> Fade<K> {
    /// Updates the labels at `now`, in seconds; if `moves`, new ones start to fade in.
    ///
    /// The first labels of all appear at once.
    pub fn follow(&mut self, names: impl Iterator<Item = (K, Standpoint)>, now: f64, moves: bool) {
        let before = std::mem::take(&mut self.places);
        let is_first = std::mem::take(&mut self.is_first);
        for (key, place) in names {
            let stood = before.get(&key).is_some_and(|stood| stood.is_near(&place));
            if !stood && moves && !is_first {
                self.since.insert(key.clone(), now);
            }
            self.places.insert(key, place);
        }
        let places = &self.places;
        self.since.retain(|key, _| places.contains_key(key));
    }

    /// The labels that are still fading in at `now`, and the opacity of each, 0 to 1.
    pub fn shares(&mut self, now: f64) -> BTreeMap<K, f32> {
        self.since
            .retain(|_, since| (0.0..FADE_SECONDS).contains(&(now - *since)));

        self.since
            .iter()
            .map(|(key, since)| (key.clone(), ((now - since) / FADE_SECONDS) as f32))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(offset: i32) -> Standpoint {
        Standpoint {
            place: LonLat::new(0.0, 0.0),
            offset: [offset, 0],
        }
    }

    fn shares(fade: &mut Fade<u8>, names: &[(u8, i32)], now: f64) -> Vec<(u8, f32)> {
        let names = names.iter().map(|&(key, offset)| (key, at(offset)));
        fade.follow(names, now, true);
        fade.shares(now).into_iter().collect()
    }

    #[test]
    fn only_what_is_new_or_has_moved_fades_in() {
        let mut fade = Fade::default();
        assert_eq!(
            shares(&mut fade, &[(1, 0), (2, 0)], 5.0),
            [],
            "the first are there at once"
        );
        assert_eq!(
            shares(&mut fade, &[(1, 3), (2, 40), (3, 0)], 6.0),
            [(2, 0.0), (3, 0.0)]
        );
        let later = fade.shares(6.0 + FADE_SECONDS / 2.0);
        assert!(later.values().all(|share| (share - 0.5).abs() < 1e-3));
        assert!(fade.shares(6.1 + FADE_SECONDS).is_empty());
    }

    #[test]
    fn without_motion_all_is_there_at_once() {
        let mut fade = Fade::default();
        fade.follow([(1, at(0))].into_iter(), 0.0, false);
        fade.follow([(1, at(50)), (2, at(0))].into_iter(), 1.0, false);
        assert!(fade.shares(1.0).is_empty());
    }
}
