//! The two renderers, by their names on the command line.

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// Vulkan, Metal or DirectX 12: the best choice with a graphics card.
    Wgpu,
    /// OpenGL: a quarter of the cost of `Wgpu` where the processor has to draw.
    Glow,
}

impl Renderer {
    /// Both, in the order of the help text.
    pub const ALL: [Self; 2] = [Self::Wgpu, Self::Glow];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
        }
    }

    /// The renderer with this name on the command line; `None` for any other word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|renderer| renderer.name() == name)
    }
}
