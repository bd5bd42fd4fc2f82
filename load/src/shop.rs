//! What is known of the shop before the load begins: what it sells, and people to buy it.

use crate::dice::Dice;
use crate::scenario::Scenario;
use anyhow::{Context as _, Result, ensure};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub struct Shop {
    pub base: String,
    pub client: Client,
    pub goods: Vec<Good>,
    pub accounts: Vec<Account>,
    words: Vec<String>,
    categories: Vec<String>,
}

/// Something to buy.
pub struct Good {
    pub id: String,
    pub slug: String,
    pub variant_id: Option<String>,
}

/// Somebody who buys.
pub struct Account {
    pub number: usize,
    token: String,
}

/// So many pages of a hundred products are enough to choose from.
const PAGES: u32 = 10;

impl Shop {
    pub async fn learn(base: &str, connections: usize, wanted: &[Scenario]) -> Result<Self> {
        let client =
            Client::builder().pool_max_idle_per_host(connections).timeout(Duration::from_secs(30)).build()?;
        let base = base.trim_end_matches('/').to_owned();
        let mut shop = Self {
            base,
            client,
            goods: Vec::new(),
            accounts: Vec::new(),
            words: Vec::new(),
            categories: Vec::new(),
        };
        let buys = wanted.iter().any(|scenario| scenario.needs_accounts());
        shop.learn_goods(buys).await.context("reading what the shop sells")?;
        if buys {
            shop.open_accounts(connections).await.context("opening accounts")?;
        }
        Ok(shop)
    }

    async fn learn_goods(&mut self, with_variants: bool) -> Result<()> {
        for page in 1..=PAGES {
            let path = format!("/products?inStock=true&limit=100&page={page}&sort=-createdAt");
            let list = self.get(&path).await?;
            let products = list["data"].as_array().cloned().unwrap_or_default();
            for product in &products {
                self.learn_good(product, with_variants).await?;
            }
            if products.len() < 100 || (with_variants && self.goods.len() >= 200) {
                break;
            }
        }
        ensure!(!self.goods.is_empty(), "nothing is on sale: is the shop filled (dropcart seed)?");
        let tree = self.get("/categories").await?;
        let slugs = tree["data"].as_array().into_iter().flatten().filter_map(|node| node["slug"].as_str());
        self.categories = slugs.map(str::to_owned).collect();
        Ok(())
    }

    async fn learn_good(&mut self, product: &Value, with_variants: bool) -> Result<()> {
        let text = |name: &str| product[name].as_str().unwrap_or_default().to_owned();
        let (id, slug) = (text("id"), text("slug"));
        let words = text("name");
        let plain =
            words.split(' ').filter(|word| word.len() > 3 && word.chars().all(|c| c.is_ascii_alphabetic()));
        self.words.extend(plain.map(str::to_lowercase));
        let mut variant_id = None;
        // carts want to know which one; half the shelf is enough to buy from
        if with_variants && product["stockQty"].as_i64().unwrap_or(0) > 5 {
            let whole = self.get(&format!("/products/{slug}")).await?;
            let variants = whole["data"]["variants"].as_array().cloned().unwrap_or_default();
            let most = variants.iter().max_by_key(|variant| variant["stockQty"].as_i64().unwrap_or(0));
            variant_id = most.and_then(|variant| variant["id"].as_str()).map(str::to_owned);
        }
        self.goods.push(Good { id, slug, variant_id });
        Ok(())
    }

    async fn open_accounts(&mut self, connections: usize) -> Result<()> {
        #[expect(
            clippy::disallowed_methods,
            reason = "no shop's clock runs here; accounts of two runs must differ"
        )]
        let run = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        for number in 0..connections {
            let body = json!({
                "name": "Load Test", "email": format!("load-{run}-{number}@example.com"), "password": "a long secret of a test",
            });
            let answer =
                self.client.post(format!("{}/api/v1/auth/register", self.base)).json(&body).send().await?;
            let answer: Value = serde_json::from_slice(&answer.bytes().await?)?;
            let token = answer["data"]["accessToken"].as_str().with_context(|| answer.to_string())?;
            self.accounts.push(Account { number, token: token.to_owned() });
        }
        Ok(())
    }

    async fn get(&self, path: &str) -> Result<Value> {
        let answer = self.client.get(format!("{}/api/v1{path}", self.base)).send().await?;
        ensure!(answer.status().is_success(), "{path}: {}", answer.status());
        Ok(serde_json::from_slice(&answer.bytes().await?)?)
    }

    pub fn word(&self, dice: &mut Dice) -> &str {
        dice.pick(&self.words).map_or("cup", String::as_str)
    }

    pub fn slug(&self, dice: &mut Dice) -> &str {
        dice.pick(&self.goods).map_or("", |good| good.slug.as_str())
    }

    pub fn category(&self, dice: &mut Dice) -> &str {
        dice.pick(&self.categories).map_or("", String::as_str)
    }
}

impl Account {
    pub async fn post(&self, shop: &Shop, path: &str, body: &Value, key: Option<&str>) -> Result<Response> {
        let request =
            shop.client.post(format!("{}/api/v1{path}", shop.base)).bearer_auth(&self.token).json(body);
        let request = match key {
            Some(key) => request.header("Idempotency-Key", key),
            None => request,
        };
        Ok(request.send().await?)
    }
}
