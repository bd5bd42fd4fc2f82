//! The world outside, as the rooms see it. The server brings what stands behind these.

use async_trait::async_trait;
use model::Result;

/// A mail that is ready to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The same for each try, so that a repeated delivery is recognised as one.
    pub message_id: String,
}

#[async_trait]
pub trait Mailer: Send + Sync {
    async fn send(&self, mail: &Mail) -> Result<()>;
}

#[async_trait]
pub trait Sms: Send + Sync {
    async fn send(&self, to: &str, text: &str) -> Result<()>;
}
