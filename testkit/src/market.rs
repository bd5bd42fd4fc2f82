//! Stores and what they sell.

use crate::{Person, World};
use domain::catalog;
use domain::kit::settings;
use domain::vendors::{self, Keeper, Seller};
use model::accounts::Role;
use model::catalog::{WriteProduct, WriteVariant};
use model::settings::Settings;
use model::vendors::{VendorStatus, WriteStore};
use model::{CategoryId, Money, ProductId, StoreId, VariantId, VendorId};
use std::ops::Deref;
use std::sync::Arc;

/// Somebody who keeps a store that is open.
pub struct Merchant {
    pub person: Person,
    pub vendor_id: VendorId,
    /// Where its goods stand when nobody says otherwise.
    pub place: StoreId,
    seller: Seller,
}

/// Something on sale, without options.
#[derive(Clone, Debug)]
pub struct Goods {
    pub id: ProductId,
    /// The plain one.
    pub variant_id: VariantId,
    pub slug: String,
}

impl Merchant {
    pub fn seller(&self) -> Seller {
        self.seller.clone()
    }

    pub fn keeper(&self) -> Keeper {
        Keeper::Seller(self.seller.clone())
    }
}

impl Deref for Merchant {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.person
    }
}

impl World {
    /// Somebody whose store was approved and sells: "ada" keeps "ada's store".
    pub async fn seller(&self, name: &str) -> Merchant {
        let merchant = self.applicant(name, true).await;
        assert_eq!(merchant.seller.status(), VendorStatus::Active);
        merchant
    }

    /// Somebody who asked for a store and waits for staff.
    pub async fn waiting_seller(&self, name: &str) -> Merchant {
        self.applicant(name, false).await
    }

    async fn applicant(&self, name: &str, is_approved: bool) -> Merchant {
        let person = self.person(name, Role::Vendor, &[]).await;
        let cx = self.cx();
        let before = settings::current(&cx).await.expect("settings");
        let at_once = Settings { vendors_auto_approve: is_approved, ..before.as_ref().clone() };
        cx.shop().settings.put(cx.now(), Arc::new(at_once));
        let store = WriteStore { store_name: Some(format!("{name}'s store")), ..WriteStore::default() };
        vendors::apply(&cx, &person.customer(), &store).await.expect("a store");
        cx.shop().settings.put(cx.now(), before);
        let seller = vendors::seller(&cx, &person.customer()).await.expect("keeps a store");
        let places = vendors::places(&cx, &seller).await.expect("places");
        let place = places.iter().find(|place| place.is_default).expect("a default place").id;
        Merchant { vendor_id: seller.vendor_id(), person, place, seller }
    }

    /// Something on sale at this price in minor units, with so many pieces at the store's default place.
    pub async fn product(&self, merchant: &Merchant, name: &str, price_minor: i64, stock: i32) -> Goods {
        let input = WriteProduct { stock_qty: Some(stock.into()), ..self.goods(name, price_minor) };
        let made = catalog::create(&self.cx(), &merchant.keeper(), &input).await.expect("a product");
        let variant_id = sqlx::query_scalar("select id from variants where product_id = $1 and is_live")
            .bind(made.id.0)
            .fetch_one(&mut self.owner().await)
            .await
            .map(VariantId)
            .expect("the plain variant");
        Goods { id: made.id, variant_id, slug: made.slug }
    }

    /// The same in sizes, each with its own stock; answers the product and its variants in that order.
    pub async fn product_in_sizes(
        &self,
        merchant: &Merchant,
        name: &str,
        price_minor: i64,
        sizes: &[(&str, i32)],
    ) -> (ProductId, Vec<VariantId>) {
        let variant = |(size, stock): &(&str, i32)| WriteVariant {
            options: [("size".to_owned(), (*size).to_owned())].into(),
            stock_qty: Some((*stock).into()),
            ..WriteVariant::default()
        };
        let variants = Some(sizes.iter().map(variant).collect());
        let input = WriteProduct { variants, ..self.goods(name, price_minor) };
        let made = catalog::create(&self.cx(), &merchant.keeper(), &input).await.expect("a product");
        (made.id, made.variants.unwrap_or_default().iter().map(|variant| variant.id).collect())
    }

    fn goods(&self, name: &str, price_minor: i64) -> WriteProduct {
        let price = Money::new(price_minor, self.cx().facts().currency);
        WriteProduct { name: Some(name.to_owned()), price: Some(price.into()), ..WriteProduct::default() }
    }

    /// A category at the root of the tree.
    pub async fn category(&self, name: &str) -> CategoryId {
        let id = self.cx().id::<CategoryId>();
        let mut conn = self.owner().await;
        sqlx::query(
            "with made as (
                 insert into categories (id, slug, name, path, created_at, updated_at)
                 values ($1, $2, $3, array[$1], $4, $4) returning id, slug)
             insert into slugs (kind, slug, thing_id) select 'category', slug, id from made",
        )
        .bind(id.0)
        .bind(name.to_lowercase().replace(' ', "-"))
        .bind(name)
        .bind(self.cx().now())
        .execute(&mut conn)
        .await
        .expect("a category");
        id
    }
}
