### Fact check: a news report, compared with the record claim by claim.

report-title = Fact check: a news report
# $count (Number): of claims
report-about = In January 2024 a news article reported on declassified talks between Clinton and Yeltsin. Here are { $count } of its claims in our own words. Judge each claim first, then see the sources.
# $number (Number): of the claim; $count (Number): of all claims
report-claim = Claim { $number } of { $count }
# $excerpt (String): the article's own words
report-excerpt = Excerpt from the article: { $excerpt }
report-question = How does the claim compare with the record?
report-earlier = Previous claim
report-later = Next claim
# $right, $answered, $claims (Number)
report-score = Score: { $right } of { $claims } · { $answered } answered
# $right, $claims (Number)
report-part = { $right } of { $claims }
report-keys = Keys 1 to 5: judge. Page Down and Page Up: next and previous claim.
# $number (Number): of the claim
report-place-open = Claim { $number }: not answered yet
report-place-right = Claim { $number }: same judgment as the atlas
report-place-other = Claim { $number }: different judgment from the atlas
# $answer (String): what the reader chose; $verdict (String): of the atlas
report-agreed = You and the atlas: { $verdict }
report-differed = You: { $answer } · Atlas: { $verdict }
# $suggestion (String): a wording
report-suggestion = Closer to the record: { $suggestion }
report-quotes = Quotes on record
# $speaker, $place, $date (String)
report-quote = Show on map: { $speaker }, { $place }, { $date }
report-sources = Sources for this judgment
report-result = Result by judgment
report-restart = Start over
report-open = Fact check: a news report
# $number (Number): of the claim
report-back = Back to claim { $number }

## Judgments

verdict-accurate = Accurate
verdict-accurate-why = The record supports the claim.
verdict-imprecise = Imprecise
verdict-imprecise-why = Mostly true, but loose or incomplete in a detail that matters.
verdict-disputed = Disputed
verdict-disputed-why = The sources, or their readers, disagree.
verdict-wrong = Wrong
verdict-wrong-why = The record says otherwise.
verdict-outdated = Outdated
verdict-outdated-why = True when written, no longer true today.
certainty-high = High certainty: documents or several independent reports agree.
certainty-medium = Medium certainty: good reports exist, or part of a document.
certainty-low = Low certainty: little was found.
report-not-yet = The article is from 2024. To read it, turn on Hindsight or go to the newest year.
report-on-map = Years and countries on the map
