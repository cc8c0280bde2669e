//! The names of the bundled atlas, in all languages that the fonts cover.

mod claims;
mod overrides;
mod random;

use std::sync::{Arc, LazyLock};

use egui::{Pos2, Rect, Ui, pos2, vec2};

use claims::{assert_clear, assert_uncovered};

use crate::ui::Model;
use crate::ui::map::map_view::MapView;
use crate::ui::map::names::context::MapLabelContext;
use crate::ui::map::names::layout::{Layout, Memories};
use crate::ui::theme;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::{Snapshot, snapshot};
use geo::lon_lat::LonLat;
use map::labels::lettering::drawn::Subject;
use map::labels::lettering::fade::Standpoint;
use map::labels::lettering::written::Lettering;
use map::land_index::LandIndex;
use map::level::Level;
use map::levels::{FIRST_LEVEL, LEVEL_COUNT, Levels};
use map::prepare::prepare;
use map::style_table::StyleTable;
use view::camera::viewport::Viewport;
use view::camera::{Camera, Extent};
use view::map_language::MapLanguage;
use view::state::ViewState;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());
static LEVELS: LazyLock<[Arc<Level>; LEVEL_COUNT]> =
    LazyLock::new(|| std::array::from_fn(|number| Arc::new(prepare(number).unwrap())));
static WORDING: LazyLock<Wording> = LazyLock::new(Wording::english);

fn style_of(snapshot: &Snapshot) -> StyleTable {
    StyleTable::new(snapshot, Layer::Accession, theme::map_colors(false))
}

/// A view, and what is kept from one layout to the next.
struct Map {
    atlas: &'static Atlas,
    context: egui::Context,
    view: ViewState,
    snapshot: Snapshot,
    style: Arc<StyleTable>,
    lettering: Lettering,
    ground: LandIndex,
    memories: Memories,
    /// Which level is drawn; names are always placed by [`FIRST_LEVEL`].
    drawn: usize,
    /// The covered parts of the map.
    taken: Vec<Rect>,
    is_moving: bool,
}

#[derive(Debug, Clone, Copy)]
struct Named {
    subject: Subject,
    rect: Rect,
    stands: Standpoint,
    /// The leader from the land to the name, if the name is beside it.
    leader: Option<[Pos2; 2]>,
}

/// The names of one layout.
struct Look {
    names: Vec<Named>,
    room: Rect,
    taken: Vec<Rect>,
}

impl Look {
    fn of(&self, subject: Subject) -> Option<&Named> {
        self.names.iter().find(|name| name.subject == subject)
    }
}

impl Map {
    fn new() -> Self {
        Self::of(&ATLAS)
    }

    fn of(atlas: &'static Atlas) -> Self {
        let context = egui::Context::default();
        theme::install(&context);
        context
            .run_ui(egui::RawInput::default(), |_ui| {})
            .drop_without_applying_deltas();
        let snapshot = snapshot(atlas, atlas.date_shown(1949));

        Self {
            atlas,
            view: ViewState::first_run(atlas),
            style: Arc::new(style_of(&snapshot)),
            snapshot,
            context,
            lettering: Lettering::default(),
            ground: LandIndex::new(Arc::clone(&LEVELS[FIRST_LEVEL])),
            memories: Memories::default(),
            drawn: FIRST_LEVEL,
            taken: Vec::new(),
            is_moving: false,
        }
    }

    fn at_year(mut self, year: Year) -> Self {
        self.go_to(year);
        self
    }

    fn go_to(&mut self, year: Year) {
        self.view.place.year = year;
        self.snapshot = snapshot(self.atlas, self.atlas.date_shown(year));
        self.style = Arc::new(style_of(&self.snapshot));
    }

    fn look(&mut self, camera: Camera, screen: Rect, language: &str) -> Look {
        let mut look = None;
        let context = self.context.clone();
        context
            .run_ui(egui::RawInput::default(), |ui| {
                look = Some(self.look_in(ui, camera, screen, language));
            })
            .drop_without_applying_deltas();

        look.unwrap()
    }

    fn look_in(&mut self, ui: &Ui, camera: Camera, screen: Rect, language: &str) -> Look {
        let viewport = Viewport::new(camera, screen);
        let map_view = MapView {
            model: Model {
                atlas: self.atlas,
                view: &self.view,
                snapshot: &self.snapshot,
                quote_states: &[],
                colors: theme::map_colors(false),
                wording: &WORDING,
                time_of_day: [9, 41],
            },
            style: &self.style,
            viewport: &viewport,
            clip: screen,
            levels: &Levels::default(),
            pixels_per_point: 1.0,
            fade: None,
        };
        let mut context = MapLabelContext {
            ui,
            map_view,
            level: Some(&LEVELS[FIRST_LEVEL]),
            land: Some(&mut self.ground),
            lettering: &mut self.lettering,
            language,
            is_moving: self.is_moving,
            traces: None,
        };
        let drawn = Some(&*LEVELS[self.drawn]);
        let layout = Layout::new(&mut context, drawn, &self.taken, &mut self.memories);
        let names = layout.names.iter().map(|name| Named {
            subject: name.subject,
            rect: name.rect,
            stands: name.standpoint,
            leader: name.leader,
        });

        Look {
            names: names.collect(),
            room: screen,
            taken: self.taken.clone(),
        }
    }
}

fn screen(width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(0.0, 40.0), vec2(width, height))
}

/// The map at the start, in a window of 1280 × 720 points and in a large one.
fn start_screens() -> [Rect; 2] {
    [screen(900.0, 545.0), screen(1540.0, 906.0)]
}

fn start(screen: Rect) -> Camera {
    Camera::fitted(Extent::Europe, screen)
}

fn is_state(subject: Subject) -> bool {
    matches!(subject, Subject::State(_))
}

#[test]
fn in_every_language_names_fit_the_start_view() {
    for screen in start_screens() {
        let mut map = Map::new();
        for language in MapLanguage::ALL.map(MapLanguage::code) {
            for year in [1960, 1985, 1995, 2024] {
                map.go_to(year);
                map.memories = Memories::default();
                let look = map.look(start(screen), screen, language);
                let what = format!("{language} {year} {screen:?}");
                assert_clear(&look, &what);
                let states = look.names.iter().filter(|name| is_state(name.subject));
                let is_sea = |name: &&Named| matches!(name.subject, Subject::Sea(_));
                let seas = look.names.iter().filter(is_sea);
                assert!(states.count() > 25, "{what}: few states have names");
                assert!(seas.count() >= 3, "{what}: few seas have names");
            }
        }
    }
}

#[test]
fn every_member_in_view_has_its_name_but_for_smaller_ones() {
    let years = [1949, 1960, 1985, 1995, 2004, 2009, 2024];
    // In a small window some in the middle of the map are between too many names.
    let [small, large] = [(6, 80_000.0), (3, 31_000.0)];
    let [of_small, of_large] = start_screens().map(|screen| years.map(|year| (screen, year)));
    let looks = of_small.map(|look| (look, small)).into_iter();
    for ((screen, year), (most, largest)) in looks.chain(of_large.map(|look| (look, large))) {
        let mut map = Map::new().at_year(year);
        let look = map.look(start(screen), screen, "en");
        let viewport = Viewport::new(start(screen), screen);
        let unnamed: Vec<_> = map
            .snapshot
            .members
            .iter()
            .filter(|member| {
                let label = ATLAS.labels_of(member.state).last().unwrap();
                let place = LonLat::from(label.anchor.unwrap());
                let position = viewport.screen_from_lon_lat(place);
                position.is_some_and(|position| screen.shrink(60.0).contains(position))
            })
            .filter(|member| look.of(Subject::State(member.state)).is_none())
            .map(|member| (member.state, map.snapshot.own_area_km2(member.state)))
            .collect();
        let are_small = unnamed.iter().all(|(_, area)| *area < largest);
        assert!(unnamed.len() <= most && are_small, "{year}: {unnamed:?}");
    }
}

#[test]
fn while_the_year_is_dragged_a_name_stays_at_its_place_on_the_ground() {
    let [_, screen] = start_screens();
    let mut map = Map::new().at_year(1949);
    let mut before = map.look(start(screen), screen, "en");
    for year in 1950..=2026 {
        map.go_to(year);
        let after = map.look(start(screen), screen, "en");
        assert_clear(&after, &year.to_string());
        for name in &before.names {
            let Subject::State(state) = name.subject else {
                continue;
            };
            let days = [year - 1, year].map(|year| ATLAS.date_shown(year));
            let territory = |date| {
                let mut labels = ATLAS.labels_of(state).iter();
                labels.rfind(|label| label.period().contains(date))
            };
            if let Some(now) = after.of(name.subject)
                && territory(days[0]) == territory(days[1])
            {
                assert_eq!(now.stands.place, name.stands.place, "{year}: {state:?}");
            }
        }
        before = after;
    }
}

#[test]
fn no_name_covers_the_outline_of_the_selected_state() {
    let [_, screen] = start_screens();
    for (year, code) in [
        (2024, "POL"),
        (2024, "SVN"),
        (2024, "DNK"),
        (1985, "DDR"),
        (1960, "YUG"),
    ] {
        let mut map = Map::new().at_year(year);
        let selected = StateId::parse(code).unwrap();
        map.view.place.selection = Some(selected);
        for camera in [
            start(screen),
            Camera {
                km_per_point: 2.0,
                ..start(screen)
            },
        ] {
            let look = map.look(camera, screen, "en");
            let outline = assert_uncovered(&map, &look, &Viewport::new(camera, screen), selected);
            assert!(outline > 0, "{year} {code}");
        }
    }
}

#[test]
fn capitals_appear_from_a_middle_scale_on_and_are_true_to_the_year() {
    let screen = screen(1000.0, 700.0);
    let near = Camera {
        center: LonLat::new(10.5, 51.5),
        km_per_point: 1.5,
    };
    let capitals = |map: &mut Map, camera| -> Vec<&str> {
        let look = map.look(camera, screen, "en");
        let indices = look
            .names
            .iter()
            .filter_map(|Named { subject, rect, .. }| match subject {
                Subject::Capital(index) if rect.area() > 0.0 => Some(*index),
                _ => None,
            });
        indices
            .map(|index| ATLAS.capitals()[index].name("en"))
            .collect()
    };
    let mut map = Map::new().at_year(1989);
    let divided = capitals(&mut map, near);
    assert!(
        divided.contains(&"Bonn") && divided.contains(&"East Berlin"),
        "{divided:?}"
    );
    assert!(!divided.contains(&"Berlin"), "{divided:?}");
    assert_eq!(capitals(&mut map, start(screen)), [""; 0]);
    map.go_to(1990);
    let united = capitals(&mut map, near);
    assert!(united.contains(&"Berlin"), "{united:?}");
    assert!(
        !united.contains(&"Bonn") && !united.contains(&"East Berlin"),
        "{united:?}"
    );
}

#[test]
fn the_names_of_seas_stand_on_water() {
    let [_, screen] = start_screens();
    let mut map = Map::new().at_year(2024);
    let look = map.look(start(screen), screen, "en");
    let viewport = Viewport::new(start(screen), screen);
    for Named { subject, rect, .. } in &look.names {
        if let Subject::Sea(index) = subject {
            for corner in [
                rect.left_top(),
                rect.right_top(),
                rect.left_bottom(),
                rect.right_bottom(),
                rect.center(),
            ] {
                let place = viewport.lon_lat_from_screen(corner).unwrap();
                let name = ATLAS.seas()[*index].name("en");
                assert_eq!(
                    LEVELS[FIRST_LEVEL].unit_at(place),
                    None,
                    "{name}: {corner:?}"
                );
            }
        }
    }
}
