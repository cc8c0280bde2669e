//! The texts of the map: tooltips and accessible names.

use crate::ui::Model;
use crate::ui::widgets::phrases;
use crate::wording::keys;
use atlas::id::StateId;
use atlas::membership::SpecialKind;
use atlas::timeline::snapshot::Standing;
use view::camera::hover::Hover;

/// The lines of the tooltip below the name.
pub(crate) fn hover_lines(model: Model<'_>, hover: &Hover) -> Vec<String> {
    let wording = model.wording;
    let mut lines = vec![phrases::standing(model, Some(hover.standing))];
    let says_since = matches!(hover.standing, Standing::Member(_));
    if let Some(since) = hover.since.filter(|_| !says_since) {
        let date = wording.partial_date(since);
        lines.push(wording.text_with(msg!("hover-since"), &[("date", date.into())]));
    }
    if model.snapshot.is_outside_command(hover.state) {
        let star = wording.text(phrases::special_key(SpecialKind::OutsideIntegratedCommand));
        lines.push(star.into_owned());
    }
    for (kind, since) in &hover.beside {
        let status = wording.text(phrases::status_key(*kind)).into_owned();
        lines.push(match since {
            Some(since) => {
                let date = wording.partial_date(*since);
                wording.text_with(
                    msg!("hover-status-since"),
                    &[("status", status.into()), ("date", date.into())],
                )
            }
            None => status,
        });
    }
    if let Some(footing) = &hover.footing {
        let unit = model
            .atlas
            .unit(footing.unit)
            .map_or("", |unit| unit.name.as_str());
        let footing = phrases::tenure(model, footing.tenure, footing.controller.as_deref());
        lines.push(format!("{unit}: {footing}"));
    }
    if let Some(coverage) = hover.coverage {
        lines.push(wording.text(keys::coverage(coverage)).into_owned());
    }
    if let Some(next) = hover.next {
        let step = wording.text(phrases::step_key(next.kind)).to_string();
        let date = wording.partial_date(next.date);
        lines.push(wording.text_with(
            msg!("hover-next"),
            &[("step", step.into()), ("date", date.into())],
        ));
    }

    lines
}

/// The accessible name of a state's node: what it is called and what it was.
pub(crate) fn state_node(model: Model<'_>, state: StateId) -> String {
    let name = phrases::state_name(model, state);
    let status = phrases::standing(model, model.snapshot.standing(state));

    // With two years on the map the node says which of them it is about.
    let year = model.snapshot.date.year();
    if year != model.view.place.year {
        let values = [
            ("name", name.into()),
            ("year", year.to_string().into()),
            ("status", status.into()),
        ];
        return model.wording.text_with(msg!("map-state-of-year"), &values);
    }

    model.wording.text_with(
        msg!("map-state"),
        &[("name", name.into()), ("status", status.into())],
    )
}
