//! How often pages of products are looked at.
//!
//! Counted in this process and written together a few seconds later: never a write a view. What a process has not
//! written when it ends is lost, which these figures can bear.

use crate::kit::{Cx, Result};
use model::ProductId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use uuid::Uuid;

const WRITTEN_AFTER: Duration = Duration::from_secs(5);

#[derive(Default)]
struct Views(Mutex<Waiting>);

/// Views that are not written yet.
#[derive(Default)]
struct Waiting {
    views: HashMap<Uuid, i32>,
    /// Somebody will write them.
    is_planned: bool,
}

impl Views {
    fn add(&self, views: impl IntoIterator<Item = (Uuid, i32)>) {
        let waiting = &mut self.0.lock().unwrap_or_else(PoisonError::into_inner).views;
        for (product, count) in views {
            let there = waiting.entry(product).or_default();
            *there = there.saturating_add(count);
        }
    }

    /// Whether the caller is who has to see to the writing.
    fn plan(&self) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        !std::mem::replace(&mut waiting.is_planned, true)
    }

    fn take(&self) -> HashMap<Uuid, i32> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).views
    }
}

/// Somebody looked at the page of this product. Costs nothing now.
pub fn viewed(cx: &Cx, product: ProductId) {
    let views = cx.shop().fresh.room::<Views>();
    views.add([(product.0, 1)]);
    if views.plan() {
        let cx = cx.of_nobody();
        tokio::spawn(async move {
            tokio::time::sleep(WRITTEN_AFTER).await;
            if let Err(error) = write_views(&cx).await {
                tracing::warn!(%error, "views of products could not be written; they are tried again with the next");
            }
        });
    }
}

/// Writes what was counted, to the day it is in the shop.
pub async fn write_views(cx: &Cx) -> Result<()> {
    let views = cx.shop().fresh.room::<Views>();
    let waiting = views.take();
    if waiting.is_empty() {
        return Ok(());
    }
    let (products, counts): (Vec<Uuid>, Vec<i32>) = waiting.iter().map(|(id, count)| (*id, *count)).unzip();
    // in the order of ids, so that two processes never wait for each other
    let written = sqlx::query!(
        r#"insert into product_views (product_id, day, views)
           select v.id, ($3::timestamptz at time zone $4)::date, v.views
           from unnest($1::uuid[], $2::int[]) v (id, views) join products p on p.id = v.id
           order by v.id
           on conflict (product_id, day) do update set views = product_views.views + excluded.views"#,
        &products,
        &counts,
        cx.now(),
        cx.facts().time_zone,
    )
    .execute(cx.pool())
    .await;
    if let Err(error) = written {
        views.add(waiting);
        return Err(error.into());
    }
    Ok(())
}
