//! Drives the whole application by role and label, as a user or a screen reader does.

mod authoring;
mod charts;
mod class_window;
mod compare;
mod documents;
mod exporting;
mod guessing;
mod legend;
mod legibility;
pub(crate) mod map;
mod motion;
mod nodes;
mod panels;
mod pictures;
mod playing;
mod pointer;
mod presenter_keys;
mod presenting;
mod quotes;
mod repaint;
mod report;
mod search;
mod sizes;
mod small_maps;
mod time;
mod tours;
mod trouble;
