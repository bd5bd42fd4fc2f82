//! A database a test: cloned from a template that holds the migrations, dropped afterwards.

use domain::kit::migrations;
use sqlx::{Connection, Executor, PgConnection};

/// A superuser's address of the server tests may use; `bin/test` starts one and sets it.
const ADDRESS: &str = "TEST_DATABASE_URL";

pub struct TestDatabase {
    name: String,
    server: String,
}

impl TestDatabase {
    /// A fresh database with all migrations applied.
    pub async fn new() -> Self {
        let server = server_address();
        let mut conn = PgConnection::connect(&server).await.expect("the test server answers");
        let template = template(&server, &mut conn).await;
        let name = format!("test_{}", uuid::Uuid::from_bytes(unique()).simple());
        conn.execute(format!("create database {name} template {template}").as_str())
            .await
            .expect("a database can be cloned");
        Self { name, server }
    }

    pub fn url(&self) -> String {
        in_database(&self.server, &self.name)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
            runtime.block_on(async {
                let mut conn = PgConnection::connect(&server).await.ok()?;
                conn.execute(format!("drop database if exists {name} with (force)").as_str()).await.ok()
            })
        });
        // a database that stays behind is a nuisance, not a failure of the test
        let _ = dropping.join();
    }
}

#[allow(clippy::disallowed_methods, reason = "tests have no configuration to read it from")]
fn server_address() -> String {
    std::env::var(ADDRESS).unwrap_or_else(|_| {
        panic!("{ADDRESS} is not set: run tests through bin/test, or set it to `bin/pg url test`")
    })
}

#[allow(clippy::disallowed_methods, reason = "names of test databases must differ from run to run")]
fn unique() -> [u8; 16] {
    use rand::RngCore;
    let mut bytes = [0; 16];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

fn in_database(server: &str, name: &str) -> String {
    let (start, _) = server.rsplit_once('/').expect("the address names a database");
    format!("{start}/{name}")
}

/// The template's name, made first if this shape of the database is new.
async fn template(server: &str, conn: &mut PgConnection) -> String {
    let name = format!("template_{}", migrations::fingerprint());
    if !exists(conn, &name).await {
        // tests start at once in several processes: one builds, the others wait
        conn.execute("select pg_advisory_lock(4711)").await.expect("a lock");
        if !exists(conn, &name).await {
            build(server, conn, &name).await;
        }
        conn.execute("select pg_advisory_unlock(4711)").await.expect("an unlock");
    }
    name
}

async fn build(server: &str, conn: &mut PgConnection, name: &str) {
    let draft = format!("{name}_draft");
    for statement in
        [format!("drop database if exists {draft} with (force)"), format!("create database {draft}")]
    {
        conn.execute(statement.as_str()).await.expect("a draft database");
    }
    let mut inside = PgConnection::connect(&in_database(server, &draft)).await.expect("the draft answers");
    migrations::apply(&mut inside).await.expect("migrations apply");
    inside.close().await.expect("closing");
    conn.execute(format!("alter database {draft} rename to {name}").as_str()).await.expect("the template");
}

async fn exists(conn: &mut PgConnection, name: &str) -> bool {
    let found: Option<i32> = sqlx::query_scalar("select 1 from pg_database where datname = $1")
        .bind(name)
        .fetch_optional(conn)
        .await
        .expect("the catalogue answers");
    found.is_some()
}
