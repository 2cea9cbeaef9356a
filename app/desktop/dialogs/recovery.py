"""What a crash left: what was done, when and where, and what shall become of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.moments import moment
from app.desktop.sentences import beginning_large, ready, titled
from app.desktop.theme import THEME
from app.desktop.theme.icons import tint_colour
from app.desktop.theme.sizes import ROW
from app.desktop.widgets.choice_card import ChoiceCard, ChoiceCards
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import TextArea
from app.keeping.recovery import Saved
from app.keeping.recovery_copy import Draft, MadeStep, RecoveryCopy
from seminar.folder import SURVEY
from seminar.messages import Message, message
from seminar.model import Seminar

_SHOWN = 4
"""Steps that are listed; the rest is counted."""


class RecoveryDialog(Dialog):
    """Asks what becomes of unsaved work: "recover", "saved", or nothing for later.

    Args:
        parent: the window.
        copy: the recovery copy.
        saved: the saved file beside it.
    """

    def __init__(self, parent: QWidget | None, copy: RecoveryCopy, saved: Saved) -> None:
        super().__init__(parent, message("Recover a seminar"))
        self._copy = copy
        self.say(
            message("Work that was not saved has been kept"),
            ready(self._what_happened(saved)),
            "refresh-cw",
        )
        self.ways = self._ways(saved)
        self.body.addWidget(self.ways)
        self.steps = _Steps(copy)
        self.body.addWidget(self.steps)
        self.report = self._report()
        self.body.addWidget(self.report)
        self.link(message("Show the technical report"), self._toggle_report)
        self.offer_cancel(message("Decide later"))
        self.main = self.offer(message("Recover"), "", "main")
        self.main.clicked.disconnect()
        self.main.clicked.connect(lambda: self.end(self.ways.value()))
        self.ways.chosen.connect(self._name_main)
        self.ways.choose("saved" if saved.age == "newer" else "recover")

    def _name_main(self, way: str) -> None:
        self.main.say(message("Open") if way == "saved" else message("Recover"))

    # --- what it says ---

    def _what_happened(self, saved: Saved) -> str:
        parts = [
            words().text(
                "Plenum was interrupted {when}, while “{title}” was open.",
                when=words().say(moment(self._copy.written)),
                title=titled(self._copy.work.seminar),
            ),
            _not_saved(self._copy.step_count),
        ]
        if saved.age == "newer":
            parts.append(words().text("The saved file is newer than this work."))
        if saved.age == "older":
            parts.append(words().text("Somebody else has saved the file meanwhile."))
        if saved.is_other_survey:
            parts.append(
                words().text(
                    "Another program has changed “{file}” meanwhile: both are shown before"
                    " anything is saved.",
                    file=SURVEY,
                )
            )
        if saved.why is not None:
            parts.append(words().say(saved.why))
        return " ".join(part for part in parts if part)

    def _ways(self, saved: Saved) -> ChoiceCards:
        work = ChoiceCard(
            message("Recover the work"),
            _facts(moment(self._copy.written), self._copy.work.seminar),
            message("With the changes. Nothing is written to the folder before you save."),
        )
        cards = {"recover": work}
        is_there = saved.seminar is not None and saved.age != "same"
        if is_there and saved.seminar is not None and saved.changed is not None:
            cards["saved"] = ChoiceCard(
                message("Open the saved file"),
                _facts(moment(saved.changed), saved.seminar),
                message("The changes are put into a copy of their own in the seminar’s folder."),
            )
        return ChoiceCards(cards)

    # --- the report ---

    def _report(self) -> TextArea:
        copy = self._copy
        report = TextArea(3, 6)
        report.setReadOnly(True)
        INTERPRETER.say(report.setAccessibleName, message("Technical report"))
        report.setPlainText(
            f"{copy.path}\n{copy.folder}\nPlenum {copy.version}, {copy.process.machine}, "
            f"{copy.process.pid}, {copy.written.isoformat()}, {copy.work.fingerprint}"
        )
        report.hide()
        return report

    def _toggle_report(self) -> None:
        self.report.setVisible(self.report.isHidden())


def _not_saved(number: int) -> str:
    if not number:
        return ""
    count = words().number_word(number)
    said = words().plural(
        "{count} change was not saved.", "{count} changes were not saved.", number, count=count
    )
    return beginning_large(said)


def _facts(when: Message, seminar: Seminar) -> Message:
    """Return when a version is from and how much it holds."""
    items = [item for day in seminar.programme for item in day.items]
    slides = sum(len(item.slides) for item in items)
    said = words().text(
        "{when} · {items}, {slides}",
        when=words().say(when),
        items=words().plural("{n} item", "{n} items", len(items)),
        slides=words().plural("{n} slide", "{n} slides", slides),
    )
    return ready(beginning_large(said))


def _as_step(draft: Draft, copy: RecoveryCopy) -> MadeStep:
    sentence = message("Being typed: “{text}”", text=draft.text)
    return MadeStep(copy.written, sentence, draft.where)


class _Steps(QTableWidget):
    """The last steps, the youngest first, and how many there were before them."""

    def __init__(self, copy: RecoveryCopy) -> None:
        typed = tuple(_as_step(draft, copy) for draft in copy.work.drafts)
        made = copy.work.steps[: -_SHOWN - 1 : -1]
        steps, more = (*typed, *made), copy.step_count - len(made)
        super().__init__(len(steps) + bool(more), 3)
        INTERPRETER.say(self.setAccessibleName, message("What was done"))
        self._dress()
        for row, step in enumerate(steps):
            self._fill(row, step)
        if more:
            rest = words().plural("… and {n} more", "… and {n} more", more)
            self._put(len(steps), 1, rest, is_muted=True)
        self.setVisible(bool(steps))

    def _dress(self) -> None:
        titles = (message("By the clock"), message("What was done"), message("Where"))
        self.setHorizontalHeaderLabels([words().say(title) for title in titles])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, THEME.px(64))
        header.resizeSection(2, THEME.px(120))
        self.verticalHeader().setDefaultSectionSize(THEME.px(ROW))
        self.setFixedHeight(THEME.px(ROW) * (self.rowCount() + 1) + THEME.px(4))

    def _fill(self, row: int, step: MadeStep) -> None:
        when = step.when.astimezone()
        self._put(row, 0, words().clock(when.time()), is_muted=True)
        self._put(row, 1, words().say(step.sentence))
        self._put(row, 2, words().say(step.where), is_muted=True)

    def _put(self, row: int, column: int, text: str, *, is_muted: bool = False) -> None:
        cell = QTableWidgetItem(text)
        cell.setToolTip(text)
        if is_muted:
            cell.setForeground(tint_colour("muted"))
        self.setItem(row, column, cell)
