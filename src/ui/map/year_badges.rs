//! The years of a comparison in large type at the top of the map; a click on one lets another be typed.

use egui::{Align, Frame, Layout, Margin, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::Model;
use crate::ui::map::other_year_legend::line_sample;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::small;
use crate::ui::widgets::year_field::{self, FieldOf, YearField};
use map::line_style::LineStyle;
use view::action::Action;
use view::time::comparison::{CompareMode, Halves};

/// The gap between a badge and the edge of the map, or the handle, in points.
const AROUND: f32 = 12.0;

/// The padding of a badge, in points.
const INSIDE: Vec2 = vec2(10.0, 2.0);

/// The width of the text before an overlaid year, in points.
const WORDS: f32 = 74.0;

/// The room of the buttons in the corner, in points; a badge is beside or below them.
const BUTTONS: Vec2 = vec2(56.0, 224.0);

#[derive(Default)]
pub(crate) struct YearBadges {
    other: YearField,
    shown: YearField,
}

/// The rectangles of the badges; `None` where a part of the map is too narrow for one.
#[derive(Clone, Copy)]
pub(crate) struct BadgePlaces {
    other: Option<Rect>,
    shown: Option<Rect>,
}

impl BadgePlaces {
    /// The parts of the map that the badges cover.
    pub(crate) fn rects(self) -> impl Iterator<Item = Rect> {
        self.other.into_iter().chain(self.shown)
    }
}

impl YearBadges {
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        places: BadgePlaces,
        actions: &mut Vec<Action>,
    ) {
        if let Some(rect) = places.other {
            let is_overlay = model.view.place.comparison.mode == CompareMode::Overlay;
            let of = other_year(model, is_overlay);
            badge(ui, rect, |ui| {
                if is_overlay {
                    overlay_words(ui, model);
                }
                self.other.show(ui, model, of, actions);
            });
        }
        if let Some(rect) = places.shown {
            let of = FieldOf {
                name: msg!("compare-year-right"),
                ..FieldOf::shown(model)
            };
            badge(ui, rect, |ui| self.shown.show(ui, model, of, actions));
        }
    }
}

fn other_year(model: Model<'_>, is_overlay: bool) -> FieldOf {
    FieldOf {
        year: model.view.place.comparison.other,
        name: if is_overlay {
            msg!("compare-year-ghost")
        } else {
            msg!("compare-year-left")
        },
        set: Action::SetOtherYear,
    }
}

/// Beside the handle between the `halves` of `map` in a swipe, in the middle for an overlay.
pub(crate) fn places(ui: &Ui, model: Model<'_>, map: Rect, halves: Option<Halves>) -> BadgePlaces {
    let size = year_field::size(ui) + 2.0 * INSIDE;
    let top = map.top() + AROUND;
    let Some(halves) = halves else {
        let size = size + vec2(WORDS + 2.0 * GRID, 0.0);
        let corner = pos2((map.center().x - size.x / 2.0).round(), top);
        let is_overlay = model.view.place.comparison.mode == CompareMode::Overlay;
        let other = is_overlay.then(|| Rect::from_min_size(corner, size));
        return BadgePlaces { other, shown: None };
    };
    let x = halves.x();
    let left = Rect::from_min_size(pos2(x - AROUND - size.x, top), size);
    let mut right = Rect::from_min_size(pos2(x + AROUND, top), size);
    if right.right() > map.right() - BUTTONS.x {
        right = right.translate(vec2(0.0, BUTTONS.y));
    }

    BadgePlaces {
        other: (left.left() >= map.left() + AROUND).then_some(left),
        shown: (right.right() <= map.right() - AROUND).then_some(right),
    }
}

fn badge(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        let margin = Margin::symmetric(INSIDE.x as i8, INSIDE.y as i8);
        let frame = Frame::popup(ui.style()).inner_margin(margin);
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            contents(ui);
        });
    });
}

/// The text before an overlaid year, with a sample of its lines.
fn overlay_words(ui: &mut Ui, model: Model<'_>) {
    let size = vec2(WORDS, year_field::size(ui).y);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ui.add_space(3.0 * GRID);
        let words = ui.label(small(model.wording.text(msg!("compare-outline-of"))));
        let line = words.rect.translate(vec2(0.0, words.rect.height()));
        line_sample(
            ui,
            model,
            line.with_max_x(line.left() + WORDS),
            LineStyle::OtherYearFrontier,
        );
    });
}
