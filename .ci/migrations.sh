# Unsafe statements in migrations. Sourced by run.
lint_migrations() {
  local python=$scratch/squawk unsafe=$scratch/209901010900_unsafe.sql safe=$scratch/209901010900_safe.sql
  /usr/bin/python3 -m venv "$python" || return 1
  "$python/bin/pip" install --quiet --disable-pip-version-check \
    "$(node -p 'require("./package.json").config.squawk')" || return 1
  local PATH=$python/bin:$PATH
  echo 'ALTER TABLE attempts ADD COLUMN note text NOT NULL;' >"$unsafe"
  echo "ALTER TABLE attempts ADD COLUMN note text NOT NULL DEFAULT '';" >"$safe"
  # A linter that finds nothing in this has not looked.
  if npm run --silent lint:migrations -- "$unsafe" >"$scratch/squawk.log" 2>&1 ||
    ! grep -q adding-required-field "$scratch/squawk.log"; then
    cat "$scratch/squawk.log"
    echo 'a required column without a default was not refused'
    return 1
  fi
  npm run --silent lint:migrations -- "$safe"
}
