//! Where the stores are.

use crate::goods::Store;
use domain::vendors::{self, Seller};
use domain::{Cx, Result};
use model::Change;
use model::vendors::{Week, WritePlace};

/// A second place of a store.
struct Branch {
    store: &'static str,
    name: &'static str,
    street: &'static str,
    city: &'static str,
    zip: &'static str,
    latitude: f64,
    longitude: f64,
    is_public: bool,
}

const BRANCHES: &[Branch] = &[
    Branch {
        store: "kiesel-ton",
        name: "Workshop and kilns",
        street: "Rudolf-Breitscheid-Straße 162",
        city: "Potsdam",
        zip: "14482",
        latitude: 52.3932,
        longitude: 13.1284,
        is_public: true,
    },
    Branch {
        store: "rua-nove",
        name: "Rua Nove Porto",
        street: "Rua de Miguel Bombarda 285",
        city: "Porto",
        zip: "4050-381",
        latitude: 41.1503,
        longitude: -8.6229,
        is_public: true,
    },
    Branch {
        store: "darb-al-zaatar",
        name: "Store room",
        street: "Industrial Road 8",
        city: "Madaba",
        zip: "17110",
        latitude: 31.7165,
        longitude: 35.7943,
        is_public: false,
    },
];

/// Tells where the store's first place is, and opens its second where it has one.
pub(super) async fn furnish(cx: &Cx, seller: &Seller, store: &Store) -> Result<()> {
    let places = vendors::places(cx, seller).await?;
    if let Some(first) = places.iter().find(|place| place.is_default && !place.is_public) {
        let place = WritePlace {
            name: store.name.to_owned(),
            phone: Some(store.phone.to_owned()),
            street: store.street.to_owned(),
            city: store.city.en.to_owned(),
            zip_code: store.zip.to_owned(),
            is_default: Change::Set(true),
            ..place_in(store, store.latitude, store.longitude, true)
        };
        vendors::change_place(cx, seller, first.id, &place).await?;
    }
    let branches = BRANCHES.iter().filter(|branch| branch.store == store.slug);
    for branch in branches.filter(|branch| places.iter().all(|place| place.name != branch.name)) {
        let place = WritePlace {
            name: branch.name.to_owned(),
            street: branch.street.to_owned(),
            city: branch.city.to_owned(),
            zip_code: branch.zip.to_owned(),
            ..place_in(store, branch.latitude, branch.longitude, branch.is_public)
        };
        vendors::add_place(cx, seller, &place).await?;
    }
    Ok(())
}

fn place_in(store: &Store, latitude: f64, longitude: f64, is_public: bool) -> WritePlace {
    let hours: Week = store.hours.map(|day| day.map(|(opens, closes)| (opens.to_owned(), closes.to_owned())));
    WritePlace {
        country: Some(store.country.to_owned()),
        latitude: Some(latitude),
        longitude: Some(longitude),
        time_zone: Some(store.time_zone.to_owned()),
        opening_hours: is_public.then_some(hours),
        is_public,
        ..WritePlace::default()
    }
}
