# To be sourced: installs the packages of Debian and Ubuntu that a script needs.
# shellcheck shell=bash
# The lists are for those that source this.
# shellcheck disable=SC2034

# A C compiler for the build, and what the linker joins the program with.
to_compile=(gcc libc6-dev)

# What a window opens with; what draws, with and without a graphics card.
to_show=(
    libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0
    mesa-vulkan-drivers libgl1-mesa-dri libgl1 libegl1
)

# What opens the web page in a test.
to_browse=()

# Those of the named packages that are not installed, one a line.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null |
            grep --quiet '^installed$' || echo "$package"
    done
}

# Installs those of the named packages that are missing, as root or with a sudo that asks for no
# password; otherwise says which command does, and fails.
install_missing() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) && return

    local script as_root=()
    script="$(basename "$0")"
    if ((EUID != 0)); then
        if ! sudo --non-interactive true 2>/dev/null; then
            echo "$script: some packages are missing; install them with:" >&2
            echo "    sudo apt-get install --yes --no-install-recommends ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "$script: installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update --quiet --quiet
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}"
}
