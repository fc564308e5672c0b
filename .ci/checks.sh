# Checks that take more than one command. Sourced by run.

# contract_lint: Redocly's rules, where a warning fails too.
contract_lint() {
  npx --no-install redocly lint --format=stylish >"$scratch/redocly.log" 2>&1
  local status=$?
  cat "$scratch/redocly.log"
  [ "$status" -eq 0 ] && ! grep -qiE '[1-9][0-9]* warning' "$scratch/redocly.log"
}

# verify_answers: the model answers of the banks, given to what would read them for real.
verify_answers() {
  local python=$scratch/python
  /usr/bin/python3 -m venv "$python" || return 1
  "$python/bin/pip" install --quiet --disable-pip-version-check kubernetes-validate==1.37.0 || return 1
  PATH=$python/bin:$PATH npm run --silent verify-answers
}
