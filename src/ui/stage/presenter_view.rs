//! Presenter view: what the class sees, the notes, what comes next, and the time.

use egui::{
    Button, DragValue, Id, Rect, RichText, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use crate::ui::Model;
use crate::ui::commands::CommandId;
use crate::ui::stage::poll;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::parts::{band, quiet, strong};
use crate::wording::MessageKey;
use atlas::tour::{Tour, TourStep};
use view::action::Action;
use view::lesson::presenting::{AudienceFeed, BlankScreen, PresentCommand, Presenting};
use view::lesson::timer::{TimerMode, Urgency};
use view::lesson::tour::{StepPart, TourProgress};

/// The greatest height of the notes, in points.
const NOTES: f32 = 220.0;

/// Draws presenter view at the top of the panel.
pub(crate) fn presenter_view(
    ui: &mut Ui,
    model: Model<'_>,
    presenting: &Presenting,
    actions: &mut Vec<Action>,
) {
    band(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.5 * GRID;
        time(ui, model, presenting, actions);
        ways(ui, model, actions);
        screen(ui, model, presenting, actions);
        pictures(ui, model);
        ui.separator();
        if let Some(shown) = &presenting.shown.poll {
            poll(ui, model, shown, actions);
            return;
        }
        let tour_progress = model.view.session.tour_progress.as_ref();
        let tour = model.view.tour_on(model.atlas);
        if let (Some(tour), Some(tour_progress)) = (tour, tour_progress) {
            step(ui, model, tour, tour_progress);
        } else {
            ui.label(quiet(model.wording.text(msg!("console-no-tour"))));
        }
    });
}

/// The height of a picture as a share of its width.
const HIGH: f32 = 0.56;

/// Leaves room for the pictures of what the class sees and what it sees next.
fn pictures(ui: &mut Ui, model: Model<'_>) {
    let gap = 2.0 * GRID;
    let width = ((ui.available_width() - gap) / 2.0).floor();
    let rooms = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        [msg!("console-now"), msg!("console-then")].map(|name| {
            let room = ui.vertical(|ui| {
                ui.label(quiet(model.wording.text(name)));
                let size = vec2(width, width * HIGH);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                response.widget_info(|| {
                    WidgetInfo::labeled(Role::Image, true, model.wording.text(name))
                });
                let line = ui.visuals().widgets.noninteractive.bg_stroke;
                ui.painter()
                    .rect_stroke(rect, 0.0, line, StrokeKind::Outside);

                rect
            });

            room.inner
        })
    });
    ui.data_mut(|data| data.insert_temp(rooms_id(), rooms.inner.to_vec()));
}

fn rooms_id() -> Id {
    Id::unique("pictures on the console")
}

/// The rectangles that presenter view left in this frame, in points: for what the class sees, then
/// for what it sees next; taken out by the call. `None` if it left none.
pub fn rooms_for_pictures(ui: &Ui) -> Option<Vec<Rect>> {
    ui.data_mut(|data| data.remove_temp(rooms_id()))
}

/// The time, which a press pauses, and whether the class sees what the teacher sees.
fn time(ui: &mut Ui, model: Model<'_>, presenting: &Presenting, actions: &mut Vec<Action>) {
    let settings = &model.view.settings;
    let (mode, timer) = (settings.timer, presenting.timer);
    let text = match mode {
        TimerMode::Clock => clock_text(model.time_of_day),
        TimerMode::Up | TimerMode::Down => {
            seconds_text(timer.counted(mode, settings.lesson_minutes))
        }
    };
    let color = match timer.urgency(mode, settings.lesson_minutes) {
        Urgency::Calm => ui.visuals().text_color(),
        Urgency::Short => ui.visuals().warn_fg_color,
        Urgency::Over => ui.visuals().error_fg_color,
    };
    let wording = model.wording;
    ui.horizontal(|ui| {
        let text = strong(text)
            .text_style(TextRole::Title.style())
            .color(color);
        let name = wording.text(match mode {
            TimerMode::Up => msg!("console-time-up"),
            TimerMode::Down => msg!("console-time-down"),
            TimerMode::Clock => msg!("console-time-clock"),
        });
        let button = ui.add(Button::new(text).frame_when_inactive(false));
        let button = button.on_hover_text(format!("{name}: {}", CommandId::Timer.hint(wording)));
        if button.clicked() {
            actions.push(Action::Present(PresentCommand::ToggleTimer));
        }
        let mode_button = ui.button(&*name);
        let mode_hint = CommandId::TimerMode.hint(wording);
        if mode_button.on_hover_text(mode_hint).clicked() {
            actions.push(Action::Present(PresentCommand::NextTimer));
        }
    });
    ui.horizontal(|ui| {
        if mode == TimerMode::Down {
            let mut minutes = settings.lesson_minutes;
            let drag = DragValue::new(&mut minutes).range(1..=240).suffix(" min");
            let drag = ui
                .add(drag)
                .accessible_name(&*wording.text(msg!("console-minutes")));
            if drag.changed() {
                actions.push(Action::SetLesson(minutes));
            }
        }
        if mode != TimerMode::Clock {
            if ui.button(wording.text(msg!("console-restart"))).clicked() {
                actions.push(Action::Present(PresentCommand::RestartTimer));
            }
            if timer.is_paused {
                ui.label(quiet(wording.text(msg!("console-paused"))));
            }
        }
    });
    ui.horizontal(|ui| {
        let key = match (presenting.feed, presenting.shown.blank) {
            (AudienceFeed::Lost, _) => msg!("console-lost"),
            (AudienceFeed::Frozen, _) => msg!("console-frozen"),
            (AudienceFeed::Live, BlankScreen::Off) => msg!("console-live"),
            (AudienceFeed::Live, BlankScreen::Black | BlankScreen::White) => msg!("console-hidden"),
        };
        let color = if key == msg!("console-live") {
            ui.visuals().text_color()
        } else {
            ui.visuals().warn_fg_color
        };
        ui.label(RichText::new(model.wording.text(key)).color(color));
    });
}

/// Minutes and seconds, with a minus sign below 0.
fn seconds_text(seconds: f64) -> String {
    let whole = seconds.abs().floor() as u64;
    let sign = if seconds <= -1.0 { "−" } else { "" };

    format!("{sign}{}:{:02}", whole / 60, whole % 60)
}

fn clock_text([hours, minutes]: [i8; 2]) -> String {
    format!("{hours}:{minutes:02}")
}

fn ways(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        for (name, command) in [
            (msg!("tour-back"), PresentCommand::Previous),
            (msg!("tour-next"), PresentCommand::Next),
        ] {
            let text = RichText::new(model.wording.text(name)).size(TextRole::Heading.size());
            let button = Button::new(text).min_size(egui::vec2(30.0 * GRID, 10.0 * GRID));
            if ui.add(button).clicked() {
                actions.push(Action::Present(command));
            }
        }
    });
}

/// The buttons that freeze or blank the audience's screen.
fn screen(ui: &mut Ui, model: Model<'_>, presenting: &Presenting, actions: &mut Vec<Action>) {
    let wording = model.wording;
    ui.horizontal_wrapped(|ui| {
        for (name, id, is_on) in [
            (
                msg!("console-freeze"),
                CommandId::FreezeAudience,
                presenting.feed == AudienceFeed::Frozen,
            ),
            (
                msg!("console-black"),
                CommandId::BlackScreen,
                presenting.shown.blank == BlankScreen::Black,
            ),
            (
                msg!("console-white"),
                CommandId::WhiteScreen,
                presenting.shown.blank == BlankScreen::White,
            ),
        ] {
            let button = ui.add(Button::new(wording.text(name)).selected(is_on));
            if button.on_hover_text(id.hint(wording)).clicked() {
                actions.extend(id.command().action(model.view.session.map_rect.center()));
            }
        }
        let (name, command) = if presenting.feed == AudienceFeed::Lost {
            (msg!("console-reopen"), PresentCommand::OpenAudienceWindow)
        } else {
            (msg!("console-close"), PresentCommand::End)
        };
        if ui.button(wording.text(name)).clicked() {
            actions.push(Action::Present(command));
        }
    });
}

/// The step that the class sees, its notes, and what comes next.
fn step(ui: &mut Ui, model: Model<'_>, tour: &Tour, tour_progress: &TourProgress) {
    let Some(step) = tour.steps.get(tour_progress.step) else {
        return;
    };
    let wording = model.wording;
    let values = [
        ("step", (tour_progress.step + 1).into()),
        ("count", tour.steps.len().into()),
        (
            "part",
            wording
                .text(part_key(tour_progress.part))
                .into_owned()
                .into(),
        ),
    ];
    ui.label(quiet(wording.text_with(msg!("console-place"), &values)));
    ui.label(strong(&step.title).text_style(TextRole::Heading.style()));
    ScrollArea::vertical()
        .id_salt(("notes", tour_progress.step))
        .max_height(NOTES)
        .show(ui, |ui| {
            ui.label(said(step, tour_progress.part));
            if let Some(notes) = &step.notes {
                ui.add_space(GRID);
                ui.label(strong(wording.text(msg!("tour-notes"))));
                ui.label(RichText::new(notes).size(TextRole::Body.size() + 1.0));
            }
        });
    let next = [("what", next(model, tour, tour_progress).into())];
    ui.label(quiet(wording.text_with(msg!("console-next"), &next)));
}

/// What the class reads; of a question the answer too, which only the teacher sees at first.
fn said(step: &TourStep, part: StepPart) -> String {
    match (part, &step.question) {
        (StepPart::Question | StepPart::Answer, Some(question)) => {
            format!("{}\n{}", question.ask, question.answer)
        }
        _ => step.text.clone(),
    }
}

/// What the class sees next.
fn next(model: Model<'_>, tour: &Tour, tour_progress: &TourProgress) -> String {
    let wording = model.wording;
    let mut parts = StepPart::of(tour, tour_progress.step, model.atlas).into_iter();
    let part = parts.find(|part| *part > tour_progress.part);
    match (part, tour.steps.get(tour_progress.step + 1)) {
        (Some(part), _) => wording.text(part_key(part)).into_owned(),
        (None, Some(next)) => next.title.clone(),
        (None, None) => wording.text(msg!("console-end")).into_owned(),
    }
}

fn part_key(part: StepPart) -> MessageKey {
    match part {
        StepPart::Opening => msg!("part-title"),
        StepPart::Text => msg!("part-text"),
        StepPart::Quote(_) => msg!("part-quote"),
        StepPart::Question => msg!("part-question"),
        StepPart::Answer => msg!("part-answer"),
        StepPart::Closing => msg!("part-summary"),
    }
}
