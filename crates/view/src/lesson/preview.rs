//! How the picture looks elsewhere, and to others.

/// Where and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Preview {
    /// As on this screen.
    #[default]
    Here,
    /// On a projector whose white is so many times brighter than its black, the light of the room
    /// included.
    Projector(u8),
    /// Without red cones.
    Protanopia,
    /// Without green cones.
    Deuteranopia,
    /// Without blue cones.
    Tritanopia,
    /// In gray, as from a printer.
    Gray,
}

impl Preview {
    /// All of them, in the order in which they are offered: 15 to 1 is the least for classrooms, 7
    /// to 1 the least for watching at all (ANSI/INFOCOMM 3M-2011).
    pub const ALL: [Self; 7] = [
        Self::Here,
        Self::Projector(15),
        Self::Projector(7),
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
        Self::Gray,
    ];
}
