//! Command lines and what they ask for.

use super::*;
use crate::wording::MessageKey;
use geo::lon_lat::LonLat;
use view::picture::Content;
use view::reading::chart::Chart;

fn launch(line: &str) -> Result<Launch, ArgsError> {
    parse(line.split_whitespace().map(OsString::from), &(1949..=2026))
}

fn start(line: &str) -> StartArgs {
    match launch(line).unwrap() {
        Launch::Window(start, None) => start,
        other => panic!("{line} gave {other:?}"),
    }
}

#[test]
fn without_arguments_the_window_opens_as_it_was() {
    assert_eq!(launch(""), Ok(Launch::Window(StartArgs::default(), None)));
}

#[test]
fn every_option_of_the_window_is_understood() {
    let expected = StartArgs {
        year: Some(2004),
        select: Some(StateId::parse("POL").unwrap()),
        theme: Some(ThemePreference::Dark),
        link: Some("#year=1999&select=POL".to_owned()),
        file: None,
        layer: Some(Layer::Alliances),
        names: Some(MapLanguage::Ukrainian),
        comparison: Some(Comparison {
            mode: CompareMode::Swipe,
            other: 1949,
        }),
        ground: Some(VisibleGround::as_wide(LonLat::new(-9.5, 52.0), 5700.0)),
        map_only: true,
        debug_labels: true,
        kiosk: None,
        tours: Some("lessons".into()),
    };
    let line = "--tours lessons --year 2004 --select pol --theme=dark --layer alliances --names uk --compare 1949 --view -9.5,52,5700 --map-only --debug-labels --renderer glow #year=1999&select=POL";
    assert_eq!(
        launch(line),
        Ok(Launch::Window(expected, Some(Renderer::Glow)))
    );
}

#[test]
fn a_link_is_one_word_and_shows_no_kiosk() {
    let copied = "https://example.org/atlas/#tour=baltic:3";
    assert_eq!(start(copied).link.as_deref(), Some(copied));
    for (line, key) in [
        ("#year=1999 #year=2004", msg!("args-repeated")),
        ("year", msg!("args-unexpected-word")),
        ("#year=1999 --kiosk baltic", msg!("args-conflict")),
        ("#year=1999 --check", msg!("args-conflict")),
    ] {
        assert_eq!(launch(line).unwrap_err().key(), key, "{line}");
    }
}

#[test]
fn a_file_of_a_tour_is_opened_whatever_its_folders_are_called() {
    for file in ["our.nato-tour.json", "a=b#c=d/Lesson.JSON"] {
        assert_eq!(start(file).file, Some(file.into()));
    }
    for other in ["#year=1999", "--kiosk baltic", "--check"] {
        let error = launch(&format!("our.json {other}")).unwrap_err();
        assert_eq!(error.key(), msg!("args-conflict"), "{other}");
    }
}

#[test]
fn a_year_is_compared_in_one_mode() {
    let overlay = Comparison {
        mode: CompareMode::Overlay,
        other: 1990,
    };
    assert_eq!(start("--ghost 1990").comparison, Some(overlay));
    for other in [
        "--compare 1949",
        "--kiosk baltic",
        "--screenshot a.png --tour baltic",
    ] {
        let error = launch(&format!("--ghost 1990 {other}")).unwrap_err();
        assert_eq!(error.key(), msg!("args-conflict"), "{other}");
    }
    assert_eq!(
        launch("--compare 1948").unwrap_err().key(),
        msg!("args-year")
    );
}

#[test]
fn a_view_is_a_place_on_the_globe_and_a_width() {
    for (text, lon, lat, width) in [
        ("10,52,5700", 10.0, 52.0, 5700.0),
        ("-180,-75,100", -180.0, -75.0, 100.0),
        ("180,85,20000", 180.0, 85.0, 20_000.0),
    ] {
        let ground = VisibleGround::as_wide(LonLat::new(lon, lat), width);
        assert_eq!(start(&format!("--view {text}")).ground, Some(ground));
        let picture = launch(&format!("--view={text} --screenshot a.png"));
        let Ok(Launch::Picture(start, _)) = picture else {
            panic!("{picture:?}");
        };
        assert_eq!(start.ground, Some(ground));
    }
    for wrong in [
        "10,52",
        "10,52,5700,1",
        "181,52,5700",
        "10,86,5700",
        "10,-76,5700",
        "10,52,99",
        "10,52,20001",
        "10,52,-5700",
        "NaN,52,5700",
        "10,52,inf",
        "10;52;5700",
        "Berlin",
    ] {
        let refused = ArgsError::View(wrong.to_owned());
        assert_eq!(launch(&format!("--view={wrong}")), Err(refused));
    }
    for other in [
        "--kiosk baltic",
        "--screenshot a.png --tour baltic",
        "--check",
    ] {
        let error = launch(&format!("--view 10,52,5700 {other}")).unwrap_err();
        assert_eq!(error.key(), msg!("args-conflict"), "{other}");
    }
}

#[test]
fn a_kiosk_has_a_tour_and_everything_around_the_map() {
    assert_eq!(start("--kiosk baltic").kiosk, Some(TourId::new("baltic")));
    for other in ["--map-only", "--screenshot a.png", "--check"] {
        let error = launch(&format!("--kiosk baltic {other}")).unwrap_err();
        assert_eq!(error.key(), msg!("args-conflict"), "{other}");
    }
}

#[test]
fn a_picture_has_the_size_asked_for_or_that_of_a_projector() {
    let picture = |line| match launch(line) {
        Ok(Launch::Picture(_, picture)) => picture,
        other => panic!("{line} gave {other:?}"),
    };
    assert_eq!(
        picture("--screenshot a.png --size 1280x720").size,
        [1280, 720]
    );
    assert_eq!(picture("--screenshot a.PNG").size, [1920, 1080]);
}

#[test]
fn a_chart_can_be_a_table_and_the_map_cannot() {
    let Ok(Launch::Picture(_, picture)) = launch("--screenshot a.csv --chart border") else {
        panic!("no picture");
    };
    assert_eq!(picture.content, Content::Chart(Chart::Frontier));
    let refused = ArgsError::WrongFormat("a.csv".to_owned());
    assert_eq!(launch("--screenshot a.csv"), Err(refused));
}

#[test]
fn the_chart_of_quotes_is_a_table_and_no_picture() {
    let table = launch("--screenshot a.csv --chart quotes");
    assert!(matches!(table, Ok(Launch::Picture(..))), "{table:?}");
    let refused = ArgsError::WrongFormat("a.png".to_owned());
    assert_eq!(launch("--screenshot a.png --chart quotes"), Err(refused));
}

#[test]
fn the_first_and_the_last_year_are_in_the_atlas() {
    assert_eq!(start("--year 1949").year, Some(1949));
    assert_eq!(start("--year=2026").year, Some(2026));
    for wrong in ["1948", "2027", "-1", "0x7d0", "MCMXLIX", "99999"] {
        let refused = ArgsError::Year(wrong.to_owned(), 1949..=2026);
        assert_eq!(launch(&format!("--year={wrong}")), Err(refused));
    }
}

#[test]
fn help_and_version_win_over_what_follows() {
    assert_eq!(launch("-h --year 1"), Ok(Launch::Help));
    assert_eq!(launch("--version nonsense"), Ok(Launch::Version));
    assert_eq!(launch("--check"), Ok(Launch::Check));
}

#[test]
fn a_wrong_argument_is_named() {
    let named = |line: &str, key: MessageKey, value: &str| {
        let error = launch(line).unwrap_err();
        assert_eq!(error.key(), key, "{line}");
        assert_eq!(error.arguments()[0].1, value, "{line}");
    };
    named("--jahr 1999", msg!("args-unknown-option"), "--jahr");
    named("-x", msg!("args-unknown-option"), "-x");
    named("1999", msg!("args-unexpected-word"), "1999");
    named(
        "--map-only=yes",
        msg!("args-unexpected-value"),
        "--map-only",
    );
    named("--year", msg!("args-missing-value"), "--year");
    named("--screenshot", msg!("args-missing-value"), "--screenshot");
    named("--year 1999 --year 2004", msg!("args-repeated"), "--year");
    named("--select P*L", msg!("args-state"), "P*L");
    named("--theme pink", msg!("args-theme"), "pink");
    named("--layer roads", msg!("args-layer"), "roads");
    named("--chart roads", msg!("args-chart"), "roads");
    named("--names la", msg!("args-names"), "la");
    named("--renderer vulkan", msg!("args-renderer"), "vulkan");
    named("--screenshot a.jpg", msg!("args-unknown-format"), "a.jpg");
    named("--class-window here", msg!("args-place"), "here");
    named("--class-window 1,2,0,5", msg!("args-place"), "1,2,0,5");
}

#[test]
fn options_that_make_no_sense_together_are_refused() {
    let needs = ArgsError::Needs("--chart", "--screenshot");
    assert_eq!(launch("--chart area"), Err(needs));
    let both = ArgsError::Conflict("--tour", "--chart");
    let line = "--screenshot a.png --tour baltic --chart area";
    assert_eq!(launch(line), Err(both));
    let needs = ArgsError::Needs("--tour", "--screenshot");
    assert_eq!(launch("--tour baltic"), Err(needs));
    let needs = ArgsError::Needs("--size", "--screenshot");
    assert_eq!(launch("--size 800x600"), Err(needs));
    let conflict = ArgsError::Conflict("--renderer", "--screenshot");
    assert_eq!(launch("--screenshot a.png --renderer wgpu"), Err(conflict));
    let conflict = ArgsError::Conflict("--check", "--year");
    assert_eq!(launch("--check --year 1999"), Err(conflict));
}

#[test]
fn a_size_that_no_picture_can_have_is_refused() {
    for wrong in [
        "800",
        "x600",
        "800x",
        "0x600",
        "800x99999",
        "-8x600",
        "8e2x600",
    ] {
        let line = format!("--screenshot a.png --size={wrong}");
        assert_eq!(launch(&line), Err(ArgsError::Size(wrong.to_owned())));
    }
}

#[test]
fn the_window_of_a_class_opens_near_a_place_or_fills_a_screen() {
    let opened = |line| match launch(line) {
        Ok(Launch::AudienceWindow(place, None)) => (place.corner, place.size),
        other => panic!("{other:?}"),
    };
    assert_eq!(opened("--class-window=1920,40"), ([1920, 40], None));
    let full = opened("--class-window=-1280,0,1280,720");
    assert_eq!(full, ([-1280, 0], Some([1280, 720])));
}
