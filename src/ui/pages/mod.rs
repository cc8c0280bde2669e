//! PAGES: what opens over everything else.

pub mod about;
pub mod chart_page;
pub mod conversation_page;
pub mod explain;
pub mod export_page;
pub mod fact_check_page;
pub mod handout;
pub mod help;
pub mod preview_page;
pub mod problem;
pub mod readability_page;
pub mod sources_page;
pub mod tours_page;
