//! Which fact is told to whom, and where it leads. The words of a message are `mail-<about>-…`.

use super::subject::Subject;
use chrono::Duration;
use model::accounts::Permission;
use model::notifications::Channel;

/// Who hears of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    /// The account it is about.
    Account,
    /// Who bought, with an account or without.
    Buyer,
    /// Who keeps the stores that are to send something of the order.
    Senders,
    /// Who keeps the stores whose part of the order was cancelled by somebody else.
    Cancelled,
    /// Who keeps the store it is about.
    Keeper,
    Staff(Permission),
}

/// Which goods a letter lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lists {
    Nothing,
    Order,
    /// The reader's part of it.
    Part,
    /// What is in the box that is on its way.
    Parcel,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    pub event: &'static str,
    pub about: &'static str,
    pub to: To,
    /// Where it leads: a path with `{order}` and `{id}` in it.
    pub leads: &'static str,
    /// By which name a person switches it off; none: nobody can.
    pub switch: Option<&'static str>,
    /// On which channels it can go.
    pub on: &'static [Channel],
    pub lists: Lists,
    pub when: fn(&Subject) -> bool,
    /// For how many minutes it is not told again of the same thing.
    pub quiet: i64,
}

const ANYWHERE: &[Channel] = &[Channel::Email, Channel::Sms, Channel::InApp];
const BY_MAIL: &[Channel] = &[Channel::Email];
const BY_MAIL_AND_HERE: &[Channel] = &[Channel::Email, Channel::InApp];

const fn fact(event: &'static str, about: &'static str, to: To, leads: &'static str) -> Fact {
    Fact {
        event,
        about,
        to,
        leads,
        switch: None,
        on: BY_MAIL_AND_HERE,
        lists: Lists::Nothing,
        when: |_| true,
        quiet: 0,
    }
}

impl Fact {
    /// Can be switched off by this name, and on for text messages.
    const fn switched_by(mut self, name: &'static str) -> Self {
        self.switch = Some(name);
        self.on = ANYWHERE;
        self
    }

    const fn on(mut self, channels: &'static [Channel]) -> Self {
        self.on = channels;
        self
    }

    const fn lists(mut self, lists: Lists) -> Self {
        self.lists = lists;
        self
    }

    const fn when(mut self, when: fn(&Subject) -> bool) -> Self {
        self.when = when;
        self
    }

    const fn quiet_for(mut self, minutes: i64) -> Self {
        self.quiet = minutes;
        self
    }

    pub fn quiet(&self) -> Option<Duration> {
        (self.quiet > 0).then(|| Duration::minutes(self.quiet))
    }
}

const BOUGHT: &str = "/account/orders/{order}";
const SOLD: &str = "/vendor/orders/{order}";
const ON_ITS_WAY: &str = "order.status_updated";

pub(super) const FACTS: &[Fact] = &[
    // about the safety of an account; to the address that was left, too, whose owner may not have asked for it
    fact("user.new_device", "new-device", To::Account, "/account/security"),
    fact("user.email_changed", "address-changed", To::Account, "/forgot-password").on(BY_MAIL),
    fact("user.password_changed", "password-changed", To::Account, "/forgot-password").on(BY_MAIL),
    fact("user.two_step_on", "two-step-on", To::Account, "/account/security"),
    fact("user.two_step_off", "two-step-off", To::Account, "/account/security"),
    fact("user.recovery_code_used", "recovery-code-used", To::Account, "/account/security"),
    // to who buys
    fact("order.confirmed", "order-confirmed", To::Buyer, BOUGHT)
        .switched_by("order.created")
        .lists(Lists::Order),
    fact("payment.succeeded", "payment-received", To::Buyer, BOUGHT)
        .switched_by("payment.succeeded")
        .when(|told| !told.is_stray()),
    fact("payment.failed", "payment-failed", To::Buyer, BOUGHT)
        .switched_by("payment.failed")
        .when(|told| told.is("PENDING"))
        .quiet_for(60),
    fact("order.shipped", "order-shipped", To::Buyer, BOUGHT).switched_by(ON_ITS_WAY).lists(Lists::Parcel),
    fact("order.out_for_delivery", "order-out-for-delivery", To::Buyer, BOUGHT).switched_by(ON_ITS_WAY),
    fact("order.delivered", "order-delivered", To::Buyer, BOUGHT).switched_by(ON_ITS_WAY),
    fact("order.expired", "order-expired", To::Buyer, BOUGHT).switched_by(ON_ITS_WAY),
    fact("order.cancelled", "order-cancelled", To::Buyer, BOUGHT)
        .switched_by("order.cancelled")
        .when(|told| !told.has("amount")),
    fact("order.cancelled", "order-cancelled-paid", To::Buyer, BOUGHT)
        .switched_by("order.cancelled")
        .when(|told| told.has("amount")),
    fact("payment.refunded", "order-refunded", To::Buyer, BOUGHT)
        .switched_by("payment.refunded")
        .when(|told| told.has("amount")),
    // to who sells
    fact("order.confirmed", "order-to-send", To::Senders, SOLD)
        .switched_by("order.created")
        .lists(Lists::Part),
    fact("order.cancelled", "order-called-off", To::Cancelled, SOLD).switched_by("order.cancelled"),
    fact("product.stock_low", "stock-low", To::Keeper, "/vendor/inventory")
        .switched_by("product.stock_low")
        // nobody waits to hear of what shoppers do not see
        .when(|told| told.is("ACTIVE")),
    fact("review.created", "review-new", To::Keeper, "/vendor/reviews").switched_by("review.created"),
    fact("product.taken_down", "product-taken-down", To::Keeper, "/vendor/products/{id}"),
    fact("product.put_up", "product-put-up", To::Keeper, "/vendor/products/{id}"),
    // whoever is let in at once need not hear that it takes time
    fact("vendor.applied", "store-applied", To::Keeper, "/sell").when(|told| told.is("PENDING")),
    fact("vendor.approved", "store-open-again", To::Keeper, "/vendor")
        .switched_by("vendor.approved")
        .when(Subject::was_suspended),
    fact("vendor.approved", "store-approved", To::Keeper, "/vendor")
        .switched_by("vendor.approved")
        .when(|told| !told.was_suspended()),
    fact("vendor.rejected", "store-rejected", To::Keeper, "/sell"),
    fact("vendor.suspended", "store-suspended", To::Keeper, "/sell"),
    // to staff
    fact("vendor.applied", "store-to-check", To::Staff(Permission::Vendors), "/admin/vendors/{id}")
        .switched_by("vendor.applied")
        .when(|told| told.is("PENDING")),
    fact("order.needs_action", "order-to-decide", To::Staff(Permission::Orders), "/admin/orders/{order}")
        .switched_by("order.needs_action")
        .quiet_for(60),
];

const EVENTS: [&str; FACTS.len()] = {
    let mut events = [""; FACTS.len()];
    let mut n = 0;
    while n < FACTS.len() {
        events[n] = FACTS[n].event;
        n += 1;
    }
    events
};

/// The facts this room hears of.
pub const HEARS: &[&str] = &EVENTS;

pub(super) fn of(event: &str) -> impl Iterator<Item = &'static Fact> {
    FACTS.iter().filter(move |fact| fact.event == event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::preferences::NOTIFIED_EVENTS;
    use std::collections::BTreeSet;

    #[test]
    fn what_can_be_switched_is_what_preferences_offer() {
        let switches: BTreeSet<&str> = FACTS.iter().filter_map(|fact| fact.switch).collect();
        assert_eq!(switches, NOTIFIED_EVENTS.iter().copied().collect());
    }

    #[test]
    fn a_message_is_told_of_one_event_and_to_one_kind_of_people() {
        let mut seen = BTreeSet::new();
        for fact in FACTS {
            assert!(seen.insert(fact.about), "{} stands twice", fact.about);
        }
    }
}
