//! From the page to the first frame.

use std::sync::Arc;

use wasm_bindgen::JsCast as _;
use web_sys::HtmlCanvasElement;

use crate::app::window_role::Audience;
use crate::app::{App, Parts, Surround};
use crate::web::address::{self, Address};
use crate::web::page::{CANVAS, complain, element, window, words};
use crate::web::screen_reader::ScreenReader;
use crate::web::web_app::{VIEW, WebApp};
use crate::web::{storage, tours};
use crate::wording::Wording;
use atlas::Atlas;
use atlas::date::Date;
use map::canvas::Meshes;
use map::levels::{FIRST_LEVEL, Levels};
use map::prepare::prepare;
use view::host::Host;
use view::lesson::tour_editor::OwnTours;
use view::link::Link;
use view::settings::Motion;
use view::state::ViewState;

/// Opens the atlas on the canvas of the page.
pub fn start() {
    eframe::WebLogger::init(log::LevelFilter::Warn).ok();
    let wording = Arc::new(wording());
    let Some(canvas) = element(CANVAS).and_then(|canvas| canvas.dyn_into().ok()) else {
        complain("canvas");
        return;
    };
    wasm_bindgen_futures::spawn_local(open(canvas, wording));
}

async fn open(canvas: HtmlCanvasElement, wording: Arc<Wording>) {
    let atlas = Atlas::bundled().map(Arc::new);
    let levels = Levels::default();
    match prepare(FIRST_LEVEL) {
        Ok(level) => levels.provide(FIRST_LEVEL, level),
        Err(error) => log::error!("{error}"),
    }
    let view = first_view(atlas.as_ref().ok());
    let options = eframe::WebOptions {
        // A fill has one exact color.
        dithering: false,
        ..eframe::WebOptions::default()
    };
    let said = Arc::clone(&wording);
    let runner = eframe::WebRunner::new();
    let opened = runner.start(
        canvas,
        options,
        Box::new(move |context| {
            let context = &context.egui_ctx;
            let address = Address::listen(context.clone(), &view);
            let parts = Parts {
                atlas,
                view,
                levels,
                preparation: None,
                surround: Surround::Full,
                canvas: Box::new(Meshes::boxed),
                audience: Audience::Alone,
                time_of_day,
                wording,
            };
            ScreenReader::install(context);

            Ok(Box::new(WebApp::new(App::new(context, parts), address)))
        }),
    );
    if let Err(error) = opened.await {
        let reason = vec![("reason", words(&error))];
        complain(&said.text_of(msg!("web-no-canvas"), reason));
    }
}

/// The first view: from the address, else as it was kept, else the newest year.
fn first_view(atlas: Option<&Arc<Atlas>>) -> ViewState {
    let Some(atlas) = atlas else {
        return ViewState::default();
    };
    let kept: Option<ViewState> = storage::read(VIEW);
    let mut view = kept.map_or_else(
        || ViewState::first_run(atlas),
        |kept| kept.reconciled(atlas),
    );
    view.session.host = Host::Browser {
        address: address::base(),
    };
    view.session.own_tours = OwnTours::new(tours::kept(), None);
    view.session.system_motion = system_motion();
    view.session.today = today();
    let text = address::hash();
    if Link::is_like(&text) {
        let (link, refused) = Link::read(&text, atlas, &view);
        for part in refused {
            log::warn!("the atlas does not have this part of the link: {part}");
        }
        view = view.opened_by(atlas, link);
    }

    view
}

/// The first language of the browser that the atlas has, else English.
fn wording() -> Wording {
    let languages = window().navigator().languages();
    let mut codes = languages.iter().filter_map(|code| code.as_string());
    let known = codes.find_map(|code| {
        let language = code.split('-').next().unwrap_or_default();

        Wording::for_language(&code).or_else(|| Wording::for_language(language))
    });

    known.unwrap_or_else(Wording::english)
}

fn system_motion() -> Motion {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    let is_reduced = asked.ok().flatten().is_some_and(|media| media.matches());

    if is_reduced {
        Motion::Reduced
    } else {
        Motion::Full
    }
}

/// The local hours and minutes.
fn time_of_day() -> [i8; 2] {
    let now = js_sys::Date::new_0();

    [now.get_hours(), now.get_minutes()].map(|part| part as i8)
}

/// The local date.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();

    Date::new(
        now.get_full_year() as i16,
        now.get_month() as i8 + 1,
        now.get_date() as i8,
    )
}
