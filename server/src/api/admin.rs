//! `/admin`: accounts, settings, audit log.

use crate::door::{Answer, ApiError, Door, Id, Json, Listed, Ok200, OpenTo, Query};
use crate::facts::CxOf;
use crate::identity::{Chief, Staff};
use domain::accounts::{self, UserFilter};
use domain::admin::{self, AuditFilter, AuditRow};
use domain::settings;
use model::accounts::{Permission, Role, SetRole, SetStatus, User};
use model::settings::Settings;
use model::{PageRequest, Reason, UserId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/admin/users", users)
            .also_at("/users/admin/all")
            .open_to(OpenTo::Staff(Permission::Users))
            .query::<UserQuery>()
            .lists::<User>()
            .says("Accounts, newest first"),
        Door::patch("/admin/users/{id}/status", set_status)
            .also_at("/users/admin/{id}/status")
            .open_to(OpenTo::Staff(Permission::Users))
            .takes::<SetStatus>()
            .answers::<User>(200)
            .refuses(&[Reason::LastSuperadmin])
            .example(|| json!({"isActive": false, "reason": "Asked by the owner"}))
            .says("Switch an account off or on; off ends its logins at once"),
        Door::patch("/admin/users/{id}/role", set_role)
            .open_to(OpenTo::Superadmin)
            .takes::<SetRole>()
            .answers::<User>(200)
            .refuses(&[Reason::LastSuperadmin])
            .example(|| json!({"role": "ADMIN", "permissions": ["orders"], "reason": "Joined support"}))
            .says("Give a role and, to an ADMIN, its permissions"),
        Door::get("/admin/settings", get_settings)
            .open_to(OpenTo::Staff(Permission::Settings))
            .answers::<Settings>(200)
            .says("What can be changed while the shop runs"),
        Door::put("/admin/settings", change_settings)
            .open_to(OpenTo::Staff(Permission::Settings))
            .takes::<Settings>()
            .answers::<Settings>(200)
            .example(|| json!({"vendors.autoApprove": false}))
            .says("Change the settings that are named"),
        Door::get("/admin/audit-logs", audit_logs)
            .open_to(OpenTo::Staff(Permission::Security))
            .query::<AuditQuery>()
            .lists::<Value>()
            .says("What staff did, newest first"),
    ]
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
enum Status {
    Active,
    Inactive,
}

#[derive(Deserialize, JsonSchema)]
struct UserQuery {
    role: Option<Role>,
    status: Option<Status>,
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn users(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<UserQuery>,
) -> Result<Listed<User>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let is_active = query.status.map(|status| matches!(status, Status::Active));
    let filter = UserFilter { role: query.role, is_active, search: query.search };
    Ok(Listed::new(accounts::users(&cx, &who, &filter, page).await?))
}

async fn set_status(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Id(id): Id<UserId>,
    Json(input): Json<SetStatus>,
) -> Answer<Ok200<User>> {
    Ok(Ok200(accounts::set_status(&cx, &who, id, &input).await?))
}

async fn set_role(
    CxOf(cx): CxOf,
    Chief(who): Chief,
    Id(id): Id<UserId>,
    Json(input): Json<SetRole>,
) -> Answer<Ok200<User>> {
    Ok(Ok200(accounts::set_role(&cx, &who, id, &input).await?))
}

async fn get_settings(CxOf(cx): CxOf, Staff(_): Staff) -> Answer<Ok200<Settings>> {
    Ok(Ok200(domain::kit::settings::current(&cx).await?.as_ref().clone()))
}

async fn change_settings(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Json(part): Json<Map<String, Value>>,
) -> Answer<Ok200<Settings>> {
    Ok(Ok200(settings::change(&cx, &who, &part).await?.as_ref().clone()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct AuditQuery {
    actor: Option<UserId>,
    action: Option<String>,
    target_type: Option<String>,
    target_id: Option<String>,
    /// Part of an action, a reason, a thing's id, or the address of whoever acted.
    search: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

async fn audit_logs(
    CxOf(cx): CxOf,
    Staff(who): Staff,
    Query(query): Query<AuditQuery>,
) -> Result<Listed<Value>, ApiError> {
    let page = PageRequest::check(query.page, query.limit)?;
    let filter = AuditFilter {
        actor: query.actor,
        action: query.action,
        target_type: query.target_type,
        target_id: query.target_id,
        search: query.search,
    };
    let found = admin::audit_log(&cx, &who, &filter, page).await?;
    Ok(Listed::new(model::Page {
        items: found.items.iter().map(row).collect(),
        pagination: found.pagination,
    }))
}

fn row(row: &AuditRow) -> Value {
    json!({
        "id": row.id,
        "actor": {"id": row.actor_id, "email": row.actor_email},
        "action": row.action,
        "target": {"type": row.target_type, "id": row.target_id},
        "before": row.before,
        "after": row.after,
        "reason": row.reason,
        "ip": row.ip,
        "requestId": row.request_id,
        "createdAt": row.at,
    })
}
