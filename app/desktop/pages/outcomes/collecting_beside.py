"""What stands beside the table of statements: collecting, choosing, merging; and their dialogs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.pages.outcomes.collecting import Collecting
from app.desktop.pages.outcomes.collecting_dialog import ReportDialog
from app.desktop.pages.outcomes.collecting_strips import CollectingStrips
from app.desktop.pages.outcomes.conflicts import Doubt, beside, decisions_of, doubts
from app.desktop.pages.outcomes.conflicts_dialog import ConflictsDialog
from app.desktop.pages.outcomes.merging import Merging, can_be_merged, is_merged
from app.desktop.pages.outcomes.merging_dialog import MergingDialog
from app.desktop.pages.outcomes.merging_strip import MergingStrip
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from seminar.outcomes import Proposal

_SELECTED = -1
"""The likeness of what a person has selected: nobody has measured it."""


class Beside(QObject):
    """Collects, and merges what says the same.

    Args:
        desk: the open seminar.
        page: what the dialogs stand before.
        chosen: returns the ids of the selected statements.
        commit: takes what is being typed; returns whether it serves.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""
    changed = Signal()
    """What can be done may be another now."""
    spoke = Signal()
    """A strip says something new, which is to be seen."""

    def __init__(
        self, desk: Desk, page: QWidget, chosen: Callable[[], Ids], commit: Callable[[], bool]
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._chosen, self._commit = desk, page, chosen, commit
        self._document = desk.document
        self.dialog: Dialog | None = None
        self.collecting = Collecting(desk, self)
        self.merging = Merging(desk, self)
        self.strips = CollectingStrips(self.collecting)
        self.alike = MergingStrip(self.merging)
        self.above = QWidget()
        """The strips, to stand over the fast entry line."""
        column = QVBoxLayout(self.above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strips)
        column.addWidget(self.alike)
        THEME.fit(column.setSpacing, 6)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self.collecting.told.connect(self._desk.tell)
        self.collecting.changed.connect(self._fit)
        self.merging.changed.connect(self._fit)
        self.strips.report_wanted.connect(self.show_report)
        self.strips.choice_wanted.connect(self.choose)
        self.strips.build_wanted.connect(self._go_to_sheets)
        self.strips.shown_others.connect(self._fit)
        self.strips.spoke.connect(self.spoke)
        self.alike.closed.connect(self._fit)
        self.alike.wanted.connect(self.look_at_alike)

    def _fit(self) -> None:
        """Take no room where there is nothing to say."""
        self.above.setVisible(not self.alike.isHidden() or self.strips.says_something())
        self.changed.emit()

    def _ask(self, dialog: Dialog, answered: Callable[[str], object]) -> None:
        self.dialog = dialog
        dialog.answered.connect(answered)
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    # --- collecting ---

    def can_collect(self) -> bool:
        """Whether the answer sheets can be read."""
        return self.collecting.can_collect()

    def collect(self, handed_in: tuple[Path, ...] = ()) -> None:
        """Read the answer sheets in the background, once what is being typed is taken.

        Args:
            handed_in: sheets from elsewhere, which are copied in among the others before.
        """
        if self._commit():
            self.collecting.start(handed_in)

    def can_show_report(self) -> bool:
        """Whether the sheets have been read since the seminar was opened."""
        return self.collecting.last is not None

    def show_report(self) -> None:
        """Show what came of each sheet."""
        last = self.collecting.last
        if last is None or not self._commit():
            return
        waiting = self.collecting.waiting()
        dialog = ReportDialog(self._page.window(), self._document, last, waiting)
        self._ask(dialog, self._on_report)

    def _on_report(self, answer: str) -> None:
        match answer:
            case "again":
                self.collecting.start()
            case "choose":
                self.choose()

    def _go_to_sheets(self) -> None:
        rows = ("answer-sheets",)
        self.leads_to.emit(Spot(page="documents", document=rows[0], rows=rows))

    # --- choosing ---

    def can_choose(self) -> bool:
        """Whether something waits to be decided."""
        return self.collecting.waiting() > 0

    def choose(self) -> None:
        """Show what Plenum and the sheets say side by side, to be decided."""
        if not self._commit():
            return
        collected = self.collecting.in_doubt()
        doubted = doubts(collected, words()) if collected is not None else ()
        if doubted:
            dialog = ConflictsDialog(self._page.window(), doubted, self._document.folder)
            self._ask(dialog, lambda answer: self._on_chosen(answer, dialog, doubted))

    def _on_chosen(self, answer: str, dialog: ConflictsDialog, doubted: tuple[Doubt, ...]) -> None:
        if answer == "use":
            chosen = dialog.choices()
            when = dt.datetime.now().astimezone()
            self.collecting.decide(decisions_of(doubted, chosen), beside(doubted, chosen, when))

    # --- merging ---

    def look_at_alike(self) -> None:
        """Go through what is proposed to be made one."""
        self._go_through(self.merging.proposals())

    def can_look_at_alike(self) -> bool:
        """Whether anything is proposed to be made one, or was and may be again."""
        return bool(self.merging.proposals())

    def _go_through(self, proposed: tuple[Proposal, ...]) -> None:
        if not proposed or not self._commit():
            return
        dialog = MergingDialog(
            self._page.window(), lambda: self._document.seminar, proposed, self.merging.merge
        )
        dialog.left_apart.connect(self.merging.leave_apart)
        self._ask(dialog, lambda _answer: self._fit())

    def can_merge(self) -> bool:
        """Whether the selected statements may be made one."""
        seminar = self._document.seminar
        return not self._document.read_only and can_be_merged(seminar, self._chosen())

    def merge_selected(self) -> None:
        """Ask which words the selected statements are to have as one, and make them one."""
        chosen = self._chosen()
        if self._commit() and self.can_merge():
            order = [one.id for one in self._document.seminar.outcomes if one.id in chosen]
            self._go_through((Proposal(tuple(order), _SELECTED),))

    def can_part(self) -> bool:
        """Whether a merged statement is selected."""
        seminar = self._document.seminar
        return not self._document.read_only and is_merged(seminar, self._chosen())

    def part_selected(self) -> None:
        """Put what was merged in the place of the selected statement."""
        if self._commit() and self.can_part():
            self.merging.part(self._chosen()[0])

    def can_propose_again(self) -> bool:
        """Whether statements were said to be not the same."""
        return self.merging.left_apart() > 0 and not self._document.read_only

    def propose_again(self) -> None:
        """Propose again what was said to be not the same."""
        self.merging.propose_all()
