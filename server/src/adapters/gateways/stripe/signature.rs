//! How Stripe signs what it tells: `t=<time>,v1=<HMAC-SHA-256 of "<time>.<body>">`, there may be several.

use chrono::{DateTime, Utc};
use domain::kit::outside::{Delivery, NoticeError};
use hmac::{Hmac, Mac};
use sha2::{Digest as _, Sha256};

/// Older ones are somebody's who listened.
pub const OLDEST_SECONDS: i64 = 300;

/// Checks the signature over the raw body, in constant time, and its age.
pub fn check(delivery: &Delivery<'_>, secret: &str) -> Result<(), NoticeError> {
    let not_genuine = |why: &str| NoticeError::NotGenuine(why.to_owned());
    let header = (delivery.header)("stripe-signature").ok_or_else(|| not_genuine("no signature"))?;
    let mut time = None;
    let mut signatures = Vec::new();
    for pair in header.split(',') {
        match pair.trim().split_once('=') {
            Some(("t", seconds)) => time = Some(seconds),
            Some(("v1", signature)) => signatures.extend(bytes(signature)),
            _ => {}
        }
    }
    let time = time.ok_or_else(|| not_genuine("no time"))?;
    let mut expected =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| not_genuine("no secret"))?;
    expected.update(time.as_bytes());
    expected.update(b".");
    expected.update(delivery.body);
    if !signatures.iter().any(|signature| expected.clone().verify_slice(signature).is_ok()) {
        return Err(not_genuine("another signature"));
    }
    let seconds: i64 = time.parse().map_err(|_| not_genuine("no time"))?;
    if is_fresh(DateTime::from_timestamp(seconds, 0), delivery.now) {
        Ok(())
    } else {
        Err(not_genuine("an old one"))
    }
}

/// At most five minutes old, or fast by as much.
pub fn is_fresh(sent: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    sent.is_some_and(|sent| (now - sent).num_seconds().abs() <= OLDEST_SECONDS)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// Tells tokens apart in keys, without telling the token.
pub fn tag(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
