//! FACTS: everything known, immutable after loading.
//!
//! [`Atlas`] holds all records; one file here describes one kind of record.
//! [`load`] turns bytes into an atlas, [`bundled`] lists the bytes that the program carries,
//! [`check`] proves that the records agree with each other, and [`outlines`] reads the map.

pub mod alliance;
pub mod built;
pub mod bundled;
pub mod calendar;
pub mod check;
pub mod claim;
pub mod date;
pub mod edition;
pub mod event;
pub mod flag;
pub mod id;
pub mod indicator;
pub mod knowledge;
pub mod label;
pub mod land_border;
pub mod load;
pub mod membership;
pub mod outlines;
pub mod place;
pub mod problem;
pub mod quote;
pub mod round;
pub mod source;
pub mod speaker;
pub mod state;
pub mod status;
mod table;
pub mod tenure;
pub mod territory;
pub mod thread;
pub mod timeline;
pub mod topic;
pub mod tour;
pub mod unit;
pub mod verification;
pub mod wording;

use crate::edition::Edition;
use std::ops::RangeInclusive;

use crate::alliance::Alliance;
use crate::calendar::Calendar;
use crate::claim::{Claim, NotFound};
use crate::date::{Date, Year};
use crate::event::Event;
use crate::flag::Flag;
use crate::id::{EventId, QuoteId, SourceId, StateId, ThreadId, TourId, UnitId};
use crate::indicator::Indicators;
use crate::label::Label;
use crate::land_border::LandBorders;
use crate::membership::Membership;
use crate::place::{Capital, Sea};
use crate::quote::{Quote, TogetherGroup};
use crate::round::{MemberCountCheck, Round, TerritorialGrowth};
use crate::source::{Rank, Source};
use crate::speaker::Speaker;
use crate::state::State;
use crate::status::Status;
use crate::table::Table;
use crate::tenure::Tenure;
use crate::territory::Territory;
use crate::thread::Thread;
use crate::topic::Topic;
use crate::tour::{Tour, TourStep};
use crate::unit::Unit;
use crate::verification::Verification;
use crate::wording::WordingRule;

/// All records, immutable after loading.
///
/// Lists come in the order stated at their accessor. Lookups by id take constant time where the
/// list is a table, else the logarithm of its length or, for short lists, its length.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    calendar: Calendar,
    units: Table<UnitId, Unit>,
    /// By unit, then by first day.
    tenures: Vec<Tenure>,
    /// By state, then by first day.
    labels: Vec<Label>,
    seas: Vec<Sea>,
    /// By state, then by first day.
    capitals: Vec<Capital>,
    /// By state, then by first day.
    flags: Vec<Flag>,
    states: Table<StateId, State>,
    memberships: Table<StateId, Membership>,
    rounds: Vec<Round>,
    territorial_growth: Vec<TerritorialGrowth>,
    member_count_check: MemberCountCheck,
    /// By state, then by first day.
    statuses: Vec<Status>,
    alliances: Vec<Alliance>,
    territories: Vec<Territory>,
    events: Table<EventId, Event>,
    indicators: Indicators,
    land_borders: LandBorders,
    quotes: Table<QuoteId, Quote>,
    speakers: Vec<Speaker>,
    together: Vec<TogetherGroup>,
    /// Ascending by date.
    threads: Vec<Thread>,
    /// As in the file, the order of the user interface.
    topics: Vec<Topic>,
    tours: Vec<Tour>,
    claims: Vec<Claim>,
    not_found: Vec<NotFound>,
    sources: Table<SourceId, Source>,
    wording_rules: Vec<WordingRule>,
    edition: Edition,
}

impl Atlas {
    /// The first and the last year shown.
    pub fn years(&self) -> RangeInclusive<Year> {
        self.calendar.first_day.year()..=self.calendar.last_day.year()
    }

    /// The date shown for `year`: 31 December, or the closing date of the data in the newest year.
    pub fn date_shown(&self, year: Year) -> Date {
        Date::last_of(year).min(self.calendar.last_day)
    }

    /// The first and last day known, and a note for some years.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Ascending by id.
    pub fn units(&self) -> &[Unit] {
        self.units.rows()
    }

    /// `None` for an unknown id.
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id)
    }

    /// By unit, then ascending by first day.
    pub fn tenures(&self) -> &[Tenure] {
        &self.tenures
    }

    /// Ascending by first day; empty for an unknown unit.
    pub fn tenures_of(&self, unit: UnitId) -> &[Tenure] {
        run_of(&self.tenures, unit, |tenure| tenure.unit)
    }

    /// By state, then ascending by first day.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Ascending by first day; empty for an unknown state.
    pub fn labels_of(&self, state: StateId) -> &[Label] {
        run_of(&self.labels, state, |label| label.state)
    }

    /// In the order of the file, the larger first.
    pub fn seas(&self) -> &[Sea] {
        &self.seas
    }

    /// Of all periods, by state, then ascending by first day.
    pub fn capitals(&self) -> &[Capital] {
        &self.capitals
    }

    /// By state, then ascending by first day.
    pub fn flags(&self) -> &[Flag] {
        &self.flags
    }

    /// Ascending by first day; empty if no flag of the state is known.
    pub fn flags_of(&self, state: StateId) -> &[Flag] {
        run_of(&self.flags, state, |flag| flag.state)
    }

    /// All holders of units, ascending by id.
    pub fn states(&self) -> &[State] {
        self.states.rows()
    }

    /// `None` for an unknown id.
    pub fn state(&self, id: StateId) -> Option<&State> {
        self.states.get(&id)
    }

    /// Ascending by accession, the founders by their English names.
    pub fn memberships(&self) -> &[Membership] {
        self.memberships.rows()
    }

    /// `None` for a state that never joined.
    pub fn membership_of(&self, state: StateId) -> Option<&Membership> {
        self.memberships.get(&state)
    }

    /// The founding and the enlargement rounds, ascending by date.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// 0 is the founding; `None` for an unknown number.
    pub fn round(&self, number: u8) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// Days on which the territory grew without a new member, ascending.
    pub fn territorial_growth(&self) -> &[TerritorialGrowth] {
        &self.territorial_growth
    }

    /// The latest check of the number of members.
    pub fn member_count_check(&self) -> &MemberCountCheck {
        &self.member_count_check
    }

    /// By state, then ascending by first day.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// Ascending by first day; beside or instead of membership.
    pub fn statuses_of(&self, state: StateId) -> &[Status] {
        run_of(&self.statuses, state, |status| status.state)
    }

    /// The alliances other than NATO, oldest first.
    pub fn alliances(&self) -> &[Alliance] {
        &self.alliances
    }

    /// States, zones and contested areas over time, in the order of the file.
    pub fn territories(&self) -> &[Territory] {
        &self.territories
    }

    /// Ascending by date.
    pub fn events(&self) -> &[Event] {
        self.events.rows()
    }

    /// `None` for an unknown id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.get(id)
    }

    /// Population, area and military spending.
    pub fn indicators(&self) -> &Indicators {
        &self.indicators
    }

    /// Published lengths of borders, and the states whose border is measured over time.
    pub fn land_borders(&self) -> &LandBorders {
        &self.land_borders
    }

    /// All quotes, including those that must not be shown, ascending by date.
    ///
    /// Whether and how a quote may be shown is decided in `timeline::related`.
    pub fn quotes(&self) -> &[Quote] {
        self.quotes.rows()
    }

    /// `None` for an unknown id; the quote may be one that must not be shown.
    pub fn quote(&self, id: &QuoteId) -> Option<&Quote> {
        self.quotes.get(id)
    }

    /// Everybody who is quoted, in the order of the file.
    pub fn speakers(&self) -> &[Speaker] {
        &self.speakers
    }

    /// Groups of quotes that may only be shown side by side.
    pub fn together(&self) -> &[TogetherGroup] {
        &self.together
    }

    /// Conversations, ascending by date.
    pub fn threads(&self) -> &[Thread] {
        &self.threads
    }

    /// `None` for an unknown id.
    pub fn thread(&self, id: &ThreadId) -> Option<&Thread> {
        self.threads.iter().find(|thread| thread.id == *id)
    }

    /// `None` if the quote is in no thread.
    pub fn thread_of(&self, quote: &QuoteId) -> Option<&Thread> {
        self.threads
            .iter()
            .find(|thread| thread.quotes.contains(quote))
    }

    /// The topics of quotes, in the order of the user interface.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The bundled tours, in the order of the user interface.
    pub fn tours(&self) -> &[Tour] {
        &self.tours
    }

    /// `None` unless it is a bundled tour.
    pub fn tour(&self, id: &TourId) -> Option<&Tour> {
        self.tours.iter().find(|tour| tour.id == *id)
    }

    /// The quotes of a step in their order: its own, then those of its thread.
    ///
    /// Unknown quotes are left out.
    pub fn quotes_of_step<'a>(&'a self, step: &'a TourStep) -> Vec<&'a QuoteId> {
        let thread = step.thread.as_ref().and_then(|id| self.thread(id));
        let others = thread.into_iter().flat_map(|thread| &thread.quotes);
        let others = others.filter(|id| step.quote.as_ref() != Some(*id));
        let all = step.quote.iter().chain(others);

        all.filter(|id| self.quote(id).is_some()).collect()
    }

    /// In the order of the article.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Quotes that were looked for and not found.
    pub fn not_found(&self) -> &[NotFound] {
        &self.not_found
    }

    /// Ascending by id.
    pub fn sources(&self) -> &[Source] {
        self.sources.rows()
    }

    /// `None` for an unknown id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id)
    }

    /// How well the words of a quote are verified.
    pub fn verification(&self, quote: &Quote) -> Verification {
        let source = self.source(&quote.source.id);

        source.map_or(Verification::ReadInCopy, |source| {
            Verification::of(quote.wording, quote.read_in(source))
        })
    }

    /// The best rank in which any of `sources` was read; `None` if none was read.
    pub fn best_rank(&self, sources: &[SourceId]) -> Option<Rank> {
        let known = sources.iter().filter_map(|id| self.source(id));

        known.filter_map(Source::rank).min()
    }

    /// Wording that our own texts must avoid.
    pub fn wording_rules(&self) -> &[WordingRule] {
        &self.wording_rules
    }
}

/// The subslice of `records`, which must be sorted by `key`, whose key is `wanted`.
fn run_of<T, K: Copy + Ord>(records: &[T], wanted: K, key: impl Fn(&T) -> K) -> &[T] {
    let start = records.partition_point(|record| key(record) < wanted);
    let length = records[start..].partition_point(|record| key(record) <= wanted);

    &records[start..start + length]
}
