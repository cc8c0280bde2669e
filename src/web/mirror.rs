//! Elements that say what is on the canvas.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Context;
use egui::accesskit::{Action, ActionRequest, Node, NodeId, Role, Toggled, TreeId, TreeUpdate};
use egui::mutex::Mutex;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

use crate::web::page::{CANVAS, document, element};

/// The attribute with the number of a widget.
const WIDGET: &str = "data-widget";

/// What was done to elements since the last frame.
pub(super) type Requests = Arc<Mutex<Vec<ActionRequest>>>;

/// What an element says of a widget.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    role: &'static str,
    name: String,
    value: Option<String>,
    number: Option<[f64; 3]>,
    toggled: Option<Toggled>,
    is_disabled: bool,
    /// Left, top, width and height on the page, in pixels of CSS.
    place: [i32; 4],
}

/// The elements, in the order in which the widgets are read.
pub(super) struct Mirror {
    host: Element,
    shown: HashMap<NodeId, (Said, Element)>,
    order: Vec<NodeId>,
    focus: Option<NodeId>,
    context: Context,
}

impl Mirror {
    /// An empty mirror after the canvas; what is done to its elements goes to `requests`.
    pub(super) fn beside_canvas(requests: Requests, context: Context) -> Option<Self> {
        let canvas = element(CANVAS)?;
        let host = document().create_element("div").ok()?;
        for (name, value) in [("id", "widgets"), ("role", "application")] {
            host.set_attribute(name, value).ok()?;
        }
        canvas.parent_element()?.append_child(&host).ok()?;
        canvas.set_attribute("aria-owns", "widgets").ok()?;
        for (event, action) in [("click", Action::Click), ("focusin", Action::Focus)] {
            let (requests, context) = (Arc::clone(&requests), context.clone());
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                let widget = target.and_then(|target: Element| target.get_attribute(WIDGET));
                let Some(number) = widget.and_then(|widget| widget.parse().ok()) else {
                    return;
                };
                requests.lock().push(ActionRequest {
                    action,
                    target_tree: TreeId::ROOT,
                    target_node: NodeId(number),
                    data: None,
                });
                context.request_repaint();
            });
            let function = listener.as_ref().unchecked_ref();
            host.add_event_listener_with_callback(event, function)
                .ok()?;
            // The elements are there as long as the page is.
            listener.forget();
        }

        Some(Self {
            host,
            shown: HashMap::new(),
            order: Vec::new(),
            focus: None,
            context,
        })
    }

    /// Whether the tree says something else than the elements.
    pub(super) fn is_stale(&self, tree: &TreeUpdate) -> bool {
        let read = read(tree, self.context.zoom_factor());
        let is_same = |(id, said): &(NodeId, Said)| {
            self.shown.get(id).is_some_and(|(shown, _)| shown == said)
        };

        self.focus != Some(tree.focus)
            || read.len() != self.order.len()
            || !read.iter().all(is_same)
    }

    /// Makes the elements say what the tree does.
    pub(super) fn show(&mut self, tree: &TreeUpdate) {
        let read = read(tree, self.context.zoom_factor());
        let order: Vec<_> = read.iter().map(|(id, _)| *id).collect();
        for (id, said) in read {
            match self.shown.get_mut(&id) {
                Some((shown, _)) if *shown == said => {}
                Some((shown, element)) => {
                    describe(element, &said);
                    *shown = said;
                }
                None => {
                    let Ok(element) = document().create_element("div") else {
                        continue;
                    };
                    element.set_attribute(WIDGET, &id.0.to_string()).ok();
                    element.set_attribute("id", &name_of(id)).ok();
                    element.set_attribute("tabindex", "-1").ok();
                    describe(&element, &said);
                    self.shown.insert(id, (said, element));
                }
            }
        }
        if order != self.order {
            self.arrange(order);
        }
        if self.focus != Some(tree.focus) {
            self.focus = Some(tree.focus);
            if let Some(canvas) = element(CANVAS) {
                let focused = name_of(tree.focus);
                canvas.set_attribute("aria-activedescendant", &focused).ok();
            }
        }
    }

    /// Puts the elements in this order, and takes out those that are not in it.
    fn arrange(&mut self, order: Vec<NodeId>) {
        let kept: std::collections::HashSet<_> = order.iter().copied().collect();
        self.shown.retain(|id, (_, element)| {
            let stays = kept.contains(id);
            if !stays {
                element.remove();
            }
            stays
        });
        let mut next = self.host.first_element_child();
        for id in &order {
            let Some((_, element)) = self.shown.get(id) else {
                continue;
            };
            if next.as_ref() == Some(element) {
                next = element.next_element_sibling();
            } else {
                self.host.insert_before(element, next.as_deref()).ok();
            }
        }
        self.order = order;
    }
}

fn name_of(id: NodeId) -> String {
    format!("widget-{}", id.0)
}

fn describe(element: &Element, said: &Said) {
    let set = |name: &str, value: Option<&str>| match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
    set("role", Some(said.role));
    let is_text = said.role == "paragraph";
    set("aria-label", Some(said.name.as_str()).filter(|_| !is_text));
    element.set_text_content(Some(&said.name).filter(|_| is_text).map(String::as_str));
    let toggled = said.toggled.map(|toggled| match toggled {
        Toggled::True => "true",
        Toggled::False => "false",
        Toggled::Mixed => "mixed",
    });
    let is_checkable = matches!(said.role, "checkbox" | "radio" | "switch");
    let is_selectable = matches!(said.role, "tab" | "option");
    set("aria-checked", toggled.filter(|_| is_checkable));
    set("aria-selected", toggled.filter(|_| is_selectable));
    set(
        "aria-pressed",
        toggled.filter(|_| !is_checkable && !is_selectable),
    );
    let [left, top, width, height] = said.place;
    let place = format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px");
    set("style", Some(&place));
    set("aria-disabled", said.is_disabled.then_some("true"));
    set("aria-valuetext", said.value.as_deref());
    let numbers = said
        .number
        .map(|numbers| numbers.map(|number| number.to_string()));
    let names = ["aria-valuenow", "aria-valuemin", "aria-valuemax"];
    for (place, name) in names.into_iter().enumerate() {
        set(
            name,
            numbers.as_ref().map(|numbers| numbers[place].as_str()),
        );
    }
}

/// What the widgets are to be said to be, in reading order; those without words are left out.
fn read(tree: &TreeUpdate, zoom: f32) -> Vec<(NodeId, Said)> {
    let nodes: HashMap<_, _> = tree.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let mut read = Vec::new();
    let root = tree.tree.as_ref().map(|tree| tree.root);
    let mut open: Vec<_> = root.into_iter().collect();
    while let Some(id) = open.pop() {
        let Some(node) = nodes.get(&id) else { continue };
        open.extend(node.children().iter().rev());
        if let Some(said) = said(node, &nodes, zoom) {
            read.push((id, said));
        }
    }

    read
}

fn said(node: &Node, nodes: &HashMap<NodeId, &Node>, zoom: f32) -> Option<Said> {
    let role = role(node.role())?;
    let is_label = node.role() == Role::Label;
    let labelled = || {
        let labels = node.labelled_by().iter().filter_map(|id| nodes.get(id));
        let words: Vec<_> = labels
            .filter_map(|label| label.value().or(label.label()))
            .collect();

        words.join(" ")
    };
    let name = if is_label { node.value() } else { node.label() };
    let name = name.map_or_else(labelled, str::to_owned);
    let number = node.numeric_value().map(|now| {
        let least = node.min_numeric_value().unwrap_or(now);

        [now, least, node.max_numeric_value().unwrap_or(now)]
    });
    // A point of egui is as many pixels of CSS as letters are enlarged.
    let place = node.bounds().map_or([0; 4], |bounds| {
        let sides = [bounds.x0, bounds.y0, bounds.width(), bounds.height()];

        sides.map(|side| (side * f64::from(zoom)).round() as i32)
    });
    let is_mute = name.is_empty() && number.is_none() && role != "textbox";

    (!is_mute).then(|| Said {
        role,
        name,
        value: node.value().filter(|_| !is_label).map(str::to_owned),
        number,
        toggled: node.toggled(),
        is_disabled: node.is_disabled(),
        place,
    })
}

/// The name of a role on the web; `None` for what only holds others.
const fn role(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Button | Role::DefaultButton | Role::ColorWell => "button",
        Role::CheckBox => "checkbox",
        Role::RadioButton => "radio",
        Role::Switch => "switch",
        Role::ComboBox => "combobox",
        Role::Link => "link",
        Role::Slider => "slider",
        Role::SpinButton => "spinbutton",
        Role::TextInput | Role::MultilineTextInput | Role::SearchInput => "textbox",
        Role::ProgressIndicator => "progressbar",
        Role::Tab => "tab",
        Role::ListBoxOption => "option",
        Role::Image | Role::Canvas => "img",
        Role::Heading => "heading",
        Role::Label => "paragraph",
        Role::Alert => "alert",
        Role::Status => "status",
        Role::Dialog => "dialog",
        Role::Group | Role::Region | Role::Pane => "group",
        _ => return None,
    })
}
