//! What is computed from the atlas and the view, kept for as long as these stay as they are.

use std::rc::Rc;
use std::sync::Arc;

use crate::ui::Model;
use crate::ui::map::map_view::{OtherYears, PreviousYear, Situation};
use crate::ui::theme;
use crate::ui::widgets::summary::Summary;
use atlas::Atlas;
use atlas::date::{Date, Year};
use atlas::edition::Edition;
use atlas::id::{QuoteId, StateId};
use atlas::timeline::filter::Filter;
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::{LegendGroup, legend};
use atlas::timeline::related::states_on;
use atlas::timeline::snapshot::{Snapshot, snapshot};
use atlas::timeline::steps::{YearChange, changes_in};
use map::cached::{Cached, Recent};
use map::colors::MapColors;
use map::style_table::StyleTable;
use view::state::ViewState;
use view::time::comparison::CompareMode;
use view::time::transition::Transition;

/// All that decides how the map looks: the atlas, the day, whether the theme is dark, the layer and
/// the filter.
pub(super) type Appearance = (Edition, Date, bool, Layer, Filter);

/// More than the years of the atlas, so that scrubbing computes each once; a year takes some tens
/// of kilobytes.
const YEARS_KEPT: usize = 100;

/// Deleting it changes nothing but speed.
#[derive(Default)]
pub(super) struct Caches {
    /// The situations of the years shown, compared or left, and of the last day that is known.
    snapshots: Recent<(Edition, Date), Rc<Snapshot>, YEARS_KEPT>,
    quote_states: Cached<(Edition, Date, Option<QuoteId>), Rc<[StateId]>>,
    styles: Recent<Appearance, Arc<StyleTable>, YEARS_KEPT>,
    changes: Recent<(Edition, Year), Rc<YearInWords>, YEARS_KEPT>,
    legends: Recent<(Edition, Date, Layer), Rc<[LegendGroup]>, YEARS_KEPT>,
}

/// What the caches compute from.
#[derive(Clone, Copy)]
pub(super) struct CacheInputs<'a> {
    /// What may be seen of the atlas.
    pub(super) atlas: &'a Atlas,
    pub(super) view: &'a ViewState,
    /// Whether the theme is dark.
    pub(super) dark: bool,
}

/// A year on the map: its situation, and the style of its units and borders.
pub(super) struct StyledYear {
    pub(super) snapshot: Rc<Snapshot>,
    pub(super) style: Arc<StyleTable>,
}

/// What changed in a year, also in words.
pub(super) struct YearInWords {
    pub(super) change: YearChange,
    pub(super) summary: Summary,
}

/// The years on the map besides the year shown.
pub(super) struct StyledOtherYears {
    compared: Option<StyledYear>,
    before: Option<(StyledYear, Transition)>,
}

impl Caches {
    pub(super) fn year_shown(&mut self, inputs: CacheInputs<'_>) -> StyledYear {
        self.year(inputs, inputs.view.place.year)
    }

    /// The year compared with, and that before while the change is visible.
    pub(super) fn other_years(&mut self, inputs: CacheInputs<'_>) -> StyledOtherYears {
        let comparison = inputs.view.place.comparison;
        let is_compared = comparison.mode != CompareMode::Off;
        let compared = is_compared.then(|| self.year(inputs, comparison.other));
        let transition = inputs.view.session.transition;
        let before = transition.map(|transition| (self.year(inputs, transition.from), transition));

        StyledOtherYears { compared, before }
    }

    /// The states to bring out on the map: those of the poll or the step, else those that the
    /// emphasized quote speaks of; by id.
    pub(super) fn quote_states(
        &mut self,
        inputs: CacheInputs<'_>,
        shown: &Snapshot,
    ) -> Rc<[StateId]> {
        let CacheInputs { atlas, view, .. } = inputs;
        if let Some(states) = view.brought_out(atlas) {
            return states.into();
        }
        let today = self.snapshot(atlas, atlas.calendar().last_day);
        let quote = view.emphasized_quote();
        let key = (atlas.edition(), shown.date, quote.cloned());
        let states = self.quote_states.get(key, || {
            let quote = quote.and_then(|id| atlas.quote(id));
            let states = quote.map(|quote| states_on(&today, shown, quote));

            states.unwrap_or_default().into()
        });

        Rc::clone(states)
    }

    /// What changed in the year shown.
    pub(super) fn year_in_words(&mut self, model: Model<'_>) -> Rc<YearInWords> {
        let year = model.view.place.year;
        let words = self.changes.get((model.atlas.edition(), year), || {
            let change = changes_in(model.atlas, year);
            let summary = Summary::of(model, &change);

            Rc::new(YearInWords { change, summary })
        });

        Rc::clone(words)
    }

    /// The groups of the legend, from top to bottom.
    pub(super) fn legend(
        &mut self,
        inputs: CacheInputs<'_>,
        shown: &Snapshot,
    ) -> Rc<[LegendGroup]> {
        let (atlas, layer) = (inputs.atlas, inputs.view.settings.layer);
        let key = (atlas.edition(), shown.date, layer);
        let groups = self.legends.get(key, || legend(atlas, shown, layer).into());

        Rc::clone(groups)
    }

    fn year(&mut self, inputs: CacheInputs<'_>, year: Year) -> StyledYear {
        let CacheInputs { atlas, view, dark } = inputs;
        let date = atlas.date_shown(year);
        let snapshot = self.snapshot(atlas, date);
        let (layer, filter) = (view.settings.layer, view.session.filter);
        let key = (atlas.edition(), date, dark, layer, filter);
        let colors = theme::map_colors(dark);
        let style = self.styles.get(key, || style_of(&snapshot, view, colors));

        StyledYear {
            style: Arc::clone(style),
            snapshot,
        }
    }

    fn snapshot(&mut self, atlas: &Atlas, date: Date) -> Rc<Snapshot> {
        let key = (atlas.edition(), date);

        Rc::clone(self.snapshots.get(key, || Rc::new(snapshot(atlas, date))))
    }
}

impl StyledOtherYears {
    /// As the map draws them beside the situation of `model`.
    pub(super) fn on_map<'a>(&'a self, model: Model<'a>) -> OtherYears<'a> {
        let compared = self.compared.as_ref().map(|year| Situation {
            model: Model {
                snapshot: &year.snapshot,
                quote_states: &[],
                ..model
            },
            style: &year.style,
        });
        let before = self.before.as_ref().map(|(year, transition)| PreviousYear {
            style: &year.style,
            transition: *transition,
        });

        OtherYears { compared, before }
    }
}

/// The style of a situation in the current layer, under the filter of the legend.
pub(super) fn style_of(
    snapshot: &Snapshot,
    view: &ViewState,
    colors: &MapColors,
) -> Arc<StyleTable> {
    let (layer, filter) = (view.settings.layer, view.session.filter);
    let table = StyleTable::new(snapshot, layer, colors);

    Arc::new(table.filtered(snapshot, layer, filter, colors))
}
