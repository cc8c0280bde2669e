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
# $status, $date (String): what else it was, and since when
hover-status-since = { $status } (since { $date })
# $step, $date (String): the step that followed on the way to membership
hover-next = Later: { $step }, { $date }

## Layers: what the colors tell

layer-accession = Year of accession
layer-alliances = Alliances of the time
layer-partnership = Partners, action plans
layer-non-aligned = Neutral, non-aligned

## Legend. $count (Number): how many states

legend-title = Legend
legend-layer = What the colors tell
# $year (String)
legend-joined = Joined { $year }
legend-applicant = Applicant
legend-applicant-joined = Applicant until { $year }
legend-member = NATO member
legend-warsaw-pact = Warsaw Pact
legend-csto = CST, later CSTO
legend-csto-frozen = CSTO, part frozen
legend-invited = Invited to join
legend-action-plan = Action plan (MAP)
legend-partner = Partner (PfP)
legend-suspended = Partner, suspended
legend-neutral = Neutral
legend-non-aligned = Non-aligned
legend-non-member = Not a member
legend-none-of-these = None of these
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
# $entry (String): an entry and its count; states of it joined in the year shown
legend-of-the-year = { $entry }, the year shown
legend-show-all = Show all again (Esc)
legend-click-for-these = Click: show only these
legend-click-for-all = Click: show all again

## What an entry means

legend-neutral-why = Neutral by law, treaty or policy
legend-non-aligned-why = Militarily non-aligned, or in the Non-Aligned Movement
legend-none-of-these-why = Of these states the atlas records nothing that this layer shows.
legend-held-why = Occupied, annexed without general recognition, breakaway, or under the United Nations
legend-partly-held-why = Occupied in part; the front line is not shown

## Which borders the map shows

policy-name = Borders as recognized by most UN members; disputed areas marked.
policy-more = Why…
policy-title = Which borders the map shows
policy-borders = Borders are drawn as most members of the United Nations recognize them. Land that is occupied, breakaway or annexed without general recognition is hatched.
policy-lines = A dashed line is a border whose status is disputed, or the border of a state that a part of the UN members does not recognize.
policy-no-front = No front line is shown. Crimea and the occupied areas are shown as Ukraine (UN General Assembly resolutions 68/262 and ES-11/4).
policy-no-statement = Display of disputed areas is no statement on their legal status.
policy-about = About the map…

## Pictures to take away

# $year (String), $count (Number): of members
imprint-title = NATO in { $year }: { $count ->
    [0] no members
    [one] { $count } member
   *[other] { $count } members
}
# $date (String)
imprint-situation = Situation on { $date }
# $situation (String): imprint-situation, data-closed or both
imprint = NATO Atlas. { $situation }. Borders as recognized by most UN members; disputed areas marked; no statement on legal status. Outlines: Natural Earth. Facts: see the atlas.
picture-copied = The map is on the clipboard.
# $file (String)
picture-saved = The map was saved as { $file }
picture-no-folder = There is no folder to save the picture in; copy it instead, with Ctrl + C.
picture-lost = The window gave no picture; try again, or use nato-atlas --screenshot.

## Pictures to take away: pages and formats

# For screen readers. $year (String)
export-title = NATO in { $year }
export-description = Map of the members of NATO in { $year }, by the year in which they joined.
handout-teacher = For the teacher
# $answer (String)
handout-answer = Answer: { $answer }
export-page = A picture to take away
export-what = What
export-map = The map as it is
# $title (String)
export-tour = The tour “{ $title }”, step by step
export-no-tour = A tour, step by step (begin one first)
export-how = How
export-png = PNG: pixels
export-png-tour = PNG: a picture of each step
export-svg = SVG: lines and letters, for further work at any size
export-pdf = PDF: lines and letters, for printing
export-pdf-tour = PDF: a handout, a page for each step with quotes, sources and notes
export-gif = GIF: a moving picture, for slides
export-size = Size in pixels
# $width, $height (String)
export-window = As in the window, { $width } × { $height }
export-pixels = { $width } × { $height }
export-about = The picture names its day, how disputes are shown, and its sources. It is saved in your folder of pictures.
export-begin = Save
# $done, $all (Number)
export-progress = { $done } of { $all } done
export-stop = Stop
# $file (String)
export-saved = Saved as { $file }
export-stopped = Stopped; what was finished before stays.
