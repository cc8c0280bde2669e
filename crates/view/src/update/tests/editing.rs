//! Tests of the tour editor.

use super::*;
use crate::camera::Extent;
use crate::lesson::tour::{StepPart, TourCommand};
use crate::lesson::tour_editor::{Aspect, EditCommand, Field, ToldStep};
use atlas::id::{QuoteId, ThreadId};
use atlas::tour::{Tour, TourLayer, TourView};

fn edit(command: EditCommand) -> Action {
    Action::Edit(command)
}

fn write(field: Field, words: &str) -> Action {
    edit(EditCommand::Write(field, words.to_owned()))
}

/// A view with a new tour whose first step shows Poland in 1999.
fn writing() -> ViewState {
    let mut view = view();
    let new = edit(EditCommand::New("Mine".to_owned()));
    act(&mut view, [Action::SetYear(1999), select("POL"), new]);

    view
}

fn own(view: &ViewState) -> &Tour {
    &view.session.own_tours.tours[0]
}

fn titles(view: &ViewState) -> Vec<&str> {
    own(view)
        .steps
        .iter()
        .map(|step| step.title.as_str())
        .collect()
}

#[test]
fn a_new_step_shows_what_the_map_shows() {
    let mut view = writing();
    let there = Camera {
        center: LonLat::new(21.0, 52.0),
        km_per_point: 2.0,
    };
    act(
        &mut view,
        [
            Action::SetYear(2004),
            Action::SetLayer(Layer::Alliances),
            Action::Deselect,
        ],
    );
    (view.place.camera, view.place.fitted) = (there, None);
    act(&mut view, [edit(EditCommand::AddStep)]);
    let [first, second] = &own(&view).steps[..] else {
        panic!("{:?}", own(&view).steps);
    };
    assert_eq!((first.year, first.select), (Some(1999), Some(state("POL"))));
    assert_eq!(first.view, Some(TourView::Europe));
    assert_eq!((second.year, second.select), (Some(2004), None));
    assert_eq!(second.layer, Some(TourLayer::Alliances));
    // 2 km a point on 800 points.
    let Some(TourView::At(place)) = second.view else {
        panic!("{:?}", second.view);
    };
    assert_eq!(
        (place.longitude, place.latitude, place.kilometers),
        (21.0, 52.0, 1600.0)
    );

    // After a move elsewhere the step shows it again, also in a window of another size.
    let larger = Rect::from_min_size(Pos2::ZERO, vec2(2400.0, 1600.0));
    act(
        &mut view,
        [
            Action::ResizeMap(larger),
            Action::Fit(Extent::Alliance),
            Action::SetYear(1949),
            Action::Tour(TourCommand::Return),
            Action::Advance(4.0),
        ],
    );
    assert_eq!(view.place.year, 2004);
    assert!(
        (view.place.camera.km_per_point - 1.0).abs() < 0.01,
        "{:?}",
        view.place.camera
    );
}

#[test]
fn steps_are_moved_duplicated_deleted_and_each_change_is_taken_back() {
    let mut view = writing();
    let undo = || edit(EditCommand::Undo);
    act(
        &mut view,
        [
            write(Field::Title, "One"),
            edit(EditCommand::AddStep),
            write(Field::Title, "Two"),
            edit(EditCommand::Duplicate),
            write(Field::Title, "Three"),
        ],
    );
    assert_eq!(titles(&view), ["One", "Two", "Three"]);
    act(&mut view, [edit(EditCommand::Move(-2))]);
    assert_eq!(titles(&view), ["Three", "One", "Two"]);
    assert_eq!(view.session.tour_progress.as_ref().unwrap().step, 0);
    act(&mut view, [edit(EditCommand::Delete)]);
    assert_eq!(titles(&view), ["One", "Two"]);
    act(&mut view, [undo()]);
    assert_eq!(titles(&view), ["Three", "One", "Two"]);
    act(&mut view, [undo()]);
    assert_eq!(titles(&view), ["One", "Two", "Three"]);
    assert_eq!(view.session.tour_progress.as_ref().unwrap().step, 2);
    // Undoes three, Duplicate, Two, Add and One.
    act(&mut view, (0..5).map(|_| undo()));
    assert_eq!(titles(&view), ["1999"]);
    act(&mut view, [undo(), edit(EditCommand::Delete)]);
    assert_eq!(titles(&view), ["1999"], "a tour keeps a step");
}

#[test]
fn a_word_is_one_change() {
    let mut view = writing();
    for words in ["A", "Al", "All ", "All o", "All of", "All of it"] {
        act(&mut view, [write(Field::Text, words)]);
    }
    act(&mut view, [write(Field::Notes, "For me.")]);
    let undo = || edit(EditCommand::Undo);
    act(&mut view, [undo()]);
    assert_eq!(own(&view).steps[0].notes, None);
    for words in ["All of it", "All ", ""] {
        assert_eq!(own(&view).steps[0].text, words);
        act(&mut view, [undo()]);
    }
}

#[test]
fn a_step_leaves_as_it_is_what_its_author_took_out() {
    let mut view = writing();
    act(
        &mut view,
        [
            edit(EditCommand::Leave(Aspect::Year)),
            edit(EditCommand::Leave(Aspect::View)),
            edit(EditCommand::Highlight(state("CZE"))),
            edit(EditCommand::Highlight(state("HUN"))),
            edit(EditCommand::Highlight(state("CZE"))),
            Action::SetYear(1975),
            Action::Tour(TourCommand::Return),
        ],
    );
    assert_eq!(view.place.year, 1975);
    assert_eq!(own(&view).steps[0].highlight, [state("HUN")]);
}

#[test]
fn a_deleted_tour_ends_and_can_be_brought_back() {
    let mut view = writing();
    let tour = own(&view).clone();
    act(&mut view, [edit(EditCommand::Discard(tour.id.clone()))]);
    assert_eq!(
        (
            &view.session.own_tours.tours[..],
            &view.session.tour_progress
        ),
        (&[][..], &None)
    );
    assert!(!view.session.own_tours.is_editor_open);
    let new = edit(EditCommand::New("Another".to_owned()));
    act(
        &mut view,
        [new, edit(EditCommand::BringBack(tour.id.clone()))],
    );
    assert_ne!(
        own(&view).id,
        tour.id,
        "the name of what can come back is not free"
    );
    assert_eq!(view.session.own_tours.tours[1], tour);
    assert!(
        view.session
            .own_tours
            .unsaved()
            .any(|unsaved| *unsaved == tour)
    );
}

#[test]
fn a_tour_of_the_atlas_is_changed_as_a_copy() {
    let mut view = view();
    let bundled = &atlas().tours()[0];
    let copy = EditCommand::Copy(bundled.id.clone(), "My version".to_owned());
    act(&mut view, [edit(copy), write(Field::Title, "Changed")]);
    assert_ne!(own(&view).id, bundled.id);
    assert_eq!(own(&view).steps.len(), bundled.steps.len());
    assert_eq!(own(&view).steps[0].title, "Changed");
    assert_eq!(own(&view).title, "My version");
    act(
        &mut view,
        [Action::Tour(TourCommand::Start(bundled.id.clone()))],
    );
    let before = view.session.own_tours.clone();
    act(&mut view, [write(Field::Title, "No")]);
    assert_eq!(
        view.session.own_tours, before,
        "what is on belongs to the atlas"
    );
}

#[test]
fn without_the_editor_nothing_is_changed() {
    let mut view = writing();
    act(&mut view, [edit(EditCommand::Open(false))]);
    let before = view.session.own_tours.clone();
    act(
        &mut view,
        [edit(EditCommand::Delete), edit(EditCommand::AddStep)],
    );
    assert_eq!(view.session.own_tours, before);
}

#[test]
fn a_thread_is_shown_quote_by_quote() {
    let mut view = writing();
    let thread = &atlas().threads()[0];
    let follow = EditCommand::Follow(ThreadId::new(thread.id.as_str()));
    act(&mut view, [edit(follow), Action::Tour(TourCommand::Return)]);
    let next = || Action::Tour(TourCommand::NextPart);
    for (place, quote) in thread.quotes.iter().enumerate() {
        act(&mut view, [next()]);
        assert_eq!(
            view.session.tour_progress.as_ref().unwrap().part,
            StepPart::Quote(place)
        );
        assert_eq!(view.place.quote.as_ref(), Some(quote));
    }
    let again = || Action::Tour(TourCommand::PreviousPart);
    act(&mut view, thread.quotes.iter().map(|_| again()));
    assert_eq!(
        view.session.tour_progress.as_ref().unwrap().part,
        StepPart::Text
    );
}

#[test]
fn a_thread_shows_only_the_quotes_that_a_class_may_see() {
    let mut hidden = 0;
    for thread in atlas().threads() {
        let mut view = writing();
        act(&mut view, [edit(EditCommand::Follow(thread.id.clone()))]);
        let first = atlas().quote(&thread.quotes[0]).unwrap();
        view.place.year = first.exists_since().year();
        view.session.hindsight = Hindsight::Said;
        let mut shown = Vec::new();
        for _ in &thread.quotes {
            act(&mut view, [Action::Tour(TourCommand::NextPart)]);
            if let StepPart::Quote(place) = view.session.tour_progress.as_ref().unwrap().part {
                shown.push((place, view.place.quote.clone().unwrap()));
            }
        }
        shown.dedup();
        let day = atlas().date_shown(view.place.year);
        for (at, (place, quote)) in shown.iter().enumerate() {
            assert_eq!(at, *place);
            assert!(atlas().quote(quote).unwrap().exists_since() <= day);
        }
        hidden += thread.quotes.len() - shown.len();
    }
    assert!(hidden > 0, "some threads go on for years");
}

#[test]
fn a_place_that_is_nowhere_on_the_map_is_brought_into_its_limits() {
    let mut view = writing();
    for (latitude, kilometers) in [(500.0, 1e-9), (-90.0, 1e12)] {
        let mut tour = own(&view).clone();
        tour.steps[0].view = Some(TourView::At(atlas::tour::TourPlace {
            longitude: 1000.0,
            latitude,
            kilometers,
        }));
        view.session.own_tours.tours[0] = tour;
        act(
            &mut view,
            [Action::Tour(TourCommand::Return), Action::Advance(9.0)],
        );
        let camera = view.place.camera;
        assert_eq!(camera, camera.within_limits(view.session.map_rect));
    }
}

#[test]
fn in_front_of_a_class_no_key_changes_the_tour() {
    use crate::lesson::presenting::{From, PresentCommand};

    let mut view = writing();
    let before = view.session.own_tours.clone();
    act(
        &mut view,
        [
            Action::Present(PresentCommand::Begin(From::Here)),
            edit(EditCommand::AddStep),
            edit(EditCommand::Undo),
        ],
    );
    assert_eq!(view.session.own_tours, before);
}

#[test]
fn quotes_become_a_tour_that_shows_each_in_its_year() {
    let mut view = view();
    let ids = [
        "clinton-yeltsin-1993-top-priority",
        "yeltsin-budapest-1994-cold-peace",
    ];
    let steps = ids.map(|id| ToldStep {
        title: id.to_owned(),
        text: String::new(),
        quote: Some(QuoteId::new(id)),
        thread: None,
    });
    let tell = EditCommand::Tell("Two".to_owned(), steps.to_vec());
    act(&mut view, [edit(tell)]);
    assert_eq!(titles(&view), ids);
    assert_eq!(view.place.year, 1993);
    act(&mut view, [Action::Tour(TourCommand::Step(1))]);
    assert_eq!(view.place.year, 1994);
    assert_eq!(view.place.quote, Some(QuoteId::new(ids[1])));
}

#[test]
fn no_quotes_make_no_tour() {
    let mut view = view();
    act(
        &mut view,
        [edit(EditCommand::Tell("None".to_owned(), Vec::new()))],
    );
    assert!(view.session.own_tours.tours.is_empty());
}
