//! Previews: the picture on a projector, or with a color vision deficiency.

/// A simulated display or color vision deficiency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Preview {
    /// Unchanged.
    #[default]
    Here,
    /// A projector with this contrast ratio to 1, ambient light included.
    Projector(u8),
    /// No long-wavelength cones.
    Protanopia,
    /// No medium-wavelength cones.
    Deuteranopia,
    /// No short-wavelength cones.
    Tritanopia,
    /// Grayscale, as printed.
    Gray,
}

impl Preview {
    /// In the order of the user interface. A contrast of 15 to 1 is the minimum for classrooms, 7
    /// to 1 that for passive viewing (ANSI/INFOCOMM 3M-2011).
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
