//! Fonts and textures of the window, for the lettering of names.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{ColorImage, FontFamily, Galley, TextureHandle, TextureOptions, Ui};

use crate::ui::theme;
use map::labels::lettering::TextBackend;
use map::labels::lettering::letter_style::LetterStyle;

#[derive(Clone, Copy)]
pub(crate) struct UiText<'a>(pub(crate) &'a Ui);

impl TextBackend for UiText<'_> {
    fn pixels_per_point(&self) -> f32 {
        self.0.pixels_per_point()
    }

    fn longest_texture_side(&self) -> usize {
        self.0.input(|input| input.max_texture_side)
    }

    fn family(&self, style: LetterStyle) -> FontFamily {
        match style {
            LetterStyle::Strong => theme::semibold(),
            LetterStyle::Plain => FontFamily::Proportional,
            LetterStyle::Water => theme::italic(),
        }
    }

    fn layout(&self, job: LayoutJob) -> Arc<Galley> {
        self.0.fonts_mut(|fonts| fonts.layout_job(job))
    }

    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is not general enough"
    )]
    fn letters(&self) -> ColorImage {
        self.0.fonts(|fonts| fonts.image())
    }

    fn load_texture(&self, name: &str, image: ColorImage) -> TextureHandle {
        self.0
            .ctx()
            .load_texture(name, image, TextureOptions::NEAREST)
    }
}
