//! The top bar: back and forward, the search, the menus, and the button that presents.

use egui::{
    Align, Button, Layout, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::pages::fact_check_page::way_to_report;
use crate::ui::panel::menus::{Menu, explained};
use crate::ui::panel::search::SearchBox;
use crate::ui::theme::{GRID, TextRole, is_narrow};
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::parts::strong;
use view::action::Action;

/// The side of a button in points.
const BUTTON: f32 = 8.0 * GRID;

/// The widest search field in points.
const SEARCH: f32 = 340.0;

/// In a bar narrower than this, in points, the title leaves its room to the search.
const TITLE_FROM: f32 = 880.0;

/// Draws the bar into `ui`, which gives it its height.
pub fn top_bar(ui: &mut Ui, model: Model<'_>, search: &mut SearchBox, actions: &mut Vec<Action>) {
    if is_narrow(ui.ctx()) {
        return two_rows(ui, model, search, actions);
    }
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        if ui.available_width() >= TITLE_FROM {
            let title = strong(model.wording.text(msg!("app-title")));
            ui.label(title.text_style(TextRole::Heading.style()))
                .on_hover_text(model.wording.text(msg!("app-subtitle")));
            ui.add_space(2.0 * GRID);
        }
        way(ui, model, actions);
        ui.add_space(2.0 * GRID);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GRID;
            buttons(ui, model, actions);
            ui.add_space(GRID);
            if model.view.session.reading.at_map {
                way_to_report(ui, model, actions);
                ui.add_space(GRID);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let width = ui.available_width().min(SEARCH);
                search.show(ui, model, width, actions);
            });
        });
    });
}

/// The way and the buttons above the search and the menus.
fn two_rows(ui: &mut Ui, model: Model<'_>, search: &mut SearchBox, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = GRID;
    let row = |ui: &mut Ui, contents: &mut dyn FnMut(&mut Ui)| {
        let size = vec2(ui.available_width(), BUTTON);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), contents);
    };
    row(ui, &mut |ui| {
        window_buttons(ui, model, actions);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            way(ui, model, actions);
        });
    });
    row(ui, &mut |ui| {
        menus(ui, model, actions);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let width = ui.available_width();
            search.show(ui, model, width, actions);
        });
    });
}

/// Back and forward; disabled at the ends of the history.
fn way(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = GRID;
    for (icon, id, is_open) in [
        (Icon::Back, CommandId::Back, model.view.can_go_back()),
        (
            Icon::Forward,
            CommandId::Forward,
            model.view.can_go_forward(),
        ),
    ] {
        let name = id.hint(model.wording);
        let response = ui.add_enabled_ui(is_open, |ui| icon_button(ui, icon, &name, BUTTON));
        perform(id, response.inner.clicked(), model, actions);
    }
}

/// From the right: panel, settings, the presentation, menus.
fn buttons(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    window_buttons(ui, model, actions);
    ui.add_space(GRID);
    menus(ui, model, actions);
}

/// From the right: panel, settings, the presentation.
fn window_buttons(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let panel = icon_button(ui, Icon::Panel, &CommandId::SidePanel.hint(wording), BUTTON);
    perform(CommandId::SidePanel, panel.clicked(), model, actions);
    let settings = wording.text(Menu::Settings.name());
    let settings = icon_button(ui, Icon::Settings, &settings, BUTTON);
    Menu::Settings.under(&settings, model, actions);
    ui.add_space(GRID);

    let more = triangle_button(ui, &wording.text(Menu::Present.name()));
    Menu::Present.under(&more, model, actions);
    present(ui, model, actions);
}

/// The menus, from the right.
fn menus(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    for menu in [Menu::Help, Menu::Export, Menu::View] {
        let button = Button::new(wording.text(menu.name())).min_size(vec2(0.0, BUTTON));
        let button = ui.add(button.frame_when_inactive(false));
        menu.under(&button, model, actions);
    }
}

/// The button that starts the presentation, or ends it in presenter view.
fn present(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let id = if model.view.session.presenting.is_some() {
        CommandId::EndPresentation
    } else {
        CommandId::Present
    };
    let text = id.text(model.wording);
    let mut button = Button::new(strong(&text));
    if let Some(key) = id.key(model.wording)
        && !is_narrow(ui.ctx())
    {
        button = button.shortcut_text(key);
    }
    let response = ui.add(button.min_size(vec2(0.0, BUTTON)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let response = explained(response, model, id);
    perform(id, response.clicked(), model, actions);
}

fn perform(id: CommandId, is_pressed: bool, model: Model<'_>, actions: &mut Vec<Action>) {
    if is_pressed {
        let middle = model.view.session.map_rect.center();
        actions.extend(id.command().action(middle));
    }
}

/// A narrow button with a triangle, which opens more of what is beside it.
fn triangle_button(ui: &mut Ui, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(6.0 * GRID, BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let visuals = ui.style().interact(&response);
    let (radius, color) = (visuals.corner_radius, visuals.fg_stroke.color);
    let painter = ui.painter();
    painter.rect(
        rect,
        radius,
        visuals.weak_bg_fill,
        visuals.bg_stroke,
        egui::StrokeKind::Inside,
    );
    if response.has_focus() {
        let ring = Stroke::new(2.0, ui.visuals().selection.stroke.color);
        painter.rect_stroke(rect.expand(2.0), radius, ring, egui::StrokeKind::Outside);
    }
    let middle = rect.center();
    let corners = [(-4.0, -2.0), (4.0, -2.0), (0.0, 3.0)];
    let corners = corners.map(|(x, y)| pos2(middle.x + x, middle.y + y));
    painter.add(Shape::convex_polygon(corners.to_vec(), color, Stroke::NONE));

    response.on_hover_text(name)
}
