//! A tour as a handout: a page of paper for each step.

use std::sync::Arc;

use egui::{Rect, Vec2, pos2, vec2};

use crate::app::Surround;
use crate::export::drawing::{A4, MARGIN, shapes, undrawn};
use crate::export::offscreen;
use crate::export::vector::{Drawing, pages};
use crate::export::{ExportError, ExportInput, Follow, at_step, begun, taken_away, told};
use crate::ui::Model;
use crate::ui::pages::handout::{HandoutPage, WIDTH, page};
use crate::ui::theme;
use atlas::Atlas;
use atlas::id::TourId;
use atlas::timeline::snapshot::snapshot;
use atlas::tour::Tour;
use view::settings::ThemePreference;
use view::state::ViewState;

/// The size of the screen that a page shows, in points.
const SCREEN: Vec2 = vec2(1080.0, 640.0);

/// The pages as PDF.
pub(crate) fn drawn(
    material: &ExportInput,
    atlas: &Arc<Atlas>,
    tour: &TourId,
    follow: Follow<'_>,
) -> Result<Vec<u8>, ExportError> {
    let Some((material, view, tour)) = begun_on_paper(material, atlas, tour, SCREEN) else {
        return Ok(Vec::new());
    };
    let mut drawings = Vec::new();
    for place in 0..tour.steps.len() {
        let view = taken_away(&at_step(&view, atlas, place));
        drawings.push(drawing(&material, atlas, &tour, place, &view));
        told(follow, place + 1, tour.steps.len())?;
    }

    pages(&tour.title, "en", &drawings).map_err(|error| undrawn(&error))
}

/// What draws a tour on paper, the view at its beginning after the layout of a screen of this size,
/// and the tour; `None` for an unknown one.
pub(crate) fn begun_on_paper(
    material: &ExportInput,
    atlas: &Arc<Atlas>,
    tour: &TourId,
    screen: Vec2,
) -> Option<(ExportInput, ViewState, Tour)> {
    let material = ExportInput {
        surround: Surround::MapOnly,
        ..material.clone()
    };
    let mut view = taken_away(&begun(&material.view, atlas, tour));
    // Paper is white.
    view.settings.theme = ThemePreference::Light;
    let (_, seen) = shapes(&material, view.clone(), screen);
    let view = seen.unwrap_or(view);
    let tour = view.tour_on(atlas).cloned()?;

    Some((material, view, tour))
}

/// A page as SVG.
fn drawing(
    material: &ExportInput,
    atlas: &Atlas,
    tour: &Tour,
    place: usize,
    view: &ViewState,
) -> String {
    let step = &tour.steps[place];
    let context = egui::Context::default();
    theme::install(&context);
    context.set_theme(egui::Theme::Light);
    let [long, short] = A4;
    let paper = vec2(short, long);
    let scale = (short - 2.0 * MARGIN) / WIDTH;
    let mut room = None;
    let mut height = 0.0;
    let words = with_model(material, atlas, view, |model| {
        offscreen::lay_out(&context, paper / scale * 3.0, |ui| {
            (room, height) = page(ui, model, HandoutPage { tour, step, place });
        })
    });
    // A long step is scaled down to fit its page.
    let scale = scale.min((long - 2.0 * MARGIN) / height);
    let on_paper = |rect: Rect| {
        let corner = pos2(MARGIN, MARGIN) + rect.min.to_vec2() * scale;
        Rect::from_min_size(corner, rect.size() * scale)
    };
    let mut drawing = Drawing::new(paper, &step.title, &step.text);
    let screen = paper / scale;
    drawing.add_into(
        on_paper(Rect::from_min_size(pos2(0.0, 0.0), screen)),
        screen,
        &words,
    );
    if let Some(room) = room {
        let (map, _) = shapes(material, view.clone(), SCREEN);
        drawing.add_into(on_paper(room), SCREEN, &map);
    }

    drawing.svg()
}

/// Lends what is known of `view` in a light theme, as far as hindsight allows.
pub(crate) fn with_model<T>(
    material: &ExportInput,
    atlas: &Atlas,
    view: &ViewState,
    lend: impl FnOnce(Model<'_>) -> T,
) -> T {
    let date = atlas.date_shown(view.place.year);
    let knowledge = view.session.hindsight.knowledge();
    let known = knowledge.map(|knowledge| atlas.as_known_on(date, knowledge));
    let atlas = known.as_ref().unwrap_or(atlas);

    lend(Model {
        atlas,
        view,
        snapshot: &snapshot(atlas, date),
        quote_states: &[],
        colors: theme::map_colors(false),
        wording: &material.wording,
        time_of_day: [0, 0],
    })
}
