"""Actions on the documents: building, opening, checking."""

from __future__ import annotations

from typing import Any

from app.desktop.actions.action import Action
from seminar.messages import message


def _can_build_outdated(space: Any) -> bool:
    """Whether there may be something to build; only the page knows for certain, once it is made."""
    if space.document.read_only:
        return False
    page = space.page
    return page.id != "documents" or page.can_build_outdated()


def _build_outdated(space: Any) -> None:
    """Go to the page and build what is outdated; it can be asked for from any page.

    Where what is being typed does not serve, it is shown instead.
    """
    if space.show_page("documents"):
        space.made("documents").build_outdated()


DOCUMENTS = (
    Action(
        id="documents.build_outdated",
        owner="seminar",
        text=message("Build what is outdated"),
        keys=("Ctrl+Shift+B",),
        menu="documents",
        group="build",
        enabled=_can_build_outdated,
        does=_build_outdated,
    ),
    Action(
        id="documents.build_selected",
        owner="documents",
        text=message("Build the selected ones"),
        keys=("F9",),
        menu="documents",
        group="build",
        enabled=lambda page: page.can_build_selected(),
        does=lambda page: page.build_selected(),
    ),
    Action(
        id="documents.pdf_all",
        owner="documents",
        text=message("PDF of all"),
        menu="documents",
        group="build",
        enabled=lambda page: not page.document.read_only,
        checked=lambda page: page.wants_all_pdfs(),
        does=lambda page: page.toggle_all_pdfs(),
    ),
    Action(
        id="documents.open",
        owner="files",
        text=message("Open"),
        keys=("Enter", "Return"),
        icon="external-link",
        menu="documents",
        group="files",
        enabled=lambda page: page.has_file(),
        does=lambda page: page.open_current(),
    ),
    Action(
        id="documents.show_in_folder",
        owner="documents",
        text=message("Show in folder"),
        keys=("Ctrl+Shift+E",),
        icon="folder",
        menu="documents",
        group="files",
        enabled=lambda page: page.has_file(),
        does=lambda page: page.show_in_folder(),
    ),
    Action(
        id="documents.full",
        owner="documents",
        text=message("Pages of the document on the whole screen"),
        keys=("F5",),
        icon="maximize",
        menu="view",
        group="documents",
        enabled=lambda page: page.can_look(),
        does=lambda page: page.show_full_screen(),
    ),
    Action(
        id="documents.check",
        owner="documents",
        text=message("Check the files"),
        keys=("Ctrl+K",),
        menu="documents",
        group="files",
        enabled=lambda page: page.can_check(),
        does=lambda page: page.check_files(),
    ),
)
"""In the order of the menu."""
