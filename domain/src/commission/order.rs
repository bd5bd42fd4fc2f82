//! The order of the rules.

use super::{rules, staff};
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result};
use model::accounts::Permission;
use model::commission::{Rule, Step};
use model::{CommissionRuleId, Reason};

/// Moves a rule one place; at the end of its way it stays. Staff with the permission `settings`.
///
/// Refuses to move the last one (`InvalidTransition`), which fits everything. Records an audit row. Answers all rules in
/// their order.
pub async fn shift(cx: &Cx, who: &Admin, id: CommissionRuleId, step: Step) -> Result<Vec<Rule>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    rules::lock_all(&mut tx).await?;
    let there = rules::all(&mut tx, cx).await?;
    let at = there.iter().position(|rule| rule.id == id).ok_or(AppError::NotFound)?;
    if there[at].is_catch_all {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    let to = match step {
        Step::Up => at.checked_sub(1),
        Step::Down => Some(at + 1),
    };
    let neighbour = to.and_then(|to| there.get(to)).filter(|rule| !rule.is_catch_all);
    if let Some(neighbour) = neighbour {
        // no two ever share a place: the constraint is asked at the end
        sqlx::query!(
            "update commission_rules r set position = other.position, version = r.version + 1, updated_at = $3
             from commission_rules other
             where (r.id = $1 and other.id = $2) or (r.id = $2 and other.id = $1)",
            id.0,
            neighbour.id.0,
            cx.now(),
        )
        .execute(&mut *tx)
        .await?;
        let moved = rules::one(&mut tx, cx, id).await?;
        staff::note(&mut tx, cx, who, "commission_rule.move", Some(&there[at]), &moved).await?;
    }
    let now = rules::all(&mut tx, cx).await?;
    tx.commit().await?;
    Ok(now)
}
