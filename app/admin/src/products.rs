//! Everybody's products: found, and from there taken down.

use crate::frame::{Desk, page};
use crate::list;
use ::frame::{moment, product_badge, query, stock_cell};
use domain::catalog;
use i18n::Lang;
use leptos::prelude::*;
use model::catalog::{Shown, StaffCounts, StaffFilter, StaffProduct, StockFilter};
use model::{Money, PageRequest};
use ui::{
    ButtonSize, Choice, Column, DataTable, EmptyState, Icon, LinkButton, Narrow, NavLink, PageHeader, Pager,
    Photo, Price, Row, Select, Tabs,
};

pub const PATH: &str = "/admin/products";

#[component]
pub fn Products() -> AnyView {
    let [shown, stock, search, vendor, number] = ["show", "stock", "search", "vendor", "page"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let filter = StaffFilter {
            search: search.trim().chars().take(200).collect(),
            shown: Shown::named(&shown).unwrap_or_default(),
            stock: StockFilter::named(&stock).unwrap_or_default(),
            vendor: vendor.parse().ok(),
        };
        let counts = catalog::staff_counts(cx, &desk.who).await?;
        let found = catalog::staff_products(cx, &desk.who, &filter, wanted).await?;
        let (shown, stock) = (filter.shown.name(), filter.stock.name());
        let kept = [("show", shown), ("stock", stock), ("search", &search), ("vendor", &vendor)];
        let href = list::href(PATH, &kept);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let is_narrowed = filter != StaffFilter::default();
        let body = view! {
            <PageHeader title=lang.t("admin-products") lead=lang.t("admin-products-lead")/>
            {tabs(lang, counts, filter.shown)}
            <Narrow
                action=PATH label=lang.t("admin-products-search") query=search.clone()
                keep=vec![("show".to_owned(), shown.to_owned()), ("vendor".to_owned(), vendor.clone())]
            >
                <Select
                    name="stock" label=lang.t("console-stock") options=stocks(lang) value=stock label_hidden=true
                />
            </Narrow>
            <div class="card card-flush">{table(&desk, found.items, is_narrowed)}</div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("admin-products"), body.into_any()))
    })
}

fn tabs(lang: Lang, counts: StaffCounts, shown: Shown) -> AnyView {
    let address = |shown: Shown| {
        let name = if shown == Shown::All { "" } else { shown.name() };
        list::address(PATH, &[("show", name)])
    };
    let tab = |shown: Shown, label: &str, count: i64| {
        let badge = if count == 0 { String::new() } else { lang.number(count) };
        NavLink::new(address(shown), lang.t(label)).badge(badge)
    };
    let links = vec![
        tab(Shown::All, "console-status-all", 0),
        tab(Shown::OnSale, "console-status-active", counts.on_sale),
        tab(Shown::TakenDown, "console-status-taken-down", counts.taken_down),
        tab(Shown::Draft, "console-status-draft", 0),
        tab(Shown::Archived, "console-status-archived", 0),
    ];
    view! { <Tabs label=lang.t("admin-products") links=links path=address(shown)/> }.into_any()
}

fn stocks(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("all", lang.t("console-stock-all")),
        Choice::new("low", lang.t("console-stock-low")),
        Choice::new("out", lang.t("console-stock-out")),
    ]
}

fn table(desk: &Desk, products: Vec<StaffProduct>, is_narrowed: bool) -> AnyView {
    let lang = desk.lang();
    let columns = vec![
        Column::text(lang.t("console-product")),
        Column::text(lang.t("admin-store")),
        Column::text(lang.t("admin-status")),
        Column::figures(lang.t("console-price")),
        Column::figures(lang.t("console-stock")),
        Column::text(lang.t("console-updated")),
    ];
    let (title, text) = if is_narrowed {
        ("console-products-not-found", "console-products-not-found-text")
    } else {
        ("admin-products-none", "admin-products-none-text")
    };
    let empty = view! { <EmptyState title=lang.t(title) body=lang.t(text) icon=Icon::Box/> }.into_any();
    let rows = products.into_iter().map(|product| row(desk, product)).collect();
    view! { <DataTable caption=lang.t("admin-products") columns=columns rows=rows empty=empty/> }.into_any()
}

fn row(desk: &Desk, product: StaffProduct) -> Row {
    let lang = desk.lang();
    let href = format!("{PATH}/{}", product.id);
    let store = list::address(PATH, &[("vendor", &product.vendor_id.to_string())]);
    let price = product.price.in_currency(product.currency).unwrap_or(Money::zero(product.currency));
    let name = product.name.clone();
    let sku = product.sku.clone().map(|sku| view! { <bdi class="hint" dir="ltr">{sku}</bdi> });
    let picture = product.image_url.clone();
    let open = view! {
        <LinkButton
            href=href.clone() label=lang.t("admin-open") size=ButtonSize::Small
            spoken=format!("{} {name}", lang.t("admin-open"))
        />
    };
    let cells = vec![
        view! {
            <span class="cell-name">
                <span class="thumb"><Photo picture=picture sizes="40px" decorative=true/></span>
                <span class="cell-two"><a class="link-quiet" href=href><bdi>{name}</bdi></a>{sku}</span>
            </span>
        }
        .into_any(),
        view! { <a class="link-quiet" href=store><bdi>{product.store_name.clone()}</bdi></a> }.into_any(),
        product_badge(lang, product.status, product.taken_down.is_some()),
        view! { <Price amount=price/> }.into_any(),
        stock_cell(lang, product.stock_qty, product.is_low),
        moment(lang, desk.door.cx.now(), product.updated_at),
    ];
    Row::new(cells).actions(vec![open.into_any()])
}
