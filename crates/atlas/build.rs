//! Turns the outlines of the bundled map into bytes that are quick to read, and computes their
//! triangles, borders and border lengths, so that the program need not at each start.
//!
//! Of the GeoJSON files the program carries the outlines and, for `--check` and tests, what else they
//! say (`geo::bundle::geojson_text`).

use std::error::Error;
use std::io::{self, Write as _};
use std::path::Path;
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use geojson::{Feature, FeatureCollection, GeometryValue, feature::Id};

use geo::bundle::border_lengths::{border_lengths, write};
use geo::bundle::geojson_text::{with_coordinates, without_coordinates};
use geo::bundle::{arc_list, shape_list, triangle_list};
use geo::densify::{densify, densify_arc};
use geo::outline::Outline;
use geo::shape::{PolygonRings, Shape};
use geo::topology::border_arcs;
use geo::triangulate::{Triangles, triangulate};

/// Files whose outlines are triangulated.
const OUTLINES: [&str; 6] = [
    "units_l0",
    "units_l1",
    "units_l2",
    "units_l3",
    "lakes_coarse",
    "lakes_fine",
];

/// The finest level, whose borders are measured.
const MEASURED: &str = "units_l3";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var("OUT_DIR")?;
    for name in OUTLINES {
        let path = format!("../../assets/map/{name}.geojson");
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path)?;
        let collection: FeatureCollection =
            text.parse().map_err(|error| format!("{path}: {error}"))?;
        let features = by_id(collection.features);
        let polygons: Vec<_> = features.iter().map(polygons).collect();
        let to = |kind| Path::new(&folder).join(format!("{name}.{kind}"));
        let outlines = shape_list::write(&polygons)
            .ok_or_else(|| format!("{path}: a place has more than five decimals; round it"))?;
        fs::write(
            to("frame.zlib"),
            compressed(frame(&text, &outlines, &path)?)?,
        )?;
        fs::write(to("shapes.zlib"), compressed(&outlines)?)?;
        let shapes: Vec<_> = polygons
            .iter()
            .map(|polygons| Shape::from_rings(polygons))
            .collect();
        let divided: Vec<_> = shapes.iter().map(densify).collect();
        fs::write(to("triangles.zlib"), compressed(triangles(&divided))?)?;
        let arcs = border_arcs(&shapes);
        if name == MEASURED {
            fs::write(to("borders"), write(&border_lengths(&arcs)))?;
        }
        let arcs: Vec<_> = arcs.iter().map(densify_arc).collect();
        let borders = arc_list::write(&arcs, &kept(&divided));
        fs::write(
            to("arcs"),
            borders.ok_or("a border runs where no outline does")?,
        )?;
    }

    write_packs(Path::new(&folder))
}

/// Names the folder for the levels of detail of a web page, which a program in a browser does not
/// carry.
const PACKS: &str = "NATO_ATLAS_LEVELS";

/// The levels of detail but that of the start view, with the lakes that they show.
const PACKED: [[&str; 2]; 3] = [
    ["units_l0", "lakes_coarse"],
    ["units_l2", "lakes_coarse"],
    ["units_l3", "lakes_fine"],
];

/// Writes each level into one file: every part after its length, as `built` reads them.
fn write_packs(from: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={PACKS}");
    let Some(to) = env::var_os(PACKS) else {
        return Ok(());
    };
    for [units, lakes] in PACKED {
        let parts = [
            format!("{units}.shapes.zlib"),
            format!("{units}.triangles.zlib"),
            format!("{lakes}.shapes.zlib"),
            format!("{lakes}.triangles.zlib"),
            format!("{units}.arcs"),
        ];
        let mut pack = Vec::new();
        for part in parts {
            let bytes = fs::read(from.join(part))?;
            pack.extend(u32::try_from(bytes.len())?.to_le_bytes());
            pack.extend(bytes);
        }
        let number = units.trim_start_matches("units_l");
        fs::write(Path::new(&to).join(format!("level-{number}.bin")), pack)?;
    }

    Ok(())
}

fn compressed(bytes: impl AsRef<[u8]>) -> io::Result<Vec<u8>> {
    let mut compressed = ZlibEncoder::new(Vec::new(), Compression::best());
    compressed.write_all(bytes.as_ref())?;

    compressed.finish()
}

/// What the file says besides the outlines.
fn frame(text: &str, outlines: &[u8], path: &str) -> Result<String, String> {
    let frame = without_coordinates(text);
    let shapes = shape_list::read_rings(outlines).flatten();
    if with_coordinates(&frame, shapes) == text {
        Ok(frame)
    } else {
        Err(format!(
            "{path}: features are not sorted by id, or the file has spaces or other digits than tools/geodata writes"
        ))
    }
}

/// Rounded to [`Steps`](geo::outline::Steps), as the program keeps them.
fn kept(shapes: &[Shape]) -> Vec<Vec<Outline>> {
    let outlines = shapes.iter();

    outlines
        .map(|shape| shape.polygons.iter().map(Outline::new).collect())
        .collect()
}

/// Sorted by id, the order in which the program reads them.
fn by_id(mut features: Vec<Feature>) -> Vec<Feature> {
    features.sort_by_key(|feature| match &feature.id {
        Some(Id::String(id)) => id.clone(),
        Some(Id::Number(id)) => id.to_string(),
        None => String::new(),
    });

    features
}

/// For all shapes in order, after their long sides are divided.
fn triangles(shapes: &[Shape]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for polygon in shapes.iter().flat_map(|shape| &shape.polygons) {
        let Triangles { indices, .. } = triangulate(polygon);
        triangle_list::write(&indices, &mut bytes);
    }

    bytes
}

/// Empty for a feature that the program refuses anyway, with an error of its own.
fn polygons(feature: &Feature) -> Vec<PolygonRings> {
    let polygons = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates.clone()],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates.clone(),
        _ => Vec::new(),
    };
    let lon_lat = |place: &geojson::Position| place.as_slice().first_chunk().copied();
    let rings = polygons.iter().map(|rings| {
        let places = rings
            .iter()
            .map(|ring| ring.iter().filter_map(lon_lat).collect());
        places.collect()
    });

    rings.collect()
}
