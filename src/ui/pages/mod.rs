//! PAGES: what opens over everything else.

pub mod about;
pub mod explain;
pub mod export_page;
pub mod handout;
pub mod help;
pub mod legibility_page;
pub mod preview_page;
pub mod problem;
pub mod report;
pub mod sources_page;
pub mod thread_page;
pub mod tours_page;
