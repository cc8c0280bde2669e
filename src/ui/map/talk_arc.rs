//! The arc between both ends of a call or a letter.

use egui::epaint::QuadraticBezierShape;
use egui::{Color32, Pos2, Stroke, Ui};

use crate::ui::map::map_view::MapView;
use atlas::timeline::counterpart::counterpart;
use geo::lon_lat::LonLat;

/// How far the arc bends, as a share of the distance between its ends.
const BEND: f32 = 0.18;

/// The width of the line and of the halo around it, in points.
const WIDTHS: [f32; 2] = [2.0, 4.5];

/// The place of the chosen quote and that of the words that it answers, or that answer it, if they
/// were said elsewhere.
pub(crate) fn ends(map_view: MapView<'_>) -> Option<[LonLat; 2]> {
    let (atlas, view) = (map_view.model.atlas, map_view.model.view);
    let quote = atlas.quote(view.place.quote.as_ref()?)?;
    if quote.year() != map_view.model.snapshot.date.year() {
        return None;
    }
    let other = counterpart(atlas, quote)?;

    Some([quote.place_lon_lat?.into(), other.place_lon_lat?.into()])
}

/// Draws the arc, if the chosen quote has one; it bends to the north, over the places between.
pub(crate) fn talk_arc(ui: &Ui, map_view: MapView<'_>) {
    let on_screen = |place| map_view.viewport.screen_from_lon_lat(place);
    let Some([from, to]) = ends(map_view) else {
        return;
    };
    let (Some(from), Some(to)) = (on_screen(from), on_screen(to)) else {
        return;
    };
    let colors = map_view.model.colors;
    let painter = ui.painter_at(map_view.clip);
    let [line, halo] = WIDTHS;
    for (width, color) in [(halo, colors.marker_halo), (line, colors.marker)] {
        painter.add(QuadraticBezierShape::from_points_stroke(
            [from, top(from, to), to],
            false,
            Color32::TRANSPARENT,
            Stroke::new(width, color),
        ));
    }
}

/// The control point, above the middle of the line between both ends.
fn top(from: Pos2, to: Pos2) -> Pos2 {
    let way = to - from;
    let up = if way.x < 0.0 {
        -way.rot90()
    } else {
        way.rot90()
    };

    from + way / 2.0 + up * (2.0 * BEND)
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_arc_bends_upward_whichever_end_is_first() {
        let (a, b) = (pos2(0.0, 100.0), pos2(200.0, 120.0));
        for top in [top(a, b), top(b, a)] {
            assert!(top.y < 100.0 && (80.0..120.0).contains(&top.x), "{top}");
        }
    }
}
