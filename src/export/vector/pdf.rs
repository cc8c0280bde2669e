//! Drawings as the pages of a PDF.

use std::collections::HashMap;

use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, TextStr};
use svg2pdf::{ConversionOptions, to_chunk};

use crate::export::vector::error::DrawingError;
use crate::export::vector::fonts::read;

/// Allocates the numbers of PDF objects.
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;

        Ref::new(self.0)
    }
}

/// A PDF with a page for each of the `drawings`, which are SVG, as large as they are in points.
pub fn pages(title: &str, language: &str, drawings: &[String]) -> Result<Vec<u8>, DrawingError> {
    let mut numbers = Numbers(0);
    let (catalog, tree, info) = (numbers.next(), numbers.next(), numbers.next());
    let mut pdf = Pdf::new();
    let places: Vec<_> = drawings.iter().map(|_| numbers.next()).collect();
    pdf.catalog(catalog)
        .pages(tree)
        .lang(TextStr(language))
        .finish();
    pdf.document_info(info).title(TextStr(title)).finish();
    pdf.pages(tree)
        .kids(places.iter().copied())
        .count(i32::try_from(places.len()).unwrap_or(i32::MAX));
    for (drawing, place) in drawings.iter().zip(places) {
        let drawn = read(drawing)?;
        let [width, height] = [drawn.size().width(), drawn.size().height()];
        let options = ConversionOptions::default();
        let (chunk, picture) =
            to_chunk(&drawn, options).map_err(|error| DrawingError(error.to_string()))?;
        let mut renumbered = HashMap::new();
        let chunk = chunk.renumber(|old| *renumbered.entry(old).or_insert_with(|| numbers.next()));
        let picture = renumbered.get(&picture).copied();
        let picture =
            picture.ok_or_else(|| DrawingError("a page without its drawing".to_owned()))?;
        let contents = numbers.next();
        let mut page = pdf.page(place);
        page.media_box(Rect::new(0.0, 0.0, width, height));
        page.parent(tree);
        page.contents(contents);
        page.resources().x_objects().pair(NAME, picture);
        page.finish();
        let mut content = Content::new();
        // The drawing is one unit wide and high.
        content.transform([width, 0.0, 0.0, height, 0.0, 0.0]);
        content.x_object(NAME);
        pdf.stream(contents, &content.finish());
        pdf.extend(&chunk);
    }

    Ok(pdf.finish())
}

/// The name of the drawing among the resources of its page.
const NAME: Name<'static> = Name(b"S");
