### The chart over the slider, and charts of countries.

chart-what = Chart
chart-members = Members
chart-population = People in member states
chart-land = Land that the treaty covers
chart-frontier = Land border with the USSR or Russia
chart-quotes = Quotes
chart-close = Close the chart
chart-formula = How it is counted
chart-no-figure = no figure
# $name (String): of the chart; $year, $value (String)
chart-spoken = { $name }, { $year }: { $value }
# $count (Number)
chart-quotes-spoken = Quotes by year: { $count } shown
# $millions (Number)
chart-millions = { $millions } million
# $millions (Number)
chart-million-km2 = { $millions } million km²
# $km (String)
chart-km = { $km } km

chart-members-how = Members on 31 December of each year, in the newest year on the day of the data. A diamond marks a year of which the panel tells events.
chart-population-how = The people of all members at the middle of the year, within today’s borders of these members.
chart-land-how = The areas of all pieces of the map that the treaty covers in that year, with inland waters, without those outside the treaty area, such as French Guiana. Germany before 1990 counts without the East.
chart-frontier-how = The lengths of all borders on the finest map between a member and the Soviet Union, from 1992 Russia. The map leaves small bends out, so it measures less than surveyors do; for the same reason no length of a border is the only true one.
chart-quotes-how = Each quote that may be shown is a mark in its year, with a shape for its kind of record; those that the filter takes stand out.
# $year (String)
chart-frontier-year = In { $year }
# $state, $km (String)
chart-frontier-part = { $state }: { $km } km
# $km, $published (String)
chart-frontier-sum = Together { $km } km on this map; { $published } km by the CIA World Factbook of 2026.

## The way of a country into the Alliance

# $number (Number), $step (String)
way-stage = { $number }. { $step }
# $days (String): since the step before, by the dates that are known
way-days = { $days } days after the step before
# $days, $median (String): of this country, and in the middle of its round
way-days-median = { $days } days after the step before; median of the round: { $median }
way-this = This country
way-round = Its round (median)
# $first, $last (String): dates
way-spoken = The way into the Alliance on an axis of time, from { $first } to { $last }

## Land borders

# $year (String)
neighbors-title = Land borders in { $year }
# $km (String)
neighbors-km = { $km } km
neighbors-frontier = edge of the treaty area
# $km (String): how much of the border
neighbors-frontier-part = { $km } km of it edge of the treaty area
neighbors-none = No land border on this map
neighbors-how = Measured on the finest outlines, which leave small bends out.

## Figures of a country

figures-title = Figures through time
figures-population = Population in millions
figures-spending = Military spending, % of GDP
# $state, $year, $value (String)
figures-spoken = { $state }, { $year }: { $value }
# $millions (Number)
figures-millions = { $millions } million people
# $percent (Number)
figures-percent = { $percent } % of GDP
figures-none = no figure
# $area (String)
figures-area = Land area { $area } km²
figures-pin = Compare others with this
# $state (String)
figures-unpin = End the comparison with { $state }
