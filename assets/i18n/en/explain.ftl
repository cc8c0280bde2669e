### The source of anything on the screen, and the page of sources.

explain-title = Source
# $term, $why (String)
explain-term = { $term }: { $why }
# $closed (String): when the data was closed
explain-as-of = { $closed }. Right-click land, borders, dates, numbers or quotes to see their source, or point at them and press I.
explain-verified = Verified: read in a document named here, or in a report of good standing.
explain-unverified = Not verified: commonly given, but not read in a reliable source.
explain-doubt = Doubts and disputes
explain-sources = Sources
explain-legend = The color of a state follows from its dated facts. Right-click the state to see their sources.

## Land and lines

# $date, $state, $held (String)
explain-land = On { $date }: { $state }. { $held }.
# $state (String)
explain-claimed = Claimed by { $state }.
# $area (String)
explain-area = { $area } km², measured on the outlines.
explain-color = Color
explain-outlines = Outlines: Natural Earth, public domain, with corrections. For who held the land in which year, see About the map.
# $one, $other (String)
explain-border = { $one } and { $other }
explain-border-inner = A line inside one state; the map does not show it.
explain-border-disputed = A border of disputed status, shown as a dashed line.
explain-border-state = The border between two states.
explain-border-frontier = NATO frontier: Article 6 covers one side, and the other side belongs to a state that is not a member.
# $km (String)
explain-border-length = The border between the two states is { $km } km long on the most detailed outlines, which leave out small bends.
# $km (String)
explain-border-published = CIA World Factbook of 2026: { $km } km.

## Sources

sources-title = Sources
sources-open = All sources
sources-search = Search sources
sources-search-hint = Title, publisher, license …
sources-figures = Figures and their licenses
# $count (Number)
sources-works = Documents behind facts, quotes and claims ({ $count })
# $kind, $rank (String); $count (Number): records
sources-uses = { $kind }, { $count }× · { $rank }
# $count (Number)
sources-unverified = Not verified ({ $count })
sources-unverified-why = Commonly given, or derived from other facts, but not read in a reliable source. Each entry gives the reason.
# $count (Number)
sources-missing = Searched for, not found ({ $count })

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
