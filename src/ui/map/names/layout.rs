//! The layout of all names of the map: states, seas, capitals, places of talks.

use map::labels::lettering::drawn::Drawn;
use map::labels::lettering::drawn::Subject;
use std::collections::BTreeSet;

use egui::{Pos2, Rect};

use crate::ui::Model;
use crate::ui::map::map_view::MapView;
use crate::ui::map::names::context::{LabelTraces, MapLabelContext};
use crate::ui::map::names::needed::place_needed;
use crate::ui::map::names::points::{self, PointMemory};
use atlas::id::StateId;
use atlas::label::{Label, LabelOverride};
use atlas::timeline::snapshot::Standing;
use geo::lon_lat::LonLat;
use map::labels::lettering::fade::Standpoint;
use map::labels::lettering::written::LetteringKey;
use map::labels::placement::anchor::Anchor;
use map::labels::placement::collision_board::CollisionBoard;
use map::labels::placement::memory::LabelMemory;
use map::labels::placement::trace::Note;
use map::labels::placement::{
    CalloutReach, LabelContext as _, LabelRequest, Placed, Priority, place, place_callouts,
};
use map::labels::tuning::{
    LARGE_KM2, LARGE_LEADERS_BELOW, LEADERS_BELOW, MAP_MARGIN, MEMBER_REACH,
    MEMBER_REACH_OVER_LAND, NAMELESS_NODE, OTHER_REACH, OVER_LAND_BELOW, SELECTED_REACH,
    SMALLEST_ROOM, STAGE_EDGE, STAGE_MEMBER_KM2,
};
use map::land_index::{edges, ends};
use map::level::Level;

/// The last positions of names.
#[derive(Default)]
pub(crate) struct Memories {
    states: LabelMemory<StateId>,
    points: PointMemory,
}

impl Memories {
    /// Lets states whose names had no room search again.
    pub(crate) fn forget_absent(&mut self) {
        self.states.forget_absent();
    }
}

pub(crate) struct Layout {
    /// In the order of painting.
    pub(crate) names: Vec<Drawn>,
    /// Where the node of each state in view lies: those with a name first, then the others by id.
    pub(crate) nodes: Vec<(StateId, Rect)>,
    /// How the names were placed, if that is wanted.
    pub(crate) search: Option<LabelSearch>,
}

pub(crate) struct LabelSearch {
    pub(crate) traces: LabelTraces,
    /// All that names kept away from in the end, in points.
    pub(crate) taken: Vec<Rect>,
}

impl Layout {
    /// Places all names: those of states on their land, then those of talks, then those of states
    /// beside their land, then seas and capitals.
    ///
    /// Covered parts of the map are `taken`; `drawn` is the level on the screen.
    pub(crate) fn new(
        context: &mut MapLabelContext<'_>,
        drawn: Option<&Level>,
        taken: &[Rect],
        memories: &mut Memories,
    ) -> Self {
        let map_view = context.map_view;
        context.lettering.adapt(LetteringKey {
            edition: context.map_view.model.atlas.edition(),
            date: map_view.model.snapshot.date,
            language: context.language.to_owned(),
            is_near: MapLabelContext::is_near(map_view.viewport),
            has_years: MapLabelContext::has_years(map_view),
        });
        let mut board = CollisionBoard::new(map_view.clip.shrink(MAP_MARGIN), taken);
        if let Some((level, selected)) = drawn.zip(map_view.model.view.place.selection) {
            let holds = |unit: usize| {
                let unit = map_view.style.units.get(unit);
                unit.is_some_and(|unit| unit.holder == selected)
            };
            let outline = edges(level, map_view.viewport, false, holds);
            board.keep_off(outline.into_iter().map(ends));
        }
        let capitals = points::capital_dots(map_view, &mut board);

        let requests = requests(map_view);
        let named: BTreeSet<_> = requests.iter().map(|request| request.key).collect();
        let (needed, requests) = first_on_stage(map_view, requests);
        let (states, viewport) = (&mut memories.states, map_view.viewport);
        let mut placed = place_needed(&needed, viewport, &mut board, states, context);
        let (others, unplaced) = place(&requests, viewport, &mut board, states, context);
        placed.extend(others);
        let talks = points::talks(context, &mut board, &mut memories.points);
        placed.extend(place_callouts(&unplaced, &mut board, states, context));
        states.retain(|state| named.contains(state));

        let mut names = points::seas(context, &mut board, &mut memories.points);
        names.extend(points::capitals(
            context,
            &mut board,
            &mut memories.points,
            &capitals,
        ));
        let mut nodes: Vec<_> = placed.iter().map(|name| (name.key, name.rect)).collect();
        names.extend(placed.into_iter().filter_map(|name| state(context, &name)));
        names.extend(talks);
        let nameless = nameless(map_view, &nodes);
        for (state, _) in nameless.iter().filter(|(state, _)| !named.contains(state)) {
            context.note(state, Note::NotAsked);
        }
        nodes.extend(nameless);
        let search = context.traces.take().map(|traces| LabelSearch {
            traces,
            taken: board.taken().to_vec(),
        });

        Self {
            names,
            nodes,
            search,
        }
    }
}

fn state(context: &mut MapLabelContext<'_>, name: &Placed<StateId>) -> Option<Drawn> {
    let (written, look) = match name.form {
        Some(form) => (
            context.written(name.key, name.half_height, form)?,
            context.look_on(name.key),
        ),
        None => (
            context.written_beside(name.key),
            context.look_at(name.rect.center()),
        ),
    };
    let top = name.rect.center_top() - name.at;

    Some(Drawn {
        subject: Subject::State(name.key),
        standpoint: Standpoint {
            place: name.place,
            offset: [top.x.round() as i32, top.y.round() as i32],
        },
        rect: name.rect,
        written,
        look,
        leader: name.leader,
        dot: None,
    })
}

/// Nodes for the states without room for their names, for the Tab key and screen readers.
fn nameless(map_view: MapView<'_>, named: &[(StateId, Rect)]) -> Vec<(StateId, Rect)> {
    let named: BTreeSet<_> = named.iter().map(|(state, _)| *state).collect();
    let states = map_view.model.snapshot.standings().map(|(state, _)| state);

    states
        .filter(|state| !named.contains(state))
        .filter_map(|state| {
            let position = place_of(map_view, state)?;

            let node = Rect::from_center_size(position, NAMELESS_NODE);

            Some((state, node.intersect(map_view.clip)))
        })
        .collect()
}

/// Where a state lies on the screen: its name's place, else its main unit; `None` if out of view.
fn place_of(map_view: MapView<'_>, state: StateId) -> Option<Pos2> {
    let room = map_view.clip;
    let on_screen = |place: LonLat| {
        let position = map_view.viewport.screen_from_lon_lat(place)?;

        room.contains(position).then_some(position)
    };
    let by_label = || {
        let usual = usual(label_of(map_view, state)?);
        usual.into_iter().find_map(|anchor| on_screen(anchor.place))
    };
    let by_unit = || {
        let main = map_view.model.snapshot.main_unit(state)?;
        let unit = map_view.model.atlas.units().get(main)?;

        on_screen(unit.label.into())
    };

    by_label().or_else(by_unit)
}

/// The names that a class looks for, which find places before all others, and the others; outside
/// of a presentation all are others.
fn first_on_stage(
    map_view: MapView<'_>,
    requests: Vec<LabelRequest<StateId>>,
) -> (Vec<LabelRequest<StateId>>, Vec<LabelRequest<StateId>>) {
    let is_staged = map_view.model.view.presents_here();

    requests.into_iter().partition(|request| {
        is_staged
            && match request.priority {
                Priority::Selected | Priority::Active => true,
                Priority::Member => request.weight >= STAGE_MEMBER_KM2,
                Priority::Usual => false,
            }
    })
}

/// Every state with a place for its name, by id.
fn requests(map_view: MapView<'_>) -> Vec<LabelRequest<StateId>> {
    let Model {
        view,
        snapshot,
        quote_states,
        ..
    } = map_view.model;
    let quoted: BTreeSet<_> = quote_states.iter().copied().collect();
    let km_per_point = map_view.viewport.km_per_point();
    let seen = map_view.viewport.screen().shrink(STAGE_EDGE);
    let seen = view.clear_screen().intersect(seen);

    snapshot
        .standings()
        .filter_map(|(state, standing)| {
            let label = label_of(map_view, state)?;
            let is_selected = view.place.selection == Some(state);
            let by_hand = label.override_at(km_per_point);
            let is_hidden = by_hand.is_some_and(|by_hand| by_hand.place.is_none());
            if is_hidden && !is_selected {
                return None;
            }
            let usual = usual(label);
            let room = usual.last()?.half_height_km / km_per_point;
            let joins_now =
                matches!(standing, Standing::Member(since) if since.year() == snapshot.date.year());
            let priority = match standing {
                _ if is_selected => Priority::Selected,
                _ if joins_now || quoted.contains(&state) => Priority::Active,
                Standing::Member(_) => Priority::Member,
                _ => Priority::Usual,
            };
            if priority == Priority::Usual && room < f64::from(SMALLEST_ROOM) {
                return None;
            }
            // A class reads the names that the story needs.
            let is_around = standing == Standing::Background && priority == Priority::Usual;
            if is_around && view.presents_here() {
                return None;
            }
            let area = snapshot.own_area_km2(state);
            let farthest = if area < LARGE_KM2 {
                LEADERS_BELOW
            } else {
                LARGE_LEADERS_BELOW
            };
            let callouts = km_per_point < farthest && standing != Standing::Background;
            // A class must read who joins and who is a member, even with a line to the name.
            let is_needed = match priority {
                Priority::Selected | Priority::Active => true,
                Priority::Member => area >= STAGE_MEMBER_KM2,
                Priority::Usual => false,
            };
            let callout_reach = if !view.presents_here() {
                callout_reach_of(priority, callouts, km_per_point)
            } else if is_needed && is_in(map_view, &usual, seen) {
                if MapLabelContext::has_years(map_view) {
                    CalloutReach::OF_STAGE_NEAR
                } else {
                    CalloutReach::OF_STAGE
                }
            } else {
                // The line of a name whose land lies under the card would only lead there.
                CalloutReach::NEVER
            };

            Some(LabelRequest {
                key: state,
                priority,
                weight: area,
                since: label.from,
                usual,
                fixed: by_hand.and_then(|by_hand| fixed(label, by_hand)),
                callout_reach,
            })
        })
        .collect()
}

/// Whether the last of the anchors, that in Europe if there is one, lies in a part of the screen.
fn is_in(map_view: MapView<'_>, anchors: &[Anchor], part: Rect) -> bool {
    let place = anchors.last().map(|anchor| anchor.place);
    let position = place.and_then(|place| map_view.viewport.screen_from_lon_lat(place));

    position.is_some_and(|position| part.contains(position))
}

/// How far beside its land the name of a state may be.
///
/// Over other land it would seem to name that, so only the selected state's name goes far there.
fn callout_reach_of(priority: Priority, callouts: bool, km_per_point: f64) -> CalloutReach {
    let over_land = if km_per_point < OVER_LAND_BELOW {
        MEMBER_REACH_OVER_LAND
    } else {
        0.0
    };
    match priority {
        Priority::Selected => CalloutReach {
            anywhere: SELECTED_REACH,
            ..CalloutReach::NEVER
        },
        _ if !callouts => CalloutReach::NEVER,
        Priority::Active | Priority::Member => CalloutReach {
            over_water: MEMBER_REACH,
            over_land,
            ..CalloutReach::NEVER
        },
        Priority::Usual => CalloutReach {
            over_water: OTHER_REACH,
            ..CalloutReach::NEVER
        },
    }
}

/// The usual anchors of a name: in the middle of the state, then in its European part.
fn usual(label: &Label) -> Vec<Anchor> {
    let whole = label.anchor.zip(label.half_height_km);
    let europe = label
        .europe
        .map(|europe| (europe.anchor, europe.half_height_km));

    [whole, europe]
        .into_iter()
        .flatten()
        .map(|(place, half_height_km)| Anchor {
            place: place.into(),
            half_height_km,
        })
        .collect()
}

/// The anchor of an override; the size of the letters stays as it is.
fn fixed(label: &Label, by_hand: &LabelOverride) -> Option<Anchor> {
    Some(Anchor {
        place: by_hand.place?.into(),
        half_height_km: label.half_height_km?,
    })
}

/// The anchors of the state's name on the day shown.
fn label_of(map_view: MapView<'_>, state: StateId) -> Option<&Label> {
    let Model {
        atlas, snapshot, ..
    } = map_view.model;
    let mut labels = atlas.labels_of(state).iter();

    labels.rfind(|label| label.period().contains(snapshot.date))
}
