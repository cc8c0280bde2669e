//! A tour as a page for pupils: one HTML file that any browser opens and prints, without a script.

use std::fmt::Write as _;
use std::slice;
use std::sync::Arc;

use egui::{Vec2, vec2};

use crate::export::drawing::{Title, shapes, undrawn};
use crate::export::handout::{begun_on_paper, with_model};
use crate::export::vector::{Drawing, escaped, with_coarse_outlines};
use crate::export::{ExportError, ExportInput, Follow, at_step, taken_away, told};
use crate::ui::Model;
use crate::ui::panel::quote_card::{Spoken, fragment, needs_note};
use crate::ui::widgets::{evidence, phrases};
use atlas::Atlas;
use atlas::id::TourId;
use atlas::quote::Quote;
use atlas::timeline::related::quotes_among;
use atlas::tour::TourStep;
use view::reading::document;
use view::state::ViewState;

/// The size of the screen that a picture shows, in points; on the page letters are a third larger.
const SCREEN: Vec2 = vec2(720.0, 420.0);

/// Places of an outline nearer to each other than this, in points, are one.
const NEAR: f32 = 0.6;

const STYLE: &str = "\
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1.1rem/1.5 system-ui, sans-serif; color: #1f2a37; background: #fff; }
h1 { line-height: 1.2; }
section { margin: 2.5rem 0; padding-top: 1rem; border-top: 1px solid #c5ccd6; break-inside: avoid-page; }
img { display: block; width: 100%; height: auto; margin: 1rem 0; border: 1px solid #c5ccd6; }
blockquote { margin: 1rem 0; padding: 0.25rem 1rem; border-left: 4px solid #52a9d8; }
blockquote p { margin: 0.4rem 0; }
.words { font-size: 1.2rem; }
.quiet { color: #51606f; font-size: 0.95rem; }
summary { cursor: pointer; font-weight: 600; padding: 0.5rem 0; }
@media print { section { break-before: page; border-top: none; } details:not([open]) > :not(summary) { display: none; } }";

/// The page. The notes for the teacher are not on it.
pub(crate) fn drawn(
    material: &ExportInput,
    atlas: &Arc<Atlas>,
    tour: &TourId,
    follow: Follow<'_>,
) -> Result<Vec<u8>, ExportError> {
    let Some((material, view, tour)) = begun_on_paper(material, atlas, tour, SCREEN) else {
        return Ok(Vec::new());
    };
    let material = &material;
    let mut body = format!("<h1>{}</h1>\n", escaped(&tour.title));
    paragraphs(&mut body, &tour.summary, "");
    for (place, step) in tour.steps.iter().enumerate() {
        let view = taken_away(&at_step(&view, atlas, place));
        let picture = if step.text_only {
            None
        } else {
            Some(picture(material, &view)?)
        };
        with_model(material, atlas, &view, |model| {
            write_step(&mut body, model, step, picture.as_deref());
        });
        told(follow, place + 1, tour.steps.len())?;
    }
    with_model(material, atlas, &view, |model| {
        if let Some(closed) = phrases::data_is_aged(model) {
            paragraphs(&mut body, &closed, "quiet");
        }
    });
    let title = escaped(&tour.title);
    let version = env!("CARGO_PKG_VERSION");

    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"nato-atlas {version}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
    .into_bytes())
}

/// The map as an `img`: inside of it the names of its parts cannot clash with those of another.
fn picture(material: &ExportInput, view: &ViewState) -> Result<String, ExportError> {
    let told = Title::of(view, &material.wording);
    let (shapes, _) = shapes(material, view.clone(), SCREEN);
    let mut drawing = Drawing::new(SCREEN, &told.title, &told.description);
    drawing.add(&shapes);
    let svg = with_coarse_outlines(&drawing.svg()).map_err(|error| undrawn(&error))?;
    let svg = thinned(&svg);
    let mut address = String::new();
    for byte in svg.bytes() {
        // What ends an address or an attribute; everything else stays readable and short.
        match byte {
            b'%' | b'#' | b'"' | b'&' | b'\n' | b'\r' | 0x80.. => {
                write!(address, "%{byte:02X}").ok();
            }
            other => address.push(char::from(other)),
        }
    }
    let [width, height] = [SCREEN.x, SCREEN.y];

    Ok(format!(
        "<img width=\"{width}\" height=\"{height}\" alt=\"{}. {}\" src=\"data:image/svg+xml,{address}\">\n",
        escaped(&told.title),
        escaped(&told.description)
    ))
}

/// The drawing without places of outlines that nobody sees apart.
fn thinned(svg: &str) -> String {
    let mut parts = svg.split(" d='");
    let mut thin = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once('\'').unwrap_or((part, ""));
        thin.push_str(" d='");
        // Letters have curves, and stay as they are.
        if path.contains(['C', 'Q']) {
            thin.push_str(path);
        } else {
            thin_outline(path, &mut thin);
        }
        thin.push('\'');
        thin.push_str(rest);
    }

    thin
}

/// Adds the outline `path` to `thin`; the first and the last place of each line stay.
fn thin_outline(path: &str, thin: &mut String) {
    let mut last = [f32::INFINITY; 2];
    let mut tokens = path.split_ascii_whitespace().peekable();
    while let Some(token) = tokens.next() {
        let Ok(x) = token.parse::<f32>() else {
            // After a place, another one is a line to it anyway.
            if token != "L" {
                thin.push_str(token);
                last = [f32::INFINITY; 2];
            }
            continue;
        };
        let Some(y) = tokens.next().and_then(|token| token.parse::<f32>().ok()) else {
            return;
        };
        let is_end = tokens.peek() != Some(&"L");
        let is_near = (x - last[0]).abs() < NEAR && (y - last[1]).abs() < NEAR;
        if is_end || !is_near {
            write!(thin, "{x} {y} ").ok();
            last = [x, y];
        }
    }
}

fn write_step(body: &mut String, model: Model<'_>, step: &TourStep, picture: Option<&str>) {
    body.push_str("<section>\n");
    body.extend(["<h2>", &escaped(&step.title), "</h2>\n"]);
    body.push_str(picture.unwrap_or_default());
    paragraphs(body, &step.text, "");
    for id in model.atlas.quotes_of_step(step) {
        for group in quotes_among(model.atlas, slice::from_ref(id)) {
            for shown in &group.quotes {
                write_quote(body, model, shown.quote);
            }
            paragraphs(body, group.reason.unwrap_or_default(), "quiet");
        }
    }
    if let Some(question) = &step.question {
        // Folded without a script; on paper the answer stays hidden unless it is open.
        let ask = escaped(&question.ask);
        body.extend(["<details>\n<summary>", &ask, "</summary>\n"]);
        paragraphs(body, &question.answer, "");
        body.push_str("</details>\n");
    }
    body.push_str("</section>\n");
}

/// A quote with all that must be shown with it.
fn write_quote(body: &mut String, model: Model<'_>, quote: &Quote) {
    let wording = model.wording;
    let values = [
        ("date", wording.partial_date(quote.date).into()),
        ("place", quote.place.as_str().into()),
    ];
    let when = wording.text_with(msg!("stage-quote-when"), &values);
    body.extend([
        "<blockquote>\n<p><strong>",
        &escaped(&quote.speaker),
        "</strong> <span class=\"quiet\">",
        &escaped(&when),
        "</span></p>\n",
    ]);
    let spoken = Spoken::new(model, quote);
    paragraphs(body, spoken.lead.as_deref().unwrap_or_default(), "quiet");
    paragraphs(body, &spoken.marked(model, spoken.text), "words");
    paragraphs(body, &fragment(model, quote).unwrap_or_default(), "quiet");
    paragraphs(body, &phrases::proof(model, quote), "quiet");
    if needs_note(quote) {
        paragraphs(body, &quote.note, "quiet");
    }
    if let Some(source) = model.atlas.source(&quote.source.id) {
        let name = document::name_with_place(source, quote.source.locator.as_deref());
        let read_in = evidence::read_in_words(model, quote.read_in(source));
        let named = escaped(
            &[Some(name), read_in]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", "),
        );
        let linked = source.address().map_or_else(
            || named.clone(),
            |address| format!("<a href=\"{}\">{named}</a>", escaped(address)),
        );
        body.extend(["<p class=\"quiet\">", &linked, "</p>\n"]);
    }
    body.push_str("</blockquote>\n");
}

/// A text as paragraphs of this class; nothing for an empty one.
fn paragraphs(body: &mut String, text: &str, class: &str) {
    let class = if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    };
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        body.extend(["<p", &class, ">", &escaped(line), "</p>\n"]);
    }
}
