//! A message in a window of its own, for those who see nothing of what the program prints.

use std::io::{self, IsTerminal as _};

/// Whether what the program prints goes nowhere: on Windows it has no console, unless its output is
/// sent to a file or another program.
pub fn is_mute() -> bool {
    #[cfg(windows)]
    {
        use std::os::windows::io::AsRawHandle as _;
        let handle = io::stderr().as_raw_handle();

        handle.is_null() || handle as isize == -1
    }
    #[cfg(not(windows))]
    {
        false
    }
}

/// Whether nobody sits before a terminal with what the program prints.
pub fn is_unread() -> bool {
    is_mute() || !io::stderr().is_terminal()
}

/// Shows the message until somebody closes it.
#[cfg(windows)]
pub fn show(title: &str, text: &str) {
    let dialog = rfd::MessageDialog::new().set_title(title);
    dialog.set_description(text).show();
}

/// Shows the message with what the desktop has for that, if it has anything; does not wait.
#[cfg(not(windows))]
pub fn show(title: &str, text: &str) {
    use std::process::{Command, Stdio};

    let zenity = ["--error", "--no-markup", "--title", title, "--text", text];
    let of_gnome = ("zenity", zenity.to_vec());
    let of_kde = ("kdialog", vec!["--title", title, "--error", text]);
    for (program, arguments) in [of_gnome, of_kde] {
        let mut command = Command::new(program);
        let command = command.args(arguments);
        let command = command.stdin(Stdio::null()).stdout(Stdio::null());
        if command.stderr(Stdio::null()).spawn().is_ok() {
            return;
        }
    }
}
