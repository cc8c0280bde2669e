//! The connection between the teacher's window and the audience window, which is a process of its
//! own.
//!
//! Both send lines of JSON over pipes.

use std::io::{self, BufRead as _, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;

use egui::Context;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::window_role::{Incoming, MessageLink, OpenLink};

/// The two ends of a connection to another window.
pub struct WindowLink {
    /// Where messages are written.
    pub to: Box<dyn Write + Send>,
    /// Where messages are read.
    pub from: Box<dyn io::Read + Send>,
    /// The process that ends with the connection, if it was started for it.
    pub program: Option<Child>,
}

impl WindowLink {
    /// Opens the connection; a message that comes in wakes the window of `context`.
    pub fn connect<S, R>(self, context: &Context) -> Box<dyn MessageLink<S, R>>
    where
        S: Serialize + 'static,
        R: DeserializeOwned + Send + 'static,
    {
        Box::new(Connection::<R>::over(self, context.clone()))
    }
}

/// Starts this program once more, as the audience window; `second_screen` gives left, top, width
/// and height of a screen other than the teacher's, in points, if there is one.
pub fn opener(second_screen: impl Fn() -> Option<[f32; 4]> + 'static) -> OpenLink {
    Box::new(move |[x, y], context| {
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

        let link = WindowLink {
            to: Box::new(to),
            from: Box::new(from),
            program: Some(program),
        };

        Ok(link.connect(context))
    })
}

/// An open connection. Two threads send and receive, so that a window that hangs holds up no other.
struct Connection<T> {
    to_say: Sender<String>,
    heard: Receiver<T>,
    program: Option<Child>,
}

impl<T: DeserializeOwned + Send + 'static> Connection<T> {
    fn over(line: WindowLink, context: Context) -> Self {
        let (tell, heard) = mpsc::channel();
        let lines = BufReader::new(line.from).lines();
        let listen = move || {
            for text in lines.map_while(Result::ok) {
                match serde_json::from_str(&text).map(|word| tell.send(word)) {
                    Ok(Ok(())) => context.request_repaint(),
                    // The receiver is gone.
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
                // The thread that reads notices a closed pipe.
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
}

impl<S: Serialize, R> MessageLink<S, R> for Connection<R> {
    fn receive(&self) -> Incoming<R> {
        match self.heard.try_recv() {
            Ok(word) => Incoming::Message(word),
            Err(TryRecvError::Empty) => Incoming::Nothing,
            Err(TryRecvError::Disconnected) => Incoming::Gone,
        }
    }

    fn send(&self, word: &S) {
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
            // The process may have ended by itself.
            program.kill().ok();
            program.wait().ok();
        }
    }
}
