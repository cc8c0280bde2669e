//! The state of this session, on its way into the store.

use std::time::Duration;

use crate::desktop::store::{Notice, SavedSession, Store, WindowPlace};
use view::state::ViewState;

/// The longest that a change stays unwritten and may be lost with the power, in seconds.
const WRITE_AFTER: f64 = 10.0;

/// The state for the next session, and where it is saved.
pub struct SessionSaver {
    store: Store,
    memory: SavedSession<ViewState>,
    /// What was written last.
    written: SavedSession<ViewState>,
    /// When there first was something unwritten, in seconds; `None` while all is written.
    changed: Option<f64>,
}

impl SessionSaver {
    /// Goes on from what the last session saved.
    pub fn new(store: Store, remembered: SavedSession<ViewState>) -> Self {
        Self {
            store,
            memory: remembered.clone(),
            written: remembered,
            changed: None,
        }
    }

    /// Where the window was noted last; `None` before the first note of the first session.
    pub(super) fn window(&self) -> Option<WindowPlace> {
        self.memory.window
    }

    /// Notes the state at `now`, in seconds.
    pub(super) fn note(&mut self, memory: SavedSession<ViewState>, now: f64) {
        self.memory = memory;
        if self.memory == self.written {
            self.changed = None;
        } else {
            self.changed.get_or_insert(now);
        }
    }

    /// Writes a change that is old enough; gives the time to wait for one that is not.
    pub(super) fn write_when_due(&mut self, now: f64) -> Result<Option<Duration>, Notice> {
        let Some(changed) = self.changed else {
            return Ok(None);
        };
        let rest = changed + WRITE_AFTER - now;
        if rest > 0.0 {
            return Ok(Some(Duration::from_secs_f64(rest)));
        }

        self.write().map(|()| None)
    }

    /// Writes any change, however recent.
    pub(super) fn write(&mut self) -> Result<(), Notice> {
        if self.changed.take().is_some() {
            self.store.save(&self.memory)?;
            self.written = self.memory.clone();
        }

        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::store::tests::Folder;
    use view::place::Place;

    fn shown(year: i16) -> SavedSession<ViewState> {
        SavedSession {
            window: None,
            view: Some(ViewState {
                place: Place {
                    year,
                    ..Place::default()
                },
                ..ViewState::default()
            }),
        }
    }

    fn year(store: &Store) -> Option<i16> {
        store.load::<ViewState>().0.view.map(|view| view.place.year)
    }

    #[test]
    fn a_change_is_written_when_it_is_old_enough_and_not_before() {
        let folder = Folder::new("diary-due");
        let store = Store::in_folder(folder.path());
        let mut session_saver = SessionSaver::new(store.clone(), SavedSession::default());
        session_saver.note(shown(1999), 3.0);
        assert_eq!(
            session_saver.write_when_due(3.0),
            Ok(Some(Duration::from_secs(10)))
        );
        // A later change does not delay the first one.
        session_saver.note(shown(2004), 12.0);
        assert_eq!(
            session_saver.write_when_due(12.0),
            Ok(Some(Duration::from_secs(1)))
        );
        assert_eq!(year(&store), None);
        assert_eq!(session_saver.write_when_due(13.0), Ok(None));
        assert_eq!(year(&store), Some(2004));
    }

    #[test]
    fn what_did_not_change_is_not_written() {
        let folder = Folder::new("diary-same");
        let store = Store::in_folder(folder.path());
        let mut session_saver = SessionSaver::new(store.clone(), shown(1999));
        // The first frame does not know its size yet.
        session_saver.note(shown(2004), 0.0);
        session_saver.note(shown(1999), 1.0);
        assert_eq!(session_saver.write_when_due(100.0), Ok(None));
        assert_eq!(session_saver.write(), Ok(()));
        assert_eq!(year(&store), None);
    }
}
