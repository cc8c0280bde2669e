//! What is copied to the clipboard.

use std::sync::LazyLock;

use super::*;
use atlas::id::QuoteId;
use atlas::quote::Display;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::bundled().unwrap());

fn of(id: &str, style: CitationStyle) -> String {
    let quote = ATLAS.quote(&QuoteId::new(id)).unwrap();

    cited(&ATLAS, quote, style).unwrap()
}

fn all() -> impl Iterator<Item = (&'static Quote, CitationStyle, Option<String>)> {
    ATLAS.quotes().iter().flat_map(|quote| {
        CitationStyle::ALL
            .into_iter()
            .map(move |style| (quote, style, cited(&ATLAS, quote, style)))
    })
}

#[test]
fn what_may_be_shown_can_be_cited_in_every_style_and_nothing_else() {
    for (quote, style, citation) in all() {
        let may_be_shown = quote.display != Display::DoNotShow;
        assert_eq!(citation.is_some(), may_be_shown, "{} {style:?}", quote.id);
    }
}

#[test]
fn a_caveat_goes_with_the_words_in_every_style() {
    let needs_note = |quote: &Quote| {
        matches!(
            quote.display,
            Display::ShowWithCaveat | Display::DoNotShowAsVerbatim
        )
    };
    for (quote, style, citation) in all().filter(|(quote, ..)| needs_note(quote)) {
        let citation = citation.unwrap();
        let note = match style {
            CitationStyle::BibTex => latex(&quote.note),
            CitationStyle::CslJson => json!(quote.note).to_string().trim_matches('"').into(),
            _ => quote.note.clone(),
        };
        assert!(citation.contains(&note), "{} {style:?}", quote.id);
    }
}

#[test]
fn quotes_that_belong_side_by_side_are_copied_side_by_side() {
    for group in ATLAS.together() {
        for id in &group.quotes {
            let text = of(id.as_str(), CitationStyle::Plain);
            for other in group.quotes.iter().filter_map(|id| ATLAS.quote(id)) {
                let words = other.press_version.as_ref();
                let words = words.map_or(&other.text, |version| &version.text);
                assert!(text.contains(words.as_str()), "{id} without {}", other.id);
            }
            assert!(text.contains(&group.reason), "{id}");
        }
    }
}

#[test]
fn a_paraphrase_stands_in_no_quotation_marks() {
    let paraphrases = ATLAS.quotes().iter().filter(|quote| {
        quote.display == Display::DoNotShowAsVerbatim && quote.press_version.is_none()
    });
    for quote in paraphrases {
        let text = cited(&ATLAS, quote, CitationStyle::Plain).unwrap();
        assert!(text.starts_with("Paraphrase: "), "{text}");
    }
}

#[test]
fn a_citation_names_speaker_document_who_issued_it_archive_and_address() {
    let plain = of("clinton-yeltsin-1999-kosovo-test", CitationStyle::Plain);
    for part in [
        "Bill Clinton",
        "19 April 1999",
        "Telephone Conversation",
        "The White House",
        "Read in: National Security Archive",
        "https://",
    ] {
        assert!(plain.contains(part), "{part}: {plain}");
    }
}

#[test]
fn csl_json_is_json_and_ris_ends_its_record() {
    for (quote, style, citation) in all() {
        let Some(citation) = citation else { continue };
        if style == CitationStyle::CslJson {
            let items: serde_json::Value = serde_json::from_str(&citation).unwrap();
            assert_eq!(items[0]["id"], quote.id.as_str());
        } else if style == CitationStyle::Ris {
            assert!(citation.starts_with("TY  - "), "{citation}");
            assert!(citation.ends_with("ER  - \r\n"), "{citation}");
            assert!(citation.lines().all(|line| &line[2..6] == "  - "));
        }
    }
}

#[test]
fn the_braces_of_bibtex_match_and_its_signs_are_escaped() {
    for (_, _, citation) in all().filter(|(_, style, _)| *style == CitationStyle::BibTex) {
        let Some(citation) = citation else { continue };
        let plain = citation.replace("\\{", "").replace("\\}", "");
        assert_eq!(plain.matches('{').count(), plain.matches('}').count());
    }
    assert_eq!(latex("50 % of A&B_c"), "50 \\% of A\\&B\\_c");
}

#[test]
fn a_day_that_is_not_known_is_left_out() {
    let id = "putin-2004-04-expansion-does-not-counter";
    let ris = of(id, CitationStyle::Ris);
    assert!(ris.contains("DA  - 2004/04//"), "{ris}");
    let bibtex = of(id, CitationStyle::BibTex);
    assert!(
        bibtex.contains("month = {4}") && !bibtex.contains("day = "),
        "{bibtex}"
    );
}

#[test]
fn a_document_without_a_date_does_not_get_that_of_the_words() {
    let quote = ATLAS.quote(&QuoteId::new("clinton-1994-warm-peace"));
    let quote = quote.unwrap();
    let undated = Source {
        date: None,
        ..ATLAS.source(&quote.source.id).unwrap().clone()
    };
    let parts = Parts {
        document: &undated,
        ..Parts::of(&ATLAS, quote).unwrap()
    };
    assert!(!parts.bibtex().contains("year = "));
    assert!(!parts.csl_json().contains("issued"));
    assert!(!parts.ris().contains("PY  - "));
}

#[test]
fn a_citation_tells_of_a_copy_in_which_the_words_were_read() {
    let plain = of("clinton-letter-1994-11-28", CitationStyle::Plain);
    assert!(plain.contains("Read in a copy: "), "{plain}");
}

#[test]
fn whose_wording_it_is_stands_on_its_own_line() {
    let id = "yeltsin-novo-ogaryovo-1994-russia-first";
    assert!(of(id, CitationStyle::Plain).contains("\nWording of TASS.\n"));
}

#[test]
fn every_special_sign_of_latex_is_escaped_and_its_braces_match() {
    let braces = "\\textbraceleft{}a\\textbraceright{}";
    assert_eq!(latex("{a}"), braces);
    let signs = "\\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$ \\#";
    assert_eq!(latex("~ ^ \\ $ #"), signs);
}
