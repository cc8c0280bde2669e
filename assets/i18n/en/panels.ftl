### What only the panels say.

## The card of the year, while no country is selected

# $count (Number): how many members; $date (String): the day shown
year-members = { $count ->
    [one] { $count } member on { $date }
   *[other] { $count } members on { $date }
}
year-what-to-do = Click a country on the map or in this list, or drag the year slider.
# $note (String): what the map of the year shows
year-note = On the map: { $note }
year-joined = Joined this year
year-appeared = New on the map
year-vanished = No longer on the map
year-renamed = Renamed
year-said = What was said this year
year-events = Events this year
# $count (Number): how many are hidden
year-more-events = Show { $count } more
year-all-members = Members by year of accession

## Quotes

# $addressee, $occasion, $place (String)
quote-circumstances = { $occasion } · { $place }
# For screen readers. $speaker, $date, $words (String)
quote-spoken = { $speaker }, { $date }: { $words }

## Notices and problems

notice-dismiss = Dismiss
# $file, $record (String)
problem-place = { $file }, record { $record }
