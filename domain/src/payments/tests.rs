//! Rules of payments, a file a subject. Here stands what they say in common.

use domain::orders::{self, Party};
use domain::payments::{self, Looker, Refunder, Told};
use domain::{Cx, Result, registry};
use model::accounts::Permission;
use model::orders::{CancelOrder, LinePieces, Order, OrderStatus, PaymentStatus, SetOrderStatus};
use model::payments::{
    CreateIntent, Payment, PaymentDetails, PaymentMethod, PaymentState, ProcessPayment, Refund, RefundLine,
    RefundPayment,
};
use model::{Amount, AppError, Currency, LineId, Money, OrderId, PageRequest, PaymentId, Reason};
use testkit::{Goods, Merchant, Mood, Person, World};

#[path = "tests/afterwards.rs"]
mod afterwards;
#[path = "tests/books.rs"]
mod books;
#[path = "tests/cash.rs"]
mod cash;
#[path = "tests/notices.rs"]
mod notices;
#[path = "tests/paying.rs"]
mod paying;
#[path = "tests/races.rs"]
mod races;
#[path = "tests/refunds.rs"]
mod refunds;
#[path = "tests/reserving.rs"]
mod reserving;
#[path = "tests/silence.rs"]
mod silence;
#[path = "tests/tries.rs"]
mod tries;
#[path = "tests/unsold.rs"]
mod unsold;
#[path = "tests/walls.rs"]
mod walls;

/// Mia's order of two lamps (80.00) of Ada's and a mug (9.00) of Bob's.
struct Sale {
    world: World,
    ada: Merchant,
    bob: Merchant,
    mia: Person,
    order: Order,
    lamp: Goods,
}

async fn sale() -> Sale {
    let world = World::new().await;
    let (ada, bob) = (world.seller("ada").await, world.seller("bob").await);
    let lamp = world.product(&ada, "Lamp", 4_000, 10).await;
    let mug = world.product(&bob, "Mug", 900, 10).await;
    world.tamper("update shipping_methods set currency = 'USD', base_minor = 500").await;
    let mia = world.customer("mia").await;
    let order = world.order(&mia, &[(&lamp, 2), (&mug, 1)]).await;
    Sale { world, ada, bob, mia, order, lamp }
}

fn minor(amount: &Amount) -> i64 {
    amount.in_currency(Currency::USD).expect("dollars").minor
}

fn amount(minor: i64) -> Amount {
    Money::new(minor, Currency::USD).into()
}

impl Sale {
    fn cx(&self) -> Cx {
        self.world.cx()
    }

    fn buyer(&self) -> Party {
        Party::Buyer(self.mia.customer())
    }

    fn body(&self, token: &str) -> ProcessPayment {
        ProcessPayment {
            order_id: self.order.id,
            payment_method: PaymentMethod::Test,
            amount: self.order.total.clone(),
            payment_details: Some(PaymentDetails { card_token: Some(token.to_owned()) }),
        }
    }

    async fn try_pay(&self, token: &str) -> Result<Payment> {
        payments::process(&self.cx(), &self.buyer(), &self.body(token), None).await
    }

    async fn pay(&self) -> Payment {
        self.try_pay("tok_visa").await.expect("paid")
    }

    async fn read(&self) -> Order {
        orders::get(&self.cx(), &self.buyer(), &self.order.id.to_string()).await.expect("an order")
    }

    async fn newest(&self) -> Payment {
        let looker = Looker::Buyer(self.mia.customer());
        let all = payments::of_order(&self.cx(), &looker, self.order.id).await.expect("payments");
        all.into_iter().next().expect("a payment")
    }

    async fn events(&self, kind: &str) -> i64 {
        let id = self.order.id;
        self.world
            .count(&format!("select count(*) from events where kind = '{kind}' and thing_id = '{id}'"))
            .await
    }

    /// The sum of an account, debits less credits.
    async fn account(&self, name: &str) -> i64 {
        let sum = "select coalesce(sum(amount_minor), 0)::bigint from ledger_postings where account";
        self.world.count(&format!("{sum} = '{name}'")).await
    }

    async fn of_vendor(&self, name: &str, merchant: &Merchant) -> i64 {
        let sum = "select coalesce(sum(amount_minor), 0)::bigint from ledger_postings where account";
        self.world.count(&format!("{sum} = '{name}' and vendor_id = '{}'", merchant.vendor_id)).await
    }

    async fn held(&self) -> i64 {
        self.world
            .count(&format!("select count(*) from stock_holds where reference = '{}'", self.order.id))
            .await
    }

    async fn frozen(&self) -> i64 {
        let holds = format!("from stock_holds where reference = '{}' and expires_at is null", self.order.id);
        self.world.count(&format!("select count(*) {holds}")).await
    }

    async fn sweep(&self) {
        registry::come_round(&self.cx(), "payments.sweep").await.expect("swept");
    }

    async fn staff(&self) -> Refunder {
        let staff = self.world.admin("rita", &[Permission::Refunds, Permission::Orders]).await;
        Refunder::Staff(staff.as_admin())
    }

    async fn refund(&self, who: &Refunder, id: PaymentId, input: RefundPayment) -> Result<Refund> {
        payments::refund(&self.cx(), who, id, &input, None).await
    }

    async fn move_on(&self, merchant: &Merchant, statuses: &[&str]) {
        for status in statuses {
            let input = SetOrderStatus { status: (*status).to_owned(), ..SetOrderStatus::default() };
            let seller = Party::Seller(merchant.seller());
            orders::set_status(&self.cx(), &seller, &self.order.id.to_string(), &input)
                .await
                .expect("a step");
        }
    }

    async fn cancel(&self, who: &Party, pieces: &[(LineId, i64)]) {
        let items = pieces.iter().map(|(id, n)| LinePieces { line_id: *id, quantity: *n }).collect();
        let items = (!pieces.is_empty()).then_some(items);
        let input = CancelOrder { reason: Some("Broken".into()), items, version: None };
        orders::cancel(&self.cx(), who, &self.order.id.to_string(), &input).await.expect("cancelled");
    }

    fn ada(&self) -> Party {
        Party::Seller(self.ada.seller())
    }

    fn bob(&self) -> Party {
        Party::Seller(self.bob.seller())
    }

    async fn needs(&self, why: &str) -> i64 {
        self.world.count(&format!("select count(*) from orders where needs_action = '{why}'")).await
    }

    async fn jobs(&self) {
        assert_eq!(self.world.run_jobs().await, [""; 0], "jobs failed");
    }
}

fn some(minor: i64) -> RefundPayment {
    RefundPayment { amount: Some(amount(minor)), reason: "Scratched".into(), ..RefundPayment::default() }
}

fn everything() -> RefundPayment {
    RefundPayment { reason: "Sorry".into(), ..RefundPayment::default() }
}
