//! `dropcart doctor`

use super::{UNSOUND, print, print_json};
use domain::Cx;
use domain::admin::{self, Finding};
use model::Result;
use serde_json::json;
use std::process::ExitCode;

/// Tells every promise about the data that is broken.
pub async fn run(cx: &Cx, as_json: bool) -> Result<ExitCode> {
    let findings = admin::doctor(cx).await?;
    if as_json {
        let list: Vec<_> = findings.iter().map(|f| json!({"check": f.check, "detail": f.detail})).collect();
        print_json(&json!({"sound": findings.is_empty(), "findings": list}))?;
    } else if findings.is_empty() {
        print("sound: no promise is broken")?;
    } else {
        for Finding { check, detail } in &findings {
            print(&format!("{check}: {detail}"))?;
        }
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(UNSOUND) })
}
