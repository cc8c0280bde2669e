//! How much an atlas holds: everything, or what was known by a day.

use crate::date::Date;

/// How much of what was said by a day counts as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Knowledge {
    /// What had been said or written, even if nobody else knew of it yet.
    Said,
    /// What had been published; records whose publication is not dated count as unknown.
    Published,
}

/// How much an atlas holds: the input "which atlas" in the key of a cache.
///
/// A program reads one atlas; two copies of it with the same edition are equal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// All that is recorded.
    #[default]
    Whole,
    /// What was known by a day.
    KnownOn(Date, Knowledge),
}
