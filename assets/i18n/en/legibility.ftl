### Readability check and preview.

command-legibility = Readability check
command-legibility-why = Shows whether the last row can read the map.
command-preview = Preview: projector, color blindness

meter-page = Readability check
meter-about = While presenting (F5), text is as large as this room needs. AVIXA rule for classrooms: the height of small letters is at least 1/200 of the viewing distance.
meter-room = Room
room-any = Default: viewing distance five times the picture height
# $height, $distance (String): in meters
room-small = Small room: picture { $height } m high, last row { $distance } m away
room-class = Classroom: picture { $height } m high, last row { $distance } m away
room-hall = Lecture hall: picture { $height } m high, last row { $distance } m away
room-own = Custom room
meter-height = Picture height
meter-distance = Distance to last row
# $lines (String): of a projector of 1080
meter-least = Minimum letter height: { $lines } of 1080 pixels
meter-lines = { $lines } pixels
# $distance (String): in meters
meter-reaches = readable up to { $distance } m
meter-too-small = too small: readable only up to { $distance } m
meter-year = Year
meter-title = Titles
meter-text = Text, quotes, questions
meter-legend = Legend
meter-names = Smallest country names
meter-sources = Dates, places, sources
# $title (String)
meter-tour = Text of “{ $title }”
# $step (Number), $title (String)
meter-does-not-fit = Step { $step }, “{ $title }”: the text needs scrolling at this size. Shorten it.
meter-all-fit = All text fits the screen at this size.
author-does-not-fit = The text needs scrolling at the size for the last row. Shorten it.

preview-page = Preview: projector, color blindness
preview-about = Still image of the window; colors are computed from the light of each pixel.
preview-here = This screen
# $contrast (Number)
preview-projector = Projector, contrast { $contrast }:1
preview-protanopia = Protanopia
preview-deuteranopia = Deuteranopia
preview-tritanopia = Tritanopia
preview-gray = Grayscale
