//! What the browser keeps for this page between visits.

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

use crate::web::page::{window, words};

/// Before every key: other pages of the same site share the storage.
const PREFIX: &str = "nato-atlas.";

/// The storage; `None` where the browser has none or refuses it, as some do for files.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Reads what was written under a key; what cannot be read is logged, and counts as missing.
pub(super) fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = storage()?.get_item(&format!("{PREFIX}{key}")).ok()??;

    serde_json::from_str(&text)
        .inspect_err(|error| log::warn!("{PREFIX}{key}: {error}"))
        .ok()
}

/// Writes a value under a key; `Err` says why not in the words of the browser.
pub(super) fn write<T: Serialize>(key: &str, value: &T) -> Result<(), String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    let storage = storage().ok_or_else(|| "localStorage".to_owned())?;

    storage
        .set_item(&format!("{PREFIX}{key}"), &text)
        .map_err(|error| words(&error))
}

/// Forgets what was written under a key.
pub(super) fn remove(key: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(&format!("{PREFIX}{key}")).ok();
    }
}

/// The keys that begin with `start`, in their order.
pub(super) fn keys(start: &str) -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let stored = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    let ours = stored.filter_map(|key| Some(key.strip_prefix(PREFIX)?.to_owned()));
    let mut keys: Vec<_> = ours.filter(|key| key.starts_with(start)).collect();
    keys.sort();

    keys
}
