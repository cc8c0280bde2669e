//! A software renderer for windows without a graphics card.
//!
//! A software driver shades each vertex and bins each triangle of the map in every frame, which is
//! most of the cost of a frame there. Here a mesh becomes pixels only when it changes. Fills store
//! the index of their palette color, so a change of year redraws no triangle. The driver gets one
//! texture, of which only changed rows are uploaded; an unchanged map uploads nothing.

mod layer;
mod triangle;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use epaint::mutex::RwLock;
use epaint::textures::TextureOptions;
use epaint::{
    Color32, ColorImage, ImageData, ImageDelta, Rect, Shape, TextureHandle, TextureId,
    TextureManager, pos2,
};

use crate::canvas::raster::layer::{Area, RasterLayer, Scratch};
use crate::canvas::{Backdrop, Canvas, MapMesh, NewCanvas};

/// A [`NewCanvas`] for windows without a graphics card.
pub fn canvases() -> NewCanvas {
    Box::new(|textures| Box::new(RasterCanvas::new(textures)))
}

struct RasterCanvas {
    /// The textures of the meshes; they are not shared with egui.
    textures: Arc<RwLock<TextureManager>>,
    images: BTreeMap<TextureId, Arc<ColorImage>>,
    layers: Vec<Drawn>,
    scratch: Scratch,
    /// The area and the color of the sea that the layers were drawn for.
    backdrop: Option<(Area, Color32)>,
    /// The composed picture, row by row.
    picture: Vec<Color32>,
    /// The copy of the picture that egui draws.
    shown: Shown,
}

/// The pixels of a mesh, with the version and texture that they were drawn from.
#[derive(Default)]
struct Drawn {
    version: u64,
    texture: TextureId,
    layer: RasterLayer,
}

/// The picture as a texture of egui.
struct Shown {
    textures: Arc<RwLock<TextureManager>>,
    handle: Option<TextureHandle>,
}

impl RasterCanvas {
    fn new(textures: Arc<RwLock<TextureManager>>) -> Self {
        Self {
            textures: Arc::default(),
            images: BTreeMap::new(),
            layers: Vec::new(),
            scratch: Scratch::default(),
            backdrop: None,
            picture: Vec::new(),
            shown: Shown {
                textures,
                handle: None,
            },
        }
    }

    /// Applies texture changes; gives the ids of the textures that changed.
    fn take_textures(&mut self) -> Vec<TextureId> {
        let mut delta = self.textures.write().take_delta();
        self.images.retain(|id, _| !delta.free.contains(id));
        let mut changed: Vec<_> = delta.set.keys().copied().collect();
        changed.sort_unstable();
        for id in &changed {
            // Textures of the map are always replaced as a whole.
            let newest = delta.set.remove(id).and_then(|mut images| images.pop());
            if let Some(ImageDelta {
                image: ImageData::Color(image),
                ..
            }) = newest
            {
                self.images.insert(*id, image);
            }
        }
        // What is left are textures freed by now.
        delta.clear();

        changed
    }

    /// Redraws the layers whose mesh changed; gives whether any did.
    fn draw(
        &mut self,
        map_meshes: &[MapMesh],
        area: Area,
        changed: &[TextureId],
        all: bool,
    ) -> bool {
        let mut any = all || map_meshes.len() != self.layers.len();
        self.layers.resize_with(map_meshes.len(), Drawn::default);
        for (drawn, map_mesh) in self.layers.iter_mut().zip(map_meshes) {
            let texture = map_mesh.mesh.texture_id;
            let recolored = changed.contains(&texture);
            let is_new = all
                || drawn.version != map_mesh.version
                || recolored && !drawn.layer.follows_texture();
            if is_new && let Some(image) = self.images.get(&texture) {
                drawn
                    .layer
                    .draw(&map_mesh.mesh, image, area, &mut self.scratch);
                drawn.version = map_mesh.version;
                drawn.texture = texture;
            }
            any |= is_new || recolored;
        }

        any
    }

    /// Blends the layers; gives the rows of the picture that changed.
    fn compose(&mut self, sea: Color32, [width, height]: [usize; 2]) -> Range<usize> {
        self.picture.resize(width * height, Color32::TRANSPARENT);
        let mut changed = height..0;
        let mut fresh = vec![sea; width];
        for (row, shown) in self.picture.chunks_exact_mut(width).enumerate() {
            fresh.fill(sea);
            for drawn in &self.layers {
                if let Some(image) = self.images.get(&drawn.texture) {
                    drawn.layer.put(row, image, &mut fresh);
                }
            }
            if fresh != shown {
                shown.copy_from_slice(&fresh);
                changed = changed.start.min(row)..row + 1;
            }
        }

        changed
    }
}

impl Canvas for RasterCanvas {
    fn textures(&self) -> &Arc<RwLock<TextureManager>> {
        &self.textures
    }

    fn shapes(&mut self, backdrop: Backdrop, map_meshes: Vec<MapMesh>) -> Vec<Shape> {
        let area = area(&backdrop);
        if area.size.contains(&0) {
            return Vec::new();
        }
        let recolored = self.take_textures();
        let before = self.backdrop.replace((area, backdrop.sea));
        let moved = before.is_none_or(|(before, _)| before != area);
        let other_sea = before.is_none_or(|(_, sea)| sea != backdrop.sea);
        if self.draw(&map_meshes, area, &recolored, moved) || other_sea {
            let rows = self.compose(backdrop.sea, area.size);
            self.shown.update(&self.picture, area.size, rows);
        } else {
            // When the map is at rest the scratch buffers are freed: six bytes a pixel.
            self.scratch = Scratch::default();
        }

        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let picture = self.shown.handle.as_ref();
        let image =
            |handle: &TextureHandle| Shape::image(handle.id(), place(area), whole, Color32::WHITE);

        picture.map(image).into_iter().collect()
    }
}

impl Shown {
    /// Uploads the rows that changed.
    fn update(&mut self, picture: &[Color32], size: [usize; 2], rows: Range<usize>) {
        // One texel for each physical pixel, so no filtering is needed.
        let options = TextureOptions::NEAREST;
        let image = |rows: Range<usize>| {
            let pixels = picture[rows.start * size[0]..rows.end * size[0]].to_vec();
            ColorImage::new([size[0], rows.len()], pixels)
        };
        match &mut self.handle {
            Some(handle) if handle.size() == size => {
                if !rows.is_empty() {
                    handle.set_partial([0, rows.start], image(rows), options);
                }
            }
            handle => {
                let name = "map".to_owned();
                let whole = image(0..size[1]);
                let id = self.textures.write().alloc(name, whole.into(), options);
                *handle = Some(TextureHandle::new(Arc::clone(&self.textures), id));
            }
        }
    }
}

/// In physical pixels.
fn area(backdrop: &Backdrop) -> Area {
    let Backdrop {
        clip,
        pixels_per_point,
        ..
    } = *backdrop;
    let pixel = |side: f32| (side * pixels_per_point).round().max(0.0);
    let (min, max) = (clip.min, clip.max);
    let size = [(min.x, max.x), (min.y, max.y)];

    Area {
        min: [pixel(min.x), pixel(min.y)],
        size: size.map(|(from, to)| (pixel(to) - pixel(from)).max(0.0) as usize),
        pixels_per_point,
    }
}

/// In points of the screen.
fn place(area: Area) -> Rect {
    let [x, y] = area.min;
    let [width, height] = area.size.map(|side| side as f32);
    let point = |x: f32, y: f32| pos2(x / area.pixels_per_point, y / area.pixels_per_point);

    Rect::from_min_max(point(x, y), point(x + width, y + height))
}
