//! Reviews: those somebody complained of first, each with its decision.

use crate::frame::{Desk, page};
use crate::list;
use ::frame::{moment, query, refused};
use domain::reviews::{self as verbs, ReviewQueue, StaffReview};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::PageRequest;
use model::reviews::ReviewState;
use rpc::reviews;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, EmptyState, Field, Form, FormState, Icon, Input, Narrow,
    NavLink, PageHeader, Pager, Rating, Tabs, Tone,
};

const PATH: &str = "/admin/reviews";

#[component]
pub fn Reviews() -> AnyView {
    let (state, search, number) = (query("state"), query("search"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = ReviewQueue { state: ReviewState::named(&state), search: Some(search.clone()) };
        let found = verbs::queue(&desk.door.cx, &desk.who, &filter, wanted).await?;
        let state = filter.state.map(ReviewState::name).unwrap_or_default();
        let href = list::href(PATH, &[("state", state), ("search", &search)]);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let rows: Vec<AnyView> = found.items.into_iter().map(|review| row(&desk, review)).collect();
        let rows = if rows.is_empty() {
            empty(lang, filter.state, !search.is_empty())
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        };
        let body = view! {
            <PageHeader title=lang.t("admin-reviews") lead=lang.t("admin-reviews-lead")/>
            {tabs(&desk, state)}
            <Narrow
                action=PATH label=lang.t("admin-reviews-search") query=search.clone()
                keep=vec![("state".to_owned(), state.to_owned())]
            />
            <Card>{rows}</Card>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("admin-reviews"), body.into_any()))
    })
}

fn tabs(desk: &Desk, state: &str) -> AnyView {
    let lang = desk.lang();
    let tab =
        |state: &str, label: &str| NavLink::new(list::address(PATH, &[("state", state)]), lang.t(label));
    let waiting = desk.waiting.reviews.filter(|count| *count > 0);
    let links = vec![
        tab("", "admin-reviews-all"),
        tab("REPORTED", "admin-review-reported")
            .badge(waiting.map(|count| lang.number(count)).unwrap_or_default()),
        tab("HIDDEN", "reviews-hidden"),
    ];
    view! { <Tabs label=lang.t("admin-reviews") links=links path=list::address(PATH, &[("state", state)])/> }
        .into_any()
}

fn empty(lang: Lang, state: Option<ReviewState>, is_searched: bool) -> AnyView {
    let (title, text) = match state {
        _ if is_searched => ("admin-vendors-not-found", "admin-vendors-not-found-text"),
        Some(ReviewState::Reported) => ("admin-reviews-no-complaints", "admin-reviews-no-complaints-text"),
        _ => ("admin-reviews-none", "admin-reviews-none-text"),
    };
    view! { <EmptyState title=lang.t(title) body=lang.t(text) icon=Icon::Star/> }.into_any()
}

fn row(desk: &Desk, review: StaffReview) -> AnyView {
    let lang = desk.lang();
    let state = ReviewState::named(&review.state).unwrap_or(ReviewState::Published);
    let tenths = u32::try_from(review.rating).unwrap_or_default() * 10;
    let badge = match state {
        ReviewState::Published => None,
        ReviewState::Reported => {
            let label = tr!(lang, "admin-review-complaints", count = i64::from(review.report_count));
            Some(view! { <Badge label=label tone=Tone::Warning icon=Icon::Warning/> }.into_any())
        }
        ReviewState::Hidden => Some(
            view! { <Badge label=lang.t("reviews-hidden") tone=Tone::Danger icon=Icon::Ban/> }.into_any(),
        ),
    };
    let title = review.title.clone().map(|title| view! { <p class="row-title">{title}</p> });
    let reasons: Vec<AnyView> = review
        .reasons
        .iter()
        .filter(|reason| !reason.is_empty())
        .map(|reason| view! { <li dir="auto">{reason.clone()}</li> }.into_any())
        .collect();
    let reasons = (!reasons.is_empty()).then(|| {
        view! {
            <div class="answer"><p class="hint">{lang.t("admin-review-reasons")}</p><ul>{reasons}</ul></div>
        }
    });
    let product = format!("/products/{}", review.product_slug);
    view! {
        <li class="review-row">
            <p class="review-head">
                <Rating tenths=tenths reviews=1 alone=true/>
                <bdi>{review.author_name.clone()}</bdi>
                {badge}
                <span class="hint">
                    <a class="link" href=product><bdi>{review.product_name.clone()}</bdi></a>" · "
                    <bdi>{review.store_name.clone()}</bdi>" · "
                    {moment(lang, desk.door.cx.now(), review.created_at)}
                </span>
            </p>
            <div class="review-words" dir="auto">{title}<p class="prose">{review.body.clone()}</p></div>
            {reasons}
            {decision(desk, &review, state)}
        </li>
    }
    .into_any()
}

/// Keep it (or show it again), or take it down with a reason.
fn decision(desk: &Desk, review: &StaffReview, state: ReviewState) -> AnyView {
    let keep = match state {
        ReviewState::Published => None,
        ReviewState::Reported => Some("admin-review-keep"),
        ReviewState::Hidden => Some("admin-review-show"),
    };
    let keep = keep.map(|label| keep_form(desk, review, label));
    let hide = (state != ReviewState::Hidden).then(|| hide_form(desk, review));
    view! { <div class="review-decision">{keep}{hide}</div> }.into_any()
}

fn keep_form(desk: &Desk, review: &StaffReview, label: &str) -> AnyView {
    let lang = desk.lang();
    let (id, back) = (review.id.to_string(), desk.door.address.clone());
    let label = lang.t(label);
    view! {
        <Form action={rpc::path::<reviews::Moderate>()} class="form-inline">
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="state" value=ReviewState::Published.name()/>
            <input type="hidden" name="back" value=back/>
            <Button label=label size=ButtonSize::Small icon=Icon::Check/>
        </Form>
    }
    .into_any()
}

/// Folded away until it is wanted; open where it was refused. Ids carry the review's, since several stand on a page.
fn hide_form(desk: &Desk, review: &StaffReview) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<reviews::Moderate>();
    let id = review.id.to_string();
    let state = refused(&desk.door, action);
    let state = if state.value("id") == Some(id.as_str()) { state } else { FormState::default() };
    let open = state.is_refused();
    // the summary of a refused form leads to `#reason`
    let field = if open { "reason".to_owned() } else { format!("reason-{id}") };
    let back = desk.door.address.clone();
    view! {
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{lang.t("admin-take-down")}</summary>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="state" value=ReviewState::Hidden.name()/>
                <input type="hidden" name="back" value=back/>
                <Field
                    name="reason" id=field label=lang.t("admin-reason") kind=Input::Area
                    hint=lang.t("admin-review-reason-hint") maxlength=500
                />
                <Button label=lang.t("admin-take-down") kind=ButtonKind::Danger size=ButtonSize::Small icon=Icon::Ban/>
            </Form>
        </details>
    }
    .into_any()
}
