//! Which address shows which page. Every page is rendered whole before it is sent, so that it carries
//! its data, its status and its redirects.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::SsrMode::Async;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;
use storefront::{account, dev, home, joining, not_found, shelves};

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=not_found::Page>
                <Route path=path!("/") view=home::Page ssr=Async/>
                <Route path=path!("/products") view=shelves::Products ssr=Async/>
                <Route path=path!("/cart") view=shelves::Cart ssr=Async/>

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
                <Route path=path!("/account/addresses") view=account::Addresses ssr=Async/>
                <Route path=path!("/account/addresses/new") view=account::NewAddress ssr=Async/>
                <Route path=path!("/account/addresses/:id") view=account::EditAddress ssr=Async/>
                <Route path=path!("/account/security") view=account::Security ssr=Async/>
                <Route path=path!("/account/security/password") view=account::Password ssr=Async/>
                <Route path=path!("/account/security/two-step") view=account::TwoStep ssr=Async/>
                <Route path=path!("/account/security/recovery-codes") view=account::RecoveryCodes ssr=Async/>
                <Route path=path!("/account/preferences") view=account::Preferences ssr=Async/>

                <Route path=path!("/dev/mail") view=dev::Mail ssr=Async/>
                <Route path=path!("/dev/sms") view=dev::Sms ssr=Async/>
                <Route path=path!("/dev/ui") view=dev::Gallery ssr=Async/>
                <Route path=path!("/dev/ui/:frame") view=dev::Frame ssr=Async/>
            </FlatRoutes>
        </Router>
    }
}
