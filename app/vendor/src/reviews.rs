//! What is said of the store's products, and the answers.

use crate::frame::{Desk, moment, page};
use ::frame::{list, query, refused};
use domain::reviews::{self as verbs, OwnReview};
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use rpc::reviews;
use ui::{
    Badge, Button, ButtonSize, Card, EmptyState, Field, Form, Icon, Input, NavLink, PageHeader, Pager,
    Rating, Tabs, Tone,
};

const PATH: &str = "/vendor/reviews";
const UNANSWERED: &str = "unanswered";

#[component]
pub fn Reviews() -> AnyView {
    let (show, number) = (query("show"), query("page"));
    page(|desk| async move {
        let lang = desk.lang();
        let only = show == UNANSWERED;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let found = verbs::of_vendor(&desk.door.cx, &desk.who, only, wanted).await?;
        let kept = if only { UNANSWERED } else { "" };
        let href = list::href(PATH, &[("show", kept)]);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let rows: Vec<AnyView> = found.items.into_iter().map(|own| one_of(&desk, own, true)).collect();
        let body = view! {
            <PageHeader title=lang.t("console-reviews")/>
            {tabs(&desk, kept)}
            <Card>{if rows.is_empty() { empty(lang, only) } else { view! { <ul class="rows">{rows}</ul> }.into_any() }}</Card>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("console-reviews"), body.into_any()))
    })
}

fn tabs(desk: &Desk, kept: &str) -> AnyView {
    let lang = desk.lang();
    let waiting = desk.waiting.reviews;
    let badge = if waiting > 0 { lang.number(waiting) } else { String::new() };
    let links = vec![
        NavLink::new(PATH, lang.t("console-reviews-all")),
        NavLink::new(list::address(PATH, &[("show", UNANSWERED)]), lang.t("console-reviews-unanswered"))
            .badge(badge),
    ];
    view! { <Tabs label=lang.t("console-reviews") links=links path=list::address(PATH, &[("show", kept)])/> }
        .into_any()
}

fn empty(lang: Lang, only: bool) -> AnyView {
    let (title, text) = if only {
        ("console-reviews-answered", "console-reviews-answered-text")
    } else {
        ("console-reviews-none", "console-reviews-none-text")
    };
    view! { <EmptyState title=lang.t(title) body=lang.t(text) icon=Icon::Star/> }.into_any()
}

/// A review; with the form to answer it where `answers`.
pub fn one_of(desk: &Desk, own: OwnReview, answers: bool) -> AnyView {
    let lang = desk.lang();
    let review = own.review;
    let verified = review.verified_purchase.then(
        || view! { <Badge label=lang.t("console-review-verified") tone=Tone::Success icon=Icon::Check/> },
    );
    let tenths = u32::try_from(review.rating).unwrap_or_default() * 10;
    let title = review.title.clone().map(|title| view! { <p class="row-title">{title}</p> });
    let given = review.response.as_ref().map(|response| response.body.clone());
    let answer = given.clone().map(|body| {
        view! {
            <blockquote class="answer"><p class="hint">{lang.t("console-review-your-answer")}</p><p class="prose" dir="auto">{body}</p></blockquote>
        }
    });
    let form = answers.then(|| answer_form(desk, &review.id.to_string(), given.unwrap_or_default()));
    let product = format!("/products/{}", own.product_slug);
    view! {
        <li class="review-row">
            <p class="review-head">
                <Rating tenths=tenths reviews=1 alone=true/>
                <bdi>{review.author}</bdi>
                {verified}
                <span class="hint">
                    <a class="link" href=product><bdi>{own.product_name}</bdi></a>" · "
                    {moment(lang, desk.door.cx.now(), review.created_at)}
                </span>
            </p>
            <div class="review-words" dir="auto">{title}<p class="prose">{review.body}</p></div>
            {answer}
            {form}
        </li>
    }
    .into_any()
}

/// Folded away until it is wanted; open where it was refused. Several of them stand on a page, so ids carry the review's.
fn answer_form(desk: &Desk, id: &str, given: String) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<reviews::Respond>();
    let state = refused(&desk.door, action);
    let state = if state.value("id") == Some(id) { state } else { ui::FormState::default() };
    let open = state.is_refused();
    // the summary of a refused form leads to `#body`
    let field = if open { "body".to_owned() } else { format!("body-{id}") };
    let (id, back) = (id.to_owned(), desk.door.address.clone());
    let label = if given.is_empty() { "console-review-answer" } else { "console-review-change" };
    view! {
        <details class="more" open=open>
            <summary>{Icon::ChevronEnd.view()}{lang.t(label)}</summary>
            <Form action=action state=state>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="back" value=back/>
                <Field
                    name="body" id=field label=lang.t("console-review-answer-label") kind=Input::Area value=given
                    hint=lang.t("console-review-answer-hint") maxlength=2000
                />
                <div class="button-row"><Button label=lang.t("console-review-send") size=ButtonSize::Small/></div>
            </Form>
        </details>
    }
    .into_any()
}
