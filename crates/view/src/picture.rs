//! Export of pictures of the map and of tours.

use atlas::id::TourId;

/// The destination of a screenshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// The clipboard.
    Clipboard,
    /// A new file.
    File,
    /// The caller, when there is no window.
    Drawn,
    /// The preview page.
    Preview,
}

/// File formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pixels; a tour gives one file for each step.
    Png,
    /// Vector graphics for editing.
    Svg,
    /// Vector graphics for printing; a tour gives a page for each step, with the notes.
    Pdf,
    /// An animation of a tour.
    Gif,
}

impl Format {
    /// In the order of the user interface.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Pdf, Self::Gif];

    /// Without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Gif => "gif",
        }
    }

    /// `None` for any other extension.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// Whether it supports a tour, or else the map.
    pub const fn can_show(self, is_tour: bool) -> bool {
        match self {
            Self::Png | Self::Pdf => true,
            Self::Svg => !is_tour,
            Self::Gif => is_tour,
        }
    }

    /// Whether it is a raster format, whose size must be chosen.
    pub const fn has_pixels(self) -> bool {
        matches!(self, Self::Png | Self::Gif)
    }
}

/// An export, without its destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// A tour to export step by step; `None` for the map as it is.
    pub tour: Option<TourId>,
    /// The file format.
    pub format: Format,
    /// Width and height in pixels, for raster formats.
    pub size: [u32; 2],
}

/// The progress of an export, in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Parts done.
    pub done: usize,
    /// All parts.
    pub all: usize,
}
