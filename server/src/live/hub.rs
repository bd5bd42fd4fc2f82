//! Who is connected, and what they follow.

use super::close;
use super::limits::{Places, TOPICS};
use super::recent::Recent;
use axum::extract::ws::Utf8Bytes;
use domain::live::{Heard, Listener, OrderNews, Scope};
use model::live::{Message, StockUpdated, Told, Topic};
use model::{LoginId, ProductId, UserId, VendorId};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{mpsc, watch};

/// Messages that wait for one connection; whoever lets more pile up is cut off.
const QUEUE: usize = 128;

/// The hub of this process. Cheap to clone.
#[derive(Clone, Default)]
pub struct Live(Arc<Inner>);

#[derive(Default)]
struct Inner {
    hub: Mutex<Hub>,
    /// How many connections there are.
    open: watch::Sender<usize>,
}

pub type SocketId = u64;

#[derive(Default)]
struct Hub {
    next: SocketId,
    sockets: HashMap<SocketId, Socket>,
    of_user: HashMap<UserId, HashSet<SocketId>>,
    of_store: HashMap<VendorId, HashSet<SocketId>>,
    following: HashMap<Topic, HashMap<SocketId, Scope>>,
    places: Places,
    recent: Recent,
}

struct Socket {
    bucket: Option<String>,
    user: Option<UserId>,
    login: Option<LoginId>,
    store: Option<VendorId>,
    topics: HashSet<Topic>,
    line: mpsc::Sender<Utf8Bytes>,
    end: watch::Sender<u16>,
}

/// The connection's own end of it; given up when it is dropped.
pub struct Line {
    live: Live,
    pub id: SocketId,
    pub messages: mpsc::Receiver<Utf8Bytes>,
    /// Not 0: it is to be closed, and with which code.
    pub end: watch::Receiver<u16>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.live.leave(self.id);
    }
}

/// Who counts a connection: an account or an address.
pub struct Counted {
    pub bucket: String,
    pub is_account: bool,
}

impl Live {
    fn hub(&self) -> MutexGuard<'_, Hub> {
        self.0.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes somebody in; nothing where they have connections enough.
    pub fn join(&self, who: &Listener, counted: Option<Counted>) -> Option<Line> {
        let mut hub = self.hub();
        if let Some(Counted { bucket, is_account }) = &counted
            && !hub.places.take(bucket, *is_account)
        {
            return None;
        }
        let (line, messages) = mpsc::channel(QUEUE);
        let (end, ending) = watch::channel(0);
        hub.next += 1;
        let id = hub.next;
        let socket = Socket {
            bucket: counted.map(|counted| counted.bucket),
            user: who.user_id(),
            login: who.login_id(),
            store: who.store(),
            topics: HashSet::new(),
            line,
            end,
        };
        if let Some(user) = socket.user {
            hub.of_user.entry(user).or_default().insert(id);
        }
        if let Some(store) = socket.store {
            hub.of_store.entry(store).or_default().insert(id);
        }
        hub.sockets.insert(id, socket);
        self.count(&hub);
        Some(Line { live: self.clone(), id, messages, end: ending })
    }

    fn leave(&self, id: SocketId) {
        let mut hub = self.hub();
        let Some(socket) = hub.sockets.remove(&id) else { return };
        if let Some(bucket) = &socket.bucket {
            hub.places.give_back(bucket);
        }
        if let Some(user) = socket.user {
            drop_from(&mut hub.of_user, &user, id);
        }
        if let Some(store) = socket.store {
            drop_from(&mut hub.of_store, &store, id);
        }
        for topic in socket.topics {
            hub.unfollow(id, topic);
        }
        self.count(&hub);
    }

    fn count(&self, hub: &Hub) {
        let open = hub.sockets.len();
        metrics::gauge!("live_sockets").set(open as f64);
        self.0.open.send_replace(open);
    }

    /// Answers whether there was room for one more topic.
    pub fn follow(&self, id: SocketId, topic: Topic, scope: Scope) -> bool {
        let mut hub = self.hub();
        let Some(socket) = hub.sockets.get_mut(&id) else { return false };
        if socket.topics.len() >= TOPICS && !socket.topics.contains(&topic) {
            return false;
        }
        socket.topics.insert(topic);
        hub.following.entry(topic).or_default().insert(id, scope);
        true
    }

    pub fn unfollow(&self, id: SocketId, topic: Topic) {
        let mut hub = self.hub();
        if let Some(socket) = hub.sockets.get_mut(&id) {
            socket.topics.remove(&topic);
            hub.unfollow(id, topic);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.hub().sockets.is_empty()
    }

    /// Notes what was committed, and answers what of it is news.
    pub fn note(&self, seqs: &[i64]) -> Vec<i64> {
        let mut hub = self.hub();
        seqs.iter().copied().filter(|seq| hub.recent.note(*seq)).collect()
    }

    /// The same for what was looked up, of which the order of commits is not known.
    pub fn note_found(&self, seqs: &[i64]) -> Vec<i64> {
        let news = self.note(seqs);
        self.hub().recent.blur();
        news
    }

    /// The newest fact this process heard of: a page made from now on shows it.
    pub fn newest(&self) -> Option<i64> {
        self.hub().recent.newest()
    }

    /// What was committed after a fact, as far as this process remembers that.
    pub fn after(&self, seq: i64) -> Option<HashSet<i64>> {
        self.hub().recent.after(seq)
    }

    /// Those of these products that somebody follows.
    pub fn followed(&self, products: impl Iterator<Item = ProductId>) -> Vec<ProductId> {
        let hub = self.hub();
        products.filter(|product| hub.following.contains_key(&Topic::Product(*product))).collect()
    }

    /// Tells everybody who may know. Stock waits for its turn: see `stock`.
    pub fn tell(&self, heard: &Heard) {
        let mut hub = self.hub();
        match heard {
            Heard::Order(news) => hub.tell_order(news),
            Heard::Note { seq, user, data } => {
                let to = hub.of_user.get(user).cloned().unwrap_or_default();
                hub.send(&to, &Told::Note(data.clone()).of(*seq));
            }
            Heard::Rights { user } => {
                for id in hub.of_user.get(user).cloned().unwrap_or_default() {
                    hub.end(id, close::RIGHTS);
                }
            }
            Heard::Stock { .. } => {}
        }
    }

    pub fn tell_stock(&self, stock: StockUpdated, seq: i64) {
        let mut hub = self.hub();
        let topic = Topic::Product(stock.product_id);
        let to = hub.following.get(&topic).map(|all| all.keys().copied().collect()).unwrap_or_default();
        hub.send(&to, &Told::Stock(stock).of(seq));
    }

    /// The logins that connections are kept open for.
    pub fn logins(&self) -> Vec<LoginId> {
        let all: HashSet<LoginId> = self.hub().sockets.values().filter_map(|socket| socket.login).collect();
        all.into_iter().collect()
    }

    /// Closes what was opened with these logins.
    pub fn end_logins(&self, logins: &[LoginId]) {
        let mut hub = self.hub();
        let of_them = |socket: &Socket| socket.login.is_some_and(|login| logins.contains(&login));
        let ids: Vec<SocketId> =
            hub.sockets.iter().filter(|(_, socket)| of_them(socket)).map(|(id, _)| *id).collect();
        for id in ids {
            hub.end(id, close::SIGNED_OUT);
        }
    }

    /// Closes all connections, and waits until they are.
    pub async fn close(&self) {
        {
            let mut hub = self.hub();
            for id in hub.sockets.keys().copied().collect::<Vec<_>>() {
                hub.end(id, close::LEAVING);
            }
        }
        let mut open = self.0.open.subscribe();
        // the sender is ours, so this ends with the last connection only
        let _ = open.wait_for(|open| *open == 0).await;
    }
}

impl Hub {
    /// Each hears it once, as much as they may see.
    fn tell_order(&mut self, news: &OrderNews) {
        let mut to: HashMap<SocketId, Scope> = HashMap::new();
        let mut add = |id: SocketId, scope: Scope| {
            let known = to.entry(id).or_insert(scope);
            if scope == Scope::Whole {
                *known = scope;
            }
        };
        for part in &news.now.parts {
            let scope = Scope::Part(part.vendor_id);
            self.of_store.get(&part.vendor_id).into_iter().flatten().for_each(|id| add(*id, scope));
            let topic = Topic::Store(part.vendor_id);
            self.following.get(&topic).into_iter().flatten().for_each(|(id, scope)| add(*id, *scope));
        }
        let topic = Topic::Order(news.now.id);
        self.following.get(&topic).into_iter().flatten().for_each(|(id, scope)| add(*id, *scope));
        if let Some(user) = news.now.user_id {
            self.of_user.get(&user).into_iter().flatten().for_each(|id| add(*id, Scope::Whole));
        }
        let mut by_scope: HashMap<Scope, HashSet<SocketId>> = HashMap::new();
        for (id, scope) in to {
            by_scope.entry(scope).or_default().insert(id);
        }
        for (scope, ids) in by_scope {
            if let Some(told) = news.told(scope) {
                self.send(&ids, &told.of(news.seq));
            }
        }
    }

    fn send(&mut self, to: &HashSet<SocketId>, message: &Message) {
        if to.is_empty() {
            return;
        }
        let Ok(text) = serde_json::to_string(message) else { return };
        let text = Utf8Bytes::from(text);
        metrics::counter!("live_messages_total", "type" => kind(message)).increment(to.len() as u64);
        for id in to {
            let is_full =
                self.sockets.get(id).is_some_and(|socket| socket.line.try_send(text.clone()).is_err());
            if is_full {
                self.end(*id, close::TOO_SLOW);
            }
        }
    }

    /// The first reason counts.
    fn end(&mut self, id: SocketId, code: u16) {
        if let Some(socket) = self.sockets.get(&id) {
            socket.end.send_if_modified(|end| {
                let is_open = *end == 0;
                if is_open {
                    *end = code;
                }
                is_open
            });
        }
    }

    fn unfollow(&mut self, id: SocketId, topic: Topic) {
        if let Some(all) = self.following.get_mut(&topic) {
            all.remove(&id);
            if all.is_empty() {
                self.following.remove(&topic);
            }
        }
    }
}

fn drop_from<K: std::hash::Hash + Eq>(map: &mut HashMap<K, HashSet<SocketId>>, key: &K, id: SocketId) {
    if let Some(all) = map.get_mut(key) {
        all.remove(&id);
        if all.is_empty() {
            map.remove(key);
        }
    }
}

fn kind(message: &Message) -> &'static str {
    match message.told {
        Told::Order(_) => "order.updated",
        Told::Stock(_) => "stock.updated",
        Told::Note(_) => "notification.created",
        _ => "answer",
    }
}
