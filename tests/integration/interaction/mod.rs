//! Drives the whole application by role and label, as a user or a screen reader does.

mod audience_window;
mod charts;
mod compare;
mod documents;
mod editing;
mod exporting;
mod fact_check;
mod inset_maps;
mod legend;
pub(crate) mod map;
mod motion;
mod nodes;
mod panels;
mod pictures;
mod playing;
mod pointer;
mod polling;
mod presenter_keys;
mod presenting;
mod quotes;
mod readability;
mod repaint;
mod search;
mod sizes;
mod time;
mod tours;
mod trouble;
