//! READING: quotes that are searched and cited, documents that are named, charts, the report and its claims.

pub mod chart;
pub mod citation;
pub mod document;
pub mod folding;
pub mod quote_filter;
pub mod report;
pub mod search;
