//! The explanations of a piece of land and of a border.

use egui::Ui;

use crate::ui::Model;
use crate::ui::pages::explain::{heading, whole_evidence};
use crate::ui::widgets::parts::{quiet, section};
use crate::ui::widgets::phrases;
use atlas::built::land_borders;
use atlas::id::UnitId;
use atlas::timeline::border::{BorderKind, border_kind};
use atlas::timeline::neighbors::neighbors;
use atlas::timeline::snapshot::Standing;
use view::action::Action;

/// Who held the land, how, what the state was, and how sure that is.
pub(crate) fn land(ui: &mut Ui, model: Model<'_>, unit: UnitId, actions: &mut Vec<Action>) {
    let wording = model.wording;
    let (Some(record), Some(situation)) = (model.atlas.unit(unit), model.snapshot.unit(unit))
    else {
        return;
    };
    let holder = phrases::state_name(model, situation.holder);
    heading(
        ui,
        if record.name.is_empty() {
            &holder
        } else {
            &record.name
        },
    );
    let held = phrases::tenure(model, situation.tenure, situation.controller.as_deref());
    let values = [
        ("date", wording.date(model.snapshot.date).into()),
        ("state", holder.as_str().into()),
        ("held", held.into()),
    ];
    ui.label(wording.text_with(msg!("explain-land"), &values));
    if let Some(claimant) = situation.claimed_by {
        let state = [("state", phrases::state_name(model, claimant).into())];
        ui.label(wording.text_with(msg!("explain-claimed"), &state));
    }
    if let Some(approximate) = &record.approximate {
        ui.label(quiet(approximate));
    }
    let area = [("area", wording.number(record.area_km2).into())];
    ui.label(quiet(wording.text_with(msg!("explain-area"), &area)));
    let tenure = model.atlas.tenures_of(unit).iter();
    let tenure = tenure
        .rev()
        .find(|tenure| tenure.period().contains(model.snapshot.date));
    if let Some(note) = tenure.and_then(|tenure| tenure.note.as_ref()) {
        section(ui, &wording.text(msg!("explain-doubt")));
        ui.label(note);
    }
    section(ui, &wording.text(msg!("explain-color")));
    let standing = model.snapshot.standing(situation.holder);
    ui.label(phrases::standing(model, standing));
    let membership = model.atlas.membership_of(situation.holder);
    if let (Some(Standing::Member(_)), Some(membership)) = (standing, membership) {
        whole_evidence(ui, model, &membership.accession.evidence, actions);
    } else {
        let date = model.snapshot.date;
        let statuses = model.atlas.statuses_of(situation.holder).iter();
        for status in statuses.filter(|status| status.period().contains(date)) {
            section(ui, &wording.text(phrases::status_key(status.kind)));
            ui.label(phrases::span(model, status.from, status.until));
            whole_evidence(ui, model, &status.evidence, actions);
        }
    }
    ui.label(quiet(wording.text(msg!("explain-outlines"))));
}

/// Which units a border separates, its kind, and how long the border of both states is.
pub(crate) fn border(ui: &mut Ui, model: Model<'_>, units: [UnitId; 2]) {
    let wording = model.wording;
    let [Some(one), Some(other)] = units.map(|unit| model.snapshot.unit(unit)) else {
        return;
    };
    let name = |unit: UnitId, holder| {
        let record = model.atlas.unit(unit).map_or("", |unit| unit.name.as_str());
        if record.is_empty() {
            phrases::state_name(model, holder)
        } else {
            record.to_owned()
        }
    };
    let values = [
        ("one", name(one.unit, one.holder).into()),
        ("other", name(other.unit, other.holder).into()),
    ];
    heading(ui, &wording.text_with(msg!("explain-border"), &values));
    let kind = match border_kind(one, Some(other)) {
        BorderKind::Inner | BorderKind::Coast => msg!("explain-border-inner"),
        BorderKind::Disputed => msg!("explain-border-disputed"),
        BorderKind::State => msg!("explain-border-state"),
        BorderKind::Frontier => msg!("explain-border-frontier"),
    };
    ui.label(wording.text(kind));
    for side in [one, other] {
        let held = phrases::tenure(model, side.tenure, side.controller.as_deref());
        let values = [
            ("date", wording.date(model.snapshot.date).into()),
            ("state", phrases::state_name(model, side.holder).into()),
            ("held", held.into()),
        ];
        ui.label(quiet(wording.text_with(msg!("explain-land"), &values)));
    }
    if one.holder != other.holder {
        let all = neighbors(model.snapshot, &land_borders(), one.holder);
        let length = all.iter().find(|neighbor| neighbor.state == other.holder);
        if let Some(neighbor) = length {
            let km = [("km", wording.number(neighbor.km).into())];
            ui.label(wording.text_with(msg!("explain-border-length"), &km));
        }
        let published = model
            .atlas
            .land_borders()
            .published(one.holder, other.holder);
        if let Some(published) = published {
            let km = [("km", wording.number(published.km).into())];
            ui.label(wording.text_with(msg!("explain-border-published"), &km));
        }
    }
    ui.label(quiet(wording.text(msg!("explain-outlines"))));
}
