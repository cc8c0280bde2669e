//! The page of tours: lessons to choose from, those of the user first.

use egui::{Button, Role, Ui, WidgetInfo, vec2};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::dialog::dialog;
use crate::ui::widgets::parts::{quiet, section, strong};
use atlas::tour::Tour;
use view::action::Action;
use view::lesson::tour::TourCommand;
use view::lesson::tour_editor::EditCommand;
use view::page::Page;

/// Draws the page over everything else while it is open.
pub fn tours_page(ui: &Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    if model.view.session.page != Some(Page::Tours) {
        return;
    }
    let wording = model.wording;
    let close = dialog(ui, model, msg!("tours-title"), |ui| {
        // Leaves room for the scroll bar.
        ui.set_width(ui.available_width() - 4.0 * GRID);
        ui.label(quiet(wording.text(msg!("tours-about"))));
        ui.add_space(2.0 * GRID);
        let new = wording.text(msg!("author-new"));
        if named_button(ui, &new, &new) {
            let title = wording.text(msg!("author-new-title")).into_owned();
            actions.push(Action::Edit(EditCommand::New(title)));
        }
        let is_browser = model.view.session.host.is_browser();
        let open = wording.text(msg!("web-open-tour"));
        if is_browser && named_button(ui, &open, &open) {
            actions.push(Action::ChooseTours);
        }
        let own_tours = &model.view.session.own_tours;
        if !own_tours.tours.is_empty() || !own_tours.discarded.is_empty() {
            section(ui, &wording.text(msg!("author-own")));
            own(ui, model, actions);
        }
        section(ui, &wording.text(msg!("author-bundled")));
        for tour in model.atlas.tours() {
            bundled(ui, model, tour, actions);
        }
    });
    if close {
        actions.push(Action::TogglePage(Page::Tours));
    }
}

/// A tour of the atlas, of which a copy can be changed.
fn bundled(ui: &mut Ui, model: Model<'_>, tour: &Tour, actions: &mut Vec<Action>) {
    let wording = model.wording;
    about(ui, tour);
    ui.horizontal(|ui| {
        begin(ui, model, tour, actions);
        let title = [("title", tour.title.as_str().into())];
        let name = wording.text_with(msg!("author-copy-name"), &title);
        if named_button(ui, &wording.text(msg!("author-copy")), &name) {
            let copy = wording.text_with(msg!("author-copy-title"), &title);
            let command = EditCommand::Copy(tour.id.clone(), copy);
            actions.push(Action::Edit(command));
        }
    });
}

/// The tours of this user, and where they lie.
fn own(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let own = &model.view.session.own_tours;
    for tour in &own.tours {
        about(ui, tour);
        ui.horizontal(|ui| {
            begin(ui, model, tour, actions);
            let title = [("title", tour.title.as_str().into())];
            let name = wording.text_with(msg!("author-edit-name"), &title);
            if named_button(ui, &wording.text(msg!("author-edit")), &name) {
                actions.extend([
                    Action::Tour(TourCommand::Start(tour.id.clone())),
                    Action::Edit(EditCommand::Open(true)),
                ]);
            }
            let name = wording.text_with(msg!("web-save-tour-name"), &title);
            let is_browser = model.view.session.host.is_browser();
            if is_browser && named_button(ui, &wording.text(msg!("web-save-tour")), &name) {
                actions.push(Action::SaveTour(tour.id.clone()));
            }
            let name = wording.text_with(msg!("author-discard-name"), &title);
            if named_button(ui, &wording.text(msg!("author-discard")), &name) {
                let command = EditCommand::Discard(tour.id.clone());
                actions.push(Action::Edit(command));
            }
        });
    }
    for tour in &own.discarded {
        ui.add_space(3.0 * GRID);
        ui.horizontal(|ui| {
            let title = [("title", tour.title.as_str().into())];
            ui.label(quiet(wording.text_with(msg!("author-discarded"), &title)));
            let name = wording.text_with(msg!("author-bring-back-name"), &title);
            if named_button(ui, &wording.text(msg!("author-bring-back")), &name) {
                let command = EditCommand::BringBack(tour.id.clone());
                actions.push(Action::Edit(command));
            }
        });
    }
    ui.add_space(2.0 * GRID);
    let place = match &own.folder {
        None if model.view.session.host.is_browser() => {
            wording.text(msg!("web-tours-kept")).into_owned()
        }
        Some(folder) => {
            let folder = folder.display().to_string();
            wording.text_with(msg!("author-folder"), &[("folder", folder.into())])
        }
        None => wording.text(msg!("author-no-folder")).into_owned(),
    };
    ui.label(quiet(place));
}

fn about(ui: &mut Ui, tour: &Tour) {
    ui.add_space(3.0 * GRID);
    ui.label(strong(&tour.title).text_style(TextRole::Heading.style()));
    if !tour.summary.is_empty() {
        ui.label(&tour.summary);
    }
}

fn begin(ui: &mut Ui, model: Model<'_>, tour: &Tour, actions: &mut Vec<Action>) {
    let values = [
        ("title", tour.title.as_str().into()),
        ("count", tour.steps.len().into()),
    ];
    let name = model.wording.text_with(msg!("tours-start"), &values);
    if named_button(ui, &model.wording.text(msg!("tours-begin")), &name) {
        actions.push(Action::Tour(TourCommand::Start(tour.id.clone())));
    }
}

/// A button with a longer accessible name; says whether it was pressed.
fn named_button(ui: &mut Ui, text: &str, name: &str) -> bool {
    let button = Button::new(text).min_size(vec2(0.0, 9.0 * GRID));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));

    response.clicked()
}
