//! The OpenAPI 3.1 document, made from the tables of doors.

use super::parameters::{parameters, shared};
use super::table::{BodyIs, Door, Shape};
use super::{OpenTo, Problem};
use model::{AppError, FieldErrors, Reason};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Types read and types written may differ (what may be left out when sent in always comes out), so each way has its
/// own generator.
struct Schemas {
    input: SchemaGenerator,
    output: SchemaGenerator,
}

/// The whole document; paths are relative to the server `/api/v1`.
pub fn openapi(doors: &[Door]) -> Value {
    let mut schemas = Schemas { input: generator(true), output: generator(false) };
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for door in doors {
        for path in door.paths() {
            let operation = operation(door, path, &mut schemas);
            paths.entry(path).or_default().insert(door.method.as_str().to_lowercase(), operation);
        }
    }
    let mut rooms: Vec<&str> = doors.iter().map(Door::room).collect();
    rooms.sort_unstable();
    rooms.dedup();
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "DropCart",
            "version": "1",
            "description": DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api/v1"}],
        "tags": rooms.iter().map(|room| json!({"name": room})).collect::<Vec<_>>(),
        "paths": paths,
    });
    document["components"] = components(schemas, &mut document["paths"]);
    document
}

const DESCRIPTION: &str = "The API of a marketplace. JSON in, JSON out, camelCase; money in major units beside its \
    ISO 4217 currency; times in RFC 3339, UTC. The same routes also answer under /api. Every answer says in \
    RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset how it stands to its limit.";

fn generator(input: bool) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    if input { settings.for_deserialize() } else { settings.for_serialize() }.into_generator()
}

fn operation(door: &Door, path: &str, schemas: &mut Schemas) -> Value {
    let mut operation = json!({
        "tags": [door.room()],
        "summary": door.summary,
        "operationId": operation_id(door, path),
        "description": format!("Open to: {}.", door.open_to),
        "parameters": parameters(door, path, &mut schemas.input).into_iter().map(sent_in_parameter).collect::<Vec<_>>(),
        "responses": responses(door, path, schemas),
    });
    if path != door.path {
        operation["deprecated"] = true.into();
    }
    if door.open_to.needs_sign_in() {
        operation["security"] = json!([{"bearer": []}]);
    }
    if let Some(body) = request_body(door, schemas) {
        operation["requestBody"] = body;
    }
    operation
}

/// `postAuthLogin` of POST `/auth/login`.
fn operation_id(door: &Door, path: &str) -> String {
    let mut id = door.method.as_str().to_lowercase();
    for word in path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let (first, rest) = word.split_at(1);
        id.push_str(&first.to_ascii_uppercase());
        id.push_str(rest);
    }
    id
}

fn request_body(door: &Door, schemas: &mut Schemas) -> Option<Value> {
    if door.takes_files {
        let form = json!({
            "type": "object",
            "required": ["file"],
            "properties": {"file": {"type": "string", "format": "binary"}},
        });
        return Some(json!({"required": true, "content": {"multipart/form-data": {"schema": form}}}));
    }
    let mut schema = sent_in(door.takes?(&mut schemas.input).to_value());
    if !door.needs.is_empty() {
        schema = json!({"allOf": [schema, {"required": door.needs}]});
    }
    let mut media = json!({ "schema": schema });
    if let Some(example) = door.example {
        media["example"] = example();
    }
    Some(json!({"required": door.body == BodyIs::Needed, "content": {"application/json": media}}))
}

fn responses(door: &Door, path: &str, schemas: &mut Schemas) -> Value {
    let mut responses = Map::new();
    for (status, shape) in &door.answers {
        let mut answer = answer(*status, *shape, &mut schemas.output);
        for (name, schema) in &door.beside {
            let beside = schema(&mut schemas.output).to_value();
            answer["content"]["application/json"]["schema"]["properties"][*name] = beside;
        }
        responses.insert(status.to_string(), answer);
    }
    let mut codes: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for problem in problems(door, path) {
        let codes = codes.entry(problem.status().as_u16()).or_default();
        if !codes.contains(&problem.code()) {
            codes.push(problem.code());
        }
    }
    for (status, codes) in codes {
        // what it answers without an envelope stands there already
        responses.entry(status.to_string()).or_insert_with(|| refusal(status, &codes));
    }
    if door.is_public {
        responses.insert("304".to_owned(), json!({"description": "It is still what it was"}));
    }
    for (status, response) in &mut responses {
        for (name, shared) in headers(door, status) {
            response["headers"][name] = json!({"$ref": format!("#/components/headers/{shared}")});
        }
    }
    Value::Object(responses)
}

/// What an answer says beside its body: header and its name among the shared ones.
fn headers(door: &Door, status: &str) -> Vec<(&'static str, &'static str)> {
    let mut headers = vec![
        ("RateLimit-Limit", "RateLimitLimit"),
        ("RateLimit-Remaining", "RateLimitRemaining"),
        ("RateLimit-Reset", "RateLimitReset"),
    ];
    let is_success = status.starts_with('2');
    if door.is_public && (is_success || status == "304") {
        headers.extend([("ETag", "ETag"), ("Cache-Control", "CacheControl")]);
    }
    if door.is_idempotent && (is_success || status == "402") {
        headers.push(("Idempotent-Replayed", "IdempotentReplayed"));
    }
    if door.knows_guests && is_success && door.method == axum::http::Method::POST {
        headers.push(("X-Cart-Token", "CartToken"));
    }
    headers
}

fn shared_headers() -> Value {
    let header = |kind: &str, words: &str| json!({"schema": {"type": kind}, "description": words});
    json!({
        "RateLimitLimit": header("integer", "So many requests a minute"),
        "RateLimitRemaining": header("integer", "So many of them are left"),
        "RateLimitReset": header("integer", "Seconds until all are there again"),
        "ETag": header("string", "For If-None-Match"),
        "CacheControl": header("string", "How long a copy may be shown"),
        "IdempotentReplayed": header("boolean", "The first answer to this key once more"),
        "CartToken": header("string", "What opens the guest's cart from now on, where it was made now"),
    })
}

fn answer(status: u16, shape: Shape, generator: &mut SchemaGenerator) -> Value {
    let schema = match shape {
        Shape::Bare(of) => of(generator).to_value(),
        Shape::One(of) => envelope(&of(generator).to_value(), false),
        Shape::List(of) => envelope(&json!({"type": "array", "items": of(generator).to_value()}), true),
        Shape::Nothing => envelope(&json!({"type": "null"}), false),
    };
    let mut answer = json!({
        "description": match status { 201 => "Made", 202 => "Taken", 503 => "Not now", _ => "Done" },
    });
    if status != 204 {
        answer["content"] = json!({"application/json": {"schema": schema}});
    }
    if status == 201 {
        answer["headers"] =
            json!({"Location": {"schema": {"type": "string"}, "description": "Where it is."}});
    }
    answer
}

fn envelope(data: &Value, is_list: bool) -> Value {
    let mut envelope = json!({
        "type": "object",
        "required": ["success", "data"],
        "properties": {"success": {"const": true}, "data": data, "message": {"type": "string"}},
    });
    if is_list {
        envelope["properties"]["pagination"] = json!({"$ref": "#/components/schemas/Pagination"});
        envelope["required"] = json!(["success", "data", "pagination"]);
    }
    envelope
}

/// What a door may say no with: its own refusals, and those that follow from what it is.
fn problems(door: &Door, path: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = door
        .refuses
        .iter()
        .map(|reason| match reason {
            Reason::Unauthenticated
            | Reason::TokenExpired
            | Reason::InvalidCredentials
            | Reason::MfaRequired => AppError::SignIn(*reason),
            Reason::CardDeclined => AppError::Declined(*reason),
            _ => AppError::Refused(*reason),
        })
        .map(Problem::App)
        .chain(door.may_answer.iter().cloned())
        .collect();
    let mut also = |error| problems.push(Problem::App(error));
    if door.open_to.needs_sign_in() || door.knows_callers || door.knows_guests {
        also(AppError::SignIn(Reason::Unauthenticated));
        also(AppError::SignIn(Reason::TokenExpired));
    }
    if !matches!(door.open_to, OpenTo::Anyone | OpenTo::Account) {
        also(AppError::Forbidden);
    }
    if path.contains('{') {
        also(AppError::NotFound);
    }
    if door.takes.is_some() || door.takes_files || door.query.is_some() || door.is_idempotent {
        also(AppError::Invalid(FieldErrors::default()));
    }
    if door.is_idempotent {
        also(AppError::Refused(Reason::IdempotencyKeyReused));
        also(AppError::Refused(Reason::RequestInProgress));
    }
    also(AppError::SlowDown { seconds: 1 });
    also(AppError::Busy);
    let reads = door.takes.is_some() && door.body != BodyIs::Glanced;
    if reads || door.takes_files {
        problems.extend([Problem::PayloadTooLarge, Problem::UnsupportedMediaType]);
    }
    if reads {
        problems.push(Problem::MalformedJson);
    }
    if door.takes_files {
        problems.push(Problem::MalformedForm);
    }
    problems
}

fn refusal(status: u16, codes: &[&str]) -> Value {
    let mut refusal = json!({
        "description": codes.join(", "),
        "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Error"},
            "example": {
                "success": false,
                "error": {"code": codes.first(), "message": "What happened, in the language asked for."},
                "requestId": "0199f7a0-6b7e-7c30-8b1a-2f1f5a3f9d10",
            },
        }},
    });
    if matches!(status, 429 | 503) {
        refusal["headers"] =
            json!({"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}});
    }
    refusal
}

fn components(schemas: Schemas, paths: &mut Value) -> Value {
    let mut all = merged(schemas, paths);
    all.insert("Error".to_owned(), error_schema());
    json!({
        "schemas": all,
        "parameters": shared(),
        "headers": shared_headers(),
        "securitySchemes": {
            "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
        },
    })
}

/// One set of schemas: a type that is the same both ways stands once, another one also as `…Input`.
fn merged(mut schemas: Schemas, paths: &mut Value) -> Map<String, Value> {
    schemas.output.subschema_for::<model::Pagination>();
    let mut all = schemas.output.take_definitions(true);
    let input = schemas.input.take_definitions(true);
    let differing = differing(&input, &all);
    let settled = |name: &str| match differing.contains(name) {
        true => format!("{name}Input"),
        false => name.to_owned(),
    };
    for (name, mut schema) in input {
        walk_refs(&mut schema, &|name| Some(settled(name)));
        all.insert(settled(&name), schema);
    }
    walk_refs(paths, &|name| name.strip_prefix(SENT_IN).map(settled));
    all
}

/// The types that are not the same both ways, or hold one that is not.
fn differing(input: &Map<String, Value>, output: &Map<String, Value>) -> BTreeSet<String> {
    let mut differing: BTreeSet<String> = input
        .iter()
        .filter(|(name, schema)| output.get(*name).is_some_and(|other| other != *schema))
        .map(|(name, _)| name.clone())
        .collect();
    loop {
        let before = differing.len();
        for (name, schema) in input {
            let holds_one = RefCell::new(false);
            walk_refs(&mut schema.clone(), &|name| {
                *holds_one.borrow_mut() |= differing.contains(name);
                None
            });
            if holds_one.take() {
                differing.insert(name.clone());
            }
        }
        if differing.len() == before {
            return differing;
        }
    }
}

const PREFIX: &str = "#/components/schemas/";
/// Marks a reference to a type as it is sent in, until it is known whether that has a name of its own.
const SENT_IN: &str = "sent-in:";

fn sent_in(mut schema: Value) -> Value {
    walk_refs(&mut schema, &|name| Some(format!("{SENT_IN}{name}")));
    schema
}

/// The same for a parameter, which may itself be a reference to a shared one.
fn sent_in_parameter(parameter: Value) -> Value {
    if parameter.get("$ref").is_some() { parameter } else { sent_in(parameter) }
}

/// Gives references other names, where `renamed` has one.
fn walk_refs(value: &mut Value, renamed: &dyn Fn(&str) -> Option<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                if let (true, Some(target)) = (key == "$ref", field.as_str()) {
                    if let Some(name) = target.strip_prefix(PREFIX).and_then(renamed) {
                        *field = format!("{PREFIX}{name}").into();
                    }
                } else {
                    walk_refs(field, renamed);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk_refs(item, renamed)),
        _ => {}
    }
}

fn error_schema() -> Value {
    json!({
        "type": "object",
        "required": ["success", "error", "requestId"],
        "properties": {
            "success": {"const": false},
            "error": {
                "type": "object",
                "required": ["code", "message"],
                "properties": {
                    "code": {"type": "string", "description": "For programs; it does not change."},
                    "message": {"type": "string", "description": "For people, in the language asked for."},
                    "details": {"type": "array", "items": {
                        "type": "object",
                        "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
                    }},
                },
            },
            "requestId": {"type": "string"},
        },
    })
}
