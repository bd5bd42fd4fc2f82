//! What is said of a product, on its page; and the page on which one says it.

use crate::frame::{in_shop, page, param, query, refused};
use domain::catalog::{self, Found};
use domain::reviews::{self as verbs, ReviewSort};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::catalog::Product;
use model::reviews::{Histogram, Review};
use model::{AppError, Page as ListPage, PageRequest, Result};
use rpc::door::Door;
use rpc::reviews;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, Choice, Field, Form, Icon, Input, Link, LinkButton,
    PageHeader, Pager, RadioGroup, Rating, Tone,
};

/// So many on a page of a product.
const ON_A_PAGE: i64 = 8;

/// The reviews of a product: the stars counted, the words below. `?reviews=` sorts, `?reviewsPage=` turns pages.
pub async fn section(door: &Door, product: &Product) -> Result<AnyView> {
    let sort = ReviewSort::named(&query("reviews")).unwrap_or_default();
    let number = query("reviewsPage").parse().ok().filter(|number| (1..=1_000).contains(number));
    let wanted = PageRequest::check(number, Some(ON_A_PAGE))?;
    let (list, histogram) =
        verbs::of_product(&door.cx, &door.who.visitor(), product.id, sort, wanted).await?;
    Ok(view(door, product, sort, list, histogram))
}

fn view(
    door: &Door,
    product: &Product,
    sort: ReviewSort,
    list: ListPage<Review>,
    histogram: Histogram,
) -> AnyView {
    let lang = door.lang();
    let slug = product.slug.clone();
    let total = list.pagination.total;
    let write = view! {
        <LinkButton href=format!("/products/{slug}/review") label=lang.t("reviews-write") icon=Icon::Edit/>
    };
    if total == 0 {
        return view! {
            <section class="reviews" id="reviews" aria-labelledby="reviews-title">
                <h2 id="reviews-title">{lang.t("reviews-title")}</h2>
                <p class="text-ink-soft">{lang.t("reviews-none")}</p>
                {write}
            </section>
        }
        .into_any();
    }
    let back = format!("/products/{slug}#reviews");
    let viewer = door.who.identity().is_some();
    let rows: Vec<AnyView> = list.items.into_iter().map(|review| row(lang, review, viewer, &back)).collect();
    let (page, pages) =
        (list.pagination.page, u32::try_from(list.pagination.total_pages).unwrap_or(u32::MAX));
    let sorts: Vec<AnyView> = ReviewSort::ALL.map(|one| sort_link(lang, &slug, one, one == sort)).into();
    let (pager_slug, sort_name) = (slug, sort.name());
    let href =
        move |page: u32| format!("/products/{pager_slug}?reviews={sort_name}&reviewsPage={page}#reviews");
    view! {
        <section class="reviews" id="reviews" aria-labelledby="reviews-title">
            <h2 id="reviews-title">{lang.t("reviews-title")}</h2>
            <div class="reviews-sum">
                <p class="reviews-average">
                    <Rating tenths=(product.rating.average * 10.0).round() as u32 reviews=i64::from(product.rating.count)/>
                </p>
                {stars(lang, histogram)}
                {write}
            </div>
            <nav class="review-sorts" aria-label=lang.t("reviews-sort")><ul>{sorts}</ul></nav>
            <ol class="review-list">{rows}</ol>
            <Pager page=page pages=pages total=total href=href label=lang.t("reviews-pages")/>
        </section>
    }
    .into_any()
}

fn sort_link(lang: Lang, slug: &str, sort: ReviewSort, is_current: bool) -> AnyView {
    let label = match sort {
        ReviewSort::Newest => lang.t("reviews-sort-newest"),
        ReviewSort::MostHelpful => lang.t("reviews-sort-helpful"),
        ReviewSort::BestFirst => lang.t("reviews-sort-best"),
        ReviewSort::WorstFirst => lang.t("reviews-sort-worst"),
    };
    let href = format!("/products/{slug}?reviews={}#reviews", sort.name());
    view! { <li><a class="link-quiet" href=href aria-current=is_current.then_some("true")>{label}</a></li> }
        .into_any()
}

/// How many gave how many stars: a picture for the eye, a table for all.
fn stars(lang: Lang, histogram: Histogram) -> AnyView {
    let total: i64 = histogram.iter().sum::<i64>().max(1);
    let rows: Vec<AnyView> = (1..=5_i64)
        .rev()
        .map(|stars| {
            let count = histogram[(stars - 1) as usize];
            let share = count * 100 / total;
            view! {
                <tr>
                    <th scope="row">{tr!(lang, "reviews-stars", stars = stars)}</th>
                    <td class="histogram-bar" aria-hidden="true">
                        <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                            <rect class="histogram-track" width="100" height="8"></rect>
                            <rect class="histogram-fill" width=share.to_string() height="8"></rect>
                        </svg>
                    </td>
                    <td class="numeric">{lang.number(count)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="histogram">
            <caption class="only-read">{lang.t("reviews-histogram")}</caption>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(lang: Lang, review: Review, viewer: bool, back: &str) -> AnyView {
    let verified = review.verified_purchase.then(
        || view! { <Badge label=lang.t("reviews-verified") tone=Tone::Success icon=Some(Icon::CheckCircle)/> },
    );
    let title = review.title.clone().map(|title| view! { <h3 class="review-title">{title}</h3> });
    let response = review.response.clone().map(|response| {
        view! {
            <div class="review-response">
                <p class="review-response-by">{lang.t("reviews-response")}</p>
                <p class="prose-lines" dir="auto">{response.body}</p>
            </div>
        }
    });
    let helpful = (review.helpful_count > 0)
        .then(|| view! { <p class="text-ink-soft">{tr!(lang, "reviews-helpful-count", count = i64::from(review.helpful_count))}</p> });
    let acts = viewer.then(|| acts(lang, &review, back));
    let tenths = u32::try_from(review.rating * 10).unwrap_or_default();
    view! {
        <li class="review">
            <div class="review-head">
                <Rating tenths=tenths reviews=1 alone=true/>
                <span><bdi>{review.author.clone()}</bdi></span>
                <time class="text-ink-soft" datetime=review.created_at.to_rfc3339()>{lang.date(review.created_at)}</time>
                {verified}
            </div>
            <div class="review-words" dir="auto">{title}<p class="prose-lines">{review.body}</p></div>
            {response}
            {helpful}
            {acts}
        </li>
    }
    .into_any()
}

fn acts(lang: Lang, review: &Review, back: &str) -> AnyView {
    let id = review.id.to_string();
    let vote = |helpful: bool, label: String| {
        let (id, back) = (id.clone(), back.to_owned());
        let spoken = format!("{label} {}", review.author);
        view! {
            <Form action={rpc::path::<reviews::Vote>()} class="form-inline">
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="helpful" value=helpful.to_string()/>
                <input type="hidden" name="back" value=back/>
                <Button label=label kind=ButtonKind::Quiet size=ButtonSize::Small spoken=spoken/>
            </Form>
        }
        .into_any()
    };
    let (yes, no) = (vote(true, lang.t("reviews-helpful")), vote(false, lang.t("reviews-unhelpful")));
    let (report_id, report_back) = (id.clone(), back.to_owned());
    view! {
        <div class="review-acts">
            {yes}{no}
            <details class="review-report">
                <summary>{lang.t("reviews-report")}</summary>
                <Form action={rpc::path::<reviews::Report>()}>
                    <input type="hidden" name="id" value=report_id/>
                    <input type="hidden" name="back" value=report_back/>
                    <Field name="reason" label=lang.t("reviews-report-reason") optional=true id=format!("reason-{id}")/>
                    <Button label=lang.t("reviews-report-send") size=ButtonSize::Small/>
                </Form>
            </details>
        </div>
    }
    .into_any()
}

/// `/products/{slug}/review`: say what you think of it.
#[component]
pub fn Write() -> AnyView {
    let slug = param("slug");
    page(|door| async move {
        let who = door.customer()?;
        let product = match catalog::get(&door.cx, &door.who.visitor(), &slug).await? {
            Found::Here(product) => product,
            Found::Moved(_) => return Err(AppError::NotFound),
        };
        let mine = verbs::mine_of(&door.cx, &who, product.id).await?;
        Ok(form(&door, &product, mine))
    })
}

fn form(door: &Door, product: &Product, mine: Option<Review>) -> AnyView {
    let lang = door.lang();
    let action = rpc::path::<reviews::Save>();
    let id = mine.as_ref().map(|review| review.id.to_string());
    let rating = mine.as_ref().map(|review| review.rating.to_string()).unwrap_or_default();
    let title = mine.as_ref().and_then(|review| review.title.clone()).unwrap_or_default();
    let body = mine.map(|review| review.body).unwrap_or_default();
    let stars: Vec<Choice> = (1..=5_i64)
        .rev()
        .map(|stars| Choice::new(stars.to_string(), tr!(lang, "reviews-stars", stars = stars)))
        .collect();
    let back = format!("/products/{}#reviews", product.slug);
    let page_title = lang.t("reviews-write");
    let product_id = product.id.to_string();
    let card = view! {
        <Form action=action state=refused(door, action) guard=true>
            <input type="hidden" name="product" value=product_id/>
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="back" value=back.clone()/>
            <RadioGroup name="rating" label=lang.t("reviews-rating") options=stars value=rating/>
            <Field name="title" label=lang.t("reviews-title-field") optional=true value=title/>
            <Field name="body" label=lang.t("reviews-body") kind=Input::Area value=body hint=lang.t("reviews-body-hint")/>
            <div class="button-row">
                <Button label=lang.t("reviews-send") kind=ButtonKind::Primary/>
                <LinkButton href=back label=lang.t("account-cancel") kind=ButtonKind::Quiet/>
            </div>
        </Form>
    }
    .into_any();
    let (name, slug) = (product.name.clone(), product.slug.clone());
    let body = view! {
        <div class="page-width page-air page-narrow">
            <PageHeader title=page_title.clone()/>
            <p><Link href=format!("/products/{slug}") label=name/></p>
            <Card>{card}</Card>
        </div>
    };
    in_shop(door, &page_title, body.into_any())
}
