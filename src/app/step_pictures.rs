//! The pictures in presenter view: what the class sees, and what it sees next.

use std::rc::Rc;
use std::sync::Arc;

use egui::Ui;

use crate::app::caches::style_of;
use crate::app::window_role::WindowRole;
use crate::app::workspace::Workspace;
use crate::ui::Model;
use crate::ui::map::map_view::Situation;
use crate::ui::stage::presenter_view;
use crate::ui::theme;
use crate::wording::Wording;
use atlas::Atlas;
use atlas::timeline::filter::Filter;
use atlas::timeline::snapshot::snapshot as snapshot_on;
use view::action::Action;
use view::lesson::audience_view::AudienceView;
use view::lesson::presenting::{BlankScreen, PresentCommand};
use view::session::Session;
use view::settings::Motion;
use view::state::ViewState;

impl Workspace {
    /// Draws the pictures where presenter view left room for them.
    pub(super) fn step_pictures(&mut self, ui: &Ui, wording: &Wording) {
        let Some(rooms) = presenter_view::rooms_for_pictures(ui) else {
            self.map.give_up_pictures();
            return;
        };
        let shown = match &self.role {
            WindowRole::Teacher(presenter_view) => presenter_view.shown().cloned(),
            WindowRole::AudienceWindow(_) => None,
        };
        let dark = ui.visuals().dark_mode;
        for (place, (audience_view, rect)) in [shown, next(&self.view, &self.atlas)]
            .into_iter()
            .zip(rooms)
            .enumerate()
        {
            let Some(audience_view) = audience_view else {
                continue;
            };
            let mut seen = ViewState {
                session: Session {
                    map_rect: rect,
                    ..Session::default()
                },
                ..ViewState::default()
            };
            // A view that is only drawn has no effect outside of it.
            let _effect = seen.apply(&self.atlas, Action::SyncAudience(Box::new(audience_view)));
            let date = self.atlas.date_shown(seen.place.year);
            // What is known at the next step, which may be more than what is known now.
            let knowledge = seen.session.hindsight.knowledge();
            let known = knowledge.map(|by| Arc::new(self.atlas.as_known_on(date, by)));
            let atlas = known.unwrap_or_else(|| Arc::clone(&self.atlas));
            let snapshot = Rc::new(snapshot_on(&atlas, date));
            let colors = theme::map_colors(dark);
            let appearance = (
                atlas.edition(),
                date,
                dark,
                seen.settings.layer,
                Filter::default(),
            );
            let kept = &mut self.step_styles[place.min(1)];
            let style = kept.get(appearance, || style_of(&snapshot, &seen, colors));
            let model = Model {
                atlas: &atlas,
                view: &seen,
                snapshot: &snapshot,
                quote_states: &[],
                colors,
                wording,
                time_of_day: [0, 0],
            };
            let style = &Arc::clone(style);
            self.map
                .picture(ui, place, Situation { model, style }, rect);
        }
    }
}

/// What the class sees after the presenter's next step.
fn next(view: &ViewState, atlas: &Atlas) -> Option<AudienceView> {
    let mut ahead = view.clone();
    ahead.settings.motion = Some(Motion::Reduced);
    if let Some(presenting) = &mut ahead.session.presenting {
        presenting.shown.blank = BlankScreen::Off;
    }
    // This view is thrown away, so its effect is not performed.
    let _effect = ahead.apply(atlas, Action::Present(PresentCommand::Next));

    ahead.audience_view()
}
