//! What needs the keeper now, how the store does, and what was said last.

use crate::analytics::views_chart;
use crate::frame::{Desk, page};
use crate::reviews::one_of;
use domain::analytics;
use domain::catalog::own_counts;
use domain::reviews;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::PageRequest;
use model::analytics::{Period, WhichDays};
use model::catalog::OwnCounts;
use model::vendors::VendorStatus;
use ui::{Badge, ButtonKind, Card, EmptyState, Icon, Link, LinkButton, PageHeader, Stat, Tone};

#[component]
pub fn Home() -> AnyView {
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let counts = own_counts(cx, &desk.who).await?;
        let name = desk.store.vendor.store_name.clone();
        let add = view! {
            <LinkButton href="/vendor/products/new" label=lang.t("console-product-add") kind=ButtonKind::Primary icon=Icon::Plus/>
        }
        .into_any();
        let head = view! { <PageHeader title=name.clone() lead=lang.t("console-home-lead") action=add/> };
        if counts.active + counts.draft + counts.archived == 0 {
            let body = view! { {head}{first_steps(&desk, counts)} };
            return Ok(desk.show(&lang.t("console-home"), body.into_any()));
        }
        let which = WhichDays { period: Some(Period::Weekly), ..WhichDays::default() };
        let week = analytics::of_store(cx, &desk.who, &which).await?;
        let few = PageRequest::check(None, Some(3))?;
        let newest = reviews::of_vendor(cx, &desk.who, false, few).await?.items;
        let steps = (desk.store.vendor.status != VendorStatus::Active || counts.active == 0)
            .then(|| first_steps(&desk, counts));
        let chart = views_chart(lang, &week, Vec::new());
        let body = view! {
            {head}
            {due(&desk, counts)}
            {steps}
            {figures(&desk, counts, week.views)}
            <Card>{chart}</Card>
            {latest(&desk, newest)}
        };
        Ok(desk.show(&lang.t("console-home"), body.into_any()))
    })
}

fn due(desk: &Desk, counts: OwnCounts) -> AnyView {
    let lang = desk.lang();
    let low = counts.low - counts.out;
    let due: Vec<AnyView> = [
        (
            counts.out,
            Icon::Warning,
            tr!(lang, "console-due-out", count = counts.out),
            "/vendor/products?stock=out",
        ),
        (
            desk.waiting.orders,
            Icon::Truck,
            tr!(lang, "orders-waiting-due", count = desk.waiting.orders),
            "/vendor/orders",
        ),
        (low, Icon::Box, tr!(lang, "console-due-low", count = low), "/vendor/inventory?show=low"),
        (
            desk.waiting.reviews,
            Icon::Message,
            tr!(lang, "console-due-reviews", count = desk.waiting.reviews),
            "/vendor/reviews?show=unanswered",
        ),
        (
            counts.draft,
            Icon::Edit,
            tr!(lang, "console-due-drafts", count = counts.draft),
            "/vendor/products?status=DRAFT",
        ),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, icon, words, href)| {
        view! {
            <li>
                <a class="card due-card" href=href>
                    <span class="row-sign">{icon.view()}</span>
                    <span class="stat-value" aria-hidden="true">{lang.number(count)}</span>
                    <span>{words}</span>
                    {Icon::ChevronEnd.view()}
                </a>
            </li>
        }
        .into_any()
    })
    .collect();
    if due.is_empty() {
        let empty = view! {
            <EmptyState title=lang.t("console-due-none") body=lang.t("console-due-none-text") icon=Icon::CheckCircle/>
        };
        return view! { <Card>{empty}</Card> }.into_any();
    }
    view! { <ul class="due">{due}</ul> }.into_any()
}

fn figures(desk: &Desk, counts: OwnCounts, views: i64) -> AnyView {
    let lang = desk.lang();
    let vendor = &desk.store.vendor;
    let rating = vendor.rating.map_or_else(|| "—".to_owned(), |rating| lang.decimal(rating, 1));
    let from = tr!(lang, "console-rating-from", count = i64::from(vendor.rating_count));
    view! {
        <div class="stats">
            <Stat label=lang.t("console-on-sale") value=lang.number(counts.active)/>
            <Stat label=lang.t("console-views-week") value=lang.number(views)/>
            <Stat label=lang.t("console-rating") value=rating><p class="hint">{from}</p></Stat>
        </div>
    }
    .into_any()
}

fn latest(desk: &Desk, newest: Vec<reviews::OwnReview>) -> Option<AnyView> {
    if newest.is_empty() {
        return None;
    }
    let lang = desk.lang();
    let all = view! { <Link href="/vendor/reviews" label=lang.t("console-reviews-all")/> }.into_any();
    let rows: Vec<AnyView> = newest.into_iter().map(|own| one_of(desk, own, false)).collect();
    Some(
        view! { <Card title=lang.t("console-reviews-newest") action=all><ul class="rows">{rows}</ul></Card> }
            .into_any(),
    )
}

/// The way to the first sale, with what is done of it.
fn first_steps(desk: &Desk, counts: OwnCounts) -> AnyView {
    let lang = desk.lang();
    let vendor = &desk.store.vendor;
    let is_described = !vendor.description.is_empty() && vendor.logo_url.is_some();
    let has_product = counts.draft + counts.active > 0;
    let steps: Vec<AnyView> = [
        (is_described, "console-step-profile", "console-step-profile-text", "/vendor/store"),
        (has_product, "console-step-product", "console-step-product-text", "/vendor/products/new"),
        (
            counts.active > 0,
            "console-step-publish",
            "console-step-publish-text",
            "/vendor/products?status=DRAFT",
        ),
    ]
    .into_iter()
    .map(|(done, title, text, href)| step(lang, done, title, text, href))
    .collect();
    view! { <Card title=lang.t("console-steps-title")><ol class="rows">{steps}</ol></Card> }.into_any()
}

fn step(lang: Lang, done: bool, title: &str, text: &str, href: &'static str) -> AnyView {
    let sign = if done { Icon::CheckCircle } else { Icon::ArrowEnd };
    let end = if done {
        view! { <Badge label=lang.t("console-step-done") tone=Tone::Success icon=Icon::Check/> }.into_any()
    } else {
        view! { <LinkButton href=href label=lang.t("console-step-go") spoken=format!("{}: {}", lang.t("console-step-go"), lang.t(title))/> }
            .into_any()
    };
    view! {
        <li class="row">
            <span class="row-sign">{sign.view()}</span>
            <div><h3 class="row-title">{lang.t(title)}</h3><p class="soft">{lang.t(text)}</p></div>
            {end}
        </li>
    }
    .into_any()
}
