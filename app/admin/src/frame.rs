//! The frame of the dashboard: its places, and what waits there.

use ::frame::{head, in_shop, page_within, shell};
use domain::accounts::Admin;
use domain::admin::{self, Waiting};
use i18n::Lang;
use leptos::prelude::*;
use model::Result;
use model::accounts::Permission;
use rpc::door::Door;
use ui::{ConsoleShell, Icon, NavGroup, NavLink};

/// A request of somebody of the staff.
pub struct Desk {
    pub door: Door,
    pub who: Admin,
    pub waiting: Waiting,
}

/// Renders what `make` answers, for staff; refusals stand in the same frame.
pub fn page<F>(make: impl FnOnce(Desk) -> F + Send + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView>> + Send + 'static,
{
    page_within(refusal, |door| async move {
        let who = door.who.admin()?;
        let waiting = admin::waiting(&door.cx, &who).await?;
        make(Desk { door, who, waiting }).await
    })
}

impl Desk {
    pub fn lang(&self) -> Lang {
        self.door.lang()
    }

    pub fn may(&self, permission: Permission) -> bool {
        self.who.needs(permission).is_ok()
    }

    pub fn show(&self, title: &str, body: AnyView) -> AnyView {
        console(&self.door, places(self.lang(), &self.who, &self.waiting), title, body)
    }
}

/// Who is not of the staff learns of the refusal in the shop.
fn refusal(door: &Door, title: &str, body: AnyView) -> AnyView {
    match door.who.admin() {
        Ok(who) => console(door, places(door.lang(), &who, &Waiting::default()), title, body),
        Err(_) => in_shop(door, title, body),
    }
}

fn console(door: &Door, groups: Vec<NavGroup>, title: &str, body: AnyView) -> AnyView {
    view! {
        {head(door, title, false)}
        <ConsoleShell shell=shell(door) label=door.lang().t("admin-places") home="/admin" groups=groups>
            <div class="stack">{body}</div>
        </ConsoleShell>
    }
    .into_any()
}

fn places(lang: Lang, who: &Admin, waiting: &Waiting) -> Vec<NavGroup> {
    let place = |permission: Permission, href: &str, label: &str, icon: Icon, waits: Option<i64>| {
        let badge = waits.filter(|count| *count > 0).map(|count| lang.number(count)).unwrap_or_default();
        who.needs(permission).is_ok().then(|| NavLink::new(href, lang.t(label)).icon(icon).badge(badge))
    };
    let first = vec![NavLink::new("/admin", lang.t("admin-overview")).icon(Icon::Grid)];
    let goods = [
        place(Permission::Orders, "/admin/orders", "orders-title", Icon::Truck, waiting.orders),
        place(Permission::Products, "/admin/products", "admin-products", Icon::Box, None),
        place(Permission::Content, "/admin/reviews", "admin-reviews", Icon::Star, waiting.reviews),
    ];
    let people = [
        place(Permission::Vendors, "/admin/vendors", "admin-vendors", Icon::Store, waiting.stores),
        place(Permission::Users, "/admin/users", "admin-users", Icon::Users, None),
    ];
    let platform = [
        place(Permission::Payments, "/admin/payments", "payments-all", Icon::Receipt, None),
        place(Permission::Payments, "/admin/ledger", "payouts-ledger", Icon::Receipt, None),
        place(Permission::Settings, "/admin/taxes", "prices-taxes", Icon::File, None),
        place(Permission::Settings, "/admin/shipping", "prices-shipping", Icon::Truck, None),
        place(Permission::Settings, "/admin/commission", "prices-commission", Icon::Tag, None),
        place(Permission::Security, "/admin/audit-log", "admin-audit-log", Icon::Shield, None),
        place(Permission::Settings, "/admin/events", "admin-events", Icon::Clock, waiting.parked_jobs),
        place(Permission::Settings, "/admin/settings", "admin-settings", Icon::Settings, None),
    ];
    let groups = [
        NavGroup::new("", first),
        NavGroup::new(lang.t("admin-goods"), goods.into_iter().flatten().collect()),
        NavGroup::new(lang.t("admin-people"), people.into_iter().flatten().collect()),
        NavGroup::new(lang.t("admin-platform"), platform.into_iter().flatten().collect()),
    ];
    groups.into_iter().filter(|group| !group.links.is_empty()).collect()
}
