//! Who may use a door. The guard in `door::router` asks before the handler sees the request; what somebody may do
//! with a single thing is decided by the verb.

use domain::accounts::Who;
use model::accounts::{Permission, Role};
use model::{AppError, Reason, Result};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenTo {
    /// Everybody; a token is only looked at when the handler asks.
    Anyone,
    /// Anyone with an account.
    Account,
    Vendor,
    Courier,
    /// Staff with this permission.
    Staff(Permission),
    /// Staff, whatever their permissions.
    AnyStaff,
    Superadmin,
}

impl OpenTo {
    /// Refuses whoever this door is not open to.
    pub fn check(self, who: &Who) -> Result<()> {
        if self == Self::Anyone {
            return Ok(());
        }
        let identity = who.identity().ok_or(AppError::SignIn(Reason::Unauthenticated))?;
        let role = identity.role;
        let may = match self {
            Self::Anyone | Self::Account => true,
            Self::Vendor => role == Role::Vendor || role.is_staff(),
            Self::Courier => role == Role::Courier || role.is_staff(),
            Self::Staff(permission) => {
                role == Role::Superadmin
                    || (role == Role::Admin && identity.permissions.contains(&permission))
            }
            Self::AnyStaff => role.is_staff(),
            Self::Superadmin => role == Role::Superadmin,
        };
        if may { Ok(()) } else { Err(AppError::Forbidden) }
    }

    pub fn needs_sign_in(self) -> bool {
        self != Self::Anyone
    }
}

impl fmt::Display for OpenTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone => f.write_str("anyone"),
            Self::Account => f.write_str("any account"),
            Self::Vendor => f.write_str("VENDOR, ADMIN"),
            Self::Courier => f.write_str("COURIER, ADMIN"),
            Self::Staff(permission) => {
                write!(f, "ADMIN with the permission {}", format!("{permission:?}").to_lowercase())
            }
            Self::AnyStaff => f.write_str("ADMIN"),
            Self::Superadmin => f.write_str("SUPERADMIN"),
        }
    }
}
