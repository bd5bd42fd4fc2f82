//! Which cargo can build for the browser: rustup's when it has the target, else Debian's.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// A `cargo` command that can build for [`TARGET`]. `DROPCART_WASM=rustup|debian` forces one.
pub fn cargo() -> Result<Command> {
    let forced = wish();
    if forced.as_deref() != Some("debian") && has_target(Path::new("rustc")) {
        return Ok(Command::new("cargo"));
    }
    let rustc = Path::new("/usr/bin/rustc");
    if forced.as_deref() != Some("rustup") && has_target(rustc) {
        return Ok(debian(rustc));
    }
    bail!("no Rust compiler here can build for {TARGET}: run bin/setup, which installs what is missing")
}

#[expect(clippy::disallowed_methods, reason = "a build tool has no server::config")]
fn wish() -> Option<String> {
    std::env::var("DROPCART_WASM").ok()
}

fn has_target(rustc: &Path) -> bool {
    let asked = clean(Command::new(rustc)).args(["--print", "target-libdir", "--target", TARGET]).output();
    let Ok(answer) = asked else { return false };
    let libs = PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim());
    answer.status.success() && libs.read_dir().is_ok_and(|mut entries| entries.next().is_some())
}

fn debian(rustc: &Path) -> Command {
    let mut cargo = clean(Command::new("/usr/bin/cargo"));
    cargo.env("RUSTC", rustc);
    cargo
}

/// `cargo run` leaves its own toolchain in the environment, which must not leak into another one's compiler.
fn clean(mut command: Command) -> Command {
    for name in ["RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC", "CARGO", "LD_LIBRARY_PATH"] {
        command.env_remove(name);
    }
    command
}
