//! SIGTERM, or Ctrl-C.

use tokio::signal::unix::{SignalKind, signal};

/// Returns once somebody asked the process to stop.
pub async fn asked_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
