//! One style sheet, from the classes that the views really use.

use crate::{Plan, say, stamp};
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::Command;

/// Returns the path of the minified style sheet.
pub fn build(plan: &Plan) -> Result<PathBuf> {
    let out = plan.work.join("css");
    let sheet = out.join("main.css");
    let mut inputs = stamp::files_below(&plan.root.join("app"), &[".rs"])?;
    inputs.extend(stamp::files_below(&plan.root.join("style"), &[])?);
    inputs.push(plan.root.join("package-lock.json"));
    stamp::unless_fresh(&out, &stamp::of(&inputs)?, || {
        say("writing the style sheet");
        let status = Command::new(plan.root.join("node_modules/.bin/tailwindcss"))
            .current_dir(&plan.root)
            .args(["--input", "style/main.css", "--minify", "--output"])
            .arg(&sheet)
            .status()
            .context("starting Tailwind: `npm ci` installs it")?;
        ensure!(status.success(), "Tailwind failed (see above)");
        Ok(())
    })?;
    Ok(sheet)
}
