//! RabbitMQ: one connection, what is declared on it, and what goes over it.

pub mod topology;

use domain::kit::events::{Event, Subscription};
use futures::future::try_join_all;
use lapin::options::{
    BasicConsumeOptions, BasicPublishOptions, BasicQosOptions, ConfirmSelectOptions, ExchangeDeclareOptions,
    QueueBindOptions, QueueDeclareOptions,
};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{BasicProperties, Channel, Connection, ConnectionProperties, Consumer, ExchangeKind};
use model::{AppError, EventId, Result};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use topology::{DEAD, DEAD_QUEUE, INVENTORY, ORDERS, OTHERS, QUEUES};

/// How long the broker may take for one step; what is late is taken for gone.
const PATIENCE: Duration = Duration::from_secs(10);
/// Messages a consumer may hold that it has not acknowledged.
pub const PREFETCH: u16 = 64;
/// So many messages a queue keeps at most that nobody takes out; the oldest then go to the dead ones.
const MOST: i64 = 1_000_000;
const MOST_DEAD: i64 = 100_000;
/// RabbitMQ keeps these over a restart.
const PERSISTENT: u8 = 2;

/// A fact as programs read it that listen at the broker.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<'a> {
    id: EventId,
    seq: i64,
    kind: &'a str,
    thing: &'a str,
    thing_id: uuid::Uuid,
    data: &'a serde_json::Value,
    at: chrono::DateTime<chrono::Utc>,
}

/// What our own subscribers need of it: the fact itself they read where it was written.
#[derive(Deserialize)]
struct Named {
    id: EventId,
}

/// Which fact a message is about.
pub fn named_in(body: &[u8]) -> Option<EventId> {
    serde_json::from_slice::<Named>(body).ok().map(|named| named.id)
}

/// An open connection to a broker that knows our exchanges and queues.
pub struct Wire {
    connection: Connection,
    subscriptions: &'static [Subscription],
}

/// Sends facts and waits until the broker has them.
pub struct Publisher(Channel);

impl Wire {
    pub async fn open(url: &str, subscriptions: &'static [Subscription]) -> Result<Self> {
        let properties = ConnectionProperties::default().with_connection_name("dropcart".into());
        let connection = in_time(Connection::connect(url, properties)).await?;
        let wire = Self { connection, subscriptions };
        wire.declare().await?;
        Ok(wire)
    }

    pub async fn close(&self) {
        let _ = in_time(self.connection.close(200, "done".into())).await;
    }

    /// Everything we need there, whoever declared it before.
    async fn declare(&self) -> Result<()> {
        let channel = self.channel().await?;
        let durable = ExchangeDeclareOptions { durable: true, ..ExchangeDeclareOptions::default() };
        let exchanges = [
            (ORDERS, ExchangeKind::Topic),
            (INVENTORY, ExchangeKind::Topic),
            (OTHERS, ExchangeKind::Fanout),
            (DEAD, ExchangeKind::Fanout),
        ];
        for (name, kind) in exchanges {
            in_time(channel.exchange_declare(name.into(), kind, durable, FieldTable::default())).await?;
        }
        let durable = QueueDeclareOptions { durable: true, ..QueueDeclareOptions::default() };
        for queue in QUEUES {
            in_time(channel.queue_declare(queue.into(), durable, ours())).await?;
        }
        in_time(channel.queue_declare(DEAD_QUEUE.into(), durable, bounded(MOST_DEAD))).await?;
        let dead = (DEAD_QUEUE, DEAD, "");
        for (queue, exchange, key) in topology::bindings(self.subscriptions).into_iter().chain([dead]) {
            let options = QueueBindOptions::default();
            let bound =
                channel.queue_bind(queue.into(), exchange.into(), key.into(), options, FieldTable::default());
            in_time(bound).await?;
        }
        in_time(channel.close(200, "done".into())).await
    }

    /// How many messages lie in each queue.
    pub async fn depths(&self) -> Result<Vec<(&'static str, u32)>> {
        let channel = self.channel().await?;
        let passive = QueueDeclareOptions { passive: true, ..QueueDeclareOptions::default() };
        let mut depths = Vec::new();
        for queue in QUEUES.into_iter().chain([DEAD_QUEUE]) {
            let found = in_time(channel.queue_declare(queue.into(), passive, FieldTable::default())).await?;
            depths.push((queue, found.message_count()));
        }
        in_time(channel.close(200, "done".into())).await?;
        Ok(depths)
    }

    pub async fn publisher(&self) -> Result<Publisher> {
        let channel = self.channel().await?;
        in_time(channel.confirm_select(ConfirmSelectOptions::default())).await?;
        Ok(Publisher(channel))
    }

    /// Takes messages from a queue. Of several who ask, the broker gives them to one.
    pub async fn consumer(&self, queue: &str) -> Result<Consumer> {
        let channel = self.channel().await?;
        in_time(channel.basic_qos(PREFETCH, BasicQosOptions::default())).await?;
        let options = BasicConsumeOptions::default();
        in_time(channel.basic_consume(queue.into(), "".into(), options, FieldTable::default())).await
    }

    async fn channel(&self) -> Result<Channel> {
        in_time(self.connection.create_channel()).await
    }
}

impl Publisher {
    /// Sends facts in this order; answers when the broker has written all of them down.
    pub async fn publish(&self, events: &[Event]) -> Result<()> {
        let mut confirms = Vec::with_capacity(events.len());
        for event in events {
            let body = serde_json::to_vec(&message(event)).map_err(AppError::broken)?;
            let sent = self.0.basic_publish(
                topology::exchange_of(&event.kind).into(),
                event.kind.as_str().into(),
                BasicPublishOptions::default(),
                &body,
                properties(event),
            );
            confirms.push(in_time(sent).await?);
        }
        for confirmation in in_time(try_join_all(confirms)).await? {
            if !confirmation.is_ack() {
                return Err(AppError::broken("the broker did not take a fact"));
            }
        }
        Ok(())
    }
}

fn message(event: &Event) -> Message<'_> {
    Message {
        id: event.id,
        seq: event.seq,
        kind: &event.kind,
        thing: &event.thing,
        thing_id: event.thing_id,
        data: &event.data,
        at: event.at,
    }
}

fn properties(event: &Event) -> BasicProperties {
    BasicProperties::default()
        .with_delivery_mode(PERSISTENT)
        .with_content_type("application/json".into())
        .with_message_id(event.id.to_string().into())
        .with_type(event.kind.as_str().into())
        .with_app_id("dropcart".into())
        .with_timestamp(u64::try_from(event.at.timestamp()).unwrap_or_default())
}

/// One consumer at a time, so that order holds; what it cannot read goes to the dead ones.
fn ours() -> FieldTable {
    let mut arguments = bounded(MOST);
    arguments.insert("x-single-active-consumer".into(), AMQPValue::Boolean(true));
    arguments.insert("x-dead-letter-exchange".into(), AMQPValue::LongString(DEAD.into()));
    arguments
}

fn bounded(most: i64) -> FieldTable {
    let mut arguments = FieldTable::default();
    arguments.insert("x-max-length".into(), AMQPValue::LongLongInt(most));
    arguments
}

async fn in_time<T>(asked: impl Future<Output = lapin::Result<T>>) -> Result<T> {
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(answer) => answer.map_err(|error| AppError::broken(format_args!("RabbitMQ: {error}"))),
        Err(_) => Err(AppError::broken("RabbitMQ does not answer")),
    }
}
