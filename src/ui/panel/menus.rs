//! The menus of the top bar, read from the table of commands.

use egui::containers::menu::SubMenuButton;
use egui::{
    Align, Button, Checkbox, Grid, Layout, Popup, PopupCloseBehavior, Response, Role, ScrollArea,
    Ui, WidgetInfo, WidgetText, accesskit, gui_zoom, vec2,
};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::theme::GRID;
use crate::ui::time::chart_strip::export_menu::formats as chart_formats;
use crate::ui::time::chart_strip::series::name_of as chart_name;
use crate::ui::widgets::parts::quiet;
use crate::wording::{MessageKey, keys};
use atlas::timeline::layer::Layer;
use view::action::Action;
use view::camera::inset_maps::InsetContent;
use view::map_language::MapLanguage;
use view::reading::chart::Chart;
use view::settings::{AtChanges, Motion, ThemePreference};
use view::time::comparison::CompareMode;
use view::time::hindsight::Hindsight;

/// The height of a line that can be pressed, in points.
const LINE: f32 = 8.0 * GRID;

/// The width of a menu of commands, in points.
const COMMANDS: f32 = 92.0 * GRID;

/// The width of a column of choices, in points.
const CHOICES: f32 = 74.0 * GRID;

const EXPORT: [CommandId; 4] = [
    CommandId::CopyImage,
    CommandId::SaveImage,
    CommandId::CopyLink,
    CommandId::Export,
];

const PRESENT: [CommandId; 6] = [
    CommandId::Present,
    CommandId::PresentFromHere,
    CommandId::PresenterView,
    CommandId::Tours,
    CommandId::Readability,
    CommandId::Preview,
];

const HELP: [CommandId; 4] = [
    CommandId::Help,
    CommandId::About,
    CommandId::Sources,
    CommandId::FactCheck,
];

/// A menu of the top bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Menu {
    /// What the map and the panels show.
    View,
    /// Images and documents.
    Export,
    /// The presentation, beside its button.
    Present,
    /// Keys, sources, what the atlas is.
    Help,
    /// Choices that are saved and seldom changed.
    Settings,
}

impl Menu {
    pub(super) const fn name(self) -> MessageKey {
        match self {
            Self::View => msg!("menu-view"),
            Self::Export => msg!("menu-export"),
            Self::Present => msg!("menu-present"),
            Self::Help => msg!("menu-help"),
            Self::Settings => msg!("bar-settings"),
        }
    }

    /// Draws the menu while its `button` has it open.
    pub(super) fn under(self, button: &Response, model: Model<'_>, actions: &mut Vec<Action>) {
        button.ctx.accesskit_node_builder(button.id, |node| {
            node.set_has_popup(accesskit::HasPopup::Menu);
        });
        let close = match self {
            Self::View | Self::Settings => PopupCloseBehavior::CloseOnClickOutside,
            Self::Export | Self::Present | Self::Help => PopupCloseBehavior::CloseOnClick,
        };
        Popup::menu(button)
            .close_behavior(close)
            .accessible_name(model.wording.text(self.name()))
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 0.5 * GRID;
                scrolling(ui, |ui| match self {
                    Self::View => view_menu(ui, model, actions),
                    Self::Export => column(ui, COMMANDS, |ui| export_menu(ui, model, actions)),
                    Self::Present => column(ui, COMMANDS, |ui| {
                        if model.view.session.presenting.is_some() {
                            item(ui, model, CommandId::EndPresentation, actions);
                        }
                        items(ui, model, &PRESENT, actions);
                    }),
                    Self::Help => column(ui, COMMANDS, |ui| items(ui, model, &HELP, actions)),
                    Self::Settings => column(ui, CHOICES, |ui| settings_menu(ui, model, actions)),
                });
            });
    }
}

/// A scroll area for a window that is too low for the contents.
fn scrolling(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let height = ui.ctx().content_rect().height() - LINE - 8.0 * GRID;
    let list = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    list.show(ui, contents);
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn items(ui: &mut Ui, model: Model<'_>, commands: &[CommandId], actions: &mut Vec<Action>) {
    let host = &model.view.session.host;
    for id in commands.iter().filter(|id| id.is_offered_in(host)) {
        item(ui, model, *id, actions);
    }
}

/// A menu item that performs a command and closes the menu.
fn item(ui: &mut Ui, model: Model<'_>, id: CommandId, actions: &mut Vec<Action>) {
    if line(ui, model, id).clicked() {
        let middle = model.view.session.map_rect.center();
        actions.extend(id.command().action(middle));
        ui.close();
    }
}

fn line(ui: &mut Ui, model: Model<'_>, id: CommandId) -> Response {
    let text = id.text(model.wording);
    let key = id.key(model.wording).unwrap_or_default();
    let button = Button::new(&text).shortcut_text(key);
    let response = ui.add(button.min_size(vec2(0.0, LINE)).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));

    explained(response, model, id)
}

/// Adds the tooltip of a command, and its key for screen readers.
pub(super) fn explained(response: Response, model: Model<'_>, id: CommandId) -> Response {
    if let Some(key) = id.key(model.wording) {
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    }
    match id.tip(model.wording) {
        Some(tip) => response.on_hover_text(tip),
        None => response,
    }
}

/// A command that is on or off, with its key.
fn check(ui: &mut Ui, model: Model<'_>, id: CommandId, is_on: bool, actions: &mut Vec<Action>) {
    let text = id.text(model.wording);
    let key = id.key(model.wording).unwrap_or_default();
    let mut is_checked = is_on;
    let words = (
        text.as_str(),
        egui::Atom::grow(),
        WidgetText::from(key).weak(),
    );
    let response = ui.add(Checkbox::new(&mut is_checked, words));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &text));
    if explained(response, model, id).clicked() {
        let middle = model.view.session.map_rect.center();
        actions.extend(id.command().action(middle));
    }
}

/// One of several choices under a heading.
fn choice(ui: &mut Ui, is_chosen: bool, text: &str, action: Action, actions: &mut Vec<Action>) {
    if ui.radio(is_chosen, text).clicked() {
        actions.push(action);
    }
}

fn export_menu(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    items(ui, model, &EXPORT, actions);
    ui.separator();
    ui.label(quiet(model.wording.text(msg!("chart-what"))));
    for chart in Chart::ALL {
        let name = model.wording.text(chart_name(chart));
        let button = Button::new(&*name).shortcut_text("▶");
        let (response, _) = SubMenuButton::from_button(button.min_size(vec2(0.0, LINE)))
            .ui(ui, |ui| chart_formats(ui, model, chart, actions));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
    }
}

fn view_menu(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        column(ui, CHOICES, |ui| map_choices(ui, model, actions));
        ui.add_space(4.0 * GRID);
        column(ui, CHOICES, |ui| shown_parts(ui, model, actions));
    });
}

/// The layer, the language of names, and hindsight.
fn map_choices(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let (wording, settings) = (model.wording, &model.view.settings);
    ui.label(quiet(wording.text(msg!("legend-layer"))));
    for layer in Layer::ALL {
        let text = wording.text(keys::layer(layer));
        let is_chosen = settings.layer == layer;
        choice(ui, is_chosen, &text, Action::SetLayer(layer), actions);
    }
    ui.separator();
    ui.label(quiet(wording.text(msg!("bar-names"))));
    languages(ui, model, actions);
    ui.separator();
    ui.label(quiet(wording.text(msg!("bar-hindsight"))));
    for hindsight in Hindsight::ALL {
        let is_chosen = model.view.session.hindsight == hindsight;
        let text = wording.text(hindsight_key(hindsight));
        let action = Action::SetHindsight(hindsight);
        choice(ui, is_chosen, &text, action, actions);
    }
}

/// What stands on the map and around it.
fn shown_parts(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let (wording, settings) = (model.wording, &model.view.settings);
    let comparison = model.view.place.comparison.mode;
    for (id, is_on) in [
        (
            CommandId::InsetMaps,
            settings.insets == InsetContent::InsetMaps,
        ),
        (CommandId::Graticule, settings.graticule),
        (CommandId::ExactDates, settings.show_date),
        (CommandId::CompareYears, comparison == CompareMode::Swipe),
        (CommandId::OverlayYear, comparison == CompareMode::Overlay),
    ] {
        check(ui, model, id, is_on, actions);
    }
    ui.separator();
    ui.label(quiet(wording.text(msg!("chart-what"))));
    for chart in Chart::ALL {
        let is_chosen = settings.chart == Some(chart);
        let text = wording.text(chart_name(chart));
        let action = Action::ShowChart(Some(chart));
        choice(ui, is_chosen, &text, action, actions);
    }
    if settings.chart.is_some() {
        let close = Button::new(wording.text(msg!("chart-close"))).min_size(vec2(0.0, LINE));
        if ui.add(close).clicked() {
            actions.push(Action::ShowChart(None));
        }
    }
    ui.separator();
    item(ui, model, CommandId::SidePanel, actions);
    item(ui, model, CommandId::FullScreen, actions);
}

/// The languages of the names on the map, in three columns.
fn languages(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    Grid::new("languages").show(ui, |ui| {
        for row in MapLanguage::ALL.chunks(3) {
            for language in row {
                let is_chosen = model.view.settings.map_language == *language;
                let name = model.wording.text(language_key(*language));
                let action = Action::SetMapLanguage(*language);
                choice(ui, is_chosen, &name, action, actions);
            }
            ui.end_row();
        }
    });
}

fn settings_menu(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let (wording, settings) = (model.wording, &model.view.settings);
    ui.label(quiet(wording.text(msg!("bar-theme"))));
    for preference in ThemePreference::ALL {
        let is_chosen = settings.theme == preference;
        let text = wording.text(theme_key(preference));
        let action = Action::SetTheme(preference);
        choice(ui, is_chosen, &text, action, actions);
    }
    ui.separator();
    ui.label(quiet(wording.text(msg!("bar-text-size"))));
    if line(ui, model, CommandId::LargerText).clicked() {
        gui_zoom::zoom_in(ui.ctx());
    }
    if line(ui, model, CommandId::SmallerText).clicked() {
        gui_zoom::zoom_out(ui.ctx());
    }
    item(ui, model, CommandId::ResetTextSize, actions);
    ui.separator();
    let waits = settings.at_changes == AtChanges::Pause;
    check(ui, model, CommandId::PauseAtEnlargements, waits, actions);
    let is_calm = model.view.motion() == Motion::Reduced;
    let mut is_checked = is_calm;
    let motion = if is_calm {
        Motion::Full
    } else {
        Motion::Reduced
    };
    if ui
        .checkbox(&mut is_checked, wording.text(msg!("bar-motion")))
        .clicked()
    {
        actions.push(Action::SetMotion(motion));
    }
}

fn hindsight_key(hindsight: Hindsight) -> MessageKey {
    match hindsight {
        Hindsight::Full => msg!("bar-hindsight-full"),
        Hindsight::Said => msg!("bar-hindsight-said"),
        Hindsight::Published => msg!("bar-hindsight-published"),
    }
}

fn language_key(language: MapLanguage) -> MessageKey {
    match language {
        MapLanguage::English => msg!("language-en"),
        MapLanguage::German => msg!("language-de"),
        MapLanguage::Hungarian => msg!("language-hu"),
        MapLanguage::Polish => msg!("language-pl"),
        MapLanguage::Turkish => msg!("language-tr"),
        MapLanguage::Greek => msg!("language-el"),
        MapLanguage::Russian => msg!("language-ru"),
        MapLanguage::Ukrainian => msg!("language-uk"),
    }
}

fn theme_key(preference: ThemePreference) -> MessageKey {
    match preference {
        ThemePreference::Light => msg!("bar-theme-light"),
        ThemePreference::Dark => msg!("bar-theme-dark"),
        ThemePreference::System => msg!("bar-theme-system"),
    }
}
