"""Statements that may be made one, side by side with who said them; one proposal at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.outcomes.conflicts import marked
from app.desktop.pages.outcomes.conflicts_text import MarkedText
from app.desktop.sentences import ready
from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import TextArea, Tick
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.scrolled import Scrolled
from seminar.emphasis import plain
from seminar.groups import group_called
from seminar.language import Language
from seminar.messages import PlenumError, message
from seminar.model import Seminar, Statement
from seminar.outcomes import Proposal, voices
from seminar.statement_kinds import STATEMENT_KINDS

_WIDE, _HIGH = 680, 200
Merge = Callable[[Collection[str], str], PlenumError | None]


class StatementRow(QWidget):
    """One of the statements: whether it is one of them, what it says, and who said it.

    Args:
        said: the statement.
        first: the text that it is compared with.
        whose: who said it, and what it is.
    """

    words_wanted = Signal(str)
    """Its words are to be used."""

    def __init__(self, said: Statement, first: str, whose: str) -> None:
        super().__init__()
        self.said = said
        self.tick = Tick(ready(whose))
        self.tick.setChecked(True)
        text = plain(said.text)
        self.tick.setAccessibleDescription(text)
        _, pieces = marked(first, text)
        self.text = MarkedText(pieces)
        self.use = Button(message("Use these words"), "link")
        INTERPRETER.say(self.use.setAccessibleName, message("Use the words “{text}”", text=text))
        self.use.clicked.connect(lambda: self.words_wanted.emit(said.text))
        head = QHBoxLayout()
        head.addWidget(self.tick, 1)
        head.addWidget(self.use)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.text)
        column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(column.setSpacing, 2)


class MergingDialog(Dialog):
    """Goes through what may be made one.

    Args:
        parent: the window.
        seminar: returns the seminar as it is now.
        proposed: what is proposed; a likeness below 0 stands for what a person has selected.
        merge: makes statements one; returns why they cannot be, if they cannot.
    """

    left_apart = Signal(object)
    """The ids of statements that are not the same."""

    def __init__(
        self,
        parent: QWidget | None,
        seminar: Callable[[], Seminar],
        proposed: tuple[Proposal, ...],
        merge: Merge,
    ) -> None:
        super().__init__(parent, message("Merge statements"))
        self._seminar, self._merge = seminar, merge
        self._proposed = proposed
        self._place = 0
        self.rows: list[StatementRow] = []
        self.standing = Text("note")
        self.words: Labelled[QPlainTextEdit] = Labelled(
            message("What it says then"), TextArea(least=2, most=4)
        )
        self._column = QVBoxLayout()
        self._lay_out_proposal()
        self._put_buttons()
        self.words.field.textChanged.connect(self._look)
        self.start_in(self.merge)
        self._show()

    def _lay_out_proposal(self) -> None:
        self.say(
            message("Do these say the same?"),
            message(
                "They become one statement, with all the groups that said it. It can be parted"
                " again."
            ),
            "merge",
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addLayout(self._column)
        column.addStretch()
        column.setContentsMargins(0, 0, 0, 0)
        area = Scrolled(inside)
        INTERPRETER.say(area.setAccessibleName, message("Statements that may say the same"))
        self.body.addWidget(self.standing)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.words)
        THEME.fit(self._column.setSpacing, 10)
        THEME.fit(area.setMinimumHeight, _HIGH)
        THEME.fit(self.setMinimumWidth, _WIDE)

    def _put_buttons(self) -> None:
        self.offer_cancel(message("Close"))
        self.apart = self.offer(message("Not the same"), "")
        self.later = self.offer(message("Later"), "")
        self.merge = self.offer(message("Merge"), "", "main")
        for button, does in (
            (self.apart, self._leave_apart),
            (self.later, self._go_on),
            (self.merge, self._make_one),
        ):
            button.clicked.disconnect()
            button.clicked.connect(does)
        is_own = self._is_own()
        self.apart.setVisible(not is_own)
        self.later.setVisible(not is_own and len(self._proposed) > 1)

    def _is_own(self) -> bool:
        """Whether a person has selected what is to be merged."""
        return self._proposed[0].likeness < 0

    # --- a proposal ---

    def _show(self) -> None:
        proposal, seminar = self._proposed[self._place], self._seminar()
        said = [one for one in seminar.outcomes if one.id in proposal.statements]
        self._clear()
        first = plain(said[0].text)
        for place, one in enumerate(said):
            if place:
                self._column.addWidget(Hairline())
            row = StatementRow(one, first, whose(words(), seminar, one))
            row.words_wanted.connect(self.words.field.setPlainText)
            row.tick.toggled.connect(self._look)
            self.rows.append(row)
            self._column.addWidget(row)
        self.words.field.setPlainText(said[0].text)
        self.words.accept()
        self._say_standing(proposal)
        self._look()

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _say_standing(self, proposal: Proposal) -> None:
        self.standing.setVisible(not self._is_own())
        self.standing.say(
            message(
                "{n} of {total} · {likeness} % alike",
                n=self._place + 1,
                total=len(self._proposed),
                likeness=proposal.likeness,
            )
        )
        announce(self.standing, self.standing.text())

    def _look(self) -> None:
        has_words = bool(self.words.field.toPlainText().strip())
        self.merge.setEnabled(len(self.chosen()) > 1 and has_words)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the statements that are ticked."""
        return tuple(row.said.id for row in self.rows if row.tick.isChecked())

    # --- what is done ---

    def _make_one(self) -> None:
        error = self._merge(self.chosen(), self.words.field.toPlainText())
        if error is not None:
            self.words.refuse(error.message)
            announce(self.words, words().say(error.message))
            return
        self._go_on()

    def _leave_apart(self) -> None:
        self.left_apart.emit(self._proposed[self._place].statements)
        self._go_on()

    def _go_on(self) -> None:
        """Show the next proposal; after the last one it is over."""
        self._place += 1
        there = {one.id for one in self._seminar().outcomes}
        while self._place < len(self._proposed):
            if there.issuperset(self._proposed[self._place].statements):
                self._show()
                self.merge.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            self._place += 1
        self.end("done")


def whose(language: Language, seminar: Seminar, said: Statement) -> str:
    """Return who said a statement, to which question, and what it is."""
    groups = [
        group_called(language, group, place)
        for place, group in enumerate(seminar.groups, 1)
        if group.id in voices(said)
    ]
    who = language.listing(groups) if groups else language.text("Plenary")
    asked = next(
        (
            language.text("question {n}", n=place)
            for task in seminar.tasks
            for place, question in enumerate(task.questions, 1)
            if question.id == said.question
        ),
        "",
    )
    return " · ".join(filter(None, (who, asked, language.say(STATEMENT_KINDS[said.kind]))))
