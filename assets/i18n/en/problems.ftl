### What is wrong with the data, and what to do.

problem-title = The map and the facts could not be loaded
problem-intro = The map and the facts are built into the program. Copy this list and report it where the program came from; whoever builds the atlas corrects the files named here and builds it again.
# $file, $record, $fault, $remedy (String)
problem-record = { $file }, record { $record }: { $fault }; { $remedy }
problem-file = { $file }: { $fault }; { $remedy }
# $count (Number)
problem-count = { $count ->
    [0] No problems
    [one] { $count } problem
   *[other] { $count } problems
}
problem-copy = Copy the list

fault-missing-file = the file is missing
fault-malformed = cannot be read at line { $line }, column { $column }: { $reason }
fault-duplicate-id = another record has the same id
fault-unknown-reference = names the { $kind } “{ $id }”, which does not exist
fault-empty-period = the period from { $from } until { $until } has no day
fault-overlap = two records hold for { $date }
fault-gap = no record holds for { $date }
fault-out-of-order = “{ $field }” is { $date } and must not pass { $limit }
fault-disagreement = “{ $field }” says { $stated }, the other records say { $expected }
fault-out-of-range = “{ $field }” is { $value }, which is out of range
fault-empty-text = “{ $field }” is empty
fault-no-source = is marked as verified and names no source
fault-weak-sources = is shown as verified and was read in rank D alone
fault-undated = has no day
fault-unchecked = may end any day and has no “checked”
fault-maladdressed = “{ $address }” cannot be an address
fault-unused-source = no record names this source
fault-missing-outline = has no outline in level { $level }
fault-not-prepared = could not be prepared for drawing: { $reason }
fault-wording = “{ $field }” says “{ $phrase }”; neutral wording is: { $instead }

remedy-missing-file = put the file back
remedy-malformed = correct the text there; assets/README.md describes the fields
remedy-duplicate-id = give one of the two records another id, or remove it
remedy-unknown-reference = correct the id, or add the record that it names
remedy-empty-period = “until” is the first day after the period: correct one of the two
remedy-overlap = let the earlier period end on the day on which the later one begins
remedy-gap = add a record for these days, or extend the one before
remedy-out-of-order = look both up in their sources and correct the wrong one
remedy-disagreement = look both up in their sources and correct the wrong one
remedy-out-of-range = correct the number
remedy-empty-text = fill the field in, or remove it if it may be absent
remedy-no-source = name a source, or mark the statement as not verified
remedy-weak-sources = name a source of rank A, B or C, or mark the statement as not verified and say why
remedy-undated = name the day of the document, or in “read_on” when the page was read
remedy-unchecked = give in “checked” the day of the newest document read about it
remedy-maladdressed = correct the address, or leave it out
remedy-unused-source = name the source where it is used, or remove it
remedy-missing-outline = rebuild the outlines with tools/geodata
remedy-not-prepared = close other programs and start the atlas again; if that does not help, report this list
remedy-wording = reword the text
