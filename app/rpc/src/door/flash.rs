//! What one page leaves for the next: refused forms and words of confirmation.

use model::forms::FormError;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Kept in the session and taken out by the first page that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flash {
    /// The form it belongs to, by the address it posts to; empty when it is only a word.
    pub form: String,
    pub values: HashMap<String, String>,
    pub errors: Vec<FormError>,
    pub said: Vec<String>,
}

impl Flash {
    /// Where it waits in the session.
    pub const KEY: &str = "flash";

    pub fn is_refusal(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// Whether a field may wait in the session: never a password, a code or a token.
pub fn may_be_kept(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !(name.contains("password") || name.contains("token") || name == "code")
}

#[cfg(test)]
mod tests {
    use super::may_be_kept;

    #[test]
    fn secrets_are_never_kept() {
        for secret in ["password", "currentPassword", "newPassword", "token", "mfaToken", "code"] {
            assert!(!may_be_kept(secret), "{secret}");
        }
        assert!(may_be_kept("email") && may_be_kept("zipCode"));
    }
}
