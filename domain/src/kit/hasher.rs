//! Argon2id, off the async threads and never more of them at once than there are cores.

use super::{AppError, Result};
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use model::Password;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Whoever waits longer than this for a free core is told that the shop is busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

pub struct Hasher {
    places: Arc<Semaphore>,
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
        let nobody = hash_now(&params, "nobody has this password", [0; 16])?;
        Ok(Self { places: Arc::new(Semaphore::new(cores)), params, nobody: nobody.into() })
    }

    /// The text under which a password is kept.
    pub async fn hash(&self, password: &Password, salt: [u8; 16]) -> Result<String> {
        let (params, password, place) = (self.params.clone(), password.clone(), self.place().await?);
        let hashed = tokio::task::spawn_blocking(move || {
            let _place = place;
            hash_now(&params, password.expose(), salt)
        });
        hashed.await.map_err(AppError::broken)?
    }

    /// Compares; without a hash it takes the same time and is always wrong.
    pub async fn verify(&self, password: &Password, hash: Option<&str>) -> Result<Verdict> {
        let (kept, known) = (hash.unwrap_or(&self.nobody).to_owned(), hash.is_some());
        let (params, password, place) = (self.params.clone(), password.clone(), self.place().await?);
        let verdict = tokio::task::spawn_blocking(move || {
            let _place = place;
            verify_now(&params, password.expose(), &kept)
        });
        let verdict = verdict.await.map_err(AppError::broken)??;
        Ok(if known { verdict } else { Verdict::Wrong })
    }

    async fn place(&self) -> Result<OwnedSemaphorePermit> {
        match tokio::time::timeout(PATIENCE, self.places.clone().acquire_owned()).await {
            Ok(place) => place.map_err(AppError::broken),
            Err(_) => Err(AppError::Busy),
        }
    }
}

fn argon(params: &Params) -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
}

fn hash_now(params: &Params, password: &str, salt: [u8; 16]) -> Result<String> {
    let salt = SaltString::encode_b64(&salt).map_err(AppError::broken)?;
    let hash = argon(params).hash_password(password.as_bytes(), &salt).map_err(AppError::broken)?;
    Ok(hash.to_string())
}

fn verify_now(params: &Params, password: &str, kept: &str) -> Result<Verdict> {
    let parsed = PasswordHash::new(kept).map_err(AppError::broken)?;
    if argon(params).verify_password(password.as_bytes(), &parsed).is_err() {
        return Ok(Verdict::Wrong);
    }
    let kept_params = Params::try_from(&parsed).map_err(AppError::broken)?;
    let same = kept_params.m_cost() == params.m_cost() && kept_params.t_cost() == params.t_cost();
    let today = same && parsed.algorithm == argon2::ARGON2ID_IDENT;
    Ok(if today { Verdict::Right } else { Verdict::RightButOld })
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
