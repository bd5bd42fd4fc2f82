//! Past what the machine can carry, a few are told to come back so that the others are served.
//!
//! A bounded number of requests runs at once, some more wait a moment, the rest get 503 with `Retry-After`. Checkout,
//! payments and webhooks have places of their own and wait longer: money goes before browsing. Health and metrics are never held up, or the shop would be restarted for being popular.
//! Pictures are as cheap as other files, and uploads have places of their own (`multipart`).

use crate::door::ApiError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use model::AppError;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

#[derive(Clone)]
pub struct Places(Arc<Inner>);

struct Inner {
    common: Semaphore,
    reserved: Semaphore,
    waiting: AtomicUsize,
    most_waiting: usize,
    patience: Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Exempt,
    Reserved,
    Common,
}

impl Places {
    pub fn new(common: usize, most_waiting: usize, patience: Duration) -> Self {
        Self(Arc::new(Inner {
            common: Semaphore::new(common),
            reserved: Semaphore::new((common / 4).max(1)),
            waiting: AtomicUsize::new(0),
            most_waiting,
            patience,
        }))
    }

    /// Requests mostly wait for the database, so there are many more places than processors.
    pub fn standard() -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self::new(128 * processors, 2048, Duration::from_secs(3))
    }

    async fn common(&self) -> Option<SemaphorePermit<'_>> {
        if let Ok(place) = self.0.common.try_acquire() {
            return Some(place);
        }
        let _turn = Turn::take(&self.0)?;
        tokio::time::timeout(self.0.patience, self.0.common.acquire()).await.ok()?.ok()
    }

    async fn reserved(&self) -> Option<SemaphorePermit<'_>> {
        tokio::time::timeout(self.0.patience * 3, self.0.reserved.acquire()).await.ok()?.ok()
    }
}

/// Counts one who waits, also when its client goes away meanwhile.
struct Turn<'a>(&'a Inner);

impl<'a> Turn<'a> {
    fn take(inner: &'a Inner) -> Option<Self> {
        let before = inner.waiting.fetch_add(1, Ordering::Relaxed);
        let turn = Self(inner);
        (before < inner.most_waiting).then_some(turn)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

pub async fn layer(State(places): State<Places>, request: Request, next: Next) -> Response {
    let place = match class(request.uri().path()) {
        Class::Exempt => return next.run(request).await,
        Class::Reserved => places.reserved().await,
        Class::Common => places.common().await,
    };
    let Some(_place) = place else {
        metrics::counter!("requests_shed_total").increment(1);
        return ApiError::from(AppError::Busy).into_response();
    };
    next.run(request).await
}

fn class(path: &str) -> Class {
    let path = crate::router::within_api(path).unwrap_or(path);
    let starts = |starts: &[&str]| {
        starts.iter().any(|start| {
            path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    if starts(&["/health", "/ready", "/live", "/metrics", "/assets", "/media", "/_upload"]) {
        Class::Exempt
    } else if starts(&["/orders", "/payments", "/webhooks", "/checkout", "/_fn/checkout"]) {
        Class::Reserved
    } else {
        Class::Common
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_and_health_go_first() {
        assert_eq!(class("/api/v1/orders"), Class::Reserved);
        assert_eq!(class("/api/payments/webhook"), Class::Reserved);
        assert_eq!(class("/_fn/checkout/pay"), Class::Reserved);
        assert_eq!(class("/api/v1/health"), Class::Exempt);
        assert_eq!(class("/healthy-food"), Class::Common);
        assert_eq!(class("/products"), Class::Common);
    }

    #[tokio::test]
    async fn one_runs_one_waits_the_third_is_sent_away() {
        let places = Places::new(1, 1, Duration::from_millis(20));
        let first = places.common().await;
        assert!(first.is_some());
        let (second, third) = tokio::join!(places.common(), places.common());
        assert!(second.is_none() && third.is_none(), "nobody left in time");
        drop(first);
        assert!(places.common().await.is_some());
        assert_eq!(places.0.waiting.load(Ordering::Relaxed), 0);
    }

    #[tokio::test]
    async fn nobody_waits_for_ever_where_money_goes() {
        let places = Places::new(1, 1, Duration::from_millis(5));
        let first = places.reserved().await;
        assert!(first.is_some() && places.reserved().await.is_none());
        drop(first);
        assert!(places.reserved().await.is_some());
    }
}
