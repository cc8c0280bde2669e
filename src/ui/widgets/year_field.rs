//! A year in large type; a click turns it into a field to type another one into.

use egui::{Key, Modifiers, RichText, Sense, TextEdit, Ui, Vec2, WidgetInfo, text::CCursorRange};

use crate::ui::Model;
use crate::ui::theme;
use crate::ui::theme::TextRole;
use crate::ui::widgets::parts::quiet;
use crate::wording::MessageKey;
use atlas::date::Year;
use view::action::Action;

/// The most digits of a year.
const DIGITS: usize = 4;

/// The year that a field edits.
#[derive(Debug, Clone, Copy)]
pub struct FieldOf {
    /// The year.
    pub year: Year,
    /// The message that says which year it is.
    pub name: MessageKey,
    /// The action for another year that was typed.
    pub set: fn(Year) -> Action,
}

impl FieldOf {
    /// The year shown.
    pub fn shown(model: Model<'_>) -> Self {
        Self {
            year: model.view.place.year,
            name: msg!("time-year-shown"),
            set: Action::SetYear,
        }
    }
}

/// What is being typed; `None` while the year is only shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearField {
    typed: Option<String>,
}

impl YearField {
    /// Draws the year. Enter or leaving the field applies, Esc restores.
    pub fn show(&mut self, ui: &mut Ui, model: Model<'_>, of: FieldOf, actions: &mut Vec<Action>) {
        let font = theme::font(TextRole::Year);
        if self.typed.is_some() {
            self.edit(ui, model, of, actions);
            return;
        }
        let text = RichText::new(of.year.to_string()).font(font.clone());
        let label = egui::Label::new(text)
            .selectable(false)
            .halign(egui::Align::Min)
            .sense(Sense::click());
        // Every year is as wide as the widest one: what is beside it keeps its place during
        // playback.
        let response = ui
            .add_sized(size(ui), label)
            .on_hover_text(model.wording.text(msg!("time-type-year")));
        let name = model.wording.text(of.name);
        let spoken = format!("{name} {}", of.year);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if response.clicked() {
            self.typed = Some(of.year.to_string());
        }
    }

    fn edit(&mut self, ui: &mut Ui, model: Model<'_>, of: FieldOf, actions: &mut Vec<Action>) {
        let Some(typed) = &mut self.typed else { return };
        let font = theme::font(TextRole::Year);
        let step = ui.input_mut(|input| {
            let mut pressed = |key| i16::from(input.consume_key(Modifiers::NONE, key));
            pressed(Key::ArrowUp) - pressed(Key::ArrowDown)
        });
        let restored = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let width = font.size * 2.8;
        let mut output = TextEdit::singleline(typed)
            .font(font)
            .char_limit(DIGITS)
            .desired_width(width)
            // No higher than the year that it replaces: the map must not move.
            .margin(egui::Margin::symmetric(4, 0))
            .show(ui);
        let response = output.response.response.clone();
        let name = model.wording.text(msg!("time-type-year"));
        let response = response.accessible_name(&*name);
        let years = model.atlas.years();
        ui.label(quiet(format!("{}–{}", years.start(), years.end())));
        typed.retain(|character| character.is_ascii_digit());
        if step != 0
            && let Ok(year) = typed.parse::<Year>()
        {
            *typed = (year + step)
                .clamp(*years.start(), *years.end())
                .to_string();
        }

        if restored {
            self.typed = None;
        } else if response.lost_focus() {
            actions.extend(typed.parse().map(of.set));
            actions.push(Action::Settle);
            self.typed = None;
        } else if !response.has_focus() {
            response.request_focus();
            let all = CCursorRange::two(
                egui::text::CCursor::default(),
                egui::text::CCursor::new(DIGITS),
            );
            output.state.cursor.set_char_range(Some(all));
            output.state.store(ui.ctx(), response.id);
        }
    }
}

/// The size of the widest year, in points.
pub fn size(ui: &Ui) -> Vec2 {
    let font = theme::font(TextRole::Year);
    let widest = ui
        .painter()
        .layout_no_wrap("2000".to_owned(), font, egui::Color32::PLACEHOLDER);

    widest.size()
}
