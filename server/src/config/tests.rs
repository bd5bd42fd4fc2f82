use super::*;

const KEY: &str = "9vJx2mQ4tR7yB1nE6wZ3cK8hL5pS0aDfGgUuIiOo";

fn development() -> Vec<(&'static str, &'static str)> {
    vec![("DATABASE_URL", "postgres://dropcart@localhost/dropcart"), ("SECRET_KEY", KEY)]
}

fn with(more: &[(&'static str, &'static str)]) -> Result<Config, Problems> {
    Config::from_vars(&development().into_iter().chain(more.iter().copied()).collect())
}

fn problems(more: &[(&'static str, &'static str)]) -> Vec<String> {
    with(more).expect_err("expected problems").0
}

#[test]
fn little_is_needed_in_development() {
    let config = with(&[]).unwrap();
    assert_eq!(config.base_url.as_str(), "http://localhost:3000");
    assert_eq!(config.jwt_access_ttl, Duration::from_secs(900));
    assert_eq!(config.log_format, LogFormat::Text);
    assert!(config.rate_limits && config.allowed_origins.is_empty());
}

#[test]
fn all_problems_are_told_at_once() {
    let problems = problems(&[
        ("PORT", "http"),
        ("RATE_LIMITS", "maybe"),
        ("JWT_ACCESS_TTL", "soon"),
        ("SMTP_URL", "mail.example"),
        ("SHOP_CURRENCY", "shells"),
        ("SECRET_KEY", "short"),
        ("TWILIO_FROM", "+15550100"),
    ]);
    assert_eq!(problems.len(), 7, "{problems:#?}");
    for key in [
        "PORT",
        "RATE_LIMITS",
        "JWT_ACCESS_TTL",
        "SMTP_URL",
        "SHOP_CURRENCY",
        "SECRET_KEY",
        "TWILIO_AUTH_TOKEN",
    ] {
        assert!(problems.iter().any(|problem| problem.contains(key)), "{key} in {problems:#?}");
    }
}

#[test]
fn production_refuses_what_is_only_good_enough_at_home() {
    let told = Config::from_vars(&[("APP_ENV", "production")].into_iter().collect()).unwrap_err().to_string();
    for key in ["SECRET_KEY", "BASE_URL", "DATABASE_URL"] {
        assert!(told.contains(key), "{key} in {told}");
    }
    for sample in ["change-me-change-me-change-me-change-me", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        let told =
            problems(&[("APP_ENV", "production"), ("BASE_URL", "https://shop.test"), ("SECRET_KEY", sample)]);
        assert_eq!(told.len(), 1, "{told:?}");
    }
    let told = problems(&[("APP_ENV", "production"), ("BASE_URL", "http://shop.test")]);
    assert!(told[0].contains("https"), "{told:?}");
    let told = problems(&[
        ("APP_ENV", "production"),
        ("BASE_URL", "https://shop.test"),
        ("FAILPOINT", "orders.placed"),
    ]);
    assert!(told.len() == 1 && told[0].contains("FAILPOINT"), "{told:?}");
    let config = with(&[("APP_ENV", "production"), ("BASE_URL", "https://shop.test/")]).unwrap();
    assert_eq!(config.base_url.as_str(), "https://shop.test");
    assert_eq!(config.log_format, LogFormat::Json);
}

#[test]
fn a_place_to_die_is_named_or_refused() {
    assert!(with(&[("FAILPOINT", "orders.placed:2")]).unwrap().failpoint.is_some());
    assert!(with(&[]).unwrap().failpoint.is_none());
    assert!(problems(&[("FAILPOINT", "somewhere else")])[0].contains("FAILPOINT"));
}

#[test]
fn several_keys_the_newest_first() {
    let old = "0ldKx2mQ4tR7yB1nE6wZ3cK8hL5pS0aDfGgUuIiOo";
    let both: &'static str = Box::leak(format!("{KEY}, {old}").into_boxed_str());
    let config = with(&[("SECRET_KEY", both)]).unwrap();
    assert_eq!(config.secret_keys.iter().collect::<Vec<_>>(), [KEY, old]);
}

#[test]
fn a_key_is_made_once_in_development() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = std::env::temp_dir().join(format!("dropcart-config-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    let vars: Vars = [("DATABASE_URL", "postgres://x@localhost/x"), ("DATA_DIR", dir.to_str().unwrap())]
        .into_iter()
        .collect();
    let first = Config::from_vars(&vars).unwrap();
    let second = Config::from_vars(&vars).unwrap();
    assert_eq!(first.secret_keys.iter().next(), second.secret_keys.iter().next());
    let mode = std::fs::metadata(dir.join("secret-key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn secrets_are_never_printed() {
    let config = with(&[
        ("METRICS_TOKEN", "tell-nobody"),
        ("SMTP_URL", "smtp://me:tell-nobody@mail.test"),
        ("REDIS_URL", "redis://:tell-nobody@cache.test"),
    ])
    .unwrap();
    let printed = format!("{config:?}");
    assert!(!printed.contains("tell-nobody") && !printed.contains(KEY), "{printed}");
    let told = problems(&[("SMTP_URL", "http://me:tell-nobody@mail.test")]);
    assert!(!told.concat().contains("tell-nobody"), "{told:?}");
}

#[test]
fn origins_are_read_as_browsers_send_them() {
    let config = with(&[("ALLOWED_ORIGINS", "https://App.example:443/, http://localhost:8080")]).unwrap();
    assert_eq!(config.allowed_origins, ["https://app.example", "http://localhost:8080"]);
    assert!(problems(&[("ALLOWED_ORIGINS", "https://app.example/path")])[0].contains("ALLOWED_ORIGINS"));
    assert!(problems(&[("ALLOWED_ORIGINS", "*")])[0].contains("ALLOWED_ORIGINS"));
}
