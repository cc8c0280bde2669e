//! Reading the text of a link.

use std::fmt;

use atlas::Atlas;
use atlas::date::Year;
use atlas::id::{QuoteId, StateId, TourId};
use atlas::timeline::layer::Layer;
use geo::lon_lat::LonLat;
use percent_encoding::percent_decode_str;

use crate::camera::{Camera, LATITUDES, zoom};
use crate::link::content::{Link, View};
use crate::link::keys::{
    COMPARE, EXTENTS, LAYER, NAMES, OVERLAY, QUOTE, SELECT, THEME, TOUR, VIEW, YEAR,
};
use crate::map_language::MapLanguage;
use crate::settings::ThemePreference;
use crate::state::ViewState;
use crate::time::comparison::{CompareMode, Comparison};

/// The longest text that is read, in bytes; the links of the atlas are a tenth of it.
const LONGEST: usize = 2_000;

/// A part of a link that this atlas cannot show, as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Link {
    /// Reads the text of a link, with or without what stands before its `#`, and gives the parts
    /// that were refused.
    ///
    /// The tours are those of `atlas` and of `view`. A key that is not known is refused like a
    /// value: a link of a later version may say more.
    pub fn read(text: &str, atlas: &Atlas, view: &ViewState) -> (Self, Vec<Refused>) {
        let text = text.rsplit('#').next().unwrap_or_default();
        if text.len() > LONGEST {
            let start: String = text.chars().take(40).collect();
            return (Self::default(), vec![Refused(format!("{start}…"))]);
        }
        let (mut link, mut refused) = (Self::default(), Vec::new());
        for part in text.split('&').filter(|part| !part.is_empty()) {
            if link.take(part, atlas, view).is_none() {
                let shown = percent_decode_str(part).decode_utf8_lossy();
                refused.push(Refused(shown.into_owned()));
            }
        }

        (link, refused)
    }

    /// Whether a text could be a link: one that names at least one part, as `year=1999`.
    pub fn is_like(text: &str) -> bool {
        text.rsplit('#')
            .next()
            .is_some_and(|text| text.contains('='))
    }

    /// Takes one `key=value`; `None` if it cannot be shown.
    fn take(&mut self, part: &str, atlas: &Atlas, view: &ViewState) -> Option<()> {
        let (key, value) = part.split_once('=')?;
        let value = percent_decode_str(value).decode_utf8().ok()?;
        let value = value.as_ref();
        let year = |text: &str| {
            let year: Year = text.parse().ok()?;
            Some(year).filter(|year| atlas.years().contains(year))
        };
        let compared = |mode| Some(year(value).map(|other| Comparison { mode, other })).flatten();
        match key {
            YEAR => self.year = Some(year(value)?),
            SELECT => {
                let state = StateId::parse(&value.to_ascii_uppercase()).ok()?;
                self.select = Some(atlas.state(state)?.id);
            }
            LAYER => self.layer = Some(Layer::from_name(value)?),
            QUOTE => self.quote = Some(atlas.quote(&QuoteId::new(value))?.id.clone()),
            COMPARE => self.comparison = Some(compared(CompareMode::Swipe)?),
            OVERLAY => self.comparison = Some(compared(CompareMode::Overlay)?),
            VIEW => self.view = Some(extent(value)?),
            TOUR => self.tour = Some(step(value, atlas, view)?),
            NAMES => self.names = Some(MapLanguage::from_code(value)?),
            THEME => self.theme = Some(ThemePreference::from_name(value)?),
            _ => return None,
        }

        Some(())
    }
}

/// A tour and its step, counted from 1 in the text and from 0 in the result.
fn step(text: &str, atlas: &Atlas, view: &ViewState) -> Option<(TourId, usize)> {
    let (id, number) = text.rsplit_once(':').unwrap_or((text, "1"));
    let tour = view.tour_named(atlas, &TourId::new(id))?;
    let number: usize = number.parse().ok()?;
    let step = number
        .checked_sub(1)
        .filter(|step| *step < tour.steps.len())?;

    Some((tour.id.clone(), step))
}

/// A named extent, or latitude and longitude in degrees and the zoom of web maps.
fn extent(text: &str) -> Option<View> {
    let named = EXTENTS.iter().find(|(_, name)| *name == text);
    if let Some((extent, _)) = named {
        return Some(View::Fitted(*extent));
    }
    let numbers: Result<Vec<f64>, _> = text.split(',').map(str::parse).collect();
    let numbers = numbers.ok()?;
    let &[lat, lon, zoom] = numbers.as_slice() else {
        return None;
    };
    let is_place = (LATITUDES[0]..=LATITUDES[1]).contains(&lat) && (-180.0..=180.0).contains(&lon);
    let is_zoom = (0.0..=24.0).contains(&zoom);

    (is_place && is_zoom).then(|| {
        let center = LonLat::new(lon, lat);
        View::Camera(Camera {
            center,
            km_per_point: zoom::km_per_point(zoom, lat),
        })
    })
}
