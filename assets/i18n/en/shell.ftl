### Top bar, search, panels, keys.

app-title = NATO Atlas
app-subtitle = How NATO grew from 12 to 32 members

## Top bar

bar-search = Search countries and quotes
bar-search-hint = Search…
bar-theme = Colors
bar-theme-light = Light
bar-theme-dark = Dark
bar-theme-system = As the computer
bar-names = Names on the map
## The names of languages in themselves
language-en = English
language-de = Deutsch
language-hu = Magyar
language-pl = Polski
language-tr = Türkçe
language-el = Ελληνικά
language-ru = Русский
language-uk = Українська
bar-hindsight = What the class may know
bar-hindsight-full = Everything
bar-hindsight-said = Only what was said and done by then
bar-hindsight-published = Only what was published by then
bar-date = Show the day
bar-small-maps = Small maps in the corner
bar-graticule = Show meridians and parallels
bar-wait = Stop playback at every change
bar-motion = Reduce motion
bar-settings = Settings

## Search

search-no-match = Nothing found for “{ $text }”. Try the start of a name, in any language of Europe, or a word of a quote.
search-country = Country
search-quote = Quote
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

## List of keys

help-title = Keys
dialog-close = Close
help-time = Time
help-map = Map
help-panels = Search, panels, way back
help-window = Window

command-play = Play or pause
command-next-year = Next year
command-previous-year = Previous year
command-next-change = Next year in which the Alliance grew
command-previous-change = Previous year in which the Alliance grew
command-first-year = First year
command-last-year = Last year
command-slider-changes = On the slider: next or previous year in which the Alliance grew
command-swipe = Two years side by side, with a handle between them
command-ghost = Outline of another year over the year shown
command-other-later = When two years are compared: the other year, one later
command-other-earlier = When two years are compared: the other year, one earlier
command-chart = Next chart over the years, or none
command-hindsight = Only what was known then; only what was published by then; everything
command-explain = Where it comes from: what the pointer is on, else what is chosen
command-sources = Sources, and what is not verified
command-tours = Tours: lessons step by step
command-swap-years = When two years are compared: swap them
command-map-move = On the map: move
command-map-nearer = On the map: zoom in
command-map-farther = On the map: zoom out
command-map-europe = On the map: show Europe
command-map-alliance = On the map: show the whole Alliance
command-map-america = On the map: show North America
command-small-maps = Show or hide the small maps in the corner
command-next-layer = Next layer: what the colors tell
command-previous-layer = Previous layer
command-search = Search
command-back = Back to where you were
command-forward = Forward again
command-country = Country card
command-quotes = Quotes
command-panel = Open or close the side panel
command-panes = Next part of the window: search, map, legend, slider, panel
command-escape = Close what is open, show all land again, deselect, end the comparison
command-help = This list
command-about = About the map
command-report = A report and its sources
command-copy-picture = Copy the map as a picture
command-save-picture = Save the map as a picture
command-export = More pictures: SVG, PDF, a tour as handout or moving picture
command-full-screen = Full screen
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Usual size

key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-space = Space
key-home = Home
key-end = End
key-page-up = Page up
key-page-down = Page down
key-escape = Esc
