### The chart above the slider, and charts of countries.

chart-what = Chart
chart-members = Members
chart-population = Population
chart-land = Area
chart-frontier = Land border with the USSR or Russia
chart-quotes = Quotes
chart-close = Close chart
chart-formula = Method
chart-no-figure = no data
# $name (String): of the chart; $year, $value (String)
chart-spoken = { $name }, { $year }: { $value }
# $count (Number)
chart-quotes-spoken = Quotes by year: { $count } shown
# $millions (Number)
chart-millions = { $millions } million
# $millions (Number)
chart-million-km2 = { $millions } million km²
# $km (String)
chart-km = { $km } km

## Axis and labels

chart-unit-members = members
chart-unit-millions = million people
chart-unit-million-km2 = million km²
chart-unit-km = km
# $number (Number): a number on the axis or beside a year, with its fraction
chart-number = { $number }
# $value (String): what an enlargement added
chart-added = +{ $value }
# $state, $first, $last (String): years
chart-span = { $state }, { $first }–{ $last }
# $state, $first (String)
chart-span-since = { $state }, since { $first }

## Under the pointer

# $value, $year (String): "7 members more than in 2003"
chart-more = { $value } more than in { $year }
chart-less = { $value } less than in { $year }
# $states (String)
chart-joined = Joined: { $states }

## Exported charts

chart-export = Export chart
chart-members-title = Members of NATO by year of accession
chart-population-title = Population of NATO members by year of accession
chart-land-title = Area covered by the North Atlantic Treaty, by year of accession
chart-frontier-title = Land border of NATO with the Soviet Union and Russia
# Before the colors of the legend
chart-classes = Joined in
chart-source-outlines = Outlines: Natural Earth, measured by the atlas.
# $count (Number): of documents
chart-source-years = Dates of accession: { $count } documents, listed in the atlas under Sources.
chart-table-year = Year
chart-table-total = Total
chart-table-across = Border with
# $unit (String)
chart-table-unit = Unit: { $unit }
chart-table-people = people
chart-table-km2 = km²
# Columns of the table of quotes
chart-table-date = Date
chart-table-addressee = Addressee
chart-table-place = Place
chart-table-locator = Page
chart-table-link = Link

## Method

chart-members-how = Members on 31 December of each year, in the newest year on the day of the data.
chart-population-how = Population of all members at midyear, within today’s borders of these members.
chart-land-how = Total area of the territories that Article 6 covers in that year, with inland waters. Territories not covered, such as French Guiana, are left out. Germany before 1990 counts without the East.
chart-frontier-how = Total length of all borders between a member and the Soviet Union (from the end of 1991: Russia) on 31 December of each year, measured on the most detailed map. The map leaves out small bends, so the lengths are shorter than surveyed lengths. The length of a border depends on the level of detail.
chart-quotes-how = Each quote is a mark in its year; the shape shows the document type. Quotes that match the filter are highlighted.
# $year (String)
chart-frontier-year = In { $year }
# $state, $km (String)
chart-frontier-part = { $state }: { $km } km
# $km, $published (String)
chart-frontier-sum = Total on this map: { $km } km; CIA World Factbook of 2026: { $published } km.

## Path to membership of a country

# $number (Number), $step (String)
way-stage = { $number }. { $step }
# $days (String): since the previous step, by the known dates
way-days = { $days } days after the previous step
# $days, $median (String): of this country, and in the middle of its round
way-days-median = { $days } days after the previous step; median of the round: { $median }
way-this = This country
way-round = Its round (median)
# $first, $last (String): dates
way-spoken = Timeline of the path to membership, from { $first } to { $last }

## Land borders

# $year (String)
neighbors-title = Land borders in { $year }
# $km (String)
neighbors-km = { $km } km
neighbors-frontier = NATO frontier
# $km (String): how much of the border
neighbors-frontier-part = of which { $km } km NATO frontier
neighbors-none = No land border on this map
neighbors-how = Measured on the most detailed outlines, which leave out small bends.

## Key figures of a country

figures-title = Key figures by year
figures-population = Population (millions)
figures-spending = Military spending (% of GDP)
# $state, $year, $value (String)
figures-spoken = { $state }, { $year }: { $value }
# $millions (Number)
figures-millions = { $millions } million people
# $percent (Number)
figures-percent = { $percent }% of GDP
figures-none = no data
# $area (String)
figures-area = Land area { $area } km²
figures-pin = Pin
# $state (String)
figures-unpin = Unpin { $state }
