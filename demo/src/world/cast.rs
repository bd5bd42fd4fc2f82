//! Who plays which part: found once, then known.

use super::calendar::Planned;
use super::people;
use super::player::Player;
use crate::goods::reviewers;
use domain::Result;
use domain::accounts::{Customer, Who};
use domain::vendors::{Keeper, Seller};
use model::{AppError, ProductId, ReviewId};

impl Player<'_> {
    pub(super) async fn person(&mut self, email: &str) -> Result<Who> {
        if let Some(who) = self.people.get(email) {
            return Ok(who.clone());
        }
        let who = people::act_as(self.cx, email).await?;
        self.people.insert(email.to_owned(), who.clone());
        Ok(who)
    }

    pub(super) async fn customer(&mut self, email: &str) -> Result<Customer> {
        self.person(email).await?.customer()
    }

    pub(super) fn seller(&self, store: &str) -> Result<&Seller> {
        self.sellers.get(store).ok_or_else(|| missing("store", store))
    }

    pub(super) fn product(&self, article: usize) -> Result<ProductId> {
        let sku = &self.plan.articles[article].article.sku;
        self.there.products.get(sku).copied().ok_or_else(|| missing("product", sku))
    }

    pub(super) fn kept(&self, article: usize) -> Result<(Keeper, ProductId)> {
        let seller = self.seller(self.plan.articles[article].store.slug)?;
        Ok((Keeper::Seller(seller.clone()), self.product(article)?))
    }

    /// What was written, and of what.
    pub(super) fn review(&self, opinion: usize) -> Result<(&Planned, ReviewId)> {
        let said = &self.plan.opinions[opinion];
        let key = (self.product(said.article)?, email(said.by));
        let id = self.there.reviews.get(&key).ok_or_else(|| missing("review", &key.1))?;
        Ok((&self.plan.articles[said.article], *id))
    }
}

/// Of one of the reviewers.
pub(super) fn email(reviewer: usize) -> String {
    people::reviewer(&reviewers()[reviewer]).email
}

fn missing(what: &str, name: &str) -> AppError {
    AppError::broken(format_args!("the demo world has no {what} {name}"))
}
