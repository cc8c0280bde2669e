//! FACTS: everything known, immutable after loading.

pub mod date;
pub mod id;
