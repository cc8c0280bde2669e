//! Screenshots of the map.

use atlas::date::Date;
use egui::{ColorImage, Event, Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use image::RgbaImage;
use nato_atlas::desktop::desktop_app::DesktopApp;

use crate::support::{LARGE, Setup, all_texts, empty_folder, map_rect, sized, view};

/// The picture on the clipboard, once the window delivered it.
fn take_picture(harness: &mut Harness<'_, DesktopApp>) -> Option<ColorImage> {
    let mut copied = None;
    let mut said = String::new();
    for _ in 0..9 {
        harness.step();
        if view(harness).session.picture.is_some() {
            said = all_texts(harness).join(" ");
        }
        for command in &harness.output().platform_output.commands {
            if let OutputCommand::CopyImage(image) = command {
                copied = Some(image.clone());
            }
        }
    }
    for part in [
        "Situation on 31 December 1999",
        "recognized by most UN members",
        "Natural Earth",
    ] {
        assert!(said.contains(part), "{part} stands on the picture");
    }
    assert!(!said.contains("Zoom in"), "no button lies over the map");
    harness.run();
    assert!(view(harness).session.picture.is_none());
    assert!(
        !all_texts(harness).join(" ").contains("Situation on"),
        "it is gone again"
    );

    copied
}

fn setup() -> Setup {
    sized(LARGE).year(1999)
}

/// Fails unless `pixels` of the middle of the map, from their upper left corner, are those of the window.
fn assert_as_shown(
    window: &RgbaImage,
    map: egui::Rect,
    size: [u32; 2],
    pixel: impl Fn(u32, u32) -> [u8; 3],
) {
    assert!(
        (map.width() - size[0] as f32).abs() <= 1.0,
        "{map} {size:?}"
    );
    assert!(
        (map.height() - size[1] as f32).abs() <= 1.0,
        "{map} {size:?}"
    );
    let (left, top) = (map.left().round() as u32, map.top().round() as u32);
    let (mut count, mut different) = (0, 0);
    // Left of it lies the legend, right of it lie buttons, above it what the picture must say.
    for x in size[0] * 2 / 5..size[0] * 4 / 5 {
        for y in size[1] / 3..size[1] * 2 / 3 {
            let shown = window.get_pixel(left + x, top + y).0;
            count += 1;
            different += u32::from(shown[..3] != pixel(x, y));
        }
    }
    // A name may stand elsewhere while other things lie over the map.
    assert!(
        different * 20 < count,
        "{different} of {count} pixels differ"
    );
}

#[test]
fn ctrl_c_copies_the_map_as_it_is_shown_with_what_a_picture_must_say() {
    let mut harness = setup().draw();
    let (window, map) = (harness.render().unwrap(), map_rect(&harness));
    harness.event(Event::Copy);
    let image = take_picture(&mut harness).expect("something is on the clipboard");
    let [width, height] = image.size;
    let pixel = |x: u32, y: u32| {
        let pixel = image.pixels[y as usize * width + x as usize];
        [pixel.r(), pixel.g(), pixel.b()]
    };
    assert_as_shown(&window, map, [width as u32, height as u32], pixel);
}

#[test]
fn ctrl_s_saves_the_map_and_says_where_and_never_replaces_a_picture() {
    let folder = empty_folder("pictures");
    let mut harness = setup().pictures(&folder).draw();
    let (window, map) = (harness.render().unwrap(), map_rect(&harness));
    for (number, name) in ["nato-atlas-1999.png", "nato-atlas-1999-2.png"]
        .iter()
        .enumerate()
    {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        assert!(
            take_picture(&mut harness).is_none(),
            "the clipboard keeps what it has"
        );
        let file = folder.join(name);
        let said = format!("Map saved as {}", file.display());
        assert!(all_texts(&harness).contains(&said), "{said}");
        let saved = image::open(&file).unwrap().to_rgb8();
        if number == 0 {
            assert_as_shown(&window, map, saved.dimensions().into(), |x, y| {
                saved.get_pixel(x, y).0
            });
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// The texts on the map while Ctrl+C takes its picture.
fn said_on_picture(harness: &mut Harness<'_, DesktopApp>) -> String {
    harness.event(Event::Copy);
    let mut said = String::new();
    for _ in 0..9 {
        harness.step();
        if view(harness).session.picture.is_some() {
            said = all_texts(harness).join(" ");
        }
    }

    said
}

#[test]
fn nothing_claims_to_know_the_situation_on_the_day_on_which_the_data_closed() {
    let closed = "Data as of 24 November 2026, members checked 26 September 2026";
    let setup = setup()
        .year(2026)
        .with(|view| view.settings.show_date = true);
    let mut harness = setup.open();
    let shown = all_texts(&harness);
    assert!(shown.iter().any(|text| text == closed), "{shown:?}");
    assert!(!shown.iter().any(|text| text.contains("· 24 November")));

    let said = said_on_picture(&mut harness);
    assert!(said.contains(&format!("NATO Atlas. {closed}. Borders")));
    assert!(!said.contains("Situation on"));
}

#[test]
fn a_picture_of_old_data_says_so() {
    for (today, is_aged) in [("2026-11-30", false), ("2028-01-05", true)] {
        let setup = setup().with(|view| view.session.today = Some(Date::parse(today).unwrap()));
        let mut harness = setup.map_only().open();
        let said = said_on_picture(&mut harness);
        assert!(said.contains("Situation on 31 December 1999"), "{said}");
        assert_eq!(
            said.contains("Data as of 24 November 2026"),
            is_aged,
            "{today}"
        );
    }
}
