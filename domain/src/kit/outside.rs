//! The world outside, as the rooms see it. The server brings what stands behind these.

mod gateway;
mod notices;

pub use gateway::{Bill, Charge, Gateway, GatewayError, Gateways, GiveBack, RefundStanding, Standing, Told};
pub use notices::{About, Delivery, Notice, NoticeError, Notices};

use async_trait::async_trait;
use bytes::Bytes;
use model::{AppError, Result};

/// A mail that is ready to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The same for each try, so that a repeated delivery is recognised as one.
    pub message_id: String,
    /// Where mails of its kind are switched off; none where they cannot be.
    pub unsubscribe: Option<String>,
}

#[async_trait]
pub trait Mailer: Send + Sync {
    async fn send(&self, mail: &Mail) -> Result<()>;
}

#[async_trait]
pub trait Sms: Send + Sync {
    /// An `Invalid` says that no message will ever reach this number; any other error may pass.
    async fn send(&self, to: &str, text: &str) -> Result<()>;
}

/// Where files lie: a folder, or a bucket. Each instance of the shop sees the same.
#[async_trait]
pub trait Files: Send + Sync {
    /// Writes a file, whole or not at all; an older one under this key is replaced.
    async fn put(&self, key: &str, bytes: Bytes, content_type: &str) -> Result<()>;

    async fn get(&self, key: &str) -> Result<Option<Bytes>>;

    /// Deletes a file; that there is none is as good.
    async fn delete(&self, key: &str) -> Result<()>;
}

/// Keys are made by us alone, such as `pictures/<id>/400.webp`. Whatever else asks is a mistake that must not reach
/// the disk.
pub fn check_key(key: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
    let is_name = |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain);
    if key.len() <= 200 && key.split('/').all(is_name) {
        Ok(())
    } else {
        Err(AppError::broken(format_args!("{key:?} is no key of a file")))
    }
}

#[cfg(test)]
mod tests {
    use super::check_key;

    #[test]
    fn keys_lead_nowhere_else() {
        assert!(check_key("pictures/0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10/400.webp").is_ok());
        for bad in ["", "/etc/passwd", "a/../b", "a//b", "a/", ".hidden", "A", "a\\b", "a b", "a\0", "ä"] {
            assert!(check_key(bad).is_err(), "{bad:?}");
        }
    }
}
