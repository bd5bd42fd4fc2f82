# shellcheck shell=bash
# A list of named checks: each runs, whatever became of the one before, and all are told at the end.

STEP_LOGS=$STATE/test
STEP_WANTED=()
STEP_REPORT=()
STEPS_OK=0
STEPS_FAILED=0
CASES_OK=0
CASES_FAILED=0

select_steps() { STEP_WANTED=("$@"); }

step_wanted() {
  local name
  [ ${#STEP_WANTED[@]} -gt 0 ] || return 0
  for name in "${STEP_WANTED[@]}"; do [ "$name" != "$1" ] || return 0; done
  return 1
}

# step <name> <command…>. Exit code 77 means skipped; the command said why.
step() {
  local name=$1 began=$SECONDS log status=0 word
  shift
  step_wanted "$name" || return 0
  mkdir -p "$STEP_LOGS"
  log=$STEP_LOGS/$name.log
  say "$name"
  # A subshell with -e of its own: inside an `if` or `||` bash would ignore it.
  set +e
  (
    set -euo pipefail
    "$@"
  ) 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  case $status in
  0) word=ok STEPS_OK=$((STEPS_OK + 1)) ;;
  77) word=skipped ;;
  *) word=FAILED STEPS_FAILED=$((STEPS_FAILED + 1)) ;;
  esac
  count_cases "$log"
  STEP_REPORT+=("$(printf '%-12s %-8s %5ss   %s' "$name" "$word" $((SECONDS - began)) "$STEP_CASES")")
}

# cargo writes "test result: ok. 12 passed; 0 failed; …", the browser tests end with "12 passed, 0 failed".
count_cases() {
  local ok failed
  read -r ok failed < <(sed -E 's/\x1b\[[0-9;]*m//g' "$1" |
    awk '/^test result: / { ok += $4; failed += $6 } /^[0-9]+ passed, [0-9]+ failed$/ { ok += $1; failed += $3 } END { print ok + 0, failed + 0 }')
  CASES_OK=$((CASES_OK + ok))
  CASES_FAILED=$((CASES_FAILED + failed))
  STEP_CASES=""
  if [ $((ok + failed)) -gt 0 ]; then STEP_CASES="$ok passed, $failed failed"; fi
}

# A step that was asked for and does not exist must not look like one that passed.
refuse_unknown_steps() {
  local name
  for name in "${STEP_WANTED[@]}"; do
    printf '%s\n' "${STEP_REPORT[@]}" | grep -q "^$name " || fail "there is no step called $name: see the end of bin/test for their names."
  done
}

summary() {
  refuse_unknown_steps
  printf '\n%s\n' "---- summary (logs in ${STEP_LOGS#"$ROOT"/}) ----"
  printf '%s\n' "${STEP_REPORT[@]}"
  printf '\n%d passed, %d failed\n' $((STEPS_OK + CASES_OK)) $((STEPS_FAILED + CASES_FAILED))
  [ "$STEPS_FAILED" = 0 ] && [ "$CASES_FAILED" = 0 ]
}
