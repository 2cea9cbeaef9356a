"""What the window remembers of itself: its place, its looks, its panes and its tables' columns."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QMainWindow, QSplitter

from app.desktop.looks import Looks
from app.desktop.memory import Memory
from app.desktop.theme import THEME
from app.keeping.settings import Settings
from seminar.language import interface_language
from seminar.model import LanguageCode

if TYPE_CHECKING:
    from app.desktop.page import Page
    from app.desktop.tables.seen import SeenTable
    from app.desktop.workspace import Workspace

_DETAILS = "details"
_PROBLEMS = "problems"


class Remembering(QObject):
    """Remembers a window from one time to the next.

    Args:
        window: the window.
        looks: what was chosen of its looks.
        memory: where it is remembered.
    """

    def __init__(self, window: QMainWindow, looks: Looks, memory: Memory) -> None:
        super().__init__(window)
        self._window = window
        self._looks = looks
        self._memory = memory
        self._restored: set[int] = set()
        self._chosen: set[QSplitter] = set()
        place = memory.settings.window
        if place:
            window.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "replace")))
        looks.changed.connect(self._note_looks)

    def _note_looks(self) -> None:
        looks = self._looks
        self._memory.change(
            lambda settings: replace(
                settings,
                language=_chosen_language(settings, looks.language),
                colours=looks.scheme,
                text_size=looks.text_size,
            )
        )

    def note_window(self) -> None:
        """Remember where the window is and how large."""
        place = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        self._memory.change(lambda settings: replace(settings, window=place))

    # --- a seminar ---

    def follow(self, workspace: Workspace) -> None:
        """Give the panes and columns of a workspace's pages the sizes they had."""
        self._restored.clear()
        self._chosen.clear()
        workspace.details.want(wanted=self._memory.settings.shown.get(_DETAILS, True))
        self._restore_sizes(_PROBLEMS, workspace.splitter)
        workspace.page_changed.connect(partial(self._restore, workspace))

    def _restore(self, workspace: Workspace) -> None:
        """Restore the page that is shown, the first time that it is."""
        page = workspace.page
        if id(page) in self._restored:
            return
        self._restored.add(id(page))
        settings = self._memory.settings
        for name, table in _tables(page).items():
            table.set_widths(settings.columns.get(name, {}))
        for name, splitter in _splitters(page).items():
            splitter.splitterMoved.connect(lambda _at, _number, it=splitter: self._chosen.add(it))
            if self._restore_sizes(name, splitter):
                # As when a person moves it, for one has: the page then leaves it where it is.
                splitter.splitterMoved.emit(splitter.sizes()[0], 1)

    def _restore_sizes(self, name: str, splitter: QSplitter) -> bool:
        sizes = self._memory.settings.panes.get(name)
        if sizes is not None:
            splitter.setSizes([THEME.px(size) for size in sizes])
        return sizes is not None

    def note(self, workspace: Workspace) -> None:
        """Remember the sizes of panes and columns on the pages that were shown.

        Of panes, those that somebody has moved: what a page gave them in a narrow window is not for
        a wide one.
        """
        columns: dict[str, dict[str, int]] = {}
        panes: dict[str, tuple[int, ...]] = {}
        for page in workspace.shown_pages():
            columns |= {name: table.widths() for name, table in _tables(page).items()}
            own = _splitters(page).items()
            panes |= {name: _sizes(one) for name, one in own if one in self._chosen}
        if workspace.shows_problems():
            panes[_PROBLEMS] = _sizes(workspace.splitter)
        wants_details = workspace.details.is_wanted()

        def change(settings: Settings) -> Settings:
            return replace(
                settings,
                columns={**settings.columns, **columns},
                panes={**settings.panes, **panes},
                shown={**settings.shown, _DETAILS: wants_details},
            )

        self._memory.change(change)


def _chosen_language(settings: Settings, spoken: LanguageCode) -> LanguageCode | None:
    """Return the language that was chosen; `None` as long as it is only the system's."""
    is_systems = settings.language is None and spoken == interface_language(os.environ)
    return None if is_systems else spoken


def _tables(page: Page) -> dict[str, SeenTable]:
    """Return the tables of a page by the names under which they are remembered."""
    from app.desktop.tables.seen import SeenTable  # noqa: PLC0415 - only with a seminar

    return {f"{page.id}.{n}": table for n, table in enumerate(page.findChildren(SeenTable))}


def _splitters(page: Page) -> dict[str, QSplitter]:
    return {f"{page.id}.{n}": one for n, one in enumerate(page.findChildren(QSplitter))}


def _sizes(splitter: QSplitter) -> tuple[int, ...]:
    """Return the sizes of the panes as they are at the text size 100 %."""
    return tuple(round(size / THEME.sizes.unit) for size in splitter.sizes())
