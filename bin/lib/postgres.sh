# shellcheck shell=bash
# Private Postgres clusters below .dropcart/pg/. They listen on a unix socket only: no port to
# collide with, no password to keep, nothing reachable from another machine.
#   main   what `bin/run` and `bin/dev` serve from; keeps its data
#   test   for tests and `bin/prepare-sql`; trades durability for speed

# The newest installed server, wherever the distribution puts it.
pg_find() {
  [ -n "${PG_BIN:-}" ] && return 0
  local dir
  while read -r dir; do
    if [ -x "$dir/initdb" ]; then
      PG_BIN=$dir
      return 0
    fi
  done < <(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV)
  if have initdb; then
    PG_BIN=$(dirname "$(command -v initdb)")
    return 0
  fi
  return 1
}

# Postgres refuses to run as root, so root hands over to the `postgres` user.
pg_as_owner() {
  if is_root; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@")
  else
    "$@"
  fi
}

# Sets PG_HOME (data, log) and PG_SOCKET (directory of the socket) for a cluster.
pg_place() {
  local name=$1 base=$STATE/pg
  mkdir -p "$base/$name" 2>/dev/null || true
  # A clone below /root, say, cannot be entered by the `postgres` user: then the data lives in /var/lib.
  if is_root && ! { chown postgres:postgres "$base/$name" 2>/dev/null && pg_as_owner test -w "$base/$name" 2>/dev/null; }; then
    rmdir "$base/$name" 2>/dev/null || true
    base=/var/lib/dropcart-$(clone_id)
    mkdir -p "$base/$name"
    chown postgres:postgres "$base/$name"
  fi
  PG_HOME=$base/$name
  chmod 700 "$PG_HOME"
  # A socket's whole path must fit in 107 bytes.
  PG_SOCKET=$PG_HOME
  if [ ${#PG_SOCKET} -gt 85 ]; then
    PG_SOCKET=/tmp/dropcart-$(clone_id)-$name
    mkdir -p "$PG_SOCKET"
    chmod 700 "$PG_SOCKET"
    if is_root; then chown postgres:postgres "$PG_SOCKET"; fi
  fi
}

pg_settings() {
  cat <<CONF
listen_addresses = ''
unix_socket_directories = '$PG_SOCKET'
max_connections = 200
shared_buffers = 256MB
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
CONF
  if [ "$1" = test ]; then
    cat <<CONF
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
max_locks_per_transaction = 256
CONF
  fi
}

pg_is_up() { "$PG_BIN/pg_isready" -q -h "$PG_SOCKET"; }

# A pid file whose process is gone, or is by now something else, would stop the start.
pg_clear_stale_pid() {
  local file=$PG_HOME/data/postmaster.pid pid
  [ -f "$file" ] || return 0
  pid=$(head -n 1 "$file")
  if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != postgres ]; then rm -f "$file"; fi
}

# Starts the cluster (creating it the first time); one that still runs from before is used as it is.
pg_start() {
  local name=$1
  pg_find || fail "Postgres is not installed: \`apt-get install postgresql\` brings it (bin/run does that by itself on Debian)."
  pg_place "$name"
  # Two doorways opened at once must not both create it. The server must not inherit the lock.
  {
    flock 8
    pg_start_locked "$name" 8>&-
  } 8>"$STATE/pg-$name.lock"
}

pg_start_locked() {
  local name=$1 attempt
  if [ ! -f "$PG_HOME/data/PG_VERSION" ]; then
    say "creating a private Postgres in $PG_HOME"
    rm -rf "$PG_HOME/data"
    pg_as_owner "$PG_BIN/initdb" -D "$PG_HOME/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$STATE/initdb-$name.log" 2>&1 ||
      fail "Postgres could not create its data directory: see $STATE/initdb-$name.log."
    echo "include = '$PG_HOME/dropcart.conf'" >>"$PG_HOME/data/postgresql.conf"
  elif [ "$(cat "$PG_HOME/data/PG_VERSION")" != "$("$PG_BIN/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')" ]; then
    fail "$PG_HOME/data was made by another Postgres version: dump and restore it, or remove that directory to start with fresh demo data."
  fi
  pg_is_up && return 0
  pg_settings "$name" >"$PG_HOME/dropcart.conf"
  # After a kill -9 the old processes may need a moment to let go of their memory.
  for attempt in 1 2 3 4 5; do
    pg_clear_stale_pid
    if pg_as_owner "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -l "$PG_HOME/log" -w -t 60 start >/dev/null 2>&1 </dev/null; then return 0; fi
    pg_is_up && return 0
    sleep "$attempt"
  done
  tail -n 5 "$PG_HOME/log" >&2 || true
  fail "the private Postgres did not start: its log is $PG_HOME/log."
}

pg_stop() {
  pg_find || return 0
  pg_place "$1"
  [ -f "$PG_HOME/data/postmaster.pid" ] || return 0
  pg_as_owner "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -m fast -w -t 30 stop >/dev/null 2>&1 || true
}

# postgres://<role>@<socket directory, encoded>/<database>; pg_start (or pg_place) ran before.
pg_url() {
  local role=$1 database=$2 host=${PG_SOCKET//%/%25}
  host=${host//\//%2F}
  host=${host// /%20}
  printf 'postgres://%s@%s/%s\n' "$role" "$host" "$database"
}

pg_psql() { PGOPTIONS="-c client_min_messages=warning" "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h "$PG_SOCKET" -U postgres "$@"; }

# The shop's own role owns its database but is no superuser: row-level security would not hold for one.
pg_create_shop() {
  if [ "$(pg_psql -d postgres -Atc "select 1 from pg_roles where rolname = 'dropcart'")" != 1 ]; then
    pg_psql -d postgres -c "create role dropcart login createrole createdb"
  fi
  if [ "$(pg_psql -d postgres -Atc "select 1 from pg_database where datname = 'dropcart'")" != 1 ]; then
    pg_psql -d postgres -c "create database dropcart owner dropcart"
  fi
}
