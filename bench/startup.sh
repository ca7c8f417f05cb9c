#!/bin/bash
# From process start to the window on screen, and to the first line of `khung score FILE`, beside what else starts here:
#   bench/startup.sh [RUNS [FILE]]     (5 runs, a dossier from bench/generate)
# Works on the built product; nothing is built and the user's own folder is not touched.
set -u
runs=${1:-5}
root=$(dirname "$(dirname "$(readlink -f "$0")")")
khung=$root/product/target/khung/bin/khung
patience=60

stop() {
    echo "$1" >&2
    exit 2
}
[[ $runs =~ ^[1-9][0-9]*$ ]] || stop "RUNS is $runs; give a number from 1."
[ -x "$khung" ] || stop "There is no built product at $khung; run ./khung --help once."

case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac
work=$(mktemp -d)
pids=()
leave() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap leave EXIT
export KHUNG_HOME=$work/home XDG_CACHE_HOME=$work/cache GDK_BACKEND=x11 NO_AT_BRIDGE=1

now() { echo "${EPOCHREALTIME/[.,]/}"; } # microseconds
median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# Each prints microseconds.
whole() { # a command, to its end
    local start=$(now)
    "$@" >"$work/out" 2>&1 </dev/null || stop "This failed: $*. It said: $(head -n 1 "$work/out")"
    echo $(($(now) - start))
}
first_line() { # a command, to its first line of output
    local start=$(now) line=
    exec 3< <("$@" 2>"$work/err" </dev/null)
    read -r line <&3
    local end=$(now)
    cat <&3 >/dev/null
    exec 3<&-
    [ -n "$line" ] || stop "No line came from: $*. It said: $(head -n 1 "$work/err")"
    echo $((end - start))
}
window() { # khung, to a visible window whose title has the name
    local start=$(now)
    "$khung" >"$work/out" 2>&1 </dev/null &
    local pid=$! end
    until xdotool search --onlyvisible --name Khung >/dev/null 2>&1; do
        kill -0 "$pid" 2>/dev/null || stop "Khung ended before its window came. It said: $(head -n 1 "$work/out")"
        [ $(($(now) - start)) -lt $((patience * 1000000)) ] || { kill "$pid"; stop "No window came in $patience seconds."; }
        sleep 0.005
    done
    end=$(now)
    kill "$pid"
    wait "$pid" 2>/dev/null
    echo $((end - start))
}

names=()
declare -A medians
measure() { # name, what to run
    local name=$1 i times=
    shift
    for ((i = 0; i < runs; i++)); do times+="$("$@") " || exit 2; done
    medians[$name]=$(tr ' ' '\n' <<<"${times% }" | median)
    names+=("$name")
    printf '%-34s median %8.0f ms of %d\n' "$name" "$(awk "BEGIN { print ${medians[$name]} / 1000 }")" "$runs"
}
ratio() { # one, other
    [ -n "${medians[$1]:-}" ] && [ -n "${medians[$2]:-}" ] \
        && awk -v o="$1" -v t="$2" -v a="${medians[$1]}" -v b="${medians[$2]}" 'BEGIN { printf "%s / %s = %.2f\n", o, t, a / b }'
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
measure 'java -version' whole "$java" -version

dossier=${2:-$work/dossier.yaml}
if [ $# -lt 2 ]; then
    "$root/bench/generate" 1 --seed 1 >"$dossier" || stop 'No dossier to score could be generated.'
fi
first_line "$khung" score "$dossier" >/dev/null || exit 2 # the first start fills the caches
measure 'khung score, first line' first_line "$khung" score "$dossier"

if command -v soffice >/dev/null; then
    echo 'Khung' >"$work/text.txt"
    convert() { soffice "-env:UserInstallation=file://$work/office" --headless --convert-to docx --outdir "$work" "$work/text.txt"; }
    whole convert >/dev/null || exit 2
    measure 'soffice converts one line' whole convert
fi

if command -v Xvfb >/dev/null && command -v xdotool >/dev/null; then
    Xvfb -displayfd 5 -screen 0 1280x1024x24 -noreset 5>"$work/display" >/dev/null 2>&1 &
    pids+=($!)
    for ((i = 0; i < 200; i++)); do [ -s "$work/display" ] && break || sleep 0.05; done
    [ -s "$work/display" ] || stop 'Xvfb did not start.'
    export DISPLAY=:$(<"$work/display")
    unset WAYLAND_DISPLAY
    first=$(window) || exit 2
    medians['khung window, very first start']=$first
    printf '%-34s        %8.0f ms, once\n' 'khung window, very first start' "$(awk "BEGIN { print $first / 1000 }")"
    measure 'khung window on screen' window
else
    echo 'The window is not measured: that needs Xvfb and xdotool. On Debian: apt install xvfb xdotool' >&2
fi

echo
ratio 'khung score, first line' 'java -version'
ratio 'khung window on screen' 'java -version'
ratio 'khung window on screen' 'khung score, first line'
ratio 'khung score, first line' 'soffice converts one line'
ratio 'khung window on screen' 'soffice converts one line'
ratio 'khung window, very first start' 'khung window on screen'
exit 0
