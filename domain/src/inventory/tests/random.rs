//! Random sequences of operations, each compared with a model that one can read.

use super::*;
use model::{AppError, Reason};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use std::collections::BTreeMap;

const GOODS: usize = 3;
const CARTS: usize = 4;

#[derive(Clone, Default)]
struct Cart {
    /// Pieces of each thing, until when (`None`: frozen), and of how many things it held some at first.
    held: BTreeMap<usize, i32>,
    until: Option<DateTime<Utc>>,
    parts: usize,
    /// Promised, dispatched and restocked of each thing.
    promised: BTreeMap<usize, i32>,
    away: BTreeMap<usize, i32>,
    was_promised: bool,
}

#[derive(Default)]
struct Model {
    on_hand: [i32; GOODS],
    carts: [Cart; CARTS],
}

impl Model {
    fn counters(&self, thing: usize) -> (i32, i32, i32) {
        let sum = |of: fn(&Cart) -> &BTreeMap<usize, i32>| {
            self.carts.iter().map(|cart| of(cart).get(&thing).copied().unwrap_or_default()).sum()
        };
        (self.on_hand[thing], sum(|cart| &cart.promised), sum(|cart| &cart.held))
    }

    fn free(&self, thing: usize) -> i32 {
        let (on_hand, promised, held) = self.counters(thing);
        on_hand - promised - held
    }

    /// Gives expired pieces of these things back.
    fn lapse(&mut self, things: &[usize], now: DateTime<Utc>) {
        for cart in &mut self.carts {
            if cart.until.is_some_and(|until| until <= now) {
                cart.held.retain(|thing, _| !things.contains(thing));
            }
        }
    }

    fn reserve(
        &mut self,
        cart: usize,
        lines: &[(usize, i32)],
        until: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> bool {
        let mut wanted: BTreeMap<usize, i32> = BTreeMap::new();
        for (thing, quantity) in lines {
            *wanted.entry(*thing).or_default() += quantity;
        }
        let fits = |model: &Self| {
            wanted.iter().all(|(thing, quantity)| {
                let own = model.carts[cart].held.get(thing).copied().unwrap_or_default();
                model.free(*thing) + own >= *quantity
            })
        };
        if !fits(self) {
            let mut locked: Vec<usize> = wanted.keys().copied().collect();
            locked.extend(self.carts[cart].held.keys());
            let before: Vec<BTreeMap<usize, i32>> = self.carts.iter().map(|cart| cart.held.clone()).collect();
            self.lapse(&locked, now);
            if !fits(self) {
                // the whole transaction is given up
                for (cart, held) in self.carts.iter_mut().zip(before) {
                    cart.held = held;
                }
                return false;
            }
        }
        let cart = &mut self.carts[cart];
        (cart.parts, cart.held, cart.until) = (wanted.len(), wanted, until);
        true
    }

    fn is_whole(&self, cart: usize) -> bool {
        let cart = &self.carts[cart];
        !cart.held.is_empty() && cart.held.len() == cart.parts
    }

    fn allocate(&mut self, cart: usize) -> bool {
        let whole = self.is_whole(cart);
        let cart = &mut self.carts[cart];
        if cart.held.is_empty() {
            return cart.was_promised;
        }
        if whole {
            for (thing, quantity) in std::mem::take(&mut cart.held) {
                *cart.promised.entry(thing).or_default() += quantity;
            }
            cart.was_promised = true;
        }
        whole
    }

    fn dispatch(&mut self, cart: usize) {
        for (thing, quantity) in std::mem::take(&mut self.carts[cart].promised) {
            self.on_hand[thing] -= quantity;
            *self.carts[cart].away.entry(thing).or_default() += quantity;
        }
    }

    fn unallocate(&mut self, cart: usize) {
        let cart = &mut self.carts[cart];
        cart.promised.clear();
        // where pieces were dispatched before, the promise stands in part
        cart.was_promised = cart.ever_away();
    }

    fn restock(&mut self, cart: usize) {
        for (thing, quantity) in &mut self.carts[cart].away {
            self.on_hand[*thing] += *quantity;
            *quantity = 0;
        }
    }
}

impl Cart {
    fn ever_away(&self) -> bool {
        !self.away.is_empty()
    }
}

async fn sequence(seed: u64, steps: usize) {
    let world = World::new().await;
    let ada = world.seller("ada").await;
    let mut goods = Vec::new();
    let mut model = Model::default();
    for (thing, name) in ["Lamp", "Mug", "Tee"].iter().enumerate() {
        goods.push(world.product(&ada, name, 4_000, 8).await);
        model.on_hand[thing] = 8;
    }
    let cx = world.cx();
    let mut chance = ChaCha20Rng::seed_from_u64(seed);
    let mut below = move |limit: usize| chance.next_u32() as usize % limit;
    let mut told = Vec::new();
    for _ in 0..steps {
        let (cart, now) = (below(CARTS), cx.now());
        let reference = Uuid::from_u128(cart as u128 + 1);
        match below(12) {
            0 | 1 => {
                let (thing, delta) = (below(GOODS), below(9) as i32 - 4);
                told.push(format!("change {thing} by {delta}"));
                let fits = model.free(thing) + delta >= 0 || delta >= 0;
                if fits {
                    model.on_hand[thing] += delta;
                }
                let done = change(&cx, &ada, goods[thing].variant_id, delta).await;
                let expected = if fits { Ok(()) } else { Err(AppError::Refused(Reason::InsufficientStock)) };
                assert_eq!(done, expected, "seed {seed}: {told:#?}");
            }
            2..=4 => {
                let lines: Vec<(usize, i32)> =
                    (0..=below(3)).map(|_| (below(GOODS), 1 + below(4) as i32)).collect();
                let until = (below(4) > 0).then(|| now + Duration::minutes(below(20) as i64));
                told.push(format!("reserve for {cart}: {lines:?} until {until:?}"));
                let fits = model.reserve(cart, &lines, until, now);
                let lines: Vec<Line> = lines
                    .iter()
                    .map(|(thing, quantity)| anywhere(goods[*thing].variant_id, *quantity))
                    .collect();
                let held = hold(&cx, reference, &lines, until).await.unwrap() == Reservation::Held;
                assert_eq!(held, fits, "seed {seed}: {told:#?}");
            }
            5 => {
                told.push(format!("release {cart}"));
                model.carts[cart].held.clear();
                release(&cx, reference).await.unwrap();
            }
            6 => {
                let until = (below(2) == 0).then(|| now + Duration::minutes(5));
                told.push(format!("hold {cart} until {until:?}"));
                let whole = model.is_whole(cart);
                if whole {
                    model.carts[cart].until = until;
                }
                let kept = match until {
                    Some(until) => thaw(&cx, reference, until).await,
                    None => freeze(&cx, reference).await,
                };
                assert_eq!(kept.unwrap() == Kept::Whole, whole, "seed {seed}: {told:#?}");
            }
            7 | 8 => {
                told.push(format!("allocate {cart}"));
                let whole = model.allocate(cart);
                let kept = allocate(&cx, reference).await.unwrap() == Kept::Whole;
                assert_eq!(kept, whole, "seed {seed}: {told:#?}");
            }
            9 => {
                told.push(format!("dispatch {cart}"));
                model.dispatch(cart);
                dispatch(&cx, reference, Part::All).await.unwrap();
            }
            10 => {
                let back = below(2) == 0;
                told.push(format!("{} {cart}", if back { "restock" } else { "unallocate" }));
                if back {
                    model.restock(cart);
                    restock(&cx, reference, Part::All).await.unwrap();
                } else {
                    model.unallocate(cart);
                    unallocate(&cx, reference, Part::All).await.unwrap();
                }
            }
            _ => {
                let sweeps = below(2) == 0;
                told.push(format!("wait{}", if sweeps { " and sweep" } else { "" }));
                world.clock.advance(Duration::minutes(below(10) as i64));
                if sweeps {
                    model.lapse(&[0, 1, 2], cx.now());
                    inventory::sweep(&cx).await.unwrap();
                }
            }
        }
        for (thing, goods) in goods.iter().enumerate() {
            let (on_hand, promised, held) = model.counters(thing);
            let expected = (i64::from(on_hand), i64::from(promised), i64::from(held));
            assert_eq!(counters(&world, goods.variant_id).await, expected, "seed {seed}, {thing}: {told:#?}");
        }
    }
    world.assert_sound().await;
}

#[tokio::test]
async fn any_sequence_of_operations_counts_as_the_model_does() {
    for seed in 0..6 {
        sequence(seed, 60).await;
    }
}
