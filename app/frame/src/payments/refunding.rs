//! The page on which staff and vendors give money back: what, then how much that is, then yes.

use super::money_words;
use crate::{query, refused};
use domain::payments::{self as verbs, Refunder};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::payments::{Refundable, RefundablePart};
use model::{AppError, Money, Result};
use rpc::door::Door;
use rpc::payments::{Refund, refund_body};
use ui::{Button, ButtonKind, Card, Choice, Field, Form, Input, Notice, PageHeader, Select, Tone};

/// So many lines can be named at once.
const MOST_LINES: usize = 200;

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    reason: String,
    amount: String,
    shipping: String,
    goodwill: String,
    lines: Vec<String>,
}

impl Asked {
    /// Of the page that is being made.
    pub fn of_query() -> Self {
        let lines = (0..MOST_LINES).map(|n| query(&format!("lines[{n}]")));
        Self {
            reason: query("reason"),
            amount: query("amount"),
            shipping: query("shipping"),
            goodwill: query("goodwill"),
            lines: lines.filter(|line| !line.is_empty()).collect(),
        }
    }
}

/// The body of the page; `path` is its own, `back` where it leads afterwards.
pub async fn refunding(
    door: &Door,
    who: &Refunder,
    order: &str,
    asked: Asked,
    (path, back): (String, String),
) -> Result<AnyView> {
    let lang = door.lang();
    let payment = verbs::to_give_back(&door.cx, who, order).await?;
    let there = verbs::refundable(&door.cx, who, payment).await?;
    let shown = match shown(door, who, &there, &asked).await {
        None => None,
        Some(Ok(pieces)) => Some(yes(door, &there, &asked, &pieces, &back)),
        Some(Err(error)) => Some(no(lang, &error)?),
    };
    let left = lang.money(Money::new(there.left, there.currency));
    let lead = tr!(lang, "payments-refund-left", amount = left);
    let title = tr!(lang, "payments-refund-title", order = there.order_number.clone());
    let is_staff = matches!(who, Refunder::Staff(_));
    let body = if there.left > 0 {
        ask(lang, &there, &asked, &path, is_staff)
    } else {
        view! { <Notice title=lang.t("payments-refund-nothing-left")/> }.into_any()
    };
    Ok(view! { <PageHeader title=title lead=lead/>{shown}{body} }.into_any())
}

/// What would go back, where something was asked for.
async fn shown(
    door: &Door,
    who: &Refunder,
    there: &Refundable,
    asked: &Asked,
) -> Option<Result<Vec<(String, Money)>>> {
    if asked.reason.is_empty() && asked.lines.is_empty() && asked.amount.is_empty() {
        return None;
    }
    let body = refund_body(&asked.amount, &asked.shipping, &asked.goodwill, &asked.reason, &asked.lines);
    Some(match body {
        Ok(body) => verbs::preview(&door.cx, who, there.payment_id, &body).await,
        Err(error) => Err(error),
    })
}

fn no(lang: Lang, error: &AppError) -> Result<AnyView> {
    let AppError::Invalid(errors) = error else { return Err(error.clone()) };
    let lines: Vec<AnyView> = errors
        .iter()
        .map(|problem| {
            let name = lang.t(field_name(&problem.field));
            view! { <li>{name}": "{lang.problem(&problem.problem)}</li> }.into_any()
        })
        .collect();
    Ok(view! {
        <Notice tone=Tone::Danger title=lang.t("payments-refund-wrong") urgent=true><ul>{lines}</ul></Notice>
    }
    .into_any())
}

fn field_name(field: &str) -> &'static str {
    match field {
        "reason" => "payments-refund-reason",
        "shipping" => "payments-refund-shipping",
        "goodwill" => "payments-refund-goodwill",
        field if field.starts_with("lines") => "payments-refund-lines",
        _ => "payments-refund-amount",
    }
}

/// The amounts, and the form that says yes to them.
fn yes(door: &Door, there: &Refundable, asked: &Asked, pieces: &[(String, Money)], back: &str) -> AnyView {
    let lang = door.lang();
    let sum = pieces.iter().map(|(_, money)| money.minor).sum();
    let sum = lang.money(Money::new(sum, there.currency));
    let rows: Vec<AnyView> = pieces
        .iter()
        .map(|(name, money)| {
            let name = match name.as_str() {
                "shipping" => lang.t("payments-refund-shipping"),
                "goodwill" => lang.t("payments-refund-goodwill"),
                "stray" => lang.t("payments-refund-stray"),
                name => name.to_owned(),
            };
            let money = lang.money(*money);
            view! { <li class="ledger-leg"><bdi>{name}</bdi><bdi>{money}</bdi></li> }.into_any()
        })
        .collect();
    let action = rpc::path::<Refund>();
    let state = refused(door, action);
    // without parts it is money that no order could take, and is known by its own id
    let is_stray = there.parts.is_empty();
    let order = if is_stray { there.payment_id.to_string() } else { there.order_number.clone() };
    let Asked { reason, amount, shipping, goodwill, lines } = asked.clone();
    let lines: Vec<AnyView> = lines
        .into_iter()
        .enumerate()
        .map(|(n, line)| view! { <input type="hidden" name=format!("lines[{n}]") value=line/> }.into_any())
        .collect();
    let said = reason.clone();
    // pressed twice, it is one refund all the same
    let key = door.cx.id::<model::RefundId>().to_string();
    let back = back.to_owned();
    view! {
        <Card title=lang.t("payments-refund-shown")>
            <ul class="ledger-legs">{rows}</ul>
            <p class="soft"><bdi>{said}</bdi></p>
            <Form action=action state=state>
                <input type="hidden" name="order" value=order/>
                <input type="hidden" name="reason" value=reason/>
                <input type="hidden" name="amount" value=amount/>
                <input type="hidden" name="shipping" value=shipping/>
                <input type="hidden" name="goodwill" value=goodwill/>
                <input type="hidden" name="back" value=back/>
                <input type="hidden" name="key" value=key/>
                {lines}
                <Button label=tr!(lang, "payments-refund-yes", amount = sum) kind=ButtonKind::Primary/>
            </Form>
        </Card>
    }
    .into_any()
}

/// What is to go back.
fn ask(lang: Lang, there: &Refundable, asked: &Asked, path: &str, is_staff: bool) -> AnyView {
    let mut n = 0;
    let parts: Vec<AnyView> =
        there.parts.iter().map(|part| lines(lang, there, part, asked, &mut n)).collect();
    let goodwill = is_staff.then(|| {
        view! {
            <Field
                name="goodwill" label=lang.t("payments-refund-goodwill") hint=lang.t("payments-refund-goodwill-hint")
                inputmode="decimal" optional=true value=asked.goodwill.clone()
            />
        }
    });
    let Asked { reason, amount, shipping, .. } = asked.clone();
    let path = path.to_owned();
    view! {
        <Card title=lang.t("payments-refund-what")>
            <form method="get" action=path class="form">
                {parts}
                <Field
                    name="shipping" label=lang.t("payments-refund-shipping") inputmode="decimal" optional=true
                    value=shipping
                />
                {goodwill}
                <Field
                    name="amount" label=lang.t("payments-refund-amount") hint=lang.t("payments-refund-amount-hint")
                    inputmode="decimal" optional=true value=amount
                />
                <Field name="reason" label=lang.t("payments-refund-reason") kind=Input::Text value=reason/>
                <Button label=lang.t("payments-refund-show") kind=ButtonKind::Secondary/>
            </form>
        </Card>
    }
    .into_any()
}

fn lines(lang: Lang, there: &Refundable, part: &RefundablePart, asked: &Asked, n: &mut usize) -> AnyView {
    let rows: Vec<AnyView> = part
        .lines
        .iter()
        .filter(|line| line.left > 0)
        .map(|line| {
            let choice = |pieces: i32| {
                let words = if pieces == 0 {
                    lang.t("payments-refund-none-of-it")
                } else {
                    tr!(lang, "payments-refund-pieces", count = i64::from(pieces))
                };
                Choice::new(format!("{}:{pieces}", line.id), words)
            };
            let options = (0..=line.quantity.min(100)).map(choice).collect::<Vec<_>>();
            let start = format!("{}:", line.id);
            let value = asked.lines.iter().find(|asked| asked.starts_with(&start)).cloned();
            let left = money_words(lang, &Money::new(line.left, there.currency).into(), there.currency);
            let name = format!("lines[{n}]");
            *n += 1;
            view! {
                <Select
                    name=name label=line.name.clone() options=options value=value.unwrap_or_else(|| format!("{start}0"))
                    hint=tr!(lang, "payments-refund-left-of-it", amount = left)
                />
            }
            .into_any()
        })
        .collect();
    let store = part.store_name.clone();
    view! { <fieldset class="field"><legend><bdi>{store}</bdi></legend>{rows}</fieldset> }.into_any()
}
