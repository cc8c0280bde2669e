### Command line, renderer, images, saved settings.

## Help and check

launch-version = nato-atlas { $version }
launch-help =
    How NATO grew from 12 to 32 members, and what was said about it.

    Usage: nato-atlas [options] [link | file]

    { "  " }"#year=1999&…"        show what a link shows (Export > Copy link)
    { "  " }FILE.nato-tour.json    start the tour in this file
    { "  " }--year YEAR           show this year, { $first } to { $last }
    { "  " }--select CODE         select a country by its code, such as POL
    { "  " }--theme THEME         light, dark or system
    { "  " }--layer LAYER         accession, alliances, partnership or non-aligned
    { "  " }--names LANGUAGE      map language: en, de, hu, pl, tr, el, ru or uk
    { "  " }--compare YEAR        compare years: this year on the left of the map
    { "  " }--ghost YEAR          overlay the borders of this year
    { "  " }--view LON,LAT,KM      center of the map in degrees, width of the map in km
    { "  " }--map-only            show the map without panels
    { "  " }--kiosk TOUR          autoplay a tour; restart after one minute without input
    { "  " }--tours FOLDER        open and save your tours in this folder
    { "  " }--screenshot FILE     export the map as FILE.png, .svg or .pdf and exit
    { "  " }--tour TOUR           export a tour as FILE-01.png …, .pdf, .html or .gif
    { "  " }--chart CHART         export a chart: members, population, area, border or quotes
    { "  " }--size WxH            size of the image in pixels; default 1920x1080
    { "  " }--renderer RENDERER   wgpu or glow; default: automatic
    { "  " }--class-window X,Y    position of the audience window (Ctrl+F5)
    { "  " }--check               check the bundled data, print a summary and exit
    { "  " }--version             print the version and exit
    { "  " }--help                print this help and exit
# $error (String)
launch-wrong-arguments = nato-atlas: { $error } (see nato-atlas --help)
# $reason (String)
launch-not-printed = nato-atlas: the output could not be printed: { $reason }
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
check-threads = conversations
check-topics = quote topics
check-tours = tours
check-not-found = texts not found
check-statements = dated statements
check-unverified = dated statements not verified
check-statements-rank-a = statements read in rank A (official or primary)
check-statements-rank-b = statements read in rank B (scholarly)
check-statements-rank-c = statements read in rank C (press)
check-statements-rank-d = statements read only in rank D (copies)
check-statements-not-read = statements not read anywhere
check-quotes-rank-a = quotes read in rank A
check-quotes-rank-b = quotes read in rank B
check-quotes-rank-c = quotes read in rank C
check-quotes-rank-d = quotes read only in rank D
check-quotes-not-read = quotes not read anywhere
check-verified-on-rank-d = shown as verified, read only in rank D

## Wrong arguments. $option, $other, $value (String)

args-unknown-option = unknown option “{ $option }”
args-unexpected-word = unexpected argument “{ $value }”
args-unexpected-value = “{ $option }” takes no value
args-missing-value = “{ $option }” needs a value
args-repeated = “{ $option }” is given more than once
args-year = “{ $value }” is not a year from { $first } to { $last }
args-state = “{ $value }” is not a country code; use a code such as POL
args-unknown-state = the atlas has no country with the code “{ $value }”
# $value, $tours (String)
args-unknown-tour = “{ $value }” is not a tour; use one of: { $tours }
args-theme = “{ $value }” is not a theme; use light, dark or system
args-link = this atlas cannot show these parts of the link: { $value }
args-layer = “{ $value }” is not a layer; use accession, alliances, partnership or non-aligned
args-chart = “{ $value }” is not a chart; use members, population, area, border or quotes
args-names = “{ $value }” is not a map language; use en, de, hu, pl, tr, el, ru or uk
args-renderer = “{ $value }” is not a renderer; use wgpu or glow
args-size = “{ $value }” is not a size; use a size such as 1920x1080, each side { $least } to { $most }
# $value, $south, $north, $least, $most (String)
args-view = “{ $value }” is not a view; use longitude, latitude and width in km, such as 10,52,5700: -180 to 180, { $south } to { $north }, { $least } to { $most }
args-place = “{ $value }” is not a position; use a position such as 1920,40 or a screen such as 1920,0,1280,720
args-unknown-format = the image “{ $value }” must end in .png, .svg or .pdf; for a tour in .png, .pdf or .gif; for a chart also in .csv
args-wrong-format = “{ $value }”: the map can be saved as .png, .svg or .pdf, a tour (--tour) as .png, .pdf or .gif, a chart (--chart) as .png, .svg, .pdf or .csv, the quotes only as .csv
args-no-folder = the folder for the image “{ $value }” does not exist
args-needs = “{ $option }” needs “{ $other }”
args-conflict = “{ $option }” and “{ $other }” cannot be used together

## Packages that the program needs

-packages-debian = libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri mesa-vulkan-drivers
-packages-fedora = libX11 libX11-xcb libXcursor libXi libxkbcommon-x11 mesa-libGL mesa-libEGL mesa-dri-drivers mesa-vulkan-drivers
-packages-arch = libx11 libxcursor libxi libxkbcommon-x11 mesa vulkan-swrast

## No window. $reason (String)

window-no-screen = No screen was found for the window. On Linux, start the program inside a desktop, or set DISPLAY or WAYLAND_DISPLAY. ({ $reason })
# $library (String)
window-missing-library =
    The library { $library } is missing. Install the libraries of the atlas:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
window-no-graphics =
    The window could not be opened: no graphics driver works. ({ $reason })
    Install the driver of your graphics card, or a software driver:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
window-broken = The window closed because of a problem: { $reason }

## Images. $reason, $file (String)

picture-no-adapter =
    The image could not be created: no graphics driver works. ({ $reason })
    Install the driver of your graphics card, or a software driver:
    Debian, Ubuntu: sudo apt install { -packages-debian }
    Fedora: sudo dnf install { -packages-fedora }
    Arch: sudo pacman -S { -packages-arch }
# $most (String)
picture-drawing = The image could not be created: { $reason }
picture-unwritable = The image { $file } could not be saved: { $reason }

## Saved settings. $file, $reason (String)

memory-set-aside = The saved settings could not be read and were moved to { $file }; the atlas starts with the default settings
memory-damaged = The saved settings, { $file }, could not be read or moved ({ $reason }); the atlas starts with the default settings
memory-unreadable = The saved settings, { $file }, could not be opened ({ $reason }); the atlas starts with the default settings
memory-unwritable = The settings could not be saved in { $file } ({ $reason })
memory-no-folder = This computer has no folder for application data; settings are not saved
