//! The shelf: everything that is on sale, kept in memory by each process, so that filtering, counting, ordering and
//! searching a million products costs about what it costs for a thousand.
//!
//! The database stays the truth. Triggers note what changed in `shelf_changes` (migration 0008); before a shelf is
//! asked it reads what was written since it last looked, at most four times a second, and at once after a write of its
//! own process. Another engine could stand here instead: rooms see [`look`] and what an [`Index`] answers.

#[cfg(test)]
mod brute;
mod columns;
mod facets;
mod find;
mod index;
mod load;
mod names;
mod offer;
mod orders;
mod prices;
mod sample;
pub(super) mod text;
mod values;
mod words;

pub use index::Index;
pub use names::{CategoryName, Names};
pub use offer::Suggested;

use crate::kit::{AppError, Cx, Result};
use chrono::{DateTime, Duration, Utc};
use find::Found;
use i18n::Lang;
use load::{Change, Horizon};
use model::catalog::{Facets, ProductFilter, ProductSort};
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use uuid::Uuid;

/// How old what this process knows of others' writes may be.
const LOOK_EVERY: Duration = Duration::milliseconds(250);
/// What sells best may be a little old.
const RANK_EVERY: Duration = Duration::seconds(30);
const MOST_FACETS: usize = 300;
/// The log goes back an hour; who missed more reads everything.
const LOG_GOES_BACK: Duration = Duration::minutes(45);
/// More changes at once than this are read in beside the old shelf.
const MANY: usize = 2_000;
/// A shelf of which this much is out of order is read in anew, but not too often.
const SORT_AGAIN_EVERY: Duration = Duration::minutes(2);

/// One for each process.
#[derive(Default)]
struct Shelf {
    index: RwLock<Option<Index>>,
    /// Counted for this state of the index, by filter and language.
    facets: Mutex<HashMap<(Lang, String), Arc<Facets>>>,
    /// When the log was last looked at, in microseconds since 1970.
    looked_at: AtomicI64,
    /// How many of this process's own writes it holds.
    taken_in: AtomicU64,
    reader: Arc<tokio::sync::Mutex<Reader>>,
}

/// Who reads the log, and how far.
#[derive(Default)]
struct Reader {
    horizon: Horizon,
    /// Changes at or after the horizon that were read.
    seen: HashSet<i64>,
    /// Those that sold since the ranks were last read.
    sold: HashSet<Uuid>,
    ranked_at: DateTime<Utc>,
    loaded_at: DateTime<Utc>,
    is_loading: bool,
}

/// Asks the shelf, after it has taken in what changed.
pub async fn look<T>(cx: &Cx, ask: impl FnOnce(&Index) -> T) -> Result<T> {
    follow(cx).await?;
    let shelf = shelf(cx);
    let index = shelf.index.read().unwrap_or_else(PoisonError::into_inner);
    index.as_ref().map(ask).ok_or(AppError::Busy)
}

/// Makes the shelf ready, and takes in what was written since. Whoever answers from what is kept asks this first.
pub async fn follow(cx: &Cx) -> Result<()> {
    let shelf = shelf(cx);
    let writes = cx.shop().fresh.writes();
    if shelf.knows(cx, writes) {
        return Ok(());
    }
    let reader = match shelf.reader.clone().try_lock_owned() {
        Ok(reader) => reader,
        // somebody is reading already; what they will know soon enough is no reason to wait
        Err(_) if shelf.is_there() && shelf.took_in(writes) && cx.shop().fresh.keeps() => return Ok(()),
        Err(_) => shelf.reader.clone().lock_owned().await,
    };
    if shelf.knows(cx, writes) {
        return Ok(());
    }
    let cx = cx.of_nobody();
    let reading = async move {
        let writes = cx.shop().fresh.writes();
        let mut reader = reader;
        if shelf.is_there() {
            catch_up(&cx, &shelf, &mut reader).await?;
        } else {
            load(&cx, &shelf, &mut reader).await?;
        }
        shelf.taken_in.store(writes, Ordering::SeqCst);
        Ok(())
    };
    // whoever asked may go away; what was begun is of use to the next
    tokio::spawn(reading).await.map_err(AppError::broken)?
}

/// Forgets what every process has long heard of. The program itself.
pub async fn forget_changes(cx: &Cx) -> Result<()> {
    sqlx::query!("delete from shelf_changes where at < now() - interval '1 hour'").execute(cx.pool()).await?;
    Ok(())
}

/// The choices beside a list: counted once for all its pages and orders, until the shelf changes.
pub fn facets(cx: &Cx, index: &Index, found: &Found, filter: &ProductFilter) -> Arc<Facets> {
    let (lang, currency) = (cx.request.lang, cx.facts().currency);
    let unordered = ProductFilter { sort: ProductSort::default(), ..filter.clone() };
    let key = (lang, unordered.query(currency));
    let shelf = shelf(cx);
    // whoever holds the index here keeps it from changing
    let known = shelf.facets.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    known.unwrap_or_else(|| {
        let counted = Arc::new(index.facets(found, filter, lang, currency));
        let mut facets = shelf.facets.lock().unwrap_or_else(PoisonError::into_inner);
        if facets.len() >= MOST_FACETS {
            facets.clear();
        }
        facets.insert(key, counted.clone());
        counted
    })
}

fn shelf(cx: &Cx) -> Arc<Shelf> {
    cx.shop().fresh.room::<Shelf>()
}

impl Shelf {
    fn is_there(&self) -> bool {
        self.looked_at.load(Ordering::SeqCst) > 0
    }

    fn took_in(&self, writes: u64) -> bool {
        self.taken_in.load(Ordering::SeqCst) >= writes
    }

    /// Whether there is no need to look at the log.
    fn knows(&self, cx: &Cx, writes: u64) -> bool {
        let age = cx.now().timestamp_micros() - self.looked_at.load(Ordering::SeqCst);
        cx.shop().fresh.keeps() && self.took_in(writes) && Some(age) < LOOK_EVERY.num_microseconds()
    }

    fn looked(&self, now: DateTime<Utc>) {
        self.looked_at.store(now.timestamp_micros(), Ordering::SeqCst);
    }

    fn change(&self, change: impl FnOnce(&mut Index)) {
        let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = index.as_mut() {
            change(index);
        }
        self.facets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

async fn load(cx: &Cx, shelf: &Shelf, reader: &mut Reader) -> Result<()> {
    let began = cx.now();
    let horizon = load::horizon(cx).await?;
    let index = load::everything(cx).await?;
    put(cx, shelf, reader, index, horizon, began);
    Ok(())
}

fn put(cx: &Cx, shelf: &Shelf, reader: &mut Reader, index: Index, horizon: Horizon, began: DateTime<Utc>) {
    let products = index.size().0;
    tracing::info!(products, took = %(cx.now() - began), "the shelf was read in");
    *reader = Reader { horizon, ranked_at: began, loaded_at: cx.now(), ..Reader::default() };
    let mut held = shelf.index.write().unwrap_or_else(PoisonError::into_inner);
    *held = Some(index);
    shelf.facets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    drop(held);
    shelf.looked(began);
    cx.shop().fresh.moved_on();
}

/// Reads the log from where it was left.
async fn catch_up(cx: &Cx, shelf: &Arc<Shelf>, reader: &mut Reader) -> Result<()> {
    let now = cx.now();
    let looked_at =
        DateTime::from_timestamp_micros(shelf.looked_at.load(Ordering::SeqCst)).unwrap_or_default();
    let (changes, horizon) = load::changes(cx, reader.horizon).await?;
    let came_back_older = horizon < reader.horizon;
    let new: Vec<&Change> = changes.iter().filter(|change| !reader.seen.contains(&change.seq)).collect();
    if came_back_older || now - looked_at > LOG_GOES_BACK {
        return load(cx, shelf, reader).await;
    }
    if new.len() > MANY || new.iter().any(|change| change.what == "all") {
        load_beside(cx, shelf, reader).await?;
    } else {
        take_in(cx, shelf, reader, &new).await?;
    }
    reader.seen = changes.iter().filter(|change| change.xact >= horizon.0).map(|change| change.seq).collect();
    reader.horizon = horizon;
    shelf.looked(now);
    sort_again(cx, shelf, reader).await
}

async fn take_in(cx: &Cx, shelf: &Shelf, reader: &mut Reader, new: &[&Change]) -> Result<()> {
    let of = |what: &str| -> Vec<Uuid> {
        let these = new.iter().filter(|change| change.what == what).filter_map(|change| change.product);
        these.collect::<HashSet<_>>().into_iter().collect()
    };
    let (products, stock) = (of("product"), of("stock"));
    reader.sold.extend(of("rank"));
    let ranks_due =
        !reader.sold.is_empty() && (!cx.shop().fresh.keeps() || cx.now() - reader.ranked_at >= RANK_EVERY);
    let mut figures = stock;
    if ranks_due {
        figures.extend(reader.sold.drain());
        reader.ranked_at = cx.now();
    }
    let renamed = new.iter().any(|change| change.what == "names");
    let names = if renamed { Some(Arc::new(load::names(cx).await?)) } else { None };
    let docs = if products.is_empty() { Vec::new() } else { load::some(cx, &products).await? };
    let figures = if figures.is_empty() { Vec::new() } else { load::figures(cx, &figures).await? };
    if names.is_none() && products.is_empty() && figures.is_empty() {
        return Ok(());
    }
    shelf.change(|index| {
        if let Some(names) = names {
            index.rename(names);
        }
        products.iter().for_each(|id| index.remove((*id).into()));
        docs.iter().for_each(|doc| index.add(doc));
        for (id, in_stock, sales) in &figures {
            index.figures(*id, *in_stock, *sales);
        }
    });
    cx.shop().fresh.moved_on();
    Ok(())
}

/// Reads everything in. A small shelf at once; a large one while the old one goes on.
async fn load_beside(cx: &Cx, shelf: &Arc<Shelf>, reader: &mut Reader) -> Result<()> {
    let size =
        shelf.index.read().unwrap_or_else(PoisonError::into_inner).as_ref().map_or(0, |index| index.size().0);
    if size <= 20_000 {
        return load(cx, shelf, reader).await;
    }
    if reader.is_loading {
        return Ok(());
    }
    reader.is_loading = true;
    let (cx, shelf) = (cx.of_nobody(), shelf.clone());
    tokio::spawn(async move {
        let began = cx.now();
        let read = async {
            let horizon = load::horizon(&cx).await?;
            Ok::<_, AppError>((load::everything(&cx).await?, horizon))
        };
        let read = read.await;
        let mut reader = shelf.reader.lock().await;
        reader.is_loading = false;
        match read {
            Ok((index, horizon)) => put(&cx, &shelf, &mut reader, index, horizon, began),
            Err(error) => {
                tracing::warn!(%error, "the shelf could not be read in; the next who asks tries again");
                shelf.looked_at.store(0, Ordering::SeqCst);
            }
        }
    });
    Ok(())
}

/// What moved is put in order on the way; when much did, everything is sorted anew.
async fn sort_again(cx: &Cx, shelf: &Arc<Shelf>, reader: &mut Reader) -> Result<()> {
    let size = shelf.index.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(Index::size);
    let Some((products, out_of_order)) = size else { return Ok(()) };
    let is_much = out_of_order > 1_000 + products / 10;
    if is_much && cx.now() - reader.loaded_at > SORT_AGAIN_EVERY {
        load_beside(cx, shelf, reader).await
    } else {
        Ok(())
    }
}
