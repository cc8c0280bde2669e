//! Every message is asked for, and gets its values; that each message asked for exists, the compiler checks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use atlas::timeline::layer::Layer;
use atlas::timeline::legend::legend;
use atlas::timeline::snapshot::snapshot;
use nato_atlas::wording::keys;

use crate::facts::ATLAS;
use crate::tidy::{assert_none, code, files, program, read};

/// What the Fluent files hold: each message and term with the values that it takes.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::<String, BTreeSet<String>>::new();
    for path in files("assets/i18n/en") {
        let mut current = String::new();
        for line in read(&path).lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with([' ', '}'])
            {
                name.clone_into(&mut current);
            }
            let values = messages.entry(current.clone()).or_default();
            values.extend(words_after(line, '$'));
        }
    }
    messages.remove("");

    messages
}

/// The names that follow `sign`.
fn words_after(line: &str, sign: char) -> impl Iterator<Item = String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';

    line.split(sign).skip(1).map(move |rest| {
        let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        rest[..end].to_owned()
    })
}

/// The program without comments and tests, file by file.
fn sources() -> Vec<(String, String)> {
    let source = |(path, text): (std::path::PathBuf, String)| {
        let lines = code(&path, &text).map(|(_, line)| line).collect::<Vec<_>>();
        (path.display().to_string(), lines.join("\n"))
    };

    program().map(source).collect()
}

/// Every quoted word in `text`, in pairs of quotation marks line by line.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let parts = line.split('"');
        parts.skip(1).step_by(2)
    })
}

/// The part of `text` behind the bracket that closes the call, which begins before `text`.
fn after_call(text: &str) -> &str {
    let mut open = 1;
    for (index, letter) in text.char_indices() {
        open += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if open == 0 {
            return &text[index + 1..];
        }
    }

    ""
}

/// Whether somebody outside of `home` calls `function`, and takes this part of what it gives, if any.
fn is_called(sources: &[(String, String)], home: &str, function: &str, part: &str) -> bool {
    let call = format!("{function}(");
    let others = sources.iter().filter(|(path, _)| path != home);

    others.flat_map(|(_, text)| text.split("fn ")).any(|text| {
        text.match_indices(&call).any(|(start, _)| {
            let is_whole = text[..start].ends_with([':', '.']);
            let before = text[..start]
                .trim_end_matches(|letter: char| letter.is_alphanumeric() || letter == ':');
            let bound = before
                .strip_suffix("= ")
                .and_then(|before| before.rsplit_once("let "))
                .map(|(_, name)| format!("{}{part}", name.trim()));
            let taken = after_call(&text[start + call.len()..]).starts_with(part);

            is_whole && (taken || bound.is_some_and(|bound| text.contains(&bound)))
        })
    })
}

/// The words of `sources` that lead to the screen: those of `src/wording` in functions that somebody calls.
fn asked_for(sources: &[(String, String)]) -> BTreeSet<&str> {
    let mut asked = BTreeSet::new();
    for (path, text) in sources {
        if path != "src/wording/keys.rs" {
            asked.extend(quoted(text));
            continue;
        }
        for function in text.split("pub fn ").skip(1) {
            let name = function.split('(').next().unwrap_or_default();
            let has_parts = function.contains("-> Explained");
            for (index, word) in quoted(function).enumerate() {
                let part = match index % 2 {
                    _ if !has_parts => "",
                    0 => ".name",
                    _ => ".why",
                };
                if is_called(sources, path, name, part) {
                    asked.insert(word);
                }
            }
        }
    }

    asked
}

#[test]
fn every_message_is_asked_for() {
    let sources = sources();
    let asked = asked_for(&sources);
    let texts = files("assets/i18n/en")
        .iter()
        .map(|path| read(path))
        .collect::<String>();
    let problems = messages()
        .into_keys()
        .filter(|name| !asked.contains(name.as_str()))
        .filter(|name| !(name.starts_with('-') && texts.contains(&format!("{{ {name} }}"))))
        .map(|name| format!("assets/i18n/en: nobody asks for {name}"))
        .collect::<Vec<_>>();
    assert_none(&problems);
}

#[test]
fn every_entry_of_the_legend_is_listed_in_some_year() {
    let keys = read(Path::new("src/wording/keys.rs"));
    let function = keys
        .split("pub fn ")
        .find(|text| text.starts_with("legend("));
    let listed: BTreeSet<_> = ATLAS
        .years()
        .map(|year| snapshot(&ATLAS, ATLAS.date_shown(year)))
        .flat_map(|snapshot| Layer::ALL.map(|layer| legend(&ATLAS, &snapshot, layer)))
        .flatten()
        .flat_map(|group| group.entries)
        .map(|entry| keys::legend(entry.key).name())
        .collect();
    let problems = quoted(function.unwrap())
        .filter(|word| !listed.contains(word))
        .map(|word| format!("no legend has {word}"))
        .collect::<Vec<_>>();
    assert_none(&problems);
}

#[test]
fn the_programs_own_words_keep_the_rules_of_wording() {
    let mut problems = Vec::new();
    let mut sentences = 0;
    for path in files("assets/i18n/en") {
        let text = read(&path);
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut messages = Vec::<String>::new();
        for line in lines {
            if line.starts_with([' ', '}']) {
                messages.iter_mut().last().unwrap().push_str(line);
            } else if !line.is_empty() {
                messages.push(line.to_owned());
            }
        }
        sentences += messages.len();
        for message in messages {
            let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
            for rule in ATLAS.wording_rules() {
                if rule.is_broken_by(&message) {
                    problems.push(format!(
                        "{}: {message}: say {}",
                        path.display(),
                        rule.instead
                    ));
                }
            }
        }
    }
    assert_none(&problems);
    assert!(sentences >= messages().len(), "only {sentences} are read");
}

#[test]
fn every_message_gets_its_values() {
    let messages = messages();
    let mut problems = Vec::new();
    for (path, text) in sources() {
        for function in text.split("fn ") {
            let name = function.split('(').next().unwrap_or_default();
            let given = quoted(function).collect::<BTreeSet<_>>();
            for (word, values) in given
                .iter()
                .filter_map(|word| messages.get_key_value(*word))
            {
                let plain = function.contains(&format!(".text(msg!(\"{word}\"))"));
                let full = ["with", "of"].iter().any(|call| {
                    let call = format!("text_{call}(");
                    let mut calls = function.split(call.as_str()).skip(1);
                    calls.any(|rest| rest.trim_start().starts_with(&format!("msg!(\"{word}\")")))
                });
                let missing = values
                    .iter()
                    .filter(|value| !given.contains(value.as_str()));
                for value in missing.filter(|_| plain || full) {
                    problems.push(format!("{path}, {name}: {word} lacks ${value}"));
                }
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn the_scan_sees_messages_and_their_values() {
    let messages = messages();
    let joined = messages["time-change-joined"].iter().collect::<Vec<_>>();
    assert_eq!(joined, ["after", "before", "states"]);
    assert!(
        messages["time-members"].contains("count"),
        "values behind a choice are seen"
    );
    assert!(messages["time-play"].is_empty());
    assert!(messages.contains_key("-packages-debian"));

    let home = ("keys.rs".to_owned(), "fn kind() {}".to_owned());
    let caller =
        "fn a() { text(keys::kind(of(x)).why) } fn b() { let it = keys::proof(y); it.name }";
    let sources = [home, ("card.rs".to_owned(), caller.to_owned())];
    let called = |function: &str, part: &str| is_called(&sources, "keys.rs", function, part);
    assert!(called("kind", ".why") && !called("kind", ".name") && called("kind", ""));
    assert!(called("proof", ".name") && !called("proof", ".why"));
    assert!(!called("of", "") && !called("nobody", ""));

    let words = quoted(r#"text(msg!("map-name")), "a" => "b-c""#).collect::<Vec<_>>();
    assert_eq!(words, ["map-name", "a", "b-c"]);
}
