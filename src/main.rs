//! Starts logging, does what the arguments ask for, says what came of it.

use std::io::{self, Write as _};
use std::process::ExitCode;

use nato_atlas::desktop::launch::{ExitOutcome, run};
use nato_atlas::msg;
use nato_atlas::wording::Wording;

/// glibc gives the large buffers of a frame back to the kernel each time; this one keeps them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What is logged unless `RUST_LOG` says otherwise: drivers and desktops complain of much that we handle.
const LOGGED: &str =
    "warn,egui_wgpu=error,wgpu_core=error,wgpu_hal=off,winit=error,eframe::native::run=off";

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or(LOGGED)).init();
    let wording = Wording::english();
    match run(&wording) {
        ExitOutcome::Silent => ExitCode::SUCCESS,
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
            ExitCode::from(code)
        }
    }
}

/// Prints the answer to `--help`, `--version` or `--check`; whoever stops reading has read enough.
fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    match writeln!(output, "{text}").and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Says why the program ends.
fn complain(text: &str) {
    // Where nobody listens there is nobody left to tell; the exit code says it too.
    writeln!(io::stderr(), "{text}").ok();
}
