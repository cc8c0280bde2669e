//! Statuses that may end any day must say when they were last checked.

use crate::Atlas;
use crate::check::Report;
use crate::load::path;
use crate::problem::Fault;

/// Reports open statuses that may end any day without the date of the last check, and checks dated
/// before the status began or after the closing date.
pub(super) fn check_statuses(atlas: &Atlas, report: &mut Report) {
    let last = atlas.calendar().last_day;
    for status in atlas.statuses() {
        let Some(checked) = status.checked else {
            if status.until.is_none() && status.kind.is_open_question() {
                report.add(path::STATUSES, status.state, Fault::Unchecked);
            }
            continue;
        };
        let is_too_early = status.from.is_some_and(|from| checked < from.first);
        if is_too_early || checked > last {
            let (date, limit) = (checked.to_string(), last.to_string());
            let field = "checked";
            let fault = Fault::OutOfOrder { field, date, limit };
            report.add(path::STATUSES, status.state, fault);
        }
    }
}
