### Top bar, search, panels, keyboard shortcuts.

app-title = NATO Atlas
app-subtitle = How NATO grew from 12 to 32 members

## Top bar

bar-search = Search countries and quotes
bar-search-hint = Search…
bar-theme = Theme
bar-theme-light = Light
bar-theme-dark = Dark
bar-theme-system = Match system
bar-names = Map language
## The names of languages in themselves
language-en = English
language-de = Deutsch
language-hu = Magyar
language-pl = Polski
language-tr = Türkçe
language-el = Ελληνικά
language-ru = Русский
language-uk = Українська
bar-hindsight = Hindsight
bar-hindsight-full = On
bar-hindsight-said = Off: as known then
bar-hindsight-published = Off: as published then
bar-text-size = Text size
bar-motion = Reduce motion
bar-settings = Settings
menu-view = View
menu-export = Export
menu-present = Presentation
menu-help = Help

## Search

search-no-match = Nothing found for “{ $text }”. Try the start of a name in any language of Europe, or a word from a quote.
search-country = Country
search-year = Year
search-capital = Capital
search-event = Event
search-tour = Tour
search-command = Command
search-quote = Quote
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

## Keyboard shortcuts

help-title = Keyboard shortcuts
dialog-close = Close
help-time = Time
help-map = Map
help-panels = Search, panels, navigation
help-window = Window

command-play = Play or pause
command-next-year = Next year
command-previous-year = Previous year
command-next-change = Next enlargement
command-previous-change = Previous enlargement
command-first-year = First year
command-last-year = Last year
command-slider-next-year = Slider: next year
command-slider-previous-year = Slider: previous year
command-slider-next-change = Slider: next enlargement
command-slider-previous-change = Slider: previous enlargement
command-wait = Pause at each enlargement
command-wait-why = Playback stops in each year with new members.
command-swipe = Compare years (swipe)
command-ghost = Overlay another year
command-other-later = Next compared year
command-other-earlier = Previous compared year
command-chart = Next chart
command-hindsight = Change hindsight
command-explain = Show source
command-sources = Sources
command-sources-why = All documents and data that the atlas uses.
command-tours = Tours
command-tours-why = Lessons in steps: included tours and your own.
command-swap-years = Swap compared years
command-map-left = Map: move left
command-map-right = Map: move right
command-map-up = Map: move up
command-map-down = Map: move down
command-map-nearer = Map: zoom in
command-map-farther = Map: zoom out
command-map-nearer-twice = Map: zoom in two steps
command-map-farther-twice = Map: zoom out two steps
command-map-europe = Map: show Europe
command-map-alliance = Map: show whole Alliance
command-map-america = Map: show North America
command-small-maps = Inset maps
command-legend = Legend
command-graticule = Graticule
command-graticule-why = Lines of equal longitude and latitude.
command-dates = Show exact dates
command-dates-why = The date of the map stands beside the year.
command-next-layer = Next layer
command-previous-layer = Previous layer
command-search = Search
command-back = Back
command-forward = Forward
command-country = Show country
command-quotes = Show quotes
command-panel = Show or hide panel
command-panes = Next pane
command-escape = Close, deselect, end comparison
command-help = Keyboard shortcuts
command-about = About the map
command-about-why = Scope, borders, data and authors.
command-report = Fact check: a news report
command-report-why = Compares the claims of a news report with the sources.
command-copy-picture = Copy map image
command-save-picture = Save map image
command-copy-link = Copy link
command-copy-link-why = Copies a link to this year, selection and part of the map. The web page opens it, and so does the program when started with it.
command-export = Export…
command-export-why = Images, drawings, PDF and animations of the map or a tour.
command-full-screen = Full screen
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Reset text size

key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-space = Space
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-escape = Esc
