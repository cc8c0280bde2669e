//! What a frame costs on the processor, apart from the rasterizer: layout, tessellation, upload.
//!
//! `cargo bench --bench frame` prints one table; `docs/performance.md` explains it. Times are
//! processor time of this one thread, in milliseconds: of each run the median of its frames and
//! its slowest frame, and of these the least, the median and the most of all runs.

#[path = "../table.rs"]
mod table;

mod gesture;
mod growth;
mod program;
mod worst;

use std::hint::black_box;

use atlas::Atlas;
use atlas::built::land_borders;
use atlas::edition::Knowledge;
use atlas::id::StateId;
use atlas::timeline::snapshot::snapshot;
use atlas::timeline::totals::totals;
use cpu_time::ThreadTime;
use geo::lon_lat::LonLat;
use map::canvas::Meshes;
use map::canvas::raster;
use map::levels::LEVEL_COUNT;
use map::prepare::prepare;
use view::lesson::presenting::Presenting;
use view::place::Panel;
use view::reading::chart::Chart;
use view::reading::quote_filter::{QuoteFilter, QuoteIndex};
use view::state::ViewState;

use crate::gesture::FrameGesture;
use crate::program::{ATLAS, Canvases, Cost, FrameProgram, LEVELS, SIZE, on_card};
use crate::table::{RUNS, Spread, line, milliseconds};
use crate::worst::worst_view;

/// The same allocator as the program: it decides more than anything else.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Opens or closes something in a view.
type Change = fn(&mut ViewState);

/// The panels that can be open; each costs what its row adds to the first.
const PANELS: [(&str, Change); 7] = [
    ("no panel", |view| view.settings.panel_open = false),
    ("panel of the year", |_| {}),
    ("panel of a country", |view| {
        view.place.selection = StateId::parse("POL").ok();
    }),
    ("panel of quotes", |view| view.place.panel = Panel::Quotes),
    ("no panel, chart of members", |view| {
        view.settings.panel_open = false;
        view.settings.chart = Some(Chart::Members);
    }),
    ("no panel, chart of the border", |view| {
        view.settings.panel_open = false;
        view.settings.chart = Some(Chart::Frontier);
    }),
    ("no panel, chart of quotes", |view| {
        view.settings.panel_open = false;
        view.settings.chart = Some(Chart::Quotes);
    }),
];

fn main() {
    let [width, height] = SIZE;
    let (worst, vertices) = worst_view();
    let LonLat { lon, lat } = worst.center;
    line(&format!(
        "{width}x{height} points of one pixel; worst view of level 2: {lat}° N {lon}° E, {} km a pixel, {vertices} vertices on a map of that size\n",
        worst.km_per_point,
    ));
    line(
        "| ms of processor time | least | median | most | slowest frame | layout + tessellation + upload | vertices copied |",
    );
    line("|--|--|--|--|--|--|--|");
    for (name, camera) in [("start view", None), ("worst view", Some(worst))] {
        for gesture in FrameGesture::ALL {
            let what = format!("{name}, {}", gesture.name());
            measure(&what, gesture, || FrameProgram::open(camera));
        }
    }
    let others: [(&str, Canvases); 2] = [
        ("meshes left to egui", |_| Box::new(Meshes::boxed)),
        ("pixels by the processor", |_| raster::canvases()),
    ];
    for (name, canvas) in others {
        for gesture in FrameGesture::ALL {
            let what = format!("start view, {name}, {}", gesture.name());
            measure(&what, gesture, || {
                FrameProgram::open_with(&LEVELS, None, canvas)
            });
        }
    }

    for (name, change) in PANELS {
        let what = format!("start view, {name}, {}", FrameGesture::Year.name());
        measure(&what, FrameGesture::Year, || {
            FrameProgram::open_showing(&LEVELS, on_card, change)
        });
    }

    let stages: [(&str, Change); 2] = [
        ("panel of the year", |_| {}),
        ("in front of a class", |view| {
            view.session.presenting = Some(Presenting::default());
        }),
    ];
    for (name, change) in stages {
        for gesture in [FrameGesture::Ends, FrameGesture::Nothing] {
            let what = format!("start view, {name}, {}", gesture.name());
            measure(&what, gesture, || {
                FrameProgram::open_showing(&LEVELS, on_card, change)
            });
        }
    }

    line("\n| ms of processor time | least | median | most |");
    line("|--|--|--|--|");
    measure_parts();
    growth::growth();
}

/// One row: the frames of `gesture`.
fn measure(what: &str, gesture: FrameGesture, open: impl Fn() -> FrameProgram) {
    let runs: Vec<_> = (0..RUNS).map(|_| gesture.costs(&mut open())).collect();
    let of_run = |costs: &Vec<Cost>| {
        Spread::of(
            costs
                .iter()
                .map(|cost| milliseconds(cost.total()))
                .collect(),
        )
    };
    let Spread {
        least,
        median,
        most,
    } = Spread::of(runs.iter().map(|run| of_run(run).median).collect());
    let slowest = Spread::of(runs.iter().map(|run| of_run(run).most).collect()).median;
    let part = |part: fn(&Cost) -> std::time::Duration| {
        Spread::of(runs.iter().flatten().map(part).map(milliseconds).collect()).median
    };
    let (layout, tessellation, upload) = (
        part(|cost| cost.layout),
        part(|cost| cost.tessellation),
        part(|cost| cost.upload),
    );
    let vertices = Spread::of(runs.iter().flatten().map(|cost| cost.vertices).collect()).most;
    line(&format!(
        "| {what} | {least:.2} | {median:.2} | {most:.2} | {slowest:.2} | {layout:.2} + {tessellation:.2} + {upload:.2} | {vertices} |"
    ));
}

/// The rows of work that is not done in every frame.
fn measure_parts() {
    let level = LEVELS
        .get(LEVEL_COUNT - 1)
        .expect("all levels are prepared");
    let mut lon = 0.0;
    measure_call("unit under the pointer, level 2", 2_000, || {
        lon = (lon + 0.37) % 40.0;
        black_box(level.unit_at(LonLat::new(lon - 5.0, 40.0 + lon / 2.0)));
    });
    let date = ATLAS.date_shown(1999);
    measure_call("situation of a day", 100, || {
        black_box(snapshot(&ATLAS, date));
    });
    let index = QuoteIndex::new(&ATLAS);
    let filter = QuoteFilter {
        text: "nato europe partner".to_owned(),
        ..QuoteFilter::default()
    };
    measure_call("words in all quotes", 20, || {
        black_box(index.found(&ATLAS, &filter, None));
    });
    measure_call("the facts without what came later", 5, || {
        black_box(ATLAS.as_known_on(date, Knowledge::Said));
    });
    let borders = land_borders();
    measure_call("totals of all years for the charts", 1, || {
        black_box(totals(&ATLAS, &borders));
    });
    measure_call("read the facts", 5, || {
        black_box(Atlas::bundled().is_ok());
    });
    for number in 0..LEVEL_COUNT {
        measure_call(&format!("read and prepare level {number}"), 1, || {
            black_box(prepare(number).is_ok());
        });
    }
}

/// One row: `work`, repeated `times` in each run.
fn measure_call(what: &str, times: u32, mut work: impl FnMut()) {
    let mut run = || {
        let start = ThreadTime::now();
        (0..times).for_each(|_| work());

        milliseconds(start.elapsed() / times)
    };
    let Spread {
        least,
        median,
        most,
    } = Spread::of((0..RUNS).map(|_| run()).collect());
    line(&format!(
        "| {what} | {least:.4} | {median:.4} | {most:.4} |"
    ));
}
