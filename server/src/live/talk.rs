//! What a client says, and what it is answered.

use super::hub::SocketId;
use super::{Live, resume};
use domain::Cx;
use domain::live::{Listener, Scope, follow};
use i18n::tr;
use model::live::{Message, Refused, Said, Told, Topic};
use model::{AppError, Result};

/// One connection's talk.
pub struct Talk {
    pub id: SocketId,
    pub cx: Cx,
    pub who: Listener,
    /// The last message that arrived on an earlier connection.
    pub after: Option<i64>,
}

impl Talk {
    /// What is told before anything is asked.
    pub async fn greeting(&self, live: &Live) -> Result<Vec<Message>> {
        match self.after {
            Some(after) => resume::missed(&self.cx, live, &self.who, true, &[], after).await,
            None => Ok(Vec::new()),
        }
    }

    /// The answers to what was said. Fails only where the shop is busy or broken.
    pub async fn answer(&self, live: &Live, text: &str) -> Result<Vec<Message>> {
        let Ok(said) = serde_json::from_str::<Said>(text) else {
            let message = tr!(self.cx.request.lang, "server-live-malformed");
            return Ok(vec![Told::Error { code: "MALFORMED_JSON".to_owned(), message }.answer()]);
        };
        match said {
            Said::Ping => Ok(vec![Told::Pong {}.answer()]),
            Said::Unsubscribe { topics } => Ok(vec![self.unsubscribe(live, topics).await]),
            Said::Subscribe { topics, last_event_id, key } => {
                self.subscribe(live, topics, last_event_id, key.as_deref()).await
            }
        }
    }

    async fn subscribe(
        &self,
        live: &Live,
        topics: Vec<String>,
        last: Option<i64>,
        key: Option<&str>,
    ) -> Result<Vec<Message>> {
        let (mut given, mut names, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for name in topics {
            let code = match follow(&self.cx, &self.who, &name, key).await {
                Ok((topic, scope)) if live.follow(self.id, topic, scope) => {
                    given.push((topic, scope));
                    names.push(name);
                    continue;
                }
                Ok(_) => "TOO_MANY_TOPICS".to_owned(),
                Err(error @ (AppError::NotFound | AppError::Forbidden)) => error.code().to_owned(),
                Err(error) => return Err(error),
            };
            refused.push(Refused { topic: name, code });
        }
        let mut messages = vec![Told::Subscribed { topics: names, refused }.answer()];
        messages.extend(self.caught_up(live, &given, last).await?);
        Ok(messages)
    }

    /// What was missed of what is followed since now. Where it is said here for the first time what arrived last, what
    /// is told unasked counts as well.
    async fn caught_up(
        &self,
        live: &Live,
        given: &[(Topic, Scope)],
        last: Option<i64>,
    ) -> Result<Vec<Message>> {
        let own = self.after.is_none() && last.is_some();
        let Some(after) = last.filter(|last| *last > 0).or(self.after) else { return Ok(Vec::new()) };
        let mut messages = resume::missed(&self.cx, live, &self.who, own, given, after).await?;
        messages.extend(resume::stock(&self.cx, given, after).await?);
        Ok(messages)
    }

    async fn unsubscribe(&self, live: &Live, topics: Vec<String>) -> Message {
        for name in &topics {
            // what one could not follow, one does not follow
            if let Ok((topic, _)) = follow(&self.cx, &self.who, name, None).await {
                live.unfollow(self.id, topic);
            }
        }
        Told::Unsubscribed { topics }.answer()
    }
}
