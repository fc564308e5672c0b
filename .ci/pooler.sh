# PgBouncer in transaction mode before the PostgreSQL 15 of this run. Sourced by run.

start_pooler() {
  local attempt port password PATH=$PATH:/usr/sbin
  pooler_home=$postgres_home/pooler
  password=${postgres_url#*://postgres:}
  password=${password%%@*}
  # To look up who connects takes a session more in each new database: whom the tests connect as is known.
  mkdir -m 700 "$pooler_home" && echo "\"postgres\" \"$password\"" >"$pooler_home/users" || return 1
  for attempt in 1 2 3 4 5; do
    port=$(free_port)
    write_pooler_config "$port" >"$pooler_home/config"
    [ "$(id -u)" -ne 0 ] || chown -R "$postgres_account:" "$pooler_home"
    as_postgres pgbouncer --daemon --quiet "$pooler_home/config" || return 1
    # Another server may have taken the port in between: only this run's own will do.
    is_own_pooler "$port" && break
    [ "$attempt" -lt 5 ] || { cat "$pooler_home/log"; return 1; }
  done
  pgbouncer --version | head -n 1
  pooler_url=${postgres_url/:$postgres_port/:$port}
}

# write_pooler_config PORT: before every database of the server. Tests drop theirs, so what is idle is let go at once.
write_pooler_config() {
  cat <<END
[databases]
* = host=127.0.0.1 port=$postgres_port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $1
unix_socket_dir =
pidfile = $pooler_home/pid
logfile = $pooler_home/log
log_connections = 0
log_disconnections = 0
auth_type = md5
auth_file = $pooler_home/users
auth_user = postgres
auth_query = SELECT usename, passwd FROM pg_shadow WHERE usename = \$1
stats_users = postgres
pool_mode = transaction
max_client_conn = 500
default_pool_size = 40
server_idle_timeout = 2
autodb_idle_timeout = 5
END
}

# is_own_pooler PORT: whether what answers there, within a few seconds, runs by this run's configuration.
is_own_pooler() {
  local attempt
  for attempt in {1..20}; do
    "${postgres_env[@]}" PGPORT="$1" psql --username=postgres --dbname=pgbouncer -Atc 'SHOW CONFIG' 2>/dev/null |
      grep -q "^conffile|$pooler_home/config|" && return 0
    sleep 0.1
  done
  return 1
}

stop_pooler() {
  [ ! -f "${pooler_home:-}/pid" ] || kill -KILL "$(cat "$pooler_home/pid")"
}
