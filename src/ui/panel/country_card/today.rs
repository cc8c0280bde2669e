//! The head of the card: name, standing and statuses in the year shown.

use egui::{Label, Layout, RichText, Role, Ui, WidgetInfo};

use crate::ui::Model;
use crate::ui::theme::{GRID, TextRole};
use crate::ui::widgets::flag::flag;
use crate::ui::widgets::icon::{Icon, icon_button};
use crate::ui::widgets::parts::{quiet, section, small, state_button, swatch};
use crate::ui::widgets::phrases;
use atlas::id::StateId;
use atlas::state::{FALLBACK_LANGUAGE, State, StateKind};
use atlas::status::StatusKind;
use atlas::timeline::classes::mark_of;
use atlas::timeline::snapshot::{Standing, statuses_on};
use view::action::Action;

/// Areas are rounded to this and left out below it, in km²: that is how well the outlines are known.
const SMALLEST_AREA: f64 = 100.0;

/// The height of the flag beside the capital, in points.
const FLAG: f32 = 20.0;

/// Name, official name, standing and what else holds in the year shown.
pub(crate) fn head(ui: &mut Ui, model: Model<'_>, state: &State, actions: &mut Vec<Action>) {
    let date = model.snapshot.date;
    let name = state.name_on(date, FALLBACK_LANGUAGE);
    ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
        let close = model.wording.text(msg!("card-close"));
        if icon_button(ui, Icon::Close, &close, 7.0 * GRID).clicked() {
            actions.push(Action::Deselect);
        }
        ui.vertical(|ui| {
            let title = RichText::new(name)
                .text_style(TextRole::Title.style())
                .strong();
            let response = ui.add(Label::new(title).wrap());
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
        });
    });
    ui.spacing_mut().item_spacing.y = GRID;
    if let Some(official) = official_name(model, state).filter(|official| *official != name) {
        ui.label(quiet(official));
    }
    at_a_glance(ui, model, state.id);

    let standing = model.snapshot.standing(state.id);
    ui.add_space(GRID);
    ui.horizontal_wrapped(|ui| {
        if let Some(Standing::Member(since)) = standing
            && let Some(color) = model.colors.accession(since.year())
        {
            swatch(ui, color.fill);
        }
        ui.label(phrases::standing(model, standing));
    });
    if let Some(membership) = model.atlas.membership_of(state.id) {
        let basis = model
            .wording
            .text(phrases::basis_key(membership.accession.basis));
        if matches!(standing, Some(Standing::Member(_))) {
            ui.label(quiet(basis));
        } else {
            let date = model.wording.date(membership.accession.date);
            let values = [("date", date.into()), ("basis", basis.as_ref().into())];
            ui.label(quiet(
                model
                    .wording
                    .text_with(msg!("card-accession-later"), &values),
            ));
        }
    }
    also(ui, model, state.id, standing);
    if standing.is_none() {
        relatives(ui, model, state, actions);
    }
}

/// The flag, and beside it the capital, the people and the land, each as far as it is known.
fn at_a_glance(ui: &mut Ui, model: Model<'_>, state: StateId) {
    let numbers = in_numbers(model, state);
    ui.horizontal(|ui| {
        // No higher than the flag.
        ui.spacing_mut().interact_size.y = 0.0;
        flag(ui, model, (state, model.snapshot.date), FLAG);
        if !numbers.is_empty() {
            ui.add(Label::new(small(numbers)).wrap())
                .on_hover_text(model.wording.text(msg!("card-at-a-glance")));
        }
    });
}

/// Capital, people and land in the year shown, as far as they are known; may be empty.
fn in_numbers(model: Model<'_>, state: StateId) -> String {
    let (wording, date) = (model.wording, model.snapshot.date);
    let mut capitals = model.atlas.capitals().iter();
    let capital = capitals
        .rfind(|capital| capital.state == state && capital.period().contains(date))
        .map(|capital| capital.name(FALLBACK_LANGUAGE).to_owned());
    let mut figures = model.atlas.indicators().states.iter();
    let people = figures
        .find(|figures| figures.state == state)
        .and_then(|figures| figures.population.get(&date.year()))
        .map(|people| {
            let millions = (*people as f64 / 1e4).round() / 100.0;
            wording.text_with(msg!("figures-millions"), &[("millions", millions.into())])
        });
    let area = model.snapshot.own_area_km2(state);
    let area = (area >= SMALLEST_AREA).then(|| {
        let rounded = (area / SMALLEST_AREA).round() * SMALLEST_AREA;
        wording.text_with(
            msg!("card-area"),
            &[("area", wording.number(rounded).into())],
        )
    });
    let known: Vec<_> = [capital, people, area].into_iter().flatten().collect();

    known.join(" · ")
}

/// The official name on the day shown; of several that overlap the newest.
fn official_name<'a>(model: Model<'a>, state: &'a State) -> Option<&'a str> {
    let date = model.snapshot.date;
    let holds = state.official_names.iter().rev().find(|official| {
        official.from.is_none_or(|from| from.first <= date)
            && official.until.is_none_or(|until| date < until.first)
    });

    holds.map(|official| official.name.as_str())
}

/// The statuses of the state beside its standing.
fn also(ui: &mut Ui, model: Model<'_>, state: StateId, standing: Option<Standing>) {
    for status in statuses_on(model.atlas, state, model.snapshot.date) {
        if !is_said(standing, status) {
            ui.label(small(model.wording.text(phrases::status_key(status))));
        }
    }
}

/// Whether the line of the standing already tells the status.
fn is_said(standing: Option<Standing>, status: StatusKind) -> bool {
    matches!(
        (standing, status),
        (Some(Standing::Applicant(_)), StatusKind::Applicant)
            | (Some(Standing::WarsawPact), StatusKind::WarsawPactMember)
            | (Some(Standing::Csto), StatusKind::CstoMember)
            | (Some(Standing::Neutral), StatusKind::Neutral)
            | (Some(Standing::NonAligned), StatusKind::NonAligned)
            | (Some(Standing::Partner), StatusKind::PfpPartner)
            | (Some(Standing::Outside), StatusKind::OutsideAlliances)
    )
}

/// Predecessors and successors of the state.
fn relatives(ui: &mut Ui, model: Model<'_>, state: &State, actions: &mut Vec<Action>) {
    let on_the_map = |id: &StateId| model.snapshot.standing(*id).is_some();
    let after: Vec<_> = state
        .successors
        .iter()
        .copied()
        .filter(on_the_map)
        .collect();
    let before: Vec<_> = model
        .atlas
        .states()
        .iter()
        .filter(|other| other.successors.contains(&state.id))
        .map(|other| other.id)
        .filter(on_the_map)
        .collect();
    for (key, states) in [
        (msg!("card-then-part-of"), before),
        (msg!("card-then-followed-by"), after),
    ] {
        if states.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GRID;
            ui.label(small(model.wording.text(key)));
            for id in states {
                state_button(ui, model, id, actions);
            }
        });
    }
}

/// How the land of a territory was held, and what of a state's land its government did not control.
pub(crate) fn map_notes(ui: &mut Ui, model: Model<'_>, state: &State) {
    let is_territory = state.kind == StateKind::Territory;
    let explained = model
        .snapshot
        .units
        .iter()
        .filter(|unit| unit.holder == state.id && (mark_of(unit).is_some() || is_territory));
    // Areas that were held alike share a line.
    let mut areas: Vec<(String, Vec<&str>)> = Vec::new();
    for situation in explained {
        let name = model
            .atlas
            .unit(situation.unit)
            .map_or("", |unit| unit.name.as_str());
        let held = phrases::tenure(model, situation.tenure, situation.controller.as_deref());
        match areas.iter_mut().find(|(known, _)| *known == held) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => areas.push((held, vec![name])),
        }
    }
    if areas.is_empty() {
        return;
    }
    section(ui, &model.wording.text(msg!("card-on-the-map")));
    if is_territory {
        ui.label(small(model.wording.text(msg!("card-territory"))));
    }
    for (held, names) in areas {
        // Some names have commas of their own.
        let values = [("areas", names.join(" · ").into()), ("held", held.into())];
        ui.label(small(model.wording.text_with(msg!("card-areas"), &values)));
    }
}
