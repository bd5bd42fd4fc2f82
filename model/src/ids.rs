//! Typed ids: an address id can never be passed where a user id is meant.

/// Declares a UUIDv7 wrapper that serialises as its plain text and maps to Postgres `uuid`.
macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(sqlx::Type, schemars::JsonSchema))]
        #[cfg_attr(not(target_arch = "wasm32"), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

id_type! {
    /// A person with an account.
    UserId,
    /// One sign-in on one device: a browser session or a family of API tokens.
    LoginId,
    /// A place goods or invoices go to.
    AddressId,
    /// A begun registration, before there is an account.
    RegistrationId,
    /// A row of the event stream.
    EventId,
    /// Work to be done later.
    JobId,
    /// A row of the audit log.
    AuditId,
    /// A mail or text message that was sent.
    MessageId,
    /// What a person was told on a channel.
    NotificationId,
    /// A vendor's business in the shop.
    VendorId,
    /// A place where a vendor's goods stand.
    StoreId,
    /// A picture that was uploaded or drawn.
    PictureId,
    /// A node of the category tree.
    CategoryId,
    /// A maker's name.
    BrandId,
    /// Something that is sold.
    ProductId,
    /// What of a product goes into a cart: one choice of its options.
    VariantId,
    /// One variant at one store.
    StockId,
    /// A row of the stock log.
    StockLogId,
    /// What a buyer said of a product.
    ReviewId,
    /// A file of products being read in.
    ImportId,
    /// What a shopper gathers before buying.
    CartId,
    /// One thing in a cart.
    CartItemId,
    /// What one checkout bought.
    OrderId,
    /// A vendor's part of an order.
    VendorOrderId,
    /// One thing on an order.
    LineId,
    /// A box on its way.
    ParcelId,
    /// Money on its way in.
    PaymentId,
    /// Money on its way back.
    RefundId,
    /// What a country takes of a price.
    TaxRateId,
    /// Countries that cost the same to send to.
    ShippingZoneId,
    /// A way to send goods to a zone.
    ShippingMethodId,
    /// What the platform keeps of a sale.
    CommissionRuleId,
    /// An entry in the books.
    JournalId,
}
