### In front of the class: the presentation.

stage-black = Black screen
stage-white = White screen
# $step, $count (Number)
stage-place = { $step } / { $count }
stage-overview = Steps
stage-no-tour = No tour is on: choose one, or let the keys for next and previous lead from one change of the map to the next.
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
command-present-overview = List of steps; without a tour, of tours
command-present-enter = After a number: go to that step; else next
command-present-console = Bring the teacher’s console to the front, or open a window for the class
command-present-timer = Let the time on the console run, or stand still
command-present-timer-mode = Time on the console: up, down, or the time of day
command-present-tell = Say the situation in a sentence
command-present-notes = Notes of the step, where there is no second screen
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
key-tab = Tab

## The teacher's console, while the class looks at a window of its own

command-class-window = A window for the class; this one becomes the console with notes and clock
command-present-freeze = Freeze the window of the class, and prepare what comes next

console-live = The class sees what you see
console-frozen = Frozen: the class goes on seeing what it saw
console-hidden = The screen of the class is covered
console-lost = The window of the class was closed
console-freeze = Freeze
console-now = The class sees
console-then = Next
console-black = Black
console-white = White
console-time-up = Time since the beginning
console-time-down = Time left of the lesson
console-time-clock = Time of day
console-paused = stands still
console-restart = From 0
console-minutes = Length of the lesson in minutes
console-close = Close the window of the class
console-reopen = Open it again
console-no-tour = Drag the window of the class to the projector and press F11 in it. G opens the tours; their notes stand here.
# $step, $count (Number), $part (String)
console-place = Step { $step } of { $count }, { $part }
# $what (String)
console-next = Next: { $what }
console-end = the end

part-text = text
part-quote = quote
part-question = question
part-answer = answer

stage-window-title = NATO Atlas, for the class
# $reason (String)
stage-window-not-opened = The window for the class could not be opened: { $reason }

## Predict first

command-present-guess = Predict first: the class says who joins next, a press on a country counts a hand, next shows what came
# $year (String)
guess-title = After { $year }: who joins next?
guess-how = Press a country for each hand; Next shows what came.
# $name (String)
guess-lower = One hand less for { $name }
guess-raise = One hand more for { $name }
# $year (String)
guess-came = Joined in { $year }
guess-nobody = Nobody has joined since.
guess-others = Also named
# $name (String), $hands (Number)
guess-line = { $name }: { $hands ->
    [0] no hands
    [one] { $hands } hand
   *[other] { $hands } hands
}
# $year (String)
guess-joined = Joined in { $year }
guess-not-joined = Not a member
