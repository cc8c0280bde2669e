//! Applies actions to the view.

mod audience_view;
mod comparing;
mod editing;
mod flying;
mod linking;
mod playing;
mod polling;
mod presenting;
mod reading;
mod resizing;
mod returning;
mod tour_progress;

use std::time::Duration;

use crate::action::{Action, Direction, Effect};
use crate::camera::flight::Flight;
use crate::camera::{Camera, Extent};
use crate::history::HistoryKind;
use crate::lesson::prediction_poll::PollCommand;
use crate::lesson::presenting::PresentCommand;
use crate::lesson::viewing_room::ViewingRoom;
use crate::page::Page;
use crate::picture::Progress;
use crate::place::Panel;
use crate::reading::chart::Chart;
use crate::settings::within_ui_scales;
use crate::settings::{LegendClasses, Motion};
use crate::state::{ViewState, track};
use crate::time::comparison::within_shares;
use crate::time::hindsight::Hindsight;
use crate::time::transition::{Pace, Transition};
use atlas::Atlas;
use atlas::date::Year;
use atlas::id::StateId;
use atlas::timeline::filter::Filter;
use atlas::timeline::layer::Layer;
use atlas::timeline::related::concerns;
use atlas::timeline::steps::years_of_change;

impl ViewState {
    /// Applies an action; gives the side effect that it requests.
    #[must_use]
    pub fn apply(&mut self, atlas: &Atlas, action: Action) -> Option<Effect> {
        let kind = action.nature().history;
        let (year, pace) = (self.place.year, self.pace(&action));
        let before = kind.map(|kind| (self.bookmark(), kind));
        let effect = self.perform(atlas, action);
        if let Some((before, kind)) = before
            && before != self.bookmark()
        {
            self.session.history.record(before, kind);
        }
        // Without hindsight the other year must not be later either.
        if self.session.hindsight != Hindsight::Full {
            self.place.comparison.other = self.place.comparison.other.min(self.place.year);
        }
        if self.place.year != year {
            let change = Transition::between(atlas, year, self.place.year, pace);
            // During playback the previous frontier stays while years without a change pass.
            let under_way = self.session.transition.filter(|_| self.is_playing());
            self.session.transition = change.or(under_way);
        }

        effect
    }

    fn perform(&mut self, atlas: &Atlas, action: Action) -> Option<Effect> {
        match action {
            Action::Advance(seconds) => self.advance(atlas, seconds),
            Action::ResizeMap(screen) => self.resize_map(screen),
            Action::ClearMap(clear) => self.clear_map(atlas, clear),
            Action::Touch => {
                self.session.transition = None;
                self.let_visitors_look();
            }
            Action::Magnify(factor) => self.magnify(factor),
            Action::Settle => self.session.history.settle(),

            Action::SetYear(year) => self.go_to_year(atlas, year),
            Action::StepYear(step) => self.go_to_year(atlas, self.place.year.saturating_add(step)),
            Action::JumpToChange(direction) => self.jump_to_change(atlas, direction),
            Action::FirstYear => self.go_to_year(atlas, *atlas.years().start()),
            Action::LastYear => self.go_to_year(atlas, *atlas.years().end()),
            Action::TogglePlayback => self.toggle_playback(atlas),
            Action::Pause => self.pause(),
            Action::SetSpeed(speed) => self.settings.speed = speed,

            Action::Pan { from, to } => self.move_to(self.viewport().panned(from, to)),
            Action::Hold => {
                if self.session.flight.take().is_some() {
                    self.place.fitted = None;
                }
                self.pause();
            }
            Action::Arrive => {
                if let Some(flight) = self.session.flight.take() {
                    self.place.camera = flight.target();
                }
            }
            Action::PanBy(step) => self.move_to(self.viewport().panned_by(step)),
            Action::ZoomAt { position, factor } => {
                self.move_to(self.viewport().zoomed_at(position, factor));
            }
            Action::ZoomStep { position, steps } => self.zoom_by_steps(position, steps),
            Action::Fit(extent) => self.fit(extent),

            Action::ToggleComparison(mode) => self.toggle_comparison(atlas, mode),
            Action::SetOtherYear(year) => self.set_other_year(atlas, year),
            Action::StepOtherYear(step) => self.step_other_year(atlas, step),
            Action::SwapYears => self.swap_years(atlas),

            // Two clicks in quick succession are two votes.
            Action::ToggleSelection(state) | Action::Visit(state) if self.counts_hands() => {
                self.poll(PollCommand::Raise(state));
            }
            Action::ToggleSelection(state) if self.place.selection == Some(state) => {
                self.place.selection = None;
            }
            Action::ToggleSelection(state) => self.select(atlas, state),
            Action::Visit(state) => {
                self.select(atlas, state);
                self.fly_to_state(atlas, state);
            }
            Action::Deselect => (self.place.selection, self.place.quote) = (None, None),
            Action::ChooseQuote(quote) => self.choose_quote(atlas, &quote),
            Action::ShowPanel(panel) => {
                (self.place.panel, self.settings.panel_open) = (panel, true);
            }

            Action::FollowLink(link) => self.follow_link(atlas, *link),
            Action::Back => self.go_back(),
            Action::Forward => self.go_forward(),
            Action::FactCheck(command) => self.read(atlas, command),
            Action::Tour(command) => self.tour(atlas, command),
            Action::Edit(command) => self.edit(atlas, command),
            Action::Present(PresentCommand::ShowPresenterView) if !self.lacks_audience_window() => {
                return Some(Effect::FocusWindow);
            }
            Action::Present(command) => self.present(atlas, command),
            Action::Ink(command) => self.draw(command),
            Action::Poll(command) => self.poll(command),
            Action::SyncAudience(audience_view) => self.sync_audience(atlas, *audience_view),
            other => return self.adjust(atlas, other),
        }

        None
    }

    /// How much of a change of year is animated after `action`.
    fn pace(&self, action: &Action) -> Pace {
        if self.motion() == Motion::Reduced {
            return Pace::Still;
        }
        let drags_on = matches!(action, Action::SetYear(_))
            && self.session.history.is_in(HistoryKind::DragYear);
        if drags_on { Pace::Dragged } else { Pace::Full }
    }

    /// Actions that the history does not record: settings and side effects.
    fn adjust(&mut self, atlas: &Atlas, action: Action) -> Option<Effect> {
        match action {
            Action::HoverQuote(quote) => self.session.hovered_quote = quote,
            Action::TogglePanel => self.settings.panel_open = !self.settings.panel_open,
            Action::ToggleWaiting => {
                self.settings.at_changes = self.settings.at_changes.toggled();
            }
            Action::ToggleDate => self.settings.show_date = !self.settings.show_date,
            Action::SetHindsight(hindsight) => self.session.hindsight = hindsight,
            Action::NextHindsight => self.session.hindsight = self.session.hindsight.next(),
            Action::ShowChart(chart) => self.settings.chart = chart,
            Action::NextChart => self.settings.chart = Chart::after(self.settings.chart),
            Action::ToggleGraticule => self.settings.graticule = !self.settings.graticule,
            Action::ToggleInsetMaps => self.settings.insets = self.settings.insets.toggled(),
            Action::MoveHandle(share) => self.settings.handle = within_shares(share),
            Action::SetLayer(layer) => self.set_layer(layer),
            Action::StepLayer(step) => self.set_layer(self.settings.layer.stepped(step)),
            Action::ToggleIsolation(entry) => {
                let isolated = self.session.filter.isolated;
                self.session.filter.isolated = (isolated != Some(entry)).then_some(entry);
            }
            Action::EndIsolation => self.session.filter.isolated = None,
            Action::HoverEntry(entry) => self.session.filter.hovered = entry,
            Action::OpenLegend(open) => self.settings.legend_open = Some(open),
            Action::ToggleLegend => {
                self.settings.legend_open = Some(!self.is_legend_open());
            }
            Action::ToggleAllClasses => {
                self.settings.legend_classes = match self.settings.legend_classes {
                    LegendClasses::OnMap => LegendClasses::All,
                    LegendClasses::All => LegendClasses::OnMap,
                }
            }
            Action::SetTheme(theme) => self.settings.theme = theme,
            Action::SetMapLanguage(language) => self.settings.map_language = language,
            Action::SetUiScale(factor) => self.settings.ui_scale = within_ui_scales(factor),
            Action::SetMotion(motion) => {
                self.settings.motion =
                    Some(motion).filter(|motion| *motion != self.session.system_motion);
            }
            Action::FollowSystemMotion(motion) => self.session.system_motion = motion,
            Action::SetRoom(room) => self.settings.viewing_room = room.map(ViewingRoom::sensible),
            Action::SetLesson(minutes) => self.settings.lesson_minutes = minutes,
            Action::TogglePage(page) => self.toggle_page(page),
            Action::StartSearch => return Some(Effect::FocusSearch),
            Action::ToggleFullScreen => return Some(Effect::ToggleFullScreen),
            Action::OpenSource(url) => return Some(Effect::OpenUrl(url)),
            Action::Copy(text) => return Some(Effect::Copy(text)),
            Action::ChooseTours => return Some(Effect::ChooseTours),
            Action::SaveTour(tour) => return Some(Effect::SaveTour(tour)),
            Action::CopyLink => return Some(Effect::Copy(self.link_text())),
            Action::Pin(state) => {
                self.session.pinned = state.filter(|id| atlas.state(*id).is_some());
            }
            Action::TakePicture(destination) => self.session.picture = Some(destination),
            Action::PictureTaken => self.session.picture = None,
            Action::FollowExport(progress) => self.session.export = progress,
            Action::Export(order) => {
                self.session.export = Some(Progress { done: 0, all: 1 });
                return Some(Effect::Export(order));
            }
            Action::StopExport => return Some(Effect::StopExport),
            Action::FilterQuotes(filter) => self.session.quote_filter = filter,
            Action::Explain(fact) => self.explain(fact),
            Action::ExplainChosen => self.explain_chosen(atlas),
            Action::OpenConversation(thread) => {
                (self.session.thread, self.session.page) = (Some(thread), Some(Page::Conversation));
            }
            _ => {}
        }

        None
    }

    /// Legend entries of one layer mean nothing in another.
    fn set_layer(&mut self, layer: Layer) {
        if self.settings.layer != layer {
            self.settings.layer = layer;
            self.session.filter = Filter::default();
        }
    }

    fn advance(&mut self, atlas: &Atlas, seconds: f64) {
        if !seconds.is_finite() {
            return;
        }
        self.session.history.advance(seconds);
        if let Some(presenting) = &mut self.session.presenting {
            presenting.elapsed += seconds;
            presenting.timer.advance(seconds);
        }
        if let Ok(passed) = Duration::try_from_secs_f64(seconds) {
            self.let_tour_pass(atlas, passed);
        }
        if let Some(transition) = &mut self.session.transition {
            transition.advance(seconds);
            self.session.transition = self
                .session
                .transition
                .take_if(|transition| !transition.is_over());
        }
        self.place.year = self.session.playback.advance(
            seconds,
            self.place.year,
            &track(atlas, self.settings),
            self.settings.speed,
        );
        if let Some(flight) = &mut self.session.flight {
            flight.advance(seconds);
            self.place.camera = flight.camera();
            self.session.flight = self.session.flight.take_if(|flight| !flight.is_over());
        }
    }

    fn go_to_year(&mut self, atlas: &Atlas, year: Year) {
        self.session.playback.pause();
        self.place.year = year.clamp(*atlas.years().start(), *atlas.years().end());
    }

    fn jump_to_change(&mut self, atlas: &Atlas, direction: Direction) {
        let changes = years_of_change(atlas);
        let found = match direction {
            Direction::Earlier => changes.iter().rev().find(|year| **year < self.place.year),
            Direction::Later => changes.iter().find(|year| **year > self.place.year),
        };
        if let Some(year) = found {
            self.go_to_year(atlas, *year);
        }
    }

    fn toggle_playback(&mut self, atlas: &Atlas) {
        if self.session.playback.is_playing() {
            self.session.playback.pause();
        } else {
            // Years that playback passes are no actions; going back leads to where it started.
            self.session
                .history
                .record(self.bookmark(), HistoryKind::Choice);
            self.place.year = self
                .session
                .playback
                .start(self.place.year, &track(atlas, self.settings));
        }
    }

    fn select(&mut self, atlas: &Atlas, state: StateId) {
        if atlas.state(state).is_none() {
            return;
        }
        self.place.selection = Some(state);
        self.place.quote = self.place.quote.take().filter(|id| {
            atlas
                .quote(id)
                .is_some_and(|quote| concerns(atlas, quote, state))
        });
        (self.place.panel, self.settings.panel_open) = (Panel::Country, true);
    }
}

#[cfg(test)]
mod tests;
