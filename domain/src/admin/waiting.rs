//! What waits for a person of the staff.

use crate::accounts::Admin;
use crate::kit::{Cx, Result, jobs};
use crate::{orders, reviews, vendors};
use model::PageRequest;
use model::accounts::Permission;
use model::reviews::ReviewState;
use model::vendors::VendorStatus;

/// How much of each waits; nothing where it is not for this person to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Applications for a store.
    pub stores: Option<i64>,
    /// Reviews somebody complained of.
    pub reviews: Option<i64>,
    /// Orders that need a decision.
    pub orders: Option<i64>,
    /// Jobs that failed ten times.
    pub parked_jobs: Option<i64>,
}

impl Waiting {
    pub fn is_over(&self) -> bool {
        [self.stores, self.reviews, self.orders, self.parked_jobs]
            .into_iter()
            .flatten()
            .all(|count| count == 0)
    }
}

/// What waits for this person: any of the staff, each within their permissions.
pub async fn waiting(cx: &Cx, who: &Admin) -> Result<Waiting> {
    let may = |permission| who.needs(permission).is_ok();
    let mut waiting = Waiting::default();
    if may(Permission::Vendors) {
        let counts = vendors::counts(cx, who).await?;
        waiting.stores = counts.iter().find(|(status, _)| *status == VendorStatus::Pending).map(|(_, n)| *n);
    }
    if may(Permission::Content) {
        let complaints = reviews::ReviewQueue { state: Some(ReviewState::Reported), search: None };
        waiting.reviews =
            Some(reviews::queue(cx, who, &complaints, PageRequest::default()).await?.pagination.total);
    }
    if may(Permission::Orders) {
        waiting.orders = Some(orders::waiting(cx, who).await?);
    }
    if may(Permission::Settings) {
        waiting.parked_jobs = Some(jobs::depths(cx).await?.1);
    }
    Ok(waiting)
}
