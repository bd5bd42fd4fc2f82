//! The doctor: one question to the database for each promise the shop makes. A sound one answers none.

use crate::kit::{AppError, Cx, Result, System, settings};
use sqlx::{PgConnection, Row};

/// A promise that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: &'static str,
    pub detail: String,
}

/// A question whose every answer is something broken.
struct Check {
    name: &'static str,
    sql: &'static str,
}

const CHECKS: &[Check] = &[
    Check {
        name: "audit log: every row carries the seal of the one before it",
        sql: "select 'row ' || seq from (
                  select a.seq, a.hash,
                         audit_seal(coalesce(lag(a.hash) over (order by a.seq), ''::bytea), a) as seal
                  from audit_log a) sealed
              where hash is distinct from seal order by seq limit 20",
    },
    Check {
        name: "addresses: exactly one default once there is any",
        sql: "select 'user ' || user_id from addresses group by user_id
              having count(*) filter (where is_default) <> 1 limit 20",
    },
    Check {
        name: "accounts: a deactivated account has no open login",
        sql: "select 'user ' || u.id from users u join logins l on l.user_id = u.id
              where not u.is_active and l.ended_at is null limit 20",
    },
    Check {
        name: "accounts: every account has its registration event",
        sql: "select 'user ' || u.id from users u
              where not exists (select 1 from events e
                  where e.thing = 'user' and e.thing_id = u.id and e.kind = 'user.registered') limit 20",
    },
    Check {
        name: "tokens: a used refresh token of an open login has a time of use within its life",
        sql: "select 'login ' || login_id from refresh_tokens where used_at < created_at limit 20",
    },
    Check {
        name: "jobs: none was parked",
        sql: "select kind || ' ' || id || ': ' || coalesce(last_error, '') from jobs where parked_at is not null limit 20",
    },
    Check {
        name: "idempotency: an answer is whole",
        sql: "select principal || ' ' || key from idempotency_keys
              where finished_at is not null and (status is null or body is null) limit 20",
    },
];

/// Asks every question and answers what is broken.
pub async fn doctor(cx: &Cx) -> Result<Vec<Finding>> {
    let mut tx = cx.begin(&System).await?;
    let mut findings = Vec::new();
    for check in CHECKS {
        findings.extend(ask(&mut tx, check).await?);
    }
    if let Err(error) = settings::stored(&mut tx).await.and_then(settings::read) {
        findings.push(Finding { check: "settings: what is stored can be read", detail: error.to_string() });
    }
    Ok(findings)
}

async fn ask(conn: &mut PgConnection, check: &Check) -> Result<Vec<Finding>> {
    let rows = sqlx::query(check.sql)
        .fetch_all(conn)
        .await
        .map_err(|error| AppError::broken(format_args!("{}: {error}", check.name)))?;
    Ok(rows
        .iter()
        .map(|row| Finding { check: check.name, detail: row.try_get(0).unwrap_or_default() })
        .collect())
}
