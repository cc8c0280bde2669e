//! Nothing is cut or overlaps in a language whose words are longer by two fifths.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, TextShape};
use egui::{Order, Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::msg;
use nato_atlas::ui::widgets::areas::card_id;
use nato_atlas::wording::{LENGTHENED, Wording};
use view::fact::Fact;
use view::lesson::tour::{StepPart, TourProgress};
use view::place::Panel;
use view::reading::chart::Chart;

use crate::facts::ATLAS;
use crate::interaction::sizes::PAGES;
use crate::support::{LARGE, Setup, map_rect, sized};

/// How far texts may reach into each other or out of their clip by rounding and by the height of
/// their rows, in points.
const TOUCH: f32 = 2.0;

/// How the application is set up further.
type Change = fn(Setup) -> Setup;

/// A row of a text that is painted: its words, where it stands, and the part of the screen that it
/// may use.
struct Row {
    words: String,
    rect: Rect,
    clip: Rect,
    is_elided: bool,
}

fn rows(text: &TextShape, clip: Rect) -> impl Iterator<Item = Row> {
    let rows = text.galley.rows.iter();
    let rows = rows.filter(|row| !row.text().trim().is_empty());

    rows.map(move |row| Row {
        words: row.text(),
        rect: row
            .rect_without_leading_space()
            .translate(text.pos.to_vec2()),
        clip,
        is_elided: text.galley.elided,
    })
}

/// What is painted over `part`, the lowest first; what a background covers is left out.
fn painted(shapes: &[ClippedShape], part: Rect) -> Vec<Row> {
    fn collect(shape: &Shape, (clip, part): (Rect, Rect), into: &mut Vec<Row>) {
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    collect(shape, (clip, part), into);
                }
            }
            Shape::Text(text) => into.extend(rows(text, clip)),
            Shape::Rect(rect)
                if rect.fill.is_opaque() && rect.rect.expand(8.0).contains_rect(part) =>
            {
                into.clear();
            }
            _ => {}
        }
    }
    let mut into = Vec::new();
    for ClippedShape {
        clip_rect, shape, ..
    } in shapes
    {
        collect(shape, (*clip_rect, part), &mut into);
    }

    into
}

/// Fails if a text is cut at its side or stands in another one; looks at what is in `part`, but
/// not at the map with its names.
fn assert_nothing_is_cut(harness: &Harness<'_, DesktopApp>, part: Rect, situation: &str) {
    let map = map_rect(harness);
    let is_on_map = |row: &Row| part.contains_rect(map) && map.contains(row.rect.center());
    let rows: Vec<_> = painted(&harness.output().shapes, part)
        .into_iter()
        .filter(|row| part.contains(row.rect.center()) && !is_on_map(row))
        .filter(|row| row.clip.intersects(row.rect))
        .collect();
    assert!(!rows.is_empty(), "{situation}: no text in {part}");
    let mut faults = Vec::new();
    for Row {
        words,
        rect,
        clip,
        is_elided,
    } in &rows
    {
        if *is_elided {
            faults.push(format!("“{words}” is cut short"));
        }
        if rect.left() < clip.left() - TOUCH || rect.right() > clip.right() + TOUCH {
            faults.push(format!("“{words}” at {rect} leaves {clip}"));
        }
    }
    for (place, row) in rows.iter().enumerate() {
        for other in &rows[place + 1..] {
            let [one, two] = [row, other].map(|row| row.rect.intersect(row.clip).shrink(TOUCH));
            if one.is_positive() && two.is_positive() && one.intersects(two) {
                faults.push(format!(
                    "“{}” at {} stands in “{}” at {}",
                    row.words, row.rect, other.words, other.rect
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{situation}: {}", faults.join("\n"));
}

fn opened(setup: Setup) -> Harness<'static, DesktopApp> {
    setup.language(LENGTHENED).open()
}

/// The dialog or menu in front, if one is open.
fn in_front(harness: &Harness<'_, DesktopApp>) -> Option<Rect> {
    harness.ctx.memory(|memory| {
        let layers = memory.areas().visible_layer_ids();
        let over = layers
            .iter()
            .filter(|layer| layer.order == Order::Foreground);
        let rects = over.filter_map(|layer| memory.area_rect(layer.id));

        rects.last()
    })
}

fn whole() -> Rect {
    Rect::from_min_size(egui::Pos2::ZERO, LARGE)
}

#[test]
fn the_bars_and_the_panel_have_room_for_longer_words() {
    let setups: [(&str, Change); 6] = [
        ("year", |setup| setup.year(1999)),
        ("newest year", |setup| setup),
        ("country", |setup| setup.year(2004).select("POL")),
        ("quotes", |setup| setup.year(1997).panel(Panel::Quotes)),
        ("chart", |setup| {
            setup.with(|view| view.settings.chart = Some(Chart::Members))
        }),
        ("quotes over years", |setup| {
            setup.with(|view| view.settings.chart = Some(Chart::Quotes))
        }),
    ];
    for (name, change) in setups {
        let harness = opened(change(sized(LARGE)));
        assert_nothing_is_cut(&harness, whole(), name);
    }
}

#[test]
fn every_page_has_room_for_longer_words() {
    for page in PAGES {
        let setup = sized(LARGE).with(|view| {
            view.session.page = Some(page);
            view.session.fact = Some(Fact::Figure(Chart::Members));
            view.session.thread = ATLAS.threads().first().map(|thread| thread.id.clone());
        });
        let harness = opened(setup);
        let part = in_front(&harness).unwrap();
        assert_nothing_is_cut(&harness, part, &format!("{page:?}"));
    }
}

#[test]
fn every_menu_has_room_for_longer_words() {
    let wording = Wording::for_language(LENGTHENED).unwrap();
    let menus = [
        msg!("menu-view"),
        msg!("menu-export"),
        msg!("menu-present"),
        msg!("menu-help"),
        msg!("bar-settings"),
    ];
    for menu in menus.map(|key| wording.text(key)) {
        let mut harness = opened(sized(LARGE));
        harness.get_by_role_and_label(Role::Button, &menu).click();
        harness.run();
        let part = in_front(&harness).unwrap();
        assert!(whole().contains_rect(part), "{menu}: {part}");
        assert_nothing_is_cut(&harness, part, &menu);
    }
}

#[test]
fn the_stage_has_room_for_longer_words() {
    for tour in ATLAS.tours() {
        for step in 0..tour.steps.len() {
            let tour_progress = TourProgress {
                tour: tour.id.clone(),
                step,
                part: StepPart::Text,
                playing: None,
            };
            let harness = opened(sized(LARGE).presented(Some(tour_progress)));
            // A step of text alone has no map, and no card over it.
            let card = harness.ctx.memory(|memory| memory.area_rect(card_id()));
            let card = card.unwrap_or_else(whole);
            assert_nothing_is_cut(&harness, card, &format!("{}, {step}", tour.id.as_str()));
        }
    }
}
