//! A quote with its citation, ready for the clipboard.
//!
//! Whatever must be said beside the words goes with them, in every style: a caveat that gets lost
//! in copying would be worse than none.

use serde_json::json;

use crate::atlas::Atlas;
use crate::atlas::date::{PartialDate, Precision};
use crate::atlas::id::QuoteId;
use crate::atlas::quote::{Quote, QuoteKind, Wording};
use crate::timeline::related::{Manner, manner_of};

/// How a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationStyle {
    /// The words and a line of text.
    Plain,
    /// The words and a note after the Chicago Manual of Style, notes and bibliography.
    Chicago,
    /// A BibTeX entry.
    BibTex,
    /// CSL-JSON, as reference managers and word processors read it.
    CslJson,
    /// RIS, as older reference managers read it.
    Ris,
}

impl CitationStyle {
    /// All styles, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Plain,
        Self::Chicago,
        Self::BibTex,
        Self::CslJson,
        Self::Ris,
    ];
}

/// The quote with its citation; `None` if it may not be shown as a quote.
pub fn cited(atlas: &Atlas, quote: &Quote, style: CitationStyle) -> Option<String> {
    let parts = Parts::of(atlas, quote)?;

    Some(match style {
        CitationStyle::Plain => parts.plain(),
        CitationStyle::Chicago => parts.chicago(),
        CitationStyle::BibTex => parts.bibtex(),
        CitationStyle::CslJson => parts.csl_json(),
        CitationStyle::Ris => parts.ris(),
    })
}

/// What a citation is made of.
struct Parts<'a> {
    quote: &'a Quote,
    /// The words as they may be shown.
    words: String,
    /// What must be said beside them; empty if nothing.
    caveats: Vec<String>,
    url: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(atlas: &'a Atlas, quote: &'a Quote) -> Option<Self> {
        let manner = manner_of(quote)?;
        let press = quote.press_version.as_ref();
        let words = words_of(quote)?;
        let mut caveats = Vec::new();
        if let Some(version) = press {
            let (agency, fragment) = (&version.agency, &version.fragment);
            caveats.push(format!(
                "Wording of {agency}; of the record itself could be read: “{fragment}”."
            ));
        } else if quote.wording == Wording::BackTranslation {
            caveats.push("Translated back into English from a translation.".to_owned());
        }
        if manner != Manner::Quotation {
            caveats.push(quote.note.clone());
        }
        // Quotes that may only stand side by side go onto the clipboard side by side.
        for group in atlas.together() {
            let is_other = |id: &&QuoteId| **id != quote.id;
            if !group.quotes.contains(&quote.id) {
                continue;
            }
            for other in group.quotes.iter().filter(is_other) {
                let other = atlas.quote(other)?;
                let (speaker, date) = (&other.speaker, in_words(other.date));
                let words = words_of(other)?;
                caveats.push(format!("To be read with {speaker}, {date}: {words}"));
            }
            caveats.push(group.reason.clone());
        }
        let url = atlas.source(&quote.source.id)?.url.as_deref();

        Some(Self {
            quote,
            words,
            caveats,
            url,
        })
    }

    /// Archive and number of the document.
    fn kept(&self) -> String {
        let source = &self.quote.source;
        match &source.locator {
            Some(locator) => format!("{}, {locator}", source.archive),
            None => source.archive.clone(),
        }
    }

    fn caveat(&self) -> String {
        self.caveats.join(" ")
    }

    /// The day of the document, else the day of the words.
    fn dated(&self) -> PartialDate {
        self.quote.source.date.unwrap_or(self.quote.date)
    }

    fn plain(&self) -> String {
        let quote = self.quote;
        let mut lines = vec![
            self.words.clone(),
            format!(
                "{} ({}) to {}, {}, {}, {}.",
                quote.speaker,
                quote.speaker_role,
                quote.addressee,
                quote.occasion,
                quote.place,
                in_words(quote.date)
            ),
        ];
        let url = self.url.map_or_else(String::new, |url| format!(" {url}"));
        lines.push(format!(
            "Source: {}. {}.{url}",
            quote.source.title,
            self.kept()
        ));
        lines.extend(self.caveats.iter().map(|caveat| format!("Note: {caveat}")));

        lines.join("\n")
    }

    fn chicago(&self) -> String {
        let quote = self.quote;
        let mut note = format!(
            "{}, quoted in “{},” {}, {}",
            quote.speaker,
            quote.source.title,
            in_words(self.dated()),
            self.kept()
        );
        if let Some(url) = self.url {
            note.push_str(", ");
            note.push_str(url);
        }
        note.push('.');
        let mut lines = vec![self.words.clone(), note];
        lines.extend(self.caveats.iter().map(|caveat| format!("Note: {caveat}")));

        lines.join("\n")
    }

    fn bibtex(&self) -> String {
        let quote = self.quote;
        let date = self.dated();
        // Braces keep names of several words, and capitals, as they are.
        let mut fields = vec![
            ("author", format!("{{{}}}", latex(&quote.speaker))),
            ("title", latex(&quote.source.title)),
            ("howpublished", latex(&quote.source.archive)),
            ("year", date.first.year().to_string()),
        ];
        if date.precision != Precision::Year {
            fields.push(("month", date.first.month().to_string()));
        }
        if let Some(locator) = &quote.source.locator {
            fields.push(("number", latex(locator)));
        }
        if let Some(url) = self.url {
            fields.push(("url", url.replace(['{', '}'], "")));
        }
        let caveat = self.caveat();
        let note = format!("{} {caveat}", self.words);
        fields.push(("note", latex(note.trim_end())));
        let lines: Vec<_> = fields
            .iter()
            .map(|(name, value)| format!("  {name} = {{{value}}}"))
            .collect();

        format!("@misc{{{},\n{}\n}}", quote.id, lines.join(",\n"))
    }

    fn csl_json(&self) -> String {
        let quote = self.quote;
        let date = self.dated();
        let day = i32::from(date.first.day());
        let month = i32::from(date.first.month());
        let year = i32::from(date.first.year());
        let date_parts = match date.precision {
            Precision::Day => vec![year, month, day],
            Precision::Month => vec![year, month],
            Precision::Year => vec![year],
        };
        let kind = match quote.kind {
            QuoteKind::Letter => "personal_communication",
            QuoteKind::PublicStatement => "speech",
            QuoteKind::ReportedByPress => "article-newspaper",
            QuoteKind::NoteTakersRecord | QuoteKind::VerbatimDocument | QuoteKind::Paraphrase => {
                "document"
            }
        };
        let mut item = json!({
            "id": quote.id.as_str(),
            "type": kind,
            "author": [{ "literal": quote.speaker }],
            "title": quote.source.title,
            "issued": { "date-parts": [date_parts] },
            "archive": quote.source.archive,
            "abstract": self.words,
        });
        let optional = [
            ("number", quote.source.locator.clone()),
            ("URL", self.url.map(str::to_owned)),
            ("note", Some(self.caveat()).filter(|note| !note.is_empty())),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                item[name] = value.into();
            }
        }

        format!("{:#}", json!([item]))
    }

    fn ris(&self) -> String {
        let quote = self.quote;
        let date = self.dated();
        let first = date.first;
        let written = match date.precision {
            Precision::Day => format!("{}/{:02}/{:02}/", first.year(), first.month(), first.day()),
            Precision::Month => format!("{}/{:02}//", first.year(), first.month()),
            Precision::Year => format!("{}///", first.year()),
        };
        let kind = match quote.kind {
            QuoteKind::ReportedByPress => "NEWS",
            QuoteKind::Letter => "PCOMM",
            _ => "GEN",
        };
        let fields = [
            ("TY", Some(kind.to_owned())),
            ("ID", Some(quote.id.to_string())),
            ("AU", Some(quote.speaker.clone())),
            ("TI", Some(quote.source.title.clone())),
            ("PY", Some(first.year().to_string())),
            ("DA", Some(written)),
            ("PB", Some(quote.source.archive.clone())),
            ("AN", quote.source.locator.clone()),
            ("UR", self.url.map(str::to_owned)),
            ("AB", Some(self.words.clone())),
            ("N1", Some(self.caveat()).filter(|note| !note.is_empty())),
            ("ER", Some(String::new())),
        ];
        let lines = fields.into_iter().filter_map(|(tag, value)| {
            // A value ends with its line.
            let value = value?.split_whitespace().collect::<Vec<_>>().join(" ");

            Some(format!("{tag}  - {value}\r\n"))
        });

        lines.collect()
    }
}

/// The words as they may be shown; `None` if not at all.
fn words_of(quote: &Quote) -> Option<String> {
    let manner = manner_of(quote)?;
    let press = quote.press_version.as_ref();
    let text = press.map_or(&quote.text, |version| &version.text);
    // The wording of an agency is a quotation whatever the record is.
    let is_paraphrase =
        press.is_none() && (manner == Manner::Paraphrase || quote.kind == QuoteKind::Paraphrase);

    Some(if is_paraphrase {
        format!("Paraphrase: {text}")
    } else {
        format!("“{text}”")
    })
}

/// `12 March 1999`, as much of it as is known; English like the words themselves.
fn in_words(date: PartialDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, day) = (date.first.year(), date.first.day());
    let index = usize::from(date.first.month().unsigned_abs()) - 1;
    let month = MONTHS.get(index).copied().unwrap_or_default();
    match date.precision {
        Precision::Day => format!("{day} {month} {year}"),
        Precision::Month => format!("{month} {year}"),
        Precision::Year => year.to_string(),
    }
}

/// Text that LaTeX sets as it stands.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            '~' => escaped.push_str("\\textasciitilde "),
            '^' => escaped.push_str("\\textasciicircum "),
            '\\' => escaped.push_str("\\textbackslash "),
            _ => escaped.push(letter),
        }
    }

    escaped
}

#[cfg(test)]
mod tests;
