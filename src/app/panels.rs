//! What surrounds the map: the bars, the chart and the panel; or, in a presentation, its captions.

use egui::{Frame, Margin, Panel, Ui};

use crate::app::caches::YearInWords;
use crate::ui::Model;
use crate::ui::panel::search::SearchBox;
use crate::ui::panel::side_panel::SidePanel;
use crate::ui::panel::top_bar::top_bar;
use crate::ui::stage;
use crate::ui::theme;
use crate::ui::time::chart_strip::ChartStrip;
use crate::ui::time::time_bar::TimeBar;
use view::action::Action;

#[derive(Default)]
pub(super) struct Panels {
    time_bar: TimeBar,
    chart: ChartStrip,
    side_panel: SidePanel,
    pub(super) search: SearchBox,
}

impl Panels {
    /// Draws what is around the map.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        year: &YearInWords,
        actions: &mut Vec<Action>,
    ) {
        if model.view.presents_here() {
            stage::around(
                ui,
                model,
                self.time_bar.marks(model.atlas),
                &year.summary,
                actions,
            );
            return;
        }
        Panel::top("top").frame(bar(ui, 6)).show(ui, |ui| {
            top_bar(ui, model, &mut self.search, actions);
        });
        let time_bar = Panel::bottom("time").frame(bar(ui, 8));
        let years = time_bar.show(ui, |ui| {
            self.time_bar.show(ui, model, &year.summary, actions)
        });
        self.chart.show(ui, model, years.inner, actions);
        self.side_panel.show(ui, model, &year.change, actions);
    }
}

fn bar(ui: &Ui, vertical: i8) -> Frame {
    theme::panel(ui).inner_margin(Margin::symmetric(12, vertical))
}
