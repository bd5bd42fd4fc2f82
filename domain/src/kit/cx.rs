//! `Cx`: all that a verb needs from around it, made once a request by the door.

use super::{Actor, Chance, Clock, Result, Secrets, outside};
use crate::kit::events::Subscription;
use chrono::{DateTime, Duration, Utc};
use i18n::Lang;
use model::{Currency, ProductId};
use sqlx::{PgPool, Postgres, Transaction};
use std::sync::Arc;

pub type Tx = Transaction<'static, Postgres>;

/// One request's (or job's) surroundings. Cheap to clone.
#[derive(Clone)]
pub struct Cx {
    shop: Arc<Shop>,
    pub request: RequestInfo,
    /// Whether a page of ours is made, in which our own addresses need no host.
    on_page: bool,
}

/// What is the same for every request of this process.
pub struct Shop {
    pub pool: PgPool,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub mailer: Arc<dyn outside::Mailer>,
    pub sms: Arc<dyn outside::Sms>,
    pub files: Arc<dyn outside::Files>,
    pub gateways: outside::Gateways,
    pub secrets: Secrets,
    pub settings: super::settings::Cache,
    pub fresh: super::Fresh,
    pub hasher: super::Hasher,
    pub facts: ShopFacts,
    pub subscriptions: &'static [Subscription],
}

/// Configuration that rules depend on.
#[derive(Clone, Debug)]
pub struct ShopFacts {
    /// Where people reach the shop, without a slash at the end.
    pub base_url: String,
    pub email_from: String,
    pub currency: Currency,
    /// The zone whose days the shop counts in.
    pub time_zone: String,
    pub access_ttl: Duration,
    pub refresh_ttl: Duration,
    /// Limits and sign-in delays; off for load tests.
    pub rate_limits: bool,
    /// Facts go to their subscribers over a message broker, not as jobs.
    pub broker: bool,
    /// Where this process was told to die; never in production.
    pub failpoint: Option<Arc<super::failpoint::Failpoint>>,
}

/// Where a request came from and how to speak to it.
#[derive(Clone, Debug)]
pub struct RequestInfo {
    pub id: String,
    pub ip: String,
    pub user_agent: String,
    pub lang: Lang,
    /// The `Idempotency-Key` it came with: who asks again has the same.
    pub key: Option<String>,
}

impl Cx {
    pub fn new(shop: Arc<Shop>, request: RequestInfo) -> Self {
        Self { shop, request, on_page: false }
    }

    /// The same for a page: its pictures are found wherever the page itself was.
    #[must_use]
    pub fn on_page(mut self) -> Self {
        self.on_page = true;
        self
    }

    pub fn is_on_page(&self) -> bool {
        self.on_page
    }

    /// What stands before the path of a picture: nothing on pages, the shop's own address for programs.
    pub fn media_base(&self) -> &str {
        if self.on_page { "" } else { &self.shop.facts.base_url }
    }

    /// The same surroundings without anything that tells who asked.
    #[must_use]
    pub fn of_nobody(&self) -> Self {
        let mut cx = self.clone();
        cx.request.ip.clear();
        cx.request.user_agent.clear();
        cx
    }

    /// For work that no request asked for.
    pub fn for_system(shop: Arc<Shop>) -> Self {
        let request = RequestInfo {
            id: String::new(),
            ip: String::new(),
            user_agent: "dropcart".to_owned(),
            lang: Lang::En,
            key: None,
        };
        let mut cx = Self::new(shop, request);
        cx.request.id = cx.id::<uuid::Uuid>().to_string();
        cx
    }

    pub fn shop(&self) -> &Shop {
        &self.shop
    }

    pub fn facts(&self) -> &ShopFacts {
        &self.shop.facts
    }

    pub fn files(&self) -> &dyn outside::Files {
        &*self.shop.files
    }

    pub fn gateways(&self) -> &outside::Gateways {
        &self.shop.gateways
    }

    pub fn secrets(&self) -> &Secrets {
        &self.shop.secrets
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.shop.clock.now()
    }

    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.shop.chance.fill(&mut bytes);
        bytes
    }

    /// A new UUIDv7, as any typed id.
    pub fn id<T: From<uuid::Uuid>>(&self) -> T {
        let millis = self.now().timestamp_millis().max(0) as u64;
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random_bytes::<10>()).into_uuid().into()
    }

    /// For reads of public rows; anything else goes through [`Cx::begin`].
    pub fn pool(&self) -> &PgPool {
        &self.shop.pool
    }

    /// Begins a transaction that sees what `who` may see.
    pub async fn begin(&self, who: &impl Actor) -> Result<Tx> {
        Ok(self.shop.pool.begin_with(who.wall().opening_statement()).await?)
    }

    /// To be called after a commit that changed what shoppers see: what this process has cached of it is made anew.
    pub fn catalogue_changed(&self) {
        self.shop.fresh.bump();
    }

    /// The same where only figures of these products changed (pieces in stock, say), so that other answers stay good.
    pub fn stock_changed(&self, products: &[ProductId]) {
        self.shop.fresh.touch(self.now(), products.iter().map(|product| product.0));
    }

    /// The public address of a path of the shop.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.shop.facts.base_url)
    }
}
