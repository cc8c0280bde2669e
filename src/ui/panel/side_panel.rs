//! The panel beside the map: the country, or the quotes.

use egui::{Frame, Id, Margin, Role, ScrollArea, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::panel::country_card::CountryCard;
use crate::ui::panel::quote_panel::QuotePanel;
use crate::ui::panel::tour_card;
use crate::ui::panel::year_card::YearCard;
use crate::ui::stage::presenter_view::presenter_view;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::panes::{Pane, offer};
use crate::ui::widgets::parts::strong;
use atlas::id::QuoteId;
use atlas::timeline::steps::YearChange;
use view::action::Action;
use view::place::Panel;

/// The width of the panel at first, in points.
const WIDTH: f32 = 380.0;

/// The narrowest and the widest panel, in points.
const WIDTHS: std::ops::RangeInclusive<f32> = 340.0..=420.0;

/// The height of a panel below the map, as a share of what the bars leave.
const OF_HEIGHT: f32 = 0.42;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct SidePanel {
    country: CountryCard,
    year: YearCard,
    quotes: QuotePanel,
    /// The quote that was hovered in the last frame.
    hovered: Option<QuoteId>,
}

impl SidePanel {
    /// Draws the panel if it is open, at the right of what `ui` has left, or below the map on a phone; `change` is what changed in the year.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        change: &YearChange,
        actions: &mut Vec<Action>,
    ) {
        let mut hovered = None;
        if model.view.settings.panel_open {
            let frame = theme::panel(ui).inner_margin(Margin::ZERO);
            let panel = if theme::is_narrow(ui.ctx()) {
                egui::Panel::bottom(Id::unique("panel below"))
                    .exact_size(ui.available_height() * OF_HEIGHT)
            } else {
                egui::Panel::right(Id::unique("side panel"))
                    .default_size(WIDTH)
                    .size_range(WIDTHS)
            };
            panel
                .frame(frame)
                .show(ui, |ui| hovered = self.contents(ui, model, change, actions));
        }
        if hovered != self.hovered {
            actions.push(Action::HoverQuote(hovered.clone()));
            self.hovered = hovered;
        }
    }

    fn contents(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        change: &YearChange,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        // The panel is hidden while presenting, so whoever presents here has presenter view.
        match &model.view.session.presenting {
            Some(presenting) => presenter_view(ui, model, presenting, actions),
            None => tour_card::show(ui, model, actions),
        }
        tabs(ui, model, actions);
        ui.separator();
        // Each list keeps its scroll position; that of another year starts at the top.
        let selection = model.view.place.selection;
        let year = selection.is_none().then_some(model.view.place.year);
        let salt = (model.view.place.panel == Panel::Quotes, selection, year);
        let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
        let shown = area.show(ui, |ui| {
            // A click anywhere on a card chooses it, so its text cannot be selected.
            ui.style_mut().interaction.selectable_labels = false;
            let margin = Margin {
                left: 16,
                right: 12,
                top: 4,
                bottom: 16,
            };
            let frame = Frame::new().inner_margin(margin);
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                self.front(ui, model, change, actions)
            })
        });

        shown.inner.inner
    }

    fn front(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        change: &YearChange,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        if model.view.place.panel == Panel::Quotes {
            return self.quotes.show(ui, model, actions);
        }
        if let Some(state) = model
            .view
            .place
            .selection
            .and_then(|id| model.atlas.state(id))
        {
            return self.country.show(ui, model, state, actions);
        }
        self.year.show(ui, model, change, actions)
    }
}

/// The two tabs; a screen reader hears which one is selected.
fn tabs(ui: &mut Ui, model: Model<'_>, actions: &mut Vec<Action>) {
    let margin = Margin {
        left: 12,
        right: 12,
        top: 8,
        bottom: 0,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GRID;
            for (panel, key) in [
                (Panel::Country, msg!("card-title")),
                (Panel::Quotes, msg!("quotes-title")),
            ] {
                let name = model.wording.text(key);
                let is_front = model.view.place.panel == panel;
                let response = ui.selectable_label(is_front, strong(&*name));
                response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_front, &*name));
                if is_front {
                    offer(ui, Pane::Panel, response.id);
                }
                if response.clicked() {
                    actions.push(Action::ShowPanel(panel));
                }
            }
        });
    });
}
