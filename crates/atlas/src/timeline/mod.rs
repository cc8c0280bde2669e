//! QUERIES: pure functions of the atlas and a date.
//!
//! [`snapshot`] gives the situation on a day, [`border`] the kind of line between two units,
//! [`statuses`] the statuses of a state besides its standing, [`steps`] what changed when,
//! [`related`] the quotes and events of a year or a state, [`telling`] the quotes to begin with,
//! [`counterpart`] the other end of a call or a letter, [`neighbors`] who bordered on whom,
//! [`totals`] the figures of NATO for each year, and [`way_in`] the steps of a member to accession.

pub mod border;
pub mod classes;
pub mod counterpart;
pub mod disputes;
pub mod filter;
pub mod layer;
pub mod legend;
pub mod neighbors;
pub mod related;
pub mod snapshot;
pub mod statuses;
pub mod steps;
pub mod telling;
pub mod totals;
pub mod way_in;
