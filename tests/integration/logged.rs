//! What the program logs as an error while the tests run.

use std::sync::Mutex;

static ERRORS: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Recorder;

impl log::Log for Recorder {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() == log::Level::Error && metadata.target().starts_with("nato_atlas")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            ERRORS.lock().unwrap().push(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// Notes from now on what is logged.
pub(crate) fn listen_for_errors() {
    // Only the first of the tests that run at once can set it.
    if log::set_logger(&Recorder).is_ok() {
        log::set_max_level(log::LevelFilter::Error);
    }
}

/// What the program logged as an error in any test so far.
pub(crate) fn logged_errors() -> Vec<String> {
    ERRORS.lock().unwrap().clone()
}
