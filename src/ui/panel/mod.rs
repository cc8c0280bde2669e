//! PANEL: what stands beside and above the map: cards, quotes, tours, the search and the top bar.

pub mod country_card;
mod menus;
pub mod quote_card;
pub mod quote_list;
pub mod quote_panel;
pub mod search;
mod search_rows;
mod short_quotes;
pub mod side_panel;
pub mod tell_quotes;
pub mod top_bar;
pub mod tour_card;
pub mod tour_editor;
pub mod year_card;
