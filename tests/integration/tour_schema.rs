//! The published JSON schema of tours and the program accept the same files.

use atlas::tour::Tour;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::tidy::{files, read};

fn schema() -> Validator {
    let text = read("assets/tours/tour.schema.json".as_ref());
    let schema = serde_json::from_str(&text).expect("the schema is JSON");

    jsonschema::validator_for(&schema).expect("the schema is sound")
}

/// Whether the schema and the program accept a tour; they must agree.
fn is_taken(schema: &Validator, tour: &Value) -> bool {
    let by_schema = schema.is_valid(tour);
    let by_program = serde_json::from_value::<Tour>(tour.clone());
    assert_eq!(
        by_schema,
        by_program.is_ok(),
        "{tour}: {:?}",
        by_program.err()
    );

    by_schema
}

#[test]
fn every_bundled_tour_keeps_the_published_form() {
    let schema = schema();
    let mut count = 0;
    for file in files("assets/tours") {
        if file.ends_with("tour.schema.json") {
            continue;
        }
        let tour: Value = serde_json::from_str(&read(&file)).unwrap();
        let errors: Vec<_> = schema
            .iter_errors(&tour)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{}: {errors:?}", file.display());
        assert!(is_taken(&schema, &tour));
        count += 1;
    }
    assert_eq!(count, 7);
}

#[test]
fn schema_and_program_take_and_refuse_the_same() {
    let schema = schema();
    let with_step = |field: &str, value: Value| {
        let mut step = json!({ "title": "A step", "text": "Some words." });
        step[field] = value;

        json!({ "id": "own", "title": "Own", "summary": "A tour.", "steps": [step] })
    };
    for (field, value) in [
        ("year", json!(1999)),
        ("view", json!("europe")),
        ("view", json!("alliance")),
        ("view", json!({ "around": ["POL", "SUN"] })),
        (
            "view",
            json!({ "at": { "longitude": 21, "latitude": 52.2, "kilometers": 900 } }),
        ),
        ("select", json!("WBER")),
        ("highlight", json!(["POL", "CZE"])),
        ("text_only", json!(true)),
        ("thread", json!("any-name")),
        ("layer", json!("non-aligned")),
        ("quote", json!("any-name")),
        ("question", json!({ "ask": "Who?", "answer": "They." })),
        ("seconds", json!(20)),
        ("notes", json!("For me.")),
    ] {
        assert!(is_taken(&schema, &with_step(field, value)), "{field}");
    }
    for (field, value) in [
        ("year", json!("1999")),
        ("year", json!(1999.5)),
        ("view", json!("rome")),
        ("view", json!({ "around": "POL" })),
        (
            "view",
            json!({ "at": { "longitude": 21, "latitude": 52.2 } }),
        ),
        (
            "view",
            json!({ "at": { "longitude": 21, "latitude": 52.2, "kilometers": 900, "tilt": 3 } }),
        ),
        ("select", json!("a country")),
        ("highlight", json!("POL")),
        ("text_only", json!("yes")),
        ("layer", json!("roads")),
        ("question", json!({ "ask": "Who?" })),
        ("seconds", json!(-1)),
        ("title", json!(null)),
    ] {
        assert!(!is_taken(&schema, &with_step(field, value)), "{field}");
    }
    let mut with_schema = with_step("year", json!(1999));
    with_schema["$schema"] = json!("tour.schema.json");
    assert!(
        is_taken(&schema, &with_schema),
        "editors find the schema by its name"
    );
    with_schema["author"] = json!("me");
    with_schema["steps"][0]["mood"] = json!("calm");
    assert!(
        is_taken(&schema, &with_schema),
        "what a later version knows is no fault"
    );
}
