//! READING: search and citation of quotes, citation of documents, charts, the fact check.

pub mod chart;
pub mod chart_figure;
pub mod chart_sources;
pub mod citation;
pub mod document;
pub mod fact_check;
pub mod folding;
pub mod quote_filter;
pub mod search;
