//! The corners of triangles, in as few bytes as they need.

/// Three indices for each triangle.
#[derive(Debug, Clone, PartialEq)]
pub enum Corners {
    /// Every index takes two bytes: as a rule, since few pieces of land have more points.
    Narrow(Box<[[u16; 3]]>),
    /// Some index takes more.
    Wide(Box<[[u32; 3]]>),
}

impl Corners {
    /// The corners of `triangles`.
    pub fn new(triangles: &[[u32; 3]]) -> Self {
        let most = triangles.as_flattened().iter().max();
        if most.is_none_or(|most| u16::try_from(*most).is_ok()) {
            let narrow = triangles.iter();

            Self::Narrow(
                narrow
                    .map(|corners| corners.map(|corner| corner as u16))
                    .collect(),
            )
        } else {
            Self::Wide(triangles.into())
        }
    }

    /// The corners of one triangle after the other.
    pub fn iter(&self) -> impl Iterator<Item = [u32; 3]> {
        let (narrow, wide): (&[[u16; 3]], &[[u32; 3]]) = match self {
            Self::Narrow(narrow) => (narrow, &[]),
            Self::Wide(wide) => (&[], wide),
        };
        let narrow = narrow.iter().map(|corners| corners.map(u32::from));

        narrow.chain(wide.iter().copied())
    }

    /// How many bytes they take.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Narrow(narrow) => size_of_val(&**narrow),
            Self::Wide(wide) => size_of_val(&**wide),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out_in_half_the_bytes_where_that_is_enough() {
        for (most, bytes) in [(2, 12), (0xffff, 12), (0x1_0000, 24)] {
            let triangles = [[0, 1, 2], [1, 2, most]];
            let corners = Corners::new(&triangles);
            assert_eq!(corners.iter().collect::<Vec<_>>(), triangles);
            assert_eq!(corners.bytes(), bytes, "{most}");
        }
        assert_eq!(Corners::new(&[]).iter().count(), 0);
    }
}
