//! The samples of the legend: colors, hatches and lines as on the map.

use egui::{Color32, Painter, Rect, Shape, Stroke, StrokeKind};

use crate::ui::Model;
use crate::ui::theme::{TextRole, font};
use atlas::timeline::classes::{Class, Mark};
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;
use map::line_style::LineStyle;
use map::style_table::{applicant_color, has_lines, uncovered};

/// Paints the sample of an entry into `rect`.
pub(crate) fn paint_sample(painter: &Painter, model: Model<'_>, key: LegendKey, rect: Rect) {
    let colors = model.colors;
    painter.rect_filled(rect, 1.0, fill(model, key));
    match key {
        LegendKey::OutsideCommand => {
            let font = font(TextRole::Body);
            let color = colors.label;
            painter.text(rect.center(), egui::Align2::CENTER_CENTER, "*", font, color);
            return;
        }
        LegendKey::Frontier => {
            return line_sample(painter, rect, LineStyle::Frontier, colors.frontier);
        }
        LegendKey::DisputedBorder => {
            return line_sample(painter, rect, LineStyle::Disputed, colors.disputed);
        }
        LegendKey::Class(Class::Applicant(joined)) => {
            let corners = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
            ];
            let color = applicant_color(joined, colors);
            hatch(painter, rect, color, 5.0, false);
            let stroke = Stroke::new(2.5, color);
            for side in 0..4 {
                let line = [corners[side], corners[(side + 1) % 4]];
                painter.extend(Shape::dashed_line(&line, stroke, 4.0, 2.5));
            }
            return;
        }
        LegendKey::Class(class) if has_lines(model.view.settings.layer, class) => {
            hatch(painter, rect, colors.warsaw_pact, 5.5, false);
        }
        LegendKey::Mark(Mark::Held) => hatch(painter, rect, colors.hatch, 5.0, true),
        LegendKey::Mark(Mark::PartlyHeld) => hatch(painter, rect, colors.hatch, 10.0, true),
        LegendKey::Class(_) | LegendKey::Uncovered => {}
    }
    let frame = Stroke::new(1.0, colors.coast);
    painter.rect_stroke(rect, 1.0, frame, StrokeKind::Inside);
}

/// The color under the pattern of an entry.
fn fill(model: Model<'_>, key: LegendKey) -> Color32 {
    let colors = model.colors;
    let layer = model.view.settings.layer;
    match key {
        LegendKey::Class(class) => colors.class(layer, class).0,
        LegendKey::Uncovered => {
            let member = match (layer, colors.accessions.first()) {
                (Layer::Accession, Some(first)) => first.fill,
                _ => colors.class(layer, Class::Member).0,
            };
            uncovered(member, colors)
        }
        LegendKey::Mark(_) => colors.land,
        LegendKey::OutsideCommand | LegendKey::Frontier | LegendKey::DisputedBorder => {
            Color32::TRANSPARENT
        }
    }
}

fn line_sample(painter: &Painter, rect: Rect, ink: LineStyle, color: Color32) {
    let line = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(ink.width(), color);
    match ink.dashes() {
        Some(dashes) => {
            painter.extend(Shape::dashed_line(&line, stroke, dashes.on, dashes.off));
        }
        None => {
            painter.line_segment(line, stroke);
        }
    }
}

/// The hatch of a sample, denser than on the map.
fn hatch(painter: &Painter, rect: Rect, color: Color32, spacing: f32, rising: bool) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let stroke = Stroke::new(1.3, color);
    let height = rect.height();
    let mut x = rect.left() - height;
    while x < rect.right() {
        let (bottom, top) = if rising {
            (x, x + height)
        } else {
            (x + height, x)
        };
        let line = [
            egui::pos2(bottom, rect.bottom()),
            egui::pos2(top, rect.top()),
        ];
        painter.line_segment(line, stroke);
        x += spacing;
    }
}
