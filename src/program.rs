//! Starts logging, does what the arguments ask for, prints the outcome.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use nato_atlas::desktop::language;
use nato_atlas::desktop::launch::{ExitOutcome, run};
use nato_atlas::desktop::message_box;
use nato_atlas::msg;

/// glibc returns the large buffers of a frame to the kernel each time; mimalloc keeps them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The filter of the log unless `RUST_LOG` is set: drivers and desktops report much that we handle.
const LOGGED: &str =
    "warn,egui_wgpu=error,wgpu_core=error,wgpu_hal=off,winit=error,eframe::native::run=off";

pub(crate) fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or(LOGGED)).init();
    let wording = Arc::new(language::of_this_computer());
    let title = || wording.text(msg!("app-title")).into_owned();
    match run(&wording) {
        ExitOutcome::Silent => ExitCode::SUCCESS,
        ExitOutcome::Answer(text) if message_box::is_mute() => {
            message_box::show(&title(), &text);
            ExitCode::SUCCESS
        }
        ExitOutcome::Answer(text) => match print(&text) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let reason = vec![("reason", error.to_string())];
                complain(&wording.text_of(msg!("launch-not-printed"), reason));
                ExitCode::FAILURE
            }
        },
        ExitOutcome::Failure(text, code) => {
            complain(&text);
            if message_box::is_mute() {
                message_box::show(&title(), &text);
            }
            ExitCode::from(code)
        }
        ExitOutcome::NoWindow(text) => {
            complain(&text);
            if message_box::is_unread() {
                message_box::show(&title(), &text);
            }
            ExitCode::FAILURE
        }
    }
}

/// Prints the answer to `--help`, `--version` or `--check`; a reader who closes the pipe is no
/// error.
fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    match writeln!(output, "{text}").and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Prints why the program ends, on the standard error output.
fn complain(text: &str) {
    // If nobody reads it, the exit code still tells.
    writeln!(io::stderr(), "{text}").ok();
}
