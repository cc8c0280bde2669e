//! The search field, and the results under it.

use egui::{
    Align, EventFilter, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, Response, Role,
    ScrollArea, TextEdit, Ui, WidgetInfo, vec2,
};

use crate::ui::Model;
use crate::ui::panel::search_rows::{Row, rows};
use crate::ui::theme::GRID;
use crate::ui::widgets::panes::{Pane, offer};
use crate::ui::widgets::parts::{quiet, small, strong};
use atlas::date::Date;
use atlas::edition::Edition;
use map::cached::Cached;
use view::action::Action;
use view::reading::search::SearchIndex;

/// The most results that are shown.
const RESULTS: usize = 12;

/// The height of the list of results, in points.
const HEIGHT: f32 = 110.0 * GRID;

/// What the search keeps between frames.
#[derive(Debug, Default)]
pub struct SearchBox {
    /// Made when the field is first used.
    index: Cached<Edition, SearchIndex>,
    text: String,
    rows: Cached<(Edition, String, Date), Vec<Row>>,
    /// The index of the result that Enter chooses.
    highlighted: usize,
    /// The widget that was focused before the search, and is again after Esc.
    return_to: Option<Id>,
    wants_focus: bool,
    is_open: bool,
}

impl SearchBox {
    /// Focuses the field at the next frame; Esc will return the focus to where it is now.
    pub fn focus(&mut self, ctx: &egui::Context) {
        self.return_to = ctx.memory(egui::Memory::focused);
        self.wants_focus = true;
    }

    /// Draws the field with a width in points, and the results under it while it has the focus.
    pub fn show(&mut self, ui: &mut Ui, model: Model<'_>, width: f32, actions: &mut Vec<Action>) {
        let id = Id::unique("search field");
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let step = if has_focus { arrow_keys(ui) } else { 0 };
        let response = self.field(ui, model, id, width);
        offer(ui, Pane::Search, id);
        if self.wants_focus {
            response.request_focus();
            self.wants_focus = false;
        }
        if response.changed() {
            self.highlighted = 0;
        }
        // A press on a result takes the focus from the field; the list stays until the release.
        let pressing = |pointer: &egui::PointerState| pointer.any_down() || pointer.any_released();
        let left = response.lost_focus() && !ui.input(|input| pressing(&input.pointer));
        self.is_open = response.has_focus() || (self.is_open && !left);
        if has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.leave(&response);
            return;
        }

        let text = self.text.trim().to_owned();
        let edition = model.atlas.edition();
        let key = (edition, text.clone(), model.snapshot.date);
        let index = &mut self.index;
        let rows = self.rows.get(key, || {
            if text.is_empty() {
                return Vec::new();
            }
            let index = index.get(edition, || SearchIndex::new(model.atlas));

            rows(model, &text, index.search(&text, RESULTS))
        });
        if let Some(last) = rows.len().checked_sub(1) {
            let wanted = self.highlighted.saturating_add_signed(step);
            self.highlighted = wanted.min(last);
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut chosen = rows
            .get(self.highlighted)
            .filter(|_| enter)
            .map(|row| row.actions.clone());
        if self.is_open && !text.is_empty() {
            let results = Results {
                rows,
                text: &text,
                highlighted: self.highlighted,
            };
            let shown = results.show(ui, model, &response, step != 0);
            chosen = chosen.or(shown.chosen);
            self.is_open = !shown.clicked_elsewhere;
        }
        if let Some(chosen) = chosen {
            actions.extend(chosen);
            self.leave(&response);
        }
    }

    fn field(&mut self, ui: &mut Ui, model: Model<'_>, id: Id, width: f32) -> Response {
        let name = model.wording.text(msg!("bar-search"));
        let hint = model.wording.text(msg!("bar-search-hint")).into_owned();
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        let field = TextEdit::singleline(&mut self.text)
            .id(id)
            .hint_text(hint)
            .event_filter(filter)
            .min_size(vec2(0.0, 8.0 * GRID))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(width);
        let response = ui.add(field);

        response.accessible_name(&*name)
    }

    /// Clears the field and returns the focus.
    fn leave(&mut self, response: &Response) {
        self.text.clear();
        self.highlighted = 0;
        response.surrender_focus();
        if let Some(id) = self.return_to.take() {
            response.ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// How far the arrow keys move the highlight; consumes them.
fn arrow_keys(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);

        down.cast_signed() - up.cast_signed()
    })
}

struct Results<'a> {
    rows: &'a [Row],
    text: &'a str,
    highlighted: usize,
}

/// What the user did with the list.
#[derive(Default)]
struct Shown {
    chosen: Option<Vec<Action>>,
    clicked_elsewhere: bool,
}

impl Results<'_> {
    /// Draws the list; `scroll` brings the highlighted row into view.
    fn show(&self, ui: &Ui, model: Model<'_>, field: &Response, scroll: bool) -> Shown {
        let width = field.rect.width();
        let count = [("count", self.rows.len().into())];
        let popup = Popup::from_response(field)
            .id(field.id.with("results"))
            .open(true)
            .width(width)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .accessible_name(model.wording.text_with(msg!("search-results"), &count));
        let shown = popup.show(|ui| {
            ui.set_width(width);
            if self.rows.is_empty() {
                let text = [("text", self.text.into())];
                ui.label(quiet(
                    model.wording.text_with(msg!("search-no-match"), &text),
                ));
            }
            // No row is cut at the end of the list.
            let heights = self.rows.iter().map(height_of);
            let height = heights
                .scan(0.0, |end, height| {
                    *end += height;
                    Some(*end)
                })
                .take_while(|end| *end <= HEIGHT)
                .last();
            let area = ScrollArea::vertical().max_height(height.unwrap_or(HEIGHT));
            area.show(ui, |ui| self.lines(ui, model, scroll)).inner
        });
        let Some(shown) = shown else {
            return Shown::default();
        };

        Shown {
            chosen: shown.inner,
            clicked_elsewhere: shown.response.clicked_elsewhere()
                && !field.rect.contains(
                    ui.input(|input| input.pointer.interact_pos())
                        .unwrap_or_default(),
                ),
        }
    }

    fn lines(&self, ui: &mut Ui, model: Model<'_>, scroll: bool) -> Option<Vec<Action>> {
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, row) in self.rows.iter().enumerate() {
            let is_highlighted = index == self.highlighted;
            let response = ui
                .push_id(index, |ui| line(ui, model, row, is_highlighted))
                .inner;
            if is_highlighted && scroll {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                chosen = Some(row.actions.clone());
            }
        }

        chosen
    }
}

/// The height of a result in points: one line, or two with a detail.
fn height_of(row: &Row) -> f32 {
    if row.detail.is_empty() {
        8.0 * GRID
    } else {
        12.0 * GRID
    }
}

/// One result: its kind, its title, and the detail in a second line.
fn line(ui: &mut Ui, model: Model<'_>, row: &Row, is_highlighted: bool) -> Response {
    let size = vec2(ui.available_width(), height_of(row));
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| {
        let separator = if row.detail.is_empty() { "" } else { ", " };
        let name = format!("{}{separator}{}", row.title, row.detail);
        WidgetInfo::selected(Role::ListBoxOption, true, is_highlighted, name)
    });
    if ui.is_rect_visible(rect) {
        if is_highlighted || response.hovered() {
            ui.painter()
                .rect_filled(rect, 4.0, ui.visuals().selection.bg_fill);
        }
        let inner = rect.shrink2(vec2(2.0 * GRID, GRID));
        let mut child = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(inner)
                .layout(Layout::right_to_left(Align::Min)),
        );
        child.style_mut().interaction.selectable_labels = false;
        child.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
        child.label(quiet(model.wording.text(row.kind)));
        child.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(strong(&row.title));
            if !row.detail.is_empty() {
                ui.label(small(&row.detail));
            }
        });
    }

    response
}
