//! What one has said of products.

use crate::frame::{in_account, page, query};
use domain::reviews as verbs;
use i18n::Lang;
use leptos::prelude::*;
use model::PageRequest;
use model::reviews::ReviewState;
use rpc::reviews;
use ui::{
    Badge, Button, ButtonKind, ButtonSize, Card, EmptyState, Form, Icon, LinkButton, PageHeader, Pager,
    Rating, Tone,
};

#[component]
pub fn Reviews() -> AnyView {
    page(|door| async move {
        let lang = door.lang();
        let wanted = PageRequest::check(query("page").parse().ok(), Some(10))?;
        let list = verbs::mine(&door.cx, &door.customer()?, wanted).await?;
        let title = lang.t("reviews-mine");
        let (page, total) = (list.pagination.page, list.pagination.total);
        let pages = u32::try_from(list.pagination.total_pages).unwrap_or(u32::MAX);
        let rows: Vec<AnyView> = list.items.into_iter().map(|own| row(lang, own)).collect();
        let body = if rows.is_empty() {
            let action =
                view! { <LinkButton href="/products" label=lang.t("shell-footer-all-products")/> }.into_any();
            view! {
                <Card>
                    <EmptyState
                        title=lang.t("reviews-mine-none-title") body=lang.t("reviews-mine-none-text") icon=Icon::Edit
                        action=action
                    />
                </Card>
            }
            .into_any()
        } else {
            view! {
                <ul class="review-list">{rows}</ul>
                <Pager page=page pages=pages total=total href=|page: u32| format!("/account/reviews?page={page}")/>
            }
            .into_any()
        };
        let whole = view! { <PageHeader title=title.clone()/> {body} };
        Ok(in_account(&door, &title, whole.into_any()))
    })
}

fn row(lang: Lang, own: verbs::OwnReview) -> AnyView {
    let review = own.review;
    let hidden = (review.state == ReviewState::Hidden)
        .then(|| view! { <Badge label=lang.t("reviews-hidden") tone=Tone::Warning/> });
    let href = format!("/products/{}", own.product_slug);
    let edit = format!("/products/{}/review", own.product_slug);
    let spoken = |label: String| format!("{label} {}", own.product_name);
    let (edit_spoken, remove_spoken) = (spoken(lang.t("account-edit")), spoken(lang.t("reviews-remove")));
    let title = review.title.clone().map(|title| view! { <h3 class="review-title">{title}</h3> });
    let id = review.id.to_string();
    let tenths = u32::try_from(review.rating * 10).unwrap_or_default();
    view! {
        <li class="card review">
            <h2 class="row-title"><a class="link-quiet" href=href><bdi>{own.product_name.clone()}</bdi></a> " " {hidden}</h2>
            <div class="review-head">
                <Rating tenths=tenths reviews=1 alone=true/>
                <time class="text-ink-soft" datetime=review.created_at.to_rfc3339()>{lang.date(review.created_at)}</time>
            </div>
            <div class="review-words" dir="auto">{title}<p class="prose-lines">{review.body}</p></div>
            <div class="address-actions">
                <LinkButton href=edit size=ButtonSize::Small label=lang.t("account-edit") icon=Icon::Edit spoken=edit_spoken/>
                <Form action={rpc::path::<reviews::Remove>()} class="form-inline">
                    <input type="hidden" name="id" value=id/>
                    <Button
                        label=lang.t("reviews-remove") kind=ButtonKind::QuietDanger size=ButtonSize::Small
                        spoken=remove_spoken
                    />
                </Form>
            </div>
        </li>
    }
    .into_any()
}
