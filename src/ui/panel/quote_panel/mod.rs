//! The quotes of the year, of the selected country, or of a search.

mod heading;
mod list;
mod tools;

use std::collections::BTreeMap;

use egui::{Align, Frame, Margin, Rect, Sense, Stroke, Ui, vec2};

use crate::ui::Model;
use crate::ui::panel::quote_card;
use crate::ui::panel::quote_list::Block;
use crate::ui::panel::quote_panel::list::List;
use crate::ui::panel::quote_panel::tools::Tools;
use crate::ui::theme::GRID;
use crate::ui::widgets::parts::{remark, section};
use atlas::date::Year;
use atlas::edition::Edition;
use atlas::id::{QuoteId, StateId};
use map::cached::Cached;
use view::action::Action;
use view::reading::quote_filter::{QuoteFilter, QuoteIndex};

/// The assumed height of a card before its first layout, in points.
const UNKNOWN_HEIGHT: f32 = 56.0 * GRID;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub struct QuotePanel {
    tools: Tools,
    /// Made when quotes are first looked for.
    index: Cached<Edition, QuoteIndex>,
    lists: Cached<(Edition, Year, Option<StateId>, QuoteFilter), List>,
    /// The height of each block by its first quote, and the width at which it was measured.
    heights: BTreeMap<QuoteId, (f32, f32)>,
    /// The chosen quote that was last scrolled to.
    scrolled_to: Option<QuoteId>,
    /// The year and the country at which the list was last scrolled to the year.
    followed: Option<(Year, StateId)>,
}

/// A block to be laid out.
struct Placing<'a> {
    block: &'a Block,
    scroll: Scroll,
}

/// How a block is brought into view.
#[derive(Debug, Clone, Copy)]
enum Scroll {
    Stay,
    /// To the top of the panel: blocks above stay out of view, so that those of unknown height do
    /// not move the others.
    ToTop,
}

impl Scroll {
    fn apply(self, ui: &Ui, rect: Rect) {
        match self {
            Self::Stay => {}
            Self::ToTop => ui.scroll_to_rect(rect, Some(Align::Min)),
        }
    }
}

impl QuotePanel {
    /// Draws the quotes; gives the one that is hovered. Must be called in a scroll area.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        model: Model<'_>,
        actions: &mut Vec<Action>,
    ) -> Option<QuoteId> {
        let selection = model.view.place.selection;
        let year = model.view.place.year;
        let Self {
            tools,
            index,
            lists,
            heights,
            scrolled_to,
            followed,
        } = self;
        heading::title(ui, model);
        tools.show(ui, model, actions);
        let filter = &model.view.session.quote_filter;
        let is_filtered = filter.is_active();
        let edition = model.atlas.edition();
        let list = lists.get((edition, year, selection, filter.clone()), || {
            if !is_filtered {
                return List::new(model, year, selection);
            }
            let index = index.get(edition, || QuoteIndex::new(model.atlas));

            List::found(model, &index.found(model.atlas, filter, selection))
        });
        heading::ways(ui, model, list, actions);

        let chosen = model.view.place.quote.as_ref();
        if chosen.is_none() {
            *scrolled_to = None;
        }
        let follow = selection
            .map(|state| (year, state))
            .filter(|now| Some(*now) != *followed);
        let first_of_year = list.blocks.partition_point(|block| block.year < year);
        let target = follow.map(|_| first_of_year.min(list.blocks.len().saturating_sub(1)));
        let mut hovered = None;
        let mut last_years: Option<String> = None;
        for (index, block) in list.blocks.iter().enumerate() {
            let shows_years = selection.is_some() || is_filtered || list.quotes == 0;
            let years = block.years();
            if shows_years && last_years.as_ref() != Some(&years) {
                section(ui, &years);
            }
            last_years = Some(years);
            let holds_chosen = chosen.is_some_and(|id| block.quotes.contains(id));
            let is_new = holds_chosen && *scrolled_to != chosen.cloned();
            let is_target = chosen.is_none() && target == Some(index);
            let scroll = if is_new || is_target {
                Scroll::ToTop
            } else {
                Scroll::Stay
            };
            let placing = Placing { block, scroll };
            let (on_screen, under_pointer) = place(ui, model, &placing, heights, actions);
            if holds_chosen && on_screen {
                *scrolled_to = chosen.cloned();
            }
            hovered = hovered.or(under_pointer);
        }
        *followed = selection.map(|state| (year, state));

        hovered
    }
}

/// Lays a block out if it is visible, else keeps its room. Gives whether it was laid out, and the
/// hovered quote.
fn place(
    ui: &mut Ui,
    model: Model<'_>,
    placing: &Placing<'_>,
    heights: &mut BTreeMap<QuoteId, (f32, f32)>,
    actions: &mut Vec<Action>,
) -> (bool, Option<QuoteId>) {
    let block = placing.block;
    let Some(first) = block.quotes.first() else {
        return (false, None);
    };
    let width = ui.available_width();
    let known = heights
        .get(first)
        .filter(|(measured_at, _)| *measured_at == width);
    let height = known.map_or(UNKNOWN_HEIGHT, |(_, height)| *height);
    let room = Rect::from_min_size(ui.cursor().min, vec2(width, height));
    if !ui.is_rect_visible(room) {
        let (rect, _) = ui.allocate_exact_size(room.size(), Sense::hover());
        for quote in block.quotes.iter().filter_map(|id| model.atlas.quote(id)) {
            quote_card::hidden(ui, model, quote, rect, actions);
        }
        placing.scroll.apply(ui, rect);
        return (false, None);
    }

    let mut hovered = None;
    let response = ui.scope(|ui| match &block.reason {
        Some(reason) => frame_of_group(ui).show(ui, |ui| {
            ui.label(remark(reason));
            cards(ui, model, block, &mut hovered, actions);
        }),
        None => Frame::new().show(ui, |ui| cards(ui, model, block, &mut hovered, actions)),
    });
    let rect = response.response.rect;
    heights.insert(first.clone(), (width, rect.height()));
    placing.scroll.apply(ui, rect);

    (true, hovered)
}

fn cards(
    ui: &mut Ui,
    model: Model<'_>,
    block: &Block,
    hovered: &mut Option<QuoteId>,
    actions: &mut Vec<Action>,
) {
    for quote in block.quotes.iter().filter_map(|id| model.atlas.quote(id)) {
        if quote_card::card(ui, model, quote, actions).container_hovered() {
            *hovered = Some(quote.id.clone());
        }
    }
}

/// The frame around quotes that may only be shown side by side.
fn frame_of_group(ui: &Ui) -> Frame {
    Frame::new()
        .stroke(Stroke::new(1.5, ui.visuals().weak_text_color()))
        .corner_radius(8)
        .inner_margin(Margin::same(8))
}
