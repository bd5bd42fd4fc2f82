//! The own stock, one row for each variant and place, changed where it stands; and how it came about.

use crate::frame::{Desk, choice_words, moment, page};
use ::frame::{list, query, refused};
use domain::inventory as verbs;
use domain::vendors;
use i18n::{Lang, tr};
use leptos::prelude::*;
use model::inventory::{NamedStockChange, StockFilter, StockRow};
use model::vendors::Store;
use model::{PageRequest, StoreId};
use rpc::inventory;
use ui::{
    Badge, Button, ButtonSize, Choice, Column, DataTable, EmptyState, Field, Form, FormState, Icon,
    LinkButton, Narrow, NavLink, PageHeader, Pager, Photo, Row, Select, Tabs, Tone,
};

const PATH: &str = "/vendor/inventory";
const LOG: &str = "/vendor/inventory/log";

#[component]
pub fn Inventory() -> AnyView {
    let [show, search, place, number] = ["show", "search", "place", "page"].map(query);
    page(|desk| async move {
        let lang = desk.lang();
        let cx = &desk.door.cx;
        let filter = StockFilter {
            search: search.clone(),
            low: show == "low",
            out: show == "out",
            store: place.parse::<StoreId>().ok(),
        };
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let found = verbs::overview(cx, &desk.who, &filter, wanted).await?;
        let places = vendors::places(cx, &desk.who).await?;
        let kept = [("show", show.as_str()), ("search", &search), ("place", &place)];
        let href = list::href(PATH, &kept);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let is_narrowed = kept.iter().any(|(_, value)| !value.is_empty());
        let several = places.len() > 1;
        let rows: Vec<Row> = found.items.into_iter().map(|stock| row(&desk, stock, several)).collect();
        let export = view! {
            <LinkButton href="/vendor/inventory.csv" label=lang.t("console-stock-export") icon=Icon::Download/>
        }
        .into_any();
        let body = view! {
            <PageHeader title=lang.t("console-inventory") action=export/>
            {views(lang)}
            {narrow(lang, &show, &search, &place, places)}
            <div class="card card-flush">
                <DataTable
                    caption=lang.t("console-inventory") columns=columns(lang, several) rows=rows
                    empty=empty(lang, is_narrowed)
                />
            </div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("console-inventory"), body.into_any()))
    })
}

fn views(lang: Lang) -> AnyView {
    let here = query_path();
    let links = vec![NavLink::new(PATH, lang.t("console-stock")), NavLink::new(LOG, lang.t("console-log"))];
    view! { <Tabs label=lang.t("console-inventory") links=links path=here/> }.into_any()
}

fn query_path() -> String {
    rpc::door::Door::current().map(|door| door.path().to_owned()).unwrap_or_default()
}

fn narrow(lang: Lang, show: &str, search: &str, place: &str, places: Vec<Store>) -> AnyView {
    let shows = [("", "console-stock-all"), ("low", "console-stock-low"), ("out", "console-stock-out")]
        .map(|(value, label)| Choice::new(value, lang.t(label)));
    let places: Vec<Choice> = std::iter::once(Choice::new("", lang.t("console-place-all")))
        .chain(places.into_iter().map(|place| Choice::new(place.id.to_string(), place.name)))
        .collect();
    let (show, place) = (show.to_owned(), place.to_owned());
    view! {
        <Narrow action=PATH label=lang.t("console-products-search") query=search.to_owned()>
            <Select name="show" label=lang.t("console-stock") options=shows.to_vec() value=show label_hidden=true/>
            <Select name="place" label=lang.t("console-place") options=places value=place label_hidden=true/>
        </Narrow>
    }
    .into_any()
}

fn columns(lang: Lang, several: bool) -> Vec<Column> {
    let mut columns = vec![Column::text(lang.t("console-product"))];
    if several {
        columns.push(Column::text(lang.t("console-place")));
    }
    columns.extend([
        Column::figures(lang.t("console-on-hand")),
        Column::figures(lang.t("console-reserved")),
        Column::figures(lang.t("console-available")),
        Column::text(lang.t("console-adjust")),
    ]);
    columns
}

fn row(desk: &Desk, stock: StockRow, several: bool) -> Row {
    let lang = desk.lang();
    let href = format!("/vendor/products/{}", stock.product_id);
    let options = choice_words(&stock.options);
    let words = [options.clone(), stock.sku.clone().unwrap_or_default()];
    let words = words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    let second = (!words.is_empty()).then(|| view! { <bdi class="hint">{words}</bdi> });
    let mark = match (stock.available, stock.is_low) {
        (..=0, _) => Some(("console-stock-out", Tone::Danger)),
        (_, true) => Some(("console-stock-low", Tone::Warning)),
        _ => None,
    };
    let mark = mark.map(|(key, tone)| view! { <Badge label=lang.t(key) tone=tone/> });
    let name = stock.name.clone();
    let product = view! {
        <span class="cell-name">
            <span class="thumb"><Photo picture=stock.picture.clone() sizes="40px" decorative=true/></span>
            <span class="cell-two"><a class="link-quiet" href=href><bdi>{name}</bdi></a>{second}</span>
        </span>
    };
    let mut cells = vec![product.into_any()];
    if several {
        let place = stock.store_name.clone();
        cells.push(view! { <bdi>{place}</bdi> }.into_any());
    }
    cells.extend([
        lang.number(stock.on_hand.into()).into_any(),
        lang.number(stock.reserved.into()).into_any(),
        view! { <span class="cell-stock">{mark}<bdi>{lang.number(stock.available.into())}</bdi></span> }
            .into_any(),
        adjustment(desk, &stock, &options),
    ]);
    Row::new(cells)
}

/// A number and a reason, in the row itself.
fn adjustment(desk: &Desk, stock: &StockRow, options: &str) -> AnyView {
    let lang = desk.lang();
    let action = rpc::path::<inventory::Adjust>();
    let (product, store) = (stock.product_id.to_string(), stock.store_id.to_string());
    let variant = stock.variant_id.map(|id| id.to_string()).unwrap_or_default();
    let mut state = refused(&desk.door, action);
    let is_this = [("product", &product), ("variant", &variant), ("store", &store)]
        .iter()
        .all(|(name, value)| state.value(name).unwrap_or_default() == value.as_str());
    if !is_this {
        state = FormState::default();
    }
    let open = state.is_refused();
    // the summary of a refused form leads to `#changeQty`
    let key = if open {
        String::new()
    } else {
        format!("-{}", if variant.is_empty() { &product } else { &variant })
    };
    let key = if open { key } else { format!("{key}-{store}") };
    let back = desk.door.address.clone();
    let (quantity, why) = (format!("changeQty{key}"), format!("reason{key}"));
    let spoken = format!("{} {} {options}", lang.t("console-adjust"), stock.name);
    view! {
        <details class="adjust" open=open>
            <summary aria-label=spoken.trim().to_owned()>{lang.t("console-adjust")}</summary>
            <Form action=action state=state class="form adjust-form">
                <input type="hidden" name="product" value=product/>
                <input type="hidden" name="variant" value=variant/>
                <input type="hidden" name="store" value=store/>
                <input type="hidden" name="back" value=back/>
                <Field
                    name="changeQty" id=quantity label=lang.t("inventory-change") inputmode="text"
                    hint=lang.t("console-change-hint")
                />
                <Field name="reason" id=why label=lang.t("inventory-reason") maxlength=300/>
                <Button label=lang.t("console-adjust-send") size=ButtonSize::Small/>
            </Form>
        </details>
    }
    .into_any()
}

fn empty(lang: Lang, is_narrowed: bool) -> AnyView {
    if is_narrowed {
        let all = view! { <LinkButton href=PATH label=lang.t("console-show-all")/> }.into_any();
        return view! { <EmptyState title=lang.t("console-stock-not-found") body=lang.t("console-products-not-found-text") action=all/> }
            .into_any();
    }
    let add = view! { <LinkButton href="/vendor/products/new" label=lang.t("console-product-add") icon=Icon::Plus/> }.into_any();
    view! { <EmptyState title=lang.t("console-products-none") body=lang.t("console-stock-none-text") action=add/> }.into_any()
}

#[component]
pub fn Log() -> AnyView {
    let number = query("page");
    page(|desk| async move {
        let lang = desk.lang();
        let wanted = PageRequest::check(number.parse().ok(), None)?;
        let found = verbs::vendor_log(&desk.door.cx, &desk.who, wanted).await?;
        let href = list::href(LOG, &[]);
        let (pages, total, page) =
            (list::pages(&found.pagination), found.pagination.total, found.pagination.page);
        let columns = vec![
            Column::text(lang.t("console-when")),
            Column::text(lang.t("console-product")),
            Column::figures(lang.t("inventory-change")),
            Column::figures(lang.t("console-then")),
            Column::text(lang.t("inventory-reason")),
            Column::text(lang.t("console-place")),
            Column::text(lang.t("console-who")),
        ];
        let rows = found.items.into_iter().map(|change| log_row(&desk, change)).collect();
        let empty = view! { <EmptyState title=lang.t("console-log-none") body=lang.t("console-log-none-text") icon=Icon::Clock/> };
        let body = view! {
            <PageHeader title=lang.t("console-log")/>
            {views(lang)}
            <div class="card card-flush">
                <DataTable caption=lang.t("console-log") columns=columns rows=rows compact=true empty=empty.into_any()/>
            </div>
            <Pager page=page pages=pages total=total href=href/>
        };
        Ok(desk.show(&lang.t("console-log"), body.into_any()))
    })
}

fn log_row(desk: &Desk, named: NamedStockChange) -> Row {
    let lang = desk.lang();
    let change = named.change;
    let href = format!("/vendor/products/{}", change.product_id);
    let words = choice_words(&named.options);
    let words = (!words.is_empty()).then(|| view! { <bdi class="hint">{words}</bdi> });
    let sign = if change.change_qty > 0 { "+" } else { "" };
    let signed = format!("{sign}{}", lang.number(change.change_qty.into()));
    let from_to = tr!(
        lang,
        "console-from-to",
        before = lang.number(change.previous_qty.into()),
        after = lang.number(change.new_qty.into())
    );
    Row::new(vec![
        moment(lang, desk.door.cx.now(), change.created_at),
        view! { <span class="cell-two"><a class="link-quiet" href=href><bdi>{named.product_name}</bdi></a>{words}</span> }
            .into_any(),
        view! { <bdi>{signed}</bdi> }.into_any(),
        from_to.into_any(),
        view! { <bdi>{change.reason}</bdi> }.into_any(),
        view! { <bdi>{named.store_name}</bdi> }.into_any(),
        view! { <bdi>{change.actor.name}</bdi> }.into_any(),
    ])
}
