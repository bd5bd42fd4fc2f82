//! Whether a delivery is PayPal's: they are asked, for only they can tell.

use super::super::line::Reply;
use super::super::stripe::is_fresh;
use domain::kit::outside::{Delivery, NoticeError};
use serde::Deserialize;
use serde_json::{Value, json};

/// What they are asked: how the delivery was signed, and its body byte for byte as it came.
pub fn question(delivery: &Delivery<'_>, webhook_id: &str) -> Result<Vec<u8>, NoticeError> {
    let not_genuine = |why: &str| NoticeError::NotGenuine(why.to_owned());
    let header = |name: &str| (delivery.header)(name).ok_or_else(|| not_genuine("a header is missing"));
    let time = header("paypal-transmission-time")?;
    let sent = chrono::DateTime::parse_from_rfc3339(&time).ok().map(|sent| sent.to_utc());
    if !is_fresh(sent, delivery.now) {
        return Err(not_genuine("an old one"));
    }
    // what is no event would break out of the frame it is put into
    if serde_json::from_slice::<Value>(delivery.body).is_err() {
        return Err(not_genuine("no event"));
    }
    let frame = json!({
        "auth_algo": header("paypal-auth-algo")?,
        "cert_url": header("paypal-cert-url")?,
        "transmission_id": header("paypal-transmission-id")?,
        "transmission_sig": header("paypal-transmission-sig")?,
        "transmission_time": time,
        "webhook_id": webhook_id,
    });
    let mut question = frame.to_string().into_bytes();
    question.pop();
    question.extend_from_slice(b",\"webhook_event\":");
    question.extend_from_slice(delivery.body);
    question.push(b'}');
    Ok(question)
}

pub fn answer(reply: &Reply) -> Result<(), NoticeError> {
    #[derive(Deserialize)]
    struct Said {
        verification_status: String,
    }
    match serde_json::from_slice::<Said>(&reply.body) {
        Ok(said) if said.verification_status == "SUCCESS" => Ok(()),
        Ok(_) => Err(NoticeError::NotGenuine("another signature".to_owned())),
        Err(_) => {
            Err(NoticeError::Later(format!("paypal did not say whether it is theirs: {}", reply.status)))
        }
    }
}
