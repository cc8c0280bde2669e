//! A quote with its citation, ready for the clipboard.
//!
//! The caveats of a quote are part of every style: a caveat lost in copying would be worse than
//! none.

use serde_json::{Value, json};

use crate::reading::document::in_words;
use atlas::Atlas;
use atlas::date::{PartialDate, Precision};
use atlas::id::QuoteId;
use atlas::quote::{Quote, QuoteKind, WordingKind};
use atlas::source::{ReadingCaveat, Source};
use atlas::timeline::related::{QuoteDisplay, quote_display_of};

/// Citation styles and exchange formats.
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
    /// In the order of the user interface.
    pub const ALL: [Self; 5] = [
        Self::Plain,
        Self::Chicago,
        Self::BibTex,
        Self::CslJson,
        Self::Ris,
    ];
}

/// `None` if the quote may not be shown as a quote.
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

/// The parts of a citation.
struct Parts<'a> {
    quote: &'a Quote,
    /// With or without quotation marks, as the quote may be shown.
    words: String,
    /// Whose wording it is, if not the speaker's own.
    wording: Vec<String>,
    /// Further caveats.
    notes: Vec<String>,
    document: &'a Source,
    url: Option<&'a str>,
}

/// How the document was read.
fn read_in_words(caveat: ReadingCaveat<'_>) -> String {
    match caveat {
        ReadingCaveat::NotRead => "The document was not read.".to_owned(),
        ReadingCaveat::Elsewhere(title) => format!("Read in: {title}."),
        ReadingCaveat::InCopy(title) => format!("Read in a copy: {title}."),
        ReadingCaveat::WeakPage => "Such a page is not enough to verify words.".to_owned(),
    }
}

impl<'a> Parts<'a> {
    fn of(atlas: &'a Atlas, quote: &'a Quote) -> Option<Self> {
        let display = quote_display_of(quote)?;
        let press = quote.press_version.as_ref();
        let words = words_of(quote)?;
        let mut wording = Vec::new();
        if let Some(version) = press {
            let (agency, fragment) = (&version.agency, &version.fragment);
            wording.push(format!("Wording of {agency}."));
            wording.push(format!("Of the record itself could be read: “{fragment}”."));
        } else if quote.wording == WordingKind::BackTranslation {
            wording.push("Wording: translated back into English.".to_owned());
        }
        let mut notes = Vec::new();
        if display != QuoteDisplay::Quotation {
            notes.push(quote.note.clone());
        }
        // Quotes that may only be shown side by side are copied side by side.
        for group in atlas.together() {
            let is_other = |id: &&QuoteId| **id != quote.id;
            if !group.quotes.contains(&quote.id) {
                continue;
            }
            for other in group.quotes.iter().filter(is_other) {
                let other = atlas.quote(other)?;
                let (speaker, date) = (&other.speaker, in_words(other.date));
                let words = words_of(other)?;
                notes.push(format!("To be read with {speaker}, {date}: {words}"));
            }
            notes.push(group.reason.clone());
        }
        let document = atlas.source(&quote.source.id)?;
        wording.extend(quote.read_in(document).caveat().map(read_in_words));

        Some(Self {
            quote,
            words,
            wording,
            notes,
            document,
            url: document.address(),
        })
    }

    /// The issuer of the document, its number and the locator.
    fn issued(&self) -> String {
        let body = [self.document.body.as_str()].into_iter();
        let parts: Vec<_> = body.chain(self.place()).collect();

        parts.join(", ")
    }

    /// The number of the document and the locator, if known.
    fn place(&self) -> impl Iterator<Item = &str> {
        let number = self.document.number.as_deref();
        let locator = self.quote.source.locator.as_deref();

        number.into_iter().chain(locator)
    }

    /// Both in one field; `None` if neither is known.
    fn number(&self) -> Option<String> {
        let parts: Vec<_> = self.place().collect();

        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// All caveats, for styles with a single field for them.
    ///
    /// Without the label `Note:`, which Zotero would take for the name of a field.
    fn caveat(&self) -> Option<String> {
        let caveats = [self.wording.as_slice(), &self.notes].concat();

        Some(caveats.join(" ")).filter(|caveat| !caveat.is_empty())
    }

    /// All caveats in prose, one a line.
    fn remarks(&self) -> impl Iterator<Item = String> {
        let notes = self.notes.iter().map(|note| format!("Note: {note}"));

        self.wording.iter().cloned().chain(notes)
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
        let date = self.document.date.map(in_words);
        let issued: Vec<_> = [self.issued()].into_iter().chain(date).collect();
        lines.push(format!(
            "Source: {}. {}.{url}",
            self.document.title,
            issued.join(", ")
        ));
        lines.extend(self.remarks());

        lines.join("\n")
    }

    fn chicago(&self) -> String {
        let quote = self.quote;
        // A record made on the day itself needs its date only once.
        let dated = self.document.date.filter(|date| *date != quote.date);
        let parts = [
            dated.map(in_words),
            Some(self.issued()),
            self.url.map(str::to_owned),
        ];
        let note = format!(
            "{}, {}, quoted in “{},” {}.",
            quote.speaker,
            in_words(quote.date),
            self.document.title,
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        );
        let mut lines = vec![self.words.clone(), note];
        lines.extend(self.remarks());

        lines.join("\n")
    }

    fn bibtex(&self) -> String {
        let quote = self.quote;
        // Braces protect names of several words, and capitals.
        let mut fields = vec![
            ("author", format!("{{{}}}", latex(&quote.speaker))),
            ("title", latex(&self.document.title)),
            ("howpublished", latex(&self.document.body)),
        ];
        let date = self.document.date.map(known_parts).unwrap_or_default();
        for (name, part) in ["year", "month", "day"].into_iter().zip(date) {
            fields.push((name, part.to_string()));
        }
        if let Some(number) = self.number() {
            fields.push(("number", latex(&number)));
        }
        if let Some(url) = self.url {
            // Braces and backslashes would end the field; in a URL they can be percent-encoded.
            let url = url.replace('{', "%7B").replace('}', "%7D");
            fields.push(("url", url.replace('\\', "%5C")));
        }
        let words = Some(self.words.clone());
        let note: Vec<_> = words.into_iter().chain(self.caveat()).collect();
        fields.push(("note", latex(&note.join(" "))));
        let lines: Vec<_> = fields
            .iter()
            .map(|(name, value)| format!("  {name} = {{{value}}}"))
            .collect();

        format!("@misc{{{},\n{}\n}}", quote.id, lines.join(",\n"))
    }

    fn csl_json(&self) -> String {
        let quote = self.quote;
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
            "title": self.document.title,
            "publisher": self.document.body,
            "abstract": self.words,
        });
        let issued = |date| json!({ "date-parts": [known_parts(date)] });
        let optional = [
            ("issued", self.document.date.map(issued)),
            ("number", self.number().map(Value::from)),
            ("URL", self.url.map(Value::from)),
            ("note", self.caveat().map(Value::from)),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                item[name] = value;
            }
        }

        format!("{:#}", json!([item]))
    }

    fn ris(&self) -> String {
        let quote = self.quote;
        let date = self.document.date;
        let kind = match quote.kind {
            QuoteKind::ReportedByPress => "NEWS",
            QuoteKind::Letter => "PCOMM",
            _ => "GEN",
        };
        let fields = [
            ("TY", Some(kind.to_owned())),
            ("ID", Some(quote.id.to_string())),
            ("AU", Some(quote.speaker.clone())),
            ("TI", Some(self.document.title.clone())),
            ("PY", date.map(|date| date.first.year().to_string())),
            ("DA", date.map(ris_date)),
            ("PB", Some(self.document.body.clone())),
            ("AN", self.number()),
            ("UR", self.url.map(str::to_owned)),
            ("AB", Some(self.words.clone())),
            ("N1", self.caveat()),
            ("ER", Some(String::new())),
        ];
        let lines = fields.into_iter().filter_map(|(tag, value)| {
            // A line break would end the value.
            let value = value?.split_whitespace().collect::<Vec<_>>().join(" ");

            Some(format!("{tag}  - {value}\r\n"))
        });

        lines.collect()
    }
}

/// The words as they may be shown; `None` if they must not be.
fn words_of(quote: &Quote) -> Option<String> {
    let display = quote_display_of(quote)?;
    let press = quote.press_version.as_ref();
    let text = press.map_or(&quote.text, |version| &version.text);
    // An agency's wording is a quotation whatever the record is.
    let is_paraphrase = press.is_none()
        && (display == QuoteDisplay::Paraphrase || quote.kind == QuoteKind::Paraphrase);

    Some(if is_paraphrase {
        format!("Paraphrase: {text}")
    } else {
        format!("“{text}”")
    })
}

/// Year, month and day, as far as known.
fn known_parts(date: PartialDate) -> Vec<i16> {
    let first = date.first;
    let parts = [first.year(), first.month().into(), first.day().into()];
    let known = match date.precision {
        Precision::Day => 3,
        Precision::Month => 2,
        Precision::Year => 1,
    };

    parts.into_iter().take(known).collect()
}

/// For instance `1999/03/12/`; unknown parts stay empty between their slashes.
fn ris_date(date: PartialDate) -> String {
    let parts = known_parts(date);
    let mut parts: Vec<_> = parts.iter().map(|part| format!("{part:02}")).collect();
    parts.resize(4, String::new());

    parts.join("/")
}

/// Escapes text for LaTeX.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            // BibTeX counts braces even after a backslash.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            // The empty braces keep a following space.
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            _ => escaped.push(letter),
        }
    }

    escaped
}

#[cfg(test)]
mod tests;
