//! What is under a name.

/// What a rectangle of the map is covered with; shares from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GroundCover {
    /// The share that is the named state's own land.
    pub own: f32,
    /// The share that is water.
    pub water: f32,
    /// The largest share that is the land of one other state.
    pub other: f32,
}
