//! Linear light, and the simulation of three kinds of color blindness.
//!
//! Machado, Oliveira and Fernandes (2009) at severity 1, applied to linear light.

/// A kind of color vision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColorVision {
    /// All three cones work.
    Normal,
    /// No red cones (about 1 % of men).
    Protan,
    /// No green cones (about 1 % of men; weak ones another 5 %).
    Deutan,
    /// No blue cones (rare).
    Tritan,
}

impl ColorVision {
    /// The matrix by which this vision changes linear light.
    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }
}

/// Linear light as seen with the vision `sight`, 0 to 1.
pub(crate) fn seen(sight: ColorVision, light: [f64; 3]) -> [f64; 3] {
    multiply(sight.matrix(), light).map(|channel| channel.clamp(0.0, 1.0))
}

/// One stored channel (0 to 255) as linear light (0 to 1).
pub(crate) fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// Linear light (0 to 1) as a stored channel (0 to 255).
pub(crate) fn stored(light: f64) -> u8 {
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };

    (value * 255.0).round().clamp(0.0, 255.0) as u8
}

pub(crate) fn multiply(matrix: [[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_comes_back_from_light() {
        for channel in 0..=u8::MAX {
            assert_eq!(stored(linear(channel)), channel);
        }
    }
}
