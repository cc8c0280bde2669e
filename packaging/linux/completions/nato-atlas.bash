# Completion of nato-atlas for bash.

_nato_atlas() {
    local word="${COMP_WORDS[COMP_CWORD]}"
    local options="--year --select --theme --layer --names --compare --ghost --view --map-only --kiosk --tours --screenshot --tour --chart --size --renderer --class-window --check --version --help"
    compopt -o filenames 2>/dev/null
    case "${COMP_WORDS[COMP_CWORD - 1]}" in
        --theme) mapfile -t COMPREPLY < <(compgen -W "light dark system" -- "$word") ;;
        --layer) mapfile -t COMPREPLY < <(compgen -W "accession alliances partnership non-aligned" -- "$word") ;;
        --names) mapfile -t COMPREPLY < <(compgen -W "en de hu pl tr el ru uk" -- "$word") ;;
        --kiosk) mapfile -t COMPREPLY < <(compgen -W "1990-what-was-said baltic clinton-yeltsin finland-sweden poland-hungary-czech-lands twelve-to-thirty-two ukraine-georgia" -- "$word") ;;
        --tours) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
        --screenshot) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        --tour) mapfile -t COMPREPLY < <(compgen -W "1990-what-was-said baltic clinton-yeltsin finland-sweden poland-hungary-czech-lands twelve-to-thirty-two ukraine-georgia" -- "$word") ;;
        --chart) mapfile -t COMPREPLY < <(compgen -W "members population area border" -- "$word") ;;
        --size) mapfile -t COMPREPLY < <(compgen -W "1280x720 1920x1080 3840x2160" -- "$word") ;;
        --renderer) mapfile -t COMPREPLY < <(compgen -W "wgpu glow" -- "$word") ;;
        --year | --select | --compare | --ghost | --view | --class-window) COMPREPLY=() ;;
        *)
            if [[ "$word" == -* ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
            else
                mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.json' -- "$word")
            fi
            ;;
    esac
}

complete -F _nato_atlas nato-atlas
