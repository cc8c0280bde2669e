### The page “A report and its sources”: a news article held against the record, claim by claim.

report-title = A report and its sources
# $count (Number): of claims
report-about = In January 2024 a news article reported on declassified talks between Clinton and Yeltsin. Here are { $count } of its claims in our own words. Judge each one first; then see what the sources say.
# $number (Number): of the claim; $count (Number): of all claims
report-claim = Claim { $number } of { $count }
# $excerpt (String): the article's own words
report-excerpt = The article’s words, in part: { $excerpt }
report-question = How does it stand against the record?
report-earlier = Earlier claim
report-later = Next claim
# $right, $answered, $claims (Number)
report-score = { $right } of { $answered } as the atlas judges · { $claims } claims
# $right, $claims (Number)
report-part = { $right } of { $claims }
report-keys = Keys 1 to 5 judge, Page Down and Page Up go on and back.
# $number (Number): of the claim
report-place-open = Claim { $number }, not answered yet
report-place-right = Claim { $number }, answered as the atlas judges
report-place-other = Claim { $number }, answered otherwise
# $answer (String): what the reader chose; $verdict (String): of the atlas
report-agreed = You and the atlas: { $verdict }
report-differed = You: { $answer } · the atlas: { $verdict }
# $suggestion (String): a wording
report-suggestion = Closer to the record: { $suggestion }
report-quotes = Said on record
# $speaker, $place, $date (String)
report-quote = Show on the map: { $speaker }, { $place }, { $date }
report-sources = Sources of this judgment
report-result = Result by judgment
report-restart = Start again
report-open = A report and its sources…
# $number (Number): of the claim
report-back = Back to claim { $number } of the report

## Judgments

verdict-accurate = Accurate
verdict-accurate-why = The record bears it out.
verdict-imprecise = Imprecise
verdict-imprecise-why = True in the main, but loose or incomplete in a detail that matters.
verdict-disputed = Disputed
verdict-disputed-why = The sources, or those who read them, disagree.
verdict-wrong = Wrong
verdict-wrong-why = The record says otherwise.
verdict-outdated = Outdated
verdict-outdated-why = True when it was written, no longer today.
certainty-high = How sure: documents or several independent reports agree.
certainty-medium = How sure: there are good reports, or one document in part.
certainty-low = How sure: little was found.
report-not-yet = The report is of 2024. Show everything, or the newest year, to read it.
report-on-map = Years and countries on the map
