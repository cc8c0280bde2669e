//! The look of panels and controls: our colors in egui's style.

use egui::style::{HandleShape, ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{CornerRadius, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2};
use epaint::Color32;

use super::sizes::{GRID, TextRole, font};

/// How long a panel takes to open, in seconds.
pub(crate) const ANIMATION_SECONDS: f32 = 0.15;

/// The colors of panels and controls in one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterfaceColors {
    /// Behind everything that is not map.
    pub panel: Color32,
    /// Cards, menus, tooltips.
    pub raised: Color32,
    /// Text fields.
    pub field: Color32,
    /// A button at rest.
    pub button: Color32,
    /// A button under the pointer.
    pub button_hovered: Color32,
    /// A button held down.
    pub button_pressed: Color32,
    /// Between sections.
    pub line: Color32,
    /// Around controls; readable as a shape, so 3:1 to `panel`.
    pub outline: Color32,
    /// Running text.
    pub text: Color32,
    /// Notes and sources; still 4.5:1.
    pub text_weak: Color32,
    /// Text on a control in use.
    pub text_strong: Color32,
    /// What is chosen or filled: the slider's past, the badge of a quote.
    pub accent: Color32,
    /// Behind chosen text and entries.
    pub accent_fill: Color32,
    /// The ring around the control with the keyboard focus.
    pub focus: Color32,
    /// Words that open something.
    pub link: Color32,
    /// Caveats.
    pub warning: Color32,
    /// What went wrong.
    pub error: Color32,
}

/// The width of the focus ring, in points (WCAG 2.4.13 asks for 2).
const FOCUS_WIDTH: f32 = 2.0;

/// egui's style with our colors and sizes.
pub(crate) fn style(colors: &InterfaceColors, dark: bool) -> Style {
    let mut style = Style {
        visuals: visuals(colors, dark),
        ..Style::default()
    };
    style.text_styles = TextRole::ALL.map(|role| (role.style(), font(role))).into();
    style
        .text_styles
        .insert(TextStyle::Button, font(TextRole::Body));
    style.text_styles.insert(
        TextStyle::Monospace,
        FontId::monospace(TextRole::Body.size()),
    );

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(2.0 * GRID, 2.0 * GRID);
    spacing.button_padding = vec2(3.0 * GRID, GRID);
    spacing.window_margin = Margin::same(12);
    spacing.menu_margin = Margin::same(8);
    spacing.indent = 5.0 * GRID;
    spacing.interact_size = vec2(11.0 * GRID, 8.0 * GRID);
    spacing.slider_width = 50.0 * GRID;
    spacing.slider_rail_height = 2.0 * GRID;
    spacing.icon_width = 5.0 * GRID;
    spacing.icon_width_inner = 3.0 * GRID;
    spacing.icon_spacing = 2.0 * GRID;
    spacing.tooltip_width = 100.0 * GRID;
    spacing.scroll = ScrollStyle::solid();
    style.interaction.tooltip_delay = 0.3;

    style
}

fn visuals(colors: &InterfaceColors, dark: bool) -> Visuals {
    let base = if dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };

    Visuals {
        widgets: widgets(colors),
        selection: Selection {
            bg_fill: colors.accent_fill,
            stroke: Stroke::new(FOCUS_WIDTH, colors.focus),
        },
        weak_text_color: Some(colors.text_weak),
        hyperlink_color: colors.link,
        faint_bg_color: colors.raised,
        extreme_bg_color: colors.field,
        code_bg_color: colors.field,
        warn_fg_color: colors.warning,
        error_fg_color: colors.error,
        window_fill: colors.raised,
        window_stroke: Stroke::new(1.0, colors.line),
        panel_fill: colors.panel,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        ..base
    }
}

/// The radius of the corners of controls, in points: from 5 on egui draws each with twice as many
/// triangles.
const ROUND: CornerRadius = CornerRadius::same(4);

fn widgets(colors: &InterfaceColors) -> Widgets {
    let control = |fill, outline, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: outline,
        fg_stroke: Stroke::new(1.5, text),
        corner_radius: ROUND,
        expansion: 0.0,
    };
    let thin = |color| Stroke::new(1.0, color);

    Widgets {
        noninteractive: control(colors.panel, thin(colors.line), colors.text),
        inactive: control(colors.button, thin(colors.outline), colors.text),
        hovered: control(colors.button_hovered, thin(colors.text), colors.text_strong),
        // egui draws focused controls like pressed ones.
        active: control(
            colors.button_pressed,
            Stroke::new(FOCUS_WIDTH, colors.focus),
            colors.text_strong,
        ),
        open: control(colors.button_hovered, thin(colors.outline), colors.text),
    }
}
