//! The second wall: what a query sees when it forgot to say whose rows it wants.

use super::*;
use domain::kit::Actor;

async fn seen(cx: &Cx, who: &impl Actor, query: &str) -> i64 {
    let mut tx = cx.begin(who).await.unwrap();
    sqlx::query_scalar(query).fetch_one(&mut *tx).await.unwrap()
}

async fn everyone(world: &World) -> (Person, Person) {
    let (mia, eve) = (world.customer("mia").await, world.customer("eve").await);
    for person in [&mia, &eve] {
        accounts::begin_two_step(&world.cx(), &person.customer()).await.unwrap();
        forget_password(&world.cx(), &person.email).await;
        world
            .tamper(&format!(
                "insert into recovery_codes (user_id, code_hash) values ('{}', 'x')",
                person.id()
            ))
            .await;
    }
    world.run_jobs().await;
    (mia, eve)
}

#[tokio::test]
async fn a_person_sees_their_own_rows_only() {
    let world = World::new().await;
    let (mia, _) = everyone(&world).await;
    for table in ["users", "logins", "preferences", "known_devices", "recovery_codes"] {
        let all = format!("select count(*) from {table}");
        assert_eq!(world.count(&all).await, 2, "{table}");
        assert_eq!(seen(&world.cx(), &mia.customer(), &all).await, 1, "{table}");
        assert_eq!(seen(&world.cx(), &nobody(), &all).await, 0, "{table}");
        let mut outside = world.cx().pool().acquire().await.unwrap();
        let unasked: i64 = sqlx::query_scalar(&all).fetch_one(&mut *outside).await.unwrap();
        assert_eq!(unasked, 0, "{table} without a wall");
    }
}

#[tokio::test]
async fn secrets_are_read_on_nobodys_behalf() {
    let world = World::new().await;
    let (mia, _) = everyone(&world).await;
    let chief = world.superadmin("chief").await;
    for table in ["refresh_tokens", "one_time_codes"] {
        let all = format!("select count(*) from {table}");
        assert!(world.count(&all).await >= 2, "{table}");
        assert_eq!(seen(&world.cx(), &mia.customer(), &all).await, 0, "{table}");
        assert_eq!(seen(&world.cx(), &chief.as_admin(), &all).await, 0, "{table}, staff");
    }
    for table in ["known_devices", "recovery_codes"] {
        let all = format!("select count(*) from {table} where user_id = '{}'", mia.id());
        assert_eq!(seen(&world.cx(), &chief.as_admin(), &all).await, 0, "{table}, staff");
    }
    assert_eq!(seen(&world.cx(), &mia.customer(), "select count(*) from audit_log").await, 0);
}

#[tokio::test]
async fn nobody_writes_over_another_persons_rows() {
    let world = World::new().await;
    let (mia, eve) = everyone(&world).await;
    let mut tx = world.cx().begin(&eve.customer()).await.unwrap();
    for statement in [
        "update users set password_hash = 'eve'",
        "update logins set ended_at = now(), ended_why = 'eve'",
        "update preferences set language = 'ar'",
        "delete from recovery_codes",
    ] {
        let touched = sqlx::query(statement).execute(&mut *tx).await.unwrap().rows_affected();
        assert_eq!(touched, 1, "{statement}: her own row only");
    }
    // a row that would not be her own
    let planted = sqlx::query("update logins set user_id = $1").bind(mia.id().0).execute(&mut *tx).await;
    assert!(planted.is_err());
}
