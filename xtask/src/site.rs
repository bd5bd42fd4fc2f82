//! Puts the parts together in `target/site`: names that change with the content, compressed copies, the manifest.
//!
//! `target/site/manifest.json`:
//! ```json
//! { "css": "/assets/main-<hash>.css", "boot": "/assets/boot-<hash>.js",
//!   "preload": [{ "href": "/assets/wasm-<hash>/dropcart.js", "rel": "modulepreload", "as": "script", "type": "text/javascript" }],
//!   "fonts": { "<file name without ending>": "/assets/<name>-<hash>.woff2" },
//!   "files": { "/<path in public>": "/assets/<name>-<hash>.<ending>" } }
//! ```

use crate::{Plan, say, stamp};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Formats that are compressed already.
const PACKED: &[&str] = &["woff2", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico", "br", "gz"];

/// Makes `target/site` hold exactly these parts.
///
/// It is a link to one of two directories, so that a development build in between does not make the
/// server's release build, which embeds the files, look out of date.
pub fn assemble(plan: &Plan, wasm: &Path, css: &Path) -> Result<()> {
    let mut public = stamp::files_below(&plan.root.join("public"), &[])?;
    public.retain(|file| file.extension().is_none_or(|ending| ending != "md"));
    let boot = plan.root.join("frontend/boot.js");
    let mut inputs = stamp::files_below(wasm, &[])?;
    inputs.extend([css.to_path_buf(), boot.clone()]);
    let reload = plan.root.join("frontend/reload.js");
    if plan.reload {
        inputs.push(reload.clone());
    }
    inputs.extend(public.iter().cloned());

    let site = plan.root.join(if plan.dev { "target/web/site-dev" } else { "target/web/site" });
    stamp::unless_fresh(&site, &stamp::of(&inputs)?, || {
        let assets = Assets::create(site.join("assets"))?;
        let files = assets.public(&plan.root.join("public"), &public)?;
        let bundle = assets.bundle(wasm)?;
        let boot_url = assets.boot(&boot, plan.reload.then_some(&reload), &bundle)?;
        let css_url = assets.style(css, &files)?;
        let manifest = json!({
            "css": css_url,
            "boot": boot_url,
            "preload": preloads(&bundle, wasm),
            "fonts": fonts(&files),
            "files": files,
        });
        fs::write(site.join("manifest.json"), serde_json::to_string_pretty(&manifest)?)?;
        if !plan.dev {
            say("compressing");
            compress(&assets.dir)?;
        }
        Ok(())
    })?;
    point(&plan.root.join("target/site"), &site)?;
    say("ready in target/site");
    Ok(())
}

fn point(link: &Path, to: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|now| now == to) {
        return Ok(());
    }
    if link.is_dir() && !link.is_symlink() {
        fs::remove_dir_all(link)?;
    }
    // Renamed over the old one, so that a running server never finds nothing there.
    let fresh = link.with_extension("new");
    let _ = fs::remove_file(&fresh);
    std::os::unix::fs::symlink(to, &fresh)?;
    Ok(fs::rename(&fresh, link)?)
}

struct Assets {
    dir: PathBuf,
}

impl Assets {
    fn create(dir: PathBuf) -> Result<Self> {
        fs::create_dir_all(&dir)?;
        Ok(Self { dir })
    }

    /// `name.ext` → `/assets/name-<hash>.ext`.
    fn write(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{stem}-{}.{ending}", stamp::fingerprint(bytes));
        fs::write(self.dir.join(&hashed), bytes)?;
        Ok(format!("/assets/{hashed}"))
    }

    fn public(&self, dir: &Path, files: &[PathBuf]) -> Result<Map<String, Value>> {
        let mut urls = Map::new();
        for file in files {
            let path = file.strip_prefix(dir)?.to_string_lossy().replace('\\', "/");
            let name = path.rsplit('/').next().unwrap_or(&path);
            urls.insert(format!("/{path}"), Value::from(self.write(name, &fs::read(file)?)?));
        }
        Ok(urls)
    }

    /// The modules name each other, so they keep their names and share one hashed directory.
    fn bundle(&self, wasm: &Path) -> Result<String> {
        let files = stamp::files_below(wasm, &[".js", ".wasm"])?;
        let mut all = Vec::new();
        for file in &files {
            all.extend(file.strip_prefix(wasm)?.to_string_lossy().bytes());
            all.extend(fs::read(file)?);
        }
        let name = format!("wasm-{}", stamp::fingerprint(&all));
        for file in &files {
            let to = self.dir.join(&name).join(file.strip_prefix(wasm)?);
            fs::create_dir_all(to.parent().context("a file has a directory")?)?;
            fs::copy(file, to)?;
        }
        Ok(name)
    }

    fn boot(&self, file: &Path, reload: Option<&PathBuf>, bundle: &str) -> Result<String> {
        let mut script = fs::read_to_string(file).context("reading frontend/boot.js")?;
        if let Some(reload) = reload {
            script.push_str(&fs::read_to_string(reload).context("reading frontend/reload.js")?);
        }
        self.write("boot.js", script.replace("./dropcart.js", &format!("./{bundle}/dropcart.js")).as_bytes())
    }

    /// `url(/fonts/x.woff2)` in the style sheet means a file in `public/`.
    fn style(&self, file: &Path, files: &Map<String, Value>) -> Result<String> {
        let mut css = fs::read_to_string(file)?;
        for (path, url) in files {
            let url = url.as_str().unwrap_or(path);
            for quote in ["", "\"", "'"] {
                css = css.replace(&format!("url({quote}{path}{quote})"), &format!("url({url})"));
            }
        }
        self.write("main.css", css.as_bytes())
    }
}

/// What every page with an island needs at once; lazy chunks are not among it.
fn preloads(bundle: &str, wasm: &Path) -> Vec<Value> {
    let script = |name: &str| json!({ "href": format!("/assets/{bundle}/{name}"), "rel": "modulepreload", "as": "script", "type": "text/javascript" });
    let mut list = vec![script("dropcart.js")];
    if wasm.join("__wasm_split.js").exists() {
        list.push(script("__wasm_split.js"));
    }
    list.push(json!({ "href": format!("/assets/{bundle}/dropcart_bg.wasm"), "rel": "preload", "as": "fetch", "type": "application/wasm" }));
    list
}

fn fonts(files: &Map<String, Value>) -> Map<String, Value> {
    let mut fonts = Map::new();
    for (path, url) in files {
        if let Some(stem) = path.rsplit('/').next().and_then(|name| name.strip_suffix(".woff2")) {
            fonts.insert(stem.to_owned(), url.clone());
        }
    }
    fonts
}

fn compress(dir: &Path) -> Result<()> {
    for file in stamp::files_below(dir, &[])? {
        let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        if PACKED.contains(&ending.as_str()) {
            continue;
        }
        let bytes = fs::read(&file)?;
        let mut brotli = Vec::new();
        brotli::BrotliCompress(
            &mut bytes.as_slice(),
            &mut brotli,
            &brotli::enc::BrotliEncoderParams::default(),
        )?;
        fs::write(with_ending(&file, "br"), brotli)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(with_ending(&file, "gz"), gzip.finish()?)?;
    }
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
