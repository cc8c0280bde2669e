//! Triangle indices in a compact form.

/// Three indices for each triangle.
#[derive(Debug, Clone, PartialEq)]
pub enum Corners {
    /// Two bytes an index: the usual case, since few polygons have more than 65,536 points.
    Narrow(Box<[[u16; 3]]>),
    /// Four bytes an index.
    Wide(Box<[[u32; 3]]>),
}

impl Corners {
    /// Narrow if all indices fit into 16 bits.
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

    /// The three indices of each triangle.
    pub fn iter(&self) -> impl Iterator<Item = [u32; 3]> {
        let (narrow, wide): (&[[u16; 3]], &[[u32; 3]]) = match self {
            Self::Narrow(narrow) => (narrow, &[]),
            Self::Wide(wide) => (&[], wide),
        };
        let narrow = narrow.iter().map(|corners| corners.map(u32::from));

        narrow.chain(wide.iter().copied())
    }

    /// Heap memory.
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
