#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Requests per second of a module's web resource in a host against a bare QHttpServer: pairs of runs in changing order,
# and the median of their ratios, so that other load on the machine meets both. The processor time that each
# server spent on a request stands beside it, which such load disturbs less.
# Usage: http.sh HTTPBENCH [ROUNDS [SECONDS]]; needs wrk.
set -euo pipefail

program=${1:?usage: http.sh HTTPBENCH [ROUNDS [SECONDS]]}
rounds=${2:-9}
seconds=${3:-2}
command -v wrk >/dev/null || { echo "http.sh: wrk is not installed" >&2; exit 2; }

state=$(mktemp -d)
exec {bare_out}< <(exec "$program" bare)
bare_pid=$!
exec {ours_out}< <(exec "$program" ours "$state")
ours_pid=$!
trap 'kill "$bare_pid" "$ours_pid"; rm -rf "$state"' EXIT
read -r bare_port <&"$bare_out"
read -r ours_port <&"$ours_out"

# Prints "requests/s microseconds": the rate, and the server's processor time per request.
measure() {
    local pid=$1 port=$2 before after
    read -r before _ <"/proc/$pid/schedstat"
    local result
    result=$(wrk -t 1 -c 32 -d "${seconds}s" "http://127.0.0.1:$port/_synapse/client/hello")
    read -r after _ <"/proc/$pid/schedstat"
    awk -v spent=$((after - before)) '
        /requests in/ { requests = $1 }
        /^Requests\/sec/ { rate = $2 }
        /Non-2xx|Socket errors/ { print > "/dev/stderr"; bad = 1 }
        END { if (bad || !requests) exit 1; print rate, spent / 1000 / requests }' <<<"$result"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

table=
for ((round = 1; round <= rounds; round++)); do
    if ((round % 2)); then
        bare=$(measure "$bare_pid" "$bare_port")
        ours=$(measure "$ours_pid" "$ours_port")
    else
        ours=$(measure "$ours_pid" "$ours_port")
        bare=$(measure "$bare_pid" "$bare_port")
    fi
    table+="$bare $ours"$'\n'
done
table=${table%$'\n'}

printf '%-10s %14s %20s\n' server requests/s "CPU us per request"
printf '%-10s %14.0f %20.2f\n' bare "$(awk '{ print $1 }' <<<"$table" | median)" "$(awk '{ print $2 }' <<<"$table" | median)"
printf '%-10s %14.0f %20.2f\n' ours "$(awk '{ print $3 }' <<<"$table" | median)" "$(awk '{ print $4 }' <<<"$table" | median)"
ratio=$(awk '{ print $3 / $1 }' <<<"$table" | median)
time_ratio=$(awk '{ print $4 / $2 }' <<<"$table" | median)
printf 'ratio of the rates: %.2f, of the processor times: %.2f\n' "$ratio" "$time_ratio"
if [ -n "${MODULEHOST_BENCH_ROWS:-}" ]; then
    printf 'served requests against a bare server\t%s\n' "$ratio" >>"$MODULEHOST_BENCH_ROWS"
    printf 'processor time of a served request against a bare server\t%s\n' "$time_ratio" >>"$MODULEHOST_BENCH_ROWS"
fi
