//! What a link says.

use atlas::date::Year;
use atlas::id::{QuoteId, StateId, TourId};
use atlas::timeline::layer::Layer;

use crate::camera::{Camera, Extent};
use crate::map_language::MapLanguage;
use crate::settings::ThemePreference;
use crate::state::ViewState;
use crate::time::comparison::{CompareMode, Comparison};

/// The map's extent in a link.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View {
    /// A named extent, fitted into the window.
    Fitted(Extent),
    /// Center and scale.
    Camera(Camera),
}

/// What a link shows; `None` for what it does not name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Link {
    /// The year shown.
    pub year: Option<Year>,
    /// The selected state.
    pub select: Option<StateId>,
    /// What the colors tell.
    pub layer: Option<Layer>,
    /// The chosen quote.
    pub quote: Option<QuoteId>,
    /// The comparison with another year.
    pub comparison: Option<Comparison>,
    /// The part of the map.
    pub view: Option<View>,
    /// A tour and the index of its step, from 0; the step decides everything but theme and names.
    pub tour: Option<(TourId, usize)>,
    /// The language of the names on the map.
    pub names: Option<MapLanguage>,
    /// Light, dark or as the system.
    pub theme: Option<ThemePreference>,
}

impl Link {
    /// What `view` shows, at the end of a flight.
    pub fn to(view: &ViewState) -> Self {
        let names = Some(view.settings.map_language);
        let looks = Self {
            names: names.filter(|names| *names != MapLanguage::default()),
            theme: Some(view.settings.theme).filter(|theme| *theme != ThemePreference::default()),
            ..Self::default()
        };
        if let Some(progress) = &view.session.tour_progress {
            return Self {
                tour: Some((progress.tour.clone(), progress.step)),
                ..looks
            };
        }
        let place = view.destination();
        let extent = match place.fitted {
            Some(Extent::Europe) => None,
            Some(extent) => Some(View::Fitted(extent)),
            None => Some(View::Camera(place.camera)),
        };
        let comparison = place.comparison;

        Self {
            year: Some(place.year),
            select: place.selection,
            layer: Some(view.settings.layer).filter(|layer| *layer != Layer::default()),
            quote: place.quote,
            comparison: Some(comparison).filter(|compared| compared.mode != CompareMode::Off),
            view: extent,
            ..looks
        }
    }
}
