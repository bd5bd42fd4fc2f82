//! Embeds every `locales/<language>/*.ftl` in the library: a room adds its words by adding a file, and nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=locales");
    let manifest_dir = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);

    let mut code = String::new();
    for (constant, language) in [("EN", "en"), ("AR", "ar")] {
        let files = catalogue_files(&manifest_dir.join("locales").join(language))?;
        let _ = writeln!(code, "pub(crate) const {constant}: &[(&str, &str)] = &[");
        for file in files {
            let name = file.file_name().unwrap_or_default();
            let _ = writeln!(code, "    ({name:?}, include_str!({file:?})),");
        }
        code.push_str("];\n");
    }
    fs::write(out_dir.join("files.rs"), code)
}

/// The catalogue files of one language, in the order of their names.
fn catalogue_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    Ok(files)
}
