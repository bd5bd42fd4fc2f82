//! `/admin/commission`: what the platform keeps of a sale, rule by rule, and a way to try the rules.

use crate::frame::{Desk, page};
use ::frame::prices::{edit, foot, money, percent, plain, press};
use ::frame::{query, refused};
use domain::accounts::Admin;
use domain::commission as verbs;
use domain::vendors::{self, VendorQueue};
use domain::{Cx, catalog};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::accounts::Permission;
use model::catalog::Category;
use model::commission::{Rule, Tried, TryRules};
use model::{Amount, AppError, PageRequest, Result};
use rpc::prices::{MoveRule, RetireRule, SaveRule};
use ui::{Button, Card, Choice, Column, DataTable, Field, Form, Notice, PageHeader, Row, Select, Tone};

const PATH: &str = "/admin/commission";

#[component]
pub fn Commission() -> AnyView {
    let edited = query("edit");
    let (vendor, category, price) = (query("vendor"), query("category"), query("price"));
    page(|desk| async move {
        let lang = desk.lang();
        let rules = verbs::list(&desk.door.cx, &desk.who).await?;
        let lists = Lists::read(&desk.door.cx, &desk.who).await?;
        let chosen = rules.iter().find(|rule| rule.id.to_string() == edited);
        let tried =
            if price.is_empty() { None } else { Some(try_out(&desk, &vendor, &category, &price).await?) };
        let last = rules.len().saturating_sub(1);
        let rows = rules.iter().enumerate().map(|(place, rule)| row(&desk, rule, place, last)).collect();
        let columns = vec![
            Column::text(lang.t("prices-name")),
            Column::text(lang.t("prices-rule-fits")),
            Column::figures(lang.t("prices-rate")),
            Column::figures(lang.t("prices-fixed")),
        ];
        let title = lang.t("prices-commission");
        let body = view! {
            <PageHeader title=title.clone() lead=lang.t("prices-commission-lead")/>
            <div class="card card-flush"><DataTable caption=title.clone() columns=columns rows=rows/></div>
            {tester(&desk, &lists, (&vendor, &category, &price), tried)}
            {form(&desk, &lists, chosen)}
        };
        Ok(desk.show(&title, body.into_any()))
    })
}

/// What a rule may be about.
struct Lists {
    stores: Vec<Choice>,
    categories: Vec<Choice>,
}

impl Lists {
    async fn read(cx: &Cx, who: &Admin) -> Result<Self> {
        // who may set prices need not be let near stores; then rules for all of them are set
        let stores = if who.needs(Permission::Vendors).is_ok() {
            let all = PageRequest::check(None, Some(i64::from(PageRequest::MAX_LIMIT)))?;
            let found = vendors::queue(cx, who, &VendorQueue::default(), all).await?.items;
            found
                .into_iter()
                .map(|one| Choice::new(one.vendor.id.to_string(), one.vendor.store_name))
                .collect()
        } else {
            Vec::new()
        };
        let mut categories = Vec::new();
        flatten(&catalog::tree(cx).await?, "", &mut categories);
        Ok(Self { stores, categories })
    }
}

fn flatten(tree: &[Category], above: &str, into: &mut Vec<Choice>) {
    for one in tree {
        let name = if above.is_empty() { one.name.clone() } else { format!("{above} / {}", one.name) };
        into.push(Choice::new(one.id.to_string(), name.clone()));
        flatten(&one.children, &name, into);
    }
}

async fn try_out(desk: &Desk, vendor: &str, category: &str, price: &str) -> Result<Option<Tried>> {
    let price: Option<Amount> = serde_json::from_value(price.trim().into()).ok();
    let asked = TryRules {
        vendor_id: vendor.parse().ok(),
        category_id: category.parse().ok(),
        price,
        quantity: None,
    };
    match verbs::try_out(&desk.door.cx, &desk.who, &asked).await {
        Ok(tried) => Ok(Some(tried)),
        Err(AppError::Invalid(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn row(desk: &Desk, rule: &Rule, place: usize, last: usize) -> Row {
    let lang = desk.lang();
    let currency = desk.door.cx.facts().currency;
    let id = rule.id.to_string();
    let least = rule
        .min_price
        .as_ref()
        .map(|price| tr!(lang, "prices-from-price", price = money(lang, price, currency)));
    let fits = [rule.store_name.clone(), rule.category_name.clone(), least].into_iter().flatten();
    let fits = fits.collect::<Vec<_>>().join(" · ");
    let fits = if fits.is_empty() { lang.t("prices-rule-all") } else { fits };
    let step = |step: &'static str, label: &str| {
        let label = lang.t(label);
        let spoken = format!("{label} {}", rule.name);
        press(rpc::path::<MoveRule>(), &id, &[("step", step)], label, spoken)
    };
    let mut actions = Vec::new();
    if !rule.is_catch_all && place > 0 {
        actions.push(step("up", "prices-up"));
    }
    if !rule.is_catch_all && place + 1 < last {
        actions.push(step("down", "prices-down"));
    }
    actions.push(edit(lang, PATH, &id, &rule.name));
    if !rule.is_catch_all {
        let spoken = format!("{} {}", lang.t("prices-retire"), rule.name);
        actions.push(press(rpc::path::<RetireRule>(), &id, &[], lang.t("prices-retire"), spoken));
    }
    Row::new(vec![
        view! { <bdi>{rule.name.clone()}</bdi> }.into_any(),
        view! { <bdi>{fits}</bdi> }.into_any(),
        view! { <bdi>{format!("{} %", percent(rule.rate_bp))}</bdi> }.into_any(),
        view! { <bdi>{money(lang, &rule.fixed, currency)}</bdi> }.into_any(),
    ])
    .actions(actions)
}

/// Asks by address, so that an answer can be sent to a colleague.
fn tester(
    desk: &Desk,
    lists: &Lists,
    (vendor, category, price): (&str, &str, &str),
    tried: Option<Option<Tried>>,
) -> AnyView {
    let lang: Lang = desk.lang();
    let currency = desk.door.cx.facts().currency;
    let answer = tried.map(|tried| match tried {
        Some(tried) => {
            let title = tr!(lang, "prices-tried", rule = tried.rule_name.clone());
            let text = tr!(
                lang,
                "prices-tried-text",
                commission = money(lang, &tried.commission, currency),
                tax = money(lang, &tried.tax, currency),
                rest = money(lang, &tried.vendor_gets, currency)
            );
            view! { <Notice title=title><p>{text}</p></Notice> }.into_any()
        }
        None => view! { <Notice title=lang.t("prices-try-amount") tone=Tone::Danger/> }.into_any(),
    });
    let (vendor, category, price) = (vendor.to_owned(), category.to_owned(), price.to_owned());
    let (stores, categories) = (lists.stores.clone(), lists.categories.clone());
    let code = currency.code().to_owned();
    view! {
        <Card title=lang.t("prices-try")>
            {answer}
            <form method="get" action=PATH class="form">
                <Select
                    name="vendor" id="try-vendor" label=lang.t("admin-store") options=stores value=vendor
                    prompt=lang.t("prices-any-store") optional=true
                />
                <Select
                    name="category" id="try-category" label=lang.t("prices-category") options=categories value=category
                    prompt=lang.t("prices-any-category") optional=true
                />
                <Field
                    name="price" id="try-price" label=lang.t("prices-piece-price") value=price inputmode="decimal"
                    suffix=code
                />
                <div class="button-row"><Button label=lang.t("prices-try-do")/></div>
            </form>
        </Card>
    }
    .into_any()
}

fn form(desk: &Desk, lists: &Lists, rule: Option<&Rule>) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<SaveRule>();
    let state = refused(&desk.door, action);
    let currency = desk.door.cx.facts().currency;
    let is_change = rule.is_some();
    let id = rule.map(|rule| rule.id.to_string());
    let version = rule.map(|rule| rule.version.to_string());
    let name = rule.map(|rule| rule.name.clone()).unwrap_or_default();
    let rate = rule.map(|rule| percent(rule.rate_bp)).unwrap_or_default();
    let fixed = rule.map(|rule| plain(&rule.fixed, currency)).unwrap_or_default();
    let code = currency.code().to_owned();
    let title = lang.t(if is_change { "prices-rule-change" } else { "prices-rule-add" });
    let fits = (!rule.is_some_and(|rule| rule.is_catch_all)).then(|| {
        let vendor = rule.and_then(|rule| rule.vendor_id).map(|id| id.to_string()).unwrap_or_default();
        let category = rule.and_then(|rule| rule.category_id).map(|id| id.to_string()).unwrap_or_default();
        let least = rule.and_then(|rule| rule.min_price.as_ref());
        let least = least.map(|price| plain(price, currency)).unwrap_or_default();
        (vendor, category, least, lists.stores.clone(), lists.categories.clone())
    });
    let fits = move |code: String| {
        fits.map(|(vendor, category, least, stores, categories)| {
            view! {
                <Select
                    name="vendor" label=lang.t("admin-store") options=stores value=vendor
                    prompt=lang.t("prices-any-store") optional=true
                />
                <Select
                    name="category" label=lang.t("prices-category") options=categories value=category
                    prompt=lang.t("prices-any-category") optional=true
                />
                <Field
                    name="minPrice" label=lang.t("prices-min-price") value=least inputmode="decimal" suffix=code
                    optional=true
                />
            }
        })
    };
    view! {
        <div id="editor">
            <Card title=title>
                <Form action=action state=state>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="version" value=version/>
                    <Field name="name" label=lang.t("prices-name") value=name/>
                    {fits(code.clone())}
                    <Field name="rate" label=lang.t("prices-rate") value=rate suffix="%" inputmode="decimal"/>
                    <Field
                        name="fixed" label=lang.t("prices-fixed") value=fixed inputmode="decimal" suffix=code
                        optional=true
                    />
                    {foot(lang, is_change, PATH)}
                </Form>
            </Card>
        </div>
    }
    .into_any()
}
