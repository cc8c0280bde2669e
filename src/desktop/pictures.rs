//! Saving screenshots.

use std::path::Path;

use egui::ColorImage;

use crate::export::file_names::free_name;
use crate::export::offscreen::{OffscreenError, Picture};
use crate::wording::Wording;
use atlas::date::Year;

/// Writes the picture into a new file in `folder`; gives the sentence to show.
pub(super) fn save(
    folder: Option<&Path>,
    image: &ColorImage,
    year: Year,
    wording: &Wording,
) -> String {
    let Some(folder) = folder else {
        return wording.text(msg!("picture-no-folder")).into_owned();
    };
    let Some(file) = free_name(folder, &format!("nato-atlas-{year}"), "png") else {
        let reason = std::io::Error::from(std::io::ErrorKind::AlreadyExists).to_string();
        let error = OffscreenError::Unwritable(folder.display().to_string(), reason);
        return wording.text_of(error.key(), error.arguments());
    };
    match Picture::from(image).write_png(&file) {
        Ok(()) => {
            let file = [("file", file.display().to_string().into())];
            wording.text_with(msg!("picture-saved"), &file)
        }
        Err(error) => wording.text_of(error.key(), error.arguments()),
    }
}
