//! Stock is told once a second for a product, however often it changes.

use super::Live;
use domain::Cx;
use model::ProductId;
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::Instant;

const APART: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
pub struct Stock {
    /// What changed, and the newest fact that says so.
    waiting: HashMap<ProductId, i64>,
    told: HashMap<ProductId, Instant>,
}

impl Stock {
    pub fn changed(&mut self, product: ProductId, seq: i64) {
        let newest = self.waiting.entry(product).or_default();
        *newest = (*newest).max(seq);
    }

    /// When something is to be told next.
    pub fn next(&self) -> Option<Instant> {
        self.waiting
            .keys()
            .map(|product| self.told.get(product).map_or_else(Instant::now, |at| *at + APART))
            .min()
    }

    /// Takes what may be told by now.
    fn due(&mut self, now: Instant) -> HashMap<ProductId, i64> {
        self.told.retain(|_, at| now < *at + APART);
        let told = &self.told;
        let due: HashMap<ProductId, i64> =
            self.waiting.extract_if(|product, _| !told.contains_key(product)).collect();
        self.told.extend(due.keys().map(|product| (*product, now)));
        due
    }

    /// Tells what is due to those who follow it.
    pub async fn tell(&mut self, cx: &Cx, live: &Live) -> model::Result<()> {
        let due = self.due(Instant::now());
        let followed = live.followed(due.keys().copied());
        if followed.is_empty() {
            return Ok(());
        }
        for stock in domain::live::stock(cx, &followed).await? {
            let seq = due.get(&stock.product_id).copied().unwrap_or_default();
            live.tell_stock(stock, seq);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_told_once_a_second() {
        let (mut stock, product, now) = (Stock::default(), ProductId(uuid::Uuid::nil()), Instant::now());
        stock.changed(product, 3);
        stock.changed(product, 2);
        assert_eq!(stock.due(now), [(product, 3)].into());
        stock.changed(product, 4);
        assert_eq!(stock.due(now), HashMap::new());
        assert_eq!(stock.next(), Some(now + APART));
        assert_eq!(stock.due(now + APART), [(product, 4)].into());
        assert_eq!(stock.next(), None);
    }
}
