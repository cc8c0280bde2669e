### The bar of time: year, playback, what changed.

time-slider = Year
time-slider-keys = Arrow keys: one year. Page Up and Page Down: next or previous enlargement. Home and End: first or last year.
time-year-shown = Year shown:
time-type-year = Enter year
time-jump-to = Jump to { $year }
time-play = Play
time-pause = Pause
# $factor (String): 1× and so on
time-speed = Playback speed: { $factor }
time-speed-half = 0.5×
time-speed-normal = 1×
time-speed-double = 2×

# $count (Number): how many members there are
time-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}

## What changed in the year shown

# $states (String): names in a row; $before, $after (Number): members at the end of the year before, and of this one
time-change-joined = { $states } · { $before } → { $after }
# $count (Number): how many states founded the Alliance
time-change-founded = { $count } states found the Alliance
time-change-none = No new members
# $title (String): how the territory grew; $count (Number): how many members there are
time-change-growth = { $title } · { $count } members as before
# $states (String): names in a row
time-change-appeared = New on the map: { $states }
time-change-vanished = No longer on the map: { $states }
# $count (Number): how many quotes there are of the year
time-quotes = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
# $count (Number): how many quotes have a mark
time-quote-marks = { $count ->
    [one] { $count } quote as a mark over its year
   *[other] { $count } quotes as marks over their years
}
# $count (Number): how many quotes, or speakers, are not listed
time-quotes-more = and { $count } more

## Hindsight off

# $date (String): the last day of the year shown
time-known-then = As known on { $date } ×
# $date (String)
time-published-then = As published by { $date } ×
time-known-end = Turn on hindsight
