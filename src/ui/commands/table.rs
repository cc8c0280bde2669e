//! The table of all commands, in the order of the list of keys.
//!
//! One entry reads: `Id: group, reach, "message", ["tooltip",] [keys] => what it does;`

use egui::{Key, Modifiers, vec2};

use crate::ui::commands::{Command, CommandGroup, Does, Reach, held, key};
use view::action::{Action, Direction};
use view::camera::Extent;
use view::lesson::ink::InkCommand;
use view::lesson::prediction_poll::PollCommand;
use view::lesson::presenting::{BlankScreen, From, PresentCommand};
use view::lesson::tour::TourCommand;
use view::lesson::tour_editor::EditCommand;
use view::page::Page;
use view::picture::Destination;
use view::place::Panel;
use view::time::comparison::CompareMode;

/// How far an arrow key pans, in points.
const ARROW_STEP: f32 = 100.0;

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Makes `CommandId` and the table from the same entries, so that neither can lack one.
macro_rules! commands {
    ($($id:ident: $group:ident, $reach:ident, $name:literal, $($tip:literal,)? [$($key:expr),*] => $does:expr;)*) => {
        /// The name of a command in the code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CommandId {
            $(#[doc = concat!("Its text is the message `", $name, "`.")] $id,)*
        }

        /// The entries stand in the order of [`CommandId`].
        pub(super) static COMMANDS: &[Command] = &[$(Command {
            id: CommandId::$id,
            name: msg!($name),
            tip: [$(Some(msg!($tip)),)? None][0],
            group: CommandGroup::$group,
            shortcuts: &[$($key),*],
            reach: Reach::$reach,
            does: $does,
        },)*];
    };
}

const fn action(action: Action) -> Does {
    Does::Action(action)
}

const fn page(page: Page) -> Does {
    Does::Action(Action::TogglePage(page))
}

const fn present(command: PresentCommand) -> Does {
    Does::Action(Action::Present(command))
}

const fn ink(command: InkCommand) -> Does {
    Does::Action(Action::Ink(command))
}

const fn pan(right: f32, down: f32) -> Does {
    Does::Action(Action::PanBy(vec2(right * ARROW_STEP, down * ARROW_STEP)))
}

commands! {
    Play: Time, Atlas, "command-play", [key(Key::Space), key(Key::P)]
        => action(Action::TogglePlayback);
    NextYear: Time, Atlas, "command-next-year", [key(Key::ArrowRight)]
        => action(Action::StepYear(1));
    PreviousYear: Time, Atlas, "command-previous-year", [key(Key::ArrowLeft)]
        => action(Action::StepYear(-1));
    NextEnlargement: Time, Atlas, "command-next-change", [held(Modifiers::SHIFT, Key::ArrowRight)]
        => action(Action::JumpToChange(Direction::Later));
    PreviousEnlargement: Time, Atlas, "command-previous-change", [held(Modifiers::SHIFT, Key::ArrowLeft)]
        => action(Action::JumpToChange(Direction::Earlier));
    FirstYear: Time, Atlas, "command-first-year", [key(Key::Home)]
        => action(Action::FirstYear);
    LastYear: Time, Atlas, "command-last-year", [key(Key::End)]
        => action(Action::LastYear);
    SliderNextYear: Time, Slider, "command-slider-next-year", [key(Key::ArrowUp)]
        => action(Action::StepYear(1));
    SliderPreviousYear: Time, Slider, "command-slider-previous-year", [key(Key::ArrowDown)]
        => action(Action::StepYear(-1));
    SliderNextEnlargement: Time, Slider, "command-slider-next-change", [key(Key::PageUp)]
        => action(Action::JumpToChange(Direction::Later));
    SliderPreviousEnlargement: Time, Slider, "command-slider-previous-change", [key(Key::PageDown)]
        => action(Action::JumpToChange(Direction::Earlier));
    CompareYears: Time, Atlas, "command-swipe", [key(Key::V)]
        => action(Action::ToggleComparison(CompareMode::Swipe));
    OverlayYear: Time, Atlas, "command-ghost", [key(Key::O)]
        => action(Action::ToggleComparison(CompareMode::Overlay));
    NextComparedYear: Time, Atlas, "command-other-later", [held(Modifiers::COMMAND, Key::ArrowRight)]
        => action(Action::StepOtherYear(1));
    PreviousComparedYear: Time, Atlas, "command-other-earlier", [held(Modifiers::COMMAND, Key::ArrowLeft)]
        => action(Action::StepOtherYear(-1));
    SwapYears: Time, Atlas, "command-swap-years", [key(Key::X)]
        => action(Action::SwapYears);
    NextChart: Time, Atlas, "command-chart", [key(Key::C)]
        => action(Action::NextChart);
    ChangeHindsight: Time, Atlas, "command-hindsight", [key(Key::K)]
        => action(Action::NextHindsight);
    PauseAtEnlargements: Time, Atlas, "command-wait", "command-wait-why", []
        => action(Action::ToggleWaiting);

    MapLeft: Map, Map, "command-map-left", [key(Key::ArrowLeft)]
        => pan(-1.0, 0.0);
    MapRight: Map, Map, "command-map-right", [key(Key::ArrowRight)]
        => pan(1.0, 0.0);
    MapUp: Map, Map, "command-map-up", [key(Key::ArrowUp)]
        => pan(0.0, -1.0);
    MapDown: Map, Map, "command-map-down", [key(Key::ArrowDown)]
        => pan(0.0, 1.0);
    // Before the signs: on some keyboards Shift and 0 make a sign.
    MapAlliance: Map, Map, "command-map-alliance", [held(Modifiers::SHIFT, Key::Num0)]
        => action(Action::Fit(Extent::Alliance));
    MapEurope: Map, Map, "command-map-europe", [key(Key::Num0), key(Key::Home)]
        => action(Action::Fit(Extent::Europe));
    MapNorthAmerica: Map, Map, "command-map-america", [key(Key::Num9)]
        => action(Action::Fit(Extent::NorthAmerica));
    MapZoomIn: Map, Map, "command-map-nearer", [key(Key::Plus), key(Key::Equals)]
        => Does::Zoom(1);
    MapZoomOut: Map, Map, "command-map-farther", [key(Key::Minus)]
        => Does::Zoom(-1);
    MapZoomInTwice: Map, Map, "command-map-nearer-twice", [held(Modifiers::SHIFT, Key::Plus), held(Modifiers::SHIFT, Key::Equals)]
        => Does::Zoom(2);
    MapZoomOutTwice: Map, Map, "command-map-farther-twice", [held(Modifiers::SHIFT, Key::Minus)]
        => Does::Zoom(-2);
    InsetMaps: Map, Atlas, "command-small-maps", [key(Key::M)]
        => action(Action::ToggleInsetMaps);
    NextLayer: Map, Atlas, "command-next-layer", [key(Key::L)]
        => action(Action::StepLayer(1));
    PreviousLayer: Map, Atlas, "command-previous-layer", [held(Modifiers::SHIFT, Key::L)]
        => action(Action::StepLayer(-1));
    Legend: Map, Atlas, "command-legend", [key(Key::E)]
        => action(Action::ToggleLegend);
    Graticule: Map, Atlas, "command-graticule", "command-graticule-why", []
        => action(Action::ToggleGraticule);
    ExactDates: Map, Atlas, "command-dates", "command-dates-why", []
        => action(Action::ToggleDate);

    Search: Panels, Atlas, "command-search", [held(Modifiers::COMMAND, Key::F), key(Key::Slash)]
        => action(Action::StartSearch);
    Back: Panels, Atlas, "command-back", [held(Modifiers::ALT, Key::ArrowLeft)]
        => action(Action::Back);
    Forward: Panels, Atlas, "command-forward", [held(Modifiers::ALT, Key::ArrowRight)]
        => action(Action::Forward);
    ShowCountry: Panels, Atlas, "command-country", [held(Modifiers::COMMAND, Key::Num1)]
        => action(Action::ShowPanel(Panel::Country));
    ShowQuotes: Panels, Atlas, "command-quotes", [held(Modifiers::COMMAND, Key::Num2)]
        => action(Action::ShowPanel(Panel::Quotes));
    ShowSource: Panels, Atlas, "command-explain", [key(Key::I)]
        => action(Action::ExplainChosen);
    SidePanel: Panels, Atlas, "command-panel", [key(Key::F9)]
        => action(Action::TogglePanel);
    NextPane: Panels, Toolkit, "command-panes", [key(Key::F6)]
        => Does::Elsewhere;
    Escape: Panels, Toolkit, "command-escape", [key(Key::Escape)]
        => Does::Elsewhere;

    Help: Window, Everywhere, "command-help", [key(Key::Questionmark), key(Key::F1)]
        => page(Page::Help);
    About: Window, Everywhere, "command-about", "command-about-why", [held(Modifiers::SHIFT, Key::F1)]
        => page(Page::About);
    Sources: Window, Everywhere, "command-sources", "command-sources-why", [held(Modifiers::SHIFT, Key::I)]
        => page(Page::Sources);
    Tours: Window, Everywhere, "command-tours", "command-tours-why", [key(Key::T)]
        => page(Page::Tours);
    FactCheck: Window, Everywhere, "command-report", "command-report-why", [key(Key::R)]
        => page(Page::FactCheck);
    CopyImage: Window, Toolkit, "command-copy-picture", [held(Modifiers::COMMAND, Key::C)]
        => action(Action::TakePicture(Destination::Clipboard));
    SaveImage: Window, Everywhere, "command-save-picture", [held(Modifiers::COMMAND, Key::S)]
        => action(Action::TakePicture(Destination::File));
    CopyLink: Window, Everywhere, "command-copy-link", "command-copy-link-why", [held(COMMAND_SHIFT, Key::K)]
        => action(Action::CopyLink);
    Export: Window, Everywhere, "command-export", "command-export-why", [held(COMMAND_SHIFT, Key::S)]
        => page(Page::Export);
    Readability: Window, Everywhere, "command-legibility", "command-legibility-why", [held(COMMAND_SHIFT, Key::L)]
        => page(Page::Readability);
    Preview: Window, Everywhere, "command-preview", [held(COMMAND_SHIFT, Key::P)]
        => action(Action::TakePicture(Destination::Preview));
    Present: Window, Everywhere, "command-present", "command-present-why", [key(Key::F5)]
        => present(PresentCommand::Begin(From::Start));
    PresentFromHere: Window, Everywhere, "command-present-here", "command-present-here-why", [held(Modifiers::SHIFT, Key::F5)]
        => present(PresentCommand::Begin(From::Here));
    PresenterView: Window, Everywhere, "command-class-window", "command-class-window-why", [held(Modifiers::COMMAND, Key::F5)]
        => present(PresentCommand::OpenAudienceWindow);
    EndPresentation: Window, Everywhere, "command-present-end", []
        => present(PresentCommand::End);
    FullScreen: Window, Everywhere, "command-full-screen", [key(Key::F11)]
        => action(Action::ToggleFullScreen);
    AddStep: Window, Everywhere, "command-author-add", [held(Modifiers::COMMAND, Key::Enter)]
        => action(Action::Edit(EditCommand::AddStep));
    UndoEdit: Window, Everywhere, "command-author-undo", [held(Modifiers::COMMAND, Key::Z)]
        => action(Action::Edit(EditCommand::Undo));
    LargerText: Window, Toolkit, "command-larger", [held(Modifiers::COMMAND, Key::Plus)]
        => Does::Elsewhere;
    SmallerText: Window, Toolkit, "command-smaller", [held(Modifiers::COMMAND, Key::Minus)]
        => Does::Elsewhere;
    ResetTextSize: Window, Toolkit, "command-usual-size", [held(Modifiers::COMMAND, Key::Num0)]
        => action(Action::SetUiScale(1.0));

    // They follow the habits of slides and of clickers: page keys, `.` and `b`.
    NextStep: Presenting, Presenter, "command-present-next",
        [key(Key::PageDown), key(Key::ArrowRight), key(Key::ArrowDown), key(Key::Space), key(Key::N)]
        => present(PresentCommand::Next);
    PreviousStep: Presenting, Presenter, "command-present-previous",
        [key(Key::PageUp), key(Key::ArrowLeft), key(Key::ArrowUp), key(Key::Backspace), key(Key::P), held(Modifiers::SHIFT, Key::Space)]
        => present(PresentCommand::Previous);
    FirstStep: Presenting, Presenter, "command-present-first", [key(Key::Home)]
        => present(PresentCommand::First);
    LastStep: Presenting, Presenter, "command-present-last", [key(Key::End)]
        => present(PresentCommand::Last);
    BlackScreen: Presenting, Presenter, "command-present-black", [key(Key::B), key(Key::Period)]
        => present(PresentCommand::Blank(BlankScreen::Black));
    WhiteScreen: Presenting, Presenter, "command-present-white", [key(Key::W), key(Key::Comma)]
        => present(PresentCommand::Blank(BlankScreen::White));
    FreezeAudience: Presenting, Presenter, "command-present-freeze", [key(Key::F)]
        => present(PresentCommand::Freeze);
    StepList: Presenting, Presenter, "command-present-overview", [key(Key::G), key(Key::Tab)]
        => present(PresentCommand::ToggleOverview);
    EnterStep: Presenting, Presenter, "command-present-enter", [key(Key::Enter)]
        => present(PresentCommand::Enter);
    SwitchToPresenterView: Presenting, Presenter, "command-present-console", [key(Key::S)]
        => present(PresentCommand::ShowPresenterView);
    Timer: Presenting, Presenter, "command-present-timer", [key(Key::T)]
        => present(PresentCommand::ToggleTimer);
    TimerMode: Presenting, Presenter, "command-present-timer-mode", [held(Modifiers::SHIFT, Key::T)]
        => present(PresentCommand::NextTimer);
    ReadAloud: Presenting, Presenter, "command-present-tell", [key(Key::Y)]
        => present(PresentCommand::ShowSummary);
    Notes: Presenting, Presenter, "command-present-notes", [key(Key::M)]
        => present(PresentCommand::ToggleNotes);
    PredictionPoll: Presenting, Presenter, "command-present-guess", [key(Key::J)]
        => action(Action::Poll(PollCommand::Toggle));
    PlayTour: Presenting, Presenter, "command-present-play", [key(Key::A)]
        => action(Action::Tour(TourCommand::TogglePlay));
    MoveMap: Presenting, Presenter, "command-present-map", [key(Key::Num1)]
        => present(PresentCommand::Digit(1));
    Pointer: Presenting, Presenter, "command-present-pointer", [key(Key::Num2)]
        => present(PresentCommand::Digit(2));
    Pen: Presenting, Presenter, "command-present-pen", [key(Key::Num3)]
        => present(PresentCommand::Digit(3));
    Eraser: Presenting, Presenter, "command-present-eraser", [key(Key::Num4)]
        => present(PresentCommand::Digit(4));
    Spotlight: Presenting, Presenter, "command-present-spotlight", [key(Key::Num5)]
        => present(PresentCommand::Digit(5));
    ClearDrawing: Presenting, Presenter, "command-present-clear", [key(Key::C)]
        => ink(InkCommand::Clear);
    UndoDrawing: Presenting, Presenter, "command-present-undo", [held(Modifiers::COMMAND, Key::Z)]
        => ink(InkCommand::Undo);
    ThickerPen: Presenting, Presenter, "command-present-thicker", [key(Key::Plus), key(Key::Equals)]
        => ink(InkCommand::Size(1));
    ThinnerPen: Presenting, Presenter, "command-present-thinner", [key(Key::Minus)]
        => ink(InkCommand::Size(-1));
}
