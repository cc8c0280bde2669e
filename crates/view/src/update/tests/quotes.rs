//! Tests of choosing a quote.

use super::*;

#[test]
fn choosing_a_quote_sets_its_year_and_flies_to_its_place() {
    let mut view = view();
    act(
        &mut view,
        [Action::ChooseQuote(baker()), Action::Advance(2.0)],
    );
    assert_eq!(
        (view.place.year, view.place.quote.clone(), view.place.panel),
        (1990, Some(baker()), Panel::Quotes)
    );
    let moscow = view
        .viewport()
        .screen_from_lon_lat(LonLat::new(37.62, 55.75))
        .unwrap();
    assert!(view.session.map_rect.contains(moscow));
}

#[test]
fn a_quote_from_washington_shows_the_capital_and_the_countries_that_it_concerns() {
    let mut view = view();
    let quote = QuoteId::new("primakov-1997-will-not-change");
    act(
        &mut view,
        [Action::ChooseQuote(quote), Action::Advance(4.0)],
    );
    for place in [(-77.0, 38.9), (37.62, 55.75)] {
        let place = LonLat::from([place.0, place.1]);
        let position = view.viewport().screen_from_lon_lat(place).unwrap();
        assert!(view.session.map_rect.contains(position), "{place:?}");
    }
}

#[test]
fn choosing_a_quote_beside_its_country_keeps_the_card() {
    let mut view = view();
    act(&mut view, [select("DEU"), Action::ChooseQuote(baker())]);
    assert_eq!(
        (view.place.selection, view.place.panel),
        (Some(state("DEU")), Panel::Country)
    );
    act(&mut view, [select("PRT")]);
    assert_eq!(view.place.quote, None);
}

#[test]
fn back_restores_year_camera_selection_quote_and_panel() {
    let mut view = view();
    let before = view.bookmark();
    act(
        &mut view,
        [Action::ChooseQuote(baker()), Action::Advance(2.0)],
    );
    let after = view.bookmark();
    act(&mut view, [Action::Back, Action::Advance(2.0)]);
    assert_eq!(view.bookmark(), before);
    act(&mut view, [Action::Forward, Action::Advance(2.0)]);
    assert_eq!(view.bookmark(), after);
}

#[test]
fn what_the_atlas_does_not_know_is_forgotten() {
    let text =
        r#"{"year": 1812, "selection": "XYZ", "quote": "none", "settings": {"ui_scale": 99.0}}"#;
    let view: ViewState = serde_json::from_str(text).unwrap();
    let view = view.reconciled(atlas());
    assert_eq!(
        (view.place.year, view.place.selection, view.place.quote),
        (1949, None, None)
    );
    assert_eq!(view.settings.ui_scale, 3.0);
}
