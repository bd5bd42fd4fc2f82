use super::{SIGN_IN, SIGN_OUT};
use crate::auth::Authenticator;
use crate::support::{Answer, TestApp};

/// The rules the session cookie was set with.
fn session_cookie<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let cookies = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    cookies.into_iter().find(|line| line.starts_with(&format!("{name}=")))
}

#[tokio::test]
async fn signing_in_sets_a_cookie_no_script_can_read() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut browser = app.browser();
    browser.open("/login").await.expect(200);
    assert_eq!(browser.session(), None, "who only looks gets no session");
    let fields = [("email", mia.email.as_str()), ("password", &mia.password), ("next", "")];
    let answer = browser.send(SIGN_IN, &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/account");
    let cookie = session_cookie(&answer, "session").unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert!(!cookie.contains("Domain"), "{cookie}");
    let account = browser.follow(&answer).await.expect(200);
    assert!(account.text().contains(&mia.email));
    assert_eq!(account.header("cache-control"), "no-store");
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_the_host() {
    let app = TestApp::in_production().await;
    let mia = app.customer("mia").await;
    let mut browser = app.browser();
    let fields = [("email", mia.email.as_str()), ("password", &mia.password)];
    let answer = browser.send(SIGN_IN, &fields).await.expect(303);
    for name in ["__Host-session", "__Host-device"] {
        let cookie = session_cookie(&answer, name).unwrap_or_else(|| panic!("{name}: {answer:?}"));
        for rule in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(rule), "{rule} is not in {cookie}");
        }
    }
}

#[tokio::test]
async fn a_planted_session_is_worth_nothing_after_sign_in() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let mut thief = app.browser();
    thief.send(SIGN_IN, &[("email", "x"), ("password", "x")]).await.expect(303);
    let planted = thief.session().expect("a refused form waits in a session").clone();
    for id in [planted, "AAAAAAAAAAAAAAAAAAAAAA".to_owned(), "nonsense".to_owned()] {
        let mut browser = app.browser();
        browser.cookies.insert("session".to_owned(), id.clone());
        browser.sign_in(&mia).await;
        assert_ne!(browser.session(), Some(&id));
        thief.cookies.insert("session".to_owned(), id);
        assert_eq!(thief.open("/account").await.status, 303);
    }
}

#[tokio::test]
async fn one_goes_on_where_one_wanted_to_and_never_elsewhere() {
    let app = TestApp::without_limits().await;
    let mia = app.customer("mia").await;
    let to_sign_in = app.browser().open("/account/addresses?a=1").await.expect(303);
    assert_eq!(to_sign_in.header("location"), "/login?next=/account/addresses%3Fa%3D1");
    for (next, to) in [
        ("/account/addresses?a=1", "/account/addresses?a=1"),
        ("https://evil.test/", "/account"),
        ("//evil.test", "/account"),
        ("/\\evil.test", "/account"),
        ("\\\\evil.test", "/account"),
        ("/\t/evil.test", "/account"),
        ("javascript:alert(1)", "/account"),
        ("/_fn/accounts/sign_out", "/account"),
        (" /cart", "/account"),
    ] {
        let mut browser = app.browser();
        let fields = [("email", mia.email.as_str()), ("password", &mia.password), ("next", next)];
        assert_eq!(browser.send(SIGN_IN, &fields).await.expect(303).header("location"), to, "{next}");
        let query: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let page = browser.open(&format!("/login?next={query}")).await.expect(303);
        assert_eq!(page.header("location"), to, "{next}");
    }
}

#[tokio::test]
async fn the_second_step_comes_on_a_page_of_its_own() {
    let app = TestApp::new().await;
    let mia = app.customer("mia").await;
    let phone = Authenticator::of(&app, "mia").await;
    let mut browser = app.browser();
    let fields = [("email", mia.email.as_str()), ("password", &mia.password), ("next", "/cart")];
    let answer = browser.send(SIGN_IN, &fields).await.expect(303);
    assert_eq!(answer.header("location"), "/login/code");
    let between = browser.session().unwrap().clone();
    browser.follow(&answer).await.expect(200);
    assert_eq!(browser.open("/account").await.status, 303, "not signed in yet");
    browser.open("/login/code").await.expect(200);
    let wrong = phone.wrong_code(&app);
    let refused = browser.send("/_fn/accounts/second_step", &[("code", &wrong)]).await;
    assert_eq!(refused.header("location"), "/login/code");
    let page = browser.follow(&refused).await.expect(200);
    assert!(!page.text().contains(&wrong), "a code is not shown again");
    let answer = browser.send("/_fn/accounts/second_step", &[("code", &phone.code(&app))]).await.expect(303);
    assert_eq!(answer.header("location"), "/cart");
    assert_ne!(browser.session(), Some(&between));
    browser.open("/account").await.expect(200);
}

#[tokio::test]
async fn signing_out_ends_session_and_login_also_in_the_database() {
    let app = TestApp::new().await;
    let mut browser = app.browser_of("mia").await;
    let stolen = browser.clone();
    let id = browser.session().unwrap().clone();
    let answer = browser.send(SIGN_OUT, &[]).await.expect(303);
    assert_eq!(answer.header("location"), "/");
    assert_eq!(stolen.clone().open("/account").await.status, 303);
    assert_eq!(browser.open("/account").await.status, 303);
    assert_eq!(app.world.count(&format!("select count(*) from sessions where id = '{id}'")).await, 0);
    let open = "select count(*) from logins where kind = 'browser' and ended_at is null";
    assert_eq!(app.world.count(open).await, 0);
    browser.send(SIGN_OUT, &[]).await.expect(303);
}

#[tokio::test]
async fn registering_takes_three_steps_and_proves_the_address() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for page in ["/register/confirm", "/register/details"] {
        assert_eq!(browser.open(page).await.expect(303).header("location"), "/register");
    }
    browser.open("/register").await.expect(200);
    let answer = browser.send("/_fn/accounts/begin_registration", &[("email", "mia@example.com")]).await;
    assert_eq!(answer.header("location"), "/register/confirm");
    let page = browser.follow(&answer).await.expect(200);
    assert!(page.text().contains("mia@example.com"));
    let mails = app.mails_to("mia@example.com").await;
    let words = mails[0].text.split(|c: char| !c.is_ascii_digit());
    let code = words.clone().find(|digits| digits.len() == 6).expect("a code");
    let wrong = browser.send("/_fn/accounts/prove_registration", &[("code", "000000")]).await.expect(303);
    assert_eq!(wrong.header("location"), "/register/confirm");
    let answer = browser.send("/_fn/accounts/prove_registration", &[("code", code)]).await.expect(303);
    assert_eq!(answer.header("location"), "/register/details");
    browser.follow(&answer).await.expect(200);
    let details = [("name", "Mia Lund"), ("password", "five grey herons")];
    let answer = browser.send("/_fn/accounts/complete_registration", &details).await.expect(303);
    assert_eq!(answer.header("location"), "/account");
    assert!(browser.follow(&answer).await.expect(200).text().contains("Mia"));
    let user = app.as_superadmin("root").get("/admin/users?search=mia").await.data()[0].clone();
    assert_eq!(user["isEmailVerified"], true);
}
