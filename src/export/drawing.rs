//! Vector drawings as files.

use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::{Context, Rect, Vec2, pos2, vec2};

use crate::app::window_role::Audience;
use crate::app::{App, Parts, Surround};
use crate::export::offscreen::{self, OffscreenError};
use crate::export::vector::{Drawing, pages, with_outlines};
use crate::export::{ExportError, ExportInput, taken_away};
use crate::wording::Wording;
use map::canvas::{Figurative, NewCanvas};
use view::picture::{Format, Order};
use view::state::ViewState;

/// The longer and the shorter side of A4, in points of 1/72 inch.
pub(crate) const A4: [f32; 2] = [841.89, 595.28];

/// The margin of a page, in points of 1/72 inch.
pub(crate) const MARGIN: f32 = 28.0;

/// Title and description, for screen readers.
pub(crate) struct Title {
    pub(crate) title: String,
    pub(crate) description: String,
}

impl Title {
    pub(crate) fn of(view: &ViewState, wording: &Wording) -> Self {
        let year = [("year", view.place.year.to_string().into())];

        Self {
            title: wording.text_with(msg!("export-title"), &year),
            description: wording.text_with(msg!("export-description"), &year),
        }
    }
}

/// The view as SVG, or as PDF if `order` asks for that.
pub(crate) fn drawn(material: &ExportInput, order: &Order) -> Result<Vec<u8>, ExportError> {
    let view = match material.surround {
        Surround::MapOnly => taken_away(&material.view),
        Surround::Full => material.view.clone(),
    };
    let told = Title::of(&view, &material.wording);
    let screen = screen(material, order.size);
    let (shapes, _) = shapes(material, view, screen);
    if order.format != Format::Pdf {
        let mut drawing = Drawing::new(screen, &told.title, &told.description);
        drawing.add(&shapes);
        let svg = with_outlines(&drawing.svg()).map_err(|error| undrawn(&error))?;

        return Ok(svg.into_bytes());
    }
    let [long, short] = A4;
    let sheet = if screen.x >= screen.y {
        vec2(long, short)
    } else {
        vec2(short, long)
    };
    let mut drawing = Drawing::new(sheet, &told.title, &told.description);
    let room = Rect::from_min_size(pos2(0.0, 0.0), sheet).shrink(MARGIN);
    drawing.add_into(room, screen, &shapes);

    pages(&told.title, "en", &[drawing.svg()]).map_err(|error| undrawn(&error))
}

/// The size of the laid out screen, in points: the map as in its window, or as ordered.
fn screen(material: &ExportInput, size: [u32; 2]) -> Vec2 {
    let map = material.view.session.map_rect;
    if material.surround == Surround::MapOnly && map.is_positive() {
        map.size()
    } else {
        size.map(|side| side as f32).into()
    }
}

/// The shapes of a window of this size, and the view after the layout.
pub(crate) fn shapes(
    material: &ExportInput,
    view: ViewState,
    screen: Vec2,
) -> (Vec<ClippedShape>, Option<ViewState>) {
    let context = Context::default();
    let mut app = app(&context, material, view, Box::new(Figurative::boxed));
    let shapes = offscreen::lay_out(&context, screen, |ui| app.frame(ui));

    (shapes, app.view().cloned())
}

/// A drawing that cannot be read is a bug of ours, reported like an error.
pub(crate) fn undrawn(error: &impl ToString) -> ExportError {
    ExportError::Picture(OffscreenError::Drawing(error.to_string()))
}

/// The program without a window.
pub(crate) fn app(
    context: &Context,
    material: &ExportInput,
    view: ViewState,
    canvas: NewCanvas,
) -> App {
    let mut view = view;
    // The user's own UI scale does not apply to a picture.
    view.settings.ui_scale = 1.0;
    let parts = Parts {
        atlas: material.atlas.clone(),
        view,
        levels: material.levels.clone(),
        preparation: None,
        surround: material.surround,
        canvas,
        time_of_day: || [0, 0],
        audience: Audience::Alone,
        wording: Arc::clone(&material.wording),
    };

    App::new(context, parts)
}
