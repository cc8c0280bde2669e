//! What the program runs in.

use crate::picture::{Content, Format};

/// What the program runs in, which decides what can be offered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Host {
    /// A desktop, with files, folders and further windows.
    #[default]
    Desktop,
    /// The page of a browser: its own files are downloads, and it has one window.
    Browser {
        /// The address of the page without what follows a `#`.
        address: String,
    },
}

impl Host {
    /// Whether it is the page of a browser.
    pub fn is_browser(&self) -> bool {
        matches!(self, Self::Browser { .. })
    }

    /// Whether it can write `content` in a format: a browser gives one file at a time, and draws
    /// no moving pictures.
    pub fn can_write(&self, format: Format, content: &Content) -> bool {
        let is_one_file = match (format, content) {
            (Format::Gif, _) | (Format::Png, Content::Tour(_)) => false,
            (Format::Png | Format::Svg | Format::Pdf | Format::Html | Format::Csv, _) => true,
        };

        format.can_show(content) && (is_one_file || !self.is_browser())
    }

    /// The address in front of the text of a link; empty on a desktop.
    pub fn address(&self) -> &str {
        match self {
            Self::Desktop => "",
            Self::Browser { address } => address,
        }
    }
}
