//! The inset maps: North America where the map does not show it, and a locator.

use egui::{
    Align2, CursorIcon, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, vec2,
};

use crate::ui::Model;
use crate::ui::map::map_picture::MapPicture;
use crate::ui::map::map_view::{MapView, NewPainter};
use crate::ui::map::marks;
use crate::ui::theme::{TextRole, font};
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::wording::MessageKey;
use view::action::Action;
use view::camera::Extent;
use view::camera::inset_maps::{InsetContent, InsetMap, Purpose, inset_maps, outline_on};
use view::camera::viewport::Viewport;

/// The height of the caption in points.
const CAPTION: f32 = 18.0;

/// The side of the button that hides the inset maps, in points.
const HIDE: f32 = 24.0;

/// Below this height, in points, an inset has no names: they would cover it.
const ROOM_FOR_NAMES: f32 = 110.0;

/// The least side of the frame that shows the extent of the map, in points.
const LEAST_FRAME: f32 = 10.0;

/// What the inset maps keep between frames; those that are hidden are dropped.
pub(crate) struct InsetMaps {
    new_painter: NewPainter,
    inset: Option<MapPicture>,
    locator: Option<MapPicture>,
}

/// The inset maps that are of use beside `main`, if the user wants any.
pub(crate) fn of(model: Model<'_>, main: &Viewport) -> Vec<InsetMap> {
    match model.view.settings.insets {
        InsetContent::InsetMaps => inset_maps(main),
        InsetContent::Empty => Vec::new(),
    }
}

impl InsetMaps {
    /// None yet; each gets a painter of its own.
    pub(crate) fn new(new_painter: NewPainter) -> Self {
        Self {
            new_painter,
            inset: None,
            locator: None,
        }
    }

    /// Draws `maps`; a click on one leads to what it shows.
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        main: MapView<'_>,
        maps: &[InsetMap],
        actions: &mut Vec<Action>,
    ) {
        for (purpose, map_picture) in [
            (Purpose::Inset, &mut self.inset),
            (Purpose::Locator, &mut self.locator),
        ] {
            let Some(map) = maps.iter().find(|map| map.purpose == purpose) else {
                *map_picture = None;
                continue;
            };
            let map_picture =
                map_picture.get_or_insert_with(|| MapPicture::new((self.new_painter)()));
            inset_map(ui, main, map_picture, map, actions);
        }
    }
}

fn inset_map(
    ui: &mut Ui,
    main: MapView<'_>,
    map_picture: &mut MapPicture,
    map: &InsetMap,
    actions: &mut Vec<Action>,
) {
    let (words, name) = names(map);
    let wording = main.model.wording;
    let id = ui.scope_id().with(("small map", name));
    let response = ui.interact(map.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, wording.text(name)));
    if response.clicked() {
        actions.push(Action::Fit(map.extent));
    }

    let caption = if map.is_captioned() { CAPTION } else { 0.0 };
    let (picture, caption) = map.rect.split_top_bottom_at_y(map.rect.bottom() - caption);
    let viewport = Viewport::showing(map.extent, picture);
    let map_view = MapView {
        viewport: &viewport,
        clip: picture,
        ..main
    };
    map_picture.draw(ui, map_view);
    match map.purpose {
        // A click leads to the map, where each name is a node; here it is a picture of one.
        Purpose::Inset if picture.height() >= ROOM_FOR_NAMES => {
            let taken = marks::talk_rects(map_view);
            map_picture.names.paint(ui, map_view, taken);
            marks::talk_pictures(ui, map_view);
        }
        // The other end of a call is seen where its arc leaves the map.
        Purpose::Inset if main.model.view.presents_here() => marks::talk_pictures(ui, map_view),
        Purpose::Inset => {}
        Purpose::Locator => whereabouts(ui, main, map_view),
    }
    let visuals = ui.visuals();
    if map.is_captioned() {
        ui.painter().rect_filled(caption, 0.0, visuals.panel_fill);
        ui.painter().text(
            caption.center(),
            Align2::CENTER_CENTER,
            wording.text(words),
            font(TextRole::Small),
            visuals.text_color(),
        );
    }
    frame(ui, map.rect, &response);
    // While presenting there is no way back to it.
    if !main.model.view.presents_here() {
        hide_button(ui, main.model, map.rect, &response, actions);
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(wording.text(name));
}

/// The messages of the caption and of the accessible name.
fn names(map: &InsetMap) -> (MessageKey, MessageKey) {
    match (map.purpose, map.extent) {
        (Purpose::Inset, _) => (
            msg!("small-map-north-america"),
            msg!("small-map-show-north-america"),
        ),
        (Purpose::Locator, Extent::Europe) => {
            (msg!("small-map-europe"), msg!("small-map-locator-europe"))
        }
        (Purpose::Locator, _) => (
            msg!("small-map-alliance"),
            msg!("small-map-locator-alliance"),
        ),
    }
}

/// The extent of the main map, on the small one.
fn whereabouts(ui: &Ui, main: MapView<'_>, small: MapView<'_>) {
    let colors = main.model.colors;
    let mut points = outline_on(main.viewport, small.viewport);
    let bounds = Rect::from_points(&points);
    if bounds.width() < LEAST_FRAME || bounds.height() < LEAST_FRAME {
        let least = Rect::from_center_size(bounds.center(), Vec2::splat(LEAST_FRAME));
        let corners = [
            least.left_top(),
            least.right_top(),
            least.right_bottom(),
            least.left_bottom(),
        ];
        points = corners.to_vec();
    }
    let painter = ui.painter_at(small.clip);
    for stroke in [
        Stroke::new(4.5, colors.selection_halo),
        Stroke::new(2.0, colors.selection),
    ] {
        painter.add(Shape::closed_line(points.clone(), stroke));
    }
}

/// A thin line around the inset, and a halo that sets it off from the map.
fn frame(ui: &Ui, rect: Rect, response: &Response) {
    let visuals = ui.style().interact(response);
    let painter = ui.painter();
    let seam = Stroke::new(2.0, ui.visuals().panel_fill);
    painter.rect_stroke(rect.expand(1.0), 0.0, seam, StrokeKind::Outside);
    let line = if response.has_focus() {
        Stroke::new(2.0, ui.visuals().selection.stroke.color)
    } else {
        Stroke::new(1.0, visuals.fg_stroke.color)
    };
    painter.rect_stroke(rect, 0.0, line, StrokeKind::Outside);
}

/// A button in the corner that hides the inset maps, shown while the pointer or the focus is there.
fn hide_button(
    ui: &mut Ui,
    model: Model<'_>,
    rect: Rect,
    response: &Response,
    actions: &mut Vec<Action>,
) {
    let corner = Rect::from_min_size(rect.right_top() - vec2(HIDE, 0.0), Vec2::splat(HIDE));
    let was_focused = ui.data(|data| data.get_temp(response.id)).unwrap_or(false);
    if !ui.rect_contains_pointer(rect) && !response.has_focus() && !was_focused {
        return;
    }
    let name = model.wording.text(msg!("small-map-hide"));
    let builder = UiBuilder::new().max_rect(corner).id_salt(response.id);
    let button = ui
        .scope_builder(builder, |ui| icon_button(ui, Icon::Close, &name, HIDE))
        .inner;
    if button.clicked() {
        actions.push(Action::ToggleInsetMaps);
    }
    let is_focused = button.has_focus();
    ui.data_mut(|data| data.insert_temp(response.id, is_focused));
}
