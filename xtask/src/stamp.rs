//! "Has anything changed since last time?", answered from file sizes and times.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// All files below a directory whose name ends in one of `endings` (all files when empty), sorted.
pub fn files_below(dir: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        if !dir.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&dir).with_context(|| format!("reading {}", dir.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                open.push(path);
            } else if endings.is_empty() || endings.iter().any(|end| name.ends_with(end)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// One word for the state of these files.
pub fn of<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        let data = fs::metadata(file).with_context(|| format!("reading {}", file.display()))?;
        let changed = data.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
        hash.update(format!("{} {} {changed}\n", file.display(), data.len()));
    }
    Ok(hex(&hash.finalize())[..16].to_owned())
}

/// Runs `make` into an emptied `dir`, unless the last finished run had the same stamp.
pub fn unless_fresh(dir: &Path, stamp: &str, make: impl FnOnce() -> Result<()>) -> Result<()> {
    let note = dir.join(".stamp");
    if fs::read_to_string(&note).is_ok_and(|last| last == stamp) {
        return Ok(());
    }
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    fs::create_dir_all(dir)?;
    make()?;
    fs::write(note, stamp)?;
    Ok(())
}

/// The part of a content hash that goes into a file name.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))[..12].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
