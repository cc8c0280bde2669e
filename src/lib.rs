//! nato-atlas: how NATO grew from 12 to 32 members, with what was said about it.

pub mod atlas;
pub mod cached;
pub mod geo;
pub mod map;
pub mod view;
