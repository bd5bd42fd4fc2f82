//! What is in sight follows what happens: each `[data-follow]` (with an `id`) is shown as it is by now, soon after the
//! server said that something it is about has changed.
//!
//! `data-follow` names a topic (`order:<id>`, `product:<id>`), or what is told unasked: `orders`, `notifications`. The
//! page is asked for again, and of it only these places are put in; so there is one way to show a thing, the server's.
//! `data-since` on one of them goes along, so that the server can say what is new. The bell is `[data-bell]`.

use crate::browser::{
    all, all_in, document, fetch, first, focused, here, later, listen, property, set, text, window, words,
};
use crate::live::{elements_of, replace};
use crate::overlays::toasts;
use js_sys::{JSON, Math, Number};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, MessageEvent, WebSocket};

const PLACES: &str = "[data-follow], [data-bell]";
/// What comes together is shown together.
const SOON: i32 = 100;
/// Stock of a page that many look at must not make all of them ask at once, nor again and again.
const STOCK_AFTER: f64 = 2_000.0;
const PATIENCE: f64 = 60_000.0;
/// The server closed because the login ended, or because it heard too much.
const FOR_GOOD: [f64; 2] = [4001.0, 1008.0];

thread_local! {
    static LINE: RefCell<Option<WebSocket>> = const { RefCell::new(None) };
    /// The newest message: those after it are told again after a break.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
    static TRIES: Cell<i32> = const { Cell::new(0) };
    /// The page is gone for now; nobody waits for the line.
    static AWAY: Cell<bool> = const { Cell::new(false) };
    static WAITING: Cell<bool> = const { Cell::new(false) };
    static STALE: Cell<bool> = const { Cell::new(false) };
}

pub fn start() {
    LAST.set(number(&words("data-mark")));
    connect();
}

/// Read and written by the browser: Rust's own way to read a number with a point costs 20 KB (brotli).
fn number(text: &str) -> f64 {
    Some(Number::parse_float(text)).filter(|number| number.is_finite()).unwrap_or_default()
}

fn connect() -> Option<()> {
    first::<Element>(PLACES)?;
    if AWAY.get() || LINE.with_borrow(Option::is_some) {
        return None;
    }
    let origin = window().location().origin().ok()?.replacen("http", "ws", 1);
    let last = String::from(Number::from(LAST.get()).to_string_with_radix(10).ok()?);
    let line = WebSocket::new(&format!("{origin}/api/v1/ws?lastEventId={last}")).ok()?;
    listen(&line, "open", opened);
    listen(&line, "message", told);
    listen(&line, "close", closed);
    LINE.set(Some(line));
    Some(())
}

fn opened(event: &Event) -> Option<()> {
    TRIES.set(0);
    listens(true);
    let mut topics: Vec<String> = topics().filter(|topic| topic.contains(':')).collect();
    topics.dedup();
    if topics.is_empty() {
        return None;
    }
    let topics = topics.join("\",\"");
    let line: WebSocket = event.target()?.dyn_into().ok()?;
    line.send_with_str(&format!("{{\"type\":\"subscribe\",\"topics\":[\"{topics}\"]}}")).ok()
}

/// For the browser tests, which must not do anything before somebody listens.
fn listens(on: bool) {
    if let Some(html) = document().document_element() {
        set(&html, "data-live", if on { "on" } else { "off" });
    }
}

fn topics() -> impl Iterator<Item = String> {
    all::<Element>("[data-follow]").into_iter().filter_map(|place| place.get_attribute("data-follow"))
}

fn closed(event: &Event) -> Option<()> {
    let line: WebSocket = event.target()?.dyn_into().ok()?;
    if LINE.with_borrow(|now| now.as_ref() != Some(&line)) {
        return None;
    }
    LINE.take();
    listens(false);
    let code = property(event, "code")?.as_f64()?;
    if FOR_GOOD.contains(&code) {
        return None;
    }
    let tries = TRIES.replace(TRIES.get() + 1);
    let pause = (1_000.0 * f64::from(1 << tries.min(6))).min(PATIENCE);
    later((pause * (0.5 + Math::random() / 2.0)) as i32, || {
        connect();
    });
    Some(())
}

fn told(event: &Event) -> Option<()> {
    let message = JSON::parse(&event.dyn_ref::<MessageEvent>()?.data().as_string()?).ok()?;
    if let Some(id) = property(&message, "id").and_then(|id| id.as_f64()) {
        LAST.set(LAST.get().max(id));
    }
    let data = property(&message, "data")?;
    match text(&message, "type")?.as_str() {
        "order.updated" => {
            let topic = format!("order:{}", text(&data, "orderId")?);
            topics().find(|one| *one == topic || one == "orders")?;
            soon(SOON);
        }
        "stock.updated" => {
            let place: Element = first(&format!("[data-follow='product:{}']", text(&data, "productId")?))?;
            if shows(&place, &data).is_none() {
                soon((STOCK_AFTER * Math::random()) as i32 + SOON);
            }
        }
        "notification.created" | "resync" => soon(SOON),
        _ => return None,
    }
    Some(())
}

/// Whether a place says this of the stock already: of many pieces it only says that there are enough.
fn shows(place: &Element, stock: &JsValue) -> Option<()> {
    let shown = number(&place.get_attribute("data-pieces")?);
    let most = number(&place.get_attribute("data-enough")?);
    let variant = place.get_attribute("data-variant").filter(|id| !id.is_empty());
    let now = match variant {
        None => property(stock, "available")?.as_f64()?,
        Some(id) => {
            let variants = js_sys::Array::from(&property(stock, "variants")?);
            let own = variants.iter().find(|one| text(one, "variantId").as_ref() == Some(&id))?;
            property(&own, "available")?.as_f64()?
        }
    };
    (shown.min(most) == now.min(most)).then_some(())
}

/// Shows the page as it is by now, after a moment; one that nobody looks at waits until somebody does.
fn soon(milliseconds: i32) {
    if document().hidden() {
        STALE.set(true);
    } else if !WAITING.replace(true) {
        later(milliseconds, || {
            WAITING.set(false);
            refresh();
        });
    }
}

pub fn looked_at(_: &Event) -> Option<()> {
    if !document().hidden() && STALE.replace(false) {
        soon(0);
    }
    Some(())
}

fn refresh() -> Option<()> {
    let mut address = here()?;
    if let Some(since) = first::<Element>("[data-since]").and_then(|place| place.get_attribute("data-since"))
    {
        address.push_str(if address.contains('?') { "&since=" } else { "?since=" });
        address.push_str(&since);
    }
    fetch(&address, |page| {
        page.and_then(|page| put(&page));
    })?;
    Some(())
}

fn put(page: &Document) -> Option<()> {
    for place in all::<Element>("[data-follow]") {
        if let Some(new) = page.get_element_by_id(&place.id()) {
            show(&place, &new);
        }
    }
    for (place, new) in all::<Element>("[data-bell]").iter().zip(elements_of(page, "[data-bell]")) {
        show(place, &new);
    }
    for said in elements_of(page, "#toasts [data-toast-text]") {
        toasts::add(&said.text_content().unwrap_or_default(), false);
    }
    Some(())
}

/// Where somebody is typing, nothing is taken from under their hands.
fn show(place: &Element, new: &Element) {
    let is_in_use = |field: &Element| {
        let written = text(field, "value") != text(field, "defaultValue") && field.tag_name() != "SELECT";
        written || focused().is_some_and(|at| *at == *field)
    };
    if all_in::<Element>(place, "input:not([type=hidden]), select, textarea").iter().any(is_in_use) {
        return;
    }
    for name in ["aria-label", "data-pieces"] {
        if let Some(value) = new.get_attribute(name) {
            set(place, name, &value);
        }
    }
    if place.inner_html() != new.inner_html() {
        replace(place, new);
    }
}

/// A page that keeps a line open is not kept by the browser for going back.
pub fn page_left() {
    AWAY.set(true);
    if let Some(line) = LINE.take() {
        listens(false);
        // it may be closing already
        let _ = line.close();
    }
}

/// Also one that was kept: what happened meanwhile is told again.
pub fn page_shown() {
    if AWAY.replace(false) {
        connect();
    }
}
