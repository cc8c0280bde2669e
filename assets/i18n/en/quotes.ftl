### The quote panel.

quotes-title = Quotes
quotes-of-year = Quotes from { $year }
quotes-of-country = Quotes about { $state }
quotes-none-in-year = No quotes from { $year }
quotes-none-of-country = No quotes about { $state }
quotes-all = All quotes
# $count (Number)
quotes-found = { $count ->
    [one] 1 quote found
   *[other] { $count } quotes found
}
quotes-none-found = No quote matches the search and all filters. Use fewer words or clear the filter.
quotes-earlier = Earlier: { $year }
quotes-later = Later: { $year }

## Search and filter

quotes-search = Search quotes
# $count (Number): of filters in use
quotes-filter = { $count ->
    [0] Filter
   *[other] Filter ({ $count })
}
quotes-filter-clear = Clear
# $what (String): the name of a filter
quotes-any = { $what }: any
quotes-by-speaker = Speaker
quotes-by-kind = Document type
quotes-by-proof = Verification
quotes-by-topic = Topic
quotes-by-country = Country
quotes-from-year = From year
quotes-until-year = To year

## One quote

# $words (String)
quote-words = “{ $words }”
quote-original = Original
quote-to = To
quote-to-why = The person or audience addressed, and others present.
quote-where = Occasion
quote-where-why = The occasion and place.
quote-record = Document type
quote-record-why = The type of record that the words come from. Memories are not records, and reports are not documents.
quote-english = Translation
quote-english-why = The origin of the English wording, and how close it is to the record.
quote-proof = Verification
quote-proof-why = How well it is verified that these words were said.
quote-public = Published
quote-public-why = When the words became public; until then only those present knew them.
quote-public-at-once = from the beginning
# $date (String)
quote-public-since = by { $date } at the latest
quote-public-unknown = publication date unknown
quote-document = Document
quote-document-why = The document that contains the words: issuer, date, number, and where it was read.
# $language (String): in which language it was said, and how it came into English
quote-language = Language: { $language }.
# $title (String): of the conversation; $count (Number): of its quotes
quote-thread = { $title } ({ $count } quotes)
quote-on-map = Show on map
quote-copy = Copy
quote-copy-why = Copies the quote with its source and caveat.
quote-copy-plain = As text
quote-copy-chicago = As a Chicago note
quote-copy-bibtex = As BibTeX
quote-copy-csl = As CSL-JSON
quote-copy-ris = As RIS
quote-paraphrase-label = Paraphrase, not the speaker’s words
# $agency (String): whose wording it is
quote-press-version = Wording of { $agency }
# $fragment (String): the part of the record that could be read
quote-fragment = Part of the record that could be read: { $fragment }

## Document type

quote-kind-public-statement = Public statement
quote-kind-note-takers-record = Note-taker’s record
quote-kind-reported-by-press = Reported by the press
quote-kind-verbatim-document = Document
quote-kind-letter = Letter
quote-kind-paraphrase = Paraphrase

quote-kind-public-statement-why = Said or written in public.
quote-kind-note-takers-record-why = Written down by a note-taker of a conversation; not a recording, and often through an interpreter.
quote-kind-reported-by-press-why = Reported by a newspaper or agency.
quote-kind-verbatim-document-why = The text of a document.
quote-kind-letter-why = Written in a letter.
quote-kind-paraphrase-why = A summary by another person.

## Verification

quote-verification-checked = Checked against the document
quote-verification-confirmed = Confirmed by secondary source
quote-verification-copied = Read in a copy

quote-verification-checked-why = The words were read in the document itself: in a scan or in the official text.
quote-verification-confirmed-why = An archive, a scholar or the press quotes these words; the document itself was not read.
quote-verification-copied-why = The document is named, but its words were read in a copy or on an unreliable page; they may differ.

quote-contested = Contested
quote-contested-why = Accounts of what was said contradict each other; see the note and the other accounts.

## Translation

quote-wording-official-text = Official text
quote-wording-document-ocr-punctuation-restored = Document, text recognition (OCR)
quote-wording-archive-quotation = Quoted by the archive
quote-wording-third-party-transcription-of-document = Transcribed by a third party
quote-wording-scholar-or-press-quotation-of-document = Document quoted by scholars or press
quote-wording-press-quotation = Press quotation
quote-wording-press-translation = Press translation
quote-wording-back-translation = Back-translation

quote-wording-official-text-why = The wording of the official text.
quote-wording-document-ocr-punctuation-restored-why = Text recognized (OCR) from a scan of the document; the punctuation was restored.
quote-wording-archive-quotation-why = As quoted by the archive that keeps the document.
quote-wording-third-party-transcription-of-document-why = As transcribed from the document by a third party.
quote-wording-scholar-or-press-quotation-of-document-why = As quoted from the document by a scholar or newspaper.
quote-wording-press-quotation-why = As quoted by a newspaper.
quote-wording-press-translation-why = As translated into English by a newspaper.
quote-wording-back-translation-why = Translated back into English from a translation: the exact words may differ.

## Conversation

thread-title = Conversation
# $count (Number)
thread-in-order = { $count } quotes from one conversation or occasion, in order
# $count (Number)
thread-accounts = { $count } quotes side by side, with equal standing
thread-agree = All accounts agree
thread-differ = Accounts differ

## A tour made of quotes

tell-quotes = Tell these quotes
tell-quotes-why = Makes a tour of your own: one step for each quote, ready to present and to edit.
# $from, $until (String): the first and the last year; $years (Number): between them
tell-title = { $years ->
    [0] Quotes of { $from }
   *[other] Quotes from { $from } to { $until }
}
# $speaker, $date (String)
tell-step = { $speaker }, { $date }
