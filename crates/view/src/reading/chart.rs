//! The charts above the slider.

use serde::{Deserialize, Serialize};

/// The chart above the slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Chart {
    /// The number of members.
    Members,
    /// The population of member states.
    Population,
    /// The area that the treaty covers.
    Land,
    /// The land border between members and the Soviet Union or Russia.
    Frontier,
    /// Each quote as a mark at its date.
    Quotes,
}

impl Chart {
    /// In the order of the user interface.
    pub const ALL: [Self; 5] = [
        Self::Members,
        Self::Population,
        Self::Land,
        Self::Frontier,
        Self::Quotes,
    ];

    /// The name in file names and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Population => "population",
            Self::Land => "area",
            Self::Frontier => "border",
            Self::Quotes => "quotes",
        }
    }

    /// `None` for any other name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }

    /// Whether it has a value for each year.
    pub const fn has_values(self) -> bool {
        !matches!(self, Self::Quotes)
    }

    /// The next chart; `None` after the last, and the first after `None`.
    #[must_use]
    pub fn after(chart: Option<Self>) -> Option<Self> {
        let place = chart.map_or(0, |chart| chart as usize + 1);

        Self::ALL.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_shows_every_chart_once_and_then_none() {
        let mut seen = Vec::new();
        let mut chart = Chart::after(None);
        while let Some(shown) = chart {
            seen.push(shown);
            chart = Chart::after(chart);
        }
        assert_eq!(seen, Chart::ALL);
    }
}
