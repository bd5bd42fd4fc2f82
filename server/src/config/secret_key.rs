//! `SECRET_KEY`: what tokens, links and stored secrets are signed and sealed with.

use super::reader::{Reader, looks_like_a_sample};
use super::{AppEnv, Hidden};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRngCore as _;
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

const SHORTEST: usize = 32;

/// The newest first. During a rotation the old ones stay behind it, so that what they signed stays good.
#[derive(Clone, Debug, Default)]
pub struct SecretKeys(Vec<Hidden>);

impl SecretKeys {
    /// From the environment; in development one is made and kept in the data directory.
    pub(super) fn read(read: &mut Reader<'_>, env: AppEnv, data_dir: &Path) -> Self {
        match read.text("SECRET_KEY") {
            Some(text) => Self::from_text(read, text),
            None if env.is_production() => {
                read.problem(
                    "SECRET_KEY is missing: in production it must be set, at best to the output of \
                     `openssl rand -base64 48`.",
                );
                Self::default()
            }
            None => match kept_or_made(data_dir) {
                Ok(key) => Self(vec![Hidden::new(key)]),
                Err(error) => {
                    read.problem(format_args!(
                        "SECRET_KEY is missing and none can be kept in {} ({error}): set it, or make DATA_DIR a \
                         directory this server may write to.",
                        data_dir.display()
                    ));
                    Self::default()
                }
            },
        }
    }

    fn from_text(read: &mut Reader<'_>, text: &str) -> Self {
        let keys: Vec<_> = text.split(',').map(str::trim).filter(|key| !key.is_empty()).collect();
        if keys.iter().any(|key| key.len() < SHORTEST) {
            read.problem(format_args!(
                "SECRET_KEY holds a key of fewer than {SHORTEST} characters: use the output of `openssl rand -base64 48`."
            ));
        }
        if read.is_for_production() && keys.iter().any(|key| looks_like_a_sample(key) || is_monotonous(key)) {
            read.problem(
                "SECRET_KEY is a sample that anybody can guess: use the output of `openssl rand -base64 48`.",
            );
        }
        if keys.is_empty() {
            read.problem("SECRET_KEY holds only commas: put at least one key there.");
        }
        Self(keys.into_iter().map(Hidden::new).collect())
    }

    /// For tests.
    pub fn single(key: &str) -> Self {
        Self(vec![Hidden::new(key)])
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Hidden::expose)
    }
}

/// `aaaa…` and `0123012301…`: long, and no secret.
fn is_monotonous(key: &str) -> bool {
    key.bytes().collect::<std::collections::BTreeSet<_>>().len() < 10
}

/// Two processes may start at once: the file is made whole beside its place and then linked there, so that one of
/// them wins and nobody reads half a key.
fn kept_or_made(data_dir: &Path) -> io::Result<String> {
    let path = data_dir.join("secret-key");
    match fs::read_to_string(&path) {
        Ok(key) if key.trim().len() >= SHORTEST => return Ok(key.trim().to_owned()),
        Ok(_) => return Err(io::Error::other("the file secret-key there is damaged: remove it")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    fs::create_dir_all(data_dir)?;
    let draft = data_dir.join(format!("secret-key.{}", std::process::id()));
    let _ = fs::remove_file(&draft);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    file.write_all(random_key()?.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, &path);
    fs::remove_file(&draft)?;
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    fs::read_to_string(&path).map(|key| key.trim().to_owned())
}

fn random_key() -> io::Result<String> {
    let mut bytes = [0_u8; 48];
    rand::rngs::OsRng.try_fill_bytes(&mut bytes).map_err(io::Error::other)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
