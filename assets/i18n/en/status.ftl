### What states and territories were. Neutral wording: states join, nobody takes them in.

## What a state was, as far as one line says it. $date (String): the day of accession

standing-member = Member since { $date }
standing-applicant = Has applied for membership
standing-warsaw-pact = Member of the Warsaw Pact
standing-not-yet-a-state = Not an independent state
standing-csto = Party to the Collective Security Treaty, not a NATO member
standing-neutral = Neutral, not a NATO member
standing-non-aligned = Non-aligned, not a NATO member
standing-partner = In the Partnership for Peace, not a NATO member
standing-outside = Not a member
standing-background = Not a member; only its outline is shown
standing-none = Not on the map this year

## Statuses beside or before membership

status-applicant = Formal application made
status-warsaw-pact-member = Member of the Warsaw Pact
status-csto-member = Party to the Collective Security Treaty
status-csto-frozen = Participation in the CSTO frozen
status-neutral = Neutral
status-non-aligned = Militarily non-aligned, or in the Non-Aligned Movement
status-map-participant = In a Membership Action Plan, which does not lead to membership by itself
status-invited = Invited to join
status-map-invited = Invited to a Membership Action Plan, on conditions
status-pfp-partner = In the Partnership for Peace, which does not lead to membership by itself
status-promised-membership = Allies declared that it will become a member
status-future-member-statement = Allies declared that its future is in NATO
status-irreversible-path-statement = Allies called its path to membership irreversible
status-aspirant = Declared that it wants to join
status-aspirant-constitution = Membership is a goal named in its constitution
status-nato-partner-charter = Charter on a Distinctive Partnership with NATO
status-founding-act = Founding Act between NATO and Russia
status-cooperation-suspended = Practical cooperation suspended by NATO
status-between-alliances = No longer in an alliance and not yet in another
status-outside-alliances = In no alliance
status-occupied = Under occupation by other powers
status-territory-occupied = Part of its territory is occupied
status-divided = Divided by a line that its government does not control
status-un-administration = Under United Nations administration
status-disputed-independence = Independence declared; not recognized by a part of the UN members
status-annexed-by-soviet-union = Annexed by the Soviet Union in 1940; not recognized by the United States and many others
status-part-of-soviet-union = Republic of the Soviet Union
status-part-of-yugoslavia = Part of Yugoslavia
status-part-of-fr-yugoslavia = Part of the Federal Republic of Yugoslavia, from 2003 Serbia and Montenegro
status-part-of-uk = Under British rule
status-part-of-france = Under French rule
status-acceded-to-frg = Acceded to the Federal Republic of Germany

## How a territory was held. $power (String): who ruled in fact

tenure-sovereign = Its own territory
tenure-part = Part of the state
tenure-dependency = Dependency or overseas territory
tenure-protectorate = Protectorate
tenure-protectorate-of = Protectorate of { $power }
tenure-administered = Under foreign administration
tenure-administered-by = Administered by { $power }
tenure-un-administered = Under United Nations administration
tenure-allied-sectors = Sectors under the rights of the Allies
tenure-occupied = Occupied
tenure-occupied-by = Occupied by { $power }
tenure-annexed = Annexed; not recognized by many states
tenure-breakaway = Outside the control of the government
tenure-partly-occupied = Partly occupied; the front line is not shown
tenure-partly-occupied-by = Partly occupied by { $power }; the front line is not shown
tenure-partially-recognized = Independence declared; not recognized by a part of the UN members
tenure-background = Today’s outline; borders of other years were not researched

## Whether Article 6 of the treaty covers a territory

coverage-in = Covered by Article 6
coverage-out = Not covered by Article 6
coverage-partly = Article 6 covers only allied forces there
