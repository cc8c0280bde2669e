### Tours: lessons in steps.

tours-title = Tours
tours-about = A tour presents a lesson step by step. Use Page Down and Page Up, or a clicker, for the next and previous step. Explore the map at any time, then choose Replay step to return.
tours-begin = Start
# For screen readers. $title (String), $count (Number): of steps
tours-start = { $title }: start ({ $count } steps)

tour-back = Previous
tour-next = Next
tour-again = Replay step
tour-notes = Notes
tour-answer = Show answer
tour-end = End tour
# $title (String), $step, $count (Number)
tour-place = { $title }, step { $step } of { $count }
