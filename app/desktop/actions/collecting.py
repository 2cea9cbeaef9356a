"""Actions of the page Outcomes beside its table: collecting sheets, and merging what is alike."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

_SHEETS, _ALIKE, _BEFORE = "sheets", "alike", "look_back"

COLLECTING: tuple[Action, ...] = (
    Action(
        id="outcomes.collect",
        owner="outcomes",
        text=message("Collect answer sheets"),
        keys=("Ctrl+Shift+L",),
        icon="download",
        menu="insert",
        group=_SHEETS,
        enabled=lambda page: page.beside.can_collect(),
        does=lambda page: page.beside.collect(),
    ),
    Action(
        id="outcomes.report",
        owner="outcomes",
        text=message("What came of each sheet …"),
        menu="view",
        group=_SHEETS,
        enabled=lambda page: page.beside.can_show_report(),
        does=lambda page: page.beside.show_report(),
    ),
    Action(
        id="outcomes.choose",
        owner="outcomes",
        text=message("Choose where sheets differ …"),
        icon="git-compare",
        menu="edit",
        group=_SHEETS,
        enabled=lambda page: page.beside.can_choose(),
        does=lambda page: page.beside.choose(),
    ),
    Action(
        id="outcomes.alike",
        owner="outcomes",
        text=message("Statements that are alike …"),
        menu="edit",
        group=_ALIKE,
        enabled=lambda page: page.beside.can_look_at_alike(),
        does=lambda page: page.beside.look_at_alike(),
    ),
    Action(
        id="outcomes.merge",
        owner="outcomes",
        text=message("Merge …"),
        icon="merge",
        menu="edit",
        group=_ALIKE,
        enabled=lambda page: page.beside.can_merge(),
        does=lambda page: page.beside.merge_selected(),
    ),
    Action(
        id="outcomes.part",
        owner="outcomes",
        text=message("Part again"),
        icon="split",
        menu="edit",
        group=_ALIKE,
        enabled=lambda page: page.beside.can_part(),
        does=lambda page: page.beside.part_selected(),
    ),
    Action(
        id="outcomes.propose_again",
        owner="outcomes",
        text=message("Propose again what was not the same"),
        menu="edit",
        group=_ALIKE,
        enabled=lambda page: page.beside.can_propose_again(),
        does=lambda page: page.beside.propose_again(),
    ),
    Action(
        id="outcomes.look_back",
        owner="outcomes",
        text=message("Look-back"),
        menu="view",
        group=_BEFORE,
        checked=lambda page: page.looks_back(),
        does=lambda page: page.toggle_look_back(),
    ),
    Action(
        id="outcomes.new_earlier",
        owner="outcomes",
        text=message("New earlier statement"),
        icon="plus",
        menu="insert",
        group=_BEFORE,
        enabled=lambda page: page.can_edit(),
        does=lambda page: page.add_earlier(),
        short=message("New statement"),
    ),
    Action(
        id="outcomes.fetch_earlier",
        owner="outcomes",
        text=message("Fetch the look-back from last year’s seminar …"),
        menu="insert",
        group=_BEFORE,
        enabled=lambda page: page.can_edit(),
        does=lambda page: page.fetch_earlier(),
    ),
)
"""In the order of the menus."""
