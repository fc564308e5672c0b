# Steps and what they count. Sourced by run; $scratch is a folder of the run's own.

# check NAME COMMAND…: one check; its output is shown, its time printed, its outcome counted.
check() {
  local name=$1 began=$SECONDS status=0
  shift
  printf '\n== %s\n' "$name"
  "$@" || status=$?
  if [ "$status" -eq 0 ]; then record "$name" "$began" 1 0; else record "$name" "$began" 0 1; fi
  return "$status"
}

# suite NAME COMMAND…: an npm script that runs vitest; counts the tests themselves.
suite() {
  local name=$1 began=$SECONDS status=0 ok bad skipped results
  shift
  results=$(mktemp -u "$scratch/results.XXXXXX")
  printf '\n== %s\n' "$name"
  "$@" -- --reporter=dot --reporter=json --outputFile.json="$results" || status=$?
  read -r ok bad skipped <<<"$(node .ci/count-tests.cjs "$results" "$status" || echo 0 1 0)"
  printf '   %s passed, %s failed, %s skipped in this suite\n' "$ok" "$bad" "$skipped"
  record "$name" "$began" "$ok" "$bad"
  [ "$bad" -eq 0 ]
}

# record NAME BEGAN PASSED FAILED: the end of a step. Kept in a file, where steps of other processes count too.
record() {
  local took=$((SECONDS - $2)) outcome=ok
  [ "$4" -eq 0 ] || outcome=FAILED
  printf -- '-- %s: %s, %d s\n' "$1" "$outcome" "$took"
  printf '%d %d %d %s\n' "$took" "$3" "$4" "$1" >>"$scratch/steps"
}

# Where each process that runs beside the others writes.
declare -A logs=()

# beside COMMAND…: runs steps in a process ($!) beside those that follow; join shows what they say.
beside() {
  local log
  log=$(mktemp "$scratch/beside.XXXXXX")
  # In a process group of its own, which can be ended with all that it started.
  set -m
  (
    "$@"
    echo "$?" >"$log.status"
  ) >"$log" 2>&1 &
  set +m
  logs[$!]=$log
}

# join [PID…]: waits for these, or for all that runs beside, and shows what each said; fails when one failed.
join() {
  local pid log status=0
  [ $# -gt 0 ] || set -- "${!logs[@]}"
  for pid; do
    log=${logs[$pid]:-}
    [ -n "$log" ] || continue
    wait "$pid"
    unset "logs[$pid]"
    cat "$log"
    # Whoever was ended from outside gave no outcome, and has perhaps not counted.
    [ -f "$log.status" ] || record 'steps that ended early' "$SECONDS" 0 1
    [ "$(cat "$log.status" 2>&1)" = 0 ] || status=1
  done
  return "$status"
}

# stop_beside: ends all that still runs beside.
stop_beside() {
  local pid
  for pid in "${!logs[@]}"; do
    kill -TERM -- "-$pid" 2>/dev/null
    wait "$pid"
  done
}

# finish: waits for what still runs, prints what everything took and the count, and ends the run.
finish() {
  local took ok bad name passed=0 failed=0
  join
  printf '\n== what it took\n'
  print_budget
  while read -r took ok bad name; do
    passed=$((passed + ok)) failed=$((failed + bad))
  done <"$scratch/steps"
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}
