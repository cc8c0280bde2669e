//! The screen when the data is sound: the map, the panels around it, and what they keep.

use std::rc::Rc;
use std::sync::Arc;

use egui::{Ui, ViewportCommand};

use crate::app::caches::{Appearance, CacheInputs, Caches};
use crate::app::input::on_this_screen;
use crate::app::interruption::Interruption;
use crate::app::pages::Pages;
use crate::app::panels::Panels;
use crate::app::parts::{Request, Surround, TimeOfDay};
use crate::app::ui_scale::UiScale;
use crate::app::window_role::WindowRole;
use crate::ui::Model;
use crate::ui::commands::keyboard;
use crate::ui::map::imprint::imprint;
use crate::ui::map::legend::legend_over;
use crate::ui::map::map_view::Situation;
use crate::ui::map::{LinePainters, MapPane};
use crate::ui::panel::tour_card;
use crate::ui::stage;
use crate::ui::theme;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::date::Date;
use atlas::edition::Knowledge;
use map::cached::Cached;
use map::canvas::NewCanvas;
use map::change::ChangePainter;
use map::levels::Levels;
use map::other_year::OtherYearPainter;
use map::painter::MapPainter;
use map::selected::SelectedPainter;
use map::style_table::StyleTable;
use view::action::{Action, Effect};
use view::lesson::presenting::{AudienceDisplay, AudienceFeed, PresentCommand};
use view::state::ViewState;

pub(super) struct Workspace {
    pub(super) atlas: Arc<Atlas>,
    /// The atlas as known on the day shown, while hindsight is off.
    known: Option<KnownAtlas>,
    pub(super) view: ViewState,
    surround: Surround,
    pub(super) map: MapPane,
    panels: Panels,
    pub(super) pages: Pages,
    ui_scale: UiScale,
    caches: Caches,
    /// The styles of the two pictures in presenter view.
    pub(super) step_styles: [Cached<Appearance, Arc<StyleTable>>; 2],
    pub(super) role: WindowRole,
    time_of_day: TimeOfDay,
    /// Notices to be shown.
    pub(super) said: Vec<String>,
    /// Requests to `desktop`.
    pub(super) requests: Vec<Request>,
    /// The time of the last frame, in seconds.
    last_frame: Option<f64>,
    /// The seconds until time alone was to change the view; `None` if nothing ran.
    due: Option<f64>,
}

/// An atlas without what came after a day.
struct KnownAtlas {
    by: (Date, Knowledge),
    atlas: Arc<Atlas>,
}

/// A frame that comes this many seconds late was held up because the window was hidden or the
/// computer asleep; whatever plays does not skip that time.
const LATE: f64 = 2.0;

/// What sets a window apart from its first frame to its last.
pub(super) struct WindowTraits {
    pub(super) surround: Surround,
    pub(super) role: WindowRole,
    /// Whether it has a screen of its own.
    pub(super) fills_screen: bool,
    pub(super) time_of_day: TimeOfDay,
}

impl Workspace {
    pub(super) fn new(
        atlas: Arc<Atlas>,
        view: ViewState,
        map: MapPane,
        window: WindowTraits,
    ) -> Self {
        Self {
            map,
            panels: Panels::default(),
            pages: Pages::default(),
            ui_scale: UiScale::new(&view, window.fills_screen),
            role: window.role,
            time_of_day: window.time_of_day,
            said: Vec::new(),
            requests: Vec::new(),
            view: view.reconciled(&atlas),
            atlas,
            known: None,
            surround: window.surround,
            caches: Caches::default(),
            step_styles: Default::default(),
            last_frame: None,
            due: None,
        }
    }

    pub(super) fn stand_in_window(&mut self) {
        if self.surround == Surround::Full {
            self.ui_scale.stand_in_window();
        }
    }

    pub(super) fn view(&self) -> &ViewState {
        &self.view
    }

    /// Advances time, draws everything, then applies the user's actions.
    pub(super) fn frame(&mut self, ui: &mut Ui, wording: &Wording) {
        let now = ui.input(|input| input.time);
        let passed = self.last_frame.map_or(0.0, |last| now - last);
        self.last_frame = Some(now);
        if self.due.is_some_and(|due| passed > due + LATE) && self.view.plays_by_itself() {
            self.apply(ui, vec![Action::Pause]);
        }
        self.apply(ui, vec![Action::Advance(passed)]);
        ui.set_theme(theme::preference(self.view.settings.theme));

        let interruption = Interruption::of(ui, &self.view);
        self.apply(ui, interruption.at_once());
        self.receive(ui);
        let mut actions = Vec::new();
        if let Some(action) = self.ui_scale.follow(ui, &self.view) {
            self.apply(ui, vec![action]);
        }
        stage::listen(ui, &self.view, &mut actions);
        tour_card::listen(ui, &self.view, &mut actions);
        self.draw(ui, wording, &mut actions);
        self.step_pictures(ui, wording);
        interruption.add_to(&mut actions, &self.view, self.role.is_audience_window());
        let mut changed = !actions.is_empty();
        self.apply(ui, actions);
        if let Some(action) = interruption.of_flight(&self.view) {
            self.apply(ui, vec![action]);
            changed = true;
        }
        self.show_class(ui, wording);

        self.due = self.view.due_in(&self.atlas);
        // The user's actions show at once, and time alone only when it is due.
        if changed {
            ui.request_repaint();
        } else if let Some(seconds) = self.due {
            ui.request_repaint_after_secs(seconds as f32);
        }
    }

    /// What may be seen of the atlas.
    fn atlas_shown(&mut self) -> Arc<Atlas> {
        let knowledge = self.view.session.hindsight.knowledge();
        let by =
            knowledge.map(|knowledge| (self.atlas.date_shown(self.view.place.year), knowledge));
        if self.known.as_ref().map(|known| known.by) != by {
            self.known = by.map(|by @ (date, knowledge)| KnownAtlas {
                by,
                atlas: Arc::new(self.atlas.as_known_on(date, knowledge)),
            });
        }
        let atlas = self
            .known
            .as_ref()
            .map_or(&self.atlas, |known| &known.atlas);

        Arc::clone(atlas)
    }

    fn draw(&mut self, ui: &mut Ui, wording: &Wording, actions: &mut Vec<Action>) {
        let atlas = &*self.atlas_shown();
        let view = &self.view;
        let dark = ui.visuals().dark_mode;
        let inputs = CacheInputs { atlas, view, dark };
        let shown = self.caches.year_shown(inputs);
        let quote_states = self.caches.quote_states(inputs, &shown.snapshot);
        let model = Model {
            atlas,
            view,
            snapshot: &shown.snapshot,
            quote_states: &quote_states,
            colors: theme::map_colors(dark),
            wording,
            time_of_day: (self.time_of_day)(),
        };
        if stage::blank_screen(ui, model) || stage::text_page(ui, model, actions) {
            self.pages.show(ui, model, &self.atlas, actions);
            keyboard::shortcuts(ui, model, actions);
            return;
        }
        let year = self.caches.year_in_words(model);
        if self.surround == Surround::Full {
            self.panels.show(ui, model, &year, actions);
        }
        let others = self.caches.other_years(inputs);
        let others = others.on_map(model);
        let groups = self.caches.legend(inputs, &shown.snapshot);
        let situation = Situation {
            model,
            style: &shown.style,
        };
        egui::CentralPanel::no_frame().show(ui, |ui| {
            let map = ui.available_rect_before_wrap();
            self.map.show(ui, situation, others, actions);
            legend_over(ui, model, &groups, imprint(ui, model, map), actions);
            stage::over(ui, model, map, &year.summary, actions);
        });
        if self.surround == Surround::Full {
            self.pages.show(ui, model, &self.atlas, actions);
        }
        // Last, so that the widget with the focus has first call on a key.
        keyboard::shortcuts(ui, model, actions);
    }

    /// Applies what was done in the other window.
    fn receive(&mut self, ui: &Ui) {
        let heard = match &mut self.role {
            WindowRole::Teacher(teacher) => teacher.receive(self.view.session.presenting.as_ref()),
            WindowRole::AudienceWindow(role) => {
                let (newest, is_there) = role.receive();
                if !is_there {
                    ui.send_viewport_cmd(ViewportCommand::Close);
                }
                newest.into_iter().collect()
            }
        };
        self.perform(ui, heard);
    }

    /// Shows the class what the teacher sees, in the audience window.
    fn show_class(&mut self, ui: &Ui, wording: &Wording) {
        let WindowRole::Teacher(teacher) = &mut self.role else {
            return;
        };
        let presenting = self.view.session.presenting.as_ref();
        let Some(presenting) = presenting.filter(|on| on.place == AudienceDisplay::AudienceWindow)
        else {
            teacher.close();
            return;
        };
        if presenting.feed != AudienceFeed::Lost
            && let Err(reason) = teacher.open(ui.ctx(), on_this_screen(ui))
        {
            let reason = [("reason", reason.into())];
            self.said
                .push(wording.text_with(msg!("stage-window-not-opened"), &reason));
            self.perform(ui, vec![Action::Present(PresentCommand::End)]);
            return;
        }
        if let Some(audience_view) = self
            .view
            .audience_view()
            .filter(|_| presenting.feed == AudienceFeed::Live)
        {
            teacher.show(audience_view);
        }
    }

    /// Applies the actions; in the audience window, the shared ones are sent to the teacher's
    /// window.
    pub(super) fn apply(&mut self, ui: &Ui, actions: Vec<Action>) {
        let actions = match &mut self.role {
            WindowRole::Teacher(_) => actions,
            WindowRole::AudienceWindow(role) => role.divert(actions),
        };
        self.perform(ui, actions);
    }

    fn perform(&mut self, ui: &Ui, actions: Vec<Action>) {
        for action in actions {
            match self.view.apply(&self.atlas, action) {
                None => {}
                Some(Effect::OpenUrl(url)) => ui.open_url(egui::OpenUrl::new_tab(url)),
                Some(Effect::Copy(text)) => ui.copy_text(text),
                Some(Effect::Export(order)) => self.requests.push(Request::Export(order)),
                Some(Effect::StopExport) => self.requests.push(Request::StopExport),
                Some(Effect::FocusWindow) => ui.send_viewport_cmd(ViewportCommand::Focus),
                Some(Effect::FocusSearch) => self.panels.search.focus(ui.ctx()),
                Some(Effect::ChooseTours) => self.requests.push(Request::ChooseTours),
                Some(Effect::SaveTour(tour)) => self.requests.push(Request::SaveTour(tour)),
                Some(Effect::ToggleFullScreen) if self.view.session.host.is_browser() => {
                    self.requests.push(Request::ToggleFullScreen);
                }
                Some(Effect::ToggleFullScreen) => {
                    let full = ui.input(|input| input.viewport().fullscreen.unwrap_or(false));
                    ui.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
                }
            }
        }
    }
}

/// The map; each of its pictures has a painter and a canvas of its own.
pub(super) fn map_pane(context: &egui::Context, new_canvas: NewCanvas, levels: Levels) -> MapPane {
    let textures = context.tex_manager();
    let lines = LinePainters {
        other_year: OtherYearPainter::new(Arc::clone(&textures)),
        change: ChangePainter::new(Arc::clone(&textures)),
        selected: SelectedPainter::new(Arc::clone(&textures)),
    };

    MapPane::new(
        Rc::new(move || MapPainter::new(new_canvas(Arc::clone(&textures)))),
        lines,
        levels,
    )
}
