//! Which steps a vendor's part of an order may take, and who may take them. Nothing about money.

use chrono::Duration;
use model::orders::OrderStatus::{self, *};

/// Who moves a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Buyer,
    Vendor,
    Staff,
    /// The program itself: a payment came, time is up.
    Shop,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Buyer, Self::Vendor, Self::Staff, Self::Shop];

    pub fn name(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::Vendor => "vendor",
            Self::Staff => "staff",
            Self::Shop => "shop",
        }
    }
}

/// One step, and who may take it.
pub struct Step {
    pub from: OrderStatus,
    pub to: OrderStatus,
    pub by: &'static [Role],
}

const ANYBODY: &[Role] = &Role::ALL;
const HANDS: &[Role] = &[Role::Vendor, Role::Staff];
const SHOP: &[Role] = &[Role::Shop];

/// All steps there are. What is not here is refused.
pub const STEPS: &[Step] = &[
    Step { from: Pending, to: Confirmed, by: SHOP },
    Step { from: Pending, to: Expired, by: SHOP },
    Step { from: Pending, to: Cancelled, by: ANYBODY },
    // a payment that came late, and the goods were still there
    Step { from: Expired, to: Confirmed, by: SHOP },
    Step { from: Confirmed, to: Processing, by: HANDS },
    Step { from: Confirmed, to: Cancelled, by: ANYBODY },
    Step { from: Processing, to: Shipped, by: HANDS },
    Step { from: Processing, to: Cancelled, by: ANYBODY },
    Step { from: Shipped, to: Delivered, by: &[Role::Vendor, Role::Staff, Role::Shop] },
    Step { from: Delivered, to: Completed, by: &[Role::Staff, Role::Shop] },
];

/// Whether this one may take this step.
pub fn may(by: Role, from: OrderStatus, to: OrderStatus) -> bool {
    STEPS.iter().any(|step| step.from == from && step.to == to && step.by.contains(&by))
}

/// Whether a part goes nowhere from here, but for a late payment.
pub fn has_ended(status: OrderStatus) -> bool {
    matches!(status, Completed | Cancelled | Expired | Refunded)
}

/// What comes before it on the way of a part that nobody stops.
pub fn before(status: OrderStatus) -> Option<OrderStatus> {
    match status {
        Confirmed => Some(Pending),
        Processing => Some(Confirmed),
        Shipped => Some(Processing),
        Delivered => Some(Shipped),
        Completed => Some(Delivered),
        Pending | Cancelled | Expired | Refunded => None,
    }
}

/// What is owed to a part that came this far.
pub struct Deadline {
    pub kind: &'static str,
    pub after: Duration,
    pub owed_by: Role,
}

/// How long a buyer has to pay.
pub const PAY_WITHIN: Duration = Duration::minutes(15);
pub const PAY_BY: &str = "orders.pay_by";
pub const ACCEPT_BY: &str = "orders.accept_by";
pub const RECEIVED_BY: &str = "orders.received_by";
pub const COMPLETE_BY: &str = "orders.complete_by";

/// The one deadline of a part in this state; that of an unpaid order stands with the order ([`PAY_BY`]).
pub fn deadline(status: OrderStatus) -> Option<Deadline> {
    match status {
        Confirmed => Some(Deadline { kind: ACCEPT_BY, after: Duration::hours(48), owed_by: Role::Vendor }),
        Shipped => Some(Deadline { kind: RECEIVED_BY, after: Duration::days(14), owed_by: Role::Buyer }),
        // so long it can be sent back
        Delivered => Some(Deadline { kind: COMPLETE_BY, after: Duration::days(14), owed_by: Role::Shop }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How far along the way; the ends off it are none.
    fn stage(status: OrderStatus) -> Option<usize> {
        [Pending, Confirmed, Processing, Shipped, Delivered, Completed]
            .iter()
            .position(|each| *each == status)
    }

    #[test]
    fn no_step_is_told_twice_and_none_leads_to_itself() {
        for (n, step) in STEPS.iter().enumerate() {
            assert_ne!(step.from, step.to);
            let twice = STEPS.iter().skip(n + 1).any(|other| other.from == step.from && other.to == step.to);
            assert!(!twice, "{:?} -> {:?}", step.from, step.to);
        }
    }

    #[test]
    fn nobody_leaves_an_end_but_for_a_late_payment() {
        for from in [Completed, Cancelled, Refunded] {
            for to in OrderStatus::ALL {
                assert!(Role::ALL.iter().all(|role| !may(*role, from, to)), "{from:?} -> {to:?}");
            }
        }
        assert!(may(Role::Shop, Expired, Confirmed));
        assert!(Role::ALL.iter().all(|role| !may(*role, Shipped, Refunded)), "shown, never stored");
    }

    #[test]
    fn a_buyer_cancels_before_shipping_and_does_nothing_else() {
        for from in OrderStatus::ALL {
            for to in OrderStatus::ALL {
                let expected = to == Cancelled && matches!(from, Pending | Confirmed | Processing);
                assert_eq!(may(Role::Buyer, from, to), expected, "{from:?} -> {to:?}");
            }
        }
    }

    #[test]
    fn nobody_but_the_shop_says_that_something_is_paid() {
        for from in OrderStatus::ALL {
            for role in [Role::Buyer, Role::Vendor, Role::Staff] {
                assert!(!may(role, from, Confirmed) && !may(role, from, Expired));
            }
        }
    }

    proptest! {
        #[test]
        fn any_walk_goes_forward_one_by_one_and_ends(choices in prop::collection::vec((0_usize..4, 0_usize..9), 0..60)) {
            let (mut at, mut steps) = (Pending, 0);
            for (role, to) in choices {
                let (role, to) = (Role::ALL[role], OrderStatus::ALL[to]);
                if !may(role, at, to) {
                    continue;
                }
                steps += 1;
                match (stage(at), stage(to)) {
                    (Some(from), Some(next)) => {
                        prop_assert_eq!(next, from + 1, "no step is skipped or taken back");
                        prop_assert_eq!(before(to), Some(at));
                    }
                    (Some(from), None) => prop_assert!(from < 3, "what is shipped is not cancelled"),
                    (None, next) => prop_assert_eq!((at, next), (Expired, Some(1))),
                }
                at = to;
            }
            // pending, expired, and five steps on
            prop_assert!(steps <= 7);
        }
    }
}
