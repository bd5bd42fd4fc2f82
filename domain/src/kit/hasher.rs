//! Argon2id, off the async threads and never more of them at once than there are cores.

use super::secrets::same;
use super::{AppError, Result};
use argon2::password_hash::{Output, PasswordHash, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use model::Password;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Whoever waits longer than this for a free core is told that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

#[derive(Clone)]
pub struct Hasher {
    places: Arc<Semaphore>,
    /// Memory that is not in use; never more pieces than places.
    shelf: Arc<Mutex<Vec<Blocks>>>,
    params: Params,
    /// Compared with when there is no account, so that the answer takes as long.
    nobody: Arc<str>,
}

/// What comparing a password with a hash told.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Wrong,
    Right,
    /// Right, and kept under weaker parameters than today's.
    RightButOld,
}

impl Hasher {
    pub fn new() -> Result<Self> {
        Self::with_cost(MEMORY_KIB, PASSES)
    }

    /// Cheaper parameters, for tests that sign in hundreds of people.
    pub fn with_cost(memory_kib: u32, passes: u32) -> Result<Self> {
        let params = Params::new(memory_kib, passes, 1, None).map_err(AppError::broken)?;
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let nobody = hash_now(&params, "nobody has this password", [0; 16], &mut Blocks::new())?;
        Ok(Self {
            places: Arc::new(Semaphore::new(cores)),
            shelf: Arc::default(),
            params,
            nobody: nobody.into(),
        })
    }

    /// The text under which a password is kept.
    pub async fn hash(&self, password: &Password, salt: [u8; 16]) -> Result<String> {
        let (params, password) = (self.params.clone(), password.clone());
        self.work(move |blocks| hash_now(&params, password.expose(), salt, blocks)).await
    }

    /// Compares; without a hash it takes the same time and is always wrong.
    pub async fn verify(&self, password: &Password, hash: Option<&str>) -> Result<Verdict> {
        let (kept, known) = (hash.unwrap_or(&self.nobody).to_owned(), hash.is_some());
        let (params, password) = (self.params.clone(), password.clone());
        let verdict = self.work(move |blocks| verify_now(&params, password.expose(), &kept, blocks)).await?;
        Ok(if known { verdict } else { Verdict::Wrong })
    }

    /// Runs on a thread of its own, with memory from the shelf, once there is a free core.
    async fn work<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Blocks) -> Result<T> + Send + 'static,
    {
        let (place, shelf) = (self.place().await?, self.shelf.clone());
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            let mut blocks = shelf.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
            let result = job(&mut blocks);
            shelf.lock().unwrap_or_else(PoisonError::into_inner).push(blocks);
            result
        });
        done.await.map_err(AppError::broken)?
    }

    async fn place(&self) -> Result<OwnedSemaphorePermit> {
        match tokio::time::timeout(PATIENCE, self.places.clone().acquire_owned()).await {
            Ok(place) => place.map_err(AppError::broken),
            Err(_) => Err(AppError::Busy),
        }
    }
}

/// The memory Argon2 works in. Taken from and put back to a shelf, since giving 19 MiB back to the system after
/// each password and asking for it again lets the process grow.
type Blocks = Vec<argon2::Block>;

fn compute(params: &Params, password: &str, salt: &[u8], blocks: &mut Blocks) -> Result<[u8; 32]> {
    blocks.resize(params.block_count(), argon2::Block::default());
    let mut output = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
        .hash_password_into_with_memory(password.as_bytes(), salt, &mut output, blocks.as_mut_slice())
        .map_err(AppError::broken)?;
    Ok(output)
}

fn hash_now(params: &Params, password: &str, salt: [u8; 16], blocks: &mut Blocks) -> Result<String> {
    let output = compute(params, password, &salt, blocks)?;
    let salt = SaltString::encode_b64(&salt).map_err(AppError::broken)?;
    let hash = PasswordHash {
        algorithm: argon2::ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: params.try_into().map_err(AppError::broken)?,
        salt: Some(salt.as_salt()),
        hash: Some(Output::new(&output).map_err(AppError::broken)?),
    };
    Ok(hash.to_string())
}

fn verify_now(params: &Params, password: &str, kept: &str, blocks: &mut Blocks) -> Result<Verdict> {
    let parsed = PasswordHash::new(kept).map_err(AppError::broken)?;
    let kept_params = Params::try_from(&parsed).map_err(AppError::broken)?;
    let (Some(salt), Some(expected)) = (parsed.salt, parsed.hash) else {
        return Err(AppError::broken("a kept password has no salt or no hash"));
    };
    let mut salt_bytes = [0; 64];
    let salt = salt.decode_b64(&mut salt_bytes).map_err(AppError::broken)?;
    let output = compute(&kept_params, password, salt, blocks)?;
    if !same(&output, expected.as_bytes()) {
        return Ok(Verdict::Wrong);
    }
    let is_same = kept_params.m_cost() == params.m_cost() && kept_params.t_cost() == params.t_cost();
    Ok(if is_same { Verdict::Right } else { Verdict::RightButOld })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        model::Fields::default().known_password("password", text)
    }

    #[tokio::test]
    async fn weaker_hashes_are_right_but_old() {
        let (weak, strong) = (Hasher::with_cost(8, 1).unwrap(), Hasher::with_cost(16, 1).unwrap());
        let hash = weak.hash(&password("correct horse battery"), [1; 16]).await.unwrap();
        assert_eq!(
            weak.verify(&password("correct horse battery"), Some(&hash)).await.unwrap(),
            Verdict::Right
        );
        assert_eq!(
            strong.verify(&password("correct horse battery"), Some(&hash)).await.unwrap(),
            Verdict::RightButOld
        );
        assert_eq!(strong.verify(&password("wrong horse"), Some(&hash)).await.unwrap(), Verdict::Wrong);
    }

    #[tokio::test]
    async fn without_an_account_even_the_stand_in_is_wrong() {
        let hasher = Hasher::with_cost(8, 1).unwrap();
        assert_eq!(hasher.verify(&password("nobody has this password"), None).await.unwrap(), Verdict::Wrong);
    }

    #[test]
    fn the_shop_hashes_as_promised() {
        let hasher = Hasher::new().unwrap();
        assert!(hasher.nobody.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hasher.nobody);
    }
}
