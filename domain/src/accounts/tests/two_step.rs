//! Two-step sign-in.

use super::*;
use accounts::ApiStep;
use chrono::Duration;
use model::accounts::{SecondStep, SetStatus};
use testkit::{Changes, SECRET_KEY};
use totp_rs::{Algorithm, Secret as Base32, TOTP};

/// Mia's authenticator app.
struct App(TOTP);

impl App {
    fn scan(secret: &str) -> Self {
        let bytes = Base32::Encoded(secret.to_owned()).to_bytes().unwrap();
        let totp = TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes, None, "mia".into());
        Self(totp.unwrap())
    }

    /// What the app shows, on a phone whose clock is off by so many seconds.
    fn code(&self, cx: &Cx, off_by: i64) -> String {
        self.0.generate((cx.now().timestamp() + off_by).unsigned_abs())
    }
}

struct Protected {
    mia: Person,
    app: App,
    recovery: Vec<String>,
}

/// Mia, with two-step sign-in on and the code that confirmed it long past.
async fn protected(world: &World) -> Protected {
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let app = App::scan(&accounts::begin_two_step(&cx, &mia.customer()).await.unwrap().secret);
    let recovery = accounts::confirm_two_step(&cx, &mia.customer(), &app.code(&cx, 0)).await.unwrap();
    world.clock.advance(Duration::minutes(2));
    Protected { mia, app, recovery }
}

/// The token of the second step.
async fn first_step(cx: &Cx, mia: &Person) -> String {
    match try_password(cx, &mia.email, &mia.password).await.unwrap() {
        ApiStep::SecondStep { token } => token,
        ApiStep::SignedIn(_) => panic!("the password alone opened the account"),
    }
}

async fn second_step(cx: &Cx, token: &str, code: &str) -> Result<()> {
    let input = SecondStep { mfa_token: token.into(), code: code.into() };
    accounts::second_step_api(cx, &nobody(), &input).await.map(|_| ())
}

#[tokio::test]
async fn it_is_off_until_a_code_confirms_it() {
    let world = World::new().await;
    let mia = world.customer("mia").await;
    let cx = world.cx();
    let enrolment = accounts::begin_two_step(&cx, &mia.customer()).await.unwrap();
    let app = App::scan(&enrolment.secret);
    assert!(enrolment.url.starts_with("otpauth://totp/"), "{}", enrolment.url);
    let wrong = not(&app.code(&cx, 0));
    assert_eq!(accounts::confirm_two_step(&cx, &mia.customer(), &wrong).await, Err(wrong_code()));
    assert!(matches!(try_password(&cx, &mia.email, &mia.password).await, Ok(ApiStep::SignedIn(_))));

    let codes = accounts::confirm_two_step(&cx, &mia.customer(), &app.code(&cx, 0)).await.unwrap();
    assert_eq!(codes.len(), 10);
    assert!(accounts::me(&cx, &mia.customer()).await.unwrap().mfa_enabled);
    let again = accounts::begin_two_step(&cx, &mia.customer()).await;
    assert_eq!(again.unwrap_err(), AppError::Refused(Reason::AlreadyDone), "the secret is shown no more");
    let mails = subjects(&world, &mia.email).await;
    assert!(mails.contains(&"Two-step sign-in is on".to_owned()), "{mails:?}");
}

#[tokio::test]
async fn the_password_alone_opens_nothing() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let logins = world.count("select count(*) from logins").await;
    let token = first_step(&cx, &mia).await;
    assert_eq!(world.count("select count(*) from logins").await, logins);
    assert_eq!(second_step(&cx, &token, &not(&app.code(&cx, 0))).await, Err(wrong_code()));
    second_step(&cx, &token, &app.code(&cx, 0)).await.unwrap();
    assert_eq!(world.count("select count(*) from logins").await, logins + 1);
}

#[tokio::test]
async fn in_a_browser_too() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let input = credentials(&mia.email, &mia.password);
    let step = accounts::sign_in_browser(&cx, &nobody(), &input, None).await.unwrap();
    let BrowserStep::SecondStep { token } = step else { panic!("the password alone opened the account") };
    let input = SecondStep { mfa_token: token, code: app.code(&cx, 0) };
    let login = accounts::second_step_browser(&cx, &nobody(), &input, None).await.unwrap();
    assert!(is_open(&cx, login.id).await);
}

#[tokio::test]
async fn an_account_that_is_off_is_refused_at_either_step() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    let chief = world.superadmin("chief").await;
    let off = SetStatus { is_active: false, reason: "a test".into() };
    accounts::set_status(&cx, &chief.as_admin(), mia.id(), &off).await.unwrap();
    assert_eq!(try_password(&cx, &mia.email, &mia.password).await.unwrap_err(), WRONG);
    assert_eq!(second_step(&cx, &token, &app.code(&cx, 0)).await, Err(WRONG));
}

#[tokio::test]
async fn a_code_counts_once_even_if_it_comes_ten_times_at_once() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let (token, code) = (first_step(&cx, &mia).await, app.code(&cx, 0));
    let all = futures::future::join_all((0..10).map(|_| second_step(&cx, &token, &code))).await;
    assert_eq!(all.iter().filter(|answer| answer.is_ok()).count(), 1, "{all:?}");
    world.clock.advance(Duration::minutes(1));
    let fresh = app.code(&cx, 0);
    second_step(&cx, &token, &fresh).await.unwrap();
    assert_eq!(second_step(&cx, &token, &fresh).await, Err(wrong_code()), "seen over a shoulder");
    let before = app.code(&cx, -30);
    assert_eq!(second_step(&cx, &token, &before).await, Err(wrong_code()), "nor an earlier one after it");
}

#[tokio::test]
async fn a_clock_may_be_half_a_minute_off_and_no_more() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    assert_eq!(second_step(&cx, &token, &app.code(&cx, -60)).await, Err(wrong_code()));
    assert_eq!(second_step(&cx, &token, &app.code(&cx, 60)).await, Err(wrong_code()));
    second_step(&cx, &token, &app.code(&cx, -30)).await.unwrap();
    second_step(&cx, &token, &app.code(&cx, 30)).await.unwrap();
}

#[tokio::test]
async fn a_recovery_code_stands_in_for_a_lost_phone_once() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, recovery, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    second_step(&cx, &token, &recovery[0].to_uppercase().replace('-', " ")).await.unwrap();
    assert_eq!(second_step(&cx, &token, &recovery[0]).await, Err(wrong_code()));
    assert_eq!(accounts::recovery_codes_left(&cx, &mia.customer()).await, Ok(9));
    assert_eq!(last_mail(&world, &mia.email).await.subject, "A recovery code was used");

    let secret = Secret::new(mia.password.as_str());
    let fresh = accounts::new_recovery_codes(&cx, &mia.customer(), &secret).await.unwrap();
    assert_eq!(second_step(&cx, &token, &recovery[1]).await, Err(wrong_code()), "replaced");
    second_step(&cx, &token, &fresh[0]).await.unwrap();
}

#[tokio::test]
async fn recovery_codes_and_the_app_outlive_a_new_key_and_the_end_of_the_old() {
    const NEW_KEY: &str = "another-secret-that-is-newer";
    let world = World::new().await;
    let Protected { mia, app, recovery } = protected(&world).await;
    let both: &'static str = format!("{NEW_KEY},{SECRET_KEY}").leak();
    let rotated = world.other_process(Changes { secret_key: both, seed: 2, ..Changes::default() });
    let token = first_step(&rotated, &mia).await;
    second_step(&rotated, &token, &recovery[0]).await.unwrap();
    second_step(&rotated, &token, &app.code(&rotated, 0)).await.unwrap();

    let only_new = world.other_process(Changes { secret_key: NEW_KEY, seed: 3, ..Changes::default() });
    world.clock.advance(Duration::minutes(2));
    let token = first_step(&only_new, &mia).await;
    second_step(&only_new, &token, &app.code(&only_new, 0)).await.unwrap();
    second_step(&only_new, &token, &recovery[1]).await.unwrap();
}

#[tokio::test]
async fn it_is_turned_off_with_the_password_only() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, .. } = protected(&world).await;
    let wrong = AppError::field("password", FieldProblem::WrongPassword);
    let guess = Secret::new("not-her-password");
    assert_eq!(accounts::turn_off_two_step(&cx, &mia.customer(), &guess).await, Err(wrong.clone()));
    assert_eq!(accounts::new_recovery_codes(&cx, &mia.customer(), &guess).await, Err(wrong));
    let secret = Secret::new(mia.password.as_str());
    accounts::turn_off_two_step(&cx, &mia.customer(), &secret).await.unwrap();
    assert!(matches!(try_password(&cx, &mia.email, &mia.password).await, Ok(ApiStep::SignedIn(_))));
    assert_eq!(accounts::recovery_codes_left(&cx, &mia.customer()).await, Ok(0));
    assert_eq!(last_mail(&world, &mia.email).await.subject, "Two-step sign-in is off");
}

#[tokio::test]
async fn the_second_step_waits_five_minutes() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    world.clock.advance(Duration::minutes(5));
    let late = second_step(&cx, &token, &app.code(&cx, 0)).await;
    assert_eq!(late, Err(AppError::SignIn(Reason::TokenExpired)));
}

#[tokio::test]
async fn tokens_of_one_kind_are_not_of_the_other() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    assert_eq!(accounts::authenticate(&cx, &token).await.unwrap_err(), UNAUTHENTICATED);
    assert_eq!(second_step(&cx, &mia.access_token, &app.code(&cx, 0)).await, Err(UNAUTHENTICATED));
}

#[tokio::test]
async fn guesses_of_the_second_step_are_slowed() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    let wrong = not(&app.code(&cx, 0));
    let all = futures::future::join_all((0..50).map(|_| second_step(&cx, &token, &wrong))).await;
    assert_eq!(all.iter().filter(|answer| **answer == Err(wrong_code())).count(), 5, "{all:?}");
}

#[tokio::test]
async fn a_first_step_with_a_password_that_was_changed_is_void() {
    let world = World::new().await;
    let cx = world.cx();
    let Protected { mia, app, .. } = protected(&world).await;
    let token = first_step(&cx, &mia).await;
    accounts::change_password(&cx, &mia.customer(), &new_password(&mia)).await.unwrap();
    assert_eq!(second_step(&cx, &token, &app.code(&cx, 0)).await, Err(WRONG));
}
