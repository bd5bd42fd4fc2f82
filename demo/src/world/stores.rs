//! Stores: applied for, let in, stopped.

use super::{gallery, people, places};
use crate::goods::Store;
use crate::pictures::{self, Colour, Subject};
use domain::accounts::Admin;
use domain::vendors::{self, Seller};
use domain::{Cx, Result};
use model::vendors::{
    ContactInfo, MyStore, SetVendorStatus, StoreTranslations, StoreWords, VendorStatus, WriteStore,
};
use model::{AppError, VendorId};

/// The keeper applies, says where the store is and hangs its sign. What is there already stays.
pub(super) async fn open(cx: &Cx, store: &'static Store, seed: u64, decorated: bool) -> Result<Seller> {
    let customer = people::act_as(cx, &people::keeper(store).email).await?.customer()?;
    let seller = match vendors::seller(cx, &customer).await {
        Err(AppError::Forbidden) => {
            vendors::apply(cx, &customer, &written(store)).await?;
            vendors::seller(cx, &customer).await?
        }
        other => other?,
    };
    places::furnish(cx, &seller, store).await?;
    if decorated {
        let mine = vendors::mine(cx, &seller).await?;
        hang_sign(cx, &seller, &mine, store, seed).await?;
    }
    Ok(seller)
}

fn written(store: &Store) -> WriteStore {
    WriteStore {
        store_name: Some(store.name.to_owned()),
        description: Some(store.description.en.to_owned()),
        contact_info: Some(ContactInfo {
            phone: Some(store.phone.to_owned()),
            address: Some(format!("{}, {} {}, {}", store.street, store.zip, store.city.en, store.country)),
            website: Some(store.website.to_owned()),
        }),
        translations: Some(StoreTranslations {
            ar: Some(StoreWords {
                store_name: Some(store.name_ar.to_owned()),
                description: Some(store.description.ar.to_owned()),
            }),
        }),
        version: None,
    }
}

async fn hang_sign(cx: &Cx, seller: &Seller, mine: &MyStore, store: &'static Store, seed: u64) -> Result<()> {
    if mine.vendor.logo_url.is_none() {
        let (red, green, blue) = store.colour;
        let draw = move || pictures::logo(store.initials, Colour(red, green, blue), seed, 400);
        let file = gallery::drawn(move || gallery::png(&draw())).await?;
        vendors::upload_logo(cx, seller, file).await?;
    }
    if mine.vendor.banner_url.is_none() {
        let sold = store.sells.first().copied().unwrap_or_default();
        let top = Subject::ALL.iter().find(|one| one.leaf() == sold).map_or(sold, |one| one.top());
        let file = gallery::drawn(move || gallery::png(&pictures::banner(top, seed, 1600, 400))).await?;
        vendors::upload_banner(cx, seller, file).await?;
    }
    Ok(())
}

/// Lets a store in that waits.
pub(super) async fn approve(cx: &Cx, admin: &Admin, id: VendorId) -> Result<()> {
    decide(cx, admin, id, VendorStatus::Active, "Papers and address are in order.").await
}

/// Stops a store that sells.
pub(super) async fn suspend(cx: &Cx, admin: &Admin, id: VendorId) -> Result<()> {
    let reason = "Three orders in a row were not sent, and nobody answers the customers.";
    decide(cx, admin, id, VendorStatus::Suspended, reason).await
}

/// One that was decided already stays as it is.
async fn decide(cx: &Cx, admin: &Admin, id: VendorId, status: VendorStatus, reason: &str) -> Result<()> {
    let before = vendors::file(cx, admin, id).await?.store.vendor.status;
    let is_due = match status {
        VendorStatus::Active => before == VendorStatus::Pending,
        _ => before == VendorStatus::Active,
    };
    if is_due {
        let input =
            SetVendorStatus { status, reason: reason.to_owned(), seen_as: Some(before), confirm: None };
        vendors::set_status(cx, admin, id, &input).await?;
    }
    Ok(())
}
