//! Plays the orders: each step by who takes it, through the verbs they use.
//!
//! Every step leaves a trace at its moment, and no two steps share one; so what lies before the last trace of an
//! earlier run was played, or left out, by it.

mod hands;
mod place;

use super::player::Player;
use super::purchases::{Boxes, By, Step, addressee};
use domain::kit::jobs;
use domain::orders::Party;
use domain::{Result, orders, registry};
use model::orders::{CancelOrder, LinePieces, OrderStatus, SetOrderStatus};
use model::{AppError, OrderId, VendorId, VendorOrderId};

/// An order that was placed, as far as its steps need to know it.
#[derive(Clone, Debug)]
pub(super) struct Bought {
    pub id: OrderId,
    pub total_minor: i64,
    pub parts: Vec<(VendorId, VendorOrderId)>,
}

/// How the keys of the requests begin that placed the orders of the demo world.
pub(super) const KEYS: &str = "demo-";

fn key(purchase: usize) -> String {
    format!("{KEYS}{purchase}")
}

impl Player<'_> {
    /// One step of an order. Where that was never placed, or went another way, nothing is done.
    pub(super) async fn go_on(&mut self, purchase: usize, step: usize) -> Result<()> {
        let Some((at, step)) = self.plan.purchases[purchase].steps.get(step).copied() else { return Ok(()) };
        let done = match (step, self.there.bought.get(&purchase).cloned()) {
            (Step::Place(hours), _) => self.place(purchase, hours).await,
            (_, None) => return Ok(()),
            (step, Some(bought)) => self.take(purchase, &bought, step).await,
        };
        match done {
            Err(AppError::Refused(_) | AppError::Short(_) | AppError::Declined(_)) => {
                tracing::debug!(purchase, ?step, %at, "a step of an order was left out");
            }
            done => done?,
        }
        let is_heard = !matches!(step, Step::Place(_) | Step::Pay(_) | Step::Accept(_) | Step::Send(..));
        if is_heard { self.follow().await } else { Ok(()) }
    }

    async fn take(&mut self, purchase: usize, bought: &Bought, step: Step) -> Result<()> {
        let id = bought.id.to_string();
        match step {
            Step::Place(_) => Ok(()),
            Step::Pay(card) => self.pay(purchase, bought, card).await,
            Step::Expire => orders::expire(self.cx, bought.id).await,
            Step::Accept(store) => {
                let party = self.keeper(store)?;
                orders::accept(self.cx, &party, &id, None).await.map(drop)
            }
            Step::Remind(store) => self.time_is_up(bought, store, orders::state::ACCEPT_BY).await,
            Step::ArriveByItself(store) => self.time_is_up(bought, store, orders::state::RECEIVED_BY).await,
            Step::Complete(store) => self.time_is_up(bought, store, orders::state::COMPLETE_BY).await,
            Step::Send(store, boxes) => self.send(purchase, bought, store, boxes).await,
            Step::Arrive(store, Boxes::First) => self.first_box_arrives(bought, store).await,
            Step::Arrive(store, Boxes::Rest) => {
                let status = OrderStatus::Delivered.name().to_owned();
                let input = SetOrderStatus { status, ..SetOrderStatus::default() };
                orders::set_status(self.cx, &self.keeper(store)?, &id, &input).await.map(drop)
            }
            Step::Cancel(by) => self.cancel(purchase, bought, by).await,
            Step::CancelPiece(store) => self.cancel_piece(bought, store).await,
            Step::Refund(store, what) => self.give_back(bought, store, what).await,
        }
    }

    /// Does what follows from a step: money that goes back, cash that came, what a vendor may have now.
    pub(super) async fn follow(&self) -> Result<()> {
        loop {
            let due = jobs::claim(self.cx, 20).await?;
            if due.is_empty() {
                return Ok(());
            }
            for job in due {
                registry::perform(self.cx, &job).await?;
            }
        }
    }

    pub(super) fn keeper(&self, store: &str) -> Result<Party> {
        Ok(Party::Seller(self.seller(store)?.clone()))
    }

    async fn time_is_up(&self, bought: &Bought, store: &str, kind: &str) -> Result<()> {
        let vendor = self.seller(store)?.vendor_id();
        match bought.parts.iter().find(|(id, _)| *id == vendor) {
            Some((_, part)) => orders::passed(self.cx, kind, part.0).await.map(drop),
            None => Ok(()),
        }
    }

    async fn cancel(&mut self, purchase: usize, bought: &Bought, by: By) -> Result<()> {
        let (party, reason) = match by {
            By::Buyer => {
                (self.buyer(purchase, bought).await?, hands::changed_their_mind(self.reads(purchase)))
            }
            By::Vendor(store) => (self.keeper(store)?, hands::CANNOT_SEND),
            By::Staff => {
                let admin = self.person(super::people::ADMIN).await?.admin()?;
                (Party::Staff(admin), hands::STORE_IS_SILENT)
            }
        };
        let input = CancelOrder { reason: Some(reason.to_owned()), ..CancelOrder::default() };
        orders::cancel(self.cx, &party, &bought.id.to_string(), &input).await.map(drop)
    }

    /// The first line loses a piece, where it has more than one.
    async fn cancel_piece(&self, bought: &Bought, store: &str) -> Result<()> {
        let (party, id) = (self.keeper(store)?, bought.id.to_string());
        let order = orders::get(self.cx, &party, &id).await?;
        let Some(line) = order.items.iter().find(|line| line.left() > 1) else { return Ok(()) };
        let input = CancelOrder {
            reason: Some(hands::ONE_IS_BROKEN.to_owned()),
            items: Some(vec![LinePieces { line_id: line.id, quantity: 1 }]),
            version: None,
        };
        orders::cancel(self.cx, &party, &id, &input).await.map(drop)
    }

    fn reads(&self, purchase: usize) -> i18n::Lang {
        addressee(self.plan.purchases[purchase].buyer).lang
    }
}
