//! Everything that needs more than one module, or the repository as it lies on the disk.

#[cfg(test)]
mod areas;
#[cfg(test)]
mod canvas_kind;
#[cfg(test)]
mod canvases;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod chart_exports;
#[cfg(test)]
mod chart_pictures;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod corrections;
#[cfg(test)]
mod data;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod fills;
#[cfg(test)]
mod geometry;
#[cfg(test)]
mod hindsight;
mod history;
#[cfg(test)]
mod house;
#[cfg(test)]
mod interaction;
mod land_borders;
#[cfg(test)]
mod launch_wording;
#[cfg(test)]
mod logged;
#[cfg(test)]
mod outlines;
#[cfg(test)]
mod packages;
#[cfg(test)]
mod places;
#[cfg(test)]
mod quotes;
#[cfg(test)]
mod remembering;
#[cfg(target_os = "linux")]
#[cfg(test)]
mod run_script;
#[cfg(test)]
mod snapshots;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod starting;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tidy;
mod tour_schema;
#[cfg(test)]
mod two_windows;
#[cfg(test)]
mod virtual_screen;
#[cfg(test)]
mod window;
#[cfg(test)]
mod wording;
