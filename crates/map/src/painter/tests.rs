use std::sync::LazyLock;
use view::camera::viewport::Viewport;

use emath::{Rect, vec2};
use epaint::Mesh;

use super::*;
use crate::canvas::Meshes;
use crate::colors::tests::one_color;
use crate::prepare::prepare;
use crate::scene::Emphasis;
use atlas::Atlas;
use atlas::date::Year;
use atlas::timeline::layer::Layer;
use atlas::timeline::snapshot::snapshot;
use view::camera::{Camera, Extent};

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());
static LEVEL: LazyLock<Level> = LazyLock::new(|| prepare(0).unwrap());

/// A painter and its camera.
struct Pictures {
    painter: MapPainter,
    camera: Camera,
}

impl Pictures {
    fn new() -> Self {
        Self {
            painter: MapPainter::new(Meshes::boxed(Arc::default())),
            camera: Camera::fitted(Extent::Europe, screen()),
        }
    }

    /// Every mesh of a year in a fixed order, including empty ones, with the name of its kind.
    fn meshes(&mut self, year: Year) -> Vec<(&'static str, Arc<Mesh>)> {
        let snapshot = snapshot(&ATLAS, ATLAS.date_shown(year));
        let colors = one_color();
        let viewport = Viewport::new(self.camera, screen());
        self.painter.paint(&Scene {
            level: (0, &LEVEL),
            viewport: &viewport,
            pixels_per_point: 1.0,
            style: &Arc::new(StyleTable::new(&snapshot, Layer::Accession, &colors)),
            colors: &colors,
            graticule: false,
            emphasis: &Emphasis::default(),
        });
        let painter = &self.painter;
        let patterns = painter.patterns.iter().map(CachedParts::last);
        let borders = painter.borders.iter().map(CachedParts::last);
        let names = ["applicant", "Warsaw Pact", "partly held", "held"];
        let kinds = ["disputed", "state", "frontier"];

        [
            ("land", painter.land.last()),
            ("lakes", painter.lakes.last()),
            ("shores", painter.lines[MapLayer::Shores as usize].last()),
            ("coasts", painter.lines[MapLayer::Coasts as usize].last()),
        ]
        .into_iter()
        .chain(names.into_iter().zip(patterns))
        .chain(kinds.into_iter().zip(borders))
        .map(|(name, layer)| (name, layer.mesh))
        .collect()
    }

    /// The kinds of meshes that are rebuilt when the year changes.
    fn rebuilt(&mut self, from: Year, to: Year) -> Vec<&'static str> {
        let before = self.meshes(from);
        let after = self.meshes(to);
        let pairs = before.iter().zip(&after);
        let changed = pairs.filter(|((_, one), (_, other))| !Arc::ptr_eq(one, other));

        changed.map(|((name, _), _)| *name).collect()
    }
}

fn screen() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(900.0, 600.0))
}

#[test]
fn a_year_without_change_builds_nothing_anew() {
    assert!(Pictures::new().rebuilt(1963, 1964).is_empty());
}

#[test]
fn a_year_of_accessions_builds_only_borders_anew() {
    assert_eq!(Pictures::new().rebuilt(2003, 2004), ["state", "frontier"]);
}

#[test]
fn the_first_year_of_the_warsaw_pact_builds_its_hatch_anew() {
    let rebuilt = Pictures::new().rebuilt(1954, 1955);
    assert!(rebuilt.contains(&"Warsaw Pact"));
    assert!(!rebuilt.contains(&"land") && !rebuilt.contains(&"coasts"));
}

#[test]
fn another_view_projects_everything_anew() {
    let mut pictures = Pictures::new();
    let before = pictures.meshes(1999);
    pictures.camera.km_per_point *= 0.9;
    let after = pictures.meshes(1999);
    for ((name, one), (_, other)) in before.iter().zip(&after) {
        assert!(one.is_empty() || !Arc::ptr_eq(one, other), "{name}");
    }
}
