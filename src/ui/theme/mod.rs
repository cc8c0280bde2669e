//! Every color, size and font of the program.
//!
//! The only place with color literals. `light` and `dark` hold the colors, `interface` turns them
//! into egui's styles, `fonts` has the fonts, `sizes` the sizes.

#[cfg(test)]
mod contrast_tests;
mod dark;
mod fonts;
mod interface;
mod light;
#[cfg(test)]
mod palette_tests;
#[cfg(test)]
mod perception;
mod preview;
mod sizes;
mod vision;

use egui::{Frame, Ui};
use epaint::{Color32, Shadow};

use atlas::date::Year;
use atlas::timeline::classes::Class;
use map::colors::{AccessionColor, ContrastColor, MapColors};
use view::settings::ThemePreference;

pub use fonts::{files as font_files, icons, italic, semibold};
pub use interface::InterfaceColors;
pub use preview::previewed;
pub use sizes::{GRID, LEGEND_WIDTH, SMALLEST_NAME, TextRole, font};

/// In a window narrower than this that is higher than wide, in points, the panel lies below the map
/// and the bars have two rows: a phone held upright.
const NARROW: f32 = 640.0;

/// Whether the window is as narrow as a phone held upright, whatever its scale.
pub fn is_narrow(context: &egui::Context) -> bool {
    let size = context.content_rect().size() * context.zoom_factor();

    size.x < NARROW && size.x < size.y
}

/// Gives `context` the fonts and, for light and dark, the styles of the program.
///
/// Call it once, before the first frame: egui takes new fonts into use at the next frame.
pub fn install(context: &egui::Context) {
    context.set_fonts(fonts::definitions());
    context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    context.set_style_of(
        egui::Theme::Light,
        interface::style(&light::INTERFACE, false),
    );
    context.set_style_of(egui::Theme::Dark, interface::style(&dark::INTERFACE, true));
}

/// Removes the shadows of what lies over the map, for windows that the processor draws: a shadow
/// costs as much as what casts it.
pub fn cast_no_shadows(context: &egui::Context) {
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        context.style_mut_of(theme, |style| {
            style.visuals.window_shadow = Shadow::NONE;
            style.visuals.popup_shadow = Shadow::NONE;
        });
    }
}

/// The frame of what lies over the map of a class: without a shadow, which would dim the names beside
/// it.
pub(crate) fn over_map(ui: &Ui) -> Frame {
    Frame::popup(ui.style()).shadow(Shadow::NONE)
}

/// The frame of a panel at an edge of the window.
///
/// It has no background where the window is cleared in its color: where the processor draws, a
/// painted pixel costs ten times one that the window is cleared with.
pub fn panel(ui: &Ui) -> Frame {
    let frame = Frame::side_top_panel(ui.style());
    if ui.stack().bg_color() == frame.fill {
        frame.fill(Color32::TRANSPARENT)
    } else {
        frame
    }
}

/// The theme as egui's preference.
pub fn preference(theme: ThemePreference) -> egui::ThemePreference {
    match theme {
        ThemePreference::Light => egui::ThemePreference::Light,
        ThemePreference::Dark => egui::ThemePreference::Dark,
        ThemePreference::System => egui::ThemePreference::System,
    }
}

/// Turns egui's own animations on or off; without them their ends are shown at once.
pub fn set_motion(context: &egui::Context, moves: bool) {
    let seconds = if moves {
        interface::ANIMATION_SECONDS
    } else {
        0.0
    };
    if context.global_style().animation_time != seconds {
        context.all_styles_mut(|style| style.animation_time = seconds);
    }
}

/// The colors of the map in the dark theme or the light one.
pub fn map_colors(dark: bool) -> &'static MapColors {
    if dark { &dark::MAP } else { &light::MAP }
}

/// The colors of panels and controls that egui's own style has no name for.
pub fn interface_colors(dark: bool) -> &'static InterfaceColors {
    if dark {
        &dark::INTERFACE
    } else {
        &light::INTERFACE
    }
}

/// The ink of the presenter's pen, in both themes.
pub const PEN: Color32 = rgb(0xd4, 0x00, 0x6a);
/// The halo of [`PEN`], which sets it off from land of its own color.
pub const PEN_SEAM: Color32 = rgb(0xff, 0xff, 0xff);
/// The blank screens of a presentation: black and white.
pub const BLANK_COLORS: [Color32; 2] = [rgb(0, 0, 0), rgb(0xff, 0xff, 0xff)];
/// The shade around the spotlight.
pub const SHADE: Color32 = Color32::from_black_alpha(0xb4);

/// Text on dark fills.
const WHITE_INK: Color32 = rgb(0xff, 0xff, 0xff);
/// Text on bright fills.
const BLACK_INK: Color32 = rgb(0x11, 0x11, 0x11);

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one home of color literals"
)]
const fn rgb(red: u8, green: u8, blue: u8) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

const fn accession(year: Year, fill: Color32, ink: Color32) -> AccessionColor {
    AccessionColor { year, fill, ink }
}

const fn contrast(class: Class, fill: Color32, ink: Color32) -> ContrastColor {
    ContrastColor { class, fill, ink }
}

#[cfg(test)]
mod tests {
    use egui::{UiBuilder, UiKind, UiStackInfo};

    use super::*;

    #[test]
    fn a_panel_has_no_ground_of_its_own_only_on_one_in_its_color() {
        let context = egui::Context::default();
        install(&context);
        let on = |ground: Color32| {
            let mut fill = None;
            context
                .run_ui(egui::RawInput::default(), |ui| {
                    let ground = UiStackInfo::new(UiKind::CentralPanel)
                        .with_frame(Frame::new().fill(ground));
                    let below = UiBuilder::new().ui_stack_info(ground);
                    ui.scope_builder(below, |ui| fill = Some(panel(ui).fill));
                })
                .drop_without_applying_deltas();
            fill.unwrap()
        };
        let [light, dark] = [light::INTERFACE.panel, dark::INTERFACE.panel];
        assert_eq!(on(light), Color32::TRANSPARENT);
        assert_eq!(on(Color32::TRANSPARENT), light);
        assert_eq!(on(dark), light, "in the frame in which the theme changes");
    }
}
