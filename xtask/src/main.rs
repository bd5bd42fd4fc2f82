//! `cargo xtask frontend [--dev [--reload]]`: builds all the browser loads into `target/site`.
//!
//! `--dev` compiles faster and compresses nothing; everything else is the same. `--reload` makes open pages
//! load again whenever the server has been started anew.

mod css;
mod site;
mod stamp;
mod toolchain;
mod wasm;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: cargo xtask frontend [--dev [--reload]]";

/// Where things are and how they are built.
pub struct Plan {
    /// The repository.
    pub root: PathBuf,
    /// Faster to build, larger to download.
    pub dev: bool,
    /// Pages watch for a new server.
    pub reload: bool,
    /// Results of the single steps, kept between runs.
    pub work: PathBuf,
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["frontend"] => frontend(false, false),
        ["frontend", "--dev"] => frontend(true, false),
        ["frontend", "--dev", "--reload"] => frontend(true, true),
        _ => bail!("{USAGE}"),
    }
}

fn frontend(dev: bool, reload: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask lies inside the workspace")?
        .to_path_buf();
    let work = root.join(if dev { "target/web/parts-dev" } else { "target/web/parts" });
    let plan = Plan { root, dev, reload, work };

    let wasm = wasm::build(&plan)?;
    let css = css::build(&plan)?;
    site::assemble(&plan, &wasm, &css)
}

/// Progress, on stderr like cargo's.
pub fn say(what: &str) {
    eprintln!("    frontend {what}");
}
