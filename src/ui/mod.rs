//! SCREEN: reads models, draws with egui, returns actions.

pub mod theme;
