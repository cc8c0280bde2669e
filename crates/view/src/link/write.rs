//! Writing a link as text.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::camera::zoom;
use crate::link::content::{Link, View};
use crate::link::keys;
use crate::time::comparison::CompareMode;

/// What would end a value, or the link in a sentence.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>');

/// The text of the link, without a `#`.
impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            year,
            select,
            layer,
            quote,
            comparison,
            view,
            tour,
            names,
            theme,
        } = self;
        let escaped = |text: &str| utf8_percent_encode(text, ESCAPED).to_string();
        let compared = comparison.map(|compared| {
            let key = match compared.mode {
                CompareMode::Off => "",
                CompareMode::Swipe => keys::COMPARE,
                CompareMode::Overlay => keys::OVERLAY,
            };
            (key, compared.other.to_string())
        });
        let parts = [
            year.map(|year| (keys::YEAR, year.to_string())),
            select.map(|state| (keys::SELECT, state.to_string())),
            layer.map(|layer| (keys::LAYER, layer.name().to_owned())),
            quote
                .as_ref()
                .map(|quote| (keys::QUOTE, escaped(quote.as_str()))),
            compared.filter(|(key, _)| !key.is_empty()),
            view.map(|view| (keys::VIEW, extent_text(view))),
            tour.as_ref().map(|(tour, step)| {
                let text = format!("{}:{}", escaped(tour.as_str()), step + 1);
                (keys::TOUR, text)
            }),
            names.map(|names| (keys::NAMES, names.code().to_owned())),
            theme.map(|theme| (keys::THEME, theme.name().to_owned())),
        ];
        for (place, (key, value)) in parts.into_iter().flatten().enumerate() {
            let before = if place == 0 { "" } else { "&" };
            write!(formatter, "{before}{key}={value}")?;
        }

        Ok(())
    }
}

/// Latitude, longitude and zoom as web maps count it, or the name of an extent.
fn extent_text(view: View) -> String {
    match view {
        View::Fitted(extent) => keys::extent_name(extent).to_owned(),
        View::Camera(camera) => {
            let rounded = |number: f64, places: i32| {
                let factor = 10_f64.powi(places);
                // Adding zero turns -0 into 0.
                (number * factor).round() / factor + 0.0
            };
            let [lat, lon] = [camera.center.lat, camera.center.lon].map(|side| rounded(side, 3));
            let zoom = rounded(zoom::of(camera), 2);

            format!("{lat},{lon},{zoom}")
        }
    }
}
