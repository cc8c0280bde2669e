### The presentation.

stage-black = Black screen
stage-white = White screen
# $step, $count (Number)
stage-place = { $step } / { $count }
stage-overview = Steps
stage-no-tour = No tour is running. Choose a tour, or use Next and Previous to step through the enlargements.
# $addressee (String)
stage-quote-whom = To: { $addressee }
# $date, $place (String)
stage-quote-when = { $date }, { $place }
# $steps, $quotes (Number): of a tour
stage-counts = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
} · { $quotes ->
    [0] no quotes
    [one] { $quotes } quote
   *[other] { $quotes } quotes
}
stage-saw = What we saw
stage-questions = Questions
stage-sources = Sources
# $count (Number): sources that have no room on the page
stage-more-sources = { $count ->
    [one] and { $count } more source
   *[other] and { $count } more sources
}
# $speaker, $words (String): the first words of the quote before
stage-said-before = { $speaker }: { $words }
# $place, $count (Number): of a conversation
stage-of-quotes = Quote { $place } of { $count }
stage-whole-note = Show full note
stage-whole-quote = Show full quote
# $year (String), $count (Number), $summary (String): what changed in the year
stage-sentence = { $year }: { $count ->
    [0] no members
    [one] { $count } member
   *[other] { $count } members
}. { $summary }

help-presenting = Presentation (F5)

command-present = Present
command-present-why = Shows the map full screen; a running tour starts at its first step.
command-present-here = Present from current view
command-present-here-why = Shows the map full screen; a running tour keeps its step.
command-present-end = End presentation
command-present-next = Next
command-present-previous = Previous
command-present-first = First step or year
command-present-last = Last step or year
command-present-black = Black screen
command-present-white = White screen
command-present-overview = Show steps or tours
command-present-enter = Go to typed step
command-present-console = Switch to presenter view
command-present-timer = Start or pause timer
command-present-timer-mode = Change timer mode
command-present-tell = Read aloud: current situation
command-present-notes = Show or hide notes
command-present-play = Play or pause tour
command-present-map = Move map
command-present-pointer = Pointer
command-present-pen = Pen
command-present-eraser = Eraser
command-present-spotlight = Spotlight
command-present-clear = Clear drawing
command-present-undo = Undo drawing
command-present-thicker = Thicker pen
command-present-thinner = Thinner pen

key-enter = Enter
key-backspace = Backspace
key-tab = Tab

## Presenter view, while the audience window is open

command-class-window = Presenter view
command-class-window-why = Opens an audience window; notes, timer and next step stay in this window.
command-present-freeze = Freeze audience window

console-live = Live: the audience sees this view
console-frozen = Frozen: the audience window keeps its view
console-hidden = The audience screen is black or white
console-lost = The audience window was closed.
console-freeze = Freeze
console-now = Audience sees
console-then = Next
console-black = Black screen
console-white = White screen
console-time-up = Elapsed time
console-time-down = Time left
console-time-clock = Time of day
console-paused = Paused
console-restart = Reset timer
console-minutes = Lesson length in minutes
console-close = Close audience window
console-reopen = Reopen audience window
console-no-tour = Drag the audience window to the projector and press F11 in it. Press G to choose a tour; its notes appear here.
# $step, $count (Number), $part (String)
console-place = Step { $step } of { $count }, { $part }
# $what (String)
console-next = Next: { $what }
console-end = end

part-text = text
part-quote = quote
part-question = question
part-answer = answer
part-title = title
part-summary = summary

stage-window-title = NATO Atlas: audience window
# $reason (String)
stage-window-not-opened = The audience window could not be opened: { $reason }

## Prediction poll

command-present-guess = Prediction poll
# $year (String)
poll-title = After { $year }: who joins next?
poll-how = Click a country for each vote. Next shows the result.
# $name (String)
poll-lower = Remove a vote for { $name }
poll-raise = Add a vote for { $name }
# $year (String)
poll-came = Joined in { $year }
poll-nobody = No state has joined since.
poll-others = Other predictions
# $name (String), $hands (Number)
poll-line = { $name }: { $hands ->
    [0] no votes
    [one] { $hands } vote
   *[other] { $hands } votes
}
# $year (String)
poll-joined = Joined in { $year }
poll-not-joined = Not a member
