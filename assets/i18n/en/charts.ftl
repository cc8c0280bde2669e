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

chart-members-how = Members on 31 December of each year, in the newest year on the day of the data. A diamond marks a year with events in the panel.
chart-population-how = Population of all members at midyear, within today’s borders of these members.
chart-land-how = Total area of the territories that Article 6 covers in that year, with inland waters. Territories not covered, such as French Guiana, are left out. Germany before 1990 counts without the East.
chart-frontier-how = Total length of all borders between a member and the Soviet Union (from 1992: Russia), measured on the most detailed map. The map leaves out small bends, so the lengths are shorter than surveyed lengths. The length of a border depends on the level of detail.
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
