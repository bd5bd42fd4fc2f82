//! Plays the plan, act by act, and leaves out what is there already.

use super::calendar::{Act, Plan, What};
use super::cast::email;
use super::clock::DemoClock;
use super::there::There;
use super::{Extent, people, prices, products, shelves, stores};
use crate::goods::reviewers;
use domain::accounts::Who;
use domain::kit::upload::Prepared;
use domain::vendors::Seller;
use domain::{Cx, Result, catalog, inventory, reviews, wishlist};
use futures::stream::{self, BoxStream, StreamExt};
use model::inventory::AdjustStock;
use model::reviews::{ReportReview, RespondToReview, VoteOnReview, WriteReview};
use model::shipping::Zone;
use model::wishlist::Wish;
use model::{AppError, CategoryId, Reason};
use std::collections::HashMap;

pub(super) struct Player<'a> {
    pub(super) cx: &'a Cx,
    clock: &'a DemoClock,
    pub(super) plan: &'a Plan,
    extent: Extent,
    pub(super) there: There,
    categories: HashMap<&'static str, CategoryId>,
    pub(super) people: HashMap<String, Who>,
    pub(super) sellers: HashMap<&'static str, Seller>,
    /// How far goods are sent, once that was asked for.
    pub(super) zones: Vec<Zone>,
}

type Drawings<'a> = BoxStream<'a, Result<Vec<Prepared>>>;

impl<'a> Player<'a> {
    /// `is_begun`: an earlier run has played some of it.
    pub async fn new(
        cx: &'a Cx,
        clock: &'a DemoClock,
        plan: &'a Plan,
        extent: Extent,
        is_begun: bool,
    ) -> Result<Self> {
        let there = There::read(cx, is_begun.then_some(plan.now)).await?;
        let (categories, people, sellers) = (HashMap::new(), HashMap::new(), HashMap::new());
        Ok(Self { cx, clock, plan, extent, there, categories, people, sellers, zones: Vec::new() })
    }

    /// Answers whether all is there now.
    pub async fn play(mut self) -> Result<bool> {
        let plan = self.plan;
        let due: Vec<&Act> = plan.acts.iter().filter(|act| !self.is_done(act)).collect();
        let mut drawings = self.drawings(&due);
        let all = due.len();
        let mut drawn = 0;
        for (number, act) in due.into_iter().enumerate() {
            if self.extent.acts == Some(number) {
                return Ok(false);
            }
            if number > 0 && number % 500 == 0 {
                tracing::info!("playing act {number} of {all}; {drawn} products were drawn");
            }
            self.clock.set(act.at);
            if let What::Create(index) = act.what {
                let pictures =
                    drawings.next().await.ok_or_else(|| AppError::broken("nothing was drawn"))??;
                self.create(index, &pictures).await?;
                drawn += 1;
            } else {
                self.perform(act).await?;
            }
        }
        self.clock.set(plan.now);
        self.follow().await?;
        Ok(true)
    }

    /// Acts that may be repeated, or that look themselves, are never done.
    fn is_done(&self, act: &Act) -> bool {
        let plan = self.plan;
        let product = |index: usize| self.there.products.get(&plan.articles[index].article.sku);
        match &act.what {
            What::Join(person) => self.there.people.contains(&person.email),
            What::Create(index) => product(*index).is_some(),
            What::Archive(index) => self.there.archived.contains(&plan.articles[*index].article.sku),
            // what was left out stays left out
            What::Move { article, .. } => {
                let is_logged = |id| self.there.moves.contains(&(id, act.at));
                product(*article).is_some_and(|id| is_logged(*id))
                    || self.there.reached.is_some_and(|reached| act.at < reached)
            }
            What::Order { .. } => self.there.reached.is_some_and(|reached| act.at <= reached),
            What::Review(index) => self.review(*index).is_ok(),
            What::Respond(index) => {
                self.review(*index).is_ok_and(|(_, id)| self.there.responses.contains(&id))
            }
            _ => false,
        }
    }

    /// What is drawn ahead, on all cores, in the order in which it is needed.
    fn drawings(&self, due: &[&Act]) -> Drawings<'a> {
        let (plan, extent) = (self.plan, self.extent);
        let wanted: Vec<usize> = due
            .iter()
            .filter_map(|act| if let What::Create(index) = act.what { Some(index) } else { None })
            .collect();
        let ahead = 2 * std::thread::available_parallelism().map_or(2, usize::from);
        let draw = move |index: usize| products::drawn(&plan.articles[index].article, index, extent);
        // spawned, so that it is drawn while acts are played
        stream::iter(wanted).map(draw).buffered(ahead).boxed()
    }

    async fn perform(&mut self, act: &Act) -> Result<()> {
        let plan = self.plan;
        match &act.what {
            What::Join(person) => people::open(self.cx, person).await,
            What::SetUpShelves => {
                let admin = self.person(people::ADMIN).await?.admin()?;
                self.categories = shelves::set_up(self.cx, &admin, self.extent.decorated).await?;
                prices::set_up(self.cx, &admin, &self.categories).await
            }
            What::OpenStore(index) => {
                let store = plan.stores[*index];
                let seller = stores::open(self.cx, store, *index as u64, self.extent.decorated).await?;
                self.sellers.insert(store.slug, seller);
                Ok(())
            }
            What::Approve(index) | What::Suspend(index) => {
                let admin = self.person(people::ADMIN).await?.admin()?;
                let id = self.seller(plan.stores[*index].slug)?.vendor_id();
                let decided = matches!(act.what, What::Approve(_));
                if decided {
                    stores::approve(self.cx, &admin, id).await
                } else {
                    stores::suspend(self.cx, &admin, id).await
                }
            }
            What::Archive(index) => {
                let (keeper, id) = self.kept(*index)?;
                catalog::archive(self.cx, &keeper, id).await
            }
            What::Move { article, variant, delta, reason } => {
                match self.adjust(*article, *variant, i64::from(*delta), reason).await {
                    // there is less than was planned
                    Err(AppError::Refused(Reason::InsufficientStock)) => Ok(()),
                    done => done,
                }
            }
            What::Order { purchase, step } => self.go_on(*purchase, *step).await,
            What::Wish(index) => {
                let who = self.customer(people::USER).await?;
                let wish = Wish { product_id: self.product(*index)?, variant_id: None };
                wishlist::add(self.cx, &who, wish).await.map(drop)
            }
            _ => self.speak(act).await,
        }
    }

    async fn speak(&mut self, act: &Act) -> Result<()> {
        let opinions = &self.plan.opinions;
        match act.what {
            What::Review(index) => self.write_review(index).await,
            What::Vote { opinion, vote } => {
                let (_, id) = self.review(opinion)?;
                let vote = opinions[opinion].votes[vote];
                let who = self.customer(&email(vote.by)).await?;
                reviews::vote(self.cx, &who, id, VoteOnReview { helpful: vote.helpful }).await.map(drop)
            }
            What::Respond(index) => {
                let (planned, id) = self.review(index)?;
                let Some((_, body)) = opinions[index].response else { return Ok(()) };
                let seller = self.seller(planned.store.slug)?;
                let input = RespondToReview { body: body.to_owned() };
                reviews::respond(self.cx, seller, id, &input).await.map(drop)
            }
            What::Complain(index) => {
                let (_, id) = self.review(index)?;
                let Some(complaint) = opinions[index].complaint else { return Ok(()) };
                let who = self.customer(&email(complaint.by)).await?;
                let input = ReportReview { reason: Some(complaint.reason.to_owned()) };
                reviews::report(self.cx, &who, id, &input).await
            }
            _ => Ok(()),
        }
    }

    async fn create(&mut self, index: usize, pictures: &[Prepared]) -> Result<()> {
        let planned = &self.plan.articles[index];
        let seller = self.seller(planned.store.slug)?;
        let category = self.categories.get(planned.article.category);
        let made = products::create(self.cx, seller, planned, category, pictures).await?;
        for variant in made.variants.unwrap_or_default() {
            if let Some(sku) = variant.sku {
                self.there.variants.insert(sku, variant.id);
            }
        }
        self.there.products.insert(planned.article.sku.clone(), made.id);
        Ok(())
    }

    async fn adjust(&self, article: usize, variant: usize, delta: i64, reason: &str) -> Result<()> {
        let (keeper, id) = self.kept(article)?;
        let option = self.plan.articles[article].article.options.get(variant);
        let variant_id = option.and_then(|option| self.there.variants.get(&option.sku).copied());
        let input = AdjustStock { change_qty: delta, reason: reason.to_owned(), variant_id, store_id: None };
        inventory::adjust(self.cx, &keeper, id, &input).await.map(drop)
    }

    async fn write_review(&mut self, index: usize) -> Result<()> {
        let opinion = &self.plan.opinions[index];
        let product = self.product(opinion.article)?;
        let email = email(opinion.by);
        let who = self.customer(&email).await?;
        let mut cx = self.cx.clone();
        cx.request.lang = people::reviewer(&reviewers()[opinion.by]).lang;
        let input = WriteReview {
            rating: i64::from(opinion.review.rating),
            title: Some(opinion.review.title.to_owned()),
            body: opinion.review.body.to_owned(),
            images: None,
        };
        let review = reviews::write(&cx, &who, product, &input).await?;
        self.there.reviews.insert((product, email), review.id);
        Ok(())
    }
}
