//! What a window is to the other one while a class looks on: the teacher's, or that of the audience.

use std::io;

use egui::Context;

use view::action::Action;
use view::lesson::audience_view::AudienceView;
use view::lesson::presenting::{AudienceFeed, PresentCommand, Presenting};
use view::nature::{InAudienceWindow, SharedAction};

/// The line to the other window; how it is made is a matter of the desktop.
pub trait Link<Sent, Received> {
    /// Sends a message, soon.
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

/// Opens the audience window, near a place in points where there is no screen of its own for it.
pub type OpenLink =
    Box<dyn FnMut([f32; 2], &Context) -> io::Result<Box<dyn Link<AudienceView, SharedAction>>>>;

/// Joins an audience window to that of its teacher.
pub type ConnectLink = Box<dyn FnOnce(&Context) -> Box<dyn Link<SharedAction, AudienceView>>>;

/// Who looks at a window.
pub enum Audience {
    /// Whoever uses it; there is no other window.
    Alone,
    /// A teacher, who can open one for the class.
    Teacher(OpenLink),
    /// A class, which sees what the teacher's window sends; whether the screen is all for its window.
    Class(ConnectLink, bool),
}

/// What a window is to the other one.
pub(super) enum WindowRole {
    Teacher(Box<TeacherRole>),
    Class(AudienceRole),
}

impl WindowRole {
    pub(super) fn of(audience: Audience, context: &Context) -> Self {
        let teacher = |opener| Self::Teacher(Box::new(TeacherRole::new(opener)));
        match audience {
            Audience::Alone => teacher(None),
            Audience::Teacher(opener) => teacher(Some(opener)),
            Audience::Class(line, _) => Self::Class(AudienceRole::new(line, context)),
        }
    }

    /// Whether a class looks on; its window does not know what plays by itself.
    pub(super) fn is_class(&self) -> bool {
        matches!(self, Self::Class(_))
    }
}

/// The teacher's end.
pub(super) struct TeacherRole {
    opener: Option<OpenLink>,
    connection: Option<Box<dyn Link<AudienceView, SharedAction>>>,
    /// What the class sees.
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

    /// What the class sees; `None` while its window is closed.
    pub(super) fn shown(&self) -> Option<&AudienceView> {
        self.shown.as_ref()
    }

    /// What was done in the window of the class, and whether that window was closed. While the class
    /// sees something else than the teacher it leads on, but touches nothing that it does not see.
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

    /// Opens the window of the class where there is none; the reason why it could not be opened.
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

    /// Shows the class what it does not see yet.
    pub(super) fn show(&mut self, audience_view: AudienceView) {
        if self.shown.as_ref() == Some(&audience_view) {
            return;
        }
        if let Some(connection) = &self.connection {
            connection.send(&audience_view);
        }
        self.shown = Some(audience_view);
    }

    /// Closes the window of the class.
    pub(super) fn close(&mut self) {
        (self.connection, self.shown) = (None, None);
    }
}

/// The end of the class.
pub(super) struct AudienceRole {
    connection: Box<dyn Link<SharedAction, AudienceView>>,
}

impl AudienceRole {
    fn new(connect: ConnectLink, context: &Context) -> Self {
        Self {
            connection: connect(context),
        }
    }

    /// The newest that the teacher shows, and whether the teacher is still there.
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

    /// Keeps what is a matter of this window alone, and tells the teacher's window the rest.
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
