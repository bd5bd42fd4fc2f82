//! Over a real connection, where that matters: lengths, pipelines, the gentle end.

use crate::support::TestApp;
use server::serve::serve_connections;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Duration, timeout};

struct Listening {
    app: TestApp,
    address: SocketAddr,
    close: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

async fn listening() -> Listening {
    let app = TestApp::without_limits().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (close, closed) = watch::channel(false);
    let serving = serve_connections(listener, app.router(), closed, app.state.readiness.clone());
    Listening { serving: tokio::spawn(serving), app, address, close }
}

impl Listening {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends these bytes and reads until the other side closes, or says nothing for a while.
    async fn say(&self, bytes: &str) -> (String, bool) {
        let mut stream = self.connect().await;
        stream.write_all(bytes.as_bytes()).await.unwrap();
        hear(&mut stream).await
    }
}

/// What was heard, and whether the other side closed.
async fn hear(stream: &mut TcpStream) -> (String, bool) {
    let mut heard = Vec::new();
    let closed = loop {
        let mut piece = [0; 4096];
        // a busy machine may take its time for the first word
        let patience = if heard.is_empty() { 5_000 } else { 800 };
        match timeout(Duration::from_millis(patience), stream.read(&mut piece)).await {
            Ok(Ok(0) | Err(_)) => break true,
            Ok(Ok(n)) => heard.extend_from_slice(&piece[..n]),
            Err(_) => break false,
        }
    };
    (String::from_utf8_lossy(&heard).into_owned(), closed)
}

fn statuses(heard: &str) -> Vec<&str> {
    heard.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect()
}

#[tokio::test]
async fn a_length_given_twice_is_refused_and_the_connection_closed() {
    let shop = listening().await;
    for lengths in [
        "Content-Length: 2\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 2",
        "transfer-ENCODING: chunked\r\nX: y\r\ncontent-LENGTH: 11",
        "Content-Length: 2\r\nContent-Length: 3",
        "Content-Length: 2, 3",
        "Content-Length: +2",
        "Content-Length: 0x2",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
    ] {
        let request = format!(
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{lengths}\r\n\r\n\
             2\r\n{{}}\r\n0\r\n\r\nGET /live HTTP/1.1\r\nHost: localhost\r\n\r\n"
        );
        let (heard, closed) = shop.say(&request).await;
        assert_eq!((statuses(&heard), closed), (vec!["400"], true), "{lengths}: {heard}");
    }
}

#[tokio::test]
async fn a_chunked_body_alone_is_fine() {
    let shop = listening().await;
    let request = "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
                   Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    let (heard, closed) = shop.say(request).await;
    assert_eq!((statuses(&heard), closed), (vec!["422"], false), "{heard}");
}

#[tokio::test]
async fn a_chunked_flood_is_cut_off() {
    let shop = listening().await;
    for (path, kind) in [
        ("/api/v1/auth/login", "application/json"),
        ("/_fn/accounts/sign_in", "application/x-www-form-urlencoded"),
    ] {
        let mut stream = shop.connect().await;
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
        for _ in 0..40 {
            if stream.write_all(chunk.as_bytes()).await.is_err() {
                break;
            }
        }
        let (heard, _) = hear(&mut stream).await;
        assert_eq!(statuses(&heard), ["413"], "{path}: {heard}");
    }
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_their_order() {
    let shop = listening().await;
    let one = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let request = [one("/live"), one("/api/v1/auth/me"), one("/api/v1/nothing"), one("/live")].concat();
    let (heard, closed) = shop.say(&request).await;
    assert_eq!((statuses(&heard), closed), (vec!["200", "401", "404", "200"], false), "{heard}");
}

#[tokio::test]
async fn a_client_that_goes_away_in_the_middle_harms_nobody() {
    let shop = listening().await;
    for _ in 0..20 {
        let mut stream = shop.connect().await;
        let head = "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
                    Content-Length: 100\r\n\r\n{\"email\":";
        stream.write_all(head.as_bytes()).await.unwrap();
        drop(stream);
    }
    let (heard, _) = shop.say("GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    assert_eq!(statuses(&heard), ["200"], "{heard}");
}

#[tokio::test]
async fn a_server_that_leaves_finishes_what_was_begun_and_closes() {
    let shop = listening().await;
    let mut idle = shop.connect().await;
    idle.write_all(b"GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    assert_eq!(statuses(&hear(&mut idle).await.0), ["200"]);
    let mut under_way = shop.connect().await;
    under_way
        .write_all(
            b"POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
              Content-Length: 2\r\n\r\n{",
        )
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    shop.app.state.readiness.leave();
    shop.close.send_replace(true);
    tokio::time::sleep(Duration::from_millis(50)).await;
    under_way.write_all(b"}").await.unwrap();
    let (heard, closed) = hear(&mut under_way).await;
    assert_eq!((statuses(&heard), closed), (vec!["422"], true), "{heard}");
    assert_eq!(hear(&mut idle).await, (String::new(), true));
    timeout(Duration::from_secs(2), shop.serving).await.expect("it ends").unwrap();
    assert!(TcpStream::connect(shop.address).await.is_err(), "nobody new is let in");
}

#[tokio::test]
async fn operators_on_this_machine_need_no_token() {
    let shop = listening().await;
    for path in ["/health/detailed", "/metrics"] {
        let direct = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert_eq!(statuses(&shop.say(&direct).await.0), ["200"], "{path}");
        let proxied = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 127.0.0.1\r\n\r\n");
        assert!(matches!(statuses(&shop.say(&proxied).await.0)[..], ["401" | "404"]), "{path}");
    }
}

#[tokio::test]
async fn what_is_no_request_is_turned_away() {
    let shop = listening().await;
    for nonsense in [
        "\x16\x03\x01\x02\x00",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /live HTTP/1.1\r\nno colon\r\n\r\n",
    ] {
        let (heard, closed) = shop.say(nonsense).await;
        assert!(closed && !heard.contains("200 OK"), "{nonsense}: {heard}");
    }
    let long = format!("GET /live HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "x".repeat(400_000));
    let (heard, closed) = shop.say(&long).await;
    assert!(closed && !heard.contains("200 OK"), "{heard}");
}
