//! The address of the page: a link to what is shown, and the browser's way back.
//!
//! A step of the atlas' history is one of the browser's: its Back does what Alt + ← does. Whatever
//! else changes what is shown changes the address in place.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{History, PopStateEvent};

use crate::app::App;
use crate::web::page::window;
use view::action::Action;
use view::link::{Link, Refused};
use view::state::ViewState;

/// What the browser's way back and forward asked for since the last frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// An entry of this run, counted from 0.
    Entry(i32),
    /// An address that somebody typed or clicked, or an entry of an earlier run.
    Address,
}

/// Keeps the address and the view together.
pub(super) struct Address {
    asked: Rc<RefCell<Vec<Asked>>>,
    /// Tells the entries of this run from those of an earlier one.
    run: f64,
    /// The entry that is shown, counted from 0.
    entry: i32,
    /// Entries recorded and entries before the present one, as of the last frame.
    position: (u64, usize),
    /// The text after `#` as it was written last.
    text: String,
}

impl Address {
    /// Listens to the browser; the view is that of the address.
    pub(super) fn listen(context: egui::Context, view: &ViewState) -> Self {
        let run = window()
            .performance()
            .map_or(0.0, |clock| clock.time_origin());
        let asked = Rc::new(RefCell::new(Vec::new()));
        let heard = Rc::clone(&asked);
        let listener = Closure::<dyn FnMut(PopStateEvent)>::new(move |event: PopStateEvent| {
            heard.borrow_mut().push(entry_of(&event.state(), run));
            context.request_repaint();
        });
        window()
            .add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref())
            .ok();
        // The page listens as long as it is there.
        listener.forget();

        Self {
            asked,
            run,
            entry: 0,
            position: view.session.history.position(),
            text: String::new(),
        }
    }

    /// What the browser asks of the view; a sentence for each link that says what the atlas does
    /// not have.
    pub(super) fn asked(&self, app: &App) -> (Vec<Action>, Vec<String>) {
        let asked = std::mem::take(&mut *self.asked.borrow_mut());
        let (Some(view), Some(atlas)) = (app.view(), app.atlas()) else {
            return Default::default();
        };
        let (mut actions, mut said) = (Vec::new(), Vec::new());
        let mut entry = self.entry;
        for asked in asked {
            match asked {
                Asked::Entry(to) => {
                    let steps = to - entry;
                    let action = if steps < 0 {
                        Action::Back
                    } else {
                        Action::Forward
                    };
                    actions.extend(std::iter::repeat_n(action, steps.unsigned_abs() as usize));
                    entry = to;
                }
                Asked::Address => {
                    let (link, refused) = Link::read(&hash(), atlas, view);
                    said.extend(refused_text(app, &refused));
                    actions.push(Action::FollowLink(Box::new(link)));
                }
            }
        }

        (actions, said)
    }

    /// Writes the address of what is shown now, unless the user is still dragging.
    pub(super) fn follow(&mut self, view: &ViewState, is_held: bool) {
        if is_held {
            return;
        }
        let Ok(history) = window().history() else {
            return;
        };
        let (recorded, before) = view.session.history.position();
        let text = Link::to(view).to_string();
        let is_new = recorded != self.position.0;
        let back = before as i64 - self.position.1 as i64;
        self.position = (recorded, before);
        let current = entry_of(&history.state().unwrap_or_default(), self.run);
        if is_new && text != self.text && current == Asked::Entry(self.entry) {
            self.entry += 1;
            self.write(&history, &text, true);
        } else if !is_new && back != 0 && current == Asked::Entry(self.entry) {
            // Back or forward inside of the atlas: the browser goes along.
            self.entry += back as i32;
            self.text = text;
            history.go_with_delta(back as i32).ok();
        } else if text != self.text || current != Asked::Entry(self.entry) {
            if let Asked::Entry(there) = current {
                self.entry = there;
            }
            self.write(&history, &text, false);
        }
    }

    fn write(&mut self, history: &History, text: &str, is_new: bool) {
        let state = Object::new();
        for (key, value) in [("run", self.run), ("entry", f64::from(self.entry))] {
            Reflect::set(&state, &key.into(), &value.into()).ok();
        }
        let address = format!("#{text}");
        // A page from a file may refuse; then the address stays as it is.
        let written = if is_new {
            history.push_state_with_url(&state, "", Some(&address))
        } else {
            history.replace_state_with_url(&state, "", Some(&address))
        };
        if written.is_ok() {
            text.clone_into(&mut self.text);
        }
    }
}

/// The entry that a state of the browser's history tells.
fn entry_of(state: &JsValue, run: f64) -> Asked {
    let number = |key: &str| Reflect::get(state, &key.into()).ok()?.as_f64();
    match (number("run"), number("entry")) {
        (Some(its_run), Some(entry)) if its_run == run => Asked::Entry(entry as i32),
        _ => Asked::Address,
    }
}

/// What stands after the `#` of the address.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address without what follows its `#`.
pub(super) fn base() -> String {
    let address = window().location().href().unwrap_or_default();

    address.split('#').next().unwrap_or_default().to_owned()
}

/// The sentence about parts of a link that the atlas does not have; `None` without any.
fn refused_text(app: &App, refused: &[Refused]) -> Option<String> {
    let parts: Vec<_> = refused.iter().map(|Refused(part)| part.as_str()).collect();
    let values = vec![("value", parts.join(", "))];

    (!parts.is_empty()).then(|| app.wording().text_of(msg!("web-link-refused"), values))
}
