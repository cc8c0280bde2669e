use nato_atlas::geo::{lon_lat::LonLat, ring::Ring, shape::{Polygon, Shape}};
use nato_atlas::map::level::Level;
use std::time::Instant;
fn main() {
    for n in 0..3 {
        let t = Instant::now();
        let text = std::fs::read_to_string(format!("/work/shared/data/geo/units_l{n}.geojson")).unwrap();
        let v: serde_json::Value = serde_json::from_str(&text).unwrap();
        let shapes: Vec<Shape> = v["features"].as_array().unwrap().iter().map(|f| {
            let g = &f["geometry"]; let c = &g["coordinates"];
            let poly = |p: &serde_json::Value| Polygon::new(p.as_array().unwrap().iter().map(|r| Ring::new(r.as_array().unwrap().iter().map(|q| LonLat::new(q[0].as_f64().unwrap(), q[1].as_f64().unwrap())).collect()).unwrap()).collect()).unwrap();
            let polygons = if g["type"] == "Polygon" { vec![poly(c)] } else { c.as_array().unwrap().iter().map(poly).collect() };
            Shape { polygons }
        }).collect();
        let t1 = t.elapsed();
        let t = Instant::now();
        let dens: Vec<_> = shapes.iter().map(nato_atlas::geo::triangulate::densify).collect();
        let td = t.elapsed(); let t = Instant::now();
        let arcs = nato_atlas::geo::topology::border_arcs(&dens);
        let ta = t.elapsed(); let t = Instant::now();
        let tr: usize = dens.iter().map(|s| nato_atlas::geo::triangulate::triangulate(s).indices.len()).sum();
        let tt = t.elapsed(); let t = Instant::now();
        let level = Level::build(shapes, &[]);
        println!("l{n}: parse {t1:?} densify {td:?} arcs {ta:?} {} triangulate {tt:?} {tr} build {:?} pieces {} borders {} points {}", arcs.len(), t.elapsed(), level.land.len(), level.borders.len(), level.land.iter().map(|p| p.points.len()).sum::<usize>());
    }
}
