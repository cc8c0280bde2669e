//! Names in random views, years, languages and sizes of the window.

use egui::{Pos2, Rect, Vec2, vec2};
use proptest::prelude::*;

use super::claims::{assert_at_home, assert_clear, assert_uncovered};
use super::{Look, Map, Named, screen};
use atlas::id::StateId;
use geo::lon_lat::LonLat;
use map::labels::lettering::drawn::Subject;
use map::labels::placement::collision_board::crosses;
use map::labels::tuning::{DOT, DOT_ROOM};
use map::levels::LEVEL_COUNT;
use view::camera::Camera;
use view::camera::viewport::Viewport;
use view::map_language::MapLanguage;

/// A window, a view and what covers it.
#[derive(Debug, Clone)]
struct TestMap {
    size: Vec2,
    camera: Camera,
    year: i16,
    language: &'static str,
    selected: Option<&'static str>,
    /// Whether legend, buttons and an inset map lie over it.
    is_covered: bool,
    drawn: usize,
}

fn any_camera() -> impl Strategy<Value = Camera> {
    // From Alaska to the Urals, from a city to the whole Alliance.
    (-150.0..60.0_f64, 25.0..75.0_f64, 0.7..14.0_f64).prop_map(|(lon, lat, km_per_point)| Camera {
        center: LonLat::new(lon, lat),
        km_per_point,
    })
}

fn any_sight() -> impl Strategy<Value = TestMap> {
    let selected = prop::sample::select(vec!["POL", "FRA", "ITA", "TUR", "SVN", "DNK"]);
    let size = (500.0..3840.0_f32, 350.0..2160.0_f32);
    let words = prop::sample::select(MapLanguage::ALL.map(MapLanguage::code).to_vec());
    let looks = (prop::option::of(selected), any::<bool>(), 0..LEVEL_COUNT);

    (size, any_camera(), 1949..=2026_i16, words, looks).prop_map(
        |((width, height), camera, year, language, (selected, is_covered, drawn))| TestMap {
            size: vec2(width, height),
            camera,
            year,
            language,
            selected,
            is_covered,
            drawn,
        },
    )
}

impl TestMap {
    fn room(&self) -> Rect {
        screen(self.size.x, self.size.y)
    }

    fn map(&self) -> Map {
        let mut map = Map::new().at_year(self.year);
        map.view.place.selection = self.selected.and_then(|code| StateId::parse(code).ok());
        map.drawn = self.drawn;
        if self.is_covered {
            let room = self.room();
            let at = |corner: Pos2, size: Vec2| Rect::from_two_pos(corner, corner + size);
            map.taken = vec![
                at(room.left_bottom() + vec2(12.0, -12.0), vec2(200.0, -220.0)),
                at(room.right_top() + vec2(-12.0, 12.0), vec2(-36.0, 200.0)),
                at(room.right_bottom() - vec2(12.0, 12.0), vec2(-110.0, -100.0)),
            ];
        }

        map
    }
}

/// Where a name of the `last` view would be in `viewport` if it kept its place on the ground: its
/// rectangle and its anchor.
fn as_before(name: &Named, last: &Viewport, viewport: &Viewport) -> (Rect, Pos2) {
    let at = |viewport: &Viewport| {
        viewport
            .screen_from_lon_lat(name.stands.place)
            .unwrap_or_default()
    };

    (name.rect.translate(at(viewport) - at(last)), at(viewport))
}

/// The least distance of two lines in points, where one of them is sampled.
fn distance([from, to]: [Pos2; 2], [start, end]: [Pos2; 2]) -> f32 {
    let across = end - start;
    let to_other = |at: Pos2| {
        let along = ((at - start).dot(across) / across.length_sq().max(0.01)).clamp(0.0, 1.0);

        at.distance(start + across * along)
    };
    let steps = (0..=64).map(|step| to_other(from.lerp(to, step as f32 / 64.0)));

    steps.fold(f32::INFINITY, f32::min)
}

/// What a name keeps others from: a capital has a dot beside its name, or alone.
fn claimed(name: &Named) -> Rect {
    match name.subject {
        Subject::Capital(_) => name.rect.expand(2.0 * DOT + DOT_ROOM),
        _ => name.rect,
    }
}

/// Whether the old place of a name is still free.
fn is_free(name: &Named, (rect, at): (Rect, Pos2), look: &Look) -> bool {
    // Other places shift by fractions of a point against each other.
    let rect = rect.expand(1.0);
    let line = name.leader.map(|[from, to]| [at, to + (at - from)]);
    let others = || {
        look.names
            .iter()
            .filter(|other| other.subject != name.subject)
    };
    let is_cut = |of: Rect| line.is_some_and(|[from, to]| crosses(of, from, to));
    let in_the_way = |of: Rect| of.intersects(rect) || is_cut(of.expand(1.0));
    let cut_by = |other: &Named| {
        let line = other.leader;
        line.is_some_and(|[from, to]| crosses(rect, from, to))
    };
    let lines_meet = |other: &Named| {
        line.zip(other.leader)
            .is_some_and(|(line, other)| distance(line, other) < 3.0)
    };

    look.room.shrink(8.0).contains_rect(rect)
        && look.room.shrink(8.0).contains(at)
        && !look.taken.iter().any(|taken| in_the_way(*taken))
        && !others().any(|other| in_the_way(claimed(other)) || cut_by(other) || lines_meet(other))
}

/// Whether the name is that of a state that joins in the year shown.
fn joins(map: &Map, subject: Subject) -> bool {
    let mut members = map.snapshot.members.iter();

    members.any(|member| {
        subject == Subject::State(member.state) && member.since.year() == map.view.place.year
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn names_never_overlap_and_small_pans_leave_them_on_their_places(
        sight in any_sight(),
        steps in prop::collection::vec((-9.0..9.0_f32, -9.0..9.0_f32, any::<bool>()), 1..4),
    ) {
        let mut map = sight.map();
        let mut viewport = Viewport::new(sight.camera, sight.room());
        let mut before = map.look(sight.camera, sight.room(), sight.language);
        assert_clear(&before, "at first");
        for (x, y, is_moving) in steps {
            let last = viewport;
            viewport = Viewport::new(viewport.panned_by(vec2(x, y)), sight.room());
            map.is_moving = is_moving;
            let after = map.look(viewport.camera(), sight.room(), sight.language);
            assert_clear(&after, "after a pan");
            if let Some(selected) = map.view.place.selection {
                // The outline makes names give way that are not compared here.
                assert_uncovered(&map, &after, &viewport, selected);
                before = after;
                continue;
            }
            for name in before.names.iter().filter(|name| name.rect.area() > 0.0) {
                let stays = as_before(name, &last, &viewport);
                // A state that joins gets the best possible name as soon as all is at rest.
                let may_improve = !is_moving && joins(&map, name.subject);
                if may_improve || !is_free(name, stays, &after) {
                    continue;
                }
                let Some(now) = after.of(name.subject).filter(|now| now.rect.area() > 0.0) else {
                    // Names beside dots give way to other dots as well, which are no names.
                    let has_dot = matches!(name.subject, Subject::Capital(_) | Subject::Talk(_));
                    prop_assert!(has_dot, "{:?} vanished", name.subject);
                    continue;
                };
                let (stood, stands) = (name.stands, now.stands);
                prop_assert_eq!(stands.place, stood.place, "{:?}", name.subject);
                let moved = [0, 1].map(|axis| (stands.offset[axis] - stood.offset[axis]).abs());
                let grown = (now.rect.size() - name.rect.size()).abs().max_elem();
                prop_assert!(grown < 0.1, "{name:?} to {now:?}");
                prop_assert!(moved[0].max(moved[1]) <= 1, "{name:?} to {now:?}");
            }
            before = after;
        }
    }

    #[test]
    fn no_name_stands_on_the_land_of_another_state_without_a_line(sight in any_sight()) {
        let mut map = sight.map();
        let look = map.look(sight.camera, sight.room(), sight.language);
        assert_at_home(&mut map, &look, &Viewport::new(sight.camera, sight.room()));
    }

    #[test]
    fn names_beside_their_land_keep_their_lines_while_the_view_comes_nearer(
        sight in any_sight(), steps in prop::collection::vec(1.0..1.08_f64, 1..6),
    ) {
        // An outline grows under the names.
        let sight = TestMap { selected: None, ..sight };
        let mut map = sight.map();
        let mut viewport = Viewport::new(sight.camera, sight.room());
        let mut before = map.look(sight.camera, sight.room(), sight.language);
        map.is_moving = true;
        for factor in steps {
            let last = viewport;
            let nearer = viewport.zoomed_at(sight.room().center(), factor);
            viewport = Viewport::new(nearer, sight.room());
            let after = map.look(viewport.camera(), sight.room(), sight.language);
            assert_clear(&after, "while the view comes nearer");
            for name in before.names.iter().filter(|name| name.leader.is_some()) {
                let stays = as_before(name, &last, &viewport);
                if is_free(name, stays, &after) {
                    let line = after.of(name.subject).and_then(|now| now.leader);
                    prop_assert!(line.is_some(), "{:?} lost its line", name.subject);
                }
            }
            before = after;
        }
    }
}
