//! The names of seas, capitals and places of talks.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Pos2, Rect, Vec2};

use crate::ui::map::map_view::MapView;
use crate::ui::map::marks;
use crate::ui::map::names::context::MapLabelContext;
use crate::ui::map::names::text_backend::UiText;
use atlas::place::{Sea, SeaKind};
use geo::lon_lat::LonLat;
use map::labels::lettering::drawn::{Drawn, Subject};
use map::labels::lettering::fade::Standpoint;
use map::labels::lettering::letter_style::LetterStyle;
use map::labels::lettering::written::{Look, Written, broken};
use map::labels::placement::collision_board::CollisionBoard;
use map::labels::placement::{Floating, beside, float};
use map::labels::tuning::{
    CALLOUT_SIZE, CAPITAL_SIZE, DOT, DOT_ROOM, DRIFTS, GULF_SIZES, LONG_SEA, OCEAN_SIZES,
    SAME_SCALE, SEA_GAP, SEA_SIZES,
};

/// The last positions of the names of places and seas.
#[derive(Default)]
pub(crate) struct PointMemory {
    /// The side of the dot on which the name of a capital was, by the index of the capital.
    capitals: BTreeMap<usize, usize>,
    /// The side of the mark on which the name of a place of talks was.
    talks: BTreeMap<String, usize>,
    seas: BTreeMap<usize, RememberedSea>,
}

/// The last position of the name of a sea.
#[derive(Debug, Clone, Copy)]
struct RememberedSea {
    /// Its center on the ground.
    place: LonLat,
    /// The index of its form.
    form: usize,
    /// The scale at which it was found to lie on water.
    km_per_point: f64,
}

/// The indices of the capitals to show, those of larger states first; their dots become taken.
pub(crate) fn capital_dots(
    map_view: MapView<'_>,
    board: &mut CollisionBoard,
) -> Vec<(usize, Pos2)> {
    let snapshot = map_view.model.snapshot;
    let km_per_point = map_view.viewport.km_per_point();
    let capitals = map_view.model.atlas.capitals().iter().enumerate();
    let mut shown: Vec<_> = capitals
        .filter(|(_, capital)| km_per_point <= capital.km_per_point)
        .filter(|(_, capital)| capital.period().contains(snapshot.date))
        .filter(|(_, capital)| snapshot.main_unit(capital.state).is_some())
        .filter_map(|(index, capital)| {
            let at = map_view
                .viewport
                .screen_from_lon_lat(capital.place.into())?;
            let area = snapshot.own_area_km2(capital.state);

            Some((index, at, area))
        })
        .collect();
    shown.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));

    let mut dots = Vec::new();
    for (index, at, _) in shown {
        let dot = Rect::from_center_size(at, Vec2::splat(2.0 * DOT + DOT_ROOM));
        if board.is_untaken(dot) {
            board.mark(dot);
            dots.push((index, at));
        }
    }

    dots
}

/// The capitals of `dots`, with their names as far as there is room for them.
pub(crate) fn capitals(
    context: &mut MapLabelContext<'_>,
    board: &mut CollisionBoard,
    memory: &mut PointMemory,
    dots: &[(usize, Pos2)],
) -> Vec<Drawn> {
    let atlas = context.map_view.model.atlas;
    let mut sides = BTreeMap::new();
    let drawn = dots
        .iter()
        .filter_map(|&(index, at)| {
            let capital = atlas.capitals().get(index)?;
            let subject = Subject::Capital(index);
            let text = capital.name(context.language);
            let line =
                context
                    .lettering
                    .line(&UiText(context.ui), text, LetterStyle::Plain, CAPITAL_SIZE);
            let written = Written::stacked(vec![line], CAPITAL_SIZE);
            let last = memory.capitals.get(&index).copied();
            let stands = beside(board, at, DOT, written.form.size, last);
            let (rect, written, look) = if let Some((side, rect)) = stands {
                sides.insert(index, side);
                (rect, written, context.look_at(rect.center()))
            } else {
                // Without room for the name the dot still says where the capital is.
                let empty = Written::stacked(Vec::new(), CAPITAL_SIZE);
                let dot = Rect::from_center_size(at, Vec2::ZERO);
                (dot, empty, context.look_on(capital.state))
            };

            Some(Drawn {
                subject,
                standpoint: Standpoint {
                    place: capital.place.into(),
                    offset: [0, 0],
                },
                rect,
                written: Arc::new(written),
                look,
                leader: None,
                dot: Some(at),
            })
        })
        .collect();
    memory.capitals = sides;

    drawn
}

pub(crate) fn talks(
    context: &mut MapLabelContext<'_>,
    board: &mut CollisionBoard,
    memory: &mut PointMemory,
) -> Vec<Drawn> {
    let colors = context.map_view.model.colors;
    let look = Look {
        ink: colors.marker,
        halo: colors.marker_halo,
    };
    let mut sides = BTreeMap::new();
    let drawn = marks::talks(context.map_view)
        .into_iter()
        .filter_map(|talk| {
            let subject = Subject::Talk(talk.index);
            let (place, at) = (talk.place, talk.position);
            let line = context.lettering.line(
                &UiText(context.ui),
                &talk.name,
                LetterStyle::Strong,
                CALLOUT_SIZE,
            );
            let written = Written::stacked(vec![line], CALLOUT_SIZE);
            let last = memory.talks.get(&talk.name).copied();
            let size = written.form.size;
            let (side, rect) = beside(board, at, marks::TALK_REACH, size, last)?;
            sides.insert(talk.name, side);

            Some(Drawn {
                subject,
                standpoint: Standpoint {
                    place,
                    offset: [0, 0],
                },
                rect,
                written: Arc::new(written),
                look,
                leader: None,
                dot: None,
            })
        })
        .collect();
    memory.talks = sides;

    drawn
}

/// The names of the seas in view, each on the water.
pub(crate) fn seas(
    context: &mut MapLabelContext<'_>,
    board: &mut CollisionBoard,
    memory: &mut PointMemory,
) -> Vec<Drawn> {
    let km_per_point = context.map_view.viewport.km_per_point();
    let before = std::mem::take(&mut memory.seas);
    let mut drawn = Vec::new();
    for (index, sea) in context.map_view.model.atlas.seas().iter().enumerate() {
        if km_per_point > sea.km_per_point {
            continue;
        }
        let kept = before.get(&index).copied();
        if let Some((kept, name)) = float_sea(context, board, index, sea, kept) {
            memory.seas.insert(index, kept);
            drawn.push(name);
        }
    }

    drawn
}

fn float_sea(
    context: &mut MapLabelContext<'_>,
    board: &mut CollisionBoard,
    index: usize,
    sea: &Sea,
    kept: Option<RememberedSea>,
) -> Option<(RememberedSea, Drawn)> {
    let viewport = context.map_view.viewport;
    let km_per_point = viewport.km_per_point();
    let area = board.area();
    let in_view = |place: LonLat| {
        let position = viewport.screen_from_lon_lat(place)?;
        area.contains(position).then_some(position)
    };
    let usual = sea.places.iter().map(|place| LonLat::from(*place));
    let usual: Vec<_> = usual.filter_map(in_view).collect();
    let again = kept.and_then(|kept| Some((kept, in_view(kept.place)?)));
    if usual.is_empty() && again.is_none() {
        return None;
    }
    let forms = sea_forms(context, sea.name(context.language), sea.kind);
    if let Some((kept, at)) = again
        && let Some(written) = forms.get(kept.form)
    {
        // It is known to lie on water at this scale.
        let is_known = SAME_SCALE.contains(&(kept.km_per_point / km_per_point));
        let is_water = |rect| is_known || context.is_water(rect);
        // It gives way only when another name is about to touch it.
        let name = Floating {
            size: written.form.size,
            gap: 0.0,
            drifts: &[Vec2::ZERO],
        };
        if let Some(rect) = float(board, std::iter::once(at), name, is_water) {
            return Some((kept, sea_name(context, index, kept.place, rect, written)));
        }
    }
    if context.is_moving {
        return None;
    }
    for (form, written) in forms.iter().enumerate() {
        let is_water = |rect| context.is_water(rect);
        let places = usual.iter().copied();
        let name = Floating {
            size: written.form.size,
            gap: SEA_GAP,
            drifts: &DRIFTS,
        };
        let Some(rect) = float(board, places, name, is_water) else {
            continue;
        };
        let place = viewport.lon_lat_from_screen(rect.center())?;
        let kept = RememberedSea {
            place,
            form,
            km_per_point,
        };

        return Some((kept, sea_name(context, index, place, rect, written)));
    }

    None
}

fn sea_name(
    context: &MapLabelContext<'_>,
    index: usize,
    place: LonLat,
    rect: Rect,
    written: &Written,
) -> Drawn {
    let colors = context.map_view.model.colors;

    Drawn {
        subject: Subject::Sea(index),
        standpoint: Standpoint {
            place,
            offset: [0, 0],
        },
        rect,
        written: Arc::new(written.clone()),
        look: Look {
            ink: colors.sea_name,
            halo: colors.sea,
        },
        leader: None,
        dot: None,
    }
}

/// The ways to write the name of a sea, best first.
fn sea_forms(context: &mut MapLabelContext<'_>, name: &str, kind: SeaKind) -> Vec<Written> {
    let sizes: &[u8] = match kind {
        SeaKind::Ocean => OCEAN_SIZES,
        SeaKind::Sea => SEA_SIZES,
        SeaKind::Gulf => GULF_SIZES,
    };
    let halves = broken(name);
    let mut forms = Vec::new();
    for &size in sizes {
        let mut write = |lines: &[&str]| {
            let lines = lines.iter().map(|line| {
                context
                    .lettering
                    .line(&UiText(context.ui), line, LetterStyle::Water, size)
            });
            Written::stacked(lines.collect(), size).without_halo()
        };
        let whole = [name];
        match halves {
            Some((first, second)) if name.chars().count() > LONG_SEA => {
                forms.push(write(&[first, second]));
                forms.push(write(&whole));
            }
            Some((first, second)) => {
                forms.push(write(&whole));
                forms.push(write(&[first, second]));
            }
            None => forms.push(write(&whole)),
        }
    }

    forms
}
