//! Telling again what was missed.

use super::Live;
use domain::Cx;
use domain::live::{Heard, Listener, Missed, Scope};
use model::live::{Message, Told, Topic};
use model::{OrderId, Result};

/// What somebody missed since a message: what they hear unasked, if `own`, and of the orders they follow since now.
pub async fn missed(
    cx: &Cx,
    live: &Live,
    who: &Listener,
    own: bool,
    topics: &[(Topic, Scope)],
    after: i64,
) -> Result<Vec<Message>> {
    let orders: Vec<OrderId> = topics
        .iter()
        .filter_map(|(topic, _)| if let Topic::Order(id) = topic { Some(*id) } else { None })
        .collect();
    let known = live.after(after);
    let messages = match &known {
        Some(news) if news.is_empty() => Vec::new(),
        Some(news) => {
            let from = news.iter().min().copied().unwrap_or(after) - 1;
            let missed = domain::live::missed(cx, who, own, &orders, from, false).await?;
            told(cx, who, own, topics, missed, |seq| news.contains(&seq)).await?
        }
        None => {
            let missed = domain::live::missed(cx, who, own, &orders, after, true).await?;
            told(cx, who, own, topics, missed, |_| true).await?
        }
    };
    Ok(messages)
}

async fn told(
    cx: &Cx,
    who: &Listener,
    own: bool,
    topics: &[(Topic, Scope)],
    missed: Missed,
    is_news: impl Fn(i64) -> bool,
) -> Result<Vec<Message>> {
    let facts = match missed {
        Missed::TooMuch => return Ok(vec![Told::Resync {}.answer()]),
        Missed::Facts(facts) => facts,
    };
    let facts: Vec<_> = facts.into_iter().filter(|fact| is_news(fact.seq)).collect();
    let heard = domain::live::heard(cx, &facts).await?;
    Ok(heard.iter().filter_map(|heard| one(who, own, topics, heard)).collect())
}

fn one(who: &Listener, own: bool, topics: &[(Topic, Scope)], heard: &Heard) -> Option<Message> {
    match heard {
        Heard::Order(news) => {
            let is_buyer = own && news.now.user_id.is_some() && news.now.user_id == who.user_id();
            let topic = Topic::Order(news.now.id);
            let followed = topics.iter().filter(|(one, _)| *one == topic).map(|(_, scope)| *scope);
            let of_store = who.store().filter(|_| own).map(Scope::Part);
            let mut scopes = is_buyer.then_some(Scope::Whole).into_iter().chain(followed).chain(of_store);
            let scope = scopes.next()?;
            Some(news.told(scope)?.of(news.seq))
        }
        Heard::Note { seq, data, .. } if own => Some(Told::Note(data.clone()).of(*seq)),
        _ => None,
    }
}

/// How many there are now of the products somebody follows: what was missed of that is one number.
pub async fn stock(cx: &Cx, topics: &[(Topic, Scope)], after: i64) -> Result<Vec<Message>> {
    let products: Vec<_> = topics
        .iter()
        .filter_map(|(topic, _)| if let Topic::Product(id) = topic { Some(*id) } else { None })
        .collect();
    if products.is_empty() {
        return Ok(Vec::new());
    }
    let stock = domain::live::stock(cx, &products).await?;
    Ok(stock.into_iter().map(|stock| Told::Stock(stock).of(after)).collect())
}
