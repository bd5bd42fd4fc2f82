//! Placing an order, and paying for it.

use super::{Bought, key};
use crate::world::people;
use crate::world::player::Player;
use crate::world::purchases::{Addressee, Buyer, Card, Item, Purchase, addressee};
use chrono::Duration;
use domain::cart::{self, Shopper};
use domain::orders::{self, From, Party, Placement};
use domain::{Cx, Result, payments, shipping};
use i18n::Lang;
use model::cart::AddItem;
use model::orders::{DeliveryType, OrderItem};
use model::payments::{PaymentDetails, PaymentMethod, ProcessPayment};
use model::{AppError, Money, ShippingMethodId, VendorId};
use std::collections::BTreeMap;

/// What some write beside their order.
const NOTES: [&str; 3] = [
    "Please ring twice, the bell is quiet.",
    "It is a present: no invoice in the box, please.",
    "Leave it with the neighbour on the left.",
];
const NOTES_IN_ARABIC: [&str; 2] =
    ["يرجى الاتصال قبل الوصول.", "الطلب هدية، من فضلكم لا تضعوا الفاتورة في الصندوق."];

impl Player<'_> {
    pub(super) async fn place(&mut self, number: usize, hours: Option<i64>) -> Result<()> {
        let purchase = &self.plan.purchases[number];
        let Addressee { email, lang, address } = addressee(purchase.buyer);
        let mut cx = self.cx.clone();
        cx.request.lang = lang;
        let items = self.items(purchase)?;
        let (who, from) = match purchase.buyer {
            Buyer::Guest(_) => (guests_cart(&cx, &items).await?, From::Cart),
            Buyer::Shopper | Buyer::Reviewer(_) => (self.customer(&email).await?.into(), From::Items(items)),
        };
        let choices = if purchase.is_express {
            self.express(purchase, &address.country).await?
        } else {
            BTreeMap::new()
        };
        let wanted = Placement {
            from,
            email,
            phone: address.phone.clone(),
            shipping: Some(address.clone()),
            billing: address,
            delivery_type: DeliveryType::Delivery,
            store_id: None,
            choices,
            notes: note(number, lang).to_owned(),
            payment_method: None,
            expected_total: None,
            pay_within: hours.map_or(Placement::PAY_WITHIN, Duration::hours),
            request_key: Some(key(number)),
        };
        let order = orders::place(&cx, &who, &wanted).await?;
        let total = order.total.in_currency(order.currency);
        let total = total.ok_or_else(|| AppError::broken("a total that is no amount"))?;
        let parts = order.vendor_orders.iter().map(|part| (part.vendor_id, part.id)).collect();
        self.there.bought.insert(number, Bought { id: order.id, total_minor: total.minor, parts });
        Ok(())
    }

    fn items(&self, purchase: &Purchase) -> Result<Vec<OrderItem>> {
        let item = |item: &Item| {
            let options = &self.plan.articles[item.article].article.options;
            let option = item.variant.and_then(|index| options.get(index));
            Ok(OrderItem {
                product_id: self.product(item.article)?,
                variant_id: option.and_then(|option| self.there.variants.get(&option.sku).copied()),
                quantity: item.quantity.into(),
            })
        };
        purchase.items.iter().map(item).collect()
    }

    /// The fastest way there is to a country, for every store.
    async fn express(
        &mut self,
        purchase: &Purchase,
        country: &str,
    ) -> Result<BTreeMap<VendorId, ShippingMethodId>> {
        if self.zones.is_empty() {
            let admin = self.person(people::ADMIN).await?.admin()?;
            self.zones = shipping::list(self.cx, &admin).await?;
        }
        let named = self.zones.iter().find(|zone| zone.countries.iter().any(|one| one == country));
        let zone = named.or_else(|| self.zones.iter().find(|zone| zone.countries.is_empty()));
        let ways = zone.into_iter().flat_map(|zone| &zone.methods);
        let fastest =
            ways.filter(|way| way.is_active && way.vendor_id.is_none()).min_by_key(|way| way.max_days);
        let Some(fastest) = fastest else { return Ok(BTreeMap::new()) };
        let of_item = |item: &Item| {
            let store = self.plan.articles[item.article].store.slug;
            Ok((self.seller(store)?.vendor_id(), fastest.id))
        };
        purchase.items.iter().map(of_item).collect()
    }

    /// Who pays, and may cancel.
    pub(super) async fn buyer(&mut self, number: usize, bought: &Bought) -> Result<Party> {
        let buyer = self.plan.purchases[number].buyer;
        if let Buyer::Guest(_) = buyer {
            let link = orders::key_of(self.cx, bought.id).await?;
            return Ok(Party::Guest(orders::of_link(self.cx, &link).await?));
        }
        Ok(Party::Buyer(self.customer(&addressee(buyer).email).await?))
    }

    /// By card at the built-in gateway; in cash where there is none, or where that is wanted.
    pub(super) async fn pay(&mut self, number: usize, bought: &Bought, card: Card) -> Result<()> {
        let party = self.buyer(number, bought).await?;
        let has_cards = payments::methods(self.cx).contains(&PaymentMethod::Test);
        let token = match card {
            Card::Good if has_cards => Some("tok_visa"),
            Card::Declined if number.is_multiple_of(2) => Some("tok_insufficientFunds"),
            Card::Declined => Some("tok_chargeDeclined"),
            Card::Good | Card::Cash => None,
        };
        let input = ProcessPayment {
            order_id: bought.id,
            payment_method: if token.is_some() { PaymentMethod::Test } else { PaymentMethod::Cod },
            amount: Money::new(bought.total_minor, self.cx.facts().currency).into(),
            payment_details: token.map(|token| PaymentDetails { card_token: Some(token.to_owned()) }),
        };
        let key = format!("{}-{card:?}", key(number));
        payments::process(self.cx, &party, &input, Some(&key)).await.map(drop)
    }
}

fn note(number: usize, lang: Lang) -> &'static str {
    match (number % 9, lang) {
        (4, Lang::Ar) => NOTES_IN_ARABIC[number % NOTES_IN_ARABIC.len()],
        (4, _) => NOTES[number / 9 % NOTES.len()],
        _ => "",
    }
}

/// A guest buys what lies in a cart.
async fn guests_cart(cx: &Cx, items: &[OrderItem]) -> Result<Shopper> {
    let mut who = Shopper::Nobody;
    for item in items {
        let OrderItem { product_id, variant_id, quantity } = *item;
        let added = cart::add(cx, &who, &AddItem { product_id, variant_id, quantity }).await?;
        who = added.cart.id.map_or(who, Shopper::Guest);
    }
    Ok(who)
}
