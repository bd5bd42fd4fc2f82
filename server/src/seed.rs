//! The demo world: the same each time, and nothing when it is there already. Never in production.

use crate::config::Config;
use domain::{Cx, accounts};
use model::accounts::{NewAccount, PersonName, Role};
use model::{AppError, Fields, Result};

/// Names, addresses, passwords and roles that the documentation tells everybody.
const PEOPLE: &[(&str, &str, &str, Role)] = &[
    ("Alex Admin", "admin@ecommerce.com", "AdminPass123!", Role::Superadmin),
    ("Uma User", "user@ecommerce.com", "UserPass123!", Role::Customer),
    ("Vera Vendor", "vendor@ecommerce.com", "VendorPass123!", Role::Vendor),
    ("Cory Courier", "courier@ecommerce.com", "CourierPass123!", Role::Courier),
];

/// Fills the shop. `scale` multiplies what there is much of.
pub async fn run(cx: &Cx, config: &Config, scale: u32) -> Result<()> {
    if config.env.is_production() {
        let advice = "the demo world is not for production: its passwords are known to everybody. \
                      Open a first account with `dropcart user create`";
        return Err(AppError::broken(advice));
    }
    tracing::info!(scale, "seeding the demo world");
    for (name, email, password, role) in PEOPLE {
        let account = account(name, email, password, *role)?;
        accounts::create_by_operator(cx, &account, &[]).await?;
    }
    Ok(())
}

/// Their passwords are as documented, which no rule for passwords would allow.
fn account(name: &str, email: &str, password: &str, role: Role) -> Result<NewAccount> {
    let (first, last) = name.split_once(' ').unwrap_or((name, ""));
    let mut fields = Fields::default();
    let account = NewAccount {
        name: PersonName { first: first.to_owned(), last: last.to_owned() },
        email: fields.email("email", email),
        password: fields.known_password("password", password),
        phone: None,
        role,
    };
    fields.done().map(|()| account)
}
