//! What was bought in this session, so that who has no account finds it again.

use super::Door;
use domain::orders::{self, Party};
use model::{AppError, OrderId, Result};

/// Where a session holds the orders it bought: their numbers, and what opens them.
pub const BOUGHT: &str = "bought";
/// Older ones are found by their mailed link.
const MOST: usize = 20;

impl Door {
    /// The buyer of an order that was placed a moment ago, who will find it again from this session.
    pub async fn bought(&self, id: OrderId, number: &str) -> Result<Party> {
        let key = orders::key_of(&self.cx, id).await?;
        self.keep_order(number, &key).await?;
        match self.customer() {
            Ok(customer) => Ok(Party::Buyer(customer)),
            Err(_) => Ok(Party::Guest(orders::of_link(&self.cx, &key).await?)),
        }
    }

    /// What opens an order to whoever has it stays in the session.
    pub async fn keep_order(&self, number: &str, key: &str) -> Result<()> {
        let mut all: Vec<(String, String)> = self.recall(BOUGHT).await?.unwrap_or_default();
        all.retain(|(known, _)| known != number);
        all.insert(0, (number.to_owned(), key.to_owned()));
        all.truncate(MOST);
        self.keep(BOUGHT, &all).await
    }

    /// The buyer of an order, by the account or by what this session holds. Anybody else does not find it.
    pub async fn buyer_of(&self, number: &str) -> Result<Party> {
        let all: Vec<(String, String)> = self.recall(BOUGHT).await?.unwrap_or_default();
        match all.into_iter().find(|(known, _)| known == number) {
            Some((_, key)) => Ok(Party::Guest(orders::of_link(&self.cx, &key).await?)),
            None if self.who.identity().is_none() => Err(AppError::NotFound),
            None => Ok(Party::Buyer(self.customer()?)),
        }
    }
}
