//! The running server: from the bound port to the last answer.

mod connections;
mod heads;
mod signals;
mod stream;

pub use connections::{Peer, serve_connections};
pub use heads::Heads;

use crate::config::Config;
use crate::{AppState, database, freshness, live, router, sessions, shop, worker};
use model::{AppError, Result};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long what was begun may take once the process was asked to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long a proxy is given to notice that this process is leaving.
const NOTICE: Duration = Duration::from_secs(1);

/// Serves until a signal comes.
pub async fn serve(config: Config, with_worker: bool) -> Result<()> {
    let address = SocketAddr::new(config.host, config.port);
    let listener = TcpListener::bind(address).await.map_err(|error| cannot_bind(address, &error))?;
    let address = listener.local_addr().map_err(AppError::broken)?;
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let state = AppState::new(config.clone(), shop::shop(&config)?);
    let (stop, stopped) = watch::channel(false);
    let (close, closed) = watch::channel(false);
    let background = tokio::spawn(background(state.clone(), stopped.clone()));
    let worker = with_worker.then(|| tokio::spawn(worker::run(state.clone(), stopped)));
    let ear = tokio::spawn({
        let state = state.clone();
        async move { live::run(&state).await }
    });
    let app = router::app(state.clone());
    tracing::info!("listening on http://{address}; people reach the shop at {}", state.config.base_url);
    let serving = tokio::spawn(serve_connections(listener, app, closed, state.readiness.clone()));

    signals::asked_to_stop().await;
    tracing::info!("stopping: finishing what was begun");
    state.readiness.leave();
    stop.send_replace(true);
    if state.config.env.is_production() {
        tokio::time::sleep(NOTICE).await;
    }
    close.send_replace(true);
    let drained = async {
        // those who listen are no requests, and would stay for ever
        state.live.close().await;
        let _ = serving.await;
        if let Some(worker) = worker {
            let _ = worker.await;
        }
    };
    if tokio::time::timeout(DRAIN - NOTICE, drained).await.is_err() {
        tracing::warn!("some requests or jobs were not finished in time");
    }
    background.abort();
    ear.abort();
    state.limits.flush().await;
    state.shop.pool.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Works without serving, until a signal comes.
pub async fn work(config: Config) -> Result<()> {
    let state = AppState::new(config.clone(), shop::shop(&config)?);
    let (stop, stopped) = watch::channel(false);
    let background = tokio::spawn(background(state.clone(), stopped.clone()));
    let worker = tokio::spawn(worker::run(state.clone(), stopped));
    tracing::info!("working on jobs");
    signals::asked_to_stop().await;
    stop.send_replace(true);
    if tokio::time::timeout(DRAIN, worker).await.is_err() {
        tracing::warn!("some jobs were not finished in time; they come back by themselves");
    }
    background.abort();
    state.shop.pool.close().await;
    Ok(())
}

/// What goes on beside the requests: first the database, then what needs one.
async fn background(state: AppState, stopped: watch::Receiver<bool>) {
    prepare(&state, &stopped).await;
    let cx = state.system_cx();
    tokio::join!(
        state.limits.keep_in_step(&cx),
        state.metrics.keep(&state),
        sessions::sweep(&state),
        freshness::share(&state),
    );
}

/// Waits for the database and gives it its shape. Until then `/ready` says no and everything else is busy.
async fn prepare(state: &AppState, stopped: &watch::Receiver<bool>) {
    let mut pause = Duration::from_millis(200);
    while !*stopped.borrow() {
        match database::migrate(&state.config).await {
            Ok(()) => {
                state.readiness.prepared();
                tracing::info!("the database is there and up to date: ready");
                // the first shopper need not wait for what the first list asks for anyway
                if let Err(error) = domain::catalog::follow(&state.system_cx()).await {
                    tracing::warn!(%error, "what is on sale was not read in yet");
                }
                return;
            }
            Err(AppError::Busy) => {
                tracing::warn!("waiting for the database: check DATABASE_URL if this goes on");
            }
            Err(error) => tracing::error!(%error, "the database cannot be used; trying again"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(5));
    }
}

fn cannot_bind(address: SocketAddr, error: &io::Error) -> AppError {
    let port = address.port();
    let advice = match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("port {port} is taken: stop what listens there, or set PORT to another number")
        }
        io::ErrorKind::PermissionDenied => {
            format!("port {port} may only be used by root: set PORT to a number from 1024 on")
        }
        io::ErrorKind::AddrNotAvailable => {
            format!("{} is no address of this machine: set HOST to 127.0.0.1 or 0.0.0.0", address.ip())
        }
        _ => format!("cannot listen on {address}: {error}"),
    };
    AppError::broken(advice)
}
