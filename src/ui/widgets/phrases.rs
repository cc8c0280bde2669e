//! Phrases that several panels share: dates, spans, standings, statuses.

use crate::ui::Model;
use crate::wording::{MessageKey, keys};
use atlas::date::{Date, PartialDate, Period, Precision};
use atlas::id::StateId;
use atlas::membership::{AccessionBasis, SpecialKind, StepKind};
use atlas::quote::Quote;
use atlas::state::FALLBACK_LANGUAGE;
use atlas::status::StatusKind;
use atlas::tenure::TenureStatus;
use atlas::timeline::snapshot::Standing;

/// The name of a state on the day shown; its code if the atlas does not know it.
pub(crate) fn state_name(model: Model<'_>, id: StateId) -> String {
    state_name_on(model, id, model.snapshot.date)
}

/// The name of a state on `date`; its code if the atlas does not know it.
pub(crate) fn state_name_on(model: Model<'_>, id: StateId, date: Date) -> String {
    let state = model.atlas.state(id);

    state
        .map_or(id.as_str(), |state| state.name_on(date, FALLBACK_LANGUAGE))
        .to_owned()
}

/// The date of the data, and when the members were last checked.
pub(crate) fn data_closed(model: Model<'_>) -> String {
    let closed = model.wording.date(model.atlas.calendar().last_day);
    let checked = model.wording.date(model.atlas.member_count_check().date);
    let values = [("closed", closed.into()), ("checked", checked.into())];

    model.wording.text_with(msg!("data-closed"), &values)
}

/// Whether the day that is shown is the last of the data: how things are on it was not checked, so
/// [`data_closed`] is shown instead of the day.
pub(crate) fn is_newest(model: Model<'_>) -> bool {
    model.snapshot.date == model.atlas.calendar().last_day
}

/// [`data_closed`], if the data is a year old or more.
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
        return model.wording.text(msg!("date-unknown")).into_owned();
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
pub(crate) fn standing_key(standing: Option<Standing>) -> MessageKey {
    match standing {
        Some(Standing::Member(_)) => msg!("standing-member"),
        Some(Standing::Applicant(_)) => msg!("standing-applicant"),
        Some(Standing::WarsawPact) => msg!("standing-warsaw-pact"),
        Some(Standing::NotYetAState) => msg!("standing-not-yet-a-state"),
        Some(Standing::Csto) => msg!("standing-csto"),
        Some(Standing::Neutral) => msg!("standing-neutral"),
        Some(Standing::NonAligned) => msg!("standing-non-aligned"),
        Some(Standing::Partner) => msg!("standing-partner"),
        Some(Standing::Outside) => msg!("standing-outside"),
        Some(Standing::Background) => msg!("standing-background"),
        None => msg!("standing-none"),
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

pub(crate) fn basis_key(basis: AccessionBasis) -> MessageKey {
    match basis {
        AccessionBasis::Signature => msg!("basis-signature"),
        AccessionBasis::InstrumentDeposited => msg!("basis-instrument-deposited"),
    }
}

pub(crate) fn step_key(kind: StepKind) -> MessageKey {
    match kind {
        StepKind::PartnershipForPeace => msg!("step-partnership-for-peace"),
        StepKind::FormalApplication => msg!("step-formal-application"),
        StepKind::MembershipActionPlan => msg!("step-membership-action-plan"),
        StepKind::Invitation => msg!("step-invitation"),
        StepKind::TreatySigned => msg!("step-treaty-signed"),
        StepKind::ProtocolSigned => msg!("step-protocol-signed"),
        StepKind::LastAllyRatified => msg!("step-last-ally-ratified"),
        StepKind::RatificationDeposited => msg!("step-ratification-deposited"),
        StepKind::TreatyInForce => msg!("step-treaty-in-force"),
        StepKind::ProtocolInForce => msg!("step-protocol-in-force"),
        StepKind::AllAlliesAcceptedAnnounced => msg!("step-all-allies-accepted-announced"),
        StepKind::InvitationToAccede => msg!("step-invitation-to-accede"),
        StepKind::InstrumentDeposited => msg!("step-instrument-deposited"),
        StepKind::FirstCouncilSession => msg!("step-first-council-session"),
    }
}

pub(crate) fn special_key(kind: SpecialKind) -> MessageKey {
    match kind {
        SpecialKind::OutsideIntegratedCommand => msg!("special-outside-integrated-command"),
        SpecialKind::TreatyArea => msg!("special-treaty-area"),
        SpecialKind::Territory => msg!("special-territory"),
        SpecialKind::Government => msg!("special-government"),
        SpecialKind::BeforeAccession => msg!("special-before-accession"),
        SpecialKind::Other => msg!("special-other"),
    }
}

pub(crate) fn status_key(kind: StatusKind) -> MessageKey {
    match kind {
        StatusKind::Applicant => msg!("status-applicant"),
        StatusKind::WarsawPactMember => msg!("status-warsaw-pact-member"),
        StatusKind::CstoMember => msg!("status-csto-member"),
        StatusKind::CstoFrozen => msg!("status-csto-frozen"),
        StatusKind::Neutral => msg!("status-neutral"),
        StatusKind::NonAligned => msg!("status-non-aligned"),
        StatusKind::MapParticipant => msg!("status-map-participant"),
        StatusKind::MapInvited => msg!("status-map-invited"),
        StatusKind::Invited => msg!("status-invited"),
        StatusKind::PfpPartner => msg!("status-pfp-partner"),
        StatusKind::PromisedMembership => msg!("status-promised-membership"),
        StatusKind::FutureMemberStatement => msg!("status-future-member-statement"),
        StatusKind::IrreversiblePathStatement => msg!("status-irreversible-path-statement"),
        StatusKind::Aspirant => msg!("status-aspirant"),
        StatusKind::AspirantConstitution => msg!("status-aspirant-constitution"),
        StatusKind::NatoPartnerCharter => msg!("status-nato-partner-charter"),
        StatusKind::FoundingAct => msg!("status-founding-act"),
        StatusKind::CooperationSuspended => msg!("status-cooperation-suspended"),
        StatusKind::BetweenAlliances => msg!("status-between-alliances"),
        StatusKind::OutsideAlliances => msg!("status-outside-alliances"),
        StatusKind::Occupied => msg!("status-occupied"),
        StatusKind::TerritoryOccupied => msg!("status-territory-occupied"),
        StatusKind::Divided => msg!("status-divided"),
        StatusKind::UnAdministration => msg!("status-un-administration"),
        StatusKind::DisputedIndependence => msg!("status-disputed-independence"),
        StatusKind::AnnexedBySovietUnion => msg!("status-annexed-by-soviet-union"),
        StatusKind::PartOfSovietUnion => msg!("status-part-of-soviet-union"),
        StatusKind::PartOfYugoslavia => msg!("status-part-of-yugoslavia"),
        StatusKind::PartOfFrYugoslavia => msg!("status-part-of-fr-yugoslavia"),
        StatusKind::PartOfUk => msg!("status-part-of-uk"),
        StatusKind::PartOfFrance => msg!("status-part-of-france"),
        StatusKind::AccededToFrg => msg!("status-acceded-to-frg"),
    }
}

/// What kind of record a quote comes from, how well its words are known, and whether they are
/// contested, in one line.
pub(crate) fn proof(model: Model<'_>, quote: &Quote) -> String {
    let wording = model.wording;
    let kind = keys::quote_kind(quote.kind).name;
    let verification = keys::verification(model.atlas.verification(quote)).name;
    let contested = quote.contested.then_some(msg!("quote-contested"));
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

/// Who controls in fact, from codes of states, `UN` or `self`, with commas; empty for `self`.
///
/// A code may be followed by a note: `RUS (proxies)`.
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
