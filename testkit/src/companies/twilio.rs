//! Twilio, as far as the shop talks to it.

use super::{Asked, Company, Said, locked};
use serde_json::json;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

pub struct FakeTwilio {
    company: Company,
    books: Arc<Mutex<Books>>,
}

#[derive(Default)]
struct Books {
    /// To whom and what.
    taken: Vec<(String, String)>,
    refused: BTreeMap<String, i64>,
}

impl Deref for FakeTwilio {
    type Target = Company;

    fn deref(&self) -> &Company {
        &self.company
    }
}

impl FakeTwilio {
    pub async fn open() -> Self {
        let books = Arc::new(Mutex::new(Books::default()));
        let kept = books.clone();
        let company = Company::open(Box::new(move |asked| locked(&kept).answer(asked))).await;
        Self { company, books }
    }

    /// What is sent to this number is refused from now on, with one of Twilio's codes.
    pub fn refuse(&self, number: &str, code: i64) {
        locked(&self.books).refused.insert(number.to_owned(), code);
    }

    /// What was taken for this number.
    pub fn texts_to(&self, number: &str) -> Vec<String> {
        let taken = locked(&self.books).taken.clone();
        taken.into_iter().filter(|(to, _)| to == number).map(|(_, text)| text).collect()
    }
}

impl Books {
    fn answer(&mut self, asked: &Asked) -> Said {
        let form = asked.form();
        let field = |name: &str| form.get(name).cloned().unwrap_or_default();
        let (to, text) = (field("To"), field("Body"));
        if !asked.path.ends_with("/Messages.json") || field("From").is_empty() {
            return Said::new(404, json!({ "code": 20404, "message": "not found", "status": 404 }));
        }
        if let Some(code) = self.refused.get(&to) {
            return Said::new(400, json!({ "code": code, "message": "no", "status": 400 }));
        }
        self.taken.push((to, text));
        Said::new(201, json!({ "sid": format!("SM{:032}", self.taken.len()), "status": "queued" }))
    }
}
