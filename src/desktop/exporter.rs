//! Writes pictures in the background, while the window goes on.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use egui::Context;

use crate::export::file_names::{free_name, stem};
use crate::export::{ExportError, ExportInput, export};
use crate::wording::Wording;
use view::picture::{Order, Progress};

#[derive(Default)]
pub(super) struct Exporter {
    running: Option<Running>,
}

struct Running {
    news: Receiver<News>,
    is_stopped: Arc<AtomicBool>,
    file: PathBuf,
}

enum News {
    Progress(Progress),
    Over(Result<(), ExportError>),
}

/// The state of the export since the last look.
pub(super) enum Outcome {
    Progress(Progress),
    /// It ended; the sentence to show.
    Over(String),
}

impl Exporter {
    /// Starts writing a new file in `folder`; `Err` says why not, also while another export runs.
    pub(super) fn begin(
        &mut self,
        context: &Context,
        material: ExportInput,
        order: Order,
        folder: &Path,
    ) -> io::Result<()> {
        if self.running.is_some() {
            return Ok(());
        }
        let stem = stem(&material.view, &order);
        let file = free_name(folder, &stem, order.format.extension())
            .ok_or(io::ErrorKind::AlreadyExists)?;
        let (tell, news) = mpsc::channel();
        let is_stopped = Arc::new(AtomicBool::new(false));
        let (stopped, target, context) = (Arc::clone(&is_stopped), file.clone(), context.clone());
        let work = move || {
            let told = tell.clone();
            let wake = context.clone();
            let mut follow = move |progress| {
                // The receiver is gone once the window is closed.
                let is_heard = told.send(News::Progress(progress)).is_ok();
                wake.request_repaint();

                is_heard && !stopped.load(Ordering::Relaxed)
            };
            let outcome = export(&material, &order, &target, &mut follow);
            tell.send(News::Over(outcome)).ok();
            context.request_repaint();
        };
        thread::Builder::new()
            .name("export".to_owned())
            .spawn(work)?;
        self.running = Some(Running {
            news,
            is_stopped,
            file,
        });

        Ok(())
    }

    /// Stops the export after the part that it is at.
    pub(super) fn stop(&self) {
        if let Some(running) = &self.running {
            running.is_stopped.store(true, Ordering::Relaxed);
        }
    }

    /// The newest state; `None` if there is nothing new.
    pub(super) fn follow(&mut self, wording: &Wording) -> Option<Outcome> {
        let running = self.running.as_ref()?;
        let mut newest = None;
        loop {
            match running.news.try_recv() {
                Ok(News::Progress(progress)) => newest = Some(Outcome::Progress(progress)),
                Ok(News::Over(outcome)) => {
                    let said = said(wording, outcome, &running.file);
                    self.running = None;
                    return Some(Outcome::Over(said));
                }
                Err(mpsc::TryRecvError::Empty) => return newest,
                Err(mpsc::TryRecvError::Disconnected) => {
                    self.running = None;
                    let lost = wording.text(msg!("picture-lost")).into_owned();
                    return Some(Outcome::Over(lost));
                }
            }
        }
    }
}

fn said(wording: &Wording, outcome: Result<(), ExportError>, file: &Path) -> String {
    let values = [("file", file.display().to_string().into())];
    match outcome {
        Ok(()) => wording.text_with(msg!("export-saved"), &values),
        Err(ExportError::Stopped) => wording.text(msg!("export-stopped")).into_owned(),
        Err(ExportError::Picture(error)) => wording.text_of(error.key(), error.arguments()),
        Err(ExportError::Levels(error)) => {
            let problems = error.problems.iter();
            let lines: Vec<_> = problems.map(|problem| wording.problem(problem)).collect();

            lines.join("\n")
        }
    }
}
