//! Services outside: each is used when its keys are set, and half a set of keys is a mistake.

use super::Hidden;
use super::reader::Reader;

#[derive(Clone, Debug)]
pub struct Twilio {
    pub account_sid: String,
    pub auth_token: Hidden,
    pub from: String,
    pub api_base: String,
}

#[derive(Clone, Debug)]
pub struct Stripe {
    pub secret_key: Hidden,
    pub publishable_key: String,
    pub webhook_secret: Hidden,
    pub api_base: String,
}

#[derive(Clone, Debug)]
pub struct PayPal {
    pub client_id: String,
    pub client_secret: Hidden,
    pub webhook_id: String,
    pub api_base: String,
}

#[derive(Clone, Debug)]
pub struct S3 {
    pub bucket: String,
    pub region: String,
    pub endpoint: Option<String>,
    pub access_key_id: String,
    pub secret_access_key: Hidden,
}

pub(super) struct Outside {
    pub twilio: Option<Twilio>,
    pub stripe: Option<Stripe>,
    pub paypal: Option<PayPal>,
    pub s3: Option<S3>,
}

impl Outside {
    pub fn read(read: &mut Reader<'_>) -> Self {
        Self { twilio: twilio(read), stripe: stripe(read), paypal: paypal(read), s3: s3(read) }
    }
}

fn twilio(read: &mut Reader<'_>) -> Option<Twilio> {
    let api_base = api_base(read, "TWILIO_API_BASE", "https://api.twilio.com");
    all_or_none(read, "SMS by Twilio", &["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"])?;
    Some(Twilio {
        account_sid: plain(read, "TWILIO_ACCOUNT_SID"),
        auth_token: read.secret("TWILIO_AUTH_TOKEN").unwrap_or_default(),
        from: plain(read, "TWILIO_FROM"),
        api_base,
    })
}

fn stripe(read: &mut Reader<'_>) -> Option<Stripe> {
    let api_base = api_base(read, "STRIPE_API_BASE", "https://api.stripe.com");
    all_or_none(
        read,
        "Payment by Stripe",
        &["STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"],
    )?;
    Some(Stripe {
        secret_key: read.secret("STRIPE_SECRET_KEY").unwrap_or_default(),
        publishable_key: plain(read, "STRIPE_PUBLISHABLE_KEY"),
        webhook_secret: read.secret("STRIPE_WEBHOOK_SECRET").unwrap_or_default(),
        api_base,
    })
}

fn paypal(read: &mut Reader<'_>) -> Option<PayPal> {
    let api_base = api_base(read, "PAYPAL_API_BASE", "https://api-m.paypal.com");
    all_or_none(
        read,
        "Payment by PayPal",
        &["PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET", "PAYPAL_WEBHOOK_ID"],
    )?;
    Some(PayPal {
        client_id: plain(read, "PAYPAL_CLIENT_ID"),
        client_secret: read.secret("PAYPAL_CLIENT_SECRET").unwrap_or_default(),
        webhook_id: plain(read, "PAYPAL_WEBHOOK_ID"),
        api_base,
    })
}

fn s3(read: &mut Reader<'_>) -> Option<S3> {
    let endpoint = read.url("S3_ENDPOINT", &["http", "https"]);
    all_or_none(
        read,
        "Storage of files in S3",
        &["S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
    )?;
    Some(S3 {
        bucket: plain(read, "S3_BUCKET"),
        region: plain(read, "S3_REGION"),
        endpoint,
        access_key_id: plain(read, "S3_ACCESS_KEY_ID"),
        secret_access_key: read.secret("S3_SECRET_ACCESS_KEY").unwrap_or_default(),
    })
}

/// `None` when not one of the keys is set; what is missing of a set that was begun is a problem.
fn all_or_none(read: &mut Reader<'_>, purpose: &str, keys: &[&str]) -> Option<()> {
    let missing: Vec<_> = keys.iter().copied().filter(|key| read.text(key).is_none()).collect();
    if missing.len() == keys.len() {
        return None;
    }
    if !missing.is_empty() {
        let verb = if missing.len() == 1 { "is" } else { "are" };
        read.problem(format_args!(
            "{purpose} is set up in part: {} {verb} missing. Set all of {}, or none.",
            missing.join(", "),
            keys.join(", ")
        ));
    }
    Some(())
}

fn plain(read: &Reader<'_>, key: &str) -> String {
    read.text(key).unwrap_or_default().to_owned()
}

fn api_base(read: &mut Reader<'_>, key: &str, default: &str) -> String {
    let base = read.url(key, &["http", "https"]).unwrap_or_else(|| default.to_owned());
    base.trim_end_matches('/').to_owned()
}
