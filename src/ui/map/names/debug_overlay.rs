//! How names were placed, drawn over the map for developers: `--debug-labels`.
//!
//! Thin rectangles are what names kept away from; a small square is an anchor, with its room; where
//! a state has no name, the reason is written. With a state selected, every attempt to place its
//! name is drawn, with its outcome; without one that would be too much to read.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, vec2};

use crate::ui::map::map_view::MapView;
use crate::ui::map::names::layout::LabelSearch;
use crate::ui::theme::{TextRole, font};
use atlas::id::StateId;
use map::labels::placement::trace::{Finding, LabelTrace};
use map::labels::tuning::SQUEEZE;

/// Draws the placing; `nodes` are the places of all states in view, named or not.
pub(crate) fn paint(
    ui: &Ui,
    map_view: MapView<'_>,
    search: &LabelSearch,
    nodes: &[(StateId, Rect)],
) {
    let overlay = Overlay {
        painter: ui.painter_at(map_view.clip),
        map_view,
    };
    overlay.scale();
    let colors = map_view.model.colors;
    for rect in &search.taken {
        overlay.frame(*rect, colors.frontier);
    }
    let selected = map_view.model.view.place.selection;
    for (state, trace) in &search.traces {
        overlay.anchors(trace);
        if selected == Some(*state) {
            overlay.tries(trace);
        }
    }
    for (state, rect) in nodes {
        let Some(trace) = search.traces.get(state) else {
            continue;
        };
        if selected == Some(*state) || !stands(trace) {
            let text = format!("{state}: {trace}");
            overlay.text(rect.center(), Align2::CENTER_TOP, &text);
        }
    }
}

/// Whether the name was placed, at once or as the best of several.
fn stands(trace: &LabelTrace) -> bool {
    let found = |finding| matches!(finding, Finding::Stands | Finding::Leans(_));

    trace.tries().any(|(_, finding)| found(finding))
}

struct Overlay<'a> {
    painter: Painter,
    map_view: MapView<'a>,
}

impl Overlay<'_> {
    /// The scale, as an override writes it.
    fn scale(&self) {
        let scale = self.map_view.viewport.km_per_point();
        let at = self.map_view.clip.center_top();
        self.text(at, Align2::CENTER_TOP, &format!("{scale:.2} km_per_point"));
    }

    fn anchors(&self, trace: &LabelTrace) {
        let color = self.map_view.model.colors.highlight;
        for (at, half_height) in trace.anchors() {
            let point = Rect::from_center_size(at, vec2(4.0, 4.0));
            self.painter.rect_filled(point, 0.0, color);
            let room = 2.0 * half_height * vec2(SQUEEZE, 1.0);
            self.frame(Rect::from_center_size(at, room), color);
        }
    }

    fn tries(&self, trace: &LabelTrace) {
        let colors = self.map_view.model.colors;
        for (rect, finding) in trace.tries() {
            let color = match finding {
                Finding::Stands | Finding::Leans(_) => colors.highlight,
                Finding::Blocked(_) | Finding::LineBlocked | Finding::Ground(_) => colors.marker,
            };
            self.frame(rect, color);
            self.text(rect.left_top(), Align2::LEFT_TOP, finding.word());
        }
    }

    fn frame(&self, rect: Rect, color: Color32) {
        let line = Stroke::new(1.0, color);
        self.painter
            .rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    }

    /// Small text on a background of its own.
    fn text(&self, at: Pos2, align: Align2, text: &str) {
        let colors = self.map_view.model.colors;
        let letters = font(TextRole::Small);
        let galley = self
            .painter
            .layout_no_wrap(text.to_owned(), letters, colors.label);
        let rect = align.anchor_size(at, galley.size());
        self.painter.rect_filled(rect, 0.0, colors.sea);
        self.painter.galley(rect.min, galley, colors.label);
    }
}
