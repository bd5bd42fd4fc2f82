//! Islands to WebAssembly: compile, cut the lazy ones off, generate the JavaScript side, shrink.

use crate::{Plan, say, stamp, toolchain};
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// What rustc's WebAssembly uses by default; every current browser has it. Asking for all features
/// would let wasm-opt write encodings that browsers do not read yet.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module's name, as in `LEPTOS_OUTPUT_NAME`.
const NAME: &str = "dropcart";

/// Returns a directory holding `dropcart.js`, `dropcart_bg.wasm` and the lazy chunks.
pub fn build(plan: &Plan) -> Result<PathBuf> {
    let compiled = compile(plan)?;
    let out = plan.work.join("wasm");
    let mut stamp = stamp::of([&compiled])?;
    stamp.push_str(env!("CARGO_PKG_VERSION"));
    stamp::unless_fresh(&out, &stamp, || {
        let main = split(plan, &compiled, &out)?;
        bind(plan, &main, &out)?;
        if !plan.dev {
            shrink(plan, &out)?;
        }
        Ok(())
    })?;
    Ok(out)
}

/// A target directory of its own: another compiler may build it than the one that builds the server.
fn compile(plan: &Plan) -> Result<PathBuf> {
    let target_dir = plan.root.join("target/web");
    let (profile, folder) = if plan.dev { ("dev", "debug") } else { ("web", "web") };
    say("compiling the islands");
    let status = toolchain::cargo()?
        .current_dir(&plan.root)
        .args(["build", "--quiet", "--locked", "--package", "frontend", "--lib"])
        .args(["--target", toolchain::TARGET, "--profile", profile, "--target-dir"])
        .arg(&target_dir)
        .status()
        .context("starting cargo")?;
    ensure!(status.success(), "the islands do not compile for the browser (see above)");
    Ok(target_dir.join(toolchain::TARGET).join(folder).join("frontend.wasm"))
}

/// Cuts each `#[island(lazy)]` into a file of its own beside `out`'s main module.
fn split(plan: &Plan, compiled: &Path, out: &Path) -> Result<PathBuf> {
    say("cutting off the lazy islands");
    let input = fs::read(compiled)?;
    let main = plan.work.join(format!("{NAME}.wasm"));
    let main_module = format!("./{NAME}.js");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = out;
    options.main_out_path = &main;
    options.main_module = &main_module;
    wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting: {error:?}"))?;
    Ok(main)
}

fn bind(plan: &Plan, main: &Path, out: &Path) -> Result<()> {
    say("generating the JavaScript side");
    Bindgen::new()
        .input_path(main)
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .debug(plan.dev)
        .keep_debug(plan.dev)
        .remove_name_section(!plan.dev)
        .remove_producers_section(!plan.dev)
        // The chunks link against the main module's memory, table and stack pointer.
        .keep_lld_exports(true)
        .generate(out)
}

fn shrink(plan: &Plan, out: &Path) -> Result<()> {
    let wasm_opt = plan.root.join("node_modules/.bin/wasm-opt");
    for file in stamp::files_below(out, &[".wasm"])? {
        say(&format!("shrinking {}", file.file_name().unwrap_or_default().to_string_lossy()));
        let run = Command::new(&wasm_opt)
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .args(FEATURES)
            .arg(&file)
            .arg("-o")
            .arg(&file)
            .output()
            .context("starting wasm-opt: `npm ci` installs it")?;
        let words = String::from_utf8_lossy(&run.stderr);
        ensure!(run.status.success(), "wasm-opt failed on {}: {words}", file.display());
    }
    Ok(())
}
