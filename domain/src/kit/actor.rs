//! Who acts. A verb takes the actor it is meant for as an argument, and only `accounts` can make one.

use model::{UserId, VendorId};
use uuid::Uuid;

/// What row-level security lets through for an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// The program itself: jobs, and the moments before it is known who is there.
    System,
    /// Staff within their permissions.
    Staff(UserId),
    /// A person's own rows.
    User(UserId),
    /// A person's own rows, and those of the store that is theirs.
    Store(UserId, VendorId),
    /// Somebody without an account who holds the token of one thing: a cart, or an order.
    Bearer(Uuid),
    /// Public rows only.
    Visitor,
}

pub trait Actor: Send + Sync {
    fn wall(&self) -> Wall;
}

/// The program itself.
#[derive(Clone, Copy, Debug)]
pub struct System;

impl Actor for System {
    fn wall(&self) -> Wall {
        Wall::System
    }
}

impl Wall {
    pub fn user_id(self) -> Option<UserId> {
        match self {
            Self::Staff(id) | Self::User(id) | Self::Store(id, _) => Some(id),
            Self::System | Self::Bearer(_) | Self::Visitor => None,
        }
    }

    /// Opens a transaction behind this wall, in one round trip.
    pub(crate) fn opening_statement(self) -> String {
        let kind = match self {
            Self::System => "system",
            Self::Staff(_) => "staff",
            Self::User(_) | Self::Store(..) => "user",
            Self::Bearer(_) | Self::Visitor => "visitor",
        };
        // an id is hexadecimal digits and dashes, so nothing here needs quoting
        let user = self.user_id().map(|id| id.to_string()).unwrap_or_default();
        let mut statement =
            format!("begin; set local wall.kind = '{kind}'; set local wall.person = '{user}'");
        if let Self::Store(_, store) = self {
            statement.push_str(&format!("; set local wall.store = '{store}'"));
        }
        if let Self::Bearer(thing) = self {
            statement.push_str(&format!("; set local wall.thing = '{thing}'"));
        }
        statement
    }
}
