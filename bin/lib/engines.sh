# shellcheck shell=bash
# RabbitMQ and Redis for tests: Debian's packages, run privately below .dropcart/test on ports of their own, never as
# services of the machine. Where they cannot be had, tests that need them say so and are skipped.

RABBIT_HOME=$STATE/test/rabbitmq
RABBIT_BIN=/usr/lib/rabbitmq/bin

# Both programs, installed the first time. Answers 1, having said why, where that is not possible.
need_engines() {
  if have redis-server && [ -x "$RABBIT_BIN/rabbitmq-server" ]; then return 0; fi
  if ! have apt-get || ! { is_root || have sudo; }; then
    echo "RabbitMQ and Redis are not installed and cannot be installed here: tests that need them are skipped"
    return 1
  fi
  # Debian would start both as services; this file tells it not to, for as long as it is there.
  local policy=/usr/sbin/policy-rc.d ours=no
  if ! [ -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod +x "$policy"
    ours=yes
  fi
  # A failed installation must not leave the file behind.
  local status=0
  (apt_install rabbitmq-server redis-server) || status=$?
  if [ "$ours" = yes ]; then as_root rm -f "$policy"; fi
  if [ "$status" != 0 ]; then echo "RabbitMQ and Redis could not be installed: tests that need them are skipped"; fi
  return "$status"
}

# Everything RabbitMQ and its tools must know to be a private instance.
rabbit_env() {
  local ports
  read -r -a ports <"$RABBIT_HOME/ports"
  export HOME=$RABBIT_HOME
  export RABBITMQ_NODENAME=dropcart_$(clone_id)@localhost
  export RABBITMQ_NODE_PORT=${ports[0]} RABBITMQ_DIST_PORT=${ports[1]}
  export ERL_EPMD_PORT=${ports[2]} ERL_EPMD_ADDRESS=127.0.0.1
  export RABBITMQ_MNESIA_BASE=$RABBIT_HOME/data RABBITMQ_LOG_BASE=$RABBIT_HOME/log
  export RABBITMQ_CONFIG_FILE=$RABBIT_HOME/rabbitmq RABBITMQ_ENABLED_PLUGINS_FILE=$RABBIT_HOME/plugins
  export RABBITMQ_CONF_ENV_FILE=$RABBIT_HOME/none RABBITMQ_PID_FILE=$RABBIT_HOME/pid
}

rabbit_ctl() { (rabbit_env && "$RABBIT_BIN/rabbitmqctl" -q "$@"); }

rabbit_is_up() { [ -f "$RABBIT_HOME/pid" ] && kill -0 "$(cat "$RABBIT_HOME/pid")" 2>/dev/null; }

# Three ports that nobody uses: for clients, for its tools, and for the list of Erlang's nodes.
rabbit_ports() {
  local port found=()
  for port in $(seq 15680 15760); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then found+=("$port"); fi
    if [ ${#found[@]} = 3 ]; then
      echo "${found[*]}"
      return 0
    fi
  done
  return 1
}

rabbit_start() {
  if ! rabbit_is_up; then
    rm -rf "$RABBIT_HOME"
    mkdir -p "$RABBIT_HOME"
    rabbit_ports >"$RABBIT_HOME/ports"
    echo '[].' >"$RABBIT_HOME/plugins"
    (
      rabbit_env
      printf 'listeners.tcp.default = 127.0.0.1:%s\n' "$RABBITMQ_NODE_PORT" >"$RABBIT_HOME/rabbitmq.conf"
      setsid "$RABBIT_BIN/rabbitmq-server" >"$RABBIT_HOME/out.log" 2>&1 &
      "$RABBIT_BIN/rabbitmqctl" -q wait --timeout 60 "$RABBIT_HOME/pid" >>"$RABBIT_HOME/out.log" 2>&1
    ) || fail "RabbitMQ did not start: see $RABBIT_HOME/out.log."
  fi
}

rabbit_url() {
  local port
  read -r port _ <"$RABBIT_HOME/ports"
  echo "amqp://guest:guest@127.0.0.1:$port"
}

rabbit_stop() {
  [ -f "$RABBIT_HOME/ports" ] || return 0
  if rabbit_is_up; then rabbit_ctl stop --idempotent >/dev/null 2>&1 || kill "$(cat "$RABBIT_HOME/pid")" || true; fi
  (rabbit_env && epmd -port "$ERL_EPMD_PORT" -kill) >/dev/null 2>&1 || true
  rm -rf "$RABBIT_HOME"
}

# What tests are told. Redis they start themselves: that takes a moment only, and some stop it.
engines_up() {
  need_engines || return 0
  rabbit_start
  TEST_AMQP_URL=$(rabbit_url)
  export TEST_AMQP_URL
}

engines_down() { rabbit_stop; }
