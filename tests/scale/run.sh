#!/usr/bin/env bash
# npm run scale [-- COUNTIES]: as many folders of fifty reports as asked for (4), on this machine alone, by GNU parallel, and by
# Dask. Debian: parallel openssh-server python3-dask python3-distributed. npm run scale -- growth [FEWER MORE]: how time and memory
# of one process grow from 500 reports to 5,000. npm run scale -- catalogue [REPORTS]: a catalogue by province and year, read back.
set -euo pipefail
here=$(realpath "$(dirname "$0")") counties=${1:-4}
if [ "$counties" = growth ]; then exec /usr/bin/python3 "$here/growth.py" "${@:2}"; fi
if [ "$counties" = catalogue ]; then exec node "$here/catalogue.js" "${@:2}"; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
totals() { # totals FOLDER: what one process says of it
  node "$here/../../cli/nianbao.mjs" check "$1" --jobs 1 --format jsonl >"$work/results" || [ $? -le 2 ]
  /usr/bin/python3 "$here/totals.py" <"$work/results"
}

node "$here/reports.js" "$work/reports" "$counties"
from=$EPOCHREALTIME
totals "$work/reports" >"$work/all"
echo "one process, $(grep -m1 ^reports "$work/all" | tr '\t' ' '): $(awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }') s"
size=$((counties < 20 ? counties * 25 : 500)) # files a process: starting it is then a small part of its work
echo "GNU parallel, $size files a process:"
bash "$here/parallel.sh" "$work/reports" "$work/all" "$size"
echo "Dask, $size files a process:"
/usr/bin/python3 "$here/bag.py" "$work/reports" "$work/all" "$size"
