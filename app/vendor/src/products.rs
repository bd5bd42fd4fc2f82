//! The own products: found, sorted, and changed many at once.

mod bulk;

pub use bulk::refused_ones;

use crate::frame::{Desk, moment, page};
use ::frame::{list, product_badge, query, stock_cell};
use domain::catalog::{self, own_counts, own_products};
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::catalog::{Category, OwnCounts, OwnFilter, OwnProduct, OwnSort, ProductStatus, StockFilter};
use model::{Money, PageRequest};
use rpc::products;
use ui::{
    Button, ButtonKind, ButtonSize, Choice, Column, DataTable, EmptyState, Form, Icon, LinkButton, Narrow,
    NavLink, PageHeader, Pager, Photo, Price, Row, Select, Tabs,
};

pub const PATH: &str = "/vendor/products";
/// The form that copies: each row's button belongs to it, since forms cannot stand within each other.
const COPY: &str = "copy";

/// What the address asks for.
struct Asked {
    status: String,
    search: String,
    category: String,
    stock: String,
    sort: String,
    page: String,
}

impl Asked {
    fn read() -> Self {
        let [status, search, category, stock, sort, page] =
            ["status", "search", "category", "stock", "sort", "page"].map(query);
        Self { status, search, category, stock, sort, page }
    }

    fn filter(&self) -> OwnFilter {
        OwnFilter {
            search: self.search.clone(),
            status: ProductStatus::named(&self.status),
            category: Some(self.category.clone()).filter(|category| !category.is_empty()),
            stock: StockFilter::named(&self.stock).unwrap_or_default(),
            sort: OwnSort::named(&self.sort).unwrap_or_default(),
        }
    }

    fn kept(&self) -> [(&str, &str); 5] {
        [
            ("status", &self.status),
            ("search", &self.search),
            ("category", &self.category),
            ("stock", &self.stock),
            ("sort", &self.sort),
        ]
    }

    fn is_narrowed(&self) -> bool {
        [&self.status, &self.search, &self.category, &self.stock].iter().any(|asked| !asked.is_empty())
    }
}

#[component]
pub fn Products() -> AnyView {
    let asked = Asked::read();
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let wanted = PageRequest::check(asked.page.parse().ok(), None)?;
        let counts = own_counts(cx, &desk.who).await?;
        let found = own_products(cx, &desk.who, &asked.filter(), wanted).await?;
        let tree = catalog::tree(cx).await?;
        let left_over = desk.door.take_left_over().await?;
        let href = list::href(PATH, &asked.kept());
        let pages = list::pages(&found.pagination);
        let total = found.pagination.total;
        let back = list::href(PATH, &asked.kept())(found.pagination.page);
        let add = add_button(lang);
        let rows: Vec<Row> = found.items.into_iter().map(|product| row(&desk, product)).collect();
        let list = if rows.is_empty() {
            view! { <div class="card">{empty(lang, &asked)}</div> }.into_any()
        } else {
            let table =
                view! { <DataTable caption=lang.t("console-products") columns=columns(lang) rows=rows/> };
            bulk::around(&desk.door, back, table.into_any())
        };
        let copies = rpc::path::<products::Duplicate>();
        let page = found.pagination.page;
        let body = view! {
            <PageHeader title=lang.t("console-products") action=add/>
            {tabs(lang, &asked, counts)}
            {narrow(lang, &asked, &tree)}
            {refused_ones(lang, left_over)}
            {list}
            <Pager page=page pages=pages total=total href=href/>
            <Form action=copies id=COPY class="form-inline">""</Form>
        };
        Ok(desk.show(&lang.t("console-products"), body.into_any()))
    })
}

fn add_button(lang: Lang) -> AnyView {
    view! {
        <LinkButton href="/vendor/products/new" label=lang.t("console-product-add") kind=ButtonKind::Primary icon=Icon::Plus/>
    }
    .into_any()
}

fn tabs(lang: Lang, asked: &Asked, counts: OwnCounts) -> AnyView {
    let tab = |status: &str, label: &str, count: i64| {
        let badge = if count == 0 { String::new() } else { lang.number(count) };
        NavLink::new(list::address(PATH, &[("status", status)]), lang.t(label)).badge(badge)
    };
    let links = vec![
        tab("", "console-status-all", counts.draft + counts.active),
        tab("ACTIVE", "console-status-active", counts.active),
        tab("DRAFT", "console-status-draft", counts.draft),
        tab("ARCHIVED", "console-status-archived", counts.archived),
    ];
    let here = list::address(PATH, &[("status", &asked.status)]);
    view! { <Tabs label=lang.t("console-products") links=links path=here/> }.into_any()
}

fn narrow(lang: Lang, asked: &Asked, tree: &[Category]) -> AnyView {
    let stock = StockFilter::ALL.map(|stock| {
        let key = match stock {
            StockFilter::All => "console-stock-all",
            StockFilter::Low => "console-stock-low",
            StockFilter::Out => "console-stock-out",
        };
        Choice::new(if stock == StockFilter::All { "" } else { stock.name() }, lang.t(key))
    });
    let sorts = OwnSort::ALL.map(|sort| {
        let key = match sort {
            OwnSort::Newest => "console-sort-newest",
            OwnSort::Changed => "console-sort-changed",
            OwnSort::Name => "console-sort-name",
            OwnSort::PriceRising => "console-sort-price",
            OwnSort::PriceFalling => "console-sort-price-down",
            OwnSort::Stock => "console-sort-stock",
            OwnSort::BestSelling => "console-sort-selling",
        };
        Choice::new(if sort == OwnSort::default() { "" } else { sort.name() }, lang.t(key))
    });
    let mut categories = vec![Choice::new("", lang.t("console-category-all"))];
    category_choices(tree, "", &mut categories);
    let (category, on_shelf, sort) = (asked.category.clone(), asked.stock.clone(), asked.sort.clone());
    view! {
        <Narrow
            action=PATH label=lang.t("console-products-search") query=asked.search.clone()
            keep=vec![("status".to_owned(), asked.status.clone())]
        >
            <Select
                name="category" label=lang.t("console-category") options=categories value=category
                label_hidden=true
            />
            <Select
                name="stock" label=lang.t("console-stock") options=stock.to_vec() value=on_shelf label_hidden=true
            />
            <Select
                name="sort" label=lang.t("console-sort") options=sorts.to_vec() value=sort label_hidden=true
            />
        </Narrow>
    }
    .into_any()
}

/// The tree as one list, each with the way to it.
pub fn category_choices(tree: &[Category], above: &str, choices: &mut Vec<Choice>) {
    for category in tree {
        let name =
            if above.is_empty() { category.name.clone() } else { format!("{above} › {}", category.name) };
        choices.push(Choice::new(&category.slug, &name));
        category_choices(&category.children, &name, choices);
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::text(lang.t("console-product")),
        Column::text(lang.t("console-status")),
        Column::figures(lang.t("console-price")),
        Column::figures(lang.t("console-stock")),
        Column::figures(lang.t("console-variants")),
        Column::text(lang.t("console-updated")),
    ]
}

fn row(desk: &Desk, product: OwnProduct) -> Row {
    let lang = desk.lang();
    let id = product.id.to_string();
    let href = format!("{PATH}/{id}");
    let name = product.name.clone();
    let money = |amount: &model::Amount| amount.in_currency(product.currency);
    let price = money(&product.price).unwrap_or(Money::zero(product.currency));
    let before = product.compare_at_price.as_ref().and_then(money);
    let variants =
        if product.variant_count == 0 { "—".to_owned() } else { lang.number(product.variant_count) };
    let picture = view! { <span class="thumb"><Photo picture=product.image_url.clone() sizes="40px" decorative=true/></span> };
    let sku = product.sku.clone().map(|sku| view! { <bdi class="hint" dir="ltr">{sku}</bdi> });
    let cells = vec![
        view! {
            <span class="cell-name">
                {picture}
                <span class="cell-two"><a class="link-quiet" href=href.clone()><bdi>{name.clone()}</bdi></a>{sku}</span>
            </span>
        }
        .into_any(),
        product_badge(lang, product.status, product.is_taken_down),
        view! { <Price amount=price before=before/> }.into_any(),
        stock_cell(lang, product.stock_qty, product.is_low),
        variants.into_any(),
        moment(lang, desk.door.cx.now(), product.updated_at),
    ];
    let said = |key: &str| format!("{} {name}", lang.t(key));
    let edit = view! {
        <LinkButton href=href label=lang.t("console-edit") size=ButtonSize::Small spoken=said("console-edit")/>
    };
    let look = (product.status == ProductStatus::Active && !product.is_taken_down).then(|| {
        view! {
            <LinkButton
                href=format!("/products/{}", product.slug) label=said("console-view") size=ButtonSize::Small
                kind=ButtonKind::Quiet icon=Icon::Eye icon_only=true
            />
        }
    });
    let copy = view! {
        <Button
            label=said("console-duplicate") size=ButtonSize::Small kind=ButtonKind::Quiet icon=Icon::Copy icon_only=true
            form=COPY name="id" value=id.clone()
        />
    };
    let actions = [look.map(IntoAny::into_any), Some(copy.into_any()), Some(edit.into_any())];
    Row::new(cells)
        .pick(id, tr!(lang, "console-pick", name = name.as_str()))
        .actions(actions.into_iter().flatten().collect())
}

fn empty(lang: Lang, asked: &Asked) -> AnyView {
    if asked.is_narrowed() {
        let all = view! { <LinkButton href=PATH label=lang.t("console-show-all")/> }.into_any();
        return view! {
            <EmptyState title=lang.t("console-products-not-found") body=lang.t("console-products-not-found-text") action=all/>
        }
        .into_any();
    }
    view! {
        <EmptyState title=lang.t("console-products-none") body=lang.t("console-products-none-text") action=add_button(lang)/>
    }
    .into_any()
}
