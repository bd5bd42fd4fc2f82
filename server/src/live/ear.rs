//! Hears of facts and of logins that ended, and tells the hub.

use super::Live;
use super::stock::Stock;
use crate::AppState;
use domain::accounts;
use domain::kit::events;
use domain::live::Heard;
use model::{LoginId, Result};
use sqlx::postgres::PgListener;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, sleep, sleep_until, timeout_at};

/// Told by the database: see the migration `live`.
const LOGINS: &str = "logins";
/// Facts that come within this time are read together.
const TOGETHER: Duration = Duration::from_millis(10);
const MOST_TOGETHER: usize = 200;
/// A login may also end by its time.
const LOGINS_CHECKED_EVERY: Duration = Duration::from_secs(60);

/// What the database tells.
enum Word {
    Fact(i64),
    LoginEnded(LoginId),
    /// The line was down: something may have been said meanwhile.
    Again,
}

/// Listens and tells until it is dropped.
pub async fn run(state: &AppState) {
    let (tell, told) = mpsc::channel(1024);
    tokio::join!(listen(state, tell), pass_on(state, told));
}

async fn listen(state: &AppState, words: mpsc::Sender<Word>) {
    let mut pause = Duration::from_millis(100);
    loop {
        let error = match hear(state, &words, &mut pause).await {
            Ok(()) => return,
            Err(error) => error,
        };
        tracing::debug!(%error, "live updates wait for the database");
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(5));
    }
}

/// Ends well only when nobody wants to hear any more.
async fn hear(state: &AppState, words: &mpsc::Sender<Word>, pause: &mut Duration) -> Result<()> {
    let mut line = PgListener::connect_with(&state.shop.pool).await?;
    line.listen_all([events::CHANNEL, LOGINS]).await?;
    *pause = Duration::from_millis(100);
    let mut word = Word::Again;
    loop {
        if words.send(word).await.is_err() {
            return Ok(());
        }
        word = loop {
            match line.try_recv().await? {
                None => break Word::Again,
                Some(said) if said.channel() == LOGINS => {
                    if let Ok(login) = said.payload().parse() {
                        break Word::LoginEnded(login);
                    }
                }
                Some(said) => {
                    if let Ok(seq) = said.payload().parse() {
                        break Word::Fact(seq);
                    }
                }
            }
        };
    }
}

async fn pass_on(state: &AppState, mut words: mpsc::Receiver<Word>) {
    let mut ear = Ear { state, live: &state.live, stock: Stock::default() };
    let mut checks = tokio::time::interval(LOGINS_CHECKED_EVERY);
    checks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let next = ear.stock.next();
        tokio::select! {
            word = words.recv() => {
                let Some(word) = word else { return };
                let batch = gather(word, &mut words).await;
                ear.take_in(batch).await;
            }
            () = until(next) => ear.tell_stock().await,
            _ = checks.tick() => ear.check_logins().await,
        }
    }
}

async fn until(next: Option<Instant>) {
    match next {
        Some(at) => sleep_until(at).await,
        None => std::future::pending().await,
    }
}

async fn gather(first: Word, words: &mut mpsc::Receiver<Word>) -> Vec<Word> {
    let end = Instant::now() + TOGETHER;
    let mut all = vec![first];
    while all.len() < MOST_TOGETHER {
        match timeout_at(end, words.recv()).await {
            Ok(Some(word)) => all.push(word),
            Ok(None) | Err(_) => break,
        }
    }
    all
}

struct Ear<'a> {
    state: &'a AppState,
    live: &'a Live,
    stock: Stock,
}

impl Ear<'_> {
    async fn take_in(&mut self, words: Vec<Word>) {
        let (mut facts, mut logins, mut again) = (Vec::new(), Vec::new(), false);
        for word in words {
            match word {
                Word::Fact(seq) => facts.push(seq),
                Word::LoginEnded(login) => logins.push(login),
                Word::Again => again = true,
            }
        }
        if !logins.is_empty() {
            self.live.end_logins(&logins);
        }
        let mut news = Vec::new();
        if again {
            self.check_logins().await;
            // what was told in the same moment may have been so before the line broke: its order counts for nothing
            facts = [self.unheard().await, facts].concat();
            news = self.live.note_found(&facts);
            facts.clear();
        }
        news.extend(self.live.note(&facts));
        // what nobody hears need not be read: whoever comes later says what they know already
        if news.is_empty() || self.live.is_empty() {
            return;
        }
        // a database that is away for a moment must not cost anybody a message
        let mut pause = Duration::from_millis(100);
        while let Err(error) = self.tell(&news).await {
            tracing::debug!(%error, "live updates could not be read");
            sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(5));
        }
    }

    async fn tell(&mut self, seqs: &[i64]) -> Result<()> {
        let cx = self.state.system_cx();
        let mut conn = cx.pool().acquire().await?;
        let mut facts = events::read_many(&mut conn, seqs).await?;
        drop(conn);
        // in the order of their commits, in which clients count them
        let places: HashMap<i64, usize> = seqs.iter().enumerate().map(|(place, seq)| (*seq, place)).collect();
        facts.sort_by_key(|fact| places.get(&fact.seq).copied());
        for fact in &facts {
            let delay = cx.now() - fact.at;
            let seconds = delay.num_milliseconds().max(0) as f64 / 1000.0;
            metrics::histogram!("live_delay_seconds").record(seconds);
        }
        for heard in domain::live::heard(&cx, &facts).await? {
            match heard {
                Heard::Stock { seq, product } => self.stock.changed(product, seq),
                other => self.live.tell(&other),
            }
        }
        Ok(())
    }

    async fn tell_stock(&mut self) {
        if let Err(error) = self.stock.tell(&self.state.system_cx(), self.live).await {
            tracing::debug!(%error, "stock could not be told");
        }
    }

    async fn check_logins(&self) {
        let logins = self.live.logins();
        if logins.is_empty() {
            return;
        }
        if let Ok(ended) = accounts::ended(&self.state.system_cx(), &logins).await {
            self.live.end_logins(&ended);
        }
    }

    /// What was written while nobody listened.
    async fn unheard(&self) -> Vec<i64> {
        let newest = self.live.newest();
        let cx = self.state.system_cx();
        match domain::live::unheard(&cx, newest).await {
            Ok(seqs) => seqs,
            Err(error) => {
                tracing::debug!(%error, "what was missed could not be looked up");
                Vec::new()
            }
        }
    }
}
