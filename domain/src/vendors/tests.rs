//! Rules of stores.

#[path = "tests/applying.rs"]
mod applying;
#[path = "tests/letters.rs"]
mod letters;
#[path = "tests/places.rs"]
mod places;
#[path = "tests/planted.rs"]
mod planted;
#[path = "tests/public.rs"]
mod public;
#[path = "tests/staff.rs"]
mod staff;
#[path = "tests/store.rs"]
mod store;

use domain::accounts::Customer;
use domain::vendors::{self, Seller};
use model::VendorId;
use model::vendors::{MyStore, SetVendorStatus, Vendor, VendorStatus, WritePlace, WriteStore};
use model::{Reason, Result};
use testkit::{Person, World};

fn called(name: &str) -> WriteStore {
    WriteStore { store_name: Some(name.into()), ..WriteStore::default() }
}

fn in_town(city: &str, latitude: f64, longitude: f64) -> WritePlace {
    WritePlace {
        name: format!("Shop in {city}"),
        street: "Main street 1".into(),
        city: city.into(),
        country: Some("DE".into()),
        latitude: Some(latitude),
        longitude: Some(longitude),
        is_public: true,
        ..WritePlace::default()
    }
}

async fn apply(world: &World, who: &Customer, name: &str) -> MyStore {
    vendors::apply(&world.cx(), who, &called(name)).await.unwrap()
}

async fn seller(world: &World, who: &Person) -> Seller {
    vendors::seller(&world.cx(), &who.customer()).await.unwrap()
}

async fn decide(world: &World, staff: &Person, id: VendorId, status: VendorStatus) -> Result<Vendor> {
    let input = SetVendorStatus { status, reason: "a test".into(), seen_as: None, confirm: None };
    vendors::set_status(&world.cx(), &staff.as_admin(), id, &input).await
}

fn refused(reason: Reason) -> model::AppError {
    model::AppError::Refused(reason)
}
