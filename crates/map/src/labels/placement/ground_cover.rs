//! The land and water under a label.

/// Shares of a rectangle of the map, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GroundCover {
    /// Land of the labeled state.
    pub own: f32,
    /// Water.
    pub water: f32,
    /// The largest share of any one other state.
    pub other: f32,
}

impl GroundCover {
    /// The share of land of all other states.
    pub fn foreign(self) -> f32 {
        1.0 - self.own - self.water
    }
}
