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
use view::lesson::mirror::Mirror;
use view::lesson::presenting::{PresentDeed, Presenting, Sight};
use view::nature::{InAudienceWindow, SharedAction};

/// The two ends of a line to another window.
pub struct Line {
    /// What is said to it.
    pub to: Box<dyn Write + Send>,
    /// What it says.
    pub from: Box<dyn io::Read + Send>,
    /// The program that is ended with the line, if it is one of its own.
    pub program: Option<Child>,
}

/// Opens the window of the class, near a place in points where there is no screen of its own for it.
pub type Opener = Box<dyn FnMut([f32; 2]) -> io::Result<Line>>;

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

        Ok(Line {
            to: Box::new(to),
            from: Box::new(from),
            program: Some(program),
        })
    })
}

/// A line in use. Two threads speak and listen, so that a window that hangs holds up no other.
struct Talk<T> {
    to_say: Sender<String>,
    heard: Receiver<T>,
    program: Option<Child>,
}

/// What there is to hear.
enum Heard<T> {
    Word(T),
    Silence,
    /// The other window is gone.
    Gone,
}

impl<T: DeserializeOwned + Send + 'static> Talk<T> {
    fn over(line: Line, context: Context) -> Self {
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

    fn hear(&self) -> Heard<T> {
        match self.heard.try_recv() {
            Ok(word) => Heard::Word(word),
            Err(TryRecvError::Empty) => Heard::Silence,
            Err(TryRecvError::Disconnected) => Heard::Gone,
        }
    }

    /// Says a word, soon.
    fn say(&self, word: &impl Serialize) {
        match serde_json::to_string(word).map(|text| self.to_say.send(text)) {
            Ok(Ok(())) => {}
            Ok(Err(_)) => log::debug!("nobody speaks to the other window any more"),
            Err(error) => log::error!("this cannot be said: {error}"),
        }
    }
}

impl<T> Drop for Talk<T> {
    fn drop(&mut self) {
        if let Some(program) = &mut self.program {
            // It may have ended by itself.
            program.kill().ok();
            program.wait().ok();
        }
    }
}

/// What a window is to the other one.
pub(super) enum End {
    Teacher(Box<Console>),
    Class(ClassEnd),
}

impl End {
    pub(super) fn of(audience: Audience, context: &Context) -> Self {
        let teacher = |opener| Self::Teacher(Box::new(Console::new(opener)));
        match audience {
            Audience::Alone => teacher(None),
            Audience::Teacher(opener) => teacher(Some(opener)),
            Audience::Class(line, _) => Self::Class(ClassEnd::new(line, context)),
        }
    }

    /// Whether a class looks on; its window does not know what plays by itself.
    pub(super) fn is_class(&self) -> bool {
        matches!(self, Self::Class(_))
    }
}

/// The teacher's end.
pub(super) struct Console {
    opener: Option<Opener>,
    talk: Option<Talk<SharedAction>>,
    /// What the class sees.
    shown: Option<Mirror>,
}

impl Console {
    fn new(opener: Option<Opener>) -> Self {
        Self {
            opener,
            talk: None,
            shown: None,
        }
    }

    /// What the class sees; `None` while its window is closed.
    pub(super) fn shown(&self) -> Option<&Mirror> {
        self.shown.as_ref()
    }

    /// What was done in the window of the class, and whether that window was closed. While the class
    /// sees something else than the teacher it leads on, but touches nothing that it does not see.
    pub(super) fn hear(&mut self, presenting: Option<&Presenting>) -> Vec<Action> {
        let is_frozen = presenting.is_some_and(|on| on.sight == Sight::Frozen);
        let mut actions = Vec::new();
        while let Some(talk) = &self.talk {
            match talk.hear() {
                Heard::Word(done) if is_frozen && !done.leads_on() => {}
                Heard::Word(done) => actions.push(done.action()),
                Heard::Silence => break,
                Heard::Gone => {
                    self.talk = None;
                    actions.push(Action::Present(PresentDeed::LoseClassWindow));
                }
            }
        }

        actions
    }

    /// Opens the window of the class where there is none; the reason why it could not be opened.
    pub(super) fn open(&mut self, context: &Context, place: [f32; 2]) -> Result<(), String> {
        if self.talk.is_some() {
            return Ok(());
        }
        let Some(opener) = &mut self.opener else {
            return Err(String::new());
        };
        let line = opener(place).map_err(|error| error.to_string())?;
        self.talk = Some(Talk::over(line, context.clone()));
        self.shown = None;

        Ok(())
    }

    /// Shows the class what it does not see yet.
    pub(super) fn show(&mut self, mirror: Mirror) {
        if self.shown.as_ref() == Some(&mirror) {
            return;
        }
        if let Some(talk) = &self.talk {
            talk.say(&mirror);
        }
        self.shown = Some(mirror);
    }

    /// Closes the window of the class.
    pub(super) fn close(&mut self) {
        (self.talk, self.shown) = (None, None);
    }
}

/// The end of the class.
pub(super) struct ClassEnd {
    talk: Talk<Mirror>,
}

impl ClassEnd {
    fn new(line: Line, context: &Context) -> Self {
        Self {
            talk: Talk::over(line, context.clone()),
        }
    }

    /// The newest that the teacher shows, and whether the teacher is still there.
    pub(super) fn hear(&self) -> (Option<Action>, bool) {
        let mut newest = None;
        loop {
            match self.talk.hear() {
                Heard::Word(mirror) => newest = Some(Action::Reflect(Box::new(mirror))),
                Heard::Silence => return (newest, true),
                Heard::Gone => return (newest, false),
            }
        }
    }

    /// Keeps what is a matter of this window alone, and tells the teacher's window the rest.
    pub(super) fn divert(&self, actions: Vec<Action>) -> Vec<Action> {
        let mut own = Vec::new();
        for action in actions {
            match action.nature().in_audience_window {
                InAudienceWindow::Shared(shared) => self.talk.say(&shared),
                InAudienceWindow::Own => own.push(action),
                InAudienceWindow::Nothing => {}
            }
        }

        own
    }
}
