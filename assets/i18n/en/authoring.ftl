### Tours of one's own: the editor of the steps.

author-new = New tour from what the map shows
author-new-title = My tour
author-own = Your tours
# $folder (String)
author-folder = They lie in { $folder }, a file each, which can be copied to another computer.
author-no-folder = This computer has no folder for an application’s data: tours of your own last until the program ends.
author-bundled = Tours of the atlas
author-copy = Change a copy
# For screen readers. $title (String)
author-copy-name = { $title }: change a copy
# $title (String)
author-copy-title = { $title } (copy)
author-edit = Change
# For screen readers. $title (String)
author-edit-name = { $title }: change
author-discard = Delete
# For screen readers. $title (String)
author-discard-name = { $title }: delete
# $title (String)
author-discarded = “{ $title }” is deleted.
author-bring-back = Bring back
# For screen readers. $title (String)
author-bring-back-name = { $title }: bring back

author-add = Add a step from what I see
author-duplicate = Duplicate
author-earlier = Move earlier
author-later = Move later
author-delete = Delete
author-undo = Undo

author-title = Title of the step
author-text = Text
# $count, $most (Number)
author-words = { $count } of { $most } words
author-too-long = Too much to be read at a glance: shorten it, or make two steps of it.
author-text-only = The class sees the text alone, without the map
author-ask = Question
author-answer = Answer, hidden at first
author-notes = Notes, for you alone
author-stay = When it plays by itself, it stays for

author-shows = This step shows
author-leave = Leave this as it is when the step is shown
author-take = Take what the map shows now
# $name (String)
author-outline = Outline { $name }
# $title (String)
author-follow = All quotes of “{ $title }”
author-view-europe = Europe
author-view-alliance = The whole Alliance
author-view-around = Around some states
author-view-at = This part of the map
# $name (String)
author-selected = { $name } selected
# $names (String)
author-outlined = Outlined: { $names }
# $speaker (String)
author-quote = Quote: { $speaker }
# $title (String)
author-thread = Quotes of “{ $title }”

author-tour-title = Title of the tour
author-summary = What it is about, in a sentence
author-saved = Every change is saved by itself.

command-author-undo = Undo a change of your tour
command-author-add = Add a step to your tour from what the map shows

## Files of tours. $file, $reason (String)

tours-unreadable = The tours in { $file } could not be listed: { $reason }
tours-no-steps = { $file }: the tour has no steps, so it is not offered; add one.
tours-unwritable = Your tour could not be saved in { $file }: { $reason }
# $other (String)
tours-set-aside = The tour is deleted; its file is { $file } now. Until the program ends the page of tours (T) brings it back, later you do by taking “.deleted” off the name.
tours-not-set-aside = The file { $file } of the deleted tour could not be renamed, so it is read again at the next start: { $reason }
tours-changed = { $file } was changed by another program, which was kept; your tour is saved as { $other }.
