//! Files that the browser saves for the user.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

use crate::web::page::document;

fn blob(bytes: &[u8], kind: &str) -> Result<Blob, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);

    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

/// Saves bytes as a download of this name and MIME type.
pub(super) fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(bytes, kind)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();

    Ok(())
}

/// Lets the browser draw an SVG at a size in pixels, and saves it as PNG.
pub(super) async fn save_pixels(
    name: &str,
    svg: &[u8],
    [width, height]: [u32; 2],
) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(svg, "image/svg+xml")?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?;
    let context: CanvasRenderingContext2d = context.ok_or("2d")?.dyn_into()?;
    let [width, height] = [width, height].map(f64::from);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let picture = canvas.to_data_url_with_type("image/png")?;
    Url::revoke_object_url(&address)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&picture);
    link.set_download(name);
    link.click();

    Ok(())
}
