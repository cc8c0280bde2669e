### What is wrong with the data, and what to do.

problem-title = The map and the facts could not be loaded
problem-intro = The map and the facts are part of the program. Copy this list and report it to the publisher of the program. If you build the atlas yourself, correct the files named here and build it again.
# $file, $record, $fault, $remedy (String)
problem-record = { $file }, record { $record }: { $fault }; { $remedy }
problem-file = { $file }: { $fault }; { $remedy }
# $count (Number)
problem-count = { $count ->
    [0] No problems
    [one] { $count } problem
   *[other] { $count } problems
}
problem-copy = Copy list

fault-missing-file = the file is missing
fault-malformed = cannot be read at line { $line }, column { $column }: { $reason }
fault-duplicate-id = another record has the same id
fault-unknown-reference = refers to the { $kind } “{ $id }”, which does not exist
fault-empty-period = the period from { $from } until { $until } has no days
fault-overlap = two records cover { $date }
fault-gap = no record covers { $date }
fault-out-of-order = “{ $field }” is { $date } and must not pass { $limit }
fault-disagreement = “{ $field }” says { $stated }, the other records say { $expected }
fault-out-of-range = “{ $field }” is { $value }, which is out of range
fault-empty-text = “{ $field }” is empty
fault-no-source = is marked as verified but names no source
fault-weak-sources = is marked as verified but was read only in rank D
fault-undated = has no date
fault-unchecked = may end any day and has no “checked” date
fault-maladdressed = “{ $address }” is not a valid address
fault-unused-source = no record uses this source
fault-missing-outline = has no outline at level { $level }
fault-not-prepared = could not be prepared for drawing: { $reason }
fault-wording = “{ $field }” says “{ $phrase }”; neutral wording is: { $instead }

remedy-missing-file = put the file back
remedy-malformed = correct the text there; assets/README.md describes the fields
remedy-duplicate-id = give one of the two records another id, or remove it
remedy-unknown-reference = correct the id, or add the record that it names
remedy-empty-period = “until” is the first day after the period: correct one of the two
remedy-overlap = end the earlier period on the day on which the later one begins
remedy-gap = add a record for these days, or extend the one before
remedy-out-of-order = check both in their sources and correct the wrong one
remedy-disagreement = check both in their sources and correct the wrong one
remedy-out-of-range = correct the number
remedy-empty-text = fill in the field, or remove it if it is optional
remedy-no-source = name a source, or mark the statement as not verified
remedy-weak-sources = name a source of rank A, B or C, or mark the statement as not verified and give the reason
remedy-undated = enter the date of the document, or in “read_on” the day on which the page was read
remedy-unchecked = enter in “checked” the date of the newest document read about it
remedy-maladdressed = correct the address, or remove it
remedy-unused-source = refer to the source where it is used, or remove it
remedy-missing-outline = rebuild the outlines with tools/geodata
remedy-not-prepared = close other programs and start the atlas again; if that does not help, report this list
remedy-wording = reword the text
