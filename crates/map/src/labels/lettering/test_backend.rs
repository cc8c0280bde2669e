//! Fonts and textures without a window, for tests.

use std::sync::Arc;

use epaint::mutex::{Mutex, RwLock};
use epaint::text::{FontData, FontDefinitions, Fonts, LayoutJob, TextOptions};
use epaint::textures::{TextureManager, TextureOptions};
use epaint::{ColorImage, FontFamily, Galley, TextureHandle};

use crate::labels::lettering::TextBackend;
use crate::labels::lettering::letter_style::LetterStyle;

static INTER: &[u8] = include_bytes!("../../../../../assets/fonts/Inter-Regular.otf");

/// One font for all type styles.
pub(super) struct TestBackend {
    fonts: Mutex<Fonts>,
    textures: Arc<RwLock<TextureManager>>,
    pixels_per_point: f32,
    longest: usize,
}

impl TestBackend {
    pub(super) fn new(pixels_per_point: f32, longest: usize) -> Self {
        let families = [FontFamily::Proportional, FontFamily::Monospace];
        let definitions = FontDefinitions {
            font_data: [("Inter".to_owned(), Arc::new(FontData::from_static(INTER)))].into(),
            families: families
                .map(|family| (family, vec!["Inter".to_owned()]))
                .into(),
        };

        Self {
            fonts: Mutex::new(Fonts::new(TextOptions::default(), definitions)),
            textures: Arc::default(),
            pixels_per_point,
            longest,
        }
    }
}

impl TextBackend for TestBackend {
    fn pixels_per_point(&self) -> f32 {
        self.pixels_per_point
    }

    fn longest_texture_side(&self) -> usize {
        self.longest
    }

    fn family(&self, _style: LetterStyle) -> FontFamily {
        FontFamily::Proportional
    }

    fn layout(&self, job: LayoutJob) -> Arc<Galley> {
        let mut fonts = self.fonts.lock();

        fonts
            .with_pixels_per_point(self.pixels_per_point)
            .layout_job(job)
    }

    fn letters(&self) -> ColorImage {
        self.fonts.lock().image()
    }

    fn load_texture(&self, name: &str, image: ColorImage) -> TextureHandle {
        let (name, image) = (name.to_owned(), image.into());
        let id = self
            .textures
            .write()
            .alloc(name, image, TextureOptions::NEAREST);

        TextureHandle::new(Arc::clone(&self.textures), id)
    }
}
