//! Parameters of a door in the OpenAPI document: those of its path and its query, and the headers it hears.

use super::Door;
use schemars::SchemaGenerator;
use serde_json::{Value, json};

pub fn parameters(door: &Door, path: &str, generator: &mut SchemaGenerator) -> Vec<Value> {
    let mut parameters: Vec<Value> =
        path_names(path).map(|name| path_parameter(name, door.takes_slug)).collect();
    if let Some(query) = door.query {
        parameters.extend(query_parameters(&query(generator).to_value()));
    }
    if door.is_idempotent {
        parameters.push(json!({"$ref": "#/components/parameters/IdempotencyKey"}));
    }
    if door.knows_guests {
        parameters.push(json!({"$ref": "#/components/parameters/CartToken"}));
    }
    parameters.push(json!({"$ref": "#/components/parameters/RequestId"}));
    parameters.push(json!({"$ref": "#/components/parameters/AcceptLanguage"}));
    parameters
}

/// `id` of `/users/addresses/{id}`.
fn path_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn path_parameter(name: &str, takes_slug: bool) -> Value {
    let schema = if !takes_slug && (name == "id" || name.ends_with("Id")) {
        json!({"type": "string", "format": "uuid"})
    } else if name == "n" {
        json!({"type": "integer", "minimum": 0})
    } else {
        json!({"type": "string"})
    };
    json!({"name": name, "in": "path", "required": true, "schema": schema})
}

/// Each property of the query's type is a parameter of its own.
fn query_parameters(schema: &Value) -> Vec<Value> {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let properties = schema["properties"].as_object().cloned().unwrap_or_default();
    properties
        .into_iter()
        .map(|(name, mut schema)| {
            let description = schema.as_object_mut().and_then(|schema| schema.remove("description"));
            let is_object = schema.get("additionalProperties").is_some();
            let mut parameter = json!({
                "name": name,
                "in": "query",
                "required": required.iter().any(|one| *one == name.as_str()),
                "schema": schema,
            });
            if is_object {
                // `attributes[colour]=red`
                parameter["style"] = "deepObject".into();
                parameter["explode"] = true.into();
            }
            if let Some(description) = description {
                parameter["description"] = description;
            }
            parameter
        })
        .collect()
}

/// What several doors share.
pub fn shared() -> Value {
    json!({
        "IdempotencyKey": {
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "description": "The same key and body within 24 hours: the first answer again, with Idempotent-Replayed: true.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255},
        },
        "CartToken": {
            "name": "X-Cart-Token",
            "in": "header",
            "required": false,
            "description": "What opens a guest's cart: as the first write to it was answered, in the same header.",
            "schema": {"type": "string", "maxLength": 255},
        },
        "RequestId": {
            "name": "X-Request-Id",
            "in": "header",
            "required": false,
            "description": "Your name for this request, at most 128 visible ASCII characters; answered and logged.",
            "schema": {"type": "string", "maxLength": 128},
        },
        "AcceptLanguage": {
            "name": "Accept-Language",
            "in": "header",
            "required": false,
            "description": "The language of messages: en or ar.",
            "schema": {"type": "string", "default": "en"},
        },
    })
}
