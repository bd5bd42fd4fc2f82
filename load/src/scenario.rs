//! What is done over and over.

use crate::dice::Dice;
use crate::shop::{Account, Shop};
use anyhow::{Context as _, Result, bail, ensure};
use reqwest::Response;
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    Home,
    List,
    Facets,
    Typo,
    Suggest,
    Product,
    ListPage,
    FacetsPage,
    SearchPage,
    ProductPage,
    Cart,
    Checkout,
}

impl Scenario {
    pub const ALL: [Self; 12] = [
        Self::Home,
        Self::List,
        Self::Facets,
        Self::Typo,
        Self::Suggest,
        Self::Product,
        Self::ListPage,
        Self::FacetsPage,
        Self::SearchPage,
        Self::ProductPage,
        Self::Cart,
        Self::Checkout,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::List => "list",
            Self::Facets => "facets",
            Self::Typo => "typo",
            Self::Suggest => "suggest",
            Self::Product => "product",
            Self::ListPage => "list-page",
            Self::FacetsPage => "facets-page",
            Self::SearchPage => "search-page",
            Self::ProductPage => "product-page",
            Self::Cart => "cart",
            Self::Checkout => "checkout",
        }
    }

    pub fn about(self) -> &'static str {
        match self {
            Self::Home => "the home page",
            Self::List => "a page of products as JSON",
            Self::Facets => "a list with three filters and its facets as JSON",
            Self::Typo => "a search for a misspelt word as JSON",
            Self::Suggest => "suggestions for what is being typed",
            Self::Product => "a product as JSON",
            Self::ListPage => "a page of products as HTML",
            Self::FacetsPage => "a list with three filters as HTML",
            Self::SearchPage => "a search as HTML",
            Self::ProductPage => "a product's page",
            Self::Cart => "put something into a cart",
            Self::Checkout => "a whole checkout: cart, order, payment",
        }
    }

    /// Whether people with accounts are needed.
    pub fn needs_accounts(self) -> bool {
        matches!(self, Self::Cart | Self::Checkout)
    }

    /// Does it once; answers how many bytes came.
    pub async fn once(self, shop: &Shop, account: Option<&Account>, dice: &mut Dice) -> Result<usize> {
        match self {
            Self::Cart => add(shop, account.context("an account")?, dice).await.map(|_| 0),
            Self::Checkout => checkout(shop, account.context("an account")?, dice).await.map(|()| 0),
            reading => read(shop, &reading.path(shop, dice)).await,
        }
    }

    fn path(self, shop: &Shop, dice: &mut Dice) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::List => format!("/api/v1/products?{}", page(dice, 20)),
            Self::ListPage => format!("/products?{}", page(dice, 20)),
            Self::Facets => format!("/api/v1/products?{}", filters(shop, dice)),
            Self::FacetsPage => format!("/products?{}", filters(shop, dice)),
            Self::Typo => format!("/api/v1/products/search?q={}", misspelt(shop, dice)),
            Self::SearchPage => format!("/products?search={}", shop.word(dice)),
            Self::Suggest => format!("/api/v1/products/suggest?q={}", beginning(shop, dice)),
            Self::Product => format!("/api/v1/products/{}", shop.slug(dice)),
            Self::ProductPage => format!("/products/{}", shop.slug(dice)),
            Self::Cart | Self::Checkout => String::new(),
        }
    }
}

fn page(dice: &mut Dice, limit: u32) -> String {
    let sort = dice.pick(&["price", "-price", "-createdAt", "-rating", "-sales"]).unwrap_or(&"price");
    format!("page={}&limit={limit}&sort={sort}", 1 + dice.roll(20))
}

fn filters(shop: &Shop, dice: &mut Dice) -> String {
    let from = dice.roll(60);
    format!("category={}&inStock=true&minPrice={from}&maxPrice={}", shop.category(dice), from + 200)
}

/// Two letters changed places.
fn misspelt(shop: &Shop, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = shop.word(dice).chars().collect();
    if letters.len() > 3 {
        letters.swap(1, 2);
    }
    letters.into_iter().collect()
}

fn beginning(shop: &Shop, dice: &mut Dice) -> String {
    let letters = 2 + dice.roll(3) as usize;
    shop.word(dice).chars().take(letters).collect()
}

async fn read(shop: &Shop, path: &str) -> Result<usize> {
    let answer = shop.client.get(format!("{}{path}", shop.base)).header("accept", "*/*").send().await?;
    ensure!(answer.status().is_success(), "{path}: {}", answer.status());
    Ok(answer.bytes().await?.len())
}

async fn add(shop: &Shop, account: &Account, dice: &mut Dice) -> Result<Value> {
    let product = dice.pick(&shop.goods).context("something to buy")?;
    let body = json!({ "productId": product.id, "variantId": product.variant_id, "quantity": 1 });
    data(account.post(shop, "/cart/items", &body, None).await?).await
}

async fn checkout(shop: &Shop, account: &Account, dice: &mut Dice) -> Result<()> {
    let cart = add(shop, account, dice).await?;
    let address = json!({
        "recipient": "Load Test", "street": "Main Street 1", "city": "Springfield", "state": "IL", "zipCode": "62701",
        "country": "US",
    });
    let key = format!("{}-{}", account.number, dice.roll(u64::MAX));
    let wanted = json!({ "shippingAddress": address });
    let order = data(account.post(shop, "/orders", &wanted, Some(&key)).await?).await?;
    let payment = json!({
        "orderId": order["id"], "paymentMethod": "TEST", "amount": order["total"], "paymentDetails": { "cardToken": "tok_visa" },
    });
    let paid =
        data(account.post(shop, "/payments/process", &payment, Some(&format!("p-{key}"))).await?).await?;
    ensure!(paid["status"] == "SUCCEEDED", "{paid} for {cart}");
    Ok(())
}

async fn data(answer: Response) -> Result<Value> {
    let status = answer.status();
    let body: Value = serde_json::from_slice(&answer.bytes().await?)?;
    if !status.is_success() {
        bail!("{status}: {}", body["error"]);
    }
    Ok(body["data"].clone())
}
