//! The names of messages, which are checked at compile time.

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The name of a message that exists in English: [`msg!`](crate::msg) makes one, and does not
/// compile for a name that no message has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageKey(&'static str);

impl MessageKey {
    /// The message of this name; a constant of it compiles only if there is one.
    ///
    /// # Panics
    ///
    /// Panics if there is no such message.
    pub const fn checked(name: &'static str) -> Self {
        assert!(is_known(name), "assets/i18n/en has no message of this name");

        Self(name)
    }

    /// The name as it stands in the Fluent files.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// All messages, sorted by their names.
    pub fn all() -> impl Iterator<Item = Self> {
        MESSAGES.iter().map(|name| Self(name))
    }
}

impl fmt::Debug for MessageKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

/// The [`MessageKey`] of this name; without such a message in
/// `assets/i18n/en` it does not compile.
#[macro_export]
macro_rules! msg {
    ($name:literal) => {{
        const KEY: $crate::wording::MessageKey = $crate::wording::MessageKey::checked($name);
        KEY
    }};
}

/// Whether there is a message of this name: a binary search in the sorted list.
const fn is_known(name: &str) -> bool {
    let (mut from, mut until) = (0, MESSAGES.len());
    while from < until {
        let middle = usize::midpoint(from, until);
        match compared(name.as_bytes(), MESSAGES[middle].as_bytes()) {
            0 => return true,
            1 => from = middle + 1,
            _ => until = middle,
        }
    }

    false
}

/// 0 if both are the same, 1 if `one` comes after `other`, else −1.
const fn compared(one: &[u8], other: &[u8]) -> i8 {
    let mut place = 0;
    while place < one.len() && place < other.len() {
        if one[place] != other[place] {
            return if one[place] > other[place] { 1 } else { -1 };
        }
        place += 1;
    }
    if one.len() == other.len() {
        0
    } else if one.len() > other.len() {
        1
    } else {
        -1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_found_by_its_name_and_others_are_not() {
        assert!(MESSAGES.is_sorted());
        for name in MESSAGES {
            assert!(is_known(name), "{name}");
        }
        for name in ["", "a", "time-pl", "time-play-", "zzz", "-packages-debian"] {
            assert!(!is_known(name), "{name}");
        }
    }
}
