//! The page around the program.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Window};

/// The id of the canvas in `tools/web/index.html`.
pub(super) const CANVAS: &str = "atlas";

/// The object of `tools/web/index.html` that knows where the page's files are.
const SCRIPT: &str = "natoAtlas";

/// The window; every page has one.
pub(super) fn window() -> Window {
    web_sys::window().expect("a page has a window")
}

/// The document; every page has one.
pub(super) fn document() -> Document {
    window().document().expect("a page has a document")
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Calls a function of the page's script.
fn call(name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let script = Reflect::get(&window(), &SCRIPT.into())?;
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;

    function.call1(&script, argument)
}

/// The outlines of a level of detail, from beside the page or from inside it.
pub(super) async fn level(number: usize) -> Result<Vec<u8>, String> {
    let said = |error: JsValue| words(&error);
    let promise: Promise = call("level", &(number as f64).into())
        .and_then(|promise| promise.dyn_into())
        .map_err(said)?;
    let bytes = JsFuture::from(promise).await.map_err(said)?;

    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Takes away what the page showed while it loaded.
pub(super) fn opened() {
    if let Some(loading) = element("loading") {
        loading.remove();
    }
    call("opened", &JsValue::UNDEFINED).ok();
}

/// Shows in place of the canvas why the atlas cannot run.
pub(super) fn complain(text: &str) {
    let Some(loading) = element("loading") else {
        return;
    };
    if let Ok(loading) = loading.dyn_into::<HtmlElement>() {
        loading.set_inner_text(text);
    }
}

/// An error of the browser in its own words.
pub(super) fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok();

    message
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"))
}
