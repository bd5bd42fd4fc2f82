//! What happened in the demo marketplace so far: people joined, stores opened, goods came, stock moved, people bought, and
//! said what they thought of it. It is played through the same verbs that people use, act by act, under a clock that
//! goes from some years ago to now.
//!
//! The plan (`calendar`) is the same each time but for the moment that counts as now, which is kept as an event when
//! the playing begins. So a world that was interrupted is gone on with, and one that is finished is left alone: who
//! visits it may have changed anything.

mod buying;
mod calendar;
mod cast;
mod clock;
mod gallery;
mod opinions;
mod people;
mod places;
mod player;
mod prices;
mod products;
mod purchases;
mod sales;
mod shelves;
mod stock;
mod stores;
mod there;
mod told;
mod views;

use chrono::SubsecRound;
use clock::DemoClock;
use domain::kit::events::Subscription;
use domain::kit::{System, events};
use domain::{Cx, Result, payments};
use player::Player;
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;

/// How much of the world is played.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Articles of each store; all there are, where nothing is said. Then also only the first and the last three stores.
    pub articles: Option<usize>,
    /// The most pictures an article has.
    pub pictures: usize,
    /// How wide they are drawn; they are a quarter higher.
    pub width: u32,
    /// About how many orders are placed.
    pub orders: usize,
    /// Whether categories and stores are drawn too.
    pub decorated: bool,
    /// Stops after so many acts, as if it had been interrupted.
    pub acts: Option<usize>,
}

impl Extent {
    pub const WHOLE: Self =
        Self { articles: None, pictures: 2, width: 800, orders: 900, decorated: true, acts: None };

    /// A few stores with a handful of goods, for tests.
    pub const SMALL: Self =
        Self { articles: Some(14), pictures: 1, width: 240, orders: 44, decorated: false, acts: None };
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Played {
    /// It was there already.
    Before,
    /// It is there now.
    Now,
    /// As many acts were played as were allowed.
    InPart,
}

/// Marks the beginning and the end of the playing.
const WORLD: Uuid = Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_de30);
const BEGUN: &str = "demo.begun";
const PLAYED: &str = "demo.played";

/// Who hears of what is played: those without whom the books would be wrong. Nobody is told of what is long past.
const BOOKKEEPERS: &[Subscription] = &[Subscription { consumer: "payments", kinds: payments::HEARS }];

/// Plays what is missing. Records `demo.begun` and, when all is there, `demo.played`.
pub async fn play(cx: &Cx, extent: &Extent) -> Result<Played> {
    if there::marked(cx, PLAYED).await?.is_some() {
        return Ok(Played::Before);
    }
    let begun = there::marked(cx, BEGUN).await?;
    let now = match begun {
        Some(at) => at,
        None => {
            mark(cx, BEGUN).await?;
            cx.now()
        }
    };
    let now = now.trunc_subsecs(0);
    tracing::info!("playing what happened in the demo world so far; this takes some minutes");
    let clock = Arc::new(DemoClock::new(now));
    let past = Cx::for_system(Arc::new(cx.shop().replayed(clock.clone(), BOOKKEEPERS)));
    gallery::remove_loose(&past).await?;
    let plan = calendar::plan(now, extent);
    let finished = Player::new(&past, &clock, &plan, *extent, begun.is_some()).await?.play().await?;
    if finished {
        clock.set(now);
        views::write(&past, &plan).await?;
        sales::write(&past).await?;
        told::write(&past, &clock, now).await?;
        mark(cx, PLAYED).await?;
    }
    cx.catalogue_changed();
    Ok(if finished { Played::Now } else { Played::InPart })
}

async fn mark(cx: &Cx, kind: &'static str) -> Result<()> {
    let mut tx = cx.begin(&System).await?;
    let event = events::NewEvent { kind, thing: "demo", thing_id: WORLD, data: json!({}) };
    events::record(&mut tx, cx, None, event).await?;
    tx.commit().await?;
    Ok(())
}
