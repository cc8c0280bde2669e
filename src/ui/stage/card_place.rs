//! Where the card of a presentation lies, and what of the map it leaves free.

use egui::{Rect, pos2};

use crate::ui::Model;
use crate::ui::stage::quote::are_together;
use crate::ui::stage::text::BUTTON;
use crate::ui::theme::GRID;
use view::lesson::prediction_poll::PredictionPoll;

/// Screens of this ratio of width to height or more have the card at the left of the map; others
/// below it.
const WIDE: f32 = 1.45;

/// The width of the card at the left, as a share of the screen: 30 letters a line on a projector.
pub(crate) const SHARE_OF_WIDTH: f32 = 0.38;

/// The width of the column of badge, legend and buttons beside what a step is about, over a card along
/// the lower edge, as a share of the screen.
const SHARE_OF_COLUMN: f32 = 0.46;

/// The height of the badge in that column, in points.
pub(crate) const LOW_BADGE: f32 = 47.0;

/// The largest part of the screen that a card covers.
const MOST_OF_SCREEN: f32 = 0.25;

/// The same while quotes are shown together.
const MOST_FOR_TOGETHER: f32 = 0.4;

/// The height of the buttons of a tour over a low card with the gap to it, in points.
const BUTTONS: f32 = BUTTON + 4.0 * GRID;

/// The width of the line around what lies over the map, in points.
pub(crate) const FRAME_LINE: f32 = 1.0;

/// The gap between the card and the edge of the screen, in points.
pub(crate) const GAP: f32 = 8.0;

/// Whether there is a card to show.
pub(crate) fn has_card(model: Model<'_>) -> bool {
    let view = model.view;

    poll_of(model).is_some()
        || view.session.tour_progress.is_some()
        || view.place.quote.is_some()
        || view.place.selection.is_some()
}

pub(crate) fn poll_of(model: Model<'_>) -> Option<&PredictionPoll> {
    model.view.session.presenting.as_ref()?.shown.poll.as_ref()
}

/// Whether the card shows quotes of which each alone would mislead, all at once.
pub(crate) fn shows_together(model: Model<'_>) -> bool {
    model.view.presents_here() && poll_of(model).is_none() && are_together(model)
}

/// Whether the card lies at the left of a map on `screen`, not below it.
pub(crate) fn is_beside(screen: Rect) -> bool {
    screen.width() >= WIDE * screen.height()
}

/// Whether the buttons of a tour lie over the map, above a low card.
pub(crate) fn has_buttons_over_map(model: Model<'_>) -> bool {
    let view = model.view;

    view.presents_here()
        && view.session.tour_progress.is_some()
        && poll_of(model).is_none()
        && !is_beside(view.session.map_rect)
}

/// Whether badge, legend and buttons stand in a column at the left of `screen`, over a low card.
pub(crate) fn has_column(model: Model<'_>, screen: Rect) -> bool {
    model.view.presents_here() && has_card(model) && !is_beside(screen)
}

/// The room of the legend in that column, below the badge and above the buttons, in points.
pub(crate) fn legend_in_column(model: Model<'_>, screen: Rect) -> Rect {
    let buttons = if has_buttons_over_map(model) {
        BUTTONS
    } else {
        0.0
    };
    let column = screen.shrink(GAP);

    Rect::from_min_max(
        pos2(column.left(), column.top() + LOW_BADGE + GRID),
        pos2(
            screen.left() + screen.width() * SHARE_OF_COLUMN,
            largest_card(screen).top() - buttons - GRID,
        ),
    )
}

/// The largest card on `screen`, in points.
///
/// At the left lie the Atlantic and America, which the inset map shows; the camera brings what a
/// step is about into the rest.
pub(crate) fn largest_card(screen: Rect) -> Rect {
    let inner = screen.shrink(GAP);
    let most = screen.area() * MOST_OF_SCREEN;
    if is_beside(screen) {
        let card = inner.with_max_x(screen.left() + screen.width() * SHARE_OF_WIDTH);
        card.with_max_y(card.bottom().min(card.top() + most / card.width()))
    } else {
        inner.with_min_y(inner.bottom() - most / inner.width())
    }
}

/// The room of the card that is shown: more than [`largest_card`] for quotes of which each alone would
/// mislead, whose words go before the legend.
pub(crate) fn room_of_card(model: Model<'_>, screen: Rect) -> Rect {
    let largest = largest_card(screen);
    if !shows_together(model) {
        return largest;
    }
    let height = screen.area() * MOST_FOR_TOGETHER / largest.width();
    let height = height.min(screen.height() - 2.0 * GAP);
    if is_beside(screen) {
        largest.with_max_y(largest.top() + height)
    } else {
        largest.with_min_y(largest.bottom() - height)
    }
}

/// The part of a map on `screen` that neither a card nor the column above a low card covers, in
/// points.
pub(crate) fn clear_of_card(model: Model<'_>, screen: Rect) -> Rect {
    if !model.view.presents_here() || !has_card(model) {
        return screen;
    }
    let card = largest_card(screen);
    if is_beside(screen) {
        Rect::from_min_max(pos2(card.right(), screen.top()), screen.max)
    } else {
        let open = Rect::from_min_max(screen.min, pos2(screen.right(), card.top()));
        if model.view.is_legend_open() {
            open.with_min_x(legend_in_column(model, screen).right())
        } else {
            open.with_min_y(screen.top() + GAP + LOW_BADGE)
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, vec2};

    use super::*;

    /// Screens of 16:9, 16:10, 4:3 and of a narrow window, in points of a presentation.
    const SCREENS: [[f32; 2]; 4] = [
        [640.0, 360.0],
        [576.0, 360.0],
        [480.0, 360.0],
        [400.0, 600.0],
    ];

    #[test]
    fn a_card_leaves_three_quarters_of_the_map_and_stays_on_the_screen() {
        for [width, height] in SCREENS {
            let screen = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            let card = largest_card(screen);
            assert!(screen.contains_rect(card), "{card} on {screen}");
            let share = card.area() / screen.area();
            assert!((0.2..=0.2501).contains(&share), "{share} of {screen}");
        }
    }

    #[test]
    fn the_card_lies_at_the_left_of_wide_screens_and_below_others() {
        let sides = SCREENS
            .map(|[width, height]| is_beside(Rect::from_min_size(Pos2::ZERO, vec2(width, height))));
        assert_eq!(sides, [true, true, false, false]);
    }
}
