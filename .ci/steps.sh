# Steps, their time and the count. Sourced by run.
passed=0
failed=0

# check NAME COMMAND…: one check; its output is shown, its time printed, its outcome counted.
check() {
  local name=$1 began=$SECONDS status=0
  shift
  printf '\n== %s\n' "$name"
  "$@" || status=$?
  if [ "$status" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  report "$name" "$began" "$status"
  return "$status"
}

# suite NAME: the README's test command; counts the tests themselves.
suite() {
  local name=$1 began=$SECONDS status=0 counts
  local results=$scratch/results.json
  printf '\n== %s\n' "$name"
  rm -f "$results"
  npm test -- --reporter=dot --reporter=json --outputFile.json="$results" || status=$?
  # A run that ends badly without a failed test (an unhandled error, no file of results) counts as one failure.
  counts=$(node -e '
    const [file, status] = process.argv.slice(1)
    let run = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }
    try { run = JSON.parse(require("fs").readFileSync(file, "utf8")) } catch {}
    const broken = run.testResults.filter((t) => t.status === "failed" && !t.assertionResults.some((a) => a.status === "failed")).length
    const failures = run.numFailedTests + broken
    console.log(run.numPassedTests, failures || (status === "0" ? 0 : 1), run.numPendingTests)
  ' "$results" "$status")
  read -r ok bad skipped <<<"$counts"
  passed=$((passed + ok))
  failed=$((failed + bad))
  printf '%s passed, %s failed, %s skipped in this suite\n' "$ok" "$bad" "$skipped" | sed 's/^/   /'
  report "$name" "$began" "$bad"
}

# contract_lint: Redocly's rules, where a warning fails too.
contract_lint() {
  npx --no-install redocly lint --format=stylish >"$scratch/redocly.log" 2>&1
  local status=$?
  cat "$scratch/redocly.log"
  [ "$status" -eq 0 ] && ! grep -qiE '[1-9][0-9]* warning' "$scratch/redocly.log"
}

report() {
  local outcome=ok
  [ "$3" -eq 0 ] || outcome=FAILED
  printf -- '-- %s: %s, %d s\n' "$1" "$outcome" $((SECONDS - $2))
  summary="${summary:-}$(printf '%6d s  %-6s  %s' $((SECONDS - $2)) "$outcome" "$1")"$'\n'
}

finish() {
  printf '\n%s%6d s  in all\n\n%d passed, %d failed\n' "${summary:-}" "$SECONDS" "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

# free_port: a port of 127.0.0.1 that nobody listens on now.
free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# wait_for URL PID: until it answers 2xx; fails when the process is gone or after 60 s.
wait_for() {
  local deadline=$((SECONDS + 60))
  until curl --silent --fail --output /dev/null --max-time 2 "$1"; do
    if ! kill -0 "$2" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
      echo "$1 does not answer"
      return 1
    fi
    sleep 0.2
  done
}
