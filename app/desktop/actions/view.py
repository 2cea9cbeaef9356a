"""Actions on how the window looks: panes, problems, text size, colours, language."""

from __future__ import annotations

from app.desktop.actions.action import Action
from app.desktop.languages import LANGUAGES
from app.desktop.theme import Scheme
from seminar.messages import Message, message
from seminar.model import LanguageCode

_COLOURS = message("Colours")
_LANGUAGE = message("Language")
_SIZE = message("Text size")


def _scheme(id_: Scheme, text: Message) -> Action:
    return Action(
        id=f"view.{id_}",
        owner="window",
        text=text,
        menu="view",
        group="looks",
        submenu=_COLOURS,
        does=lambda window: window.looks.set_scheme(id_),
        checked=lambda window: window.looks.scheme == id_,
    )


def _language(code: LanguageCode, text: Message) -> Action:
    return Action(
        id=f"view.{code}",
        owner="window",
        text=text,
        menu="view",
        group="looks",
        submenu=_LANGUAGE,
        does=lambda window: window.looks.set_language(code),
        checked=lambda window: window.looks.language == code,
    )


def _size(id_: str, text: Message, keys: tuple[str, ...], by: int) -> Action:
    return Action(
        id=f"view.{id_}",
        owner="window",
        text=text,
        keys=keys,
        menu="view",
        group="looks",
        submenu=_SIZE,
        does=lambda window: window.looks.change_text_size(by),
    )


VIEW = (
    Action(
        id="view.details",
        owner="seminar",
        text=message("Details pane"),
        keys=("F4",),
        icon="panel-right",
        menu="view",
        group="panes",
        enabled=lambda space: space.details.exists(),
        checked=lambda space: space.details.is_open(),
        does=lambda space: space.details.toggle(),
    ),
    Action(
        id="view.problems",
        owner="seminar",
        text=message("Problems"),
        keys=("Ctrl+Shift+M",),
        icon="triangle-alert",
        menu="view",
        group="panes",
        checked=lambda space: space.shows_problems(),
        does=lambda space: space.toggle_problems(),
    ),
    Action(
        id="view.next_problem",
        owner="seminar",
        text=message("Next problem"),
        keys=("F8",),
        menu="view",
        group="panes",
        does=lambda space: space.step_problem(1),
    ),
    Action(
        id="view.previous_problem",
        owner="seminar",
        text=message("Previous problem"),
        keys=("Shift+F8",),
        menu="view",
        group="panes",
        does=lambda space: space.step_problem(-1),
    ),
    _size("larger", message("Larger text"), ("Ctrl++", "Ctrl+="), 1),
    _size("smaller", message("Smaller text"), ("Ctrl+-",), -1),
    _scheme("system", message("As the system")),
    _scheme("light", message("Light")),
    _scheme("dark", message("Dark")),
    *(_language(code, name) for code, name in LANGUAGES.items()),
    Action(
        id="view.full_screen",
        owner="window",
        text=message("Full screen"),
        keys=("F11",),
        menu="view",
        group="screen",
        checked=lambda window: window.isFullScreen(),
        does=lambda window: window.toggle_full_screen(),
    ),
)
"""In the order of the menu."""

HELP = (
    Action(
        id="help.help",
        owner="window",
        text=message("Help"),
        keys=("F1",),
        icon="circle-question-mark",
        menu="help",
        does=lambda window: window.guidance.show_help(window.page_id()),
    ),
    Action(
        id="help.overview",
        owner="window",
        text=message("All actions and keys …"),
        keys=("Ctrl+F1",),
        icon="keyboard",
        menu="help",
        does=lambda window: window.guidance.show_overview(),
    ),
    Action(
        id="help.about",
        owner="window",
        text=message("About Plenum"),
        menu="help",
        does=lambda window: window.guidance.show_about(),
    ),
)
"""In the order of the menu."""
