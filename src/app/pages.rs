//! The pages over everything else.

use egui::Ui;

use crate::ui::Model;
use crate::ui::pages::about::AboutPage;
use crate::ui::pages::conversation_page::conversation_page;
use crate::ui::pages::explain::explain_page;
use crate::ui::pages::export_page::ExportPage;
use crate::ui::pages::fact_check_page::FactCheckPage;
use crate::ui::pages::help;
use crate::ui::pages::preview_page::PreviewPage;
use crate::ui::pages::readability_page::readability_page;
use crate::ui::pages::sources_page::SourcesPage;
use crate::ui::pages::tours_page::tours_page;
use atlas::Atlas;
use view::action::Action;

/// At most one of them is open.
#[derive(Default)]
pub(super) struct Pages {
    about: AboutPage,
    fact_check: FactCheckPage,
    sources: SourcesPage,
    export: ExportPage,
    pub(super) preview: PreviewPage,
}

impl Pages {
    /// Draws the open page. `all` is the atlas with what hindsight hides, for pages about the atlas
    /// itself.
    pub(super) fn show(
        &mut self,
        ui: &Ui,
        model: Model<'_>,
        all: &Atlas,
        actions: &mut Vec<Action>,
    ) {
        let of_all = Model {
            atlas: all,
            ..model
        };
        help::help(ui, model, actions);
        self.about.show(ui, of_all, actions);
        self.sources.show(ui, of_all, actions);
        self.fact_check.show(ui, model, actions);
        conversation_page(ui, model, actions);
        tours_page(ui, model, actions);
        self.export.show(ui, model, actions);
        self.preview.show(ui, model, actions);
        readability_page(ui, model, actions);
        explain_page(ui, model, actions);
    }
}
