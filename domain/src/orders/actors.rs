//! Who has to do with an order.

use super::state::Role;
use crate::accounts::{Admin, Customer, Who};
use crate::kit::stock::By;
use crate::kit::{Actor, AppError, Cx, Result, Wall};
use crate::vendors::{self, Seller};
use model::accounts::Permission;
use model::{OrderId, UserId, VendorId};
use sqlx::PgConnection;
use uuid::Uuid;

/// Whoever holds the key of one order that was mailed. Made by `link` only.
#[derive(Clone, Debug)]
pub struct Bearer {
    pub(super) order_id: OrderId,
}

impl Bearer {
    pub fn order_id(&self) -> OrderId {
        self.order_id
    }
}

impl Actor for Bearer {
    fn wall(&self) -> Wall {
        Wall::Bearer(self.order_id.0)
    }
}

/// What one is to an order.
#[derive(Clone, Debug)]
pub enum Party {
    Buyer(Customer),
    Guest(Bearer),
    /// Of one part.
    Seller(Seller),
    /// With the permission `orders`; each verb asks for it.
    Staff(Admin),
}

impl Actor for Party {
    fn wall(&self) -> Wall {
        match self {
            Self::Buyer(customer) => customer.wall(),
            Self::Guest(bearer) => bearer.wall(),
            Self::Seller(seller) => seller.wall(),
            Self::Staff(admin) => admin.wall(),
        }
    }
}

impl Party {
    pub fn role(&self) -> Role {
        match self {
            Self::Buyer(_) | Self::Guest(_) => Role::Buyer,
            Self::Seller(_) => Role::Vendor,
            Self::Staff(_) => Role::Staff,
        }
    }

    pub fn user_id(&self) -> Option<UserId> {
        self.wall().user_id()
    }

    /// The store whose part it may see; nothing for who sees all of an order.
    pub fn store(&self) -> Option<VendorId> {
        match self {
            Self::Seller(seller) => Some(seller.vendor_id()),
            _ => None,
        }
    }

    pub fn staff(&self) -> Option<&Admin> {
        match self {
            Self::Staff(admin) => Some(admin),
            _ => None,
        }
    }

    /// Staff need the permission.
    pub(super) fn may(&self) -> Result<()> {
        self.staff().map_or(Ok(()), |admin| admin.needs(Permission::Orders))
    }

    /// How the history names them.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Buyer(customer) => customer.identity().name(),
            Self::Guest(_) => String::new(),
            Self::Seller(seller) => seller.name().to_owned(),
            Self::Staff(admin) => admin.signature().1.to_owned(),
        }
    }

    /// How the stock's log names them.
    pub(super) fn by<'a>(&self, name: &'a str) -> By<'a> {
        By { actor_id: self.user_id(), name }
    }
}

/// The order that is meant by its id, its number or the id of one of its parts, where this one has to do with it.
/// Another's is not found.
pub(super) async fn find(conn: &mut PgConnection, who: &Party, named: &str) -> Result<OrderId> {
    who.may()?;
    let id = match named.trim().parse::<Uuid>() {
        Ok(id) => sqlx::query_scalar!(
            r#"select id as "id!" from orders where id = $1 union all select order_id from vendor_orders where id = $1"#,
            id
        )
        .fetch_optional(&mut *conn)
        .await?,
        Err(_) => {
            let number = named.trim().to_uppercase();
            sqlx::query_scalar!("select id from orders where number = $1", number).fetch_optional(&mut *conn).await?
        }
    };
    let id = id.ok_or(AppError::NotFound)?;
    let (user, bearer) = match who {
        Party::Buyer(customer) => (Some(customer.user_id().0), None),
        Party::Guest(bearer) => (None, Some(bearer.order_id.0)),
        Party::Seller(_) | Party::Staff(_) => (None, None),
    };
    sqlx::query_scalar!(
        r#"select o.id as "id: OrderId" from orders o
           where o.id = $1 and ($2::uuid is null or o.user_id = $2) and ($3::uuid is null or o.id = $3)
             and ($4::uuid is null or exists (select from vendor_orders v where v.order_id = o.id and v.vendor_id = $4))"#,
        id,
        user,
        bearer,
        who.store().map(|id| id.0),
    )
    .fetch_optional(conn)
    .await?
    .ok_or(AppError::NotFound)
}

/// What a person is to an order: its buyer, else the seller of a part, else staff. Who is none of these does not find it.
pub async fn party(cx: &Cx, who: &Who, named: &str) -> Result<Party> {
    let customer = who.customer()?;
    let buyer = Party::Buyer(customer.clone());
    if is_found(cx, &buyer, named).await? {
        return Ok(buyer);
    }
    match vendors::seller(cx, &customer).await {
        Ok(seller) => {
            let seller = Party::Seller(seller);
            if is_found(cx, &seller, named).await? {
                return Ok(seller);
            }
        }
        Err(AppError::Forbidden) => {}
        Err(error) => return Err(error),
    }
    match who.admin() {
        Ok(admin) => {
            let staff = Party::Staff(admin);
            // without the permission they are nobody to an order
            let may = staff.may().is_ok() && is_found(cx, &staff, named).await?;
            if may { Ok(staff) } else { Err(AppError::NotFound) }
        }
        Err(_) => Err(AppError::NotFound),
    }
}

async fn is_found(cx: &Cx, who: &Party, named: &str) -> Result<bool> {
    let mut tx = cx.begin(who).await?;
    match find(&mut tx, who, named).await {
        Ok(_) => Ok(true),
        Err(AppError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Who fulfils: staff with the permission `orders`, else whoever keeps a store. Anybody else: `Forbidden`.
pub async fn fulfiller(cx: &Cx, who: &Who) -> Result<Party> {
    match who.admin() {
        Ok(admin) => {
            let staff = Party::Staff(admin);
            staff.may()?;
            Ok(staff)
        }
        Err(AppError::Forbidden) => Ok(Party::Seller(vendors::seller(cx, &who.customer()?).await?)),
        Err(error) => Err(error),
    }
}
