### The country card.

card-title = Country
card-close = Close country
card-then-part-of = Then part of
card-then-followed-by = Followed by
card-territory = Territory, not a full state
card-on-the-map = On the map
# $areas (String): names in a row; $held (String): how they were held
card-areas = { $held }: { $areas }
card-at-a-glance = Capital, population, area
# $area (String): with its thousands apart
card-area = { $area } km²
# $state (String): whose flag the picture is
flag-of = Flag of { $state }
card-steps = Path to membership
card-step-skipped = Joined without: { $step }
card-referendum = Referendum
card-special-now = Special arrangements
card-special-then = Other years
card-statuses = Other statuses
# $date (String): when somebody last looked whether it still holds
status-checked = last checked in a document of { $date }
card-names = Official names
card-usual-name = Usual name
card-quotes = Quotes about this country
# $count (Number): how many quotes concern the country
card-all-quotes = { $count ->
    [one] Show quote
   *[other] Show all { $count } quotes
}
card-events = Events

## The legal basis of an accession

# $date, $basis (String): the accession, later than the year shown
card-accession-later = Later, on { $date }: { $basis }

basis-signature = Signature of the North Atlantic Treaty as a founding member; in force since 24 August 1949
basis-instrument-deposited = Deposit of the instrument of accession with the government of the United States

## Steps on the path to membership

step-partnership-for-peace = Partnership for Peace
step-formal-application = Formal application
step-membership-action-plan = Membership Action Plan
step-invitation = Invitation by the Council
step-treaty-signed = Treaty signed
step-protocol-signed = Protocol of accession signed
step-last-ally-ratified = Last ally ratified
step-ratification-deposited = Ratification deposited
step-treaty-in-force = Treaty in force
step-protocol-in-force = Protocol of accession in force
step-all-allies-accepted-announced = Acceptance by all allies announced
step-invitation-to-accede = Invitation to accede
step-instrument-deposited = Instrument of accession deposited: member from this day
step-first-council-session = First Council session

## A vote of the people. $yes, $turnout (Number): percent

referendum-question = Question: { $question }
referendum-result = { $yes }% yes among the yes and no votes, turnout { $turnout }%
referendum-turnout = Turnout { $turnout }%

## What a special status is about

special-outside-integrated-command = Outside integrated military command, still a member
special-treaty-area = Treaty area
special-territory = Territory
special-government = Government
special-before-accession = Before accession
special-other = Note

## Verification

unverified = not verified
unverified-why = Not read in a reliable source.
remark = note
# $count (Number): how many more sources there are
more-sources = { $count ->
    [one] One more source
   *[other] { $count } more sources
}
