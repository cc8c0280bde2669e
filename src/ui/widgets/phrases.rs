//! Turns of phrase that several panels share: dates, spans, standings, statuses.

use crate::ui::Model;
use crate::wording::keys;
use atlas::date::{Date, PartialDate, Period, Precision};
use atlas::id::StateId;
use atlas::membership::{AccessionBasis, SpecialKind, StepKind};
use atlas::quote::Quote;
use atlas::state::FALLBACK_LANGUAGE;
use atlas::status::StatusKind;
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::Standing;

/// The name of a state true to the day shown; its code if the atlas does not know it.
pub(crate) fn state_name(model: Model<'_>, id: StateId) -> String {
    state_name_on(model, id, model.snapshot.date)
}

/// The name of a state true to `date`; its code if the atlas does not know it.
pub(crate) fn state_name_on(model: Model<'_>, id: StateId, date: Date) -> String {
    let state = model.atlas.state(id);

    state
        .map_or(id.as_str(), |state| state.name_on(date, FALLBACK_LANGUAGE))
        .to_owned()
}

/// When the data was closed and the members were last checked.
pub(crate) fn data_closed(model: Model<'_>) -> String {
    let closed = model.wording.date(model.atlas.calendar().last_day);
    let checked = model.wording.date(model.atlas.member_count_check().date);
    let values = [("closed", closed.into()), ("checked", checked.into())];

    model.wording.text_with("data-closed", &values)
}

/// Whether the day that is shown is the last of the data: how things stand on it
/// was not looked at, so [`data_closed`] is told instead of the day.
pub(crate) fn is_newest(model: Model<'_>) -> bool {
    model.snapshot.date == model.atlas.calendar().last_day
}

/// What [`data_closed`] tells, if the data is a year old or more.
pub(crate) fn data_is_aged(model: Model<'_>) -> Option<String> {
    let today = model.view.session.today?;
    let is_aged = model.atlas.calendar().is_aged_on(today);

    is_aged.then(|| data_closed(model))
}

/// A span from its first day to its last; says so if nothing is known of it.
///
/// `until` is the first day after the span.
pub(crate) fn span(
    model: Model<'_>,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
) -> String {
    if from.is_none() && until.is_none() {
        return model.wording.text("date-unknown").into_owned();
    }

    model.wording.span(from, until)
}

/// A span of whole days in words, see [`span`].
pub(crate) fn day_span(model: Model<'_>, period: Period) -> String {
    let day = |first| PartialDate {
        first,
        precision: Precision::Day,
    };

    span(model, period.from.map(day), period.until.map(day))
}

/// The message for what a state was; that of members needs `date`, their accession.
pub(crate) fn standing_key(standing: Option<Standing>) -> &'static str {
    match standing {
        Some(Standing::Member(_)) => "standing-member",
        Some(Standing::Applicant(_)) => "standing-applicant",
        Some(Standing::WarsawPact) => "standing-warsaw-pact",
        Some(Standing::NotYetAState) => "standing-not-yet-a-state",
        Some(Standing::Csto) => "standing-csto",
        Some(Standing::Neutral) => "standing-neutral",
        Some(Standing::NonAligned) => "standing-non-aligned",
        Some(Standing::Partner) => "standing-partner",
        Some(Standing::Outside) => "standing-outside",
        Some(Standing::Background) => "standing-background",
        None => "standing-none",
    }
}

/// What a state was, in a sentence without a full stop.
pub(crate) fn standing(model: Model<'_>, standing: Option<Standing>) -> String {
    let day = match standing {
        Some(Standing::Member(since)) => since,
        _ => model.snapshot.date,
    };
    let day = model.wording.date(day);

    model
        .wording
        .text_with(standing_key(standing), &[("date", day.into())])
}

/// The message for the legal basis of an accession.
pub(crate) fn basis_key(basis: AccessionBasis) -> &'static str {
    match basis {
        AccessionBasis::Signature => "basis-signature",
        AccessionBasis::InstrumentDeposited => "basis-instrument-deposited",
    }
}

/// The message for a step on the way to membership.
pub(crate) fn step_key(kind: StepKind) -> &'static str {
    match kind {
        StepKind::PartnershipForPeace => "step-partnership-for-peace",
        StepKind::FormalApplication => "step-formal-application",
        StepKind::MembershipActionPlan => "step-membership-action-plan",
        StepKind::Invitation => "step-invitation",
        StepKind::TreatySigned => "step-treaty-signed",
        StepKind::ProtocolSigned => "step-protocol-signed",
        StepKind::LastAllyRatified => "step-last-ally-ratified",
        StepKind::RatificationDeposited => "step-ratification-deposited",
        StepKind::TreatyInForce => "step-treaty-in-force",
        StepKind::ProtocolInForce => "step-protocol-in-force",
        StepKind::AllAlliesAcceptedAnnounced => "step-all-allies-accepted-announced",
        StepKind::InvitationToAccede => "step-invitation-to-accede",
        StepKind::InstrumentDeposited => "step-instrument-deposited",
        StepKind::FirstCouncilSession => "step-first-council-session",
    }
}

/// The message for what a particularity is about.
pub(crate) fn special_key(kind: SpecialKind) -> &'static str {
    match kind {
        SpecialKind::OutsideIntegratedCommand => "special-outside-integrated-command",
        SpecialKind::TreatyArea => "special-treaty-area",
        SpecialKind::Territory => "special-territory",
        SpecialKind::Government => "special-government",
        SpecialKind::BeforeAccession => "special-before-accession",
        SpecialKind::Other => "special-other",
    }
}

/// The message for a status.
pub(crate) fn status_key(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::Applicant => "status-applicant",
        StatusKind::WarsawPactMember => "status-warsaw-pact-member",
        StatusKind::CstoMember => "status-csto-member",
        StatusKind::CstoFrozen => "status-csto-frozen",
        StatusKind::Neutral => "status-neutral",
        StatusKind::NonAligned => "status-non-aligned",
        StatusKind::MapParticipant => "status-map-participant",
        StatusKind::MapInvited => "status-map-invited",
        StatusKind::Invited => "status-invited",
        StatusKind::PfpPartner => "status-pfp-partner",
        StatusKind::PromisedMembership => "status-promised-membership",
        StatusKind::FutureMemberStatement => "status-future-member-statement",
        StatusKind::IrreversiblePathStatement => "status-irreversible-path-statement",
        StatusKind::Aspirant => "status-aspirant",
        StatusKind::AspirantConstitution => "status-aspirant-constitution",
        StatusKind::NatoPartnerCharter => "status-nato-partner-charter",
        StatusKind::FoundingAct => "status-founding-act",
        StatusKind::CooperationSuspended => "status-cooperation-suspended",
        StatusKind::BetweenAlliances => "status-between-alliances",
        StatusKind::OutsideAlliances => "status-outside-alliances",
        StatusKind::Occupied => "status-occupied",
        StatusKind::TerritoryOccupied => "status-territory-occupied",
        StatusKind::Divided => "status-divided",
        StatusKind::UnAdministration => "status-un-administration",
        StatusKind::DisputedIndependence => "status-disputed-independence",
        StatusKind::AnnexedBySovietUnion => "status-annexed-by-soviet-union",
        StatusKind::PartOfSovietUnion => "status-part-of-soviet-union",
        StatusKind::PartOfYugoslavia => "status-part-of-yugoslavia",
        StatusKind::PartOfFrYugoslavia => "status-part-of-fr-yugoslavia",
        StatusKind::PartOfUk => "status-part-of-uk",
        StatusKind::PartOfFrance => "status-part-of-france",
        StatusKind::AccededToFrg => "status-acceded-to-frg",
    }
}

/// What kind of record a quote comes from, how well its words are known, and whether they are
/// contested, in one line.
pub(crate) fn proof(model: Model<'_>, quote: &Quote) -> String {
    let wording = model.wording;
    let kind = keys::quote_kind(quote.kind).name;
    let verification = keys::verification(model.atlas.verification(quote)).name;
    let contested = quote.contested.then_some("quote-contested");
    let words = [Some(kind), Some(verification), contested];
    let words = words.into_iter().flatten().map(|key| wording.text(key));

    words.collect::<Vec<_>>().join(" · ")
}

/// How a unit was held, and by whom in fact; `controller` as in the tenures.
pub(crate) fn tenure(model: Model<'_>, status: TenureStatus, controller: Option<&str>) -> String {
    let power = powers(model, controller.unwrap_or_default());
    let key = keys::tenure(status, !power.is_empty());

    model.wording.text_with(key, &[("power", power.into())])
}

/// Who rules in fact, from codes of states, `UN` or `self`, with commas; empty for `self`.
///
/// A code may be followed by a remark: `RUS (proxies)`.
fn powers(model: Model<'_>, codes: &str) -> String {
    let named = codes
        .split(',')
        .map(str::trim)
        .filter(|code| !code.starts_with("self"))
        .map(|text| {
            let (code, remark) = text.split_once(' ').unwrap_or((text, ""));
            let state = StateId::parse(code)
                .ok()
                .filter(|id| model.atlas.state(*id).is_some());
            let name = state.map_or_else(|| code.to_owned(), |id| state_name(model, id));
            format!("{name} {remark}").trim().to_owned()
        });
    let names: Vec<_> = named.filter(|name| !name.is_empty()).collect();

    model.wording.list(names.iter().map(String::as_str))
}
