//! Turns the outlines of the bundled map into bytes that are quick to read, and computes their
//! triangles, borders and border lengths, so that the program need not at each start.
//!
//! The GeoJSON files are stored compressed: only `--check` and tests read them.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use geojson::{Feature, FeatureCollection, GeometryValue, feature::Id};

use geo::bundle::border_lengths::{border_lengths, write};
use geo::bundle::{arc_list, shape_list, triangle_list};
use geo::densify::{densify, densify_arc};
use geo::outline::Outline;
use geo::shape::Shape;
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
        let mut compressed = ZlibEncoder::new(Vec::new(), Compression::best());
        compressed.write_all(text.as_bytes())?;
        let compressed = compressed.finish()?;
        fs::write(
            Path::new(&folder).join(format!("{name}.geojson.zlib")),
            compressed,
        )?;
        let collection: FeatureCollection =
            text.parse().map_err(|error| format!("{path}: {error}"))?;
        let features = by_id(collection.features);
        let shapes: Vec<_> = features.iter().map(shape).collect();
        let to = |kind| Path::new(&folder).join(format!("{name}.{kind}"));
        let outlines = shape_list::write(&shapes)
            .ok_or_else(|| format!("{path}: a place has more than five decimals; round it"))?;
        fs::write(to("shapes"), outlines)?;
        let divided: Vec<_> = shapes.iter().map(densify).collect();
        fs::write(to("triangles"), triangles(&divided))?;
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

    Ok(())
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
        let Triangles { corners, indices } = triangulate(polygon);
        triangle_list::write(&indices, corners.len(), &mut bytes);
    }

    bytes
}

/// Empty for a feature that the program refuses anyway, with an error of its own.
fn shape(feature: &Feature) -> Shape {
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

    Shape::from_rings(&rings.collect::<Vec<_>>())
}
