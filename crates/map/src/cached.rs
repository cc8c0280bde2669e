//! Caches of a computed value, keyed by all of its inputs.

/// One value and the inputs it was computed from.
///
/// The key must name every input: then dropping the value can only cost time.
#[derive(Debug)]
pub struct Cached<K, V>(Option<(K, V)>);

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// Recomputes only if `key` differs from that of the last call.
    pub fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> &V {
        if self.0.as_ref().is_none_or(|(cached, _)| *cached != key) {
            self.0 = None;
        }

        &self.0.get_or_insert_with(|| (key, compute())).1
    }

    /// `None` before the first call.
    pub fn last(&self) -> Option<&V> {
        self.0.as_ref().map(|(_, value)| value)
    }
}

/// The values for the last `MOST` distinct keys, most recently used first.
///
/// As with [`Cached`], a key must name every input.
#[derive(Debug)]
pub struct Recent<K, V, const MOST: usize>(Vec<(K, V)>);

impl<K, V, const MOST: usize> Default for Recent<K, V, MOST> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V, const MOST: usize> Recent<K, V, MOST> {
    /// Recomputes only if at least `MOST` other keys were used since.
    pub fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> &V {
        let known = self.0.iter().position(|(cached, _)| *cached == key);
        let value = if let Some(at) = known {
            self.0.remove(at)
        } else {
            if self.0.len() == MOST {
                self.0.remove(0);
            }
            (key, compute())
        };

        &self.0.push_mut(value).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_computed_once_for_each_key() {
        let mut computed = 0;
        let mut cached = Cached::default();
        for key in [1, 1, 2, 2, 1] {
            let value = *cached.get(key, || {
                computed += 1;
                key * 10
            });
            assert_eq!(value, key * 10);
        }
        assert_eq!(computed, 3);
    }

    #[test]
    fn the_last_few_values_are_not_computed_again() {
        let mut computed = Vec::new();
        let mut recent = Recent::<_, _, 2>::default();
        for key in [1, 2, 1, 2, 3, 2, 1] {
            let value = *recent.get(key, || {
                computed.push(key);
                key * 10
            });
            assert_eq!(value, key * 10);
        }
        assert_eq!(computed, [1, 2, 3, 1]);
    }
}
