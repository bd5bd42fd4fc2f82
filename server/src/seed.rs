//! The demo world: the same each time, and nothing when it is there already. Never in production.

use crate::config::Config;
use crate::database;
use demo::world::{self, Extent, Played};
use domain::Cx;
use model::{AppError, Result};
use sqlx::Connection as _;

/// Counts what was filled, for the planner. All of the database would be the cluster's own tables too.
const FILLED: &str =
    "analyze users, vendors, stores, pictures, categories, brands, slugs, products, variants, product_images,
    product_views, stock, stock_levels, stock_log, reviews, review_votes, wishlist_items, events, audit_log,
    carts, cart_items, orders, vendor_orders, order_lines, order_history, parcels, parcel_lines, stock_allocations,
    payments, refunds, refund_lines, ledger_journals, ledger_postings, deadlines";

/// Fills the shop, with few stores and goods where it shall be small. `scale` multiplies what is on sale.
pub async fn run(cx: &Cx, config: &Config, scale: u32, small: bool) -> Result<()> {
    if config.env.is_production() {
        let advice = "the demo world is not for production: its passwords are known to everybody. \
                      Open a first account with `dropcart user create`";
        return Err(AppError::broken(advice));
    }
    let extent = if small { Extent::SMALL } else { Extent::WHOLE };
    if world::play(cx, &extent).await? == Played::Before {
        tracing::info!("the demo world is there already");
    } else {
        // only the owner of the tables may count them, and plans made for empty ones would be slow
        let mut owner = database::owner(config).await?;
        sqlx::raw_sql(FILLED).execute(&mut owner).await?;
        owner.close().await?;
        tracing::info!("the demo world is there");
    }
    if scale > 1 {
        let mut owner = database::owner(config).await?;
        let added = demo::scale::multiply(&mut owner, scale).await?;
        tracing::info!(added, "what is on sale was multiplied");
    }
    Ok(())
}
