//! The application: owns what is known, what the user chose and what is kept, and runs one frame.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, Ui};

use crate::atlas::Atlas;
use crate::atlas::date::{Date, Year};
use crate::atlas::problem::LoadError;
use crate::cached::Cached;
use crate::map::colors::MapColors;
use crate::map::levels::Levels;
use crate::map::painter::MapPainter;
use crate::map::style_table::StyleTable;
use crate::timeline::snapshot::{Snapshot, snapshot};
use crate::timeline::steps::changes_in;
use crate::ui::Model;
use crate::ui::legend::legend;
use crate::ui::map::MapPane;
use crate::ui::theme;
use crate::ui::time_bar::{TimeBar, summary};
use crate::ui::year_track::Marks;
use crate::view::action::{Action, Effect};
use crate::view::legend::{LegendGroup, legend as legend_of};
use crate::view::state::{ThemePreference, ViewState};
use crate::wording::Wording;

/// What is around the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chrome {
    /// All panels.
    Full,
    /// The map and its legend alone.
    MapOnly,
}

/// The whole program, apart from its window.
pub struct App {
    atlas: Arc<Atlas>,
    view: ViewState,
    wording: Wording,
    chrome: Chrome,
    map: MapPane,
    time_bar: TimeBar,
    caches: Caches,
    /// The time of the last frame, in seconds.
    last_frame: Option<f64>,
}

/// What is computed from the atlas and the view; deleting it changes nothing but speed.
#[derive(Default)]
struct Caches {
    snapshot: Cached<Date, Snapshot>,
    style: Cached<(Date, bool), StyleTable>,
    summary: Cached<Year, String>,
    legend: Cached<Date, Vec<LegendGroup>>,
}

/// What the application is made of at the start.
pub struct Parts {
    /// What is known.
    pub atlas: Arc<Atlas>,
    /// What is shown first.
    pub view: ViewState,
    /// The levels of detail, which may still be on their way.
    pub levels: Levels,
    /// What is around the map.
    pub chrome: Chrome,
}

impl App {
    /// An application that draws into `context`.
    pub fn new(context: &egui::Context, parts: Parts) -> Self {
        theme::install(context);
        let Parts {
            atlas,
            view,
            levels,
            chrome,
        } = parts;

        Self {
            map: MapPane::new(MapPainter::new(context.tex_manager()), levels),
            time_bar: TimeBar::new(Marks::of(&atlas)),
            atlas,
            view,
            wording: Wording::english(),
            chrome,
            caches: Caches::default(),
            last_frame: None,
        }
    }

    /// What the user chose.
    pub fn view(&self) -> &ViewState {
        &self.view
    }

    /// Runs one frame: lets time pass, draws everything, then does what the user wants.
    pub fn frame(&mut self, ui: &mut Ui) {
        let now = ui.input(|input| input.time);
        let passed = self.last_frame.map_or(0.0, |last| now - last);
        self.last_frame = Some(now);
        self.apply(ui, vec![Action::Advance(passed)]);
        ui.set_theme(preference(self.view.settings.theme));

        let mut actions = Vec::new();
        self.draw(ui, &mut actions);
        let changed = !actions.is_empty();
        self.apply(ui, actions);

        if changed {
            ui.request_repaint();
        } else if let Some(seconds) = self.view.due_in(&self.atlas) {
            ui.request_repaint_after_secs(seconds as f32);
        }
    }

    fn draw(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let dark = ui.visuals().dark_mode;
        let colors = theme::map_colors(dark);
        let Caches {
            snapshot: snapshots,
            style,
            summary: summaries,
            legend: legends,
        } = &mut self.caches;
        let date = self.atlas.date_shown(self.view.year);
        let snapshot = snapshots.get(date, || snapshot(&self.atlas, date));
        let model = Model {
            atlas: &self.atlas,
            view: &self.view,
            snapshot,
            colors,
            wording: &self.wording,
        };
        let style = style.get((date, dark), || StyleTable::new(snapshot, colors));

        if self.chrome == Chrome::Full {
            let change = summaries.get(self.view.year, || {
                summary(model, &changes_in(&self.atlas, self.view.year))
            });
            let bar = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
            Panel::bottom("time").frame(bar).show(ui, |ui| {
                self.time_bar.show(ui, model, change, actions);
            });
        }
        let groups = legends.get(date, || legend_of(&self.atlas, snapshot));
        egui::CentralPanel::no_frame().show(ui, |ui| {
            let map = ui.available_rect_before_wrap();
            self.map.show(ui, model, style, actions);
            legend_over(ui, model, groups, map, colors);
        });
    }

    fn apply(&mut self, ui: &Ui, actions: Vec<Action>) {
        for action in actions {
            match self.view.apply(&self.atlas, action) {
                None => {}
                Some(Effect::OpenUrl(url)) => ui.open_url(egui::OpenUrl::new_tab(url)),
                Some(Effect::FocusSearch | Effect::ToggleFullScreen) => {}
            }
        }
    }
}

/// The legend in its frame over the lower left corner of the map.
fn legend_over(
    ui: &Ui,
    model: Model<'_>,
    groups: &[LegendGroup],
    map: egui::Rect,
    colors: &MapColors,
) {
    let _ = colors;
    egui::Area::new(egui::Id::unique("legend"))
        .pivot(egui::Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + egui::vec2(12.0, -12.0))
        .constrain_to(map)
        .show(ui, |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::same(10))
                .show(ui, |ui| {
                    legend(ui, model, groups);
                });
        });
}

fn preference(theme: ThemePreference) -> egui::ThemePreference {
    match theme {
        ThemePreference::Light => egui::ThemePreference::Light,
        ThemePreference::Dark => egui::ThemePreference::Dark,
        ThemePreference::System => egui::ThemePreference::System,
    }
}
