use super::*;
use egui::{RichText, Stroke, pos2, vec2};

use crate::ui::theme;

/// The drawing of what `show` puts on a screen of 300 by 100 points.
fn drawing(show: impl Fn(&mut egui::Ui)) -> String {
    let context = egui::Context::default();
    theme::install(&context);
    let input = || egui::RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, vec2(300.0, 100.0))),
        ..egui::RawInput::default()
    };
    context
        .run_ui(input(), |ui| show(ui))
        .drop_without_applying_deltas();
    let mut output = context.run_ui(input(), |ui| show(ui));
    output.textures_delta.clear();
    let mut drawing = Drawing::new(vec2(300.0, 100.0), "A <title>", "What it shows & how");
    drawing.add(&output.shapes);

    drawing.svg()
}

#[test]
fn letters_stay_text_that_can_be_read_and_words_of_several_looks_keep_their_fonts() {
    let svg = drawing(|ui| {
        ui.label("Plain & <plain>");
        ui.label(RichText::new("Strong").family(theme::semibold()));
    });
    assert!(svg.contains(">Plain &amp; &lt;plain&gt;</text>"), "{svg}");
    let strong = svg.lines().find(|line| line.contains(">Strong<")).unwrap();
    assert!(strong.contains("font-weight=\"600\""), "{strong}");
    assert!(svg.contains("<title>A &lt;title&gt;</title>"), "{svg}");
}

#[test]
fn every_font_is_found_so_that_no_letter_is_lost() {
    let svg = drawing(|ui| {
        for family in [theme::semibold(), theme::italic(), theme::icons()] {
            let letter = if family == theme::icons() {
                "\u{e5cd}"
            } else {
                "Ж"
            };
            ui.label(RichText::new(letter).family(family).size(20.0));
        }
    });
    let outlines = with_outlines(&svg).unwrap();
    assert!(!outlines.contains("<text"), "{outlines}");
    assert_eq!(
        outlines.matches("fill=\"#17212b\"").count(),
        3,
        "{outlines}"
    );
    assert!(outlines.contains("<desc>What it shows &amp; how</desc>"));
}

#[test]
fn lines_and_areas_keep_their_colors() {
    let svg = drawing(|ui| {
        let painter = ui.painter();
        painter.line_segment(
            [pos2(0.0, 0.0), pos2(10.0, 5.0)],
            Stroke::new(2.0, Color32::BLUE),
        );
        let see_through = Color32::RED.gamma_multiply(0.5);
        painter.rect_filled(
            Rect::from_min_size(pos2(1.0, 2.0), vec2(30.0, 4.0)),
            0.0,
            see_through,
        );
    });
    assert!(svg.contains("d=\"M0 0L10 5\" fill=\"none\" stroke=\"#0000ff\" stroke-width=\"2\""));
    assert!(
        svg.contains("fill=\"#ff0000\" fill-opacity=\"0.502\""),
        "{svg}"
    );
}

#[test]
fn the_seam_of_a_name_is_one_text_and_not_eight() {
    let svg = drawing(|ui| {
        let font = egui::FontId::proportional(14.0);
        let galley = ui
            .painter()
            .layout_no_wrap("Poland".to_owned(), font, Color32::PLACEHOLDER);
        let copy = |x: f32, y: f32, color| {
            let at = pos2(50.0 + x, 50.0 + y);
            let copy = galley.clone();
            ui.painter()
                .galley_with_override_text_color(at, copy, color);
        };
        for (x, y) in [
            (1.0, 0.0),
            (0.7, 0.7),
            (0.0, 1.0),
            (-0.7, 0.7),
            (-1.0, 0.0),
            (-0.7, -0.7),
            (0.0, -1.0),
            (0.7, -0.7),
        ] {
            copy(x, y, Color32::WHITE);
        }
        copy(0.0, 0.0, Color32::BLACK);
    });
    let names: Vec<_> = svg
        .lines()
        .filter(|line| line.contains(">Poland<"))
        .collect();
    let [seam, letters] = names[..] else {
        panic!("{names:#?}");
    };
    assert!(
        seam.contains("stroke=\"#ffffff\" stroke-width=\"2\""),
        "{seam}"
    );
    assert!(!letters.contains("stroke"), "{letters}");
    let place = |line: &str| line.split(" font").next().map(str::to_owned);
    assert_eq!(place(seam), place(letters));
}

#[test]
fn what_no_xml_can_hold_is_left_out() {
    let svg = drawing(|ui| {
        ui.label("One\u{b}two\u{1}");
    });
    assert!(with_outlines(&svg).is_ok(), "{svg}");
}

#[test]
fn a_pdf_has_a_page_for_each_drawing_and_knows_its_title() {
    let page = drawing(|ui| {
        ui.label("A page");
    });
    let pdf = pages("Lesson", "en", &[page.clone(), page]).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.starts_with("%PDF-"));
    assert_eq!(text.matches("/Type /Page\n").count(), 2, "{text}");
    assert!(text.contains("/Title (Lesson)"));
    assert!(pages("Broken", "en", &["<svg".to_owned()]).is_err());
}
