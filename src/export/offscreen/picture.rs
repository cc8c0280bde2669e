//! A finished picture, and writing it as PNG.

use std::io;
use std::path::Path;

use egui::ColorImage;

use crate::export::atomic_file;
use crate::wording::MessageKey;

/// A picture of opaque pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Red, green and blue of each pixel, row by row from the upper left.
    pub rgb: Vec<u8>,
}

impl Picture {
    /// The color of a pixel; `None` outside the picture.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let [width, height] = self.size;
        let inside = x < width && y < height;
        let start = 3 * (y as usize * width as usize + x as usize);
        let pixel = self.rgb.get(start..start + 3).filter(|_| inside)?;

        pixel.try_into().ok()
    }

    /// Copies `tile` into the picture, its upper left corner at `[left, top]`.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn put(&mut self, [left, top]: [u32; 2], tile: &Self) {
        let [width, _] = self.size.map(|side| side as usize);
        let length = 3 * tile.size[0] as usize;
        for (y, row) in tile.rgb.chunks_exact(length).enumerate() {
            let start = 3 * ((top as usize + y) * width + left as usize);
            self.rgb[start..start + length].copy_from_slice(row);
        }
    }

    /// Writes the picture as PNG, all of it or nothing.
    pub fn write_png(&self, path: &Path) -> Result<(), OffscreenError> {
        atomic_file::write(path, &self.png()?).map_err(|error| {
            OffscreenError::Unwritable(path.display().to_string(), error.to_string())
        })
    }

    /// The picture as PNG.
    pub fn png(&self) -> Result<Vec<u8>, OffscreenError> {
        self.encoded()
            .map_err(|error| OffscreenError::Drawing(error.to_string()))
    }

    fn encoded(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.size[0], self.size[1]);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.rgb)?;
        writer.finish()?;

        Ok(bytes)
    }
}

impl From<&ColorImage> for Picture {
    fn from(image: &ColorImage) -> Self {
        let colors = image.pixels.iter();

        Self {
            size: image.size.map(|side| side as u32),
            rgb: colors
                .flat_map(|color| [color.r(), color.g(), color.b()])
                .collect(),
        }
    }
}

/// Why there is no picture. The texts are in `launch.ftl` under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OffscreenError {
    /// No adapter on this computer can draw.
    NoAdapter(String),
    /// The adapter failed.
    Drawing(String),
    /// The file could not be written: its name and the reason.
    Unwritable(String, String),
}

impl OffscreenError {
    /// The message of `launch.ftl` that says it and what to install.
    pub fn key(&self) -> MessageKey {
        match self {
            Self::NoAdapter(_) => msg!("picture-no-adapter"),
            Self::Drawing(_) => msg!("picture-drawing"),
            Self::Unwritable(..) => msg!("picture-unwritable"),
        }
    }

    /// The values that the message takes.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoAdapter(reason) | Self::Drawing(reason) => vec![("reason", reason.clone())],
            Self::Unwritable(file, reason) => {
                vec![("file", file.clone()), ("reason", reason.clone())]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::store::tests::Folder;

    #[test]
    fn the_file_holds_the_picture() {
        let folder = Folder::new("png");
        let path = folder.path().join("picture.png");
        let picture = Picture {
            size: [2, 1],
            rgb: vec![1, 2, 3, 250, 251, 252],
        };
        picture.write_png(&path).unwrap();
        let read = image::open(&path).unwrap().to_rgb8();
        assert_eq!(read.into_raw(), picture.rgb);

        let nowhere = folder.path().join("missing/picture.png");
        assert!(matches!(
            picture.write_png(&nowhere),
            Err(OffscreenError::Unwritable(..))
        ));
    }
}
