//! PICTURE: atlas, snapshot and viewport become meshes; knows epaint, knows no widget.

pub mod colors;
pub mod sizes;
