### The map, its tooltips and its legend.

map-name = Map
map-nearer = Zoom in
map-farther = Zoom out
map-europe = Show Europe
map-alliance = Show whole Alliance

## Two years on one map

compare-handle = Divider between the two years
compare-handle-keys = Left and right arrow: small step. Page Up and Page Down: a tenth of the map. Home and End: to the edge.
# $left, $right, $percent (String): the years, and how much of the map lies on the left
compare-handle-value = { $left } on the left, { $right } on the right, { $percent }% of the map on the left
compare-year-left = Left year:
compare-year-right = Right year:
compare-year-ghost = Overlay year:
compare-outline-of = Overlay

## Inset maps

small-map-north-america = North America
small-map-europe = Europe
small-map-alliance = North Atlantic
small-map-show-north-america = Show North America
small-map-locator-europe = Current map section in Europe; click to show Europe
small-map-locator-alliance = Current map section in the North Atlantic; click to show the whole Alliance
small-map-hide = Hide inset maps

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
# $step, $date (String): the next step on the path to membership
hover-next = Later: { $step }, { $date }

## Layers (color by)

layer-accession = Year of accession
layer-alliances = Alliances
layer-partnership = Partnership and MAP
layer-non-aligned = Neutrality

## Legend. $count (Number): how many states

legend-title = Legend
legend-all-classes = All classes
legend-layer = Color by
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
legend-not-yet-a-state = Not an independent state
legend-background = Outside study area
legend-held = Occupied or breakaway
legend-partly-held = Partly occupied
legend-uncovered = Not covered by Article 6
legend-outside-command = Outside the command
legend-frontier = NATO frontier
legend-disputed-border = Disputed border
# $year (String): the overlaid year
legend-ghost-frontier = NATO frontier in { $year }
legend-ghost-border = Borders in { $year }
legend-count = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
# $entry (String): an entry and its count; states of it joined in the year shown
legend-of-the-year = { $entry } (year shown)
legend-show-all = Show all (Esc)
legend-click-for-these = Click to show only these
legend-click-for-all = Click to show all

## What an entry means

legend-neutral-why = Neutral by law, treaty or policy
legend-non-aligned-why = Militarily non-aligned, or in the Non-Aligned Movement
legend-none-of-these-why = The atlas has no record for this layer about these states.
legend-held-why = Occupied, annexed without general recognition, breakaway, or under the United Nations
legend-partly-held-why = Partly occupied; the front line is not shown

## Borders on the map

policy-name = Borders as recognized by most UN members; disputed areas marked.
policy-more = Details
policy-title = Borders on the map
policy-borders = Borders are drawn as most members of the United Nations recognize them. Land that is occupied, breakaway or annexed without general recognition is hatched.
policy-lines = A dashed line is a border whose status is disputed, or the border of a state that a part of the UN members does not recognize.
policy-no-front = No front line is shown. Crimea and the occupied areas are shown as Ukraine (UN General Assembly resolutions 68/262 and ES-11/4).
policy-no-statement = Display of disputed areas is no statement on their legal status.
policy-about = About the map

## Exported images

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
picture-copied = Map copied to the clipboard.
# $file (String)
picture-saved = Map saved as { $file }
picture-no-folder = No Pictures folder was found. Copy the map instead (Ctrl + C).
picture-lost = The window returned no image. Try again, or use nato-atlas --screenshot.

## Export: content and formats

# For screen readers. $year (String)
export-title = NATO in { $year }
export-description = Map of NATO members in { $year }, by year of accession.
handout-teacher = For the teacher
# $answer (String)
handout-answer = Answer: { $answer }
export-page = Export
export-what = Content
export-map = Current map
# $title (String)
export-tour = Tour “{ $title }”
export-no-tour = Tour (start one first)
# $chart (String)
export-chart = Chart “{ $chart }”
export-how = Format
export-png = PNG image
export-png-tour = PNG images, one per step
export-svg = SVG drawing
export-pdf = PDF
export-pdf-tour = PDF handout, one page per step
export-html = Web page for pupils, one HTML file with the answers folded
export-gif = Animated GIF
export-csv = CSV table
export-size = Size in pixels
# $width, $height (String)
export-window = Window size, { $width } × { $height }
export-pixels = { $width } × { $height }
export-about = Each image includes its date, the note on disputed borders and the sources. It is saved in your Pictures folder.
export-about-chart = Each file includes its sources and the date of the data. It is saved in your Pictures folder.
export-begin = Export
# $done, $all (Number)
export-progress = { $done } of { $all } done
export-stop = Cancel
# $file (String)
export-saved = Saved as { $file }
export-stopped = Export canceled. Finished files were kept.
