### In front of the class: the presentation.

stage-black = Black screen
stage-white = White screen
# $step, $count (Number)
stage-place = { $step } / { $count }
stage-overview = Steps
stage-no-tour = No tour is on. T opens the list of tours; without one, the keys for next and previous lead from one change of the map to the next.
# $date, $place (String)
stage-quote-when = { $date }, { $place }
stage-whole-quote = The whole quote
# $year (String), $count (Number), $summary (String): what changed in the year
stage-sentence = { $year }: { $count ->
    [0] no members
    [one] { $count } member
   *[other] { $count } members
}. { $summary }

help-presenting = In front of the class (F5)

command-present = Begin in front of the class, a tour with its first step; again: end
command-present-here = Begin in front of the class with what is shown
command-present-next = Next: the next part of a tour, else the next change of the map
command-present-previous = Previous
command-present-first = First step, or first year
command-present-last = Last step, or last year
command-present-black = Black screen and back
command-present-white = White screen and back
command-present-overview = List of steps
command-present-tell = Say the situation in a sentence
command-present-play = Let the tour play by itself, or stop it
command-present-map = Move the map
command-present-pointer = Pointer
command-present-pen = Pen
command-present-eraser = Eraser
command-present-spotlight = Spotlight
command-present-clear = Clear what was drawn
command-present-undo = Undo drawing
command-present-thicker = Thicker pen
command-present-thinner = Thinner pen

key-enter = Enter
key-backspace = Backspace
