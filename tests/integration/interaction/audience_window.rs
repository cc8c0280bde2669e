//! Two windows with a connection: the teacher's window and the audience window.

use std::io;
use std::thread;
use std::time::Duration;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use nato_atlas::app::window_role::Audience;
use nato_atlas::desktop::desktop_app::DesktopApp;
use nato_atlas::desktop::window_link::WindowLink;
use view::lesson::presenting::BlankScreen;
use view::lesson::tour::StepPart;
use view::settings::Motion;
use view::state::ViewState;

use crate::facts::ATLAS;
use crate::support::{LARGE, Setup, all_texts, click, press, sized, view};

type Window = Harness<'static, DesktopApp>;

/// The two ends of a connection.
fn line() -> (WindowLink, WindowLink) {
    let (read_here, write_there) = io::pipe().unwrap();
    let (read_there, write_here) = io::pipe().unwrap();
    let line = |to: io::PipeWriter, from: io::PipeReader| WindowLink {
        to: Box::new(to),
        from: Box::new(from),
        program: None,
    };

    (line(write_here, read_here), line(write_there, read_there))
}

/// The window of a teacher who opened the audience window, and the audience window.
fn two_windows() -> (Window, Window) {
    two_windows_of(|| sized(LARGE).year(1990).motion(Motion::Reduced))
}

fn two_windows_of(setup: impl Fn() -> Setup) -> (Window, Window) {
    let (of_teacher, of_class) = line();
    let mut of_teacher = Some(of_teacher);
    let opener = move |_, context: &egui::Context| {
        let link = of_teacher.take();
        let link = link.ok_or_else(|| io::Error::other("no second window"))?;

        Ok(link.connect(context))
    };
    let mut teacher = setup().audience(Audience::Teacher(Box::new(opener))).open();
    let class = setup()
        .audience(Audience::AudienceWindow(
            Box::new(|context| of_class.connect(context)),
            false,
        ))
        .open();
    teacher.key_press_modifiers(Modifiers::COMMAND, Key::F5);
    teacher.run();

    (teacher, class)
}

/// Runs both windows until `holds`; fails if it never does.
fn until(
    windows: &mut (Window, Window),
    what: &str,
    holds: impl Fn(&ViewState, &ViewState) -> bool,
) {
    for _ in 0..300 {
        windows.0.step();
        windows.1.step();
        if holds(view(&windows.0), view(&windows.1)) {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("{what}");
}

fn has(window: &Window, words: &str) -> bool {
    all_texts(window).iter().any(|text| text.contains(words))
}

fn same_year(year: i16) -> impl Fn(&ViewState, &ViewState) -> bool {
    move |teacher, class| teacher.place.year == year && class.place.year == year
}

#[test]
fn the_class_sees_the_year_and_the_map_while_the_teacher_keeps_all_panels() {
    let mut windows = two_windows();
    press(&mut windows.0, Key::PageDown);
    until(&mut windows, "the class follows", same_year(1999));
    assert!(has(&windows.0, "Search countries and quotes"));
    assert!(has(&windows.0, "Live: the audience sees this view"));
    assert!(!has(&windows.1, "Search countries and quotes"));
    assert!(has(&windows.1, "19 members"));
}

#[test]
fn the_button_that_presents_ends_the_presentation_in_the_presenter_view() {
    let mut windows = two_windows();
    assert!(!all_texts(&windows.0).contains(&"Present".to_owned()));
    click(&mut windows.0, "End presentation");
    assert!(view(&windows.0).session.presenting.is_none());
    assert!(all_texts(&windows.0).contains(&"Present".to_owned()));
}

#[test]
fn notes_and_answers_stand_on_the_console_alone() {
    let mut windows = two_windows();
    let tour = ATLAS
        .tours()
        .iter()
        .find(|tour| tour.steps[0].notes.is_some());
    let tour = tour.expect("a tour begins with notes");
    click(&mut windows.0, "Presentation");
    click(&mut windows.0, "Tours");
    click_tour(&mut windows.0, &tour.title, tour.steps.len());
    until(&mut windows, "the class sees the tour", |_, class| {
        class.session.tour_progress.is_some()
    });
    let notes = tour.steps[0].notes.as_ref().unwrap();
    assert!(has(&windows.0, notes) && !has(&windows.1, notes));
    windows.1.run();
    assert!(has(&windows.1, &tour.summary), "the title comes first");
    press(&mut windows.1, Key::PageDown);
    until(&mut windows, "the class sees the first step", |_, class| {
        class
            .session
            .tour_progress
            .as_ref()
            .is_some_and(|on| on.part == StepPart::Text)
    });
    windows.1.run();
    assert!(has(&windows.1, &tour.steps[0].text));
}

fn click_tour(window: &mut Window, title: &str, count: usize) {
    use egui_kittest::kittest::Queryable as _;

    let name = format!("{title}: start ({count} steps)");
    window.get_by_label(&name).click_accesskit();
    window.run();
}

#[test]
fn keys_pressed_in_the_window_of_the_class_lead_the_teacher_on_too() {
    let mut windows = two_windows();
    until(&mut windows, "the class follows", same_year(1990));
    windows.1.key_press(Key::PageDown);
    until(&mut windows, "both go on", same_year(1999));
    windows.1.key_press(Key::B);
    until(&mut windows, "both are black", |teacher, class| {
        [teacher, class].iter().all(|view| {
            view.session
                .presenting
                .as_ref()
                .is_some_and(|on| on.shown.blank == BlankScreen::Black)
        })
    });
    assert!(has(&windows.0, "The audience screen is black or white"));
    assert!(
        has(&windows.0, "Search countries and quotes"),
        "the teacher goes on working"
    );
}

#[test]
fn a_key_in_the_window_of_the_class_lets_the_teachers_flight_arrive() {
    use egui_kittest::kittest::Queryable as _;

    let slowly = || sized(LARGE).year(1990).frame_seconds(0.002);
    let mut windows = two_windows_of(slowly);
    until(&mut windows, "the class follows", same_year(1990));
    windows.0.get_by_label("Show North America").click();
    until(&mut windows, "a flight", |teacher, _| {
        teacher.session.flight.is_some()
    });
    for _ in 0..50 {
        windows.0.step();
    }
    let target = view(&windows.0).target_camera();
    assert_ne!(view(&windows.0).place.camera, target, "it is under way");
    windows.1.key_press(Key::L);
    windows.1.step();
    // Uninterrupted it would take three hundred frames at least.
    for _ in 0..100 {
        windows.0.step();
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(view(&windows.0).place.camera, target);
    assert!(view(&windows.0).session.flight.is_none());
}

#[test]
fn a_key_in_the_window_of_the_class_pauses_a_tour_that_plays_by_itself_unless_it_leads_on() {
    let mut windows = two_windows();
    let tour = &ATLAS.tours()[0];
    click(&mut windows.0, "Presentation");
    click(&mut windows.0, "Tours");
    click_tour(&mut windows.0, &tour.title, tour.steps.len());
    press(&mut windows.0, Key::A);
    assert!(view(&windows.0).is_autoplaying());
    until(&mut windows, "the class sees the tour", |_, class| {
        class.session.tour_progress.is_some()
    });
    let part = |view: &ViewState| {
        view.session
            .tour_progress
            .as_ref()
            .map(|on| (on.step, on.part))
    };
    let before = part(view(&windows.0));
    windows.1.key_press(Key::PageDown);
    windows.1.step();
    // Few frames of a quarter of a second, in which the tour would not go on by itself.
    for _ in 0..6 {
        windows.0.step();
        thread::sleep(Duration::from_millis(30));
    }
    assert_ne!(part(view(&windows.0)), before, "the class leads on");
    assert!(view(&windows.0).is_autoplaying());
    windows.1.key_press(Key::L);
    until(&mut windows, "it pauses", |teacher, _| {
        !teacher.is_autoplaying()
    });
}

#[test]
fn a_frozen_class_sees_nothing_of_what_is_prepared_until_it_thaws() {
    let mut windows = two_windows();
    until(&mut windows, "the class follows", same_year(1990));
    press(&mut windows.0, Key::F);
    press(&mut windows.0, Key::PageDown);
    press(&mut windows.0, Key::PageDown);
    for _ in 0..20 {
        windows.0.step();
        windows.1.step();
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(
        (view(&windows.0).place.year, view(&windows.1).place.year),
        (2004, 1990)
    );
    assert!(has(&windows.0, "Frozen"));
    press(&mut windows.0, Key::F);
    until(&mut windows, "the class follows again", same_year(2004));
}

#[test]
fn a_frozen_class_touches_nothing_that_it_does_not_see() {
    use egui_kittest::kittest::Queryable as _;

    let mut windows = two_windows();
    until(&mut windows, "the class follows", same_year(1990));
    press(&mut windows.0, Key::F);
    let camera = view(&windows.0).place.camera;
    windows.1.get_by_label("Show North America").click();
    for _ in 0..20 {
        windows.0.step();
        windows.1.step();
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(view(&windows.0).place.camera, camera);
    press(&mut windows.0, Key::F);
    windows.1.get_by_label("Show North America").click();
    until(&mut windows, "both fly there", |teacher, _| {
        teacher.place.camera != camera
    });
}

#[test]
fn a_closed_window_of_the_class_can_be_opened_again_and_the_lesson_goes_on() {
    let (mut teacher, class) = two_windows();
    press(&mut teacher, Key::PageDown);
    drop(class);
    for _ in 0..300 {
        teacher.step();
        if has(&teacher, "The audience window was closed.") {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    assert!(has(&teacher, "The audience window was closed."));
    assert_eq!(
        view(&teacher).place.year,
        1999,
        "the lesson is where it was"
    );
    click(&mut teacher, "Reopen audience window");
    // There was only this one end to give.
    assert!(has(&teacher, "could not be opened: no second window"));
}

#[test]
fn the_console_tells_the_time_up_down_and_of_the_day_and_stands_still_when_asked() {
    let (mut teacher, _class) = two_windows();
    for _ in 0..8 {
        teacher.step();
    }
    let shift_t = |window: &mut Window| {
        window.key_press_modifiers(Modifiers::SHIFT, Key::T);
        window.step();
        window.step();
    };
    assert!(has(&teacher, "Elapsed time"));
    shift_t(&mut teacher);
    assert!(has(&teacher, "Time left") && has(&teacher, "44:5"));
    teacher.key_press(Key::T);
    teacher.step();
    let paused = |window: &Window| view(window).session.presenting.as_ref().unwrap().timer;
    let before = paused(&teacher);
    for _ in 0..8 {
        teacher.step();
    }
    assert!(has(&teacher, "Paused"));
    assert_eq!(paused(&teacher), before);
    shift_t(&mut teacher);
    assert!(has(&teacher, "9:41"));
}

#[test]
fn s_brings_the_console_to_the_front_from_either_window() {
    let mut windows = two_windows();
    let asks_for_focus = |window: &Window| {
        let output = window.output().viewport_output.values();
        let mut commands = output.flat_map(|viewport| &viewport.commands);
        commands.any(|command| *command == egui::ViewportCommand::Focus)
    };
    windows.0.event(egui::Event::Key {
        key: Key::S,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    windows.0.step();
    assert!(asks_for_focus(&windows.0));
    windows.0.step();
    assert!(!asks_for_focus(&windows.0));
    press(&mut windows.1, Key::S);
    let came = (0..300).any(|_| {
        windows.0.step();
        thread::sleep(Duration::from_millis(10));
        asks_for_focus(&windows.0)
    });
    assert!(came, "the console hears it from the window of the class");
}

#[test]
fn the_console_has_pictures_of_what_the_class_sees_and_of_what_comes_next() {
    use egui::accesskit::Role;
    use egui_kittest::kittest::Queryable as _;

    let (mut teacher, _class) = two_windows();
    for _ in 0..4 {
        teacher.step();
    }
    let rects: Vec<_> = teacher
        .query_all_by_role(Role::Image)
        .map(|node| node.rect())
        .collect();
    let [now, then] = rects[..] else {
        panic!("{rects:?}");
    };
    assert!(now.area() > 5000.0 && !now.intersects(then));
}
