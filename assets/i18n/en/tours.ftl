### Tours: lessons in steps.

tours-title = Tours
tours-about = A tour shows a lesson step by step. Page down and page up, or a clicker, go on and back; look around at any time and come back to the step.
tours-begin = Begin
# For screen readers. $title (String), $count (Number): of steps
tours-start = { $title }: begin ({ $count } steps)

tour-back = Back
tour-next = Next
tour-again = This step again
tour-notes = Notes
tour-answer = Show the answer
tour-end = End
# $title (String), $step, $count (Number)
tour-place = { $title }, step { $step } of { $count }
