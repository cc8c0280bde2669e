### The quote panel.

quotes-title = Quotes
quotes-of-year = Quotes of { $year }
quotes-of-country = Quotes concerning { $state }
quotes-none-in-year = No quotes of { $year }
quotes-none-of-country = No quotes concern { $state }
quotes-all = All quotes
# $count (Number)
quotes-found = { $count ->
    [one] 1 quote found
   *[other] { $count } quotes found
}
quotes-none-found = No quote has all of that. Ask for less, or clear the filter.
quotes-earlier = Before: { $year }
quotes-later = After: { $year }

## What is asked of the quotes

quotes-search = Search in the quotes
quotes-search-hint = Words, places, documents …
# $count (Number): how much is asked beside words
quotes-filter = { $count ->
    [0] Filter
   *[other] Filter ({ $count })
}
quotes-filter-clear = Clear
# $what (String): what can be asked
quotes-any = { $what }: any
quotes-by-speaker = Speaker
quotes-by-kind = Record
quotes-by-proof = Proof
quotes-by-topic = Topic
quotes-by-country = Country
quotes-from-year = From the year
quotes-until-year = Until the year

## One quote

# $words (String)
quote-words = “{ $words }”
quote-original = In the original
quote-to = To
quote-to-why = To whom the words were said or written, and with whom listening.
quote-where = Where
quote-where-why = On what occasion and in which place.
quote-record = Record
quote-record-why = What kind of record the words come from: a memory is no record, and a report is no document.
quote-english = English
quote-english-why = Whose English it is, and how close it is to the record.
quote-proof = Proof
quote-proof-why = How well it is proved that these words were said.
quote-public = Public
quote-public-why = Since when everybody could read them; until then only those who were there knew.
quote-public-at-once = from the beginning
# $date (String)
quote-public-since = since { $date } at the latest
quote-public-unknown = day of publication not known
quote-document = Document
quote-document-why = The document in which the words stand, who issued it, its day and number, and where we read it.
# $language (String): in which language it was said, and how it came into English
quote-language = Language: { $language }.
# $title (String): of the conversation; $count (Number): of its quotes
quote-thread = { $title } ({ $count } quotes)
quote-on-map = Show on the map
quote-copy = Copy
quote-copy-why = Copies the words with their source and their caveat.
quote-copy-plain = As text
quote-copy-chicago = As a Chicago note
quote-copy-bibtex = As BibTeX
quote-copy-csl = As CSL-JSON
quote-copy-ris = As RIS
quote-paraphrase-label = Paraphrase, not the speaker’s words
# $agency (String): whose wording it is
quote-press-version = Wording of { $agency }
# $fragment (String): the part of the record that could be read
quote-fragment = Of the record itself could be read: { $fragment }

## What kind of record it is

quote-kind-public-statement = Public statement
quote-kind-note-takers-record = Note-taker’s record
quote-kind-reported-by-press = Reported by the press
quote-kind-verbatim-document = Document
quote-kind-letter = Letter
quote-kind-paraphrase = Paraphrase

quote-kind-public-statement-why = Said or written in public.
quote-kind-note-takers-record-why = Written down by a note-taker of a conversation; not a recording, and often through an interpreter.
quote-kind-reported-by-press-why = A newspaper or agency reports that it was said.
quote-kind-verbatim-document-why = The text of a document.
quote-kind-letter-why = Written in a letter.
quote-kind-paraphrase-why = Somebody’s summary of what was said.

## How well it is proved

quote-verification-checked = Checked against the document
quote-verification-confirmed = Confirmed by secondary source
quote-verification-copied = Wording read in a copy

quote-verification-checked-why = The words were read in the document itself: a scan of it, or the official text.
quote-verification-confirmed-why = An archive, a scholar or the press quotes these words; the document itself was not read.
quote-verification-copied-why = The document is named, but its words were read in a copy or on a page that cannot be relied on; they may differ.

quote-contested = Contested
quote-contested-why = Accounts of what was said contradict each other; see the note and the other accounts.

## How close the English words are to the record

quote-wording-official-text = Official text
quote-wording-document-ocr-punctuation-restored = Document, read by machine
quote-wording-archive-quotation = Quoted by the archive
quote-wording-third-party-transcription-of-document = Transcribed by a third party
quote-wording-scholar-or-press-quotation-of-document = Document quoted by scholars or press
quote-wording-press-quotation = Press quotation
quote-wording-press-translation = Press translation
quote-wording-back-translation = Translated back

quote-wording-official-text-why = The wording of the official text.
quote-wording-document-ocr-punctuation-restored-why = Read by machine from a scan of the document; the punctuation was restored.
quote-wording-archive-quotation-why = As the archive that keeps the document quotes it.
quote-wording-third-party-transcription-of-document-why = As somebody else copied it from the document.
quote-wording-scholar-or-press-quotation-of-document-why = As a scholar or newspaper quotes the document.
quote-wording-press-quotation-why = As a newspaper quotes the speaker.
quote-wording-press-translation-why = As a newspaper translated it into English.
quote-wording-back-translation-why = Translated back into English from a translation: the exact words may differ.

## Quotes that belong together

thread-title = Belongs together
# $count (Number)
thread-in-order = { $count } quotes of one conversation or occasion, in their order
# $count (Number)
thread-accounts = { $count } quotes side by side; none of them stands above the others
thread-agree = What all agree on
thread-differ = Where they differ
