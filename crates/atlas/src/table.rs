//! Records in a stated order that are looked up by key.

use std::hash::Hash;

use rustc_hash::FxHashMap;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table<K: Hash + Eq, T> {
    rows: Vec<T>,
    position: FxHashMap<K, usize>,
}

impl<K: Hash + Eq, T> Table<K, T> {
    /// If two rows have the same key, the lookup finds the first.
    pub(crate) fn new(rows: Vec<T>, key: impl Fn(&T) -> K) -> Self {
        let mut position = FxHashMap::default();
        for (index, row) in rows.iter().enumerate() {
            position.entry(key(row)).or_insert(index);
        }

        Self { rows, position }
    }

    pub(crate) fn rows(&self) -> &[T] {
        &self.rows
    }

    pub(crate) fn get(&self, key: &K) -> Option<&T> {
        self.position.get(key).map(|index| &self.rows[*index])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_order_and_finds_by_key() {
        let table = Table::new(vec!["pear", "fig"], |row| row.len());
        assert_eq!(table.rows(), ["pear", "fig"]);
        assert_eq!(table.get(&3), Some(&"fig"));
        assert_eq!(table.get(&5), None);
    }

    #[test]
    fn of_two_rows_with_one_key_the_first_is_found() {
        let table = Table::new(vec!["fig", "yam"], |row| row.len());
        assert_eq!(table.get(&3), Some(&"fig"));
    }
}
