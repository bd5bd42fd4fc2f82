//! What the parts of an order come to while they are not paid, for the books: without what was cancelled of them.

use super::of_pieces;
use crate::kit::Result;
use crate::kit::ledger::postings::Earned;
use model::{OrderId, VendorId, VendorOrderId};
use sqlx::PgConnection;

/// What each part brings that was not cancelled, and what the platform keeps of it.
pub async fn earned(conn: &mut PgConnection, id: OrderId) -> Result<Vec<Earned>> {
    let parts = sqlx::query!(
        r#"select id as "id: VendorOrderId", vendor_id as "vendor_id: VendorId", total_minor, commission_minor,
                  commission_tax_minor
           from vendor_orders where order_id = $1 and status <> 'CANCELLED' order by position"#,
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let cut = sqlx::query!(
        r#"select vendor_order_id as "part: VendorOrderId", quantity, cancelled, total_minor, commission_minor,
                  commission_tax_minor
           from order_lines where order_id = $1 and cancelled > 0"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    let mut earned = Vec::new();
    for part in parts {
        let mut one = Earned {
            part: part.id,
            vendor_id: part.vendor_id,
            minor: part.total_minor,
            commission_minor: part.commission_minor,
            commission_tax_minor: part.commission_tax_minor,
        };
        for line in cut.iter().filter(|line| line.part == part.id) {
            let less = |total| of_pieces(total, line.quantity, 0..line.cancelled);
            one.minor -= less(line.total_minor);
            one.commission_minor -= less(line.commission_minor);
            one.commission_tax_minor -= less(line.commission_tax_minor);
        }
        earned.push(one);
    }
    Ok(earned)
}
