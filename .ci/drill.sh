# A database that fails under the service. Sourced by run.

# drill_once: a leader is killed, and nothing that was acknowledged is lost.
drill_once() {
  TMPDIR=$([ -w /dev/shm ] && echo /dev/shm || echo "$scratch") npm run --silent drill -- failover --quick
}
