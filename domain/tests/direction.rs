//! Holds the shape of the code: a room calls only rooms before it, and no file grows past what one can read.
//!
//! Doors and jobs tie rooms together the other way round: what a room on the left wants from one on the right is
//! an event or a job (`registry`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which room may call which: those of the groups before its own. The one list; `docs/ARCHITECTURE.md` tells it in
/// words. Rooms still to come stand here already, so that their place is decided before their code is.
const ORDER: &[&[&str]] = &[
    &["kit"],
    &["accounts"],
    &["settings", "addresses", "preferences", "security", "verification"],
    &["vendors"],
    &["catalog"],
    &["inventory", "offers", "wishlist", "taxes", "shipping", "commission"],
    &["coupons", "points", "cart"],
    &["checkout"],
    &["orders"],
    &["payments", "wallet", "payouts", "delivery", "tracking"],
    &["returns", "disputes", "support", "messaging", "reviews", "referrals"],
    &["notifications", "analytics", "reports", "cms", "banners", "admin", "live"],
];

/// Not rooms: they put the rooms together, so they see all of them.
const ABOVE_ALL_ROOMS: &[&str] = &["lib", "registry"];

/// Calls to the right that stand today. Each names one item, so that no second one slips in behind it.
const ALLOWED: &[Exception] = &[];

struct Exception {
    from: &'static str,
    to: &'static str,
    why: &'static str,
}

/// A place in one room that names something of another.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    from: String,
    to: String,
    /// `room::item`; only `room` where a whole room is imported.
    item: String,
    place: String,
}

#[test]
fn a_room_calls_only_rooms_before_it() {
    let wrong: Vec<String> = calls()
        .into_iter()
        .filter(|call| !may_call(&call.from, &call.to) && !is_allowed(call))
        .map(|call| format!("{}: {} calls {}", call.place, call.from, call.item))
        .collect();
    none(
        "calls to the right or within a group (make it an event or a job, or move what both need to kit)",
        &wrong,
    );
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let rooms: BTreeSet<String> = sources(&domain_src()).iter().map(|file| room_of(file)).collect();
    assert!(rooms.contains("kit") && rooms.contains("accounts"), "no rooms found: {rooms:?}");
    let homeless: Vec<String> = rooms
        .into_iter()
        .filter(|room| group_of(room).is_none() && !ABOVE_ALL_ROOMS.contains(&room.as_str()))
        .collect();
    none("rooms without a place in ORDER", &homeless);
}

#[test]
fn no_exception_outlives_its_reason() {
    let calls = calls();
    let stale: Vec<String> = ALLOWED
        .iter()
        .filter(|exception| !calls.iter().any(|call| exception.covers(call)))
        .map(|exception| format!("{} calls {} ({})", exception.from, exception.to, exception.why))
        .collect();
    none("exceptions nobody needs any more", &stale);
}

#[test]
fn the_tests_of_every_room_are_built() {
    let built = fs::read_to_string(domain_src().join("../tests/rooms.rs")).unwrap();
    let forgotten: Vec<String> = sources(&domain_src())
        .iter()
        .filter_map(|file| Some(file.strip_prefix(domain_src()).ok()?.display().to_string()))
        .filter(|file| file.ends_with("/tests.rs") && !built.contains(&format!("../src/{file}\"")))
        .collect();
    none("files of tests that domain/tests/rooms.rs does not name", &forgotten);
}

#[test]
fn no_file_is_longer_than_one_can_read() {
    const LONGEST: usize = 600;
    let root = domain_src().join("../..");
    let sources = sources(&root);
    assert!(sources.len() > 100, "found only {} files", sources.len());
    let long: Vec<String> = sources
        .into_iter()
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, file)| format!("{}: {lines} lines", file.strip_prefix(&root).unwrap().display()))
        .collect();
    none("files of more than 600 lines (split them)", &long);
}

#[test]
fn every_way_to_name_another_room_is_seen() {
    let named = |file: &str, text: &str| {
        let found = named_in(Path::new(file), text);
        found.into_iter().map(|(_, item)| item).collect::<Vec<_>>()
    };
    assert_eq!(named("cart.rs", "use crate::orders::{self, Order};"), ["orders", "orders::Order"]);
    assert_eq!(named("cart.rs", "use crate::{kit::Cx, orders};"), ["kit::Cx", "orders"]);
    assert_eq!(
        named("cart.rs", "use crate::{\n    kit::{Cx, jobs::{self, Job}},\n    orders::place as put,\n};"),
        ["kit::Cx", "kit::jobs", "kit::jobs", "orders::place"]
    );
    assert_eq!(named("cart.rs", "    crate::orders::place(cx).await?;"), ["orders::place"]);
    assert_eq!(named("cart.rs", "use super::orders::place;"), ["orders::place"]);
    assert_eq!(named("cart/sql.rs", "use super::orders;"), [""; 0], "a module of its own");
    assert_eq!(named("cart/sql.rs", "use super::super::orders;"), ["orders"]);
    assert_eq!(named("cart.rs", "/// As [`crate::orders::place`]."), [""; 0], "a word is no call");
    assert!(!may_call("cart", "orders") && !may_call("cart", "points") && may_call("orders", "cart"));
}

impl Exception {
    fn covers(&self, call: &Call) -> bool {
        self.from == call.from && self.to == call.item
    }
}

fn is_allowed(call: &Call) -> bool {
    ALLOWED.iter().any(|exception| exception.covers(call))
}

fn may_call(from: &str, to: &str) -> bool {
    match (group_of(from), group_of(to)) {
        (Some(from), Some(to)) => to < from,
        // `lib` and `registry` see all and are seen by nobody.
        (None, Some(_)) => ABOVE_ALL_ROOMS.contains(&from),
        _ => false,
    }
}

fn group_of(room: &str) -> Option<usize> {
    ORDER.iter().position(|group| group.contains(&room))
}

fn is_room(name: &str) -> bool {
    group_of(name).is_some() || ABOVE_ALL_ROOMS.contains(&name)
}

/// Every place in the domain where one room names another. Tests see what they like.
fn calls() -> Vec<Call> {
    let src = domain_src();
    let mut calls = Vec::new();
    for file in sources(&src).into_iter().filter(|file| !is_test(file)) {
        let (from, text) = (room_of(&file), fs::read_to_string(&file).unwrap());
        let within = file.strip_prefix(&src).unwrap();
        for (line, item) in named_in(within, &text) {
            let to = item.split("::").next().unwrap_or_default().to_owned();
            if to != from {
                let place = format!("domain/src/{}:{line}", within.display());
                calls.push(Call { from: from.clone(), to, item, place });
            }
        }
    }
    assert!(calls.len() > 20, "found only {calls:?}");
    calls
}

/// Lines and `room::item` of every path in `text` that starts at the crate's root and goes to a room.
fn named_in(within: &Path, text: &str) -> Vec<(usize, String)> {
    let code = without_comments(text);
    // from `cart.rs` the root is one step up, from `cart/sql.rs` two
    let up = "super::".repeat(within.components().count());
    let mut found = Vec::new();
    for (at, start) in starts(&code, "crate::").chain(starts(&code, &up)) {
        let line = code[..at].lines().count().max(1);
        let mut items = Vec::new();
        leaves(&code[at + start..], "", &mut items);
        found.extend(items.into_iter().filter_map(|item| Some((line, room_and_item(&item)?))));
    }
    found.sort();
    found
}

/// Where `prefix` starts a path, and its length.
fn starts<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    code.match_indices(prefix)
        .filter(|(at, _)| {
            let before = code[..*at].chars().next_back();
            before.is_none_or(|before| {
                !before.is_alphanumeric() && before != '_' && before != ':' && before != '$'
            })
        })
        .map(|(at, prefix)| (at, prefix.len()))
}

/// The paths a (possibly nested) path or use-tree stands for; answers what follows it.
fn leaves<'a>(text: &'a str, path: &str, found: &mut Vec<String>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start().trim_start_matches(',').trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let after = leaves(rest, path, found);
            // an alias, or anything else that is no path: on to the next
            let skip = after.find([',', '}']).unwrap_or(after.len());
            rest = &after[skip..];
            if rest.is_empty() {
                return rest;
            }
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let longer = match (path, name) {
        (path, "" | "self") => path.to_owned(),
        ("", name) => name.to_owned(),
        (path, name) => format!("{path}::{name}"),
    };
    match rest.strip_prefix("::").filter(|rest| !rest.starts_with('<')) {
        Some(rest) => leaves(rest, &longer, found),
        None => {
            found.push(longer);
            rest
        }
    }
}

fn room_and_item(path: &str) -> Option<String> {
    let mut parts = path.split("::");
    let room = parts.next().filter(|room| is_room(room))?;
    Some(parts.next().map_or_else(|| room.to_owned(), |item| format!("{room}::{item}")))
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn domain_src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// `orders` of `src/orders.rs` and of everything below `src/orders/`.
fn room_of(file: &Path) -> String {
    let within = file.strip_prefix(domain_src()).unwrap();
    let first = within.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn is_test(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name == "tests.rs") || file.iter().any(|part| part == "tests")
}

/// Every Rust file below, but what was built, installed or hidden.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !name.starts_with('.') && name != "target" && name != "node_modules" {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn none(what: &str, offenders: &[String]) {
    assert!(offenders.is_empty(), "{} {what}:\n  {}", offenders.len(), offenders.join("\n  "));
}
