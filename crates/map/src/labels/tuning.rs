//! Every number that the labels are tuned by.
//!
//! Each constant has its value, its unit, in brackets the range in which it makes sense, and the
//! reason. Points are those of egui; a scale is in kilometers for each point, more is farther out.
//! The smallest letters of all are `ui::theme::SMALLEST_NAME`, and what names keep off the mark of
//! a talk is the size of that mark: both are sizes of more than labels.

use std::ops::Range;

use emath::Vec2;

// ---- Which states are named, and where nothing may stand ----

/// The space between the names and the edge of the map, in points \[0–12]: a name at the very
/// edge looks cut.
pub const MAP_MARGIN: f32 = 4.0;

/// A state that is no member is named from this much room on, in points of half its height \[0–8]:
/// below it the name would be larger than the land.
pub const SMALLEST_ROOM: f32 = 2.0;

/// The side of the node of a state without a name, in points \[4–24]: enough to be pressed by a
/// screen reader, too little to cover a neighbor's.
pub const NAMELESS_NODE: Vec2 = Vec2::splat(10.0);

/// What is larger than this in both directions, in points \[24–100], hides the land under it:
/// legend and small maps do, marks do not.
pub const PANEL: f32 = 48.0;

/// A lower legend is folded, in points \[80–160]: head, way back to all land, and policy in short.
pub const OPEN_LEGEND: f32 = 110.0;

// ---- Anchors: the place on the ground that a name belongs to ----

/// How many times wider than high the room of a name is \[2–5]: names are long. The anchors in
/// `labels.json` were made with the same number.
pub const SQUEEZE: f32 = 3.0;

/// Nearer to the edge of the map, in points \[4–40], an anchor does not count as in view.
pub const ANCHOR_MARGIN: f32 = 12.0;

/// With less room than this, in points of half its height \[4–20], another place may be better:
/// about the height of the smallest name with its year.
pub const CRAMPED: f32 = 10.0;

/// How much more room another place must have, a factor \[1–3]: names that move without need
/// are hard to follow.
pub const MUCH_MORE: f32 = 1.6;

/// With this much room, in points of half its height \[4–20], a name whose place is taken may look
/// for another on its land; on smaller land there is none.
pub const LARGE_ROOM: f32 = 8.0;

/// How exactly the place with most room is looked for, in points \[1–8]: finer costs time and
/// moves no name visibly.
pub const POLE_PRECISION: f32 = 3.0;

// ---- The collision board ----

/// The free space around every name, in points \[1–6].
pub const GAP: f32 = 2.0;

/// What is left of that space, in points \[0 to [`GAP`]], before a name that stands already gives
/// way: the projection moves names by fractions of a point against each other during a pan.
pub const LEAST_GAP: f32 = 0.0;

/// The side of a cell of an outline, in points \[1–4]: finer costs memory, coarser costs room.
pub const OUTLINE_CELL: f32 = 2.0;

/// The most steps in which one line of an outline is marked \[1000–100000]: lines that reach far
/// out of view end at some time.
pub const MOST_OUTLINE_STEPS: f32 = 1e4;

/// How far a name stays away from an outline, in points \[1–6]: half of the widest line.
pub const CLEARANCE: f32 = 3.0;

/// What is left of that, in points \[0 to [`CLEARANCE`]], before a name that stands gives way.
pub const LEAST_CLEARANCE: f32 = 0.75;

/// How far apart stand the squares that keep names off a leader line, in points \[2–10]: less than
/// the height of a name.
pub const LEADER_STEP: f32 = 6.0;

/// The side of these squares, in points \[1–4]: about the width of the line.
pub const LEADER_ROOM: f32 = 2.0;

// ---- Names of states on their land ----

/// Where a name may stand beside its anchor, in its own width and height, best first: so little
/// that it stays on its state.
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

/// In how many columns and rows the ground under a name is looked at \[3–12]: each is a question
/// to the map.
pub const PROBES: [usize; 2] = [6, 3];

/// A name stands on its land if at least this share of it does \[0.7–1].
pub const ON_LAND: f32 = 0.9;

/// A name may lean out over the water, less so over other land: its own share and this share of
/// the water \[0–1] must come to [`LEANING`].
pub const WATER_COUNTS: f32 = 0.6;

/// See [`WATER_COUNTS`]; a share \[0.5–1].
pub const LEANING: f32 = 0.62;

/// At most this share of a leaning name stands on other land \[0–0.5]: else it names that.
pub const MOST_FOREIGN: f32 = 0.34;

/// At least this share of a leaning name stands on its own land \[0.2–0.9].
pub const LEAST_OWN: f32 = 0.42;

/// A name whose ground is this much of one kind, a share \[0.8–1], changes it nowhere that shows.
pub const WHOLE: f32 = 0.96;

// ---- Names of states beside their land, at the end of a line ----

/// How far beside its land a name may stand, in points, best first: steps of less than a line.
pub const DISTANCES: [f32; 8] = [7.0, 16.0, 26.0, 38.0, 52.0, 70.0, 92.0, 118.0];

/// In how many directions a name looks for room beside its land \[4–32].
pub const DIRECTIONS: usize = 16;

/// A name stands above or below its place, not beside it, where the direction to it has less
/// than this to the side, as a sine \[0–0.5].
pub const SIDEWAYS: f32 = 0.2;

/// Up to this distance a name stands so near that it needs no line, in points \[4–20].
pub const NO_LEADER: f32 = 10.0;

/// How far a line that stands already may run into something, as a gap in points \[−4–0], before
/// its name moves.
pub const LINE_SLACK: f32 = -1.0;

/// A name on other land counts as this much farther away than one on the water, in points \[0–120].
pub const FOREIGN_LAND: f32 = 45.0;

/// A name across a coast counts as this much farther away, in points \[0–120]: its letters change
/// their ground.
pub const ACROSS: f32 = 30.0;

/// At most this share of a name beside its land may stand on it after all \[0–0.3].
pub const MOST_OWN: f32 = 0.1;

/// Farther out than this scale, in km per point \[5–20], only the name of the selected state stands
/// beside its land: the others would fill the sea.
pub const LEADERS_BELOW: f64 = 9.5;

/// The same for states of at least [`LARGE_KM2`] \[[`LEADERS_BELOW`] to 30]: they are missed.
pub const LARGE_LEADERS_BELOW: f64 = 14.0;

/// See [`LARGE_LEADERS_BELOW`]; square kilometers \[20000–200000].
pub const LARGE_KM2: f64 = 60_000.0;

/// Nearer than this scale, in km per point \[2–10], names may lead over other land: it is large
/// enough there to keep its own name.
pub const OVER_LAND_BELOW: f64 = 5.5;

/// How far beside its land the selected state's name may stand, in points \[40–200]: it is looked for.
pub const SELECTED_REACH: f32 = 120.0;

/// How far over water that of a member or a state in question may stand, in points \[20–120].
pub const MEMBER_REACH: f32 = 70.0;

/// How far over the land of another it may, in points \[0–60]: farther it would seem to name that.
pub const MEMBER_REACH_OVER_LAND: f32 = 26.0;

/// How far over water any other name may stand, in points \[0–120].
pub const OTHER_REACH: f32 = 40.0;

// ---- What names remember ----

/// When the scale has changed by this factor \[1.05–2], names look for their places anew.
pub const RESCALED: f64 = 1.2;

/// When the view has moved by this share of the map \[0.01–0.3], land that was out of view is
/// looked for anew.
pub const VIEW_MOVED: f64 = 0.08;

/// Within this change of scale, a factor around 1, a sea stays on the water without a question.
pub const SAME_SCALE: Range<f64> = 0.98..1.02;

// ---- Names of capitals, places of talks and seas ----

/// The radius of the dot of a capital, in points \[1.5–4].
pub const DOT: f32 = 2.4;

/// How much wider the seam around the dot is, in points of its radius \[0.5–2].
pub const DOT_SEAM: f32 = 1.2;

/// How much wider than the dot the square is that keeps others away, in points \[0–6].
pub const DOT_ROOM: f32 = 2.0;

/// How far beside its dot a name begins, in points \[2–8].
pub const BESIDE_DOT: f32 = 4.0;

/// On which side of its dot a name may stand, best first: as a hand writes.
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

/// Where the name of a sea may stand beside its place, in its own width and height, best first.
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

/// The free space around the name of a sea, in points \[2–16]: more than that of a state, for its
/// letters are spaced.
pub const SEA_GAP: f32 = 6.0;

/// The free water around the name of a sea, in points \[0–12].
pub const SHORE_GAP: f32 = 3.0;

/// How far apart the ground under the name of a sea is looked at, in points \[2–10]: small islands
/// count.
pub const WATER_STEP: f32 = 5.0;

// ---- The size of letters ----

/// Nearer than this scale, in km per point \[1–6], names are written in full.
pub const FULL_NAMES_BELOW: f64 = 3.0;

/// The largest letters, of a member and of another state, in points \[12–28].
pub const LARGEST: [f32; 2] = [19.0, 16.0];

/// The letters of a state without any room, in points \[6–14]; the smallest letters are larger.
pub const SIZE_WITHOUT_ROOM: f32 = 11.0;

/// With how much more room, in points of half its height \[2–10], the letters are a point larger.
pub const ROOM_PER_POINT: f32 = 4.5;

/// By how many points the year of accession is smaller than its name \[0–4].
pub const YEAR_SMALLER: u8 = 2;

/// A name beside its land, and that of a talk, in points \[12–16].
pub const CALLOUT_SIZE: u8 = 13;

/// The name of a capital, in points \[11–14].
pub const CAPITAL_SIZE: u8 = 12;

/// The name of an ocean, in points, best first \[12–24].
pub const OCEAN_SIZES: &[u8] = &[18, 15];

/// The name of a sea, in points, best first \[12–24].
pub const SEA_SIZES: &[u8] = &[15, 13, 12];

/// The name of a gulf or a strait, in points, best first \[12–24].
pub const GULF_SIZES: &[u8] = &[13, 12];

/// A name of a sea longer than this many letters \[6–20] breaks into two lines if it can.
pub const LONG_SEA: usize = 11;

// ---- Lettering ----

/// By how much lines stand closer than the font has them, in points \[0–4].
pub const TIGHTER: f32 = 2.0;

/// The space between words side by side, in points \[3–8].
pub const WORD_SPACE: f32 = 5.0;

/// Which share of the difference in height smaller words stand lower \[0.5–1]: on the same line.
pub const BASELINE: f32 = 0.75;

/// The extra space between the letters of a sea, as a share of the font size \[0–0.3].
pub const SEA_SPACING: f32 = 0.09;

/// How wide the seam around a name is on each side, as a share of the font size \[0–0.25]: half of
/// what the seam and the letter's own edge take together.
pub const HALO: f32 = 0.125;

/// The widest seam, in points \[1–4]: a wider one hides the map.
pub const WIDEST_HALO: f32 = 2.2;

/// How much darker or lighter than the land the seam is \[0–1]; 1 would be black or white.
pub const SEAM_CONTRAST: f32 = 0.12;

/// The directions in which the seam of letters is drawn, of about length 1.
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

/// The width of a leader line's seam and of the line, in points \[0.5–4].
pub const LEADER_WIDTHS: [f32; 2] = [3.0, 1.0];

/// The radius of the dot at its end, of its seam and of itself, in points \[1–4].
pub const LEADER_DOTS: [f32; 2] = [2.4, 1.6];

// ---- The texture of names ----

/// The width of the texture, in points \[512–2048]: more than the longest name.
pub const TEXTURE_WIDTH: f32 = 1024.0;

/// Its height at first, in pixels \[64–512]: enough for a view of Europe.
pub const FIRST_TEXTURE_HEIGHT: usize = 128;

/// Its greatest height, in pixels \[1024–8192]; it doubles until it has room for what is shown.
pub const GREATEST_TEXTURE_HEIGHT: usize = 4096;

// ---- How names appear ----

/// How long a name takes to appear, in seconds \[0–0.5].
pub const FADE_SECONDS: f64 = 0.18;

/// How much of a name is seen in its first frame, a share \[0–1]: that frame may be a long one.
pub const FIRST_SHARE: f32 = 0.3;

/// A name that stands this much farther from its place than before, in points \[4–40], has moved.
/// Less than that is the growth of its letters while the view comes nearer.
pub const NAME_MOVED: i32 = 12;
