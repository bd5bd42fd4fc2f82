//! Which address shows which page. Every page is rendered whole before it is sent, so that it carries
//! its data, its status and its redirects.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode::Async;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;
use storefront::{
    account, cart, categories, checkout, dev, home, joining, not_found, paid, product, products, reviews,
    selling, unsubscribe, vendors,
};

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=not_found::Page>
                <Route path=path!("/") view=home::Page ssr=Async/>
                <Route path=path!("/products") view=products::Page ssr=Async/>
                <Route path=path!("/products/:slug") view=product::Page ssr=Async/>
                <Route path=path!("/products/:slug/review") view=reviews::Write ssr=Async/>
                <Route path=path!("/categories/:slug") view=categories::Page ssr=Async/>
                <Route path=path!("/vendors") view=vendors::Page ssr=Async/>
                <Route path=path!("/vendors/:slug") view=vendors::Store ssr=Async/>
                <Route path=path!("/cart") view=cart::Page ssr=Async/>
                <Route path=path!("/checkout") view=checkout::Address ssr=Async/>
                <Route path=path!("/checkout/delivery") view=checkout::Delivery ssr=Async/>
                <Route path=path!("/checkout/payment") view=checkout::Payment ssr=Async/>
                <Route path=path!("/checkout/done") view=checkout::Done ssr=Async/>

                <Route path=path!("/checkout/paid") view=paid::Paid ssr=Async/>
                <Route path=path!("/sell") view=selling::Sell ssr=Async/>
                <Route path=path!("/register") view=joining::Begin ssr=Async/>
                <Route path=path!("/register/confirm") view=joining::Confirm ssr=Async/>
                <Route path=path!("/register/details") view=joining::Details ssr=Async/>
                <Route path=path!("/login") view=joining::SignIn ssr=Async/>
                <Route path=path!("/login/code") view=joining::SecondStep ssr=Async/>
                <Route path=path!("/forgot-password") view=joining::ForgotPassword ssr=Async/>
                <Route path=path!("/reset-password") view=joining::ResetPassword ssr=Async/>
                <Route path=path!("/verify-email") view=joining::VerifyEmail ssr=Async/>

                <Route path=path!("/account") view=account::Profile ssr=Async/>
                <Route path=path!("/account/phone") view=account::Phone ssr=Async/>
                <Route path=path!("/account/phone/confirm") view=account::ConfirmPhone ssr=Async/>
                <Route path=path!("/account/orders") view=account::Orders ssr=Async/>
                <Route path=path!("/account/orders/:number") view=account::Order ssr=Async/>
                <Route path=path!("/orders/:number") view=account::LinkedOrder ssr=Async/>
                <Route path=path!("/account/addresses") view=account::Addresses ssr=Async/>
                <Route path=path!("/account/addresses/new") view=account::NewAddress ssr=Async/>
                <Route path=path!("/account/addresses/:id") view=account::EditAddress ssr=Async/>
                <Route path=path!("/account/security") view=account::Security ssr=Async/>
                <Route path=path!("/account/security/password") view=account::Password ssr=Async/>
                <Route path=path!("/account/security/two-step") view=account::TwoStep ssr=Async/>
                <Route path=path!("/account/security/recovery-codes") view=account::RecoveryCodes ssr=Async/>
                <Route path=path!("/account/preferences") view=account::Preferences ssr=Async/>
                <Route path=path!("/account/notifications") view=account::Notifications ssr=Async/>
                <Route path=path!("/unsubscribe") view=unsubscribe::Page ssr=Async/>
                <Route path=path!("/account/wishlist") view=account::Wishlist ssr=Async/>
                <Route path=path!("/account/reviews") view=account::Reviews ssr=Async/>

                <Route path=path!("/vendor") view=vendor_console::Home ssr=Async/>
                <Route path=path!("/vendor/products") view=vendor_console::Products ssr=Async/>
                <Route path=path!("/vendor/products/new") view=vendor_console::NewProduct ssr=Async/>
                <Route path=path!("/vendor/products/:id") view=vendor_console::EditProduct ssr=Async/>
                <Route path=path!("/vendor/orders") view=vendor_console::Orders ssr=Async/>
                <Route path=path!("/vendor/orders/:number") view=vendor_console::Order ssr=Async/>
                <Route path=path!("/vendor/orders/:number/packing-list") view=vendor_console::PackingList ssr=Async/>
                <Route path=path!("/vendor/inventory") view=vendor_console::Inventory ssr=Async/>
                <Route path=path!("/vendor/inventory/log") view=vendor_console::Log ssr=Async/>
                <Route path=path!("/vendor/import") view=vendor_console::Imports ssr=Async/>
                <Route path=path!("/vendor/import/:id") view=vendor_console::Import ssr=Async/>
                <Route path=path!("/vendor/reviews") view=vendor_console::Reviews ssr=Async/>
                <Route path=path!("/vendor/analytics") view=vendor_console::Analytics ssr=Async/>
                <Route path=path!("/vendor/balance") view=vendor_console::Balance ssr=Async/>
                <Route path=path!("/vendor/orders/:number/refund") view=vendor_console::Refund ssr=Async/>
                <Route path=path!("/vendor/delivery") view=vendor_console::Delivery ssr=Async/>
                <Route path=path!("/vendor/store") view=vendor_console::Store ssr=Async/>
                <Route path=path!("/vendor/store/places") view=vendor_console::Places ssr=Async/>
                <Route path=path!("/vendor/store/places/new") view=vendor_console::NewPlace ssr=Async/>
                <Route path=path!("/vendor/store/places/:id") view=vendor_console::EditPlace ssr=Async/>

                <Route path=path!("/admin") view=admin::Overview ssr=Async/>
                <Route path=path!("/admin/orders") view=admin::Orders ssr=Async/>
                <Route path=path!("/admin/orders/:number") view=admin::Order ssr=Async/>
                <Route path=path!("/admin/vendors") view=admin::Vendors ssr=Async/>
                <Route path=path!("/admin/vendors/:id") view=admin::Vendor ssr=Async/>
                <Route path=path!("/admin/products") view=admin::Products ssr=Async/>
                <Route path=path!("/admin/products/:id") view=admin::Product ssr=Async/>
                <Route path=path!("/admin/reviews") view=admin::Reviews ssr=Async/>
                <Route path=path!("/admin/users") view=admin::Users ssr=Async/>
                <Route path=path!("/admin/users/:id") view=admin::User ssr=Async/>
                <Route path=path!("/admin/ledger") view=admin::Ledger ssr=Async/>
                <Route path=path!("/admin/payments") view=admin::Payments ssr=Async/>
                <Route path=path!("/admin/payments/:id") view=admin::Payment ssr=Async/>
                <Route path=path!("/admin/orders/:number/refund") view=admin::Refund ssr=Async/>
                <Route path=path!("/admin/audit-log") view=admin::AuditLog ssr=Async/>
                <Route path=path!("/admin/events") view=admin::Events ssr=Async/>
                <Route path=path!("/admin/taxes") view=admin::Taxes ssr=Async/>
                <Route path=path!("/admin/shipping") view=admin::Shipping ssr=Async/>
                <Route path=path!("/admin/commission") view=admin::Commission ssr=Async/>
                <Route path=path!("/admin/settings") view=admin::Settings ssr=Async/>

                <Route path=path!("/dev/mail") view=dev::Mail ssr=Async/>
                <Route path=path!("/dev/mail/templates") view=dev::Letters ssr=Async/>
                <Route path=path!("/dev/sms") view=dev::Sms ssr=Async/>
                <Route path=path!("/dev/ui") view=dev::Gallery ssr=Async/>
                <Route path=path!("/dev/ui/:frame") view=dev::Frame ssr=Async/>
            </FlatRoutes>
        </Router>
    }
}
