//! The pages over everything else.

use egui::Ui;

use crate::ui::Model;
use crate::ui::pages::about::AboutPage;
use crate::ui::pages::explain::explain_page;
use crate::ui::pages::export_page::ExportPage;
use crate::ui::pages::help;
use crate::ui::pages::legibility_page::legibility_page;
use crate::ui::pages::preview_page::PreviewPage;
use crate::ui::pages::report::ReportPage;
use crate::ui::pages::sources_page::SourcesPage;
use crate::ui::pages::thread_page::thread_page;
use crate::ui::pages::tours_page::tours_page;
use atlas::Atlas;
use view::action::Action;

/// The pages over everything else, of which at most one is open.
#[derive(Default)]
pub(super) struct Pages {
    about: AboutPage,
    report: ReportPage,
    sources: SourcesPage,
    export: ExportPage,
    pub(super) preview: PreviewPage,
}

impl Pages {
    /// Draws the page that is open; `all` is the atlas with what came later, which pages about
    /// the atlas itself tell.
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
        self.report.show(ui, model, actions);
        thread_page(ui, model, actions);
        tours_page(ui, model, actions);
        self.export.show(ui, model, actions);
        self.preview.show(ui, model, actions);
        legibility_page(ui, model, actions);
        explain_page(ui, model, actions);
    }
}
