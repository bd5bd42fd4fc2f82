//! Who acts for a store.

use crate::accounts::{Admin, Customer, Who};
use crate::kit::{Actor, AppError, Cx, Result, Wall};
use model::accounts::Permission;
use model::vendors::VendorStatus;
use model::{UserId, VendorId};

/// Somebody who keeps a store, acting for it.
#[derive(Clone, Debug)]
pub struct Seller {
    user_id: UserId,
    name: String,
    vendor_id: VendorId,
    status: VendorStatus,
}

impl Seller {
    /// Who is about to open a store, in the transaction that opens it.
    pub(super) fn of_new_store(who: &Customer, vendor_id: VendorId, status: VendorStatus) -> Self {
        Self { user_id: who.user_id(), name: who.identity().name(), vendor_id, status }
    }

    pub fn user_id(&self) -> UserId {
        self.user_id
    }

    /// How logs name this person.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn vendor_id(&self) -> VendorId {
        self.vendor_id
    }

    pub fn status(&self) -> VendorStatus {
        self.status
    }
}

impl Actor for Seller {
    fn wall(&self) -> Wall {
        Wall::Store(self.user_id, self.vendor_id)
    }
}

/// The store of this person. Who keeps none is `Forbidden`.
pub async fn seller(cx: &Cx, who: &Customer) -> Result<Seller> {
    let mut tx = cx.begin(who).await?;
    let row = sqlx::query!("select id, status from vendors where owner_id = $1", who.user_id().0)
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(AppError::Forbidden)?;
    let status = VendorStatus::named(&row.status).ok_or_else(|| AppError::broken("an unknown status"))?;
    Ok(Seller { user_id: who.user_id(), name: who.identity().name(), vendor_id: VendorId(row.id), status })
}

/// Who may touch a store's goods: its keeper, or staff with the permission `products`.
#[derive(Clone, Debug)]
pub enum Keeper {
    Seller(Seller),
    Staff(Admin),
}

/// Whichever of the two is at the door.
pub async fn keeper(cx: &Cx, who: &Who) -> Result<Keeper> {
    match who.admin() {
        Ok(admin) => {
            admin.needs(Permission::Products)?;
            Ok(Keeper::Staff(admin))
        }
        Err(AppError::Forbidden) => Ok(Keeper::Seller(seller(cx, &who.customer()?).await?)),
        Err(error) => Err(error),
    }
}

impl Keeper {
    pub fn user_id(&self) -> UserId {
        match self {
            Self::Seller(seller) => seller.user_id(),
            Self::Staff(admin) => admin.user_id(),
        }
    }

    /// How logs name this person.
    pub fn name(&self) -> &str {
        match self {
            Self::Seller(seller) => seller.name(),
            Self::Staff(admin) => admin.signature().1,
        }
    }

    /// The store whose goods it may touch; nothing for staff, who may touch all. For `($n::uuid is null or vendor_id = $n)`.
    pub fn only(&self) -> Option<VendorId> {
        match self {
            Self::Seller(seller) => Some(seller.vendor_id()),
            Self::Staff(_) => None,
        }
    }

    /// Staff, whose acts are audited.
    pub fn staff(&self) -> Option<&Admin> {
        match self {
            Self::Seller(_) => None,
            Self::Staff(admin) => Some(admin),
        }
    }
}

impl Actor for Keeper {
    fn wall(&self) -> Wall {
        match self {
            Self::Seller(seller) => seller.wall(),
            Self::Staff(admin) => admin.wall(),
        }
    }
}
