//! The fonts of the program, for laying out the text of an SVG.

use std::sync::{Arc, LazyLock};

use svg2pdf::usvg::{Indent, Options, Tree, WriteOptions, fontdb::Database};

use crate::export::vector::error::DrawingError;
use crate::ui::theme;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for file in theme::font_files() {
        fonts.load_font_data(file);
    }

    Arc::new(fonts)
});

/// Parses an SVG with the fonts of the program.
pub(super) fn read(svg: &str) -> Result<Tree, DrawingError> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };

    Tree::from_str(svg, &options).map_err(|error| DrawingError(error.to_string()))
}

/// The same SVG with outlines in place of text: it looks alike where the fonts are missing.
///
/// Title and description stay, in front of the drawing.
pub fn with_outlines(svg: &str) -> Result<String, DrawingError> {
    outlined(svg, &WriteOptions::default())
}

/// The same with places rounded to a tenth of a point, half as long: for a screen.
pub fn with_coarse_outlines(svg: &str) -> Result<String, DrawingError> {
    let coarse = WriteOptions {
        coordinates_precision: 1,
        indent: Indent::None,
        attributes_indent: Indent::None,
        // Inside of an attribute.
        use_single_quote: true,
        ..WriteOptions::default()
    };

    outlined(svg, &coarse)
}

fn outlined(svg: &str, options: &WriteOptions) -> Result<String, DrawingError> {
    let drawn = read(svg)?.to_string(options);
    let told = between(svg, "<title>", "</desc>").unwrap_or_default();
    let head = drawn.find('>').map_or(0, |end| end + 1);

    Ok(format!("{}\n{told}{}", &drawn[..head], &drawn[head..]))
}

/// The part of `text` from `start` to `end`, both included.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let from = text.find(start)?;
    let to = text[from..].find(end)? + from + end.len();

    text.get(from..to)
}
