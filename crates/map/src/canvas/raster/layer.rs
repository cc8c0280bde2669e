//! A mesh as the pixels that it covers, in runs along the rows.

use std::ops::Range;

use epaint::{Color32, ColorImage, Mesh, Pos2, Vertex};

use crate::canvas::raster::triangle::covered;

/// What a mesh puts onto a picture.
#[derive(Default)]
pub(super) struct RasterLayer {
    /// Where in `runs` each row begins, and where the last one ends.
    rows: Vec<usize>,
    runs: Vec<Run>,
    /// The colors of the runs that have many, one after the other.
    pixels: Vec<Color32>,
}

/// Neighboring pixels of one row.
struct Run {
    columns: Range<u16>,
    ink: Paint,
}

/// What the pixels of a run are painted with.
enum Paint {
    /// All with this texel of the texture, whatever its color is by then.
    Texel(u16),
    /// Each with a color of its own, from this place on.
    Pixels(usize),
}

/// Where the picture lies on the screen, and how its pixels lie to its points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// The upper left corner, in pixels of the screen.
    pub(super) min: [f32; 2],
    /// Width and height in pixels.
    pub(super) size: [usize; 2],
    pub(super) pixels_per_point: f32,
}

/// Room to draw one mesh in, kept to be used again.
#[derive(Default)]
pub(super) struct Scratch {
    texels: PixelBuffer<u16>,
    colors: PixelBuffer<Color32>,
    /// Where the vertices lie in the picture.
    positions: Vec<[f32; 2]>,
}

/// Marks a pixel without a texel.
const BARE: u16 = u16::MAX;

impl RasterLayer {
    /// Draws `mesh` with `texture`.
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

    /// Whether a texture of other colors shows in it without being drawn anew.
    pub(super) fn follows_texture(&self) -> bool {
        self.pixels.is_empty()
    }

    /// Puts row `row` of the layer over `picture`, a row of pixels.
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
    /// A position on the screen, in points, as one in the picture, in pixels.
    #[inline]
    fn pixel(&self, pos: Pos2) -> [f32; 2] {
        [
            pos.x * self.pixels_per_point - self.min[0],
            pos.y * self.pixels_per_point - self.min[1],
        ]
    }
}

/// The texel that alone and untinted fills a triangle, if a run has room for its number.
#[inline]
fn one_texel([one, two, three]: [&Vertex; 3], texture: &ColorImage) -> Option<u16> {
    let is_plain = one.uv == two.uv && two.uv == three.uv && one.color == Color32::WHITE;
    let texel = is_plain.then(|| texel_at(one.uv, texture))?;

    u16::try_from(texel).ok().filter(|texel| *texel != BARE)
}

/// The texel at a texture coordinate; beyond the edges the texture repeats.
#[inline]
fn texel_at(uv: Pos2, texture: &ColorImage) -> usize {
    let [width, height] = texture.size;

    share(uv.y, height) * width + share(uv.x, width)
}

/// Which of `count` texels lies at a share of their row.
#[inline]
fn share(position: f32, count: usize) -> usize {
    // Quicker than `rem_euclid` where the processor is old.
    let rest = position - position as i32 as f32;
    let share = if rest < 0.0 { rest + 1.0 } else { rest };

    ((share * count as f32) as i32 as usize).min(count - 1)
}

/// Draws a triangle whose texels change from pixel to pixel; its color is that of its first corner.
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
    // How the texture coordinate changes from one pixel to the next.
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

/// A color over another one, both with their opacity multiplied in, as graphics cards mix them.
#[inline]
fn over(color: Color32, below: Color32) -> Color32 {
    const EVEN: u32 = 0x00ff_00ff;
    const HALF: u32 = 0x0080_0080;
    if color.a() == 255 {
        return color;
    }
    let rest = 255 - u32::from(color.a());
    let (color, below): (u32, u32) = (bytemuck::cast(color), bytemuck::cast(below));
    // Two channels at once, each with room for 16 bits: divides by 255, rounded to the nearest.
    let shrunk = |channels: u32| {
        let product = (channels & EVEN) * rest + HALF;
        ((product + ((product >> 8) & EVEN)) >> 8) & EVEN
    };

    bytemuck::cast(color.wrapping_add(shrunk(below) | shrunk(below >> 8) << 8))
}

/// A rectangle of values that knows which part of each row was drawn on.
#[derive(Default)]
struct PixelBuffer<T> {
    width: usize,
    values: Vec<T>,
    /// From which column up to which each row was drawn on.
    drawn: Vec<[usize; 2]>,
}

/// A row that was not drawn on.
const UNTOUCHED: [usize; 2] = [usize::MAX, 0];

impl<T: Copy + PartialEq> PixelBuffer<T> {
    /// Makes it `size` large; all of it is `bare` afterwards if it was before.
    fn resize(&mut self, [width, height]: [usize; 2], bare: T) {
        self.width = width;
        self.values.resize(width * height, bare);
        self.drawn.resize(height, UNTOUCHED);
    }

    /// Part of a row, to be drawn on.
    #[inline]
    fn row(&mut self, row: usize, columns: Range<usize>) -> &mut [T] {
        let [from, to] = &mut self.drawn[row];
        *from = columns.start.min(*from);
        *to = columns.end.max(*to);
        let start = row * self.width;

        &mut self.values[start + columns.start..start + columns.end]
    }

    /// The part of a row that was drawn on, and the column where it begins.
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

    /// Two triangles that fill the picture; texture coordinates run from `from` to `to` along it.
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
