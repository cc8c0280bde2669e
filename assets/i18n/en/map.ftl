### The map, its tooltips and its legend.

map-name = Map
map-nearer = Zoom in
map-farther = Zoom out
map-europe = Show Europe
map-alliance = Show the whole Alliance
# $name, $status (String): for screen readers
map-state = { $name }: { $status }

# $place (String), $count (Number): where something was said in the year shown, and how many quotes there are
map-talk-place = { $count ->
    [one] { $place }: { $count } quote
   *[other] { $place }: { $count } quotes
}

## Under the pointer

# $date (String): since when the line above holds
hover-since = Since { $date }
# $step, $date (String): the step that followed on the way to membership
hover-next = Later: { $step }, { $date }

## Legend. $count (Number): how many states

legend-title = Legend
# $year (String)
legend-joined = Joined { $year }
legend-applicant = Applicant
legend-applicant-joined = Applicant until { $year }
legend-warsaw-pact = Warsaw Pact
legend-non-member = Not a member
legend-not-yet-a-state = Not a state then
legend-background = Today’s borders
legend-held = Occupied, breakaway
legend-partly-held = Occupied in part
legend-uncovered = Outside the treaty area
legend-outside-command = Outside the command
legend-frontier = Edge of the treaty area
legend-disputed-border = Disputed border
legend-count = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
