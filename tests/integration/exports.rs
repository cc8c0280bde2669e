//! Exports: vector drawings match the pixels of the window, tours become handouts and animated
//! GIFs.

use std::fs;
use std::path::Path;

use atlas::id::TourId;
use atlas::timeline::layer::Layer;
use atlas::tour::Tour;
use nato_atlas::app::Surround;
use nato_atlas::export::{ExportError, export};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use view::map_language::MapLanguage;
use view::picture::{Content, Format, Order, Progress};
use view::settings::ThemePreference;
use view::state::ViewState;

use crate::facts::{self, ATLAS};
use crate::support::{empty_folder, material};

const SIZE: [u32; 2] = [1280, 720];

/// Pictures are compared by the averages of square blocks with this side, in pixels: the edges of
/// lines and letters are antialiased differently, and thin hatches most of all.
const BLOCK: usize = 4;

/// A block differs if one of its colors does by more than this, of 255.
const TOLERANCE: f64 = 24.0;

/// The most blocks of a hundred that may differ: drawings have no shadows.
const MOST_DIFFERENT: f64 = 2.5;

fn order(tour: Option<&Tour>, format: Format) -> Order {
    Order {
        content: tour.map_or(Content::Map, |tour| Content::Tour(tour.id.clone())),
        format,
        size: SIZE,
    }
}

fn write(view: ViewState, order: &Order, file: &Path) {
    let material = material(view, Surround::Full);
    assert_eq!(export(&material, order, file, &mut |_| true), Ok(()));
}

/// The pixels of an SVG, rasterized by a library.
fn drawn(file: &Path) -> Vec<[u8; 3]> {
    let svg = fs::read_to_string(file).unwrap();
    let tree = Tree::from_str(&svg, &Options::default()).unwrap();
    let mut pixels = Pixmap::new(SIZE[0], SIZE[1]).unwrap();
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let pixels = pixels.pixels().iter();

    pixels
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect()
}

/// The averages of the blocks of a picture.
fn blocks(pixels: &[[u8; 3]]) -> Vec<[f64; 3]> {
    let [width, height] = SIZE.map(|side| side as usize);
    let corners = (0..height)
        .step_by(BLOCK)
        .flat_map(|top| (0..width).step_by(BLOCK).map(move |left| (top, left)));
    let average = |(top, left): (usize, usize)| {
        let mut sum = [0.0; 3];
        for (y, x) in (0..BLOCK).flat_map(|y| (0..BLOCK).map(move |x| (y, x))) {
            let pixel = pixels[(top + y) * width + left + x];
            for (sum, color) in sum.iter_mut().zip(pixel) {
                *sum += f64::from(color) / (BLOCK * BLOCK) as f64;
            }
        }

        sum
    };

    corners.map(average).collect()
}

fn share_of_difference(one: &[[u8; 3]], other: &[[u8; 3]]) -> f64 {
    let (one, other) = (blocks(one), blocks(other));
    let differs = |(one, other): &(&[f64; 3], &[f64; 3])| {
        let mut pairs = one.iter().zip(other.iter());
        pairs.any(|(a, b)| (a - b).abs() > TOLERANCE)
    };
    let different = one.iter().zip(&other).filter(differs).count();

    different as f64 / one.len() as f64 * 100.0
}

fn view(year: i16, change: impl Fn(&mut ViewState)) -> ViewState {
    let mut view = ViewState::first_run(&ATLAS);
    view.place.year = year;
    change(&mut view);

    view
}

#[test]
fn a_drawing_of_lines_and_letters_looks_like_the_window() {
    let folder = empty_folder("drawings");
    let views = [
        view(1999, |view| {
            view.place.selection = Some(facts::state("POL"));
        }),
        view(1975, |view| view.settings.theme = ThemePreference::Dark),
        view(2026, |view| {
            view.settings.layer = Layer::Partnership;
            view.settings.graticule = true;
        }),
    ];
    let mut others = Vec::new();
    for (number, view) in views.into_iter().enumerate() {
        let [png, svg] = ["png", "svg"].map(|end| folder.join(format!("{number}.{end}")));
        write(view.clone(), &order(None, Format::Png), &png);
        write(view, &order(None, Format::Svg), &svg);
        let picture = image::open(&png).unwrap().to_rgb8();
        let picture: Vec<_> = picture.pixels().map(|pixel| pixel.0).collect();
        let drawn = drawn(&svg);
        let different = share_of_difference(&picture, &drawn);
        assert!(
            different < MOST_DIFFERENT,
            "view {number}: {different:.2} %"
        );
        others.push(drawn);
    }
    // Another picture is recognized as different.
    let different = share_of_difference(&others[0], &others[2]);
    assert!(different > 3.0 * MOST_DIFFERENT, "{different:.2} %");
}

#[test]
fn a_drawing_says_in_words_what_it_shows() {
    let folder = empty_folder("drawing-words");
    let svg = folder.join("a.svg");
    write(view(1999, |_| {}), &order(None, Format::Svg), &svg);
    let text = fs::read_to_string(svg).unwrap();
    assert!(text.contains("<title>NATO in 1999</title>"));
}

#[test]
fn another_language_writes_other_names_and_leaves_most_of_the_picture_as_it_is() {
    let folder = empty_folder("drawing-names");
    let png = folder.join("a.png");
    let picture = |language| {
        let view = view(2024, |view| view.settings.map_language = language);
        write(view, &order(None, Format::Png), &png);
        let picture = image::open(&png).unwrap().to_rgb8();

        picture.pixels().map(|pixel| pixel.0).collect::<Vec<_>>()
    };
    let english = picture(MapLanguage::English);
    assert_eq!(picture(MapLanguage::English), english);
    for language in [MapLanguage::German, MapLanguage::Greek] {
        let different = share_of_difference(&english, &picture(language));
        assert!(
            (0.3..8.0).contains(&different),
            "{language:?}: {different} %"
        );
    }
}

#[test]
fn a_handout_has_a_page_for_each_step_and_tells_how_far_it_is() {
    let folder = empty_folder("handout");
    let tour = ATLAS.tour(&TourId::new("baltic")).unwrap();
    let pdf = folder.join("handout.pdf");
    let mut told = Vec::new();
    let material = material(view(1999, |_| {}), Surround::Full);
    let mut follow = |progress: Progress| {
        told.push(progress.done);
        true
    };
    let written = export(
        &material,
        &order(Some(tour), Format::Pdf),
        &pdf,
        &mut follow,
    );
    assert_eq!(written, Ok(()));
    let count = tour.steps.len();
    assert_eq!(told, (1..=count).collect::<Vec<_>>());
    let bytes = fs::read(pdf).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert_eq!(text.matches("/Type /Page\n").count(), count);
    assert!(text.contains("The Baltic question"));
}

#[test]
fn a_moving_picture_shows_each_step_as_long_as_it_is_read() {
    let folder = empty_folder("moving");
    let tour = &ATLAS.tours()[2];
    let file = folder.join("tour.gif");
    let order = Order {
        size: [320, 180],
        ..order(Some(tour), Format::Gif)
    };
    write(view(1999, |_| {}), &order, &file);
    let mut frames = gif::Decoder::new(fs::File::open(file).unwrap()).unwrap();
    let mut delays = Vec::new();
    while let Some(frame) = frames.read_next_frame().unwrap() {
        assert_eq!((frame.width, frame.height), (320, 180));
        delays.push(frame.delay);
    }
    assert_eq!(delays.len(), tour.steps.len());
    // In hundredths of a second.
    assert!(delays.iter().all(|delay| *delay > 400), "{delays:?}");
}

#[test]
fn what_is_stopped_leaves_no_half_of_a_file() {
    let folder = empty_folder("stopped");
    let tour = &ATLAS.tours()[2];
    let material = material(view(1999, |_| {}), Surround::Full);
    for format in [Format::Pdf, Format::Gif, Format::Png] {
        let order = Order {
            size: [320, 180],
            ..order(Some(tour), format)
        };
        let file = folder.join(format!("tour.{}", format.extension()));
        let mut follow = |progress: Progress| progress.done < 2;
        let outcome = export(&material, &order, &file, &mut follow);
        assert_eq!(outcome, Err(ExportError::Stopped));
        assert!(!file.exists(), "{}", file.display());
    }
    let left = fs::read_dir(&folder).unwrap().count();
    assert_eq!(left, 2, "the two pictures that were finished");
}

#[test]
fn a_folder_that_cannot_be_written_is_said_with_its_name() {
    let folder = empty_folder("unwritable-drawing");
    let file = folder.join("missing").join("a.svg");
    let material = material(view(1999, |_| {}), Surround::Full);
    let outcome = export(&material, &order(None, Format::Svg), &file, &mut |_| true);
    let Err(ExportError::Picture(error)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(format!("{:?}", error.arguments()).contains("missing"));
}

#[test]
fn pictures_of_a_tour_are_the_same_from_the_window_as_from_the_command_line() {
    let folder = empty_folder("same-pictures");
    let tour = &ATLAS.tours()[2];
    let order = Order {
        size: [640, 360],
        ..order(Some(tour), Format::Png)
    };
    let first = |surround, scale, name: &str| {
        let view = view(1999, |view| view.settings.ui_scale = scale);
        let file = folder.join(format!("{name}.png"));
        let mut follow = |_: Progress| false;
        let outcome = export(&material(view, surround), &order, &file, &mut follow);
        assert_eq!(outcome, Err(ExportError::Stopped));

        image::open(folder.join(format!("{name}-01.png")))
            .unwrap()
            .to_rgb8()
    };
    let command_line = first(Surround::Full, 1.0, "full");
    assert!(first(Surround::MapOnly, 1.0, "map") == command_line);
    // Whatever UI scale the user has set.
    assert!(first(Surround::MapOnly, 1.5, "large") == command_line);
}

#[test]
fn a_tour_is_a_web_page_for_pupils_without_script_and_without_the_teachers_notes() {
    let folder = empty_folder("web-page");
    let file = folder.join("tour.html");
    let tour = ATLAS
        .tours()
        .iter()
        .find(|tour| tour.id == TourId::new("baltic"))
        .unwrap();
    let view = view(2026, |_| {});
    write(view, &order(Some(tour), Format::Html), &file);
    let page = fs::read_to_string(&file).unwrap();
    assert!(!page.contains("<script"), "a script");
    assert!(page.len() < 8_000_000, "{} bytes", page.len());
    let text = page.replace("&quot;", "\"");
    for (place, step) in tour.steps.iter().enumerate() {
        assert!(
            text.contains(&format!("<h2>{}</h2>", step.title)),
            "{place}"
        );
        if let Some(question) = &step.question {
            let folded = format!("<details>\n<summary>{}</summary>", question.ask);
            assert!(text.contains(&folded), "{}", question.ask);
        }
        let notes = step.notes.as_deref().unwrap_or("no notes");
        assert!(!text.contains(notes), "{notes}");
        for quote in ATLAS.quotes_of_step(step) {
            let quote = ATLAS.quote(quote).unwrap();
            assert!(text.contains(&quote.speaker), "{}", quote.id);
            let source = ATLAS.source(&quote.source.id).unwrap();
            let address = source.address();
            assert!(
                address.is_none_or(|address| page.contains(address)),
                "{}",
                quote.id
            );
        }
    }
    // Every picture can be read by another program.
    let pictures: Vec<_> = page.split("src=\"data:image/svg+xml,").skip(1).collect();
    let with_maps = tour.steps.iter().filter(|step| !step.text_only).count();
    assert_eq!(pictures.len(), with_maps);
    for picture in pictures {
        let svg = picture.split('"').next().unwrap();
        let svg = percent_decoded(svg);
        let tree = Tree::from_str(&svg, &Options::default()).unwrap();
        assert_eq!(tree.size().width(), 720.0);
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            let digits = std::str::from_utf8(&digits).unwrap().to_owned();
            bytes.push(u8::from_str_radix(&digits, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }

    String::from_utf8(bytes).unwrap()
}
