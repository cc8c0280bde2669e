//! What the placing of names needs of the map: how a name is written, and what lies under it.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Rgba, Ui};

use crate::ui::Model;
use crate::ui::map::map_view::MapView;
use crate::ui::map::names::text_backend::UiText;
use crate::ui::theme::SMALLEST_NAME;
use atlas::id::StateId;
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::Standing;
use geo::pole::deepest;
use map::colors::MapColors;
use map::hatch::Pattern;
use map::labels::lettering::letter_style::LetterStyle;
use map::labels::lettering::written::{Lettering, Look, Written, broken};
use map::labels::placement::trace::{LabelTrace, Note};
use map::labels::placement::{Form, GroundCover, LabelContext};
use map::labels::tuning::{
    CALLOUT_SIZE, FULL_NAMES_BELOW, HALO_CONTRAST, LARGEST, POLE_PRECISION, ROOM_PER_POINT,
    SIZE_WITHOUT_ROOM, SQUEEZE, STAGE_CALLOUT_SIZE, STAGE_SMALLEST_NAME, STAGE_YEARS_BELOW,
    WATER_STEP, YEAR_SMALLER,
};
use map::land_index::{LandIndex as Land, edges, probes};
use map::level::Level;
use view::camera::viewport::Viewport;

pub(crate) struct MapLabelContext<'a> {
    pub(crate) ui: &'a Ui,
    pub(crate) map_view: MapView<'a>,
    /// The coarsest level, by which names are placed; `None` until it is ready.
    pub(crate) level: Option<&'a Level>,
    pub(crate) land: Option<&'a mut Land>,
    pub(crate) lettering: &'a mut Lettering,
    /// The language of the names, as in the data.
    pub(crate) language: &'a str,
    /// Whether the view or the year is changing.
    pub(crate) is_moving: bool,
    /// The traces of the placing, if they are wanted.
    pub(crate) traces: Option<LabelTraces>,
}

pub(crate) type LabelTraces = BTreeMap<StateId, LabelTrace>;

impl MapLabelContext<'_> {
    /// The state's name on its land, in its `index`-th form.
    pub(crate) fn written(
        &mut self,
        state: StateId,
        half_height: f32,
        index: usize,
    ) -> Option<Arc<Written>> {
        let largest = self.preferred_size(state, half_height);
        let key = (state, largest, Some(index));
        if let Some(known) = self.lettering.names.get(&key) {
            return known.clone();
        }
        let written = self.write(state, largest, index).map(Arc::new);
        self.lettering.names.insert(key, written.clone());

        written
    }

    fn write(&mut self, state: StateId, largest: u8, index: usize) -> Option<Written> {
        let LabelText {
            first,
            second,
            size,
            has_year,
        } = self.wording_of(state, largest, index)?;
        let mut lines =
            vec![
                self.lettering
                    .line(&UiText(self.ui), &first, LetterStyle::Strong, size),
            ];
        if let Some(second) = second {
            lines.push(
                self.lettering
                    .line(&UiText(self.ui), &second, LetterStyle::Strong, size),
            );
        }
        match self.year_of(state) {
            _ if !Self::has_years(self.map_view) => Some(Written::stacked(lines, size)),
            _ if !has_year => Some(Written::stacked(lines, size).into_last_resort()),
            Some(year) => {
                lines.push(self.year_line(&year, size));
                Some(Written::stacked(lines, size))
            }
            None if self.map_view.model.atlas.membership_of(state).is_some() => {
                // Its position is the one that it will have with its year below.
                let below = self.year_line("2000", size).size().y;
                Some(Written::stacked(lines, size).with_room_below(below))
            }
            None => Some(Written::stacked(lines, size)),
        }
    }

    /// The state's name beside its land: all in one line. In a presentation without the year, so
    /// that more of them have room.
    pub(crate) fn written_beside(&mut self, state: StateId) -> Arc<Written> {
        let is_staged = self.map_view.model.view.presents_here();
        let size = if is_staged {
            STAGE_CALLOUT_SIZE
        } else {
            CALLOUT_SIZE
        };
        let key = (state, size, None);
        if let Some(Some(known)) = self.lettering.names.get(&key) {
            return Arc::clone(known);
        }
        let text = self.names_of(state)[0].clone();
        let mut words =
            vec![
                self.lettering
                    .line(&UiText(self.ui), &text, LetterStyle::Strong, size),
            ];
        if let Some(year) = self.year_of(state).filter(|_| !is_staged) {
            words.push(self.year_line(&year, size));
        }

        let written = Arc::new(Written::in_a_row(words, size));
        self.lettering.names.insert(key, Some(Arc::clone(&written)));

        written
    }

    fn year_line(&mut self, year: &str, size: u8) -> Arc<Galley> {
        let smaller = (size - YEAR_SMALLER).max(SMALLEST_NAME - 1);

        self.lettering
            .line(&UiText(self.ui), year, LetterStyle::Plain, smaller)
    }

    /// The `index`-th form of a name: large before small, on one line before two; for a member that
    /// has no room for the year of its accession, the name alone comes last.
    fn wording_of(&self, state: StateId, preferred: u8, index: usize) -> Option<LabelText> {
        let mut sizes = vec![
            preferred,
            u8::midpoint(preferred, SMALLEST_NAME),
            SMALLEST_NAME,
        ];
        sizes.dedup();
        let names = self.names_of(state);
        let forms = sizes
            .iter()
            .flat_map(|size| names.iter().flat_map(|name| LabelText::forms(name, *size)));
        // Forms are known by their number, which must not depend on the year.
        let ever_joins = self.map_view.model.atlas.membership_of(state).is_some();
        let shortest = names.last().filter(|_| ever_joins).into_iter();
        // A class reads smaller letters rather than none.
        let is_staged = self.map_view.model.view.presents_here();
        let smaller = is_staged.then_some(STAGE_SMALLEST_NAME);
        let alone = shortest
            .flat_map(|name| {
                let sizes = [SMALLEST_NAME].into_iter().chain(smaller);
                sizes.flat_map(|size| LabelText::forms(name, size))
            })
            .map(|form| LabelText {
                has_year: false,
                ..form
            });

        forms.chain(alone).nth(index)
    }

    /// Whether the year of accession stands below a name: before a class only where there is room, since
    /// the legend tells it, and a name more says more.
    pub(crate) fn has_years(map_view: MapView<'_>) -> bool {
        let km_per_point = map_view.viewport.km_per_point();

        !map_view.model.view.presents_here() || km_per_point < STAGE_YEARS_BELOW
    }

    /// Whether the scale is large enough for full names.
    pub(crate) fn is_near(viewport: &Viewport) -> bool {
        viewport.km_per_point() < FULL_NAMES_BELOW
    }

    /// States with more room, half its height in points, have larger names, and members have larger ones than others.
    fn preferred_size(&self, state: StateId, half_height: f32) -> u8 {
        let standing = self.map_view.model.snapshot.standing(state);
        let is_member = matches!(standing, Some(Standing::Member(_)));
        let largest = LARGEST[usize::from(!is_member)];

        (SIZE_WITHOUT_ROOM + half_height / ROOM_PER_POINT).clamp(f32::from(SMALLEST_NAME), largest)
            as u8
    }

    /// The full name and the short one, as far as they may be used at this scale; never empty.
    fn names_of(&self, id: StateId) -> Vec<String> {
        let Model {
            atlas, snapshot, ..
        } = self.map_view.model;
        let Some(state) = atlas.state(id) else {
            return vec![id.as_str().to_owned()];
        };
        let short = state.short_name_on(snapshot.date, self.language).to_owned();
        let full = state.name_on(snapshot.date, self.language).to_owned();
        if Self::is_near(self.map_view.viewport) && full != short {
            vec![full, short]
        } else {
            vec![short]
        }
    }

    /// The year of accession, with a star for a member outside the military command; `None` for other states.
    fn year_of(&self, state: StateId) -> Option<String> {
        let snapshot = self.map_view.model.snapshot;
        let Some(Standing::Member(since)) = snapshot.standing(state) else {
            return None;
        };
        let mark = if snapshot.is_outside_command(state) {
            "*"
        } else {
            ""
        };

        Some(format!("{}{mark}", since.year()))
    }

    /// The color and the halo of a name on the land of a state.
    pub(crate) fn look_on(&self, state: StateId) -> Look {
        let unit = self.map_view.model.snapshot.main_unit(state);

        self.look_of(unit)
    }

    /// The color and the halo of a name at a position, whatever lies there.
    pub(crate) fn look_at(&mut self, position: Pos2) -> Look {
        let unit = self.unit_at(position);

        self.look_of(unit)
    }

    fn look_of(&self, unit: Option<usize>) -> Look {
        let colors = self.map_view.model.colors;
        let unit = unit.and_then(|unit| self.map_view.style.units.get(unit));

        unit.map_or(
            Look {
                ink: colors.label,
                halo: colors.sea,
            },
            |unit| {
                // Most of a hatched applicant is land.
                let is_hatched = unit.patterns.contains(Pattern::Applicant);
                let ground = if is_hatched { colors.land } else { unit.fill };

                Look {
                    ink: unit.ink,
                    halo: halo_color(ground, unit.ink, colors),
                }
            },
        )
    }

    fn unit_at(&mut self, position: Pos2) -> Option<usize> {
        let land = self.land.as_mut()?;

        land.unit_on_screen(position, self.map_view.viewport)
    }

    /// Whether there is nothing but water under `rect`; `false` as long as the land is not known.
    pub(crate) fn is_water(&mut self, rect: Rect) -> bool {
        let count = |length: f32| (length / WATER_STEP).ceil() as usize;
        let grid = [count(rect.width()), count(rect.height())];

        self.land.is_some() && probes(rect, grid).all(|position| self.unit_at(position).is_none())
    }
}

struct LabelText {
    first: String,
    second: Option<String>,
    /// In points.
    size: u8,
    /// Whether the year of accession, if there is one, goes below.
    has_year: bool,
}

impl LabelText {
    /// A name on one line and on two.
    fn forms(name: &str, size: u8) -> impl Iterator<Item = Self> {
        let halves = broken(name).map(|(first, second)| Self::new(first, Some(second), size));

        std::iter::once(Self::new(name, None, size)).chain(halves)
    }

    fn new(first: &str, second: Option<&str>, size: u8) -> Self {
        Self {
            first: first.to_owned(),
            second: second.map(str::to_owned),
            size,
            has_year: true,
        }
    }
}

impl LabelContext<StateId> for MapLabelContext<'_> {
    fn is_moving(&self) -> bool {
        self.is_moving
    }

    fn form(&mut self, key: &StateId, half_height: f32, index: usize) -> Option<Form> {
        self.written(*key, half_height, index)
            .map(|written| written.form)
    }

    fn callout_form(&mut self, key: &StateId) -> Form {
        self.written_beside(*key).form
    }

    fn ground(&mut self, key: &StateId, rect: Rect) -> GroundCover {
        let Some(land) = &mut self.land else {
            return GroundCover::default();
        };
        let under = land.units_under(rect, self.map_view.viewport);
        let each = 1.0 / under.len() as f32;
        let mut ground = GroundCover::default();
        let mut others: Vec<(StateId, f32)> = Vec::new();
        for unit in under.iter() {
            match *unit {
                None => ground.water += each,
                Some(unit) => {
                    let units = &self.map_view.model.snapshot.units;
                    let Some(holder) = units.get(unit).map(|unit| unit.holder) else {
                        continue;
                    };
                    if holder == *key {
                        ground.own += each;
                    } else if let Some((_, share)) =
                        others.iter_mut().find(|(other, _)| *other == holder)
                    {
                        *share += each;
                    } else {
                        others.push((holder, each));
                    }
                }
            }
        }

        ground.other = others.iter().map(|(_, share)| *share).fold(0.0, f32::max);

        ground
    }

    fn deepest(&mut self, key: &StateId, frame: Rect) -> Option<(Pos2, f32)> {
        let units = &self.map_view.model.snapshot.units;
        let is_own = |unit: usize| {
            units.get(unit).is_some_and(|situation| {
                situation.holder == *key && situation.tenure != TenureStatus::Dependency
            })
        };
        let outline = edges(self.level?, self.map_view.viewport, true, is_own);
        let corners = [frame.min.into(), frame.max.into()];
        let pole = deepest(&outline, corners, SQUEEZE, POLE_PRECISION)?;

        Some((pole.point.into(), pole.depth))
    }

    fn note(&mut self, key: &StateId, note: Note) {
        if let Some(traces) = &mut self.traces {
            traces.entry(*key).or_default().notes.push(note);
        }
    }
}

/// The color of the halo on land of color `fill`: a little farther from the text's color than the
/// land is.
fn halo_color(fill: Color32, ink: Color32, colors: &MapColors) -> Color32 {
    let light = |color: Color32| Rgba::from(color).intensity();
    let away = |end: &Color32| (light(*end) - light(ink)).abs();
    // The frontier and its halo are the darkest and the lightest color of the map.
    let ends = [colors.frontier, colors.frontier_halo];
    let end = ends.iter().max_by(|a, b| away(a).total_cmp(&away(b)));

    end.map_or(fill, |end| fill.lerp_to_gamma(*end, HALO_CONTRAST))
}
