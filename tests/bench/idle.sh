#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# idle.sh PROGRAM [SECONDS]: how much of one core the open window takes while nobody does anything, page by page,
# with the sample config live and being served. Needs Xvfb and xdotool. Exits with 1 when a page takes 1 % or more.
set -eu

program=$1
seconds=${2:-60}
sample=$(cd "$(dirname "$0")/../../resources/samples" && pwd)/homeserver.yaml
folder=$(mktemp -d)
export XDG_CONFIG_HOME="$folder/config" XDG_STATE_HOME="$folder/state" XDG_CACHE_HOME="$folder/cache"
export QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY

Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
console=
finish() {
    if [ -n "$console" ]; then kill "$console" 2>/dev/null || true; fi
    kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
tries=0
while [ ! -s "$folder/display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { cat "$folder/xvfb.log" >&2; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$folder/display")
export DISPLAY

"$program" --new-instance "$sample" 2>"$folder/console.log" &
console=$!
tries=0
until window=$(xdotool search --onlyvisible --pid "$console" 2>/dev/null | head -1) && [ -n "$window" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] && kill -0 "$console" 2>/dev/null || { cat "$folder/console.log" >&2; exit 1; }
    sleep 0.1
done
sleep 3
xdotool windowfocus "$window"
sleep 1
xdotool key alt+t # Trust and Run.
sleep 5

ticks() { awk '{ print $14 + $15 }' "/proc/$console/stat"; }
perSecond=$(getconf CLK_TCK)
status=0
page=0
for name in overview modules callbacks routes caches trace log; do
    page=$((page + 1))
    xdotool key "ctrl+$page"
    sleep 3
    before=$(ticks)
    sleep "$seconds"
    after=$(ticks)
    awk -v name="$name" -v ticks=$((after - before)) -v per="$perSecond" -v seconds="$seconds" 'BEGIN {
        share = 100 * ticks / per / seconds
        printf "%-10s %6.2f %% of a core%s\n", name, share, share < 1 ? "" : "  (at most 1) missed"
        exit share >= 1 }' || status=1
done
threads=$(ls "/proc/$console/task" | wc -l)
echo "threads    $threads"
if [ -n "${IDLE_PICTURE:-}" ]; then import -window root "$IDLE_PICTURE"; fi
exit $status
