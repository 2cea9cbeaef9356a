"""Actions of the page Survey; those of any table stand in `table`."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

SURVEY: tuple[Action, ...] = (
    Action(
        id="survey.import",
        owner="survey",
        text=message("Import answers …"),
        keys=("Ctrl+Shift+I",),
        icon="download",
        menu="insert",
        group="survey",
        enabled=lambda page: page.importing.is_possible(),
        does=lambda page: page.importing.begin(),
    ),
    Action(
        id="survey.open",
        owner="survey",
        text=message("Open in Excel"),
        keys=("Ctrl+E",),
        icon="external-link",
        menu="documents",
        group="survey",
        enabled=lambda page: page.has_workbook(),
        does=lambda page: page.open_workbook(),
    ),
    Action(
        id="survey.new_dimension",
        owner="survey",
        text=message("New dimension"),
        icon="plus",
        menu="insert",
        group="survey",
        enabled=lambda page: page.can_edit_survey(),
        does=lambda page: page.reshaping.add_dimension(),
    ),
    Action(
        id="survey.new_wave",
        owner="survey",
        text=message("New wave"),
        icon="plus",
        menu="insert",
        group="survey",
        enabled=lambda page: page.can_edit_survey(),
        does=lambda page: page.reshaping.add_wave(),
    ),
    Action(
        id="survey.answers_column",
        owner="survey",
        text=message("Add answers column"),
        icon="users",
        menu="insert",
        group="survey",
        enabled=lambda page: page.reshaping.can_add_answers_column(),
        does=lambda page: page.reshaping.add_answers_column(),
    ),
    Action(
        id="survey.rename_wave",
        owner="survey",
        text=message("Rename the wave …"),
        icon="pencil",
        menu="edit",
        group="survey",
        enabled=lambda page: page.reshaping.can_change_wave(),
        does=lambda page: page.reshaping.rename_wave(),
    ),
    Action(
        id="survey.remove_dimensions",
        owner="survey",
        text=message("Remove the dimensions"),
        icon="trash",
        menu="edit",
        group="survey",
        enabled=lambda page: page.reshaping.can_remove_dimensions(),
        does=lambda page: page.reshaping.remove_dimensions(),
    ),
    Action(
        id="survey.remove_wave",
        owner="survey",
        text=message("Remove the wave"),
        menu="edit",
        group="survey",
        enabled=lambda page: page.reshaping.can_change_wave(),
        does=lambda page: page.reshaping.remove_wave(),
    ),
)
"""In the order of the menus."""
