//! The role of a window while presenting: the teacher's window or the audience window.

use std::io;

use egui::Context;

use view::action::Action;
use view::lesson::audience_view::AudienceView;
use view::lesson::presenting::{AudienceFeed, PresentCommand, Presenting};
use view::nature::{InAudienceWindow, SharedAction};

/// A connection to the other window; `desktop` implements it.
pub trait MessageLink<Sent, Received> {
    /// Queues a message, without waiting until it is sent.
    fn send(&self, message: &Sent);

    /// The next message from the other window.
    fn receive(&self) -> Incoming<Received>;
}

/// What there is to receive.
pub enum Incoming<T> {
    /// The oldest message that was not received yet.
    Message(T),
    /// Nothing new.
    Nothing,
    /// The other window is gone.
    Gone,
}

/// Opens the audience window: on a screen of its own, else near a position in points.
pub type OpenLink = Box<
    dyn FnMut([f32; 2], &Context) -> io::Result<Box<dyn MessageLink<AudienceView, SharedAction>>>,
>;

/// Connects an audience window to the teacher's window.
pub type ConnectLink =
    Box<dyn FnOnce(&Context) -> Box<dyn MessageLink<SharedAction, AudienceView>>>;

/// Who looks at a window.
#[expect(
    clippy::enum_variant_names,
    reason = "`AudienceWindow` is the name of that window everywhere"
)]
pub enum Audience {
    /// A user without a second window.
    Alone,
    /// A teacher, who can open an audience window.
    Teacher(OpenLink),
    /// A class, which sees what the teacher's window sends; whether the window has a screen of its
    /// own.
    AudienceWindow(ConnectLink, bool),
}

pub(super) enum WindowRole {
    Teacher(Box<TeacherRole>),
    AudienceWindow(AudienceRole),
}

impl WindowRole {
    pub(super) fn of(audience: Audience, context: &Context) -> Self {
        let teacher = |opener| Self::Teacher(Box::new(TeacherRole::new(opener)));
        match audience {
            Audience::Alone => teacher(None),
            Audience::Teacher(opener) => teacher(Some(opener)),
            Audience::AudienceWindow(line, _) => {
                Self::AudienceWindow(AudienceRole::new(line, context))
            }
        }
    }

    /// Whether this is the audience window, which does not know what plays in the teacher's window.
    pub(super) fn is_audience_window(&self) -> bool {
        matches!(self, Self::AudienceWindow(_))
    }
}

pub(super) struct TeacherRole {
    opener: Option<OpenLink>,
    connection: Option<Box<dyn MessageLink<AudienceView, SharedAction>>>,
    /// The view that was sent last.
    shown: Option<AudienceView>,
}

impl TeacherRole {
    fn new(opener: Option<OpenLink>) -> Self {
        Self {
            opener,
            connection: None,
            shown: None,
        }
    }

    /// What the class sees; `None` while the audience window is closed.
    pub(super) fn shown(&self) -> Option<&AudienceView> {
        self.shown.as_ref()
    }

    /// What was done in the audience window, and whether it was closed. While it is frozen, only
    /// actions that lead on count: the others were about something that the teacher does not see.
    pub(super) fn receive(&mut self, presenting: Option<&Presenting>) -> Vec<Action> {
        let is_frozen = presenting.is_some_and(|on| on.feed == AudienceFeed::Frozen);
        let mut actions = Vec::new();
        while let Some(connection) = &self.connection {
            match connection.receive() {
                Incoming::Message(done) if is_frozen && !done.leads_on() => {}
                Incoming::Message(done) => actions.push(done.action()),
                Incoming::Nothing => break,
                Incoming::Gone => {
                    self.connection = None;
                    actions.push(Action::Present(PresentCommand::LoseAudienceWindow));
                }
            }
        }

        actions
    }

    /// Opens the audience window if it is not open; `Err` says why that was not possible.
    pub(super) fn open(&mut self, context: &Context, place: [f32; 2]) -> Result<(), String> {
        if self.connection.is_some() {
            return Ok(());
        }
        let Some(opener) = &mut self.opener else {
            return Err(String::new());
        };
        let link = opener(place, context).map_err(|error| error.to_string())?;
        self.connection = Some(link);
        self.shown = None;

        Ok(())
    }

    /// Sends a view that differs from the last one.
    pub(super) fn show(&mut self, audience_view: AudienceView) {
        if self.shown.as_ref() == Some(&audience_view) {
            return;
        }
        if let Some(connection) = &self.connection {
            connection.send(&audience_view);
        }
        self.shown = Some(audience_view);
    }

    /// Closes the audience window.
    pub(super) fn close(&mut self) {
        (self.connection, self.shown) = (None, None);
    }
}

pub(super) struct AudienceRole {
    connection: Box<dyn MessageLink<SharedAction, AudienceView>>,
}

impl AudienceRole {
    fn new(connect: ConnectLink, context: &Context) -> Self {
        Self {
            connection: connect(context),
        }
    }

    /// The newest view that was sent, and whether the teacher's window is still there.
    pub(super) fn receive(&self) -> (Option<Action>, bool) {
        let mut newest = None;
        loop {
            match self.connection.receive() {
                Incoming::Message(audience_view) => {
                    newest = Some(Action::SyncAudience(Box::new(audience_view)));
                }
                Incoming::Nothing => return (newest, true),
                Incoming::Gone => return (newest, false),
            }
        }
    }

    /// Keeps the actions that concern this window alone, and sends those that are shared to the
    /// teacher's window.
    pub(super) fn divert(&self, actions: Vec<Action>) -> Vec<Action> {
        let mut own = Vec::new();
        for action in actions {
            match action.nature().in_audience_window {
                InAudienceWindow::Shared(shared) => self.connection.send(&shared),
                InAudienceWindow::Own => own.push(action),
                InAudienceWindow::Nothing => {}
            }
        }

        own
    }
}
