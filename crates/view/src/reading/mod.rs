//! READING: quotes that are searched and cited, documents that are named, charts, the report and its claims.

pub mod chart;
pub mod citation;
pub mod document;
pub mod fact_check;
pub mod folding;
pub mod quote_filter;
pub mod search;
