//! Mutes panics of foreign code where they are expected.

use std::cell::Cell;
use std::panic;
use std::sync::Once;

thread_local! {
    /// How many `MutedPanics` this thread has.
    static SILENCES: Cell<usize> = const { Cell::new(0) };
}

/// Panics of this thread print nothing until this is dropped; those of other threads do.
pub struct MutedPanics(());

impl MutedPanics {
    /// Mutes the calling thread.
    #[must_use]
    pub fn begin() -> Self {
        static LISTENING: Once = Once::new();
        LISTENING.call_once(|| {
            let usual = panic::take_hook();
            panic::set_hook(Box::new(move |panic| {
                if SILENCES.get() == 0 {
                    usual(panic);
                }
            }));
        });
        SILENCES.set(SILENCES.get() + 1);

        Self(())
    }
}

impl Drop for MutedPanics {
    fn drop(&mut self) {
        SILENCES.set(SILENCES.get() - 1);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use map::prepare::words;
    use std::sync::Mutex;
    use std::thread;

    /// The panics beginning with `OURS` that reached the hook of the tests.
    static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

    const OURS: &str = "heard of ";

    /// Records panics in `HEARD`; call it before the first `MutedPanics` of each test.
    pub(crate) fn listen() {
        static LISTENING: Once = Once::new();
        LISTENING.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |panic| match panic.payload_as_str() {
                Some(said) if said.starts_with(OURS) => HEARD.lock().unwrap().push(said.to_owned()),
                _ => before(panic),
            }));
        });
    }

    /// Whether a panic of this thread is recorded now.
    pub(crate) fn is_heard(test: &str) -> bool {
        let said = format!("{OURS}{test}");
        assert!(panic::catch_unwind(|| panic!("{said}")).is_err());
        let mut heard = HEARD.lock().unwrap();
        let count = heard.len();
        heard.retain(|words| *words != said);

        heard.len() < count
    }

    #[test]
    fn this_thread_is_silent_for_a_while_and_others_never_are() {
        listen();
        assert!(is_heard("before"));
        let silence = MutedPanics::begin();
        {
            let _inner = MutedPanics::begin();
            assert!(!is_heard("inside"));
        }
        assert!(!is_heard("still inside"));
        assert!(thread::spawn(|| is_heard("another thread")).join().unwrap());
        drop(silence);
        assert!(is_heard("after"));
    }

    #[test]
    fn the_words_of_a_panic_are_kept() {
        listen();
        let _silence = MutedPanics::begin();
        let said = |work: fn()| {
            let panic = panic::catch_unwind(work).unwrap_err();
            words(&*panic)
        };
        assert_eq!(said(|| panic!("plain")), "plain");
        assert_eq!(said(|| panic!("with {}", 1)), "with 1");
    }
}
