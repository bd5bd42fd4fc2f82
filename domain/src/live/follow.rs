//! Who listens, and what they may follow.

use crate::accounts::Who;
use crate::catalog::{self, Found};
use crate::kit::{AppError, Cx, Result};
use crate::{orders, vendors};
use model::accounts::{Permission, Role};
use model::live::Topic;
use model::{LoginId, ProductId, UserId, VendorId};

/// Somebody at the other end of a connection.
#[derive(Clone, Debug)]
pub struct Listener {
    who: Who,
    store: Option<VendorId>,
    /// What opens orders to whoever has it, as this browser's session holds it.
    keys: Vec<String>,
}

impl Listener {
    pub fn user_id(&self) -> Option<UserId> {
        self.who.identity().map(|identity| identity.user_id)
    }

    pub fn login_id(&self) -> Option<LoginId> {
        self.who.identity().map(|identity| identity.login_id)
    }

    /// The store whose orders they hear of.
    pub fn store(&self) -> Option<VendorId> {
        self.store
    }
}

/// Whoever opened a connection, and the store they keep.
pub async fn listener(cx: &Cx, who: Who, keys: Vec<String>) -> Result<Listener> {
    let is_vendor = who.identity().is_some_and(|identity| identity.role == Role::Vendor);
    let store = match is_vendor {
        true => match vendors::seller(cx, &who.customer()?).await {
            Ok(seller) => Some(seller.vendor_id()),
            Err(AppError::Forbidden) => None,
            Err(error) => return Err(error),
        },
        false => None,
    };
    Ok(Listener { who, store, keys })
}

/// How much of an order one is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Whole,
    Part(VendorId),
}

/// What a topic by this name is, and how much of it this listener is told. `key` opens the order of a mailed link.
///
/// `order:<id>`: its buyer, sellers of a part, staff with the permission `orders`, and whoever has its key.
/// `product:<id>`: anyone, as long as it is on sale. `vendor:<id>`: the orders of a store, for its keeper and staff with
/// the permission `orders`. What one may not follow is not found; neither is a topic of any other kind.
pub async fn follow(cx: &Cx, who: &Listener, topic: &str, key: Option<&str>) -> Result<(Topic, Scope)> {
    let (kind, id) = topic.split_once(':').ok_or(AppError::NotFound)?;
    match kind {
        "order" => {
            let keys: Vec<String> = key.into_iter().map(str::to_owned).chain(who.keys.clone()).collect();
            let found = orders::live::follow(cx, &who.who, &keys, id).await?;
            Ok((Topic::Order(found.id), found.store.map_or(Scope::Whole, Scope::Part)))
        }
        "product" => {
            let id: ProductId = id.parse().map_err(|_| AppError::NotFound)?;
            match catalog::get(cx, &who.who.visitor(), &id.to_string()).await? {
                Found::Here(product) => Ok((Topic::Product(product.id), Scope::Whole)),
                Found::Moved(_) => Err(AppError::NotFound),
            }
        }
        "vendor" => {
            let id: VendorId = id.parse().map_err(|_| AppError::NotFound)?;
            let is_staff = who.who.admin().is_ok_and(|admin| admin.needs(Permission::Orders).is_ok());
            if is_staff || who.store == Some(id) {
                Ok((Topic::Store(id), Scope::Part(id)))
            } else {
                Err(AppError::NotFound)
            }
        }
        _ => Err(AppError::NotFound),
    }
}
