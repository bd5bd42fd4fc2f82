//! Rules as staff keep them.

use super::freeze::{CommissionLine, freeze};
use super::rules;
use crate::accounts::Admin;
use crate::kit::{AppError, Cx, Result, audit};
use model::accounts::Permission;
use model::commission::{CheckedRule, Rule, Tried, TryRules, WriteRule};
use model::{CommissionRuleId, FieldProblem, Fields, Money, Reason, VendorId};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// Nobody reads through more, and every line of every order is held against all of them.
const MOST: usize = 500;

/// The rules in force, in their order. Staff with the permission `settings`.
pub async fn list(cx: &Cx, who: &Admin) -> Result<Vec<Rule>> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    rules::all(&mut tx, cx).await
}

/// Adds a rule behind the others and before the last. Staff with the permission `settings`. Records an audit row.
pub async fn add(cx: &Cx, who: &Admin, input: &WriteRule) -> Result<Rule> {
    who.needs(Permission::Settings)?;
    let rule = input.validate(cx.facts().currency)?;
    let mut tx = cx.begin(who).await?;
    rules::lock_all(&mut tx).await?;
    if rules::all(&mut tx, cx).await?.len() >= MOST {
        return Err(AppError::Refused(Reason::Conflict));
    }
    refuse_strangers(&mut tx, &rule).await?;
    let id = rules::insert(&mut tx, cx, &rule).await?;
    let made = rules::one(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "commission_rule.add", None, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Replaces what is said of a rule; of the last one only its name and what it keeps. Lines of orders that were placed
/// stay as they are. Staff with the permission `settings`.
///
/// Refuses a version that is no longer true. Records an audit row.
pub async fn change(cx: &Cx, who: &Admin, id: CommissionRuleId, input: &WriteRule) -> Result<Rule> {
    who.needs(Permission::Settings)?;
    let mut rule = input.validate(cx.facts().currency)?;
    let mut tx = cx.begin(who).await?;
    rules::lock_all(&mut tx).await?;
    let before = in_force(&mut tx, cx, id, rule.version).await?;
    if before.is_catch_all {
        (rule.vendor_id, rule.category_id, rule.min_price_minor) = (None, None, None);
    }
    refuse_strangers(&mut tx, &rule).await?;
    rules::update(&mut tx, cx, id, &rule).await?;
    let after = rules::one(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "commission_rule.change", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(after)
}

/// Takes a rule out of force; never the last one (`InvalidTransition`). Staff with the permission `settings`. Records an
/// audit row.
pub async fn retire(cx: &Cx, who: &Admin, id: CommissionRuleId) -> Result<()> {
    who.needs(Permission::Settings)?;
    let mut tx = cx.begin(who).await?;
    rules::lock_all(&mut tx).await?;
    let before = in_force(&mut tx, cx, id, None).await?;
    if before.is_catch_all {
        return Err(AppError::Refused(Reason::InvalidTransition));
    }
    sqlx::query!(
        "update commission_rules set is_active = false, version = version + 1, updated_at = $2 where id = $1",
        id.0,
        cx.now()
    )
    .execute(&mut *tx)
    .await?;
    let after = rules::one(&mut tx, cx, id).await?;
    note(&mut tx, cx, who, "commission_rule.retire", Some(&before), &after).await?;
    tx.commit().await?;
    Ok(())
}

/// What the rules would keep of a line that was sold now. Staff with the permission `settings`.
pub async fn try_out(cx: &Cx, who: &Admin, input: &TryRules) -> Result<Tried> {
    who.needs(Permission::Settings)?;
    let currency = cx.facts().currency;
    let mut fields = Fields::default();
    let price =
        input.price.as_ref().and_then(|price| price.in_currency(currency)).filter(|price| price.minor >= 0);
    if price.is_none() {
        let problem = if input.price.is_none() { FieldProblem::Required } else { FieldProblem::TooPrecise };
        fields.problem("price", problem);
    }
    let quantity = fields.in_range("quantity", input.quantity.unwrap_or(1), 1, 10_000);
    fields.done()?;
    let unit_minor = price.map_or(0, |price| price.minor);
    let mut tx = cx.begin(who).await?;
    let path =
        sqlx::query_scalar!("select path from categories where id = $1", input.category_id.map(|id| id.0))
            .fetch_optional(&mut *tx)
            .await?;
    let line = CommissionLine {
        vendor_id: input.vendor_id.unwrap_or(VendorId(Uuid::nil())),
        category_path: path.unwrap_or_default(),
        unit_minor,
        quantity: quantity as i32,
        net_minor: unit_minor.saturating_mul(quantity),
    };
    let net_minor = line.net_minor;
    let frozen =
        freeze(&mut tx, &[line]).await?.pop().ok_or_else(|| AppError::broken("no answer for a line"))?;
    let rule = rules::one(&mut tx, cx, frozen.rule_id).await?;
    let amount = |minor| Money::new(minor, currency).into();
    Ok(Tried {
        rule_id: rule.id,
        rule_name: rule.name,
        commission: amount(frozen.minor),
        tax: amount(frozen.tax_minor),
        vendor_gets: amount(net_minor - frozen.minor - frozen.tax_minor),
    })
}

/// A store and a category that a rule names must be there.
async fn refuse_strangers(conn: &mut PgConnection, rule: &CheckedRule) -> Result<()> {
    let there = sqlx::query!(
        r#"select $1::uuid is null or exists (select 1 from vendors where id = $1) as "vendor!",
                  $2::uuid is null or exists (select 1 from categories where id = $2) as "category!""#,
        rule.vendor_id.map(|vendor| vendor.0),
        rule.category_id.map(|category| category.0),
    )
    .fetch_one(conn)
    .await?;
    let mut fields = Fields::default();
    for (field, is_there) in [("vendorId", there.vendor), ("categoryId", there.category)] {
        if !is_there {
            fields.problem(field, FieldProblem::Unknown);
        }
    }
    fields.done()
}

/// One in force, of the version that was seen.
async fn in_force(conn: &mut PgConnection, cx: &Cx, id: CommissionRuleId, seen: Option<i32>) -> Result<Rule> {
    let rule = rules::one(conn, cx, id).await?;
    if !rule.is_active {
        return Err(AppError::NotFound);
    }
    if seen.is_some_and(|seen| seen != rule.version) {
        return Err(AppError::Refused(Reason::EditedMeanwhile));
    }
    Ok(rule)
}

pub(super) async fn note(
    conn: &mut PgConnection,
    cx: &Cx,
    who: &Admin,
    action: &'static str,
    before: Option<&Rule>,
    after: &Rule,
) -> Result<()> {
    let told = |rule: &Rule| serde_json::to_value(rule).unwrap_or(Value::Null);
    let entry = audit::Entry {
        action,
        target_type: "commission_rule",
        target_id: after.id.to_string(),
        before: before.map(told),
        after: Some(told(after)),
        reason: None,
    };
    audit::record(conn, cx, who.signature(), entry).await
}
