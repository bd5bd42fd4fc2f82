//! What the session remembers between two requests. It never holds who somebody is, only which login.

use super::Door;
use domain::accounts::Login;
use domain::cart::{self, Shopper};
use domain::wishlist;
use model::{AppError, LoginId, ProductId, RegistrationId, Result, VariantId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Where a session holds its login; without one it ends soon.
pub const LOGIN: &str = "login";
/// Where a session holds what opens a guest's cart; with one it lasts as long as carts do.
pub const CART: &str = "cart";
const REGISTRATION: &str = "registration";
const SECOND_STEP: &str = "second_step";
const RECOVERY_CODES: &str = "recovery_codes";
const PHONE: &str = "phone";
const WISHES: &str = "wishes";
const LEFT_OVER: &str = "left_over";
const TAKEN_OUT: &str = "taken_out";

/// Something that was in the cart.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TakenOut {
    pub product: ProductId,
    pub variant: Option<VariantId>,
    pub quantity: i64,
    pub name: String,
}

impl Door {
    /// The login this session belongs to.
    pub async fn login_of(session: &tower_sessions::Session) -> Result<Option<LoginId>> {
        session.get(LOGIN).await.map_err(session_fault)
    }

    /// Signs this session in. Its id changes, so that one planted before is worth nothing.
    pub async fn begin_session(&self, login: &Login) -> Result<()> {
        self.session.cycle_id().await.map_err(session_fault)?;
        for left_over in [REGISTRATION, SECOND_STEP, PHONE] {
            self.forget(left_over).await?;
        }
        self.keep(LOGIN, &login.id).await?;
        self.bring_along(login).await
    }

    /// What was wished for before signing in joins the account's list.
    async fn bring_along(&self, login: &Login) -> Result<()> {
        let wishes = self.wishes().await?;
        if !wishes.is_empty() {
            wishlist::merge(&self.cx, login, &wishes).await?;
            self.forget(WISHES).await?;
        }
        if let Some(token) = self.cart_token().await? {
            cart::bring_along(&self.cx, login, &token).await?;
            self.forget(CART).await?;
        }
        Ok(())
    }

    /// Who shops here: the account, or whoever holds the token of a guest's cart.
    pub async fn shopper(&self) -> Result<Shopper> {
        let token = if self.who.identity().is_some() { None } else { self.cart_token().await? };
        cart::shopper(&self.cx, &self.who, token.as_deref()).await
    }

    async fn cart_token(&self) -> Result<Option<String>> {
        self.recall(CART).await
    }

    /// A guest's cart was made or filled: the session lasts as long as it from now on.
    pub async fn keep_cart(&self, made: Option<String>) -> Result<()> {
        let token = match made {
            Some(token) => Some(token),
            None => self.cart_token().await?,
        };
        match token {
            Some(token) => self.keep(CART, &token).await,
            None => Ok(()),
        }
    }

    /// What was taken out of the cart just now, for the next page to offer it again.
    pub async fn keep_taken_out(&self, taken: &TakenOut) -> Result<()> {
        self.keep(TAKEN_OUT, taken).await
    }

    pub async fn take_taken_out(&self) -> Result<Option<TakenOut>> {
        let taken = self.recall(TAKEN_OUT).await?;
        self.forget(TAKEN_OUT).await?;
        Ok(taken)
    }

    /// What a guest wishes for, newest first.
    pub async fn wishes(&self) -> Result<Vec<ProductId>> {
        Ok(self.recall(WISHES).await?.unwrap_or_default())
    }

    pub async fn keep_wishes(&self, wishes: &[ProductId]) -> Result<()> {
        if wishes.is_empty() { self.forget(WISHES).await } else { self.keep(WISHES, &wishes).await }
    }

    /// Ends the session and all it held.
    pub async fn end_session(&self) -> Result<()> {
        self.session.clear().await;
        // Its id goes too, or the words of goodbye would bring it back to life under the same one.
        self.session.cycle_id().await.map_err(session_fault)
    }

    pub async fn begin_registration(&self, id: RegistrationId, email: &str) -> Result<()> {
        self.keep(REGISTRATION, &(id, email)).await
    }

    /// The registration that was begun here, and its address.
    pub async fn registration(&self) -> Result<Option<(RegistrationId, String)>> {
        self.recall(REGISTRATION).await
    }

    /// The password was right; where to go on after the second step.
    pub async fn begin_second_step(&self, token: &str, next: &str) -> Result<()> {
        self.session.cycle_id().await.map_err(session_fault)?;
        self.keep(SECOND_STEP, &(token, next)).await
    }

    pub async fn second_step(&self) -> Result<Option<(String, String)>> {
        self.recall(SECOND_STEP).await
    }

    /// Recovery codes, to be shown on the next page and never again.
    pub async fn keep_recovery_codes(&self, codes: &[String]) -> Result<()> {
        self.keep(RECOVERY_CODES, &codes).await
    }

    pub async fn take_recovery_codes(&self) -> Result<Vec<String>> {
        let codes = self.recall(RECOVERY_CODES).await?.unwrap_or_default();
        self.forget(RECOVERY_CODES).await?;
        Ok(codes)
    }

    /// What was refused of an act on many things: the name of each and why, for the next page of the list.
    pub async fn keep_left_over(&self, refused: &[(String, String)]) -> Result<()> {
        if refused.is_empty() { Ok(()) } else { self.keep(LEFT_OVER, &refused).await }
    }

    pub async fn take_left_over(&self) -> Result<Vec<(String, String)>> {
        let refused = self.recall(LEFT_OVER).await?.unwrap_or_default();
        self.forget(LEFT_OVER).await?;
        Ok(refused)
    }

    /// The phone a code was sent to.
    pub async fn keep_phone(&self, phone: &str) -> Result<()> {
        self.keep(PHONE, &phone).await
    }

    pub async fn phone(&self) -> Result<Option<String>> {
        self.recall(PHONE).await
    }

    pub(super) async fn keep(&self, key: &str, value: &(impl Serialize + Sync)) -> Result<()> {
        self.session.insert(key, value).await.map_err(session_fault)
    }

    pub(super) async fn recall<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        self.session.get(key).await.map_err(session_fault)
    }

    /// Writes nothing where there is nothing, so that visitors get no session.
    async fn forget(&self, key: &str) -> Result<()> {
        if self.session.get_value(key).await.map_err(session_fault)?.is_some() {
            self.session.remove_value(key).await.map_err(session_fault)?;
        }
        Ok(())
    }
}

/// A store that cannot be reached is a database that cannot.
pub fn session_fault(error: tower_sessions::session::Error) -> AppError {
    match error {
        tower_sessions::session::Error::Store(_) => AppError::Busy,
        other => AppError::broken(other),
    }
}
