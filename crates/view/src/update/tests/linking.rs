use proptest::prelude::*;

use super::{act, atlas, baker, state, view};
use crate::action::Action;
use crate::camera::Extent;
use crate::lesson::tour::TourCommand;
use crate::link::{Link, Refused};
use crate::settings::ThemePreference;
use crate::state::ViewState;
use atlas::id::TourId;
use atlas::timeline::layer::Layer;
use geo::lon_lat::LonLat;

fn read(text: &str) -> Link {
    let (link, refused) = Link::read(text, atlas(), &ViewState::default());
    assert_eq!(refused, [], "{text}");
    link
}

fn followed(text: &str) -> ViewState {
    let mut view = view();
    act(&mut view, [Action::FollowLink(Box::new(read(text)))]);
    view
}

#[test]
fn a_link_shows_the_year_the_state_the_layer_and_the_part_of_the_map_that_it_names() {
    let view = followed(
        "https://example.org/atlas/#year=1999&select=pol&layer=alliances&view=52,10,4.2&theme=dark",
    );
    assert_eq!(view.place.year, 1999);
    assert_eq!(view.place.selection, Some(state("POL")));
    assert_eq!(view.settings.layer, Layer::Alliances);
    assert_eq!(view.settings.theme, ThemePreference::Dark);
    assert_eq!(view.place.camera.center, LonLat::new(10.0, 52.0));
    // Web maps show 5.24 km a point at this zoom and latitude.
    assert!((view.place.camera.km_per_point - 5.24).abs() < 0.01);
    assert_eq!(view.place.fitted, None);
}

#[test]
fn what_a_link_does_not_name_is_as_at_a_first_start() {
    let mut view = view();
    let actions = [
        Action::SetYear(1962),
        Action::SetLayer(Layer::Partnership),
        Action::ChooseQuote(baker()),
        Action::FollowLink(Box::new(read("select=DEU"))),
    ];
    act(&mut view, actions);
    let fresh = ViewState::first_run(atlas());
    assert_eq!(view.place.year, fresh.place.year);
    assert_eq!(view.place.quote, None);
    assert_eq!(view.settings.layer, Layer::default());
    assert_eq!(view.place.fitted, Some(Extent::Europe));
}

#[test]
fn a_link_to_a_tour_opens_its_step_counted_from_one() {
    let view = followed("tour=baltic:3");
    let progress = view.session.tour_progress.as_ref().unwrap();
    assert_eq!((progress.tour.as_str(), progress.step), ("baltic", 2));
    assert_eq!(Link::to(&view).to_string(), "tour=baltic:3");
}

#[test]
fn back_leads_to_what_was_shown_before_a_link() {
    let mut view = view();
    act(&mut view, [Action::SetYear(1962), Action::Settle]);
    act(
        &mut view,
        [
            Action::FollowLink(Box::new(read("year=1999"))),
            Action::Back,
        ],
    );
    assert_eq!(view.place.year, 1962);
}

#[test]
fn a_part_that_the_atlas_does_not_have_is_refused_and_the_rest_is_shown() {
    let text = "#year=1850&select=QQQ&quote=none&layer=heat&view=95,10,4&view=52,10&tour=baltic:99&tour=none&color=red&year&theme=dark";
    let (link, refused) = Link::read(text, atlas(), &ViewState::default());
    assert_eq!(refused.len(), 10);
    assert_eq!(refused[0], Refused("year=1850".to_owned()));
    assert_eq!(link.to_string(), "theme=dark");
    let (link, refused) = Link::read(&"year=1999&".repeat(300), atlas(), &ViewState::default());
    assert_eq!((link, refused.len()), (Link::default(), 1));
}

#[test]
fn the_link_to_a_tour_of_the_user_can_hold_any_name() {
    let mut view = view();
    let tour = atlas().tours()[0].clone();
    let own = atlas::tour::Tour {
        id: TourId::new("é a&b=#1"),
        ..tour
    };
    view.session.own_tours = crate::lesson::tour_editor::OwnTours::new(vec![own.clone()], None);
    act(
        &mut view,
        [Action::Tour(TourCommand::Start(own.id.clone()))],
    );
    let text = Link::to(&view).to_string();
    assert!(
        !text.contains(' ') && text.matches('#').count() == 0,
        "{text}"
    );
    let (link, refused) = Link::read(&text, atlas(), &view);
    assert_eq!((link.tour, refused), (Some((own.id, 0)), Vec::new()));
}

proptest! {
    #[test]
    fn a_link_shows_what_the_window_showed(
        year in 1949_i16..2027,
        chosen in proptest::option::of(0..30_usize),
        lat in 30.0..70.0_f64,
        lon in -20.0..60.0_f64,
        km_per_point in 1.5..10.0_f64,
        dark in any::<bool>(),
    ) {
        let mut shown = view();
        shown.settings.theme = if dark { ThemePreference::Dark } else { ThemePreference::Light };
        shown.place.year = year;
        shown.place.selection = chosen.map(|place| atlas().states()[place].id);
        shown.place.fitted = None;
        shown.place.camera = crate::camera::Camera { center: LonLat::new(lon, lat), km_per_point };
        let text = Link::to(&shown).to_string();
        let opened = followed(&text);
        prop_assert_eq!(opened.place.year, year);
        prop_assert_eq!(opened.place.selection, shown.place.selection);
        prop_assert_eq!(opened.settings.theme, shown.settings.theme);
        let [there, here] = [opened, shown].map(|view| view.place.camera);
        prop_assert!((there.center.lon - here.center.lon).abs() < 0.001);
        prop_assert!((there.center.lat - here.center.lat).abs() < 0.001);
        // A hundredth of a zoom.
        prop_assert!((there.km_per_point / here.km_per_point - 1.0).abs() < 0.004);
    }

    #[test]
    fn no_text_is_too_wild_to_be_read(text in ".{0,300}") {
        let (link, _) = Link::read(&text, atlas(), &ViewState::default());
        let opened = ViewState::default().opened_by(atlas(), link);
        prop_assert!(atlas().years().contains(&opened.place.year));
    }
}
