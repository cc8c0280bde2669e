//! A value that is kept while its inputs stay the same.

/// One value and the inputs it was computed from.
///
/// The key must name every input: then deleting the value can only cost time.
#[derive(Debug)]
pub struct Cached<K, V>(Option<(K, V)>);

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// The value for `key`, computed anew only if the key differs from that of the last call.
    pub fn get(&mut self, key: K, compute: impl FnOnce() -> V) -> &V {
        if self.0.as_ref().is_none_or(|(cached, _)| *cached != key) {
            self.0 = None;
        }

        &self.0.get_or_insert_with(|| (key, compute())).1
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
}
