//! A mesh rasterized to runs of pixels along the rows.

use std::ops::Range;

use epaint::{Color32, ColorImage, Mesh, Pos2, Vertex};

use crate::canvas::raster::triangle::covered;

/// The pixels of one mesh.
#[derive(Default)]
pub(super) struct RasterLayer {
    /// The index in `runs` of each row's first run, then the length of `runs`.
    rows: Vec<usize>,
    runs: Vec<Run>,
    /// The colors of all runs of [`Paint::Pixels`], one after the other.
    pixels: Vec<Color32>,
}

struct Run {
    columns: Range<u16>,
    ink: Paint,
}

/// The color of a run.
enum Paint {
    /// One texel for the whole run; its color may change later.
    Texel(u16),
    /// A color for each pixel, from this index in `pixels` on.
    Pixels(usize),
}

/// The picture's position on the screen and its resolution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// The upper left corner in physical pixels.
    pub(super) min: [f32; 2],
    /// Width and height in physical pixels.
    pub(super) size: [usize; 2],
    pub(super) pixels_per_point: f32,
}

/// Scratch buffers for one mesh, kept for reuse.
#[derive(Default)]
pub(super) struct Scratch {
    texels: PixelBuffer<u16>,
    colors: PixelBuffer<Color32>,
    /// In pixels of the picture.
    positions: Vec<[f32; 2]>,
}

/// The value of a pixel not covered by any texel.
const BARE: u16 = u16::MAX;

impl RasterLayer {
    /// Replaces the layer by `mesh`, drawn with `texture`.
    pub(super) fn draw(
        &mut self,
        mesh: &Mesh,
        texture: &ColorImage,
        area: Area,
        scratch: &mut Scratch,
    ) {
        self.rows.clear();
        self.runs.clear();
        self.pixels.clear();
        scratch.texels.resize(area.size, BARE);
        scratch.colors.resize(area.size, Color32::TRANSPARENT);
        let Scratch {
            texels,
            colors,
            positions,
        } = scratch;
        positions.clear();
        positions.extend(mesh.vertices.iter().map(|vertex| area.pixel(vertex.pos)));
        let triangles = mesh.indices.as_chunks().0.iter();
        for &[a, b, c] in triangles {
            let [a, b, c] = [a as usize, b as usize, c as usize];
            let corners = [&mesh.vertices[a], &mesh.vertices[b], &mesh.vertices[c]];
            let positions = [positions[a], positions[b], positions[c]];
            if let Some(texel) = one_texel(corners, texture) {
                covered(positions, area.size, |row, columns| {
                    texels.row(row, columns).fill(texel);
                });
            } else {
                shade(corners, positions, texture, area.size, colors);
            }
        }
        for row in 0..area.size[1] {
            self.rows.push(self.runs.len());
            self.take_texels(texels, row);
            self.take_colors(colors, row);
        }
        self.rows.push(self.runs.len());
    }

    fn take_texels(&mut self, sheet: &mut PixelBuffer<u16>, row: usize) {
        let (start, texels) = sheet.drawn(row);
        let mut column = start;
        for run in texels.chunk_by(|one, other| one == other) {
            let end = column + run.len();
            if run[0] != BARE {
                self.runs.push(Run {
                    columns: column as u16..end as u16,
                    ink: Paint::Texel(run[0]),
                });
            }
            column = end;
        }
        sheet.clear(row, BARE);
    }

    fn take_colors(&mut self, sheet: &mut PixelBuffer<Color32>, row: usize) {
        let (start, colors) = sheet.drawn(row);
        let mut column = start;
        let is_bare = |color: &Color32| *color == Color32::TRANSPARENT;
        for run in colors.chunk_by(|one, other| is_bare(one) == is_bare(other)) {
            let end = column + run.len();
            if !is_bare(&run[0]) {
                self.runs.push(Run {
                    columns: column as u16..end as u16,
                    ink: Paint::Pixels(self.pixels.len()),
                });
                self.pixels.extend_from_slice(run);
            }
            column = end;
        }
        sheet.clear(row, Color32::TRANSPARENT);
    }

    /// Whether new colors of the texture show without redrawing the layer.
    pub(super) fn follows_texture(&self) -> bool {
        self.pixels.is_empty()
    }

    /// Blends row `row` of the layer over `picture`, a row of pixels.
    pub(super) fn put(&self, row: usize, texture: &ColorImage, picture: &mut [Color32]) {
        let (Some(&from), Some(&to)) = (self.rows.get(row), self.rows.get(row + 1)) else {
            return;
        };
        for Run { columns, ink } in &self.runs[from..to] {
            let below = &mut picture[usize::from(columns.start)..usize::from(columns.end)];
            match *ink {
                Paint::Texel(texel) => {
                    let color = texture.pixels[usize::from(texel)];
                    if color.is_opaque() {
                        below.fill(color);
                    } else {
                        for below in below {
                            *below = over(color, *below);
                        }
                    }
                }
                Paint::Pixels(start) => {
                    for (below, color) in below.iter_mut().zip(&self.pixels[start..]) {
                        *below = over(*color, *below);
                    }
                }
            }
        }
    }
}

impl Area {
    /// From points of the screen to pixels of the picture.
    #[inline]
    fn pixel(&self, pos: Pos2) -> [f32; 2] {
        [
            pos.x * self.pixels_per_point - self.min[0],
            pos.y * self.pixels_per_point - self.min[1],
        ]
    }
}

/// The texel of a triangle that is filled with one untinted texel; `None` if its index needs more
/// than 16 bits.
#[inline]
fn one_texel([one, two, three]: [&Vertex; 3], texture: &ColorImage) -> Option<u16> {
    let is_plain = one.uv == two.uv && two.uv == three.uv && one.color == Color32::WHITE;
    let texel = is_plain.then(|| texel_at(one.uv, texture))?;

    u16::try_from(texel).ok().filter(|texel| *texel != BARE)
}

/// Texture coordinates beyond the edges wrap around.
#[inline]
fn texel_at(uv: Pos2, texture: &ColorImage) -> usize {
    let [width, height] = texture.size;

    share(uv.y, height) * width + share(uv.x, width)
}

/// The index of the texel at `position`, a coordinate along one axis of the texture.
#[inline]
fn share(position: f32, count: usize) -> usize {
    // Faster than `rem_euclid` on old processors.
    let rest = position - position as i32 as f32;
    let share = if rest < 0.0 { rest + 1.0 } else { rest };

    ((share * count as f32) as i32 as usize).min(count - 1)
}

/// Draws a triangle whose texels vary from pixel to pixel, tinted with the color of its first
/// corner.
fn shade(
    corners: [&Vertex; 3],
    positions: [[f32; 2]; 3],
    texture: &ColorImage,
    size: [usize; 2],
    sheet: &mut PixelBuffer<Color32>,
) {
    let color = corners[0].color;
    let [origin, one, two] = positions;
    let one = [one[0] - origin[0], one[1] - origin[1]];
    let two = [two[0] - origin[0], two[1] - origin[1]];
    let area = one[0] * two[1] - one[1] * two[0];
    let along_one = corners[1].uv - corners[0].uv;
    let along_two = corners[2].uv - corners[0].uv;
    // The change of the texture coordinate from one pixel to the next, across and down.
    let right = (two[1] * along_one - one[1] * along_two) / area;
    let down = (one[0] * along_two - two[0] * along_one) / area;
    let at_corner = corners[0].uv - (origin[0] - 0.5) * right - (origin[1] - 0.5) * down;
    covered(positions, size, |row, columns| {
        let start = at_corner + columns.start as f32 * right + row as f32 * down;
        for (away, below) in sheet.row(row, columns).iter_mut().enumerate() {
            let texel = texel_at(start + away as f32 * right, texture);
            *below = over(color * texture.pixels[texel], *below);
        }
    });
}

/// Alpha blending of premultiplied colors, as on a graphics card.
#[inline]
fn over(color: Color32, below: Color32) -> Color32 {
    const EVEN: u32 = 0x00ff_00ff;
    const HALF: u32 = 0x0080_0080;
    if color.a() == 255 {
        return color;
    }
    let rest = 255 - u32::from(color.a());
    let (color, below): (u32, u32) = (bytemuck::cast(color), bytemuck::cast(below));
    // Two channels at once, each in 16 bits: divides by 255, rounding to nearest.
    let shrunk = |channels: u32| {
        let product = (channels & EVEN) * rest + HALF;
        ((product + ((product >> 8) & EVEN)) >> 8) & EVEN
    };

    bytemuck::cast(color.wrapping_add(shrunk(below) | shrunk(below >> 8) << 8))
}

/// A rectangle of values that tracks the touched part of each row.
#[derive(Default)]
struct PixelBuffer<T> {
    width: usize,
    values: Vec<T>,
    /// First touched column and the one after the last, for each row.
    drawn: Vec<[usize; 2]>,
}

/// The entry of an untouched row in `drawn`.
const UNTOUCHED: [usize; 2] = [usize::MAX, 0];

impl<T: Copy + PartialEq> PixelBuffer<T> {
    /// All values must be `bare` before the call, and are afterwards.
    fn resize(&mut self, [width, height]: [usize; 2], bare: T) {
        self.width = width;
        self.values.resize(width * height, bare);
        self.drawn.resize(height, UNTOUCHED);
    }

    /// Part of a row, marked as touched.
    #[inline]
    fn row(&mut self, row: usize, columns: Range<usize>) -> &mut [T] {
        let [from, to] = &mut self.drawn[row];
        *from = columns.start.min(*from);
        *to = columns.end.max(*to);
        let start = row * self.width;

        &mut self.values[start + columns.start..start + columns.end]
    }

    /// The touched part of a row, and its first column.
    fn drawn(&self, row: usize) -> (usize, &[T]) {
        let [from, to] = self.drawn[row];
        let start = row * self.width;

        (
            from,
            self.values
                .get(start + from.min(to)..start + to)
                .unwrap_or_default(),
        )
    }

    fn clear(&mut self, row: usize, bare: T) {
        let [from, to] = std::mem::replace(&mut self.drawn[row], UNTOUCHED);
        let start = row * self.width;
        self.values[start + from.min(to)..start + to].fill(bare);
    }
}

#[cfg(test)]
mod tests {
    use epaint::pos2;

    use super::*;

    const AREA: Area = Area {
        min: [0.0, 0.0],
        size: [4, 1],
        pixels_per_point: 1.0,
    };

    /// Two triangles that fill the picture, with texture coordinates from `from` to `to`.
    fn square(from: f32, to: f32, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        for (x, y) in [(0.0, 0.0), (4.0, 0.0), (0.0, 1.0), (4.0, 1.0)] {
            let along = if x > 0.0 { to } else { from };
            mesh.vertices.push(Vertex {
                pos: pos2(x, y),
                uv: pos2(along, 0.5),
                color,
            });
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(1, 3, 2);

        mesh
    }

    fn row(colors: &[Color32]) -> ColorImage {
        ColorImage::new([colors.len(), 1], colors.to_vec())
    }

    fn painted(layer: &RasterLayer, texture: &ColorImage) -> Vec<Color32> {
        let mut picture = vec![Color32::BLACK; 4];
        layer.put(0, texture, &mut picture);

        picture
    }

    fn drawn(mesh: &Mesh, texture: &ColorImage) -> RasterLayer {
        let mut layer = RasterLayer::default();
        layer.draw(mesh, texture, AREA, &mut Scratch::default());

        layer
    }

    #[test]
    fn a_fill_takes_the_color_that_its_texel_has_when_the_picture_is_made() {
        let layer = drawn(
            &square(0.75, 0.75, Color32::WHITE),
            &row(&[Color32::RED; 2]),
        );
        assert!(layer.follows_texture());
        let repainted = row(&[Color32::RED, Color32::GREEN]);
        assert_eq!(painted(&layer, &repainted), [Color32::GREEN; 4]);
    }

    #[test]
    fn a_texture_is_tinted_and_repeats() {
        let halves = row(&[Color32::WHITE, Color32::TRANSPARENT]);
        let layer = drawn(&square(0.0, 2.0, Color32::RED), &halves);
        assert!(!layer.follows_texture());
        let (red, black) = (Color32::RED, Color32::BLACK);
        assert_eq!(painted(&layer, &halves), [red, black, red, black]);
    }

    #[test]
    fn a_layer_leaves_its_room_bare_for_the_next() {
        let mut scratch = Scratch::default();
        let white = row(&[Color32::WHITE]);
        let mut layer = RasterLayer::default();
        layer.draw(
            &square(0.5, 0.5, Color32::WHITE),
            &white,
            AREA,
            &mut scratch,
        );
        layer.draw(&square(0.0, 0.9, Color32::RED), &white, AREA, &mut scratch);
        layer.draw(&Mesh::default(), &white, AREA, &mut scratch);
        assert_eq!(painted(&layer, &white), [Color32::BLACK; 4]);
    }

    #[test]
    fn colors_mix_as_on_a_graphics_card() {
        let half = Color32::from_rgba_premultiplied(100, 0, 0, 128);
        assert_eq!(
            over(half, Color32::from_rgba_premultiplied(0, 200, 255, 255)),
            Color32::from_rgba_premultiplied(100, 100, 127, 255)
        );
        assert_eq!(over(Color32::TRANSPARENT, half), half);
        assert_eq!(over(Color32::GOLD, half), Color32::GOLD);
    }
}
