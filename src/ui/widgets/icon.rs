//! The icons of the program, all from one set, and buttons that carry one.

use egui::{Align2, Color32, FontId, Painter, Rect, Response, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A triangle to the right: run.
    Play,
    /// Two bars: hold.
    Pause,
    /// An angle to the left: one back.
    Earlier,
    /// An angle to the right: one on.
    Later,
    /// A bar and a triangle: back to the change before.
    EarlierChange,
    /// A triangle and a bar: on to the next change.
    LaterChange,
    /// A cross of two lines.
    Plus,
    /// A line.
    Minus,
    /// A house: the start view.
    Home,
    /// A globe: everything.
    Globe,
    /// An arrow to the left: back.
    Back,
    /// An arrow to the right: forward.
    Forward,
    /// A diagonal cross: close.
    Close,
    /// A question mark: help.
    Help,
    /// A window with a part at its right: the side panel.
    Panel,
    /// Lines with knobs: settings.
    Settings,
    /// A frame of which one half is filled: two years side by side.
    Halves,
    /// A dashed frame behind a plain one: the outline of another year.
    Outlines,
    /// Bars of different heights: a chart.
    Chart,
}

/// The size of an icon as a share of its button.
const SHARE: f32 = 0.62;

/// A square button with an icon, its name for screen readers and as a tooltip.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str, side: f32) -> Response {
    icon_button_with(ui, icon, name, name, side)
}

/// The same with a tooltip that says more than its name.
pub(crate) fn icon_button_with(
    ui: &mut Ui,
    icon: Icon,
    name: &str,
    tooltip: &str,
    side: f32,
) -> Response {
    untold_icon_button(ui, icon, name, side).on_hover_text(tooltip)
}

/// The same without a tooltip, which would cover what a class reads; its name is for screen readers.
pub(crate) fn untold_icon_button(ui: &mut Ui, icon: Icon, name: &str, side: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    paint_button(ui, icon, rect, &response, false);

    response
}

/// A square button with an icon that is on or off.
pub fn icon_toggle(ui: &mut Ui, icon: Icon, name: &str, side: f32, is_on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), is_on, name));
    paint_button(ui, icon, rect, &response, is_on);

    response.on_hover_text(name)
}

fn paint_button(ui: &Ui, icon: Icon, rect: Rect, response: &Response, is_on: bool) {
    if ui.is_rect_visible(rect) {
        let visuals = ui.style().interact_selectable(response, is_on);
        let fill = visuals.weak_bg_fill;
        let radius = visuals.corner_radius;
        ui.painter().rect(
            rect,
            radius,
            fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
        if response.has_focus() {
            let ring = Stroke::new(2.0, ui.visuals().selection.stroke.color);
            ui.painter()
                .rect_stroke(rect.expand(2.0), radius, ring, egui::StrokeKind::Outside);
        }
        paint(ui.painter(), icon, rect, visuals.fg_stroke.color);
    }
}

impl Icon {
    /// Its character in the font of icons, which has no others: `docs/sources.md` tells how the
    /// font was made.
    const fn letter(self) -> char {
        match self {
            Self::Play => '\u{e037}',
            Self::Pause => '\u{e034}',
            Self::Earlier => '\u{e5cb}',
            Self::Later => '\u{e5cc}',
            Self::EarlierChange => '\u{e045}',
            Self::LaterChange => '\u{e044}',
            Self::Plus => '\u{e145}',
            Self::Minus => '\u{e15b}',
            Self::Home => '\u{e9b2}',
            Self::Globe => '\u{ea07}',
            Self::Back => '\u{e5c4}',
            Self::Forward => '\u{e5c8}',
            Self::Close => '\u{e5cd}',
            Self::Help => '\u{eb8b}',
            Self::Panel => '\u{f114}',
            Self::Settings => '\u{e429}',
            Self::Halves => '\u{e3b9}',
            Self::Outlines => '\u{e882}',
            Self::Chart => '\u{e26b}',
        }
    }
}

fn paint(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    let font = FontId::new(rect.height() * SHARE, theme::icons());
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        icon.letter(),
        font,
        color,
    );
}
