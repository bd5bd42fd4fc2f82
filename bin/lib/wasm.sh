# shellcheck shell=bash
# A Rust compiler that can build for the browser. rustup's own when its download site answers; else
# Debian's compiler, whose package carries the standard library's source, from which we build it.
# DROPCART_WASM=rustup|debian forces one way. `cargo xtask frontend` finds by itself which is there.

WASM_TARGET=wasm32-unknown-unknown
WASM_DEBIAN_LIBS=/usr/lib/rustlib/$WASM_TARGET/lib

wasm_rustup_has() {
  local libs
  libs=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$libs/libstd-*.rlib" >/dev/null
}
wasm_debian_has() {
  [ -x /usr/bin/cargo ] && compgen -G "$WASM_DEBIAN_LIBS/libstd-*.rlib" >/dev/null &&
    # An upgraded compiler refuses libraries of the one before.
    [ "$(cat "$WASM_DEBIAN_LIBS/.made-by" 2>/dev/null)" = "$(/usr/bin/rustc --version)" ]
}

wasm_setup() {
  case ${DROPCART_WASM:-} in
  rustup)
    wasm_rustup_has || wasm_from_rustup || fail "\`rustup target add $WASM_TARGET\` did not work: check the network, or unset DROPCART_WASM to use Debian's compiler."
    ;;
  debian) wasm_debian_has || wasm_from_debian ;;
  "") wasm_rustup_has || wasm_debian_has || wasm_from_rustup || wasm_from_debian ;;
  *) fail "DROPCART_WASM is \"$DROPCART_WASM\": it may be rustup or debian." ;;
  esac
}

wasm_from_rustup() {
  have rustup || return 1
  say "adding the WebAssembly target to Rust (rustup, at most two minutes)"
  # rustup retries a site it cannot reach for very long.
  RUSTUP_MAX_RETRIES=1 timeout 120 rustup target add "$WASM_TARGET" >"$STATE/rustup.log" 2>&1 && wasm_rustup_has && return 0
  say "rustup could not fetch it; trying Debian's compiler instead"
  return 1
}

wasm_from_debian() {
  have apt-get || fail "the WebAssembly target is missing: run \`rustup target add $WASM_TARGET\`, then this again."
  apt_install rustc-web cargo-web rust-web-src lld-19
  say "building Rust's standard library for WebAssembly (about a minute)"
  local trial=$STATE/wasm-std made
  rm -rf "$trial"
  mkdir -p "$trial/src"
  : >"$trial/src/lib.rs"
  printf '[package]\nname = "empty_for_std"\nedition = "2021"\n[workspace]\n' >"$trial/Cargo.toml"
  # Cargo looks for rustc, and for configuration, by itself: nothing of rustup's or ours may be found.
  (
    cd "$trial"
    env -u RUSTUP_TOOLCHAIN -u RUSTC -u RUSTFLAGS PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="" CARGO_TARGET_DIR="$trial/target" \
      /usr/bin/cargo build --quiet --release -Zbuild-std=std,panic_abort --target "$WASM_TARGET"
  ) || fail "Rust's standard library for WebAssembly did not build (see above): \`rustup target add $WASM_TARGET\` is the other way to get it."
  rm -f "$trial/target/$WASM_TARGET/release/deps/"libempty_for_std-*
  made=$(mktemp)
  /usr/bin/rustc --version >"$made"
  as_root rm -rf "$WASM_DEBIAN_LIBS"
  as_root mkdir -p "$WASM_DEBIAN_LIBS" "/usr/lib/rustlib/$(wasm_host)/bin"
  as_root cp "$trial/target/$WASM_TARGET/release/deps/"*.rlib "$WASM_DEBIAN_LIBS/"
  as_root ln -sfn /usr/bin/lld-19 "/usr/lib/rustlib/$(wasm_host)/bin/rust-lld"
  as_root install -m 644 "$made" "$WASM_DEBIAN_LIBS/.made-by"
  rm -rf "$trial" "$made"
}

wasm_host() { /usr/bin/rustc -vV | sed -n 's/^host: //p'; }

# `cargo` for the browser's half, as xtask chooses it.
wasm_cargo() {
  if [ "${DROPCART_WASM:-}" != debian ] && wasm_rustup_has; then
    cargo "$@"
  else
    env -u RUSTUP_TOOLCHAIN RUSTC=/usr/bin/rustc /usr/bin/cargo "$@"
  fi
}
