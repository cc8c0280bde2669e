//! A tour as an animated GIF.

use gif::{Encoder, Frame, Repeat};

use crate::export::drawing::undrawn;
use crate::export::{ExportError, ExportInput, Follow, Steps, png};

/// The effort of choosing colors: 1 is best and 30 is quickest.
const EFFORT: i32 = 10;

/// Each step, for as long as a class needs to read it, in an endless loop.
pub(crate) fn drawn(
    material: &ExportInput,
    steps: &Steps<'_>,
    size: [u32; 2],
    follow: Follow<'_>,
) -> Result<Vec<u8>, ExportError> {
    let sides = size.map(|side| u16::try_from(side).unwrap_or(u16::MAX));
    let [width, height] = sides;
    let mut bytes = Vec::new();
    let mut encoder =
        Encoder::new(&mut bytes, width, height, &[]).map_err(|error| undrawn(&error))?;
    encoder
        .set_repeat(Repeat::Infinite)
        .map_err(|error| undrawn(&error))?;
    for (place, view) in steps.views().enumerate() {
        let seconds = view
            .time_of_part(steps.atlas)
            .unwrap_or_default()
            .as_secs_f64();
        let picture = png::picture(material, view, size)?;
        let frame = Frame {
            // In hundredths of a second.
            delay: (seconds * 100.0).min(f64::from(u16::MAX)) as u16,
            ..Frame::from_rgb_speed(width, height, &picture.rgb, EFFORT)
        };
        encoder
            .write_frame(&frame)
            .map_err(|error| undrawn(&error))?;
        steps.follow(follow, place)?;
    }
    drop(encoder);

    Ok(bytes)
}
