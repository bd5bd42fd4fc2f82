# shellcheck shell=bash
# From a built `dropcart` to a running shop: database, migrations, demo data, address, orderly end.

# A key from the environment, else from .env, else a default: as the server itself reads them.
setting() {
  local name=$1 default=${2:-} line=""
  if [ -n "${!name:-}" ]; then
    printf '%s' "${!name}"
    return 0
  fi
  if [ -f "$ROOT/.env" ]; then line=$(grep -E "^[[:space:]]*$name=." "$ROOT/.env" | tail -n 1 || true); fi
  line=${line#*=}
  line=${line#[\"\']}
  line=${line%[\"\']}
  printf '%s' "${line:-$default}"
}

production() { [ "$(setting APP_ENV development)" = production ]; }

need_free_port() {
  local port
  port=$(setting PORT 3000)
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    fail "port $port is taken: stop what listens there, or choose another one with \`PORT=3001 bin/run\`."
  fi
}

# Everybody who uses the private Postgres holds a shared lock on one file; the kernel lets go of it
# even after a kill -9. Who can get it alone is the last one, and stops Postgres.
open_database() {
  if [ -n "$(setting DATABASE_URL)" ]; then
    say "using the database of DATABASE_URL"
    return 0
  fi
  need_postgres
  exec 7>"$STATE/pg-main.users"
  flock -s 7
  trap close_database EXIT
  say "starting the private Postgres"
  pg_start main 7>&-
  pg_create_shop
  DATABASE_URL=$(pg_url dropcart dropcart)
  export DATABASE_URL
}

close_database() {
  flock -u 7
  if flock -n -x 7; then
    say "stopping the private Postgres"
    pg_stop main 7>&-
  fi
}

prepare_database() {
  say "bringing the database up to date"
  "$DROPCART" migrate >&2
  if production; then return 0; fi
  say "filling in the demo shop, unless it is there"
  "$DROPCART" seed >&2
}

# Meant for the background: the server says that it listens by answering.
announce_when_ready() {
  local port
  port=$(setting PORT 3000)
  until answers "$port"; do sleep 0.1; done
  printf '\n  DropCart is ready:  %s\n\n' "$(setting BASE_URL "http://localhost:$port")"
  if production; then return 0; fi
  cat <<'TEXT'
  Sign in as      with
  administrator   admin@ecommerce.com    AdminPass123!
  customer        user@ecommerce.com     UserPass123!
  vendor          vendor@ecommerce.com   VendorPass123!
  courier         courier@ecommerce.com  CourierPass123!

  Ctrl-C stops it.

TEXT
}

# Any HTTP answer will do. Asked by bash itself, so that curl need not be there.
answers() {
  local line=""
  { exec 4<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&4
  read -r -t 5 line <&4 || true
  exec 4>&-
  [[ $line == HTTP/* ]]
}

# Not exec: somebody has to stop Postgres afterwards. The program gets a process group of its own, so
# that a Ctrl-C reaches it once, from here, and it can finish the requests it has begun.
run_until_stopped() {
  local status=0 program announcer=""
  set -m
  "$DROPCART" "$@" &
  program=$!
  if [ "$1" = serve ]; then
    announce_when_ready >&2 7>&- &
    announcer=$!
  fi
  set +m
  # shellcheck disable=SC2064 # the pid of now is meant
  trap "kill -TERM $program 2>/dev/null || true" INT TERM HUP
  wait "$program" || status=$?
  # A trapped signal ends the wait early, while the program still drains.
  while kill -0 "$program" 2>/dev/null; do
    status=0
    wait "$program" || status=$?
  done
  if [ -n "$announcer" ]; then kill "$announcer" 2>/dev/null || true; fi
  return "$status"
}
