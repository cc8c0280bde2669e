//! The bar at the top: the way back and forward, the search, settings, panel and help.

use egui::{Align, Button, Grid, Layout, Popup, PopupCloseBehavior, ScrollArea, Ui, vec2};

use crate::ui::Model;
use crate::ui::commands::{hint, key_of};
use crate::ui::pages::fact_check_page::way_to_report;
use crate::ui::panel::search::SearchBox;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::parts::{quiet, strong};
use view::action::Action;
use view::camera::inset_maps::InsetContent;
use view::lesson::presenting::{From, PresentCommand};
use view::map_language::MapLanguage;
use view::page::Page;
use view::picture::Destination;
use view::settings::{AtChanges, Motion, ThemePreference};
use view::time::hindsight::Hindsight;

/// The side of a button in points.
const BUTTON: f32 = 8.0 * GRID;

/// The width of the settings in the menu, in points.
const SETTINGS: f32 = 72.0 * GRID;

/// The width of what else can be done beside them, in points.
const WAYS: f32 = 98.0 * GRID;

/// The widest search field in points.
const SEARCH: f32 = 340.0;

/// Draws the bar into `ui`, which gives it its height.
pub fn top_bar(ui: &mut Ui, model: Model<'_>, search: &mut SearchBox, actions: &mut Vec<Action>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        let title = strong(model.wording.text("app-title"));
        ui.label(title.text_style(TextRole::Heading.style()))
            .on_hover_text(model.wording.text("app-subtitle"));
        ui.add_space(2.0 * GRID);
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

/// Back and forward; disabled where there is no way.
fn way(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = GRID;
    for (icon, name, is_open, action) in [
        (
            Icon::Back,
            "command-back",
            model.view.can_go_back(),
            Action::Back,
        ),
        (
            Icon::Forward,
            "command-forward",
            model.view.can_go_forward(),
            Action::Forward,
        ),
    ] {
        let name = hint(model.wording, name);
        let response = ui.add_enabled_ui(is_open, |ui| icon_button(ui, icon, &name, BUTTON));
        if response.inner.clicked() {
            actions.push(action);
        }
    }
}

/// From the right: panel, help, settings.
fn buttons(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    if icon_button(ui, Icon::Panel, &hint(wording, "command-panel"), BUTTON).clicked() {
        actions.push(Action::TogglePanel);
    }
    if icon_button(ui, Icon::Help, &hint(wording, "command-help"), BUTTON).clicked() {
        actions.push(Action::TogglePage(Page::Help));
    }
    let button = icon_button(ui, Icon::Settings, &wording.text("bar-settings"), BUTTON);
    let tours = ui.add(Button::new(wording.text("tours-title")).min_size(vec2(0.0, BUTTON)));
    if tours
        .on_hover_text(hint(wording, "command-tours"))
        .clicked()
    {
        actions.push(Action::TogglePage(Page::Tours));
    }
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(wording.text("bar-settings"))
        .show(|ui| menu(ui, model, actions));
}

/// Settings, and beside them what else can be done; it scrolls in a window that is too low for it.
fn menu(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let height = ui.ctx().content_rect().height() - BUTTON - 8.0 * GRID;
    ui.spacing_mut().item_spacing.y = 0.5 * GRID;
    let list = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    list.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            column(ui, SETTINGS, |ui| settings(ui, model, actions));
            ui.add_space(4.0 * GRID);
            column(ui, WAYS, |ui| ways(ui, model, actions));
        });
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn settings(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.label(quiet(wording.text("bar-theme")));
    for preference in ThemePreference::ALL {
        let is_chosen = model.view.settings.theme == preference;
        if ui
            .radio(is_chosen, wording.text(theme_key(preference)))
            .clicked()
        {
            actions.push(Action::SetTheme(preference));
        }
    }
    ui.separator();
    let is_calm = model.view.motion() == Motion::Reduced;
    let motion = if is_calm {
        Motion::Full
    } else {
        Motion::Reduced
    };
    for (is_on, key, action) in [
        (
            model.view.settings.graticule,
            "bar-graticule",
            Action::ToggleGraticule,
        ),
        (
            model.view.settings.corner == InsetContent::InsetMaps,
            "bar-small-maps",
            Action::ToggleInsetMaps,
        ),
        (
            model.view.settings.show_date,
            "bar-date",
            Action::ToggleDate,
        ),
        (
            model.view.settings.at_changes == AtChanges::Wait,
            "bar-wait",
            Action::ToggleWaiting,
        ),
        (is_calm, "bar-motion", Action::SetMotion(motion)),
    ] {
        let mut is_on = is_on;
        if ui.checkbox(&mut is_on, wording.text(key)).clicked() {
            actions.push(action);
        }
    }
    ui.separator();
    ui.label(quiet(wording.text("bar-names")));
    languages(ui, model, actions);
    ui.separator();
    ui.label(quiet(wording.text("bar-hindsight")));
    for hindsight in Hindsight::ALL {
        let is_chosen = model.view.session.hindsight == hindsight;
        let text = wording.text(hindsight_key(hindsight));
        if ui.radio(is_chosen, text).clicked() {
            actions.push(Action::SetHindsight(hindsight));
        }
    }
}

/// The languages of the names on the map, in three columns.
fn languages(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    Grid::new("languages").show(ui, |ui| {
        for row in MapLanguage::ALL.chunks(3) {
            for language in row {
                let is_chosen = model.view.settings.map_language == *language;
                let name = model.wording.text(language_key(*language));
                if ui.radio(is_chosen, name).clicked() {
                    actions.push(Action::SetMapLanguage(*language));
                }
            }
            ui.end_row();
        }
    });
}

/// What else can be done, with its keys.
fn ways(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    for (name, action) in [
        (
            "command-present",
            Action::Present(PresentCommand::Begin(From::Start)),
        ),
        (
            "command-class-window",
            Action::Present(PresentCommand::OpenAudienceWindow),
        ),
        (
            "command-copy-picture",
            Action::TakePicture(Destination::Clipboard),
        ),
        (
            "command-save-picture",
            Action::TakePicture(Destination::File),
        ),
        ("command-export", Action::TogglePage(Page::Export)),
        ("command-legibility", Action::TogglePage(Page::Readability)),
        ("command-preview", Action::TakePicture(Destination::Preview)),
        ("command-full-screen", Action::ToggleFullScreen),
        ("command-tours", Action::TogglePage(Page::Tours)),
        ("command-report", Action::TogglePage(Page::FactCheck)),
        ("command-sources", Action::TogglePage(Page::Sources)),
        ("command-about", Action::TogglePage(Page::About)),
    ] {
        let wording = model.wording;
        let key = key_of(wording, name).unwrap_or_default();
        let button = Button::new(wording.text(name)).shortcut_text(key);
        let button = button.min_size(vec2(WAYS, BUTTON)).wrap();
        if ui.add(button).clicked() {
            actions.push(action);
            ui.close();
        }
    }
}

fn hindsight_key(hindsight: Hindsight) -> &'static str {
    match hindsight {
        Hindsight::Full => "bar-hindsight-full",
        Hindsight::Said => "bar-hindsight-said",
        Hindsight::Published => "bar-hindsight-published",
    }
}

fn language_key(language: MapLanguage) -> &'static str {
    match language {
        MapLanguage::English => "language-en",
        MapLanguage::German => "language-de",
        MapLanguage::Hungarian => "language-hu",
        MapLanguage::Polish => "language-pl",
        MapLanguage::Turkish => "language-tr",
        MapLanguage::Greek => "language-el",
        MapLanguage::Russian => "language-ru",
        MapLanguage::Ukrainian => "language-uk",
    }
}

fn theme_key(preference: ThemePreference) -> &'static str {
    match preference {
        ThemePreference::Light => "bar-theme-light",
        ThemePreference::Dark => "bar-theme-dark",
        ThemePreference::System => "bar-theme-system",
    }
}
