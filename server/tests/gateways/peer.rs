//! The adapter of Stripe against localstripe, a stand-in for it that others wrote. Only where it is installed
//! (`pip install localstripe`).

use crate::{bill, declined, give_back, known};
use domain::kit::outside::{Gateway, RefundStanding, Standing};
use server::adapters::gateways::line::Patience;
use server::adapters::gateways::stripe::StripeGateway;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

struct Peer {
    process: Child,
    url: String,
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Starts it on a free port; none where it is not there.
async fn peer() -> Option<Peer> {
    let port = std::net::TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
    let process = Command::new("localstripe")
        .args(["--port", &port.to_string(), "--from-scratch"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let peer = Peer { process, url: format!("http://127.0.0.1:{port}") };
    for _ in 0..100 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Some(peer);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    None
}

impl Peer {
    async fn ask(&self, path: &str, form: &[(&str, &str)]) -> serde_json::Value {
        let url = format!("{}/v1/{path}", self.url);
        let asked = reqwest::Client::new().post(url).bearer_auth("sk_test_123").form(form);
        asked.send().await.expect("an answer").json().await.expect("of JSON")
    }

    /// What a buyer's browser does with the secret of a charge: gives a card, and confirms.
    async fn pay(&self, intent: &str, number: &str) {
        let card = [
            ("type", "card"),
            ("card[number]", number),
            ("card[exp_month]", "12"),
            ("card[exp_year]", "2040"),
            ("card[cvc]", "123"),
        ];
        let card = self.ask("payment_methods", &card).await;
        let card = card["id"].as_str().expect("a card");
        self.ask(&format!("payment_intents/{intent}"), &[("payment_method", card)]).await;
        self.ask(&format!("payment_intents/{intent}/confirm"), &[]).await;
    }
}

#[tokio::test]
async fn a_life_at_a_peer_that_others_wrote() {
    let Some(peer) = peer().await else {
        eprintln!("skipped: localstripe is not installed here");
        return;
    };
    let gateway = StripeGateway::with(&crate::stripe::keys(&peer.url), Patience::default()).unwrap();
    let started = async |n| {
        let asked = bill(n, false);
        let charge = gateway.start(&asked, None).await.unwrap();
        assert!(
            matches!(&charge.standing, Standing::NeedsAction { url: None, client_secret: Some(_) }),
            "{charge:?}"
        );
        known(&asked, &charge)
    };

    let asked = started(1).await;
    peer.pay(asked.transaction_id.as_deref().unwrap(), "4242424242424242").await;
    let paid = gateway.look_up(&asked).await.unwrap();
    assert_eq!(paid.standing, Standing::Succeeded);
    assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Succeeded, "too late");
    let first = gateway.refund(&give_back(1, &asked, &paid, 1_000)).await.unwrap();
    assert!(matches!(first, RefundStanding::Succeeded { .. }), "{first:?}");

    let asked = started(2).await;
    peer.pay(asked.transaction_id.as_deref().unwrap(), "4000000000000341").await;
    assert_eq!(gateway.look_up(&asked).await.unwrap().standing, declined("card_declined"));

    let asked = started(3).await;
    assert_eq!(gateway.cancel(&asked).await.unwrap().standing, Standing::Cancelled);
    assert_eq!(gateway.look_up(&asked).await.unwrap().standing, Standing::Cancelled);

    let mut unheard = bill(4, false);
    unheard.transaction_id = Some("pi_neverheardof".into());
    assert_eq!(gateway.look_up(&unheard).await.unwrap().standing, Standing::Unheard);
}
