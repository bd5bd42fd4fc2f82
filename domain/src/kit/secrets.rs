//! Keys made from `SECRET_KEY`, one a purpose. Several may be configured: the first makes, all check.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use model::{AppError, Result};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// One configured secret and the name its products carry.
#[derive(Clone)]
struct Root {
    kid: String,
    bytes: Vec<u8>,
}

#[derive(Clone)]
pub struct Secrets {
    roots: Vec<Root>,
}

impl Secrets {
    /// From the configured value: one secret, or several separated by commas, newest first.
    pub fn from_config(value: &str) -> Self {
        let roots = value
            .split(',')
            .map(str::trim)
            .filter(|secret| !secret.is_empty())
            .map(|secret| {
                let digest = Sha256::digest(format!("dropcart kid {secret}"));
                Root { kid: URL_SAFE_NO_PAD.encode(&digest[..6]), bytes: secret.as_bytes().to_vec() }
            })
            .collect();
        Self { roots }
    }

    /// The name and key to make new things with.
    pub fn newest(&self, purpose: &str) -> Result<(&str, [u8; 32])> {
        let root = self.roots.first().ok_or_else(|| AppError::broken("no secret key is configured"))?;
        Ok((&root.kid, derive(&root.bytes, purpose)))
    }

    /// The key of that name, when it is still configured.
    pub fn named(&self, kid: &str, purpose: &str) -> Option<[u8; 32]> {
        self.roots.iter().find(|root| root.kid == kid).map(|root| derive(&root.bytes, purpose))
    }

    /// A keyed hash of something too short to be hashed alone, such as a six-digit code.
    pub fn mac(&self, purpose: &str, text: &str) -> Result<[u8; 32]> {
        let (_, key) = self.newest(purpose)?;
        keyed_hash(&key, text)
    }

    /// The keyed hashes that count for `text`: one made under any configured key.
    pub fn macs(&self, purpose: &str, text: &str) -> Result<Vec<[u8; 32]>> {
        self.roots.iter().map(|root| keyed_hash(&derive(&root.bytes, purpose), text)).collect()
    }

    /// Encrypts what must be read again; `context` binds it to its place.
    pub fn seal(&self, purpose: &str, context: &str, plain: &[u8], nonce: [u8; 12]) -> Result<Vec<u8>> {
        let (kid, key) = self.newest(purpose)?;
        let payload = Payload { msg: plain, aad: context.as_bytes() };
        let sealed = ChaCha20Poly1305::new(Key::from_slice(&key))
            .encrypt(Nonce::from_slice(&nonce), payload)
            .map_err(|_| AppError::broken("sealing failed"))?;
        Ok([kid.as_bytes(), b".", &nonce, &sealed].concat())
    }

    /// Whether something was sealed under the newest key.
    pub fn is_newest(&self, sealed: &[u8]) -> bool {
        self.roots.first().is_some_and(|root| sealed.starts_with(format!("{}.", root.kid).as_bytes()))
    }

    /// Reads what [`Secrets::seal`] wrote, under whichever configured key it was.
    pub fn open(&self, purpose: &str, context: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let unreadable = || AppError::broken("a sealed value cannot be opened with the configured keys");
        let dot = sealed.iter().position(|b| *b == b'.').ok_or_else(unreadable)?;
        let kid = std::str::from_utf8(&sealed[..dot]).map_err(|_| unreadable())?;
        let key = self.named(kid, purpose).ok_or_else(unreadable)?;
        let (nonce, cipher) = sealed[dot + 1..].split_at_checked(12).ok_or_else(unreadable)?;
        ChaCha20Poly1305::new(Key::from_slice(&key))
            .decrypt(Nonce::from_slice(nonce), Payload { msg: cipher, aad: context.as_bytes() })
            .map_err(|_| unreadable())
    }
}

fn keyed_hash(key: &[u8; 32], text: &str) -> Result<[u8; 32]> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).map_err(AppError::broken)?;
    mac.update(text.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

fn derive(root: &[u8], purpose: &str) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(b"dropcart"), root)
        .expand(purpose.as_bytes(), &mut key)
        .expect("32 bytes are within what HKDF-SHA-256 can give");
    key
}

/// The plain hash under which a long random token is kept.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A long random token in letters that may stand in a link.
pub fn token(bytes: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Compares without telling by its time where the difference is.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_key_still_opens_and_a_removed_one_does_not() {
        let old = Secrets::from_config("first-secret-first-secret-first-secret");
        let rotated =
            Secrets::from_config("second-secret-second-secret, first-secret-first-secret-first-secret");
        let sealed = old.seal("totp", "user-1", b"JBSWY3DP", [7; 12]).unwrap();
        assert_eq!(rotated.open("totp", "user-1", &sealed).unwrap(), b"JBSWY3DP");
        assert!(rotated.open("totp", "user-2", &sealed).is_err(), "bound to its place");
        assert!(Secrets::from_config("second-secret-second-secret").open("totp", "user-1", &sealed).is_err());
    }

    #[test]
    fn purposes_do_not_share_a_key() {
        let secrets = Secrets::from_config("first-secret-first-secret-first-secret");
        assert_ne!(secrets.mac("a", "123456").unwrap(), secrets.mac("b", "123456").unwrap());
    }
}
