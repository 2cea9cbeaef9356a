"""The fast entry line: group, question and kind that stay, and a statement as one hears it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.dragging import READ_ONLY
from app.desktop.theme import THEME
from app.desktop.theme.icons import icon
from app.desktop.widgets.buttons import Button, IconButton
from app.desktop.widgets.giving_way import GivingWay
from app.desktop.widgets.inputs import Choice
from app.desktop.widgets.looks import Text, mark, put_look
from app.desktop.widgets.quick_line import QuickLine
from app.entry.statement_line import Standing
from seminar.messages import Message, message
from seminar.statement_kinds import STATEMENT_KINDS

_HINT = message("Type a statement, such as “g4 s2 e An hour together each month *”")
_KEYS = message(
    "Enter adds. “g4” chooses the group, “s2” the question, “o” observation, “f” proposal, “e”"
    " agreement, “t” action. Ctrl+U highlights."
)
_LINE = 200
"""So wide the line is at least beside the choices, in the guide's px; else it stands below them."""
_WIDTHS, _SHORT, _WIDEST, _GAP = (80, 80, 128), 56, 176, 8
"""How wide group, question and kind are at least, how wide where there is little room, how wide at
most, and the gap between them."""
Options = tuple[tuple[object, Message], ...]


class StatementLineEdit(QuickLine):
    """The line itself: several pasted lines become a statement each."""

    pasted = Signal()
    """Several lines were pasted; they are on the clipboard."""

    def __init__(self) -> None:
        super().__init__(message("New statement in one line"), _HINT)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+U to the action that highlights; Qt would empty the line by it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_U:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take several lines that are pasted for as many statements."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Put what is on the clipboard into the line; several lines become a statement each."""
        text = QGuiApplication.clipboard().text().strip()
        if "\n" in text and not self.isReadOnly():
            self.pasted.emit()
        else:
            super().paste()


class QuickEntry(GivingWay):
    """The choices, the line, and below it what was understood or why it was not."""

    entered = Signal(str)
    """A text is to be added."""
    chosen = Signal()
    """Group, question or kind was chosen by hand."""

    def __init__(self) -> None:
        super().__init__()
        put_look(self, "panel")
        self.group, self.question, self.kind = Choice(), Choice(), Choice()
        self.line = StatementLineEdit()
        self.star = IconButton(message("Highlight the new statement"), "star")
        self.star.setCheckable(True)
        THEME.fit(self.star.setMinimumSize, 32, 32)
        self.add = Button(message("Add"), "filled")
        self._answer = Text("note", _KEYS)
        self.kind.offer(tuple(STATEMENT_KINDS.items()))
        self._is_low: bool | None = None
        self._name()
        self._lay_out()
        self._connect()

    def _name(self) -> None:
        names = (
            (self, message("Fast entry line")),
            (self.group, message("Group of the new statement")),
            (self.question, message("Question of the new statement")),
            (self.kind, message("Kind of the new statement")),
        )
        for widget, name in names:
            INTERPRETER.say(widget.setAccessibleName, name)

    def _lay_out(self) -> None:
        self._choices = QHBoxLayout()
        for box in (self.group, self.question, self.kind):
            self._choices.addWidget(box)
        self._typed = QHBoxLayout()
        self._typed.addWidget(self.line, 1)
        self._typed.addWidget(self.star)
        self._typed.addWidget(self.add)
        self._grid = QGridLayout()
        self._column = column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(self._answer)
        for layout in (self._choices, self._typed):
            THEME.fit(layout.setSpacing, _GAP)
        THEME.fit(self._grid.setSpacing, _GAP)
        THEME.fit(column.setSpacing, 6)
        THEME.fit(column.setContentsMargins, 16, 12, 12, 10)
        self._arrange(low=False)

    def _connect(self) -> None:
        self.line.entered.connect(self.entered)
        self.add.clicked.connect(lambda: self.entered.emit(self.line.text()))
        self.line.left.connect(self.settle)
        self.line.textEdited.connect(self.be_quiet)
        self.star.toggled.connect(self._show_star)
        for box in (self.group, self.question, self.kind):
            box.activated.connect(self.chosen)

    # --- where there is little room ---

    def _arrange(self, *, low: bool) -> None:
        """Let the line stand beside the choices, or below them."""
        if low == self._is_low:
            return
        self._is_low = low
        for layout in (self._choices, self._typed):
            self._grid.removeItem(layout)
        self._grid.addLayout(self._choices, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(self._typed, 1 if low else 0, 0 if low else 1)
        self._grid.setColumnStretch(1, 0 if low else 1)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which the line stands below the choices, and they are short."""
        around = self._column.contentsMargins()
        choices = THEME.px(3 * _SHORT + 2 * _GAP)
        widest = max(choices, self._typed.minimumSize().width())
        height = super().minimumSizeHint().height()
        return QSize(widest + around.left() + around.right(), height)

    def fit_room(self) -> None:
        """Put the line where there is room for it; where there is little, names are cut off."""
        around = self._column.contentsMargins()
        room = self.width() - around.left() - around.right()
        whole = THEME.px(sum(_WIDTHS) + 2 * _GAP)
        for box, width in zip((self.group, self.question, self.kind), _WIDTHS, strict=True):
            least = width if whole <= room else _SHORT
            box.setMinimumWidth(THEME.px(least))
            box.setMaximumWidth(THEME.px(_WIDEST))
        others = self.star.sizeHint().width() + self.add.sizeHint().width()
        beside = self._choices.sizeHint().width() + others + THEME.px(3 * _GAP + _LINE)
        self._arrange(low=room < beside)
        self._column.activate()  # Else a button is cut off until the next event.

    # --- what it says ---

    def offer(self, groups: Options, questions: Options) -> None:
        """Offer groups and questions."""
        self.group.offer(groups)
        self.question.offer(questions)

    def put(self, standing: Standing) -> None:
        """Show what the next statement belongs to."""
        self.group.setCurrentIndex(max(0, self.group.findData(standing.group)))
        self.question.setCurrentIndex(max(0, self.question.findData(standing.question)))
        self.kind.setCurrentIndex(self.kind.findData(standing.kind))

    def standing(self, task: str | None) -> Standing:
        """Return what the next statement belongs to."""
        return Standing(
            task,
            self.group.currentData(),
            self.question.currentData(),
            self.kind.currentData(),
        )

    def _show_star(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.star.setIcon(icon("star filled", "warning") if on else icon("star"))

    # --- what it answers ---

    def answer(self) -> str:
        """Return what stands below the line."""
        return self._answer.text()

    def announce(self, what: Message) -> None:
        """Say what is typed is being taken for."""
        self._answer.say(what)

    def understood(self, full: str, what: Message) -> None:
        """Empty the line for the next and say what became of this one.

        Args:
            full: the line in full form, which Up recalls.
            what: what it was understood as.
        """
        self.line.remember(full)
        self.line.setText("")  # Other than clearing it, this leaves nothing to take back.
        self.star.setChecked(False)
        self._show(what, wrong=False)

    def refuse(self, reason: Message) -> None:
        """Leave the line as it is and say why it is no statement."""
        self._show(reason, wrong=True)

    def let(self, *, edit: bool) -> None:
        """Let something be typed, or say that nothing can be added."""
        self.line.setReadOnly(not edit)
        for widget in (self.group, self.question, self.kind, self.star, self.add):
            widget.setEnabled(edit)
        INTERPRETER.say(self.line.setPlaceholderText, _HINT if edit else READ_ONLY)

    def settle(self) -> None:
        """Take away what was understood; a reason stays with the text that it is about."""
        if not self.line.property("wrong"):
            self.be_quiet()

    def be_quiet(self) -> None:
        """Say which keys there are."""
        mark(self.line, "wrong", False)  # noqa: FBT003 - the value
        mark(self._answer, "look", "note")
        self._answer.say(_KEYS)
        self.line.setAccessibleDescription("")

    def _show(self, what: Message, *, wrong: bool) -> None:
        mark(self.line, "wrong", wrong)
        mark(self._answer, "look", "reason" if wrong else "note")
        self._answer.say(what)
        INTERPRETER.say(self.line.setAccessibleDescription, what)
