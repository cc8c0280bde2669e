//! The fonts: Inter in three cuts, bundled so that the atlas looks the same everywhere.
//!
//! Inter has all of Latin, modern and ancient Greek and the Cyrillic alphabets of Europe, and the
//! arrows ← → ↑ ↓ ◀ ▶ ▲ ▼ ✓. It lacks Georgian, Armenian, Hebrew, Arabic and emoji. Icons come from
//! a font of their own.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
static SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");
static ITALIC: &[u8] = include_bytes!("../../../assets/fonts/Inter-Italic.otf");
static SYMBOLS: &[u8] = include_bytes!("../../../assets/fonts/MaterialSymbols.ttf");

const ICONS: &str = "Material Symbols";

/// The family of headings and of names on the map.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The family of names of seas and of notes.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The family of icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// The files of all fonts.
pub fn files() -> Vec<Vec<u8>> {
    [REGULAR, SEMIBOLD, ITALIC, SYMBOLS]
        .map(<[u8]>::to_vec)
        .to_vec()
}

pub(crate) fn definitions() -> FontDefinitions {
    let cuts = [
        ("Inter", REGULAR),
        ("Inter SemiBold", SEMIBOLD),
        ("Inter Italic", ITALIC),
    ];
    let letters = cuts
        .into_iter()
        .map(|(name, bytes)| (name, FontData::from_static(bytes)));
    let font_data = letters
        .chain([(ICONS, symbols())])
        .map(|(name, data)| (name.to_owned(), Arc::new(data)))
        .collect();
    // egui asks for a monospace family; nothing in the atlas is set in one.
    let families = [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Monospace, "Inter"),
        (semibold(), "Inter SemiBold"),
        (italic(), "Inter Italic"),
        // Not a fallback: no letter that Inter lacks may turn into an icon.
        (icons(), ICONS),
    ]
    .into_iter()
    .map(|(family, name)| (family, vec![name.to_owned()]))
    .collect();

    FontDefinitions {
        font_data,
        families,
    }
}

/// The font of icons, lowered to the middle of the line.
fn symbols() -> FontData {
    FontData::from_static(SYMBOLS).tweak(FontTweak {
        y_offset_factor: 0.05,
        ..FontTweak::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the languages of the bundled names of states and the interface need.
    const NEEDED: [&str; 4] = [
        "AaÄäÅåÆæÇçĐđĒēĘęĞğĢģÍíİıĶķŁłŅņŇňÑñŐőØøŘřŞşȘșŠšŢţȚțÞþŪūŰűŹźŽžßẞŒœÐðČčĆć",
        "ΑαΆάΒβΓγΔδΈέΗηΘθΊίΞξΠπΣσςΎύΦφΧχΨψΏώ",
        "АаБбВвГгҐґДдЂђЃѓЄєЅѕІіЇїЈјЉљЊњЋћЌќЎўЏџЩщЫыЪъЬьЭэЮюЯяЁё",
        "0123456789 –—…·“”„‘’«»‹›§†×−½²№€←→↑↓◀▶▲▼✓",
    ];

    fn context() -> egui::Context {
        let context = egui::Context::default();
        super::super::install(&context);
        context
            .run_ui(egui::RawInput::default(), |_ui| {})
            .drop_without_applying_deltas();
        context
    }

    #[test]
    fn every_cut_has_the_letters_of_europe_and_the_signs_of_the_interface() {
        for family in [FontFamily::Proportional, semibold(), italic()] {
            let font = egui::FontId::new(16.0, family);
            context().fonts_mut(|fonts| {
                for letter in NEEDED.concat().chars() {
                    assert!(fonts.has_glyph(&font, letter), "{font:?} lacks {letter}");
                }
            });
        }
    }

    #[test]
    fn the_outlines_of_the_font_are_drawn() {
        // The files hold PostScript outlines; a reader without them gives empty letters.
        let letter = context().fonts_mut(|fonts| {
            let font = egui::FontId::new(32.0, semibold());
            fonts.layout_no_wrap("M".to_owned(), font, epaint::Color32::PLACEHOLDER)
        });
        let bounds = letter.mesh_bounds;
        assert!(
            bounds.width() > 15.0 && bounds.height() > 15.0,
            "{bounds:?}"
        );
    }
}
