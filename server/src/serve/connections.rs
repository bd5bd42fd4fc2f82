//! Accepts connections and speaks HTTP/1.1 on them; HTTP/2 is the proxy's.
//!
//! Ours instead of `axum::serve` for three things that one does not offer: a limit on how long a head may take (or a
//! few thousand slow clients hold everything), a look at the raw bytes, and a gentle end.

use super::heads::Heads;
use super::stream::Watched;
use crate::readiness::Readiness;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Request, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt as _;

const HEAD_WITHIN: Duration = Duration::from_secs(15);
const LONGEST_HEAD: usize = 64 * 1024;

/// Who is at the other end of a connection.
#[derive(Clone, Debug)]
pub struct Peer {
    pub address: SocketAddr,
    pub heads: Heads,
}

/// Serves until it is told to close; returns once the last answer was sent.
pub async fn serve_connections(
    listener: TcpListener,
    app: Router,
    mut close: watch::Receiver<bool>,
    readiness: Readiness,
) {
    // Each connection holds the other end until it is done.
    let (open, _) = watch::channel(());
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = close.changed() => break,
        };
        match accepted {
            Ok((stream, address)) => {
                let connection = speak(stream, address, app.clone(), readiness.clone(), close.clone());
                let held = open.subscribe();
                tokio::spawn(async move {
                    connection.await;
                    drop(held);
                });
            }
            Err(error) => {
                // Most often too many open files: a pause lets some close.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    open.closed().await;
}

/// Answers the requests of one connection, to its end or to the end of the request under way once all is to close.
async fn speak(
    stream: TcpStream,
    address: SocketAddr,
    app: Router,
    readiness: Readiness,
    mut close: watch::Receiver<bool>,
) {
    // Answers are written whole: waiting for more to send only delays them.
    let _ = stream.set_nodelay(true);
    let stream = Watched::new(stream);
    let peer = Peer { address, heads: stream.heads() };
    let service = service_fn(|mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer.clone()));
        let answer = app.clone().oneshot(request.map(Body::new));
        let is_leaving = readiness.is_leaving();
        async move {
            let mut response = answer.await?;
            if is_leaving {
                // The client comes back on a new connection, to another process.
                response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = told_to_close(&mut close) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::trace!(%error, "a connection ended badly");
    }
}

async fn told_to_close(close: &mut watch::Receiver<bool>) {
    // It also ends when nobody is left to tell, and then all is over anyway.
    let _ = close.wait_for(|close| *close).await;
}
