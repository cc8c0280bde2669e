### The map, its tooltips and its legend.

map-name = Map
map-nearer = Zoom in
map-farther = Zoom out
map-europe = Show Europe
map-alliance = Show the whole Alliance

## Two years on one map

compare-handle = Border between the two years
compare-handle-keys = Left and right arrow: a little. Page up and page down: a tenth of the map. Home and End: to the edge.
# $left, $right, $percent (String): the years, and how much of the map lies on the left
compare-handle-value = { $left } on the left, { $right } on the right, { $percent } % of the map on the left
compare-year-left = Year on the left:
compare-year-right = Year on the right:
compare-year-ghost = Year of the outline:
compare-outline-of = Outline of

## Small maps in the corner

small-map-north-america = North America
small-map-europe = Europe
small-map-alliance = North Atlantic
small-map-show-north-america = Show North America
small-map-locator-europe = Where the map lies in Europe; show all of Europe
small-map-locator-alliance = Where the map lies in the North Atlantic; show the whole Alliance
small-map-hide = Hide the small maps

## Countries

# $name, $status (String): for screen readers
map-state = { $name }: { $status }
# $name, $year, $status (String): the same in the other year of a comparison
map-state-of-year = { $name } in { $year }: { $status }

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
# $year (String): the year whose outline lies over the map
legend-ghost-frontier = Treaty area in { $year }
legend-ghost-border = Borders in { $year }
legend-count = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
