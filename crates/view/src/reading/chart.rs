//! The chart over the slider of years: which figure it shows.

use serde::{Deserialize, Serialize};

/// What the chart over the slider shows, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Chart {
    /// The number of members.
    Members,
    /// The people in member states.
    Population,
    /// The land that the treaty covers.
    Land,
    /// The land border between members and the Soviet Union or Russia.
    Frontier,
    /// Every quote as a mark on its day.
    Quotes,
}

impl Chart {
    /// All charts, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Members,
        Self::Population,
        Self::Land,
        Self::Frontier,
        Self::Quotes,
    ];

    /// The chart after this one; none after the last, and the first after none.
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
