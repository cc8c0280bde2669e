### Can it be read in the last row, and how does it look there?

command-legibility = Can it be read in the last row? Room, distance, sizes of letters
command-preview = See the picture as on a projector in a lit room, or with other eyes

meter-page = Can it be read in the last row?
meter-about = In front of a class (F5) letters are as large as this room needs them. By the rule of AVIXA for classrooms a small letter is at least a 200th of the distance high.
meter-room = The room
room-any = As designed: read from five times the height of the picture
# $height, $distance (String): in meters
room-small = Small room: picture { $height } m high, last row { $distance } m away
room-class = Classroom: picture { $height } m high, last row { $distance } m away
room-hall = Lecture hall: picture { $height } m high, last row { $distance } m away
room-own = Another room
meter-height = Height of the picture
meter-distance = Distance of the last row
# $lines (String): of a projector of 1080
meter-least = The last row needs letters of { $lines } lines of 1080
meter-lines = { $lines } lines
# $distance (String): in meters
meter-reaches = can be read from { $distance } m
meter-too-small = too small: only up to { $distance } m
meter-year = The year
meter-title = Titles
meter-text = Text, quotes, questions
meter-legend = The legend
meter-names = The smallest names of countries
meter-sources = Dates, places, sources
# $title (String)
meter-tour = Texts of “{ $title }”
# $step (Number), $title (String)
meter-does-not-fit = Step { $step }, “{ $title }”: too long to be shown so large without scrolling
meter-all-fit = Every text fits the screen at this size.
author-does-not-fit = Too long to be shown without scrolling as large as the last row needs it.

preview-page = As on a projector, or with other eyes
preview-about = A picture of the window as it was a moment ago; the colors are computed from the light of each pixel.
preview-here = As on this screen
# $contrast (Number)
preview-projector = Lit room, { $contrast } : 1
preview-protanopia = Protanopia
preview-deuteranopia = Deuteranopia
preview-tritanopia = Tritanopia
preview-gray = Gray
