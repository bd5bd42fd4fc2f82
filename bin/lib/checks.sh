# shellcheck shell=bash
# The single checks of bin/test and bin/check. Exit code 77: skipped, having said why.

SKIPPED=77

check_format() { cargo fmt --check; }

# Shell scripts, where the linter is at hand.
check_scripts() {
  if ! have shellcheck; then
    echo "shellcheck is not installed: scripts are not linted"
    return $SKIPPED
  fi
  local scripts
  mapfile -t scripts < <(grep -lE '^#!.*bash|^# shellcheck shell=bash' bin/* bin/lib/* .ci/* 2>/dev/null)
  shellcheck --external-sources --source-path "$ROOT" "${scripts[@]}"
}

# Lints, and the SQL against the migrations, which costs a second compilation when it is looked at alone.
check_lint() { "$ROOT/bin/prepare-sql" --lint; }

# Debian's compiler comes without clippy; there the compiler's own word must do.
check_wasm() {
  local options=(--locked --target "$WASM_TARGET" --target-dir target/web -p frontend -p islands)
  if [ "${DROPCART_WASM:-}" != debian ] && wasm_rustup_has && cargo clippy --version >/dev/null 2>&1; then
    cargo clippy "${options[@]}" -- -D warnings
  else
    wasm_cargo check "${options[@]}"
  fi
}

# Leptos's `ssr` unified into the browser's half compiles, and silently kills every event handler.
check_no_server_code_in_browser() {
  local tree
  tree=$(cargo tree --locked -p frontend -e features --target "$WASM_TARGET")
  if grep -E 'feature "ssr"' <<<"$tree"; then
    echo "the browser half is built with the feature ssr (see above); this tells who turns it on: cargo tree -p frontend -e features -i leptos"
    return 1
  fi
  if grep -E '(^|[^a-z_-])(domain|sqlx|axum|tokio) v' <<<"$tree"; then
    echo "the browser half depends on server crates (see above)"
    return 1
  fi
}

# Delivery is tested with a real RabbitMQ and a real Redis, where they can be had.
check_unit() {
  engines_up
  cargo test --locked --no-fail-fast
}

# A shop of its own on the test cluster, filled with the demo data, served by the dev build.
check_browser() {
  if ! [ -x "$ROOT/end2end/run" ]; then
    echo "there is no end2end/run: no browser tests"
    return $SKIPPED
  fi
  if [ -f "$ROOT/end2end/package-lock.json" ]; then need_npm_packages "$ROOT/end2end"; fi
  if ! have chromium; then apt_install chromium; fi
  cargo build --locked --package server --bin dropcart
  open_shop
  CHROMIUM=$(command -v chromium) BASE_URL=$SHOP_URL DATABASE_URL=$SHOP_DATABASE_URL DROPCART=$ROOT/target/debug/dropcart \
    "$ROOT/end2end/run"
}

open_shop() {
  pg_find
  pg_place test
  pg_psql -d postgres -c "drop database if exists end2end with (force)"
  if [ "$(pg_psql -d postgres -Atc "select 1 from pg_roles where rolname = 'dropcart'")" != 1 ]; then
    pg_psql -d postgres -c "create role dropcart login createrole createdb"
  fi
  pg_psql -d postgres -c "create database end2end owner dropcart"
  SHOP_DATABASE_URL=$(pg_url dropcart end2end)
  local port
  port=$(free_port)
  SHOP_URL=http://127.0.0.1:$port
  local shop=(env BASE_URL="$SHOP_URL" APP_ENV=development RATE_LIMITS=off HOST=127.0.0.1 PORT="$port" DATABASE_URL="$SHOP_DATABASE_URL" DATA_DIR="$STATE/test/data" "$ROOT/target/debug/dropcart")
  rm -rf "$STATE/test/data"
  "${shop[@]}" migrate
  "${shop[@]}" seed --small
  "${shop[@]}" serve >"$STATE/test/shop.log" 2>&1 &
  echo $! >"$STATE/test/shop.pid"
  local _
  for _ in $(seq 300); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return 0; fi
    sleep 0.1
  done
  echo "the shop did not start within half a minute: see $STATE/test/shop.log"
  return 1
}

stop_shop() {
  local file=$STATE/test/shop.pid
  [ -f "$file" ] || return 0
  kill "$(cat "$file")" 2>/dev/null || true
  rm -f "$file"
}

free_port() {
  local port
  for port in $(seq 3100 3199); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return 0
    fi
  done
  return 1
}

# Built once and kept in .dropcart/tools; without optimisation, for it runs for a second.
need_cargo_deny() {
  if have cargo-deny; then return 0; fi
  PATH=$TOOLS/bin:$PATH
  if have cargo-deny; then return 0; fi
  say "building cargo-deny (once, some minutes)"
  CARGO_PROFILE_DEV_DEBUG=0 cargo install --quiet --locked --debug cargo-deny --root "$TOOLS"
}

check_dependencies() {
  need_cargo_deny
  cargo deny --locked --all-features check --hide-inclusion-graph bans licenses sources
}

# The list of known weaknesses comes from the network; without it nothing can be said.
check_advisories() {
  need_cargo_deny
  local answer status=0
  answer=$(cargo deny --locked check --hide-inclusion-graph advisories 2>&1) || status=$?
  printf '%s\n' "$answer"
  if [ "$status" != 0 ] && grep -qiE 'failed to (fetch|load|clone|acquire|open)[^|]*(advisory|database|db)|unable to fetch|failed to fetch' <<<"$answer"; then
    echo "the advisory database could not be fetched: known weaknesses were NOT checked"
    return $SKIPPED
  fi
  return "$status"
}
