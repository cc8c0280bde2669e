//! Pictures of the map and of tours to take away.

use atlas::id::TourId;

/// Where a picture of the window goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// Onto the clipboard.
    Clipboard,
    /// Into a new file.
    File,
    /// To whoever draws without a window.
    Drawn,
    /// To the page that shows it as elsewhere, and as by others.
    Preview,
}

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pixels; of a tour one file for each step.
    Png,
    /// Lines and letters for further work.
    Svg,
    /// Lines and letters for printing; of a tour a page for each step, with the notes.
    Pdf,
    /// A tour as a moving picture.
    Gif,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Pdf, Self::Gif];

    /// How the name of a file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Gif => "gif",
        }
    }

    /// The format of a file with this ending; `None` for any other.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// Whether a picture of the map, or of a tour, can be written like this.
    pub const fn can_show(self, is_tour: bool) -> bool {
        match self {
            Self::Png | Self::Pdf => true,
            Self::Svg => !is_tour,
            Self::Gif => is_tour,
        }
    }

    /// Whether it has pixels, so that its size is to be chosen.
    pub const fn has_pixels(self) -> bool {
        matches!(self, Self::Png | Self::Gif)
    }
}

/// What is to be written, apart from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The tour of which each step is shown; `None` for the map as it is.
    pub tour: Option<TourId>,
    /// How it is written.
    pub format: Format,
    /// Width and height in pixels, where there are pixels.
    pub size: [u32; 2],
}

/// How far the writing has come: so many parts of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The parts that are done.
    pub done: usize,
    /// All parts.
    pub all: usize,
}
