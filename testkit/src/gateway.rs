//! A payment gateway that counts what it takes, and misbehaves when it is told to.

use async_trait::async_trait;
use domain::kit::outside::{
    Bill, Charge, Gateway, GatewayError, GiveBack, Notices, RefundStanding, Standing, Told,
};
use model::{Money, PaymentId, RefundId};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What it does at the next call, instead of what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mood {
    Decline(&'static str),
    /// Takes the money only after the buyer proved who they are: see [`FakeGateway::proved`].
    Challenge,
    /// It is under way for now: see [`FakeGateway::finish`] and [`FakeGateway::finish_refund`].
    TakeTime,
    /// Does nothing and does not answer.
    SilentBefore,
    /// Does what it should and does not answer.
    SilentAfter,
    Slow(Duration),
}

/// What it remembers of one charge.
#[derive(Clone, Debug)]
pub struct Taken {
    pub id: String,
    pub amount: Money,
    pub standing: Standing,
    pub refunded: i64,
    /// How often money was taken for it: anything over one is a double charge.
    pub times: u32,
}

/// And of one refund.
struct GivenBack {
    payment_id: PaymentId,
    minor: i64,
    standing: RefundStanding,
}

#[derive(Default)]
struct Memory {
    charges: BTreeMap<PaymentId, Taken>,
    refunds: BTreeMap<RefundId, GivenBack>,
    /// Refunds that were made once more for a key that was forgotten.
    doubles: usize,
    forgets: bool,
    moods: VecDeque<Mood>,
    is_down: bool,
    calls: u32,
}

/// Stands where the built-in gateway stands in the server.
#[derive(Default)]
pub struct FakeGateway(Mutex<Memory>);

impl FakeGateway {
    /// The next calls that could take or give back money go like this, one after the other.
    pub fn next(&self, mood: Mood) {
        self.memory().moods.push_back(mood);
    }

    /// While it is down nothing is done and nothing answered, not even a look-up.
    pub fn set_down(&self, down: bool) {
        self.memory().is_down = down;
    }

    pub fn charge(&self, id: PaymentId) -> Option<Taken> {
        self.memory().charges.get(&id).cloned()
    }

    /// How often money was taken, over all charges.
    pub fn captures(&self) -> u32 {
        self.memory().charges.values().map(|charge| charge.times).sum()
    }

    /// What it took and still has, in minor units.
    pub fn holds(&self) -> i64 {
        let memory = self.memory();
        let taken = memory.charges.values().filter(|charge| charge.standing == Standing::Succeeded);
        taken.map(|charge| charge.amount.minor - charge.refunded).sum()
    }

    pub fn refunds(&self) -> usize {
        let memory = self.memory();
        memory.refunds.len() + memory.doubles
    }

    /// From now on it knows none of our keys of before: what is asked again is another refund, as after a day.
    pub fn forget_keys(&self) {
        self.memory().forgets = true;
    }

    /// A refund comes to its end: with a code it fails, even where it was done.
    pub fn finish_refund(&self, id: RefundId, failed: Option<&'static str>) {
        let mut memory = self.memory();
        let refund = memory.refunds.get_mut(&id).expect("such a refund");
        refund.standing = match failed {
            Some(code) => RefundStanding::Declined { code: code.to_owned() },
            None => RefundStanding::Succeeded { transaction_id: format!("fake_refund_{id}") },
        };
        let (payment, minor) = (refund.payment_id, refund.minor);
        if failed.is_some() {
            memory.charges.get_mut(&payment).expect("its charge").refunded -= minor;
        }
    }

    pub fn calls(&self) -> u32 {
        self.memory().calls
    }

    /// The buyer paid at the gateway's own page, or proved who they are.
    pub fn proved(&self, id: PaymentId) {
        self.finish(id, Standing::Succeeded);
    }

    /// What was under way comes to this end.
    pub fn finish(&self, id: PaymentId, standing: Standing) {
        let mut memory = self.memory();
        let charge = memory.charges.get_mut(&id).expect("such a charge");
        if standing == Standing::Succeeded && charge.standing != Standing::Succeeded {
            charge.times += 1;
        }
        charge.standing = standing;
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn mood(&self) -> Option<Mood> {
        let mut memory = self.memory();
        memory.calls += 1;
        if memory.is_down { Some(Mood::SilentBefore) } else { memory.moods.pop_front() }
    }

    async fn take(&self, bill: &Bill, card: Option<&str>) -> Told<Charge> {
        let mood = self.mood();
        match &mood {
            Some(Mood::SilentBefore) => return silence(),
            Some(Mood::Slow(pause)) => tokio::time::sleep(*pause).await,
            _ => {}
        }
        let told = self.try_card(bill, card, mood.as_ref());
        if mood == Some(Mood::SilentAfter) { silence() } else { Ok(told) }
    }

    fn try_card(&self, bill: &Bill, card: Option<&str>, mood: Option<&Mood>) -> Charge {
        let mut memory = self.memory();
        let fresh = memory.charges.len();
        let charge = memory.charges.entry(bill.payment_id).or_insert_with(|| Taken {
            id: format!("fake_{fresh}"),
            amount: bill.amount,
            standing: Standing::Unheard,
            refunded: 0,
            times: 0,
        });
        let is_open = matches!(charge.standing, Standing::Unheard | Standing::NeedsAction { .. });
        if is_open {
            charge.standing = match (mood, card) {
                (Some(Mood::Decline(code)), _) => Standing::Declined { code: (*code).to_owned() },
                (Some(Mood::Challenge), _) | (_, None) => needs_action(&charge.id),
                (Some(Mood::TakeTime), _) => Standing::Processing,
                (_, Some("tok_chargeDeclined")) => Standing::Declined { code: "card_declined".to_owned() },
                (_, Some("tok_insufficientFunds")) => {
                    Standing::Declined { code: "insufficient_funds".to_owned() }
                }
                (_, Some("tok_threeDSecureRequired")) => needs_action(&charge.id),
                (_, Some(_)) => Standing::Succeeded,
            };
            if charge.standing == Standing::Succeeded {
                charge.times += 1;
            }
        }
        told(charge)
    }
}

fn needs_action(id: &str) -> Standing {
    Standing::NeedsAction {
        url: Some(format!("http://bank.example/{id}")),
        client_secret: Some(format!("{id}_secret")),
    }
}

fn told(charge: &Taken) -> Charge {
    let captured = (charge.standing == Standing::Succeeded).then_some(charge.amount);
    Charge { transaction_id: Some(charge.id.clone()), standing: charge.standing.clone(), captured }
}

fn silence<T>() -> Told<T> {
    Err(GatewayError::Unknown("no answer in time".to_owned()))
}

#[async_trait]
impl Notices for FakeGateway {}

#[async_trait]
impl Gateway for FakeGateway {
    fn name(&self) -> &'static str {
        "test"
    }

    async fn start(&self, bill: &Bill, card_token: Option<&str>) -> Told<Charge> {
        self.take(bill, card_token).await
    }

    async fn look_up(&self, bill: &Bill) -> Told<Charge> {
        let memory = self.memory();
        if memory.is_down {
            return silence();
        }
        let unheard = Charge { transaction_id: None, standing: Standing::Unheard, captured: None };
        Ok(memory.charges.get(&bill.payment_id).map_or(unheard, told))
    }

    async fn confirm(&self, bill: &Bill, card_token: &str) -> Told<Charge> {
        self.take(bill, Some(card_token)).await
    }

    async fn cancel(&self, bill: &Bill) -> Told<Charge> {
        let mut memory = self.memory();
        if memory.is_down {
            return silence();
        }
        let fresh = memory.charges.len();
        let charge = memory.charges.entry(bill.payment_id).or_insert_with(|| Taken {
            id: format!("fake_{fresh}"),
            amount: bill.amount,
            standing: Standing::Unheard,
            refunded: 0,
            times: 0,
        });
        if matches!(charge.standing, Standing::Unheard | Standing::NeedsAction { .. } | Standing::Processing)
        {
            charge.standing = Standing::Cancelled;
        }
        Ok(told(charge))
    }

    async fn refund(&self, refund: &GiveBack) -> Told<RefundStanding> {
        let mood = self.mood();
        match &mood {
            Some(Mood::SilentBefore) => return silence(),
            Some(Mood::Slow(pause)) => tokio::time::sleep(*pause).await,
            Some(Mood::Decline(code)) => return Ok(RefundStanding::Declined { code: (*code).to_owned() }),
            _ => {}
        }
        let mut memory = self.memory();
        let is_known = memory.refunds.contains_key(&refund.refund_id);
        let is_looked_for = refund.known_as.is_some() || refund.is_old;
        if is_known && memory.forgets && !is_looked_for {
            memory.doubles += 1;
        }
        if !is_known {
            let charge = memory.charges.get_mut(&refund.payment_id).expect("money was taken");
            charge.refunded += refund.amount.minor;
            assert!(charge.refunded <= charge.amount.minor, "more was given back than was taken");
            let transaction_id = format!("fake_refund_{}", refund.refund_id);
            let standing = if mood == Some(Mood::TakeTime) {
                RefundStanding::Processing { transaction_id }
            } else {
                RefundStanding::Succeeded { transaction_id }
            };
            let (payment_id, minor) = (refund.payment_id, refund.amount.minor);
            memory.refunds.insert(refund.refund_id, GivenBack { payment_id, minor, standing });
        }
        if mood == Some(Mood::SilentAfter) {
            return silence();
        }
        Ok(memory.refunds[&refund.refund_id].standing.clone())
    }
}
