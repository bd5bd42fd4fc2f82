//! The actors. Their fields are private to this room: a verb that takes an `Admin` can only be called
//! by a door that proved one.

use crate::kit::{Actor, AppError, Result, Wall};
use i18n::Lang;
use model::accounts::{LoginKind, Permission, Role};
use model::preferences::Theme;
use model::{LoginId, Reason, UserId};

/// What is known of a signed-in person.
#[derive(Clone, Debug)]
pub struct Identity {
    pub user_id: UserId,
    pub login_id: LoginId,
    pub kind: LoginKind,
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    pub role: Role,
    pub permissions: Vec<Permission>,
    pub email_verified: bool,
    pub mfa_enabled: bool,
    pub lang: Option<Lang>,
    pub theme: Option<Theme>,
}

impl Identity {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

/// Who is at the door: nobody known, or somebody. Doors turn it into the actor a verb asks for.
#[derive(Clone, Debug, Default)]
pub struct Who(Option<Box<Identity>>);

impl Who {
    pub fn nobody() -> Self {
        Self(None)
    }

    pub(super) fn known(identity: Identity) -> Self {
        Self(Some(Box::new(identity)))
    }

    pub fn identity(&self) -> Option<&Identity> {
        self.0.as_deref()
    }

    pub fn visitor(&self) -> Visitor {
        Visitor { user_id: self.identity().map(|identity| identity.user_id) }
    }

    /// Anyone with an account, whatever the role.
    pub fn customer(&self) -> Result<Customer> {
        let identity = self.identity().ok_or(AppError::SignIn(Reason::Unauthenticated))?;
        Ok(Customer { identity: identity.clone() })
    }

    /// Staff. Which permission is needed says the verb.
    pub fn admin(&self) -> Result<Admin> {
        let Customer { identity } = self.customer()?;
        if identity.role.is_staff() { Ok(Admin { identity }) } else { Err(AppError::Forbidden) }
    }

    pub fn superadmin(&self) -> Result<Superadmin> {
        let admin = self.admin()?;
        if admin.identity.role == Role::Superadmin {
            Ok(Superadmin { admin })
        } else {
            Err(AppError::Forbidden)
        }
    }
}

/// Anyone at all.
#[derive(Clone, Debug)]
pub struct Visitor {
    user_id: Option<UserId>,
}

impl Actor for Visitor {
    fn wall(&self) -> Wall {
        self.user_id.map_or(Wall::Visitor, Wall::User)
    }
}

/// Somebody with an account, acting for themselves.
#[derive(Clone, Debug)]
pub struct Customer {
    identity: Identity,
}

impl Customer {
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    pub fn user_id(&self) -> UserId {
        self.identity.user_id
    }

    pub fn login_id(&self) -> LoginId {
        self.identity.login_id
    }
}

impl Actor for Customer {
    fn wall(&self) -> Wall {
        Wall::User(self.identity.user_id)
    }
}

/// Staff within the permissions given to them.
#[derive(Clone, Debug)]
pub struct Admin {
    identity: Identity,
}

impl Admin {
    pub fn user_id(&self) -> UserId {
        self.identity.user_id
    }

    /// How the audit log names this person.
    pub fn signature(&self) -> (UserId, &str) {
        (self.identity.user_id, &self.identity.email)
    }

    pub fn is_superadmin(&self) -> bool {
        self.identity.role == Role::Superadmin
    }

    /// Refuses whoever was not given this permission.
    pub fn needs(&self, permission: Permission) -> Result<()> {
        let may = self.is_superadmin() || self.identity.permissions.contains(&permission);
        if may { Ok(()) } else { Err(AppError::Forbidden) }
    }
}

impl Actor for Admin {
    fn wall(&self) -> Wall {
        Wall::Staff(self.identity.user_id)
    }
}

/// The only one to give roles and permissions.
#[derive(Clone, Debug)]
pub struct Superadmin {
    admin: Admin,
}

impl Superadmin {
    pub fn as_admin(&self) -> &Admin {
        &self.admin
    }
}

impl Actor for Superadmin {
    fn wall(&self) -> Wall {
        self.admin.wall()
    }
}
