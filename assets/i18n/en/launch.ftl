## What the program says outside its window: about arguments, the memory, the renderers, pictures.

# Package names per kind of Linux, for whoever misses something.
-debian = apt install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri mesa-vulkan-drivers
-fedora = dnf install libX11 libX11-xcb libXcursor libXi libxkbcommon-x11 mesa-libGL mesa-libEGL mesa-dri-drivers mesa-vulkan-drivers
-arch = pacman -S libx11 libxcursor libxi libxkbcommon-x11 mesa vulkan-swrast

args-unknown-option = There is no option { $option }; --help lists all.
args-unexpected-word = “{ $value }” belongs to no option; --help lists all.
args-unexpected-value = { $option } takes no value.
args-missing-value = { $option } needs a value; --help shows which.
args-repeated = { $option } was given twice.
args-year = --year takes a year from { $first } to { $last }, not “{ $value }”.
args-state = --select takes the code of a state, such as POL, not “{ $value }”.
args-unknown-state = --select: no state has the code “{ $value }”.
args-theme = --theme takes light, dark or system, not “{ $value }”.
args-renderer = --renderer takes wgpu or glow, not “{ $value }”.
args-size = --size takes width x height in pixels, each from { $least } to { $most }, such as 1920x1080, not “{ $value }”.
args-not-png = --screenshot takes a file name that ends in .png, not “{ $value }”.
args-needs = { $option } makes sense only with { $other }.
args-conflict = { $option } and { $other } exclude each other.

help =
    An atlas of how NATO grew from 12 to 32 members, with what was said about it.

    nato-atlas [--year YEAR] [--select CODE] [--theme light|dark|system] [--map-only] [--renderer wgpu|glow]
    nato-atlas --screenshot FILE.png [--size WIDTHxHEIGHT] [--year YEAR] [--select CODE] [--theme light|dark|system] [--map-only]
    nato-atlas --check

    --year YEAR         begin in this year, from { $first } to { $last }
    --select CODE       begin with this state selected, such as POL
    --theme THEME       light (as at first), dark, or system: as the computer is set
    --map-only          the map without panels
    --renderer NAME     draw with wgpu or with glow; without it the atlas tries what fits the computer
    --screenshot FILE   write a picture of the screen and end
    --size WxH          the size of that picture in pixels, 1920x1080 without it
    --check             check the bundled data and print a summary
    --version           print the version
    --help              print this

memory-set-aside = What was remembered from the last run could not be read. It is kept as { $file }.
memory-damaged = What was remembered from the last run could not be read, and { $file } could not be renamed: { $reason }
memory-unreadable = { $file } could not be opened, so nothing is remembered from the last run: { $reason }
memory-unwritable = { $file } could not be written, so nothing will be remembered for the next run: { $reason }
memory-no-folder = This computer has no folder for an application’s data, so nothing will be remembered for the next run.

window-no-screen =
    The atlas found no screen to open its window on: { $reason }
    Start it from a desktop, or write a picture with --screenshot FILE.png.
window-missing-library =
    The atlas needs { $library }, which is not installed. Install it with one of these:
    Debian, Ubuntu: { -debian }
    Fedora: { -fedora }
    Arch: { -arch }
window-no-graphics =
    The atlas could not draw, neither with a graphics card nor without one: { $reason }
    Install a driver that draws without a card, with one of these:
    Debian, Ubuntu: { -debian }
    Fedora: { -fedora }
    Arch: { -arch }
window-broken = The window was closed by a problem: { $reason }

picture-no-adapter =
    Nothing on this computer can draw the picture: { $reason }
    Install a driver that draws without a graphics card, with one of these:
    Debian, Ubuntu: { -debian }
    Fedora: { -fedora }
    Arch: { -arch }
picture-drawing = The picture could not be drawn: { $reason }
picture-unwritable = { $file } could not be written: { $reason }
