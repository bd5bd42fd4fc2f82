# shellcheck shell=bash
# What every doorway in bin/ shares: where we are, how we speak, how we fail.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STATE=$ROOT/.dropcart
TOOLS=$STATE/tools
cd "$ROOT" || exit
mkdir -p "$STATE" "$TOOLS"

# Progress goes to stderr: stdout belongs to the command's answer (`bin/run doctor --json | jq`).
say() { printf '%s %s\n' "${SAY_PREFIX:-==>}" "$*" >&2; }
warn() { printf 'warning: %s\n' "$*" >&2; }
# One sentence somebody can act on, then stop.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }

# A name for this clone, for the few things that cannot live inside it.
clone_id() { printf '%s' "$ROOT" | sha256sum | cut -c1-10; }

as_root() {
  if is_root; then
    "$@"
  elif have sudo; then
    sudo -- "$@"
  else
    fail "\`$*\` needs root and sudo is not installed: run it as root once, then run this again."
  fi
}

# A gigabyte is about what a dependency update costs; a first build wants six.
need_disk() {
  local wanted_gb=$1 free_kb
  free_kb=$(df -Pk "$ROOT" | awk 'NR == 2 { print $4 }')
  if [ "$free_kb" -lt $((wanted_gb * 1024 * 1024)) ]; then
    fail "only $((free_kb / 1024)) MB are free on the disk of $ROOT and the build needs $wanted_gb GB: free some space, then run this again."
  fi
}
