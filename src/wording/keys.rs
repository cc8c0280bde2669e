//! Which message names what: the keys for the kinds in the data.

use crate::wording::MessageKey;
use atlas::claim::{Certainty, Verdict};
use atlas::problem::Fault;
use atlas::quote::{QuoteKind, WordingKind};
use atlas::source::{Rank, SourceKind};
use atlas::tenure::TenureStatus;
use atlas::timeline::classes::{Class, Mark};
use atlas::timeline::layer::Layer;
use atlas::timeline::legend::LegendKey;
use atlas::unit::Coverage;
use atlas::verification::Verification;

/// Two messages: a name of one to four words, and a sentence that explains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// The message of the name.
    pub name: MessageKey,
    /// The message of the explanation.
    pub why: MessageKey,
}

const fn explained(name: MessageKey, why: MessageKey) -> Explained {
    Explained { name, why }
}

/// What kind of record a quote comes from.
pub fn quote_kind(kind: QuoteKind) -> Explained {
    match kind {
        QuoteKind::PublicStatement => explained(
            msg!("quote-kind-public-statement"),
            msg!("quote-kind-public-statement-why"),
        ),
        QuoteKind::NoteTakersRecord => explained(
            msg!("quote-kind-note-takers-record"),
            msg!("quote-kind-note-takers-record-why"),
        ),
        QuoteKind::ReportedByPress => explained(
            msg!("quote-kind-reported-by-press"),
            msg!("quote-kind-reported-by-press-why"),
        ),
        QuoteKind::VerbatimDocument => explained(
            msg!("quote-kind-verbatim-document"),
            msg!("quote-kind-verbatim-document-why"),
        ),
        QuoteKind::Letter => explained(msg!("quote-kind-letter"), msg!("quote-kind-letter-why")),
        QuoteKind::Paraphrase => explained(
            msg!("quote-kind-paraphrase"),
            msg!("quote-kind-paraphrase-why"),
        ),
    }
}

/// How well a quote is verified.
pub fn verification(verification: Verification) -> Explained {
    match verification {
        Verification::CheckedAgainstDocument => explained(
            msg!("quote-verification-checked"),
            msg!("quote-verification-checked-why"),
        ),
        Verification::ConfirmedBySecondarySource => explained(
            msg!("quote-verification-confirmed"),
            msg!("quote-verification-confirmed-why"),
        ),
        Verification::ReadInCopy => explained(
            msg!("quote-verification-copied"),
            msg!("quote-verification-copied-why"),
        ),
    }
}

/// What kind of publisher stands behind a source.
pub fn source_kind(kind: SourceKind) -> MessageKey {
    match kind {
        SourceKind::Nato => msg!("source-kind-nato"),
        SourceKind::Official => msg!("source-kind-official"),
        SourceKind::Archive => msg!("source-kind-archive"),
        SourceKind::Factbook => msg!("source-kind-factbook"),
        SourceKind::Text => msg!("source-kind-text"),
        SourceKind::Database => msg!("source-kind-database"),
        SourceKind::Press => msg!("source-kind-press"),
        SourceKind::Research => msg!("source-kind-research"),
        SourceKind::Wiki => msg!("source-kind-wiki"),
        SourceKind::Web => msg!("source-kind-web"),
    }
}

/// How far the pages in which a document was read can be trusted; `None` gives the message for a
/// document that was not read.
pub fn rank(rank: Option<Rank>) -> MessageKey {
    match rank {
        Some(Rank::A) => msg!("source-rank-a"),
        Some(Rank::B) => msg!("source-rank-b"),
        Some(Rank::C) => msg!("source-rank-c"),
        Some(Rank::D) => msg!("source-rank-d"),
        None => msg!("source-not-read"),
    }
}

/// How a claim stands against the record.
pub fn verdict(verdict: Verdict) -> Explained {
    match verdict {
        Verdict::Accurate => explained(msg!("verdict-accurate"), msg!("verdict-accurate-why")),
        Verdict::Imprecise => explained(msg!("verdict-imprecise"), msg!("verdict-imprecise-why")),
        Verdict::Disputed => explained(msg!("verdict-disputed"), msg!("verdict-disputed-why")),
        Verdict::Wrong => explained(msg!("verdict-wrong"), msg!("verdict-wrong-why")),
        Verdict::Outdated => explained(msg!("verdict-outdated"), msg!("verdict-outdated-why")),
    }
}

/// How sure a verdict is, in a sentence.
pub fn certainty(certainty: Certainty) -> MessageKey {
    match certainty {
        Certainty::High => msg!("certainty-high"),
        Certainty::Medium => msg!("certainty-medium"),
        Certainty::Low => msg!("certainty-low"),
    }
}

/// How close the English words of a quote are to the record.
pub fn quote_wording(wording: WordingKind) -> Explained {
    match wording {
        WordingKind::OfficialText => explained(
            msg!("quote-wording-official-text"),
            msg!("quote-wording-official-text-why"),
        ),
        WordingKind::DocumentOcrPunctuationRestored => explained(
            msg!("quote-wording-document-ocr-punctuation-restored"),
            msg!("quote-wording-document-ocr-punctuation-restored-why"),
        ),
        WordingKind::ArchiveQuotation => explained(
            msg!("quote-wording-archive-quotation"),
            msg!("quote-wording-archive-quotation-why"),
        ),
        WordingKind::ThirdPartyTranscriptionOfDocument => explained(
            msg!("quote-wording-third-party-transcription-of-document"),
            msg!("quote-wording-third-party-transcription-of-document-why"),
        ),
        WordingKind::ScholarOrPressQuotationOfDocument => explained(
            msg!("quote-wording-scholar-or-press-quotation-of-document"),
            msg!("quote-wording-scholar-or-press-quotation-of-document-why"),
        ),
        WordingKind::PressQuotation => explained(
            msg!("quote-wording-press-quotation"),
            msg!("quote-wording-press-quotation-why"),
        ),
        WordingKind::PressTranslation => explained(
            msg!("quote-wording-press-translation"),
            msg!("quote-wording-press-translation-why"),
        ),
        WordingKind::BackTranslation => explained(
            msg!("quote-wording-back-translation"),
            msg!("quote-wording-back-translation-why"),
        ),
    }
}

/// How a territory was held; where a message names who controlled it in fact, it takes `$power`.
pub fn tenure(status: TenureStatus, has_power: bool) -> MessageKey {
    match (status, has_power) {
        (TenureStatus::Sovereign, _) => msg!("tenure-sovereign"),
        (TenureStatus::Part, _) => msg!("tenure-part"),
        (TenureStatus::Dependency, _) => msg!("tenure-dependency"),
        (TenureStatus::Protectorate, false) => msg!("tenure-protectorate"),
        (TenureStatus::Protectorate, true) => msg!("tenure-protectorate-of"),
        (TenureStatus::Administered, false) => msg!("tenure-administered"),
        (TenureStatus::Administered, true) => msg!("tenure-administered-by"),
        (TenureStatus::UnAdministered, _) => msg!("tenure-un-administered"),
        (TenureStatus::AlliedSectors, _) => msg!("tenure-allied-sectors"),
        (TenureStatus::Occupied, false) => msg!("tenure-occupied"),
        (TenureStatus::Occupied, true) => msg!("tenure-occupied-by"),
        (TenureStatus::Annexed, _) => msg!("tenure-annexed"),
        (TenureStatus::Breakaway, _) => msg!("tenure-breakaway"),
        (TenureStatus::PartlyOccupied, false) => msg!("tenure-partly-occupied"),
        (TenureStatus::PartlyOccupied, true) => msg!("tenure-partly-occupied-by"),
        (TenureStatus::PartiallyRecognized, _) => msg!("tenure-partially-recognized"),
        (TenureStatus::Background, _) => msg!("tenure-background"),
    }
}

/// Whether Article 6 of the treaty covers a territory.
pub fn coverage(coverage: Coverage) -> MessageKey {
    match coverage {
        Coverage::In => msg!("coverage-in"),
        Coverage::Out => msg!("coverage-out"),
        Coverage::Partly => msg!("coverage-partly"),
    }
}

/// An entry of the legend; years of accession take `$year`.
pub fn legend(key: LegendKey) -> MessageKey {
    match key {
        LegendKey::Class(Class::Joined(_)) => msg!("legend-joined"),
        LegendKey::Class(Class::Applicant(Some(_))) => msg!("legend-applicant-joined"),
        LegendKey::Class(Class::Applicant(None)) => msg!("legend-applicant"),
        LegendKey::Class(Class::Member) => msg!("legend-member"),
        LegendKey::Class(Class::WarsawPact) => msg!("legend-warsaw-pact"),
        LegendKey::Class(Class::Csto) => msg!("legend-csto"),
        LegendKey::Class(Class::CstoFrozen) => msg!("legend-csto-frozen"),
        LegendKey::Class(Class::Invited) => msg!("legend-invited"),
        LegendKey::Class(Class::ActionPlan) => msg!("legend-action-plan"),
        LegendKey::Class(Class::Partner) => msg!("legend-partner"),
        LegendKey::Class(Class::Suspended) => msg!("legend-suspended"),
        LegendKey::Class(Class::Neutral) => msg!("legend-neutral"),
        LegendKey::Class(Class::NonAligned) => msg!("legend-non-aligned"),
        LegendKey::Class(Class::NonMember) => msg!("legend-non-member"),
        LegendKey::Class(Class::NoneOfThese) => msg!("legend-none-of-these"),
        LegendKey::Class(Class::NotYetAState) => msg!("legend-not-yet-a-state"),
        LegendKey::Class(Class::Background) => msg!("legend-background"),
        LegendKey::Mark(Mark::Held) => msg!("legend-held"),
        LegendKey::Mark(Mark::PartlyHeld) => msg!("legend-partly-held"),
        LegendKey::Uncovered => msg!("legend-uncovered"),
        LegendKey::OutsideCommand => msg!("legend-outside-command"),
        LegendKey::Frontier => msg!("legend-frontier"),
        LegendKey::DisputedBorder => msg!("legend-disputed-border"),
    }
}

/// What an entry of the legend means, where its few words do not say it.
pub fn legend_why(key: LegendKey) -> Option<MessageKey> {
    let why = match key {
        LegendKey::Class(Class::Csto) => msg!("status-csto-member"),
        LegendKey::Class(Class::CstoFrozen) => msg!("status-csto-frozen"),
        LegendKey::Class(Class::Invited) => msg!("status-invited"),
        LegendKey::Class(Class::ActionPlan) => msg!("status-map-participant"),
        LegendKey::Class(Class::Partner) => msg!("status-pfp-partner"),
        LegendKey::Class(Class::Suspended) => msg!("status-cooperation-suspended"),
        LegendKey::Class(Class::Neutral) => msg!("legend-neutral-why"),
        LegendKey::Class(Class::NonAligned) => msg!("legend-non-aligned-why"),
        LegendKey::Class(Class::NoneOfThese) => msg!("legend-none-of-these-why"),
        LegendKey::Mark(Mark::Held) => msg!("legend-held-why"),
        LegendKey::Mark(Mark::PartlyHeld) => msg!("legend-partly-held-why"),
        LegendKey::Uncovered => msg!("coverage-out"),
        LegendKey::OutsideCommand => msg!("special-outside-integrated-command"),
        _ => return None,
    };

    Some(why)
}

/// A layer of the map.
pub fn layer(layer: Layer) -> MessageKey {
    match layer {
        Layer::Accession => msg!("layer-accession"),
        Layer::Alliances => msg!("layer-alliances"),
        Layer::Partnership => msg!("layer-partnership"),
        Layer::NonAligned => msg!("layer-non-aligned"),
    }
}

/// What is wrong with a record, and what to do about it; both take the arguments of the fault.
pub fn fault(fault: &Fault) -> Explained {
    match fault {
        Fault::MissingFile => explained(msg!("fault-missing-file"), msg!("remedy-missing-file")),
        Fault::Malformed { .. } => explained(msg!("fault-malformed"), msg!("remedy-malformed")),
        Fault::DuplicateId => explained(msg!("fault-duplicate-id"), msg!("remedy-duplicate-id")),
        Fault::UnknownReference { .. } => explained(
            msg!("fault-unknown-reference"),
            msg!("remedy-unknown-reference"),
        ),
        Fault::EmptyPeriod { .. } => {
            explained(msg!("fault-empty-period"), msg!("remedy-empty-period"))
        }
        Fault::Overlap { .. } => explained(msg!("fault-overlap"), msg!("remedy-overlap")),
        Fault::Gap { .. } => explained(msg!("fault-gap"), msg!("remedy-gap")),
        Fault::OutOfOrder { .. } => {
            explained(msg!("fault-out-of-order"), msg!("remedy-out-of-order"))
        }
        Fault::Disagreement { .. } => {
            explained(msg!("fault-disagreement"), msg!("remedy-disagreement"))
        }
        Fault::OutOfRange { .. } => {
            explained(msg!("fault-out-of-range"), msg!("remedy-out-of-range"))
        }
        Fault::EmptyText { .. } => explained(msg!("fault-empty-text"), msg!("remedy-empty-text")),
        Fault::NoSource => explained(msg!("fault-no-source"), msg!("remedy-no-source")),
        Fault::WeakSources => explained(msg!("fault-weak-sources"), msg!("remedy-weak-sources")),
        Fault::UnusedSource => explained(msg!("fault-unused-source"), msg!("remedy-unused-source")),
        Fault::Undated => explained(msg!("fault-undated"), msg!("remedy-undated")),
        Fault::Unchecked => explained(msg!("fault-unchecked"), msg!("remedy-unchecked")),
        Fault::Maladdressed { .. } => {
            explained(msg!("fault-maladdressed"), msg!("remedy-maladdressed"))
        }
        Fault::MissingOutline { .. } => explained(
            msg!("fault-missing-outline"),
            msg!("remedy-missing-outline"),
        ),
        Fault::NotPrepared { .. } => {
            explained(msg!("fault-not-prepared"), msg!("remedy-not-prepared"))
        }
        Fault::Wording { .. } => explained(msg!("fault-wording"), msg!("remedy-wording")),
    }
}

/// The message for a kind of record that `--check` counts.
pub fn counted(kind: &str) -> MessageKey {
    match kind {
        "units" => msg!("check-units"),
        "threads" => msg!("check-threads"),
        "topics" => msg!("check-topics"),
        "tours" => msg!("check-tours"),
        "tenures" => msg!("check-tenures"),
        "labels" => msg!("check-labels"),
        "states" => msg!("check-states"),
        "memberships" => msg!("check-memberships"),
        "steps" => msg!("check-steps"),
        "rounds" => msg!("check-rounds"),
        "statuses" => msg!("check-statuses"),
        "alliances" => msg!("check-alliances"),
        "territories" => msg!("check-territories"),
        "events" => msg!("check-events"),
        "indicators" => msg!("check-indicators"),
        "quotes" => msg!("check-quotes"),
        "together" => msg!("check-together"),
        "claims" => msg!("check-claims"),
        "not-found" => msg!("check-not-found"),
        "sources" => msg!("check-sources"),
        "statements" => msg!("check-statements"),
        "statements-rank-a" => msg!("check-statements-rank-a"),
        "statements-rank-b" => msg!("check-statements-rank-b"),
        "statements-rank-c" => msg!("check-statements-rank-c"),
        "statements-rank-d" => msg!("check-statements-rank-d"),
        "statements-not-read" => msg!("check-statements-not-read"),
        "quotes-rank-a" => msg!("check-quotes-rank-a"),
        "quotes-rank-b" => msg!("check-quotes-rank-b"),
        "quotes-rank-c" => msg!("check-quotes-rank-c"),
        "quotes-rank-d" => msg!("check-quotes-rank-d"),
        "quotes-not-read" => msg!("check-quotes-not-read"),
        "verified-on-rank-d" => msg!("check-verified-on-rank-d"),
        _ => msg!("check-unverified"),
    }
}
