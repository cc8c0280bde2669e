### The map, its tooltips and its legend.

map-name = Map
map-keys = Drag to move, scroll to zoom, click a country to select it. Arrow keys move, plus and minus zoom, 0 shows Europe.
map-loading = Preparing the map…
map-nearer = Zoom in
map-farther = Zoom out
map-europe = Show Europe
map-alliance = Show the whole Alliance
map-graticule = Meridians and parallels
# $name, $status (String): for screen readers
map-state = { $name }: { $status }
# $name (String), $year (String): year of accession under the name
map-label-year = { $name } · { $year }

# $place (String), $count (Number): where something was said in the year shown, and how many quotes there are
map-talk-place = { $count ->
    [one] { $place }: { $count } quote
   *[other] { $place }: { $count } quotes
}

## Under the pointer

# $step, $date (String): the next step on the way to membership
hover-next = Next: { $step }, { $date }
hover-since = { $status } since { $date }
hover-part-of = { $unit } ({ $state })

## Legend. $count (Number): how many states

legend-title = Legend
legend-hide = Hide the legend
legend-show = Show the legend
# $year (String)
legend-joined = Joined { $year }
legend-founders = Founding members { $year }
legend-joined-yet-to-come = { $year }
legend-applicant = Applicant, not a member
legend-applicant-joined = Applicant, joined { $year }
legend-warsaw-pact = Warsaw Pact
legend-non-member = Not a member
legend-not-yet-a-state = Not a state then
legend-occupied = Occupied or annexed
legend-partly-occupied = Occupied in part
legend-disputed = Status disputed
legend-background = Outline only
legend-uncovered = Outside the treaty area (paler)
legend-frontier = Frontier of the Alliance
legend-disputed-border = Border of disputed status
legend-quote-place = Place of a quote
legend-count = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
legend-joining = Joining in the year shown
legend-policy = Borders follow the view of the majority of the United Nations; territory held by others is hatched.
