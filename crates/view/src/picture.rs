//! Export of pictures of the map, of tours and of charts.

use atlas::id::TourId;

use crate::reading::chart::Chart;

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
    /// A page of a tour for any browser, with questions whose answers are folded.
    Html,
    /// An animation of a tour.
    Gif,
    /// The numbers of a chart as a table.
    Csv,
}

/// What an export shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The map as it is.
    Map,
    /// Each step of a tour.
    Tour(TourId),
    /// A chart of all years.
    Chart(Chart),
}

impl Format {
    /// In the order of the user interface.
    pub const ALL: [Self; 6] = [
        Self::Png,
        Self::Svg,
        Self::Pdf,
        Self::Html,
        Self::Gif,
        Self::Csv,
    ];

    /// Without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Gif => "gif",
            Self::Csv => "csv",
        }
    }

    /// `None` for any other extension.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// Whether it supports `content`.
    pub const fn can_show(self, content: &Content) -> bool {
        match (self, content) {
            // Only with its words is a quote understood: a table, no picture of marks.
            (format, Content::Chart(Chart::Quotes)) => matches!(format, Self::Csv),
            (Self::Png | Self::Pdf, _) => true,
            (Self::Svg, content) => !matches!(content, Content::Tour(_)),
            (Self::Gif | Self::Html, content) => matches!(content, Content::Tour(_)),
            (Self::Csv, content) => matches!(content, Content::Chart(_)),
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
    /// What it shows.
    pub content: Content,
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
