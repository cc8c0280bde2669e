//! Exported charts: their numbers are those of the atlas, and each file tells where they come from.

use std::fs;
use std::path::{Path, PathBuf};

use atlas::built::land_borders;
use atlas::quote::Display;
use atlas::timeline::totals::{YearTotals, totals};
use nato_atlas::app::Surround;
use nato_atlas::export::export;
use view::picture::{Content, Format, Order};
use view::reading::chart::Chart;
use view::settings::ThemePreference;
use view::state::ViewState;
use view::time::hindsight::Hindsight;

use crate::facts::ATLAS;
use crate::support::{empty_folder, material};

const WITH_NUMBERS: [Chart; 4] = [
    Chart::Members,
    Chart::Population,
    Chart::Land,
    Chart::Frontier,
];

fn write(view: ViewState, chart: Chart, format: Format, folder: &Path) -> PathBuf {
    let order = Order {
        content: Content::Chart(chart),
        format,
        size: [960, 540],
    };
    let file = folder.join(format!("{}.{}", chart.name(), format.extension()));
    let material = material(view, Surround::MapOnly);
    assert_eq!(export(&material, &order, &file, &mut |_| true), Ok(()));

    file
}

fn view() -> ViewState {
    ViewState::first_run(&ATLAS)
}

/// The comments and the cells of a table; no cell has a comma.
fn table(file: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let text = fs::read_to_string(file).unwrap();
    let (about, lines): (Vec<_>, Vec<_>) = text.lines().partition(|line| line.starts_with("# "));
    let cells = |line: &&str| line.split(',').map(str::to_owned).collect();

    (
        about.into_iter().map(str::to_owned).collect(),
        lines.iter().map(cells).collect(),
    )
}

fn value(chart: Chart, totals: &YearTotals) -> String {
    match chart {
        Chart::Members => totals.members.to_string(),
        Chart::Population => totals
            .population
            .map_or_else(String::new, |all| all.to_string()),
        Chart::Land => format!("{:.1}", totals.land_km2),
        Chart::Frontier => format!("{:.1}", totals.frontier_km()),
        Chart::Quotes => unreachable!("quotes are no numbers"),
    }
}

#[test]
fn the_table_of_a_chart_has_the_totals_of_the_atlas_and_their_parts() {
    let folder = empty_folder("chart-tables");
    let all = totals(&ATLAS, &land_borders());
    for chart in WITH_NUMBERS {
        let (_, lines) = table(&write(view(), chart, Format::Csv, &folder));
        let (head, lines) = lines.split_first().unwrap();
        assert_eq!(head.first().unwrap(), "Year");
        assert_eq!(head.last().unwrap(), "Total");
        assert!(head.contains(&"Joined 2004".to_owned()), "{head:?}");
        assert_eq!(lines.len(), all.len());
        for (cells, totals) in lines.iter().zip(&all) {
            assert_eq!(cells.len(), head.len());
            assert_eq!(cells[0], totals.year.to_string());
            assert_eq!(*cells.last().unwrap(), value(chart, totals), "{chart:?}");
            let parts = cells[1..cells.len() - 1].iter();
            let sum: f64 = parts.filter_map(|cell| cell.parse::<f64>().ok()).sum();
            let total: f64 = cells.last().unwrap().parse().unwrap_or(0.0);
            assert!(
                (sum - total).abs() < 1.0,
                "{chart:?} {}: {sum}",
                totals.year
            );
        }
    }
}

#[test]
fn a_table_tells_its_unit_its_sources_and_the_state_of_the_data() {
    let folder = empty_folder("chart-sources");
    for (chart, unit, source) in [
        (Chart::Members, "members", "North Atlantic Treaty"),
        (Chart::Population, "people", "World Population Prospects"),
        (Chart::Land, "km²", "Natural Earth"),
        (Chart::Frontier, "km", "Natural Earth"),
    ] {
        let (about, _) = table(&write(view(), chart, Format::Csv, &folder));
        assert!(about.contains(&format!("# Unit: {unit}")), "{about:#?}");
        assert!(about.iter().any(|line| line.contains(source)), "{about:#?}");
        let last = about.last().unwrap();
        assert!(
            last.contains("NATO Atlas") && last.contains("Data as of"),
            "{last}"
        );
    }
}

#[test]
fn the_border_is_told_apart_by_the_state_across() {
    let folder = empty_folder("chart-border");
    let (_, lines) = table(&write(view(), Chart::Frontier, Format::Csv, &folder));
    let across = |year: &str| {
        let line = lines.iter().find(|cells| cells[0] == year).unwrap();
        line[1].clone()
    };
    assert_eq!(across("1949"), "Soviet Union");
    assert_eq!(across("1990"), "Soviet Union");
    assert_eq!(across("1992"), "Russia");
    assert_eq!(across("2024"), "Russia");
}

#[test]
fn the_table_of_quotes_tells_of_each_quote_whence_it_is_and_of_none_its_words() {
    let folder = empty_folder("chart-quotes");
    let file = write(view(), Chart::Quotes, Format::Csv, &folder);
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("# ")).skip(1);
    let shown = ATLAS.quotes().iter();
    let shown = shown.filter(|quote| quote.display != Display::DoNotShow);
    assert_eq!(lines.count(), shown.clone().count());
    for quote in shown {
        let speaker = if quote.speaker.contains(',') {
            format!("\"{}\"", quote.speaker)
        } else {
            quote.speaker.clone()
        };
        let begin = format!("{},{speaker},", quote.date);
        assert!(text.contains(&begin), "{begin}");
        assert!(!text.contains(&quote.text), "{}", quote.id);
        let document = ATLAS.source(&quote.source.id).unwrap();
        let title = document.title.replace('"', "\"\"");
        assert!(text.contains(&title), "{title}");
    }
}

#[test]
fn a_table_of_quotes_has_what_the_filter_matches_and_nothing_later_than_hindsight_allows() {
    let folder = empty_folder("chart-quotes-filtered");
    let mut view = view();
    view.place.year = 1995;
    view.session.hindsight = Hindsight::Said;
    view.session.quote_filter.text = "expansion".to_owned();
    let (_, lines) = table(&write(view, Chart::Quotes, Format::Csv, &folder));
    let years: Vec<_> = lines[1..].iter().map(|cells| &cells[0][..4]).collect();
    assert!(
        !years.is_empty() && years.iter().all(|year| *year <= "1995"),
        "{years:?}"
    );
    let all = ATLAS.quotes().iter().filter(|quote| quote.year() <= 1995);
    assert!(years.len() < all.count());
}

#[test]
fn a_table_made_with_hindsight_off_ends_with_the_year_shown() {
    let folder = empty_folder("chart-hindsight");
    let mut view = view();
    view.place.year = 1995;
    view.session.hindsight = Hindsight::Said;
    let (_, lines) = table(&write(view, Chart::Members, Format::Csv, &folder));
    assert_eq!(lines.last().unwrap()[0], "1995");
    assert!(!lines[0].contains(&"Joined 2004".to_owned()));
}

#[test]
fn a_drawing_of_a_chart_has_the_colors_of_the_map_and_says_what_it_is() {
    let folder = empty_folder("chart-drawings");
    for theme in [ThemePreference::Light, ThemePreference::Dark] {
        let mut view = view();
        view.settings.theme = theme;
        let svg = write(view, Chart::Members, Format::Svg, &folder);
        let text = fs::read_to_string(svg).unwrap();
        assert!(text.contains("<title>Members of NATO by year of accession</title>"));
        let colors = nato_atlas::ui::theme::map_colors(theme == ThemePreference::Dark);
        for row in colors.accessions {
            let [red, green, blue, _] = row.fill.to_array();
            let fill = format!("#{red:02x}{green:02x}{blue:02x}");
            assert!(text.contains(&fill), "{}: {fill}", row.year);
        }
    }
}

#[test]
fn a_picture_of_a_chart_has_the_size_that_was_asked_for() {
    let folder = empty_folder("chart-pictures");
    let png = write(view(), Chart::Frontier, Format::Png, &folder);
    let picture = image::open(png).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (960, 540));
    let ground = picture.get_pixel(0, 0);
    let drawn = picture.pixels().filter(|pixel| *pixel != ground).count();
    assert!(drawn > 20_000, "{drawn} pixels differ from the ground");
}
