//! Which message names what: the keys of the data's kinds.

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
    pub name: &'static str,
    /// The message of the explanation.
    pub why: &'static str,
}

const fn explained(name: &'static str, why: &'static str) -> Explained {
    Explained { name, why }
}

/// What kind of record a quote comes from.
pub fn quote_kind(kind: QuoteKind) -> Explained {
    match kind {
        QuoteKind::PublicStatement => explained(
            "quote-kind-public-statement",
            "quote-kind-public-statement-why",
        ),
        QuoteKind::NoteTakersRecord => explained(
            "quote-kind-note-takers-record",
            "quote-kind-note-takers-record-why",
        ),
        QuoteKind::ReportedByPress => explained(
            "quote-kind-reported-by-press",
            "quote-kind-reported-by-press-why",
        ),
        QuoteKind::VerbatimDocument => explained(
            "quote-kind-verbatim-document",
            "quote-kind-verbatim-document-why",
        ),
        QuoteKind::Letter => explained("quote-kind-letter", "quote-kind-letter-why"),
        QuoteKind::Paraphrase => explained("quote-kind-paraphrase", "quote-kind-paraphrase-why"),
    }
}

/// How well a quote is proved.
pub fn verification(verification: Verification) -> Explained {
    match verification {
        Verification::CheckedAgainstDocument => explained(
            "quote-verification-checked",
            "quote-verification-checked-why",
        ),
        Verification::ConfirmedBySecondarySource => explained(
            "quote-verification-confirmed",
            "quote-verification-confirmed-why",
        ),
        Verification::ReadInCopy => {
            explained("quote-verification-copied", "quote-verification-copied-why")
        }
    }
}

/// What kind of publisher stands behind a source.
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Nato => "source-kind-nato",
        SourceKind::Official => "source-kind-official",
        SourceKind::Archive => "source-kind-archive",
        SourceKind::Factbook => "source-kind-factbook",
        SourceKind::Text => "source-kind-text",
        SourceKind::Database => "source-kind-database",
        SourceKind::Press => "source-kind-press",
        SourceKind::Research => "source-kind-research",
        SourceKind::Wiki => "source-kind-wiki",
        SourceKind::Web => "source-kind-web",
    }
}

/// How far the pages in which a document was read can be trusted; `None` if it was not read.
pub fn rank(rank: Option<Rank>) -> &'static str {
    match rank {
        Some(Rank::A) => "source-rank-a",
        Some(Rank::B) => "source-rank-b",
        Some(Rank::C) => "source-rank-c",
        Some(Rank::D) => "source-rank-d",
        None => "source-not-read",
    }
}

/// How a claim stands against the record.
pub fn verdict(verdict: Verdict) -> Explained {
    match verdict {
        Verdict::Accurate => explained("verdict-accurate", "verdict-accurate-why"),
        Verdict::Imprecise => explained("verdict-imprecise", "verdict-imprecise-why"),
        Verdict::Disputed => explained("verdict-disputed", "verdict-disputed-why"),
        Verdict::Wrong => explained("verdict-wrong", "verdict-wrong-why"),
        Verdict::Outdated => explained("verdict-outdated", "verdict-outdated-why"),
    }
}

/// How sure a verdict is, in a sentence.
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::High => "certainty-high",
        Certainty::Medium => "certainty-medium",
        Certainty::Low => "certainty-low",
    }
}

/// How close the English words of a quote are to the record.
pub fn quote_wording(wording: WordingKind) -> Explained {
    match wording {
        WordingKind::OfficialText => explained(
            "quote-wording-official-text",
            "quote-wording-official-text-why",
        ),
        WordingKind::DocumentOcrPunctuationRestored => explained(
            "quote-wording-document-ocr-punctuation-restored",
            "quote-wording-document-ocr-punctuation-restored-why",
        ),
        WordingKind::ArchiveQuotation => explained(
            "quote-wording-archive-quotation",
            "quote-wording-archive-quotation-why",
        ),
        WordingKind::ThirdPartyTranscriptionOfDocument => explained(
            "quote-wording-third-party-transcription-of-document",
            "quote-wording-third-party-transcription-of-document-why",
        ),
        WordingKind::ScholarOrPressQuotationOfDocument => explained(
            "quote-wording-scholar-or-press-quotation-of-document",
            "quote-wording-scholar-or-press-quotation-of-document-why",
        ),
        WordingKind::PressQuotation => explained(
            "quote-wording-press-quotation",
            "quote-wording-press-quotation-why",
        ),
        WordingKind::PressTranslation => explained(
            "quote-wording-press-translation",
            "quote-wording-press-translation-why",
        ),
        WordingKind::BackTranslation => explained(
            "quote-wording-back-translation",
            "quote-wording-back-translation-why",
        ),
    }
}

/// How a territory was held; where a message names who ruled in fact, it takes `$power`.
pub fn tenure(status: TenureStatus, has_power: bool) -> &'static str {
    match (status, has_power) {
        (TenureStatus::Sovereign, _) => "tenure-sovereign",
        (TenureStatus::Part, _) => "tenure-part",
        (TenureStatus::Dependency, _) => "tenure-dependency",
        (TenureStatus::Protectorate, false) => "tenure-protectorate",
        (TenureStatus::Protectorate, true) => "tenure-protectorate-of",
        (TenureStatus::Administered, false) => "tenure-administered",
        (TenureStatus::Administered, true) => "tenure-administered-by",
        (TenureStatus::UnAdministered, _) => "tenure-un-administered",
        (TenureStatus::AlliedSectors, _) => "tenure-allied-sectors",
        (TenureStatus::Occupied, false) => "tenure-occupied",
        (TenureStatus::Occupied, true) => "tenure-occupied-by",
        (TenureStatus::Annexed, _) => "tenure-annexed",
        (TenureStatus::Breakaway, _) => "tenure-breakaway",
        (TenureStatus::PartlyOccupied, false) => "tenure-partly-occupied",
        (TenureStatus::PartlyOccupied, true) => "tenure-partly-occupied-by",
        (TenureStatus::PartiallyRecognized, _) => "tenure-partially-recognized",
        (TenureStatus::Background, _) => "tenure-background",
    }
}

/// Whether Article 6 of the treaty covers a territory.
pub fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::In => "coverage-in",
        Coverage::Out => "coverage-out",
        Coverage::Partly => "coverage-partly",
    }
}

/// An entry of the legend; years of accession take `$year`.
pub fn legend(key: LegendKey) -> &'static str {
    match key {
        LegendKey::Class(Class::Joined(_)) => "legend-joined",
        LegendKey::Class(Class::Applicant(Some(_))) => "legend-applicant-joined",
        LegendKey::Class(Class::Applicant(None)) => "legend-applicant",
        LegendKey::Class(Class::Member) => "legend-member",
        LegendKey::Class(Class::WarsawPact) => "legend-warsaw-pact",
        LegendKey::Class(Class::Csto) => "legend-csto",
        LegendKey::Class(Class::CstoFrozen) => "legend-csto-frozen",
        LegendKey::Class(Class::Invited) => "legend-invited",
        LegendKey::Class(Class::ActionPlan) => "legend-action-plan",
        LegendKey::Class(Class::Partner) => "legend-partner",
        LegendKey::Class(Class::Suspended) => "legend-suspended",
        LegendKey::Class(Class::Neutral) => "legend-neutral",
        LegendKey::Class(Class::NonAligned) => "legend-non-aligned",
        LegendKey::Class(Class::NonMember) => "legend-non-member",
        LegendKey::Class(Class::NoneOfThese) => "legend-none-of-these",
        LegendKey::Class(Class::NotYetAState) => "legend-not-yet-a-state",
        LegendKey::Class(Class::Background) => "legend-background",
        LegendKey::Mark(Mark::Held) => "legend-held",
        LegendKey::Mark(Mark::PartlyHeld) => "legend-partly-held",
        LegendKey::Uncovered => "legend-uncovered",
        LegendKey::OutsideCommand => "legend-outside-command",
        LegendKey::Frontier => "legend-frontier",
        LegendKey::DisputedBorder => "legend-disputed-border",
    }
}

/// What an entry of the legend means, where its few words do not say it.
pub fn legend_why(key: LegendKey) -> Option<&'static str> {
    let why = match key {
        LegendKey::Class(Class::Csto) => "status-csto-member",
        LegendKey::Class(Class::CstoFrozen) => "status-csto-frozen",
        LegendKey::Class(Class::Invited) => "status-invited",
        LegendKey::Class(Class::ActionPlan) => "status-map-participant",
        LegendKey::Class(Class::Partner) => "status-pfp-partner",
        LegendKey::Class(Class::Suspended) => "status-cooperation-suspended",
        LegendKey::Class(Class::Neutral) => "legend-neutral-why",
        LegendKey::Class(Class::NonAligned) => "legend-non-aligned-why",
        LegendKey::Class(Class::NoneOfThese) => "legend-none-of-these-why",
        LegendKey::Mark(Mark::Held) => "legend-held-why",
        LegendKey::Mark(Mark::PartlyHeld) => "legend-partly-held-why",
        LegendKey::Uncovered => "coverage-out",
        LegendKey::OutsideCommand => "special-outside-integrated-command",
        _ => return None,
    };

    Some(why)
}

/// A layer of the map.
pub fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Accession => "layer-accession",
        Layer::Alliances => "layer-alliances",
        Layer::Partnership => "layer-partnership",
        Layer::NonAligned => "layer-non-aligned",
    }
}

/// What is wrong with a record, and what to do about it; both take the fault's arguments.
pub fn fault(fault: &Fault) -> Explained {
    match fault {
        Fault::MissingFile => explained("fault-missing-file", "remedy-missing-file"),
        Fault::Malformed { .. } => explained("fault-malformed", "remedy-malformed"),
        Fault::DuplicateId => explained("fault-duplicate-id", "remedy-duplicate-id"),
        Fault::UnknownReference { .. } => {
            explained("fault-unknown-reference", "remedy-unknown-reference")
        }
        Fault::EmptyPeriod { .. } => explained("fault-empty-period", "remedy-empty-period"),
        Fault::Overlap { .. } => explained("fault-overlap", "remedy-overlap"),
        Fault::Gap { .. } => explained("fault-gap", "remedy-gap"),
        Fault::OutOfOrder { .. } => explained("fault-out-of-order", "remedy-out-of-order"),
        Fault::Disagreement { .. } => explained("fault-disagreement", "remedy-disagreement"),
        Fault::OutOfRange { .. } => explained("fault-out-of-range", "remedy-out-of-range"),
        Fault::EmptyText { .. } => explained("fault-empty-text", "remedy-empty-text"),
        Fault::NoSource => explained("fault-no-source", "remedy-no-source"),
        Fault::WeakSources => explained("fault-weak-sources", "remedy-weak-sources"),
        Fault::UnusedSource => explained("fault-unused-source", "remedy-unused-source"),
        Fault::Undated => explained("fault-undated", "remedy-undated"),
        Fault::Unchecked => explained("fault-unchecked", "remedy-unchecked"),
        Fault::Maladdressed { .. } => explained("fault-maladdressed", "remedy-maladdressed"),
        Fault::MissingOutline { .. } => {
            explained("fault-missing-outline", "remedy-missing-outline")
        }
        Fault::NotPrepared { .. } => explained("fault-not-prepared", "remedy-not-prepared"),
        Fault::Wording { .. } => explained("fault-wording", "remedy-wording"),
    }
}

/// What is counted by `--check`.
pub fn counted(kind: &str) -> &'static str {
    match kind {
        "units" => "check-units",
        "threads" => "check-threads",
        "topics" => "check-topics",
        "tours" => "check-tours",
        "tenures" => "check-tenures",
        "labels" => "check-labels",
        "states" => "check-states",
        "memberships" => "check-memberships",
        "steps" => "check-steps",
        "rounds" => "check-rounds",
        "statuses" => "check-statuses",
        "alliances" => "check-alliances",
        "territories" => "check-territories",
        "events" => "check-events",
        "indicators" => "check-indicators",
        "quotes" => "check-quotes",
        "together" => "check-together",
        "claims" => "check-claims",
        "not-found" => "check-not-found",
        "sources" => "check-sources",
        "statements" => "check-statements",
        "statements-rank-a" => "check-statements-rank-a",
        "statements-rank-b" => "check-statements-rank-b",
        "statements-rank-c" => "check-statements-rank-c",
        "statements-rank-d" => "check-statements-rank-d",
        "statements-not-read" => "check-statements-not-read",
        "quotes-rank-a" => "check-quotes-rank-a",
        "quotes-rank-b" => "check-quotes-rank-b",
        "quotes-rank-c" => "check-quotes-rank-c",
        "quotes-rank-d" => "check-quotes-rank-d",
        "quotes-not-read" => "check-quotes-not-read",
        "verified-on-rank-d" => "check-verified-on-rank-d",
        _ => "check-unverified",
    }
}
