### The explanation of what is on the screen, and the page of sources.

explain-title = Where this comes from
# $term, $why (String)
explain-term = { $term }: { $why }
# $closed (String): when the data was closed
explain-as-of = { $closed }. A right click, or I with the pointer on it, explains land, borders, dates, numbers and quotes.
explain-verified = Verified: this was read in a document named here, or in a report of good standing.
explain-unverified = Not verified: commonly given, but not read in a source that can be relied on.
explain-doubt = What is doubtful or disputed
explain-sources = Sources
explain-legend = The color of a state follows from its dated facts: a right click on the state names their sources.

## Land and lines

# $date, $state, $held (String)
explain-land = On { $date }: { $state }. { $held }.
# $state (String)
explain-claimed = Claimed by { $state }.
# $area (String)
explain-area = { $area } km², measured on the outlines.
explain-color = What the color tells
explain-outlines = Outlines: Natural Earth, public domain, with corrections; who held the land when: the page about the map.
# $one, $other (String)
explain-border = { $one } and { $other }
explain-border-inner = A line inside one state; the map does not draw it.
explain-border-disputed = A line of disputed status: the map draws it dashed.
explain-border-state = The border between two states.
explain-border-frontier = The edge of the treaty area: the treaty covers one side, and the other belongs to a state that is no member.
# $km (String)
explain-border-length = The border of both states measures { $km } km on the finest outlines, which leave small bends out.
# $km (String)
explain-border-published = CIA World Factbook of 2026: { $km } km.

## Sources

sources-title = Sources
sources-open = All sources, and what is not verified
sources-search = Search in the sources
sources-search-hint = Title, publisher, license …
sources-figures = Figures, with their licenses
# $count (Number)
sources-works = Documents that facts, quotes and claims rest on ({ $count })
# $kind, $rank (String); $count (Number): records
sources-uses = { $kind }, { $count }× · { $rank }
# $count (Number)
sources-unverified = What we could not verify ({ $count })
sources-unverified-why = These are commonly given, or follow from others, but were not read in a source that can be relied on. Each says why.
# $count (Number)
sources-missing = What was looked for and not found ({ $count })

## Where a document was read. $title (String): the page or file

source-rank-a = read in an official or primary source
source-rank-b = read in a scholarly source
source-rank-c = read in the press
source-rank-d = read in a copy only
source-read-in = read in: { $title }
source-read-in-copy = read in a copy: { $title }
source-weak = not enough to verify a date
source-not-read = known to exist, not read

## Kinds of publishers

source-kind-nato = NATO
source-kind-official = Official
source-kind-archive = Archive
source-kind-factbook = Factbook
source-kind-text = Text of a treaty
source-kind-database = Data set
source-kind-press = Press
source-kind-research = Research
source-kind-wiki = Encyclopedia
source-kind-web = Web
