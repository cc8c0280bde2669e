//! QUERIES: pure functions of the atlas and a date.
//!
//! [`snapshot`] tells the situation on a day, [`border`] what a line between two units means in
//! it, [`statuses`] what a state was beside its main standing, [`steps`] what changed when,
//! [`related`] which quotes and events belong to a year or a state, [`neighbors`] who bordered on
//! whom, [`totals`] the Alliance year by year, and [`way_in`] how a member came to join.

pub mod border;
pub mod classes;
pub mod disputes;
pub mod filter;
pub mod layer;
pub mod legend;
pub mod neighbors;
pub mod related;
pub mod snapshot;
pub mod statuses;
pub mod steps;
pub mod totals;
pub mod way_in;
