//! All constants that tune the labels.
//!
//! Each states its unit, in brackets the range that makes sense, and the reason for its value.
//! Points are those of egui; scales are in kilometers per point, so more is farther out. The
//! smallest font size is `ui::theme::SMALLEST_NAME`, and labels keep the size of the marker of a
//! quote away from it: both serve more than labels.

use std::ops::Range;

use emath::Vec2;

// ---- Which states are labeled, and what stays free of labels ----

/// The space between labels and the edge of the map, in points \[0–12]: a label at the very edge
/// looks cut off.
pub const MAP_MARGIN: f32 = 4.0;

/// A state that is not a member is labeled from this much room on, in points of half its height
/// \[0–8]: with less, the label would be larger than the land.
pub const SMALLEST_ROOM: f32 = 2.0;

/// The side of the accessibility node of a state without a label, in points \[4–24]: large enough
/// for a screen reader's click, too small to cover a neighbor's.
pub const NAMELESS_NODE: Vec2 = Vec2::splat(10.0);

/// Rectangles larger than this in both directions, in points \[24–100], hide the land under them:
/// the legend and inset maps do, marks do not.
pub const PANEL: f32 = 48.0;

/// The legend is collapsed if it would be lower, in points \[80–160]: header, button to end
/// isolation, and a short policy note.
pub const OPEN_LEGEND: f32 = 110.0;

// ---- Anchors: the position of a label on the ground ----

/// The width of a label's free space in heights \[2–5]: labels are long. The anchors in
/// `labels.json` were computed with the same number.
pub const SQUEEZE: f32 = 3.0;

/// The margin in which an anchor does not count as in view, in points \[4–40].
pub const ANCHOR_MARGIN: f32 = 12.0;

/// With less room than this, in points of half its height \[4–20], another anchor may be better:
/// about the height of the smallest label with its year.
pub const CRAMPED: f32 = 10.0;

/// How many times more room another anchor must have \[1–3]: labels that move without need are hard
/// to follow.
pub const MUCH_MORE: f32 = 1.6;

/// From this much room on, in points of half its height \[4–20], a label whose anchor is taken may
/// look for another on its land; smaller land has none.
pub const LARGE_ROOM: f32 = 8.0;

/// The precision of the pole of inaccessibility, in points \[1–8]: finer costs time and moves no
/// label visibly.
pub const POLE_PRECISION: f32 = 3.0;

// ---- The collision board ----

/// The space around every label, in points \[1–6].
pub const GAP: f32 = 2.0;

/// The remaining space, in points \[0 to [`GAP`]], below which a placed label gives way: during a
/// pan the projection moves labels by fractions of a point against each other.
pub const LEAST_GAP: f32 = 0.0;

/// The cell size of outlines, in points \[1–4]: finer costs memory, coarser costs room.
pub const OUTLINE_CELL: f32 = 2.0;

/// The most cells marked for one segment of an outline \[1000–100000]: bounds the time for segments
/// that extend far out of view.
pub const MOST_OUTLINE_STEPS: f32 = 1e4;

/// The distance between a label and an outline, in points \[1–6]: half of the widest line.
pub const CLEARANCE: f32 = 3.0;

/// The remaining distance, in points \[0 to [`CLEARANCE`]], below which a placed label gives way.
pub const LEAST_CLEARANCE: f32 = 0.75;

/// The distance between the squares that keep labels off a leader line, in points \[2–10]: less
/// than the height of a label.
pub const LEADER_STEP: f32 = 6.0;

/// The side of these squares, in points \[1–4]: about the width of the line.
pub const LEADER_ROOM: f32 = 2.0;

// ---- Names of states on their land ----

/// Offsets of a label from its anchor, in its own width and height, best first: small enough that
/// it stays on its state.
pub const SHIFTS: [Vec2; 9] = [
    Vec2::ZERO,
    Vec2::new(0.0, -0.4),
    Vec2::new(0.0, 0.4),
    Vec2::new(0.0, -0.8),
    Vec2::new(0.0, 0.8),
    Vec2::new(0.0, -1.3),
    Vec2::new(0.0, 1.3),
    Vec2::new(0.25, 0.0),
    Vec2::new(-0.25, 0.0),
];

/// The columns and rows of sample points under a label \[3–12]: each is a query to the map.
pub const PROBES: [usize; 2] = [6, 3];

/// The least share of a label's area on its own land \[0.7–1] for it to be on the land.
pub const ON_LAND: f32 = 0.9;

/// A label may extend over water, less so over other land: its own share plus this times the share
/// of water \[0–1] must reach [`LEANING`].
pub const WATER_COUNTS: f32 = 0.6;

/// See [`WATER_COUNTS`]; a share \[0.5–1].
pub const LEANING: f32 = 0.62;

/// The largest share of such a label on other land \[0–0.5]: with more it would seem to name that.
pub const MOST_FOREIGN: f32 = 0.34;

/// The least share of such a label on its own land \[0.2–0.9].
pub const LEAST_OWN: f32 = 0.42;

/// From this share on, ground under a label counts as of one kind \[0.8–1].
pub const WHOLE: f32 = 0.96;

// ---- Names of states beside their land, at the end of a line ----

/// Distances of a label from its land, in points, best first; each step is less than a line of
/// text.
pub const DISTANCES: [f32; 10] = [7.0, 16.0, 26.0, 38.0, 52.0, 70.0, 92.0, 118.0, 150.0, 190.0];

/// The number of directions in which a label beside its land is tried \[4–32].
pub const DIRECTIONS: usize = 16;

/// A label goes centered above or below its anchor, not to its side, where the sine of the
/// direction from the vertical is less than this \[0–0.5].
pub const SIDEWAYS: f32 = 0.2;

/// Up to this distance a label needs no leader line, in points \[4–20].
pub const NO_LEADER: f32 = 10.0;

/// How far a placed leader line may overlap something, as a gap in points \[−4–0], before its label
/// moves.
pub const LINE_SLACK: f32 = -1.0;

/// The penalty of a label on other land, in points of distance \[0–120], compared with one on
/// water.
pub const FOREIGN_LAND: f32 = 45.0;

/// The penalty of a label across a coast, in points of distance \[0–120]: the contrast of its text
/// changes.
pub const ACROSS: f32 = 30.0;

/// The largest share of a label beside its land that may still cover that land \[0–0.3].
pub const MOST_OWN: f32 = 0.1;

/// Farther out than this scale, in km per point \[5–20], only the label of the selected state goes
/// beside its land: the others would fill the sea.
pub const LEADERS_BELOW: f64 = 9.5;

/// The same for states of at least [`LARGE_KM2`] \[[`LEADERS_BELOW`] to 30], whose label would be
/// missed.
pub const LARGE_LEADERS_BELOW: f64 = 14.0;

/// See [`LARGE_LEADERS_BELOW`]; square kilometers \[20000–200000].
pub const LARGE_KM2: f64 = 60_000.0;

/// Nearer than this scale, in km per point \[2–10], labels may go over other land, which is large
/// enough there to keep its own label.
pub const OVER_LAND_BELOW: f64 = 5.5;

/// How far beside its land the selected state's label may go, in points \[40–200]: users look for
/// it.
pub const SELECTED_REACH: f32 = 120.0;

/// How far over water the label of a member or of an active state may go, in points \[20–120].
pub const MEMBER_REACH: f32 = 70.0;

/// How far over other land it may go, in points \[0–60]: farther out it would seem to name that.
pub const MEMBER_REACH_OVER_LAND: f32 = 26.0;

/// How far the label of a member or of an active state may go while a class looks on: over water,
/// over land of one other state, over any ground, in points \[40–190]. Its name must not be missing.
pub const STAGE_REACH: [f32; 3] = [190.0, 150.0, 150.0];

/// The same nearer than [`STAGE_YEARS_BELOW`], where land has room for its own name, in points
/// \[0–120].
pub const STAGE_REACH_NEAR: [f32; 3] = [70.0, 26.0, 16.0];

/// Nearer to the edge of the map than this, in points \[0–40], lies too little of a state for a line
/// to its name.
pub const STAGE_EDGE: f32 = 16.0;

/// A class looks for the names of members of at least this area, in square kilometers
/// \[20000–60000].
pub const STAGE_MEMBER_KM2: f64 = 30_000.0;

/// How far over water any other label may go, in points \[0–120].
pub const OTHER_REACH: f32 = 40.0;

// ---- What names remember ----

/// When the scale has changed by this factor \[1.05–2], labels are placed anew.
pub const RESCALED: f64 = 1.2;

/// When the view has moved by this share of the map \[0.01–0.3], states that were out of view are
/// tried again.
pub const VIEW_MOVED: f64 = 0.08;

/// Within this change of scale, a factor around 1, the label of a sea stays on the water unchecked.
pub const SAME_SCALE: Range<f64> = 0.98..1.02;

// ---- Names of capitals, places of talks and seas ----

/// The radius of the dot of a capital, in points \[1.5–4].
pub const DOT: f32 = 2.4;

/// The width of the halo around the dot, in points \[0.5–2].
pub const DOT_HALO: f32 = 1.2;

/// The margin around the dot that other labels keep off, in points \[0–6].
pub const DOT_ROOM: f32 = 2.0;

/// The distance between a dot and its label, in points \[2–8].
pub const BESIDE_DOT: f32 = 4.0;

/// The sides of a dot on which its label may go, best first; the right comes first, as is usual in
/// cartography.
pub const SIDES: [Vec2; 8] = [
    Vec2::new(1.0, 0.0),
    Vec2::new(-1.0, 0.0),
    Vec2::new(0.0, -1.0),
    Vec2::new(0.0, 1.0),
    Vec2::new(1.0, -1.0),
    Vec2::new(1.0, 1.0),
    Vec2::new(-1.0, -1.0),
    Vec2::new(-1.0, 1.0),
];

/// Offsets of the label of a sea from its position, in its own width and height, best first.
pub const DRIFTS: [Vec2; 9] = [
    Vec2::ZERO,
    Vec2::new(0.0, -0.8),
    Vec2::new(0.0, 0.8),
    Vec2::new(-0.3, 0.0),
    Vec2::new(0.3, 0.0),
    Vec2::new(-0.6, -0.8),
    Vec2::new(0.6, 0.8),
    Vec2::new(0.0, 1.8),
    Vec2::new(0.0, -1.8),
];

/// The space around the label of a sea, in points \[2–16]: more than around a state's, because it
/// is letter-spaced.
pub const SEA_GAP: f32 = 6.0;

/// The water around the label of a sea, in points \[0–12].
pub const SHORE_GAP: f32 = 3.0;

/// The distance between sample points under the label of a sea, in points \[2–10]: small enough to
/// find small islands.
pub const WATER_STEP: f32 = 5.0;

// ---- The size of letters ----

/// Nearer than this scale, in km per point \[1–6], names are written in full.
pub const FULL_NAMES_BELOW: f64 = 3.0;

/// The largest font size, of a member and of another state, in points \[12–28].
pub const LARGEST: [f32; 2] = [19.0, 16.0];

/// The font size of a state without any room, in points \[6–14]; the smallest size of the theme is
/// larger.
pub const SIZE_WITHOUT_ROOM: f32 = 11.0;

/// The additional room for which the font grows by a point, in points of half its height \[2–10].
pub const ROOM_PER_POINT: f32 = 4.5;

/// How many points smaller than the name the year of accession is \[0–4].
pub const YEAR_SMALLER: u8 = 2;

/// The font size of labels beside their land and of places of quotes, in points \[12–16].
pub const CALLOUT_SIZE: u8 = 13;

/// The same in a presentation, in points \[10–14]: 33 lines of a projector of 1080.
pub const STAGE_CALLOUT_SIZE: u8 = 11;

/// The font size of the last resort on its own land in a presentation, in points \[9–12]: 30 lines
/// of a projector of 1080.
pub const STAGE_SMALLEST_NAME: u8 = 10;

/// Nearer than this scale, in km per point \[4–12], names have years below them in a presentation.
pub const STAGE_YEARS_BELOW: f64 = 6.5;

/// The font size of capitals, in points \[11–14].
pub const CAPITAL_SIZE: u8 = 12;

/// The font sizes of oceans, in points, best first \[12–24].
pub const OCEAN_SIZES: &[u8] = &[18, 15];

/// The font sizes of seas, in points, best first \[12–24].
pub const SEA_SIZES: &[u8] = &[15, 13, 12];

/// The font sizes of gulfs and straits, in points, best first \[12–24].
pub const GULF_SIZES: &[u8] = &[13, 12];

/// The number of characters from which the label of a sea breaks into two lines \[6–20], if it can.
pub const LONG_SEA: usize = 11;

// ---- Lettering ----

/// How much tighter lines are set than the font's own line height, in points \[0–4].
pub const TIGHTER: f32 = 2.0;

/// The space between words side by side, in points \[3–8].
pub const WORD_SPACE: f32 = 5.0;

/// The share of the difference in height by which smaller words are lowered \[0.5–1], to share a
/// baseline.
pub const BASELINE: f32 = 0.75;

/// The letter spacing of seas, as a share of the font size \[0–0.3].
pub const SEA_SPACING: f32 = 0.09;

/// The width of the halo on each side, as a share of the font size \[0–0.25]: half of the halo and
/// the glyph's own antialiased edge together.
pub const HALO: f32 = 0.125;

/// The widest halo, in points \[1–4]: a wider one hides the map.
pub const WIDEST_HALO: f32 = 2.2;

/// How much darker or lighter than the land the halo is \[0–1]; 1 would be black or white.
pub const HALO_CONTRAST: f32 = 0.12;

/// The offsets at which glyphs are drawn to form the halo, in halo widths.
pub const AROUND: [Vec2; 8] = [
    Vec2::new(1.0, 0.0),
    Vec2::new(-1.0, 0.0),
    Vec2::new(0.0, 1.0),
    Vec2::new(0.0, -1.0),
    Vec2::new(0.7, 0.7),
    Vec2::new(-0.7, 0.7),
    Vec2::new(0.7, -0.7),
    Vec2::new(-0.7, -0.7),
];

/// The width of a leader line's halo and of the line, in points \[0.5–4].
pub const LEADER_WIDTHS: [f32; 2] = [3.0, 1.0];

/// The radius of the dot at its end: of the halo and of the dot, in points \[1–4].
pub const LEADER_DOTS: [f32; 2] = [2.4, 1.6];

// ---- The texture of names ----

/// The width of the texture, in points \[512–2048]: more than the longest label.
pub const TEXTURE_WIDTH: f32 = 1024.0;

/// Its initial height, in pixels \[64–512]: enough for a view of Europe.
pub const FIRST_TEXTURE_HEIGHT: usize = 128;

/// Its greatest height, in pixels \[1024–8192]; the height doubles until all labels fit.
pub const GREATEST_TEXTURE_HEIGHT: usize = 4096;

// ---- How names appear ----

/// The duration of the fade-in, in seconds \[0–0.5].
pub const FADE_SECONDS: f64 = 0.18;

/// The opacity of the first frame \[0–1], which may be a long one.
pub const FIRST_SHARE: f32 = 0.3;

/// A label has moved if it is this much farther from its anchor than before, in points \[4–40].
/// Smaller changes come from its growing text while the view zooms in.
pub const NAME_MOVED: i32 = 12;
