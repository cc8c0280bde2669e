//! Drives the whole application by role and label, as a user or a screen reader does.

pub(crate) mod map;
mod nodes;
mod panels;
mod quotes;
mod repaint;
mod search;
mod time;
mod trouble;
