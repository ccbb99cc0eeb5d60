#!/usr/bin/env bash
# usage: parallel.sh FOLDER TOTALS SIZE
# GNU parallel: SIZE files a job, on nodes reached by ssh. The nodes are two ssh servers on this machine, each with its own port,
# started and ended here. The second one is killed on the way once. Every run must come to TOTALS.
set -euo pipefail
folder=$(realpath "$1") totals=$(realpath "$2") size=$3
here=$(realpath "$(dirname "$0")") node=$(command -v node)
work=$(mktemp -d)
servers=()
end() {
  for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT

start_nodes() {
  [ "$(id -u)" != 0 ] || mkdir -p /run/sshd
  ssh-keygen -q -t ed25519 -N '' -f "$work/host"
  ssh-keygen -q -t ed25519 -N '' -f "$work/user"
  local name port
  for name in node1 node2; do
    port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    printf '%s\n' "ListenAddress 127.0.0.1:$port" "HostKey $work/host" "AuthorizedKeysFile $work/user.pub" 'StrictModes no' \
      'PasswordAuthentication no' 'PidFile none' >"$work/$name.server"
    printf '%s\n' "Host $name" 'HostName 127.0.0.1' "Port $port" "IdentityFile $work/user" 'IdentitiesOnly yes' \
      'StrictHostKeyChecking accept-new' "UserKnownHostsFile $work/known" 'LogLevel ERROR' >>"$work/nodes"
    /usr/sbin/sshd -D -f "$work/$name.server" &
    servers+=($!)
  done
  export PARALLEL_HOME=$work/parallel PARALLEL_SSH="ssh -F $work/nodes"
  mkdir -p "$PARALLEL_HOME" && touch "$PARALLEL_HOME/will-cite"
}

# Exit codes 1 and 2 speak of reports; whatever else ends a job sends it to the other node.
over() { # over NODES: one process a job slot
  find "$folder" -type f | sort | parallel --sshlogin "$1" --max-args "$size" --retries 3 --joblog "$work/log" \
    "echo {#} >>$work/begun; $node $here/../../cli/nianbao.mjs check --jobs 1 --format jsonl {}; [ \$? -le 2 ]" >"$work/results"
}

kill_second_node() { # while both are at their first job
  until [ "$(wc -l <"$work/begun")" -ge 2 ]; do sleep 0.1; done
  sleep 2
  pkill -P "${servers[1]}" || true # what runs there
  kill "${servers[1]}"
}

report() { # report WHAT SECONDS
  /usr/bin/python3 "$here/totals.py" <"$work/results" | cmp - "$totals"
  echo "$1: $2 s, $(awk -v n="$(awk '$1 == "reports" { print $2 }' "$totals")" -v s="$2" 'BEGIN { printf "%.0f", n / s }') reports a second"
}

timed() { # timed WHAT NODES
  local from=$EPOCHREALTIME
  over "$2"
  report "$1" "$(awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')"
}

start_nodes
timed '1 node, 1 worker' 1/node1
timed '1 node, 2 workers' 2/node1
timed '2 nodes, 1 worker each' 1/node1,1/node2
: >"$work/log" >"$work/begun"
kill_second_node &
timed '2 nodes, one killed on the way' 1/node1,1/node2
wait $!
again=$(($(wc -l <"$work/begun") - $(sort -u "$work/begun" | wc -l)))
echo "jobs begun on the killed node and done again on the other: $again"
[ "$again" -gt 0 ]
