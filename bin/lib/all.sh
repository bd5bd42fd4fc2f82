# shellcheck shell=bash
# All of bin/lib, and the set-up that every build starts with.
# shellcheck source=bin/lib/system.sh
. "$ROOT/bin/lib/system.sh"
# shellcheck source=bin/lib/postgres.sh
. "$ROOT/bin/lib/postgres.sh"
# shellcheck source=bin/lib/engines.sh
. "$ROOT/bin/lib/engines.sh"
# shellcheck source=bin/lib/wasm.sh
. "$ROOT/bin/lib/wasm.sh"

setup_build() {
  need_cargo
  need_compiler
  need_node
  need_npm_packages "$ROOT"
  wasm_setup
}
