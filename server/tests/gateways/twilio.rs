//! Twilio: a text message is taken once, an outage may pass, and some numbers are never reached.

use domain::kit::outside::Sms;
use model::AppError;
use server::adapters::sms::TwilioSms;
use server::config::{Hidden, Twilio};
use std::time::Duration;
use testkit::{FakeTwilio, Humour};

const PHONE: &str = "+15550100";

async fn shop() -> (FakeTwilio, TwilioSms) {
    let fake = FakeTwilio::open().await;
    let keys = Twilio {
        account_sid: "AC123".into(),
        auth_token: Hidden::new("secret"),
        from: "+15550199".into(),
        api_base: fake.url.clone(),
    };
    let sms = TwilioSms::new(&keys, Duration::from_millis(400)).expect("a sender");
    (fake, sms)
}

#[tokio::test]
async fn a_text_message_goes_out_signed() {
    let (fake, sms) = shop().await;
    sms.send(PHONE, "طلبك DC-100001 في الطريق").await.unwrap();
    assert_eq!(fake.texts_to(PHONE), ["طلبك DC-100001 في الطريق"]);
    assert_eq!(fake.asked(), ["POST /2010-04-01/Accounts/AC123/Messages.json"]);
    let asked = fake.requests().remove(0);
    assert_eq!(asked.header("authorization"), "Basic QUMxMjM6c2VjcmV0");
    assert_eq!(asked.form()["From"], "+15550199");
}

#[tokio::test]
async fn an_outage_may_pass_and_silence_is_no_yes() {
    let (fake, sms) = shop().await;
    fake.treat_next(&[Humour::Broken, Humour::Silent, Humour::Slow(Duration::from_millis(50))]);
    for _ in 0..2 {
        let failed = sms.send(PHONE, "one").await.unwrap_err();
        assert!(matches!(failed, AppError::Broken { .. }), "{failed:?}");
        let told = failed.to_string();
        assert!(!told.contains("secret") && !told.contains("AC123"), "{told}");
    }
    sms.send(PHONE, "two").await.unwrap();
    assert_eq!(fake.texts_to(PHONE).last().map(String::as_str), Some("two"));
}

#[tokio::test]
async fn a_number_that_is_never_reached_is_told_from_a_fault_of_ours() {
    let (fake, sms) = shop().await;
    for code in [21211, 21610, 21614] {
        fake.refuse(PHONE, code);
        let failed = sms.send(PHONE, "one").await.unwrap_err();
        assert!(matches!(failed, AppError::Invalid(_)), "{code}: {failed:?}");
    }
    // the account is out of money, say
    fake.refuse(PHONE, 20003);
    assert!(matches!(sms.send(PHONE, "one").await, Err(AppError::Broken { .. })));
    assert_eq!(fake.texts_to(PHONE), [""; 0]);
}
