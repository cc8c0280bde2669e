# To be sourced: a virtual screen of its own, and a look at it.
# shellcheck shell=bash

# Opens a screen and waits for it; its name is in $screen.
open_screen() {
    local pipe
    pipe="$(mktemp --dry-run)"
    mkfifo "$pipe"
    Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$pipe" 2>/dev/null &
    screen_server="$!"
    screen=":$(head --lines 1 "$pipe")"
    rm "$pipe"
}

close_screen() {
    [[ -n "${screen_server:-}" ]] || return 0
    kill "$screen_server" 2>/dev/null || true
    wait "$screen_server" 2>/dev/null || true
    screen_server=
}

take_picture() {
    DISPLAY="$screen" import -window root "$1"
}

# Waits until the screen shows the map: land of members in 2004, sea, and letters in many shades.
# The most that it waits is a minute.
wait_for_map() {
    local picture seen
    picture="$(mktemp --suffix .png)"
    for _ in {1..60}; do
        sleep 1
        take_picture "$picture"
        seen="$(convert "$picture" -format %k info:)"
        if ((seen > 1000)); then
            # The panels and the finer outlines follow.
            sleep 2
            rm "$picture"
            return
        fi
    done
    rm "$picture"
    echo "$(basename "$0"): the screen shows no map after a minute, only ${seen:-0} colors" >&2
    return 1
}
