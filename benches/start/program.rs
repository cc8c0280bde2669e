//! The release program in its window, watched through its log and its memory.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use map::levels::LEVEL_COUNT;

use crate::virtual_screen::{Running, VirtualScreen};

/// The window is idle once no frame came for this long.
const REST: Duration = Duration::from_millis(500);

/// What a line of the log reports.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogEvent {
    Frame,
    LevelReady,
}

pub(crate) struct Program {
    process: Running,
    home: PathBuf,
    started: Instant,
    lines: Receiver<(Instant, String)>,
    /// The events so far, ascending, by the time since the start.
    pub(crate) told: Vec<(Duration, LogEvent)>,
    /// The line of the log that names the renderer.
    pub(crate) renderer: String,
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn now() -> Instant {
    Instant::now()
}

impl Program {
    /// Starts the program on `screen` without any saved state, as for the first time.
    pub(crate) fn start(screen: &VirtualScreen) -> Self {
        Self::start_in(screen, None)
    }

    pub(crate) fn start_in(screen: &VirtualScreen, year: Option<&str>) -> Self {
        let home = std::env::temp_dir().join(format!("nato-atlas-start-{}", std::process::id()));
        fs::create_dir_all(&home).expect("there is a folder for temporary files");
        let started = now();
        let mut process = Command::new(env!("CARGO_BIN_EXE_nato-atlas"))
            .args(year.into_iter().flat_map(|year| ["--year", year]))
            .env("DISPLAY", &screen.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("NATO_ATLAS_HOME", &home)
            .env("XDG_RUNTIME_DIR", &home)
            .env("RUST_LOG", "warn,nato_atlas=trace,egui_glow=debug")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program is built");
        let errors = process.stderr.take().expect("the log is piped");
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(errors).lines().map_while(Result::ok) {
                if sender.send((now(), line)).is_err() {
                    return;
                }
            }
        });

        Self {
            process: Running(process),
            home,
            started,
            lines,
            told: Vec::new(),
            renderer: String::new(),
        }
    }

    pub(crate) fn age(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn listen(&mut self) {
        for (when, line) in self.lines.try_iter() {
            let when = when - self.started;
            if line.contains("a frame begins") {
                self.told.push((when, LogEvent::Frame));
            } else if line.contains("is ready") {
                self.told.push((when, LogEvent::LevelReady));
            } else if line.contains("opengl renderer") {
                self.renderer = line;
            }
        }
    }

    /// When the log reported `what`, ascending.
    pub(crate) fn times(&self, what: LogEvent) -> impl DoubleEndedIterator<Item = Duration> + '_ {
        self.told
            .iter()
            .filter(move |(_, told)| *told == what)
            .map(|(when, _)| *when)
    }

    /// When the last level of detail became ready; `None` before.
    pub(crate) fn complete(&self) -> Option<Duration> {
        self.times(LogEvent::LevelReady).nth(LEVEL_COUNT - 1)
    }

    /// Waits until all levels are ready and no frame is drawn any more.
    pub(crate) fn wait_for_rest(&mut self) {
        let begin = self.age();
        loop {
            self.listen();
            let last_frame = self.times(LogEvent::Frame).next_back().unwrap_or_default();
            if self.complete().is_some() && self.age() > last_frame + REST {
                return;
            }
            let has_time = self.age() < begin + Duration::from_mins(1);
            assert!(has_time, "it comes to rest");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Processor time of all threads so far, in milliseconds; the kernel counts it in hundredths of
    /// a second.
    pub(crate) fn processor_time(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.0.id()))
            .expect("the program runs, under Linux");
        // After the name in parentheses: the state is field 3, user and system time are 14 and 15.
        let fields = stat
            .rsplit(')')
            .next()
            .into_iter()
            .flat_map(str::split_whitespace);
        let times = fields.skip(11).take(2);
        let ticks: f64 = times.filter_map(|ticks| ticks.parse::<f64>().ok()).sum();

        ticks * 10.0
    }

    /// A field of `/proc/PID/status`, such as `VmRSS`, in MB of a million bytes.
    pub(crate) fn memory(&self, name: &str) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.0.id()))
            .expect("the program runs, under Linux");
        let line = status.lines().find(|line| line.starts_with(name));
        let kilobytes = line
            .and_then(|line| line.split_whitespace().nth(1))
            .and_then(|number| number.parse::<f64>().ok());

        kilobytes.expect("the kernel counts memory") * 1024.0 / 1e6
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A folder left behind in the temporary directory does no harm.
        fs::remove_dir_all(&self.home).ok();
    }
}
