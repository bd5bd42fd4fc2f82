//! One connection, from its opening to its end.

use super::close;
use super::hub::{Line, Live};
use super::limits::Patience;
use super::talk::Talk;
use axum::extract::ws::{CloseFrame, Message as Frame, Utf8Bytes, WebSocket};
use model::live::{Message, Told};
use model::{AppError, Result};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval_at, timeout};

/// How often a silent line is asked whether it is there; proxies give up after a minute.
const BEAT: Duration = Duration::from_secs(25);
/// Nothing heard for so long: nobody is there.
const SILENT: Duration = Duration::from_secs(60);
/// How long one message may take to be taken.
const TAKEN_WITHIN: Duration = Duration::from_secs(10);
/// How long the other end may take to say good-bye.
const GOOD_BYE: Duration = Duration::from_secs(2);

/// Speaks with a client until either has enough.
pub async fn speak(mut socket: WebSocket, live: Live, mut line: Line, talk: Talk) {
    let code = converse(&mut socket, &live, &mut line, &talk).await;
    let told = code.map_or_else(|| "gone".to_owned(), |code| code.to_string());
    metrics::counter!("live_closed_total", "code" => told).increment(1);
    if let Some(code) = code {
        say_good_bye(&mut socket, code).await;
    }
}

/// Answers with which code to close; nothing where the client went away.
async fn converse(socket: &mut WebSocket, live: &Live, line: &mut Line, talk: &Talk) -> Option<u16> {
    let mut patience = Patience::new(Instant::now());
    let mut heard = Instant::now();
    let mut beats = interval_at(tokio::time::Instant::now() + BEAT, BEAT);
    beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let greeting = talk.greeting(live).await;
    if let Err(code) = answer(socket, talk, greeting).await {
        return code;
    }
    loop {
        tokio::select! {
            biased;
            code = asked_to_end(&mut line.end) => return Some(code),
            text = line.messages.recv() => {
                let Some(text) = text else { return Some(close::LEAVING) };
                // who is cut off for taking nothing need not take this first
                let sent = tokio::select! {
                    biased;
                    sent = send(socket, Frame::Text(text)) => sent,
                    code = asked_to_end(&mut line.end) => return Some(code),
                };
                if let Err(code) = sent {
                    return code;
                }
            }
            frame = socket.recv() => {
                heard = Instant::now();
                let said = match frame {
                    Some(Ok(Frame::Text(text))) => text,
                    Some(Ok(Frame::Binary(_))) => return Some(close::POLICY),
                    Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => continue,
                    Some(Ok(Frame::Close(_))) | None => return None,
                    Some(Err(_)) => return Some(close::POLICY),
                };
                if !patience.hear(heard) {
                    return Some(close::POLICY);
                }
                let answers = talk.answer(live, &said).await;
                if let Err(code) = answer(socket, talk, answers).await {
                    return code;
                }
            }
            _ = beats.tick() => {
                if heard.elapsed() > SILENT {
                    return Some(close::POLICY);
                }
                if let Err(code) = send(socket, Frame::Ping(axum::body::Bytes::new())).await {
                    return code;
                }
            }
        }
    }
}

async fn asked_to_end(end: &mut watch::Receiver<u16>) -> u16 {
    match end.wait_for(|code| *code != 0).await {
        Ok(code) => *code,
        Err(_) => close::LEAVING,
    }
}

/// A client that takes nothing for so long is cut off.
async fn send(socket: &mut WebSocket, frame: Frame) -> std::result::Result<(), Option<u16>> {
    match timeout(TAKEN_WITHIN, socket.send(frame)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(None),
        Err(_) => Err(Some(close::TOO_SLOW)),
    }
}

async fn answer(
    socket: &mut WebSocket,
    talk: &Talk,
    answers: Result<Vec<Message>>,
) -> std::result::Result<(), Option<u16>> {
    let answers = answers.unwrap_or_else(|error| {
        if let AppError::Broken { cause } = &error {
            tracing::error!(request_id = %talk.cx.request.id, cause, "a live connection was not answered");
        }
        let message = talk.cx.request.lang.error(&error, &talk.cx.request.id);
        vec![Told::Error { code: error.code().to_owned(), message }.answer()]
    });
    for message in answers {
        let text = serde_json::to_string(&message).unwrap_or_default();
        send(socket, Frame::Text(Utf8Bytes::from(text))).await?;
    }
    Ok(())
}

async fn say_good_bye(socket: &mut WebSocket, code: u16) {
    let frame = CloseFrame { code, reason: Utf8Bytes::from_static("") };
    let _ = timeout(GOOD_BYE, async {
        if socket.send(Frame::Close(Some(frame))).await.is_ok() {
            // the line must not be torn down before the other end has read it
            while let Some(Ok(_)) = socket.recv().await {}
        }
    })
    .await;
}
