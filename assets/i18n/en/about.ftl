### The page about the map: what it shows, how it treats disputes, what it cannot show.

about-title = About the map
# $version (String); $closed (String): when the data was closed
about-version = NATO Atlas { $version } · { $closed }

about-what = Scope
# $date (String): the day of the data
about-day = Each year shows the situation on 31 December; the newest year shows the situation on { $date }.
# $count (Number); $date (String): when the number was last checked
about-members = The list of { $count } members was last checked on { $date }.

## Borders. The words of `policy-…` stand among these

about-crimea = Crimea was occupied and annexed by Russia in 2014; the annexation is not recognized (UN General Assembly resolution 68/262: 100 for, 11 against, 58 abstentions). It is drawn as Ukraine, hatched.
about-oblasts = Donetsk, Luhansk, Zaporizhzhia and Kherson are drawn as Ukraine (resolution ES-11/4). Russia declared their annexation on 30 September 2022 without fully controlling them.
about-breakaway = Abkhazia, South Ossetia, Transnistria and Nagorno-Karabakh stay Georgia, Moldova and Azerbaijan on the map.
about-kosovo = Kosovo declared independence on 17 February 2008; Serbia and a part of the UN members do not recognize it. Its border with Serbia is dashed.
about-cyprus = Cyprus is one state with dashed lines from 1974; the northern part is under Turkish Cypriot administration, recognized only by Türkiye.
about-baltic = Estonia, Latvia and Lithuania are drawn as part of the Soviet Union from 1949 to 1991, hatched: annexed in 1940, which the United States and many others did not recognize. In 1991 they restored their independence.
about-germany = German unification in 1990 added no member: the territory of a member grew. West Berlin is shown separately until then; only the allied forces there were covered.

# $year (String)
about-disputed = Hatched or dashed on the map of { $year }
about-disputed-none = No area is marked as disputed on this map.
# $areas, $state, $held (String): names in a row, the state as which they are drawn, how they were held
about-disputed-area = { $areas } (drawn as { $state }): { $held }
about-disputed-state = { $state }: { $held }

## Words

about-words = Terms
about-enlargement = NATO says enlargement, critics and Russia say expansion. The atlas uses enlargement as the technical term: states apply, and all allies must agree.
about-promises = What Western politicians said in 1990 about NATO’s future border is disputed among historians; no treaty text limits enlargement.
about-steps = Partnership for Peace, action plan and invitation are not stages that lead to membership by themselves.
about-neutral = Neutral (such as Austria or Switzerland), militarily non-aligned (Finland and Sweden before they joined) and the Non-Aligned Movement (Yugoslavia, Cyprus, Malta) are different terms; the last two share a color.
about-command = France, Greece and Spain were for years members outside the integrated military command, marked with a star; they stayed members.
about-names = Names follow the year shown: Turkey until May 2022 and Türkiye since; Macedonia until February 2019 and North Macedonia since.

## What the map cannot show

about-limits = Limits
about-no-front = No front line is shown.
about-schematic = Breakaway areas are schematic.
about-inner-german = The inner German border and the Saar follow today’s state borders at 1:10 million.
about-berlin = The sector boundary in Berlin is approximate.
about-trieste = The outline of the Free Territory of Trieste is approximate.
about-algeria = The area of the Algerian departments is approximate.
about-small-changes = Border changes under 500 km² since 1949 are not shown; coasts, lakes and reservoirs are those of today.
about-backdrop = Outside Europe, the Mediterranean and North America, the map shows today’s borders in all years.

## Sources and licenses

about-sources = Sources
# $statements, $unverified (Number): dated statements, and those of them that were not verified
about-proof = Each date and each quote names the sources in which it was read. Of { $statements } dated statements, { $unverified } could not be verified; they are marked.
about-natural-earth = Outlines: made with Natural Earth
about-licenses = Licenses
about-license-map = Outlines, lakes and names of today’s states: Natural Earth, public domain.
about-license-factbook = Areas and military spending: CIA World Factbook, public domain.
about-license-population = Source: United Nations, DESA, Population Division. World Population Prospects 2024. Licensed under CC BY 3.0 IGO.
about-license-texts = Facts, events, notes and tours: compiled and worded for this atlas, CC0.
about-license-quotes = Quotes: short and attributed; each names its source and archive.
about-license-flags = Flags: flag-icons by Panayiotis Lipiridis, and an emblem from circle-flags by HatScripts, MIT License.
about-license-font = Font Inter: SIL Open Font License 1.1.
about-license-code = The program: MIT or Apache 2.0, at your choice.
