### Your tours: the editor of the steps.

author-new = New tour from this view
author-new-title = My tour
author-own = Your tours
# $folder (String)
author-folder = Your tours are saved in { $folder }, one file each. Copy a file to use the tour on another computer.
author-no-folder = This computer has no folder for application data, so your tours last until you close the program. To keep them, start the atlas with --tours FOLDER.
author-bundled = Included tours
author-copy = Edit a copy
# For screen readers. $title (String)
author-copy-name = { $title }: edit a copy
# $title (String)
author-copy-title = { $title } (copy)
author-edit = Edit
# For screen readers. $title (String)
author-edit-name = { $title }: edit
author-discard = Delete
# For screen readers. $title (String)
author-discard-name = { $title }: delete
# $title (String)
author-discarded = “{ $title }” was deleted.
author-bring-back = Restore
# For screen readers. $title (String)
author-bring-back-name = { $title }: restore

author-add = Add step from view
author-duplicate = Duplicate
author-earlier = Move earlier
author-later = Move later
author-delete = Delete
author-undo = Undo

author-title = Step title
author-text = Text
# $count, $most (Number)
author-words = { $count } of { $most } words
author-too-long = Too long to read at a glance. Shorten the text or split it into two steps.
author-text-only = Text only, without the map
author-ask = Question
author-answer = Answer (hidden at first)
author-notes = Notes (presenter only)
author-stay = Autoplay: show step for

author-shows = Shown on the map
author-leave = Remove from this step; the map keeps its setting.
author-take = Use current view
# $name (String)
author-outline = Outline { $name }
# $title (String)
author-follow = All quotes of “{ $title }”
author-view-europe = Europe
author-view-alliance = Whole Alliance
author-view-around = Zoom to states
author-view-at = Custom map section
# $name (String)
author-selected = { $name } selected
# $names (String)
author-outlined = Outlined: { $names }
# $speaker (String)
author-quote = Quote: { $speaker }
# $title (String)
author-thread = Quotes of “{ $title }”

author-tour-title = Tour title
author-summary = Summary in one sentence
author-saved = Changes are saved automatically.

command-author-undo = Undo tour edit
command-author-add = Add step from view

## Files of tours. $file, $reason (String)

tours-unreadable = The tours in { $file } could not be listed: { $reason }
tours-no-steps = { $file }: the tour has no steps and is not listed. Add a step.
tours-unwritable = Your tour could not be saved in { $file }: { $reason }
# $other (String)
tours-set-aside = The tour was deleted; its file is now { $file }. To restore the tour, use the Tours page (T) before you close the program; later, remove “.deleted” from the file name.
tours-not-set-aside = The file { $file } of the deleted tour could not be renamed, so the tour is listed again at the next start: { $reason }
tours-changed = Another program changed { $file }. That version was kept; your tour was saved as { $other }.
