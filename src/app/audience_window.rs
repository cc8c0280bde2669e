//! The window of the class: a program of its own that shows what the teacher's view shows, with
//! letters of its own size. Both talk in lines of JSON.

use std::io::{self, BufRead as _, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;

use egui::Context;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::Audience;
use view::action::Action;
use view::lesson::audience_view::AudienceView;
use view::lesson::presenting::{AudienceFeed, PresentCommand, Presenting};
use view::nature::{InAudienceWindow, SharedAction};

/// The two ends of a line to another window.
pub struct WindowLink {
    /// What is said to it.
    pub to: Box<dyn Write + Send>,
    /// What it says.
    pub from: Box<dyn io::Read + Send>,
    /// The program that is ended with the line, if it is one of its own.
    pub program: Option<Child>,
}

/// Opens the window of the class, near a place in points where there is no screen of its own for it.
pub type Opener = Box<dyn FnMut([f32; 2]) -> io::Result<WindowLink>>;

/// Starts this program once more, as the window of the class; `second_screen` tells left, top,
/// width and height of a screen other than the teacher's, in points, if there is one.
pub fn opener(second_screen: impl Fn() -> Option<[f32; 4]> + 'static) -> Opener {
    Box::new(move |[x, y]| {
        let place = match second_screen() {
            Some([x, y, width, height]) => format!("{x:.0},{y:.0},{width:.0},{height:.0}"),
            None => format!("{x:.0},{y:.0}"),
        };
        let mut program = Command::new(std::env::current_exe()?)
            .arg(format!("--class-window={place}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let no_pipe = || io::Error::other("the program has no pipe");
        let to = program.stdin.take().ok_or_else(no_pipe)?;
        let from = program.stdout.take().ok_or_else(no_pipe)?;

        Ok(WindowLink {
            to: Box::new(to),
            from: Box::new(from),
            program: Some(program),
        })
    })
}

/// A line in use. Two threads speak and listen, so that a window that hangs holds up no other.
struct Connection<T> {
    to_say: Sender<String>,
    heard: Receiver<T>,
    program: Option<Child>,
}

/// What there is to hear.
enum Received<T> {
    Word(T),
    Silence,
    /// The other window is gone.
    Gone,
}

impl<T: DeserializeOwned + Send + 'static> Connection<T> {
    fn over(line: WindowLink, context: Context) -> Self {
        let (tell, heard) = mpsc::channel();
        let lines = BufReader::new(line.from).lines();
        let listen = move || {
            for text in lines.map_while(Result::ok) {
                match serde_json::from_str(&text).map(|word| tell.send(word)) {
                    Ok(Ok(())) => context.request_repaint(),
                    // Nobody hears it any more.
                    Ok(Err(_)) => return,
                    Err(error) => log::warn!("the other window said “{text}”: {error}"),
                }
            }
            drop(tell);
            context.request_repaint();
        };
        let (to_say, words) = mpsc::channel::<String>();
        let mut to = line.to;
        let speak = move || {
            for text in words {
                // Who is gone is noticed by the one who listens.
                if writeln!(to, "{text}").and_then(|()| to.flush()).is_err() {
                    return;
                }
            }
        };
        let threads = [
            thread::Builder::new().spawn(listen),
            thread::Builder::new().spawn(speak),
        ];
        for error in threads.into_iter().filter_map(Result::err) {
            log::error!("nobody talks with the other window: {error}");
        }

        Self {
            to_say,
            heard,
            program: line.program,
        }
    }

    fn receive(&self) -> Received<T> {
        match self.heard.try_recv() {
            Ok(word) => Received::Word(word),
            Err(TryRecvError::Empty) => Received::Silence,
            Err(TryRecvError::Disconnected) => Received::Gone,
        }
    }

    /// Says a word, soon.
    fn send(&self, word: &impl Serialize) {
        match serde_json::to_string(word).map(|text| self.to_say.send(text)) {
            Ok(Ok(())) => {}
            Ok(Err(_)) => log::debug!("nobody speaks to the other window any more"),
            Err(error) => log::error!("this cannot be said: {error}"),
        }
    }
}

impl<T> Drop for Connection<T> {
    fn drop(&mut self) {
        if let Some(program) = &mut self.program {
            // It may have ended by itself.
            program.kill().ok();
            program.wait().ok();
        }
    }
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
    opener: Option<Opener>,
    connection: Option<Connection<SharedAction>>,
    /// What the class sees.
    shown: Option<AudienceView>,
}

impl TeacherRole {
    fn new(opener: Option<Opener>) -> Self {
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
                Received::Word(done) if is_frozen && !done.leads_on() => {}
                Received::Word(done) => actions.push(done.action()),
                Received::Silence => break,
                Received::Gone => {
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
        let line = opener(place).map_err(|error| error.to_string())?;
        self.connection = Some(Connection::over(line, context.clone()));
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
    connection: Connection<AudienceView>,
}

impl AudienceRole {
    fn new(line: WindowLink, context: &Context) -> Self {
        Self {
            connection: Connection::over(line, context.clone()),
        }
    }

    /// The newest that the teacher shows, and whether the teacher is still there.
    pub(super) fn receive(&self) -> (Option<Action>, bool) {
        let mut newest = None;
        loop {
            match self.connection.receive() {
                Received::Word(audience_view) => {
                    newest = Some(Action::SyncAudience(Box::new(audience_view)));
                }
                Received::Silence => return (newest, true),
                Received::Gone => return (newest, false),
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
