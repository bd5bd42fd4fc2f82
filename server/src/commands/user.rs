//! `dropcart user create`

use super::{print, print_json, say};
use crate::cli::{NewUser, RoleName};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Cx, accounts};
use model::accounts::{Permission, Register, Role, Secret};
use model::{AppError, Reason, Result};
use serde_json::json;
use std::io::{self, BufRead as _};

/// Opens an account. A password that was made up is told once, here.
pub async fn create(cx: &Cx, user: &NewUser) -> Result<()> {
    let (password, made_up) = match user.password_stdin {
        true => (from_stdin()?, false),
        false => (URL_SAFE_NO_PAD.encode(cx.random_bytes::<15>()), true),
    };
    let form = Register {
        name: Some(user.name.clone()),
        email: user.email.clone(),
        password: Secret::new(password.clone()),
        ..Register::default()
    };
    let mut account = form.validate()?;
    account.role = role(user.role);
    let permissions = if account.role == Role::Admin { Permission::ALL } else { &[] };
    let Some(created) = accounts::create_by_operator(cx, &account, permissions).await? else {
        return Err(AppError::Refused(Reason::EmailTaken));
    };
    if user.json {
        let password = made_up.then_some(password);
        return print_json(&json!({"id": created.id, "email": created.email, "password": password}));
    }
    say(&format!("{} may sign in as {}", created.email, created.role.code()));
    if made_up {
        say("its password, told only now:");
        print(&password)?;
    }
    Ok(())
}

fn from_stdin() -> Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(AppError::broken)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn role(name: RoleName) -> Role {
    match name {
        RoleName::Customer => Role::Customer,
        RoleName::Vendor => Role::Vendor,
        RoleName::Courier => Role::Courier,
        RoleName::Admin => Role::Admin,
        RoleName::Superadmin => Role::Superadmin,
    }
}
