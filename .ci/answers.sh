# The model answers of the banks, given to what would read them for real. Sourced by run.
verify_answers() {
  local python=$scratch/python
  /usr/bin/python3 -m venv "$python" || return 1
  "$python/bin/pip" install --quiet --disable-pip-version-check kubernetes-validate==1.37.0 || return 1
  PATH=$python/bin:$PATH npm run --silent verify-answers
}
