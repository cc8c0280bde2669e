//! The first size and position of windows.

use crate::app::AUDIENCE_SIZE;
use crate::cli::args::AudiencePlace;
use crate::desktop::store::SavedSession;

/// The smallest window, in points: that of a screen of 1024 x 600 pixels at 2 pixels per point.
///
/// In a smaller one the UI scale shrinks.
const LEAST_SIZE: [f32; 2] = [480.0, 270.0];

/// The size of the window at the first start, in points: fits a small projector.
const FIRST_SIZE: [f32; 2] = [1280.0, 720.0];

/// Left, top, width and height, in points, of a screen other than that of the window, if there is
/// one.
pub fn second_screen(
    context: &eframe::CreationContext<'_>,
) -> impl Fn() -> Option<[f32; 4]> + 'static {
    let window = context.winit_window().cloned();

    move || {
        let window = window.as_ref()?;
        let here = window.current_monitor();
        let other = window
            .available_monitors()
            .find(|screen| here.as_ref() != Some(screen))?;
        let (place, size, scale) = (other.position(), other.size(), other.scale_factor());
        let points = |pixels: f64| (pixels / scale) as f32;

        Some([
            points(place.x.into()),
            points(place.y.into()),
            points(size.width.into()),
            points(size.height.into()),
        ])
    }
}

/// The options of the audience window: all of a second screen, or half a projector until it is
/// dragged there.
pub fn near(mut options: eframe::NativeOptions, place: AudiencePlace) -> eframe::NativeOptions {
    let size = place.size.map(|size| size.map(f32::from));
    options.viewport = options
        .viewport
        .with_inner_size(size.unwrap_or(AUDIENCE_SIZE))
        .with_min_inner_size(LEAST_SIZE)
        .with_position(place.corner.map(f32::from));

    options
}

/// The options of the window at its last size and position.
pub fn with_place<V>(
    mut options: eframe::NativeOptions,
    memory: &SavedSession<V>,
) -> eframe::NativeOptions {
    options.viewport = options
        .viewport
        .with_inner_size(FIRST_SIZE)
        .with_min_inner_size(LEAST_SIZE);
    if let Some(place) = &memory.window {
        options.viewport = options
            .viewport
            .with_inner_size(place.size)
            .with_maximized(place.maximized);
        if let Some(position) = place.position {
            options.viewport = options.viewport.with_position(position);
        }
    }

    options
}
