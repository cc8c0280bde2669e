### Command line, renderer, pictures, memory.

## Help and check

launch-version = nato-atlas { $version }
launch-help =
    How NATO grew from 12 to 32 members, with what was said about it.

    Usage: nato-atlas [options]

    { "  " }--year YEAR           show this year, { $first } to { $last }
    { "  " }--select CODE         select a country by its code, for instance POL
    { "  " }--theme THEME         light, dark or system
    { "  " }--layer LAYER         accession, alliances, partnership or non-aligned
    { "  " }--names LANGUAGE      of the names on the map: en, de, hu, pl, tr, el, ru or uk
    { "  " }--compare YEAR        another year left of a handle on the map
    { "  " }--ghost YEAR          the lines of another year over the map
    { "  " }--map-only            show the map without panels
    { "  " }--kiosk TOUR          play a tour by itself, again after a minute without visitors
    { "  " }--tours FOLDER        your own tours are read from this folder and saved there
    { "  " }--screenshot FILE     write the screen as FILE.png, .svg or .pdf and end
    { "  " }--tour TOUR           the steps of this tour, as FILE-01.png …, .pdf or .gif
    { "  " }--size WxH            the size of that picture in pixels, 1920x1080 if not given
    { "  " }--renderer RENDERER   wgpu or glow; without it the program chooses
    { "  " }--class-window X,Y    the window of the class, which Ctrl+F5 opens
    { "  " }--check               check the bundled data, print a summary and end
    { "  " }--version             print the version
    { "  " }--help                print this
# $error (String)
launch-wrong-arguments = nato-atlas: { $error } (see nato-atlas --help)
# $reason (String)
launch-not-printed = nato-atlas: the answer could not be printed: { $reason }
# $what (String), $count (String)
check-count = { $what }: { $count }
check-passed = No problems found
check-failed = { $count ->
    [one] { $count } problem found
   *[other] { $count } problems found
}
check-units = units
check-tenures = tenures
check-states = states
check-memberships = memberships
check-steps = steps
check-statuses = statuses
check-events = events
check-quotes = quotes
check-claims = article claims
check-sources = sources
check-indicators = states with indicators
check-labels = labels
check-territories = territories
check-rounds = rounds
check-alliances = other alliances
check-together = groups of quotes shown together
check-threads = threads of quotes
check-topics = topics of quotes
check-tours = tours
check-not-found = texts not found
check-statements = dated statements
check-unverified = of these not verified
check-statements-rank-a = statements read in rank A (official or primary)
check-statements-rank-b = statements read in rank B (scholarly)
check-statements-rank-c = statements read in rank C (press)
check-statements-rank-d = statements read in rank D alone (copies)
check-statements-not-read = statements read nowhere
check-quotes-rank-a = quotes read in rank A
check-quotes-rank-b = quotes read in rank B
check-quotes-rank-c = quotes read in rank C
check-quotes-rank-d = quotes read in rank D alone
check-quotes-not-read = quotes read nowhere
check-verified-on-rank-d = shown as verified on rank D alone

## Wrong arguments. $option, $other, $value (String)

args-unknown-option = unknown option “{ $option }”
args-unexpected-word = unexpected “{ $value }”
args-unexpected-value = “{ $option }” takes no value
args-missing-value = “{ $option }” needs a value
args-repeated = “{ $option }” is given twice
args-year = “{ $value }” is not a year from { $first } to { $last }
args-state = “{ $value }” is not the code of a country, such as POL
args-unknown-state = the atlas has no country with the code “{ $value }”
# $value, $tours (String)
args-unknown-tour = “{ $value }” is no tour: { $tours }
args-theme = “{ $value }” is not a theme: light, dark or system
args-layer = “{ $value }” is not a layer: accession, alliances, partnership or non-aligned
args-names = the names on the map are not known in “{ $value }”, but in en, de, hu, pl, tr, el, ru and uk
args-renderer = “{ $value }” is not a renderer: wgpu or glow
args-size = “{ $value }” is not a size such as 1920x1080, each side { $least } to { $most }
args-place = “{ $value }” is not a place such as 1920,40, nor a screen such as 1920,0,1280,720
args-unknown-format = the picture “{ $value }” must end in .png, .svg or .pdf, that of a tour in .png, .pdf or .gif
args-wrong-format = “{ $value }”: the map is written as .png, .svg or .pdf, a tour (--tour) as .png, .pdf or .gif
args-no-folder = there is no folder for the picture “{ $value }”
args-needs = “{ $option }” needs “{ $other }”
args-conflict = “{ $option }” and “{ $other }” exclude each other

## What the program needs of the system

-packages-debian = libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri mesa-vulkan-drivers
-packages-fedora = libX11 libX11-xcb libXcursor libXi libxkbcommon-x11 mesa-libGL mesa-libEGL mesa-dri-drivers mesa-vulkan-drivers
-packages-arch = libx11 libxcursor libxi libxkbcommon-x11 mesa vulkan-swrast

## No window. $reason (String)

window-no-screen = There is no screen to open a window on. On Linux start the program inside a desktop, or set DISPLAY or WAYLAND_DISPLAY. ({ $reason })
# $library (String)
window-missing-library =
    The library { $library } is missing. What the atlas needs comes with:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
window-no-graphics =
    Nothing on this computer could draw the window. ({ $reason })
    Install the driver of the graphics card, or one that draws without a card:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
window-broken = The window closed because of a problem: { $reason }

## Pictures. $reason, $file (String)

picture-no-adapter =
    Nothing on this computer can draw a picture. ({ $reason })
    Install the driver of the graphics card, or one that draws without a card:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
# $most (String)
picture-drawing = The picture could not be drawn: { $reason }
picture-unwritable = The picture { $file } could not be written: { $reason }

## Memory of the last run. $file, $reason (String)

memory-set-aside = The memory of the last run could not be read and was set aside as { $file }; the atlas starts afresh
memory-damaged = The memory of the last run, { $file }, could not be read nor set aside ({ $reason }); the atlas starts afresh
memory-unreadable = The memory of the last run, { $file }, could not be opened ({ $reason }); the atlas starts afresh
memory-unwritable = This run could not be remembered in { $file } ({ $reason })
memory-no-folder = This computer has no folder for the memory of an application; nothing is remembered between runs
