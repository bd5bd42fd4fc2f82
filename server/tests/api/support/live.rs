//! Live connections over real sockets: a process of the shop that listens, and clients of it.

use super::{TestApp, Value};
use futures::{SinkExt as _, StreamExt as _};
use server::{AppState, live, router, serve};
use std::net::SocketAddr;
use std::time::Duration;
use testkit::Changes;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// One process of the shop.
pub struct Instance {
    pub state: AppState,
    address: SocketAddr,
    close: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Instance {
    /// The process the app itself is.
    pub async fn of(app: &TestApp) -> Self {
        Self::start(app.state.clone()).await
    }

    /// Another one on the same database.
    pub async fn another(app: &TestApp) -> Self {
        let shop = app.world.other_shop(Changes { seed: 2, ..Changes::default() });
        let state = AppState::new(app.state.config.as_ref().clone(), shop);
        state.readiness.prepared();
        Self::start(state).await
    }

    async fn start(state: AppState) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (close, closed) = watch::channel(false);
        let app = router::app(state.clone());
        let serving = tokio::spawn(serve::serve_connections(listener, app, closed, state.readiness.clone()));
        let ear = state.clone();
        let listening = tokio::spawn(async move { live::run(&ear).await });
        // it knows the newest fact as soon as it listens
        while state.live.newest().is_none() {
            sleep(Duration::from_millis(5)).await;
        }
        Self { state, address, close, tasks: vec![serving, listening] }
    }

    /// A client with these headers; or the status it was refused with.
    pub async fn connect(&self, query: &str, headers: &[(&'static str, &str)]) -> Result<Client, u16> {
        let address = format!("ws://{}/api/v1/ws{query}", self.address);
        let mut request = address.into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        let stream = TcpStream::connect(self.address).await.unwrap();
        match client_async(request, stream).await {
            Ok((stream, _)) => Ok(Client { stream }),
            Err(Error::Http(response)) => Err(response.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    pub async fn nobody(&self) -> Client {
        self.connect("", &[]).await.expect("anybody may listen")
    }

    pub async fn by_token(&self, token: &str) -> Client {
        self.by_token_after(token, "").await
    }

    pub async fn by_token_after(&self, token: &str, query: &str) -> Client {
        let bearer = format!("Bearer {token}");
        self.connect(query, &[("authorization", &bearer)]).await.expect("let in")
    }

    /// Waits until so many connections are there.
    pub async fn has_open(&self, wanted: bool) {
        let reached = async {
            while self.state.live.is_empty() == wanted {
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, reached).await.expect("connections come and go");
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.close.send_replace(true);
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

pub struct Client {
    stream: WebSocketStream<TcpStream>,
}

impl Client {
    pub async fn say(&mut self, said: &Value) {
        self.say_text(&said.to_string()).await;
    }

    pub async fn say_text(&mut self, text: &str) {
        self.stream.send(Message::text(text)).await.unwrap();
    }

    /// The next message.
    pub async fn next(&mut self) -> Value {
        loop {
            match timeout(PATIENCE, self.stream.next()).await.expect("a message in time") {
                Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).unwrap(),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => panic!("no message, but {other:?}"),
            }
        }
    }

    /// The next message of this type; what comes before it is left aside.
    pub async fn next_of(&mut self, kind: &str) -> Value {
        loop {
            let message = self.next().await;
            if message["type"] == kind {
                return message;
            }
        }
    }

    /// Nothing comes for a while: what would come would have by then.
    pub async fn hears_nothing(&mut self) {
        if let Ok(heard) = timeout(Duration::from_millis(400), self.stream.next()).await {
            panic!("heard {heard:?}");
        }
    }

    /// With which code it is closed.
    pub async fn closed(&mut self) -> u16 {
        loop {
            match timeout(PATIENCE, self.stream.next()).await.expect("an end in time") {
                Some(Ok(Message::Close(frame))) => return frame.map_or(0, |frame| frame.code.into()),
                Some(Ok(_)) => {}
                other => panic!("no good-bye, but {other:?}"),
            }
        }
    }

    /// Follows these, and answers what was not given.
    pub async fn follow(&mut self, topics: &[String]) -> Value {
        self.say(&serde_json::json!({"type": "subscribe", "topics": topics})).await;
        self.next_of("subscribed").await["data"]["refused"].clone()
    }
}
