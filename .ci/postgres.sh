# System packages, and the PostgreSQL 15 of this run. Sourced by run.
postgres_bin=/usr/lib/postgresql/15/bin

install_packages() {
  local missing=() unpacked=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v curl >/dev/null || missing+=(curl)
  [ -x $postgres_bin/initdb ] || missing+=(postgresql-15)
  # The tests go through it to that server, and kill one of their own.
  [ -x /usr/sbin/pgbouncer ] || missing+=(pgbouncer)
  # It builds what compares contracts.
  command -v go >/dev/null || missing+=(golang-go)
  # They judge the banks' answers: Ansible with its collections, and a Python that can install a validator.
  command -v ansible-playbook >/dev/null || missing+=(ansible-core ansible)
  # They compile a client generated from the contract.
  command -v javac >/dev/null || missing+=(default-jdk-headless)
  command -v mvn >/dev/null || missing+=(maven)
  # The drill makes a cluster of them.
  command -v patroni >/dev/null || missing+=(patroni)
  command -v etcd >/dev/null || missing+=(etcd-server)
  [ -x /usr/sbin/haproxy ] || missing+=(haproxy)
  # It takes a quiz as a trainee would.
  command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  # It judges alert rules.
  command -v promtool >/dev/null || unpacked=(promtool)
  /usr/bin/python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
  [ $((${#missing[@]} + ${#unpacked[@]})) -gt 0 ] || { echo 'nothing is missing'; return 0; }
  [ "$(id -u)" -eq 0 ] || { echo "run as root, or install: ${missing[*]} ${unpacked[*]}"; return 1; }
  apt-get update --quiet --quiet || return 1
  if [[ " ${missing[*]} " == *' postgresql-15 '* ]]; then
    # Its own package would start a server on port 5432 at once.
    apt-get install --yes --quiet --quiet --no-install-recommends postgresql-common || return 1
    sed -i '/^[# ]*create_main_cluster/d' /etc/postgresql-common/createcluster.conf
    echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf
  fi
  [ ${#unpacked[@]} -eq 0 ] || unpack_promtool || return 1
  without_services apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}"
}

# without_services COMMAND…: installs packages, none of which starts a service of its own.
without_services() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e $policy ]; then
    "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' >$policy && chmod 755 $policy || return 1
  "$@" || status=$?
  rm $policy
  return $status
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$postgres_home" && runuser --user="$postgres_account" -- "$@")
  else
    "$@"
  fi
}

start_postgres() {
  local password port attempt answered
  # In memory where there is some: each test makes a database of a thousand files, and drops it.
  postgres_home=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "$scratch")" bareme-ci.XXXXXX)
  postgres_account=$(getent passwd postgres nobody | head -n 1 | cut -d: -f1)
  password=$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')
  (umask 077 && echo "$password" >"$postgres_home/password")
  [ "$(id -u)" -ne 0 ] || chown -R "$postgres_account:" "$postgres_home"
  as_postgres "$postgres_bin/initdb" --pgdata="$postgres_home/data" --username=postgres --encoding=UTF8 \
    --locale=C.UTF-8 --auth=md5 --pwfile="$postgres_home/password" --no-sync >"$scratch/initdb.log" 2>&1 ||
    { cat "$scratch/initdb.log"; return 1; }
  for attempt in 1 2 3 4 5; do
    port=$(free_port)
    as_postgres "$postgres_bin/pg_ctl" start --silent --wait --pgdata="$postgres_home/data" \
      --log="$postgres_home/log" --options="-p $port -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c autovacuum=off -c jit=off \
      -c max_connections=300" && break
    [ "$attempt" -lt 5 ] || { cat "$postgres_home/log"; return 1; }
  done
  postgres_env=(env PATH="$postgres_bin:$PATH" PGHOST=127.0.0.1 PGPORT="$port" PGPASSWORD="$password")
  # Another server may have taken the port in between: only this run's own will do.
  answered=$("${postgres_env[@]}" psql --username=postgres --dbname=postgres -Atc 'SHOW data_directory')
  [ "$answered" = "$postgres_home/data" ] || { echo "port $port belongs to $answered"; return 1; }
  "${postgres_env[@]}" psql --username=postgres --dbname=postgres -Atc 'SELECT version()'
  postgres_port=$port
  postgres_url=postgresql://postgres:$password@127.0.0.1:$port/postgres
}

stop_postgres() {
  [ -n "${postgres_home:-}" ] || return 0
  [ ! -f "$postgres_home/data/postmaster.pid" ] ||
    as_postgres "$postgres_bin/pg_ctl" stop --silent --mode=immediate --pgdata="$postgres_home/data"
  rm -rf "$postgres_home"
}
