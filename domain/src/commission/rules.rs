//! Rules as rows.

use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Utc};
use i18n::Lang;
use model::commission::{CheckedRule, Rule};
use model::{CategoryId, CommissionRuleId, Money, VendorId};
use sqlx::PgConnection;

struct Row {
    id: CommissionRuleId,
    name: String,
    vendor_id: Option<VendorId>,
    store_name: Option<String>,
    category_id: Option<CategoryId>,
    category_name: Option<String>,
    category_name_ar: Option<String>,
    min_price_minor: Option<i64>,
    rate_bp: i32,
    fixed_minor: i64,
    is_catch_all: bool,
    is_active: bool,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// The rules in force, in their order.
pub(super) async fn all(conn: &mut PgConnection, cx: &Cx) -> Result<Vec<Rule>> {
    let mut rules = read(conn, cx, None).await?;
    rules.retain(|rule| rule.is_active);
    Ok(rules)
}

pub(super) async fn one(conn: &mut PgConnection, cx: &Cx, id: CommissionRuleId) -> Result<Rule> {
    read(conn, cx, Some(id)).await?.pop().ok_or(AppError::NotFound)
}

async fn read(conn: &mut PgConnection, cx: &Cx, id: Option<CommissionRuleId>) -> Result<Vec<Rule>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select r.id as "id: CommissionRuleId", r.name, r.vendor_id as "vendor_id: VendorId", v.store_name as "store_name?",
                  r.category_id as "category_id: CategoryId", c.name as "category_name?",
                  c.translations -> 'ar' ->> 'name' as category_name_ar, r.min_price_minor, r.rate_bp, r.fixed_minor,
                  r.is_catch_all, r.is_active, r.version, r.created_at, r.updated_at
           from commission_rules r
           left join vendors v on v.id = r.vendor_id left join categories c on c.id = r.category_id
           where $1::uuid is null or r.id = $1 order by r.position"#,
        id.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.view(cx)).collect())
}

impl Row {
    fn view(self, cx: &Cx) -> Rule {
        let amount = |minor| Money::new(minor, cx.facts().currency).into();
        Rule {
            id: self.id,
            name: self.name,
            vendor_id: self.vendor_id,
            store_name: self.store_name,
            category_id: self.category_id,
            category_name: match cx.request.lang {
                Lang::Ar => self.category_name_ar.or(self.category_name),
                Lang::En => self.category_name,
            },
            min_price: self.min_price_minor.map(amount),
            rate_bp: self.rate_bp,
            fixed: amount(self.fixed_minor),
            is_catch_all: self.is_catch_all,
            is_active: self.is_active,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }
}

/// Changes of the rules are made one after the other, since their order is one thing.
pub(super) async fn lock_all(conn: &mut PgConnection) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('commission_rules'))").execute(conn).await?;
    Ok(())
}

/// Behind the others and before the last, which fits everything.
pub(super) async fn insert(conn: &mut PgConnection, cx: &Cx, rule: &CheckedRule) -> Result<CommissionRuleId> {
    let id = cx.id::<CommissionRuleId>();
    sqlx::query!(
        "insert into commission_rules (id, position, name, vendor_id, category_id, min_price_minor, rate_bp, fixed_minor,
                                       created_at, updated_at)
         values ($1, (select coalesce(max(position), 0) + 1 from commission_rules where not is_catch_all),
                 $2, $3, $4, $5, $6, $7, $8, $8)",
        id.0,
        rule.name,
        rule.vendor_id.map(|vendor| vendor.0),
        rule.category_id.map(|category| category.0),
        rule.min_price_minor,
        rule.rate_bp,
        rule.fixed_minor,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(id)
}

pub(super) async fn update(
    conn: &mut PgConnection,
    cx: &Cx,
    id: CommissionRuleId,
    rule: &CheckedRule,
) -> Result<()> {
    sqlx::query!(
        "update commission_rules set name = $2, vendor_id = $3, category_id = $4, min_price_minor = $5, rate_bp = $6,
                fixed_minor = $7, version = version + 1, updated_at = $8
         where id = $1",
        id.0,
        rule.name,
        rule.vendor_id.map(|vendor| vendor.0),
        rule.category_id.map(|category| category.0),
        rule.min_price_minor,
        rule.rate_bp,
        rule.fixed_minor,
        cx.now(),
    )
    .execute(conn)
    .await?;
    Ok(())
}
