"""The details pane: a document's files, what is in the way, what has changed, what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.moments import moment
from app.desktop.pages.documents import saying
from app.desktop.pages.documents.changes import changes_since
from app.desktop.pages.documents.checking import Line
from app.desktop.pages.documents.icon_line import IconLine
from app.desktop.pages.documents.page_preview import PagePreview
from app.desktop.pages.documents.rows import DocumentRow
from app.desktop.theme import THEME
from app.desktop.theme.sizes import DETAILS
from app.desktop.widgets.buttons import Button, ButtonLook, button_for
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from builders.states import State
from seminar.messages import Message, message

_MOST = 12
"""So many changes are listed; of more, how many there are."""
_LEFT = Qt.AlignmentFlag.AlignLeft
_Way = tuple[Message, SignalInstance, ButtonLook]
"""What a button says, what it emits, and how it looks."""


class DocumentDetails(QFrame):
    """The pane beside the table.

    Args:
        desk: the open seminar.
        house: the organisation's folder of templates, or `None`.
    """

    beside = Signal()
    """The new document is to be built beside the edited one."""
    over = Signal()
    """It is to replace the edited one."""
    keep = Signal()
    """The edited one shall stay."""
    built_in = Signal()
    """The document is to be made from the built-in template."""
    other = Signal()
    """It is to be made from another one, which is asked for."""
    template = Signal()
    """Its template is to be opened."""
    build = Signal()
    """The document is to be built."""

    def __init__(self, desk: Desk, house: Path | None = None) -> None:
        super().__init__()
        put_look(self, "base")
        self._desk = desk
        self._shown: object = None
        self.heading = Text("pane")
        self.heading.setWordWrap(True)
        self.open = button_for(desk.bench.action("documents.open"), "outlined")
        self.show_folder = button_for(desk.bench.action("documents.show_in_folder"), "outlined")
        self._parts = QVBoxLayout()
        self.preview = PagePreview(desk, house)
        self.preview.build_wanted.connect(self.build)
        self._lay_out()
        THEME.fit(self.setFixedWidth, DETAILS)
        INTERPRETER.say(self.setAccessibleName, message("Details of the document"))

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        THEME.fit(column.setContentsMargins, 16, 16, 16, 16)
        column.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addWidget(self.show_folder)
        buttons.addStretch()
        THEME.fit(buttons.setSpacing, 8)
        THEME.fit(buttons.setContentsMargins, 0, 8, 0, 0)
        column.addWidget(self.heading)
        column.addLayout(buttons)
        column.addLayout(self._parts)
        column.addWidget(self.preview)
        column.addStretch()
        edge = QFrame()
        put_look(edge, "hairline")
        edge.setFixedWidth(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(edge)
        outer.addWidget(Scrolled(body), 1)

    # --- what it shows ---

    def show_row(self, row: DocumentRow | None, found: Sequence[Line]) -> None:
        """Show a document, or that none is selected; what stays as it was is not touched.

        Args:
            row: the document.
            found: what was found in its files.
        """
        shown = (row, tuple(found), words().code, self._desk.document.seminar)
        if shown == self._shown:
            return
        self._shown = shown
        self.preview.show_row(row)
        had_focus = self._focused()
        _empty(self._parts)
        if row is None:
            self.heading.say(message("Nothing selected"))
        else:
            self.heading.say(saying.document_name(row.id))
            self._show_state(row)
            self._show_trouble(row)
            self._show_changes(row)
            self._show_found(found)
        if had_focus:
            self.open.setFocus()

    def _focused(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus() and focused is not self.open

    def _section(self) -> QVBoxLayout:
        """Begin a section beneath a hairline."""
        section = QVBoxLayout()
        line = Hairline()
        THEME.fit(section.setContentsMargins, 0, 14, 0, 0)
        THEME.fit(section.setSpacing, 8)
        section.addWidget(line)
        section.addSpacing(THEME.px(6))
        self._parts.addLayout(section)
        return section

    # --- the state ---

    def _show_state(self, row: DocumentRow) -> None:
        if saying.is_under_way(row):
            return
        sentence = _sentence(row)
        if sentence is None:
            return
        standing = saying.standing(row)
        section = self._section()
        section.addWidget(IconLine(standing.icon, standing.tint, standing.word, "section"))
        section.addWidget(Text("body", sentence))
        if row.state is not None and row.state.kind == "edited" and row.failure is None:
            self._offer_ways(section, is_kept=row.state.is_kept)

    def _offer_ways(self, section: QVBoxLayout, *, is_kept: bool) -> None:
        ways: list[_Way] = [
            (message("Build the new one beside it"), self.beside, "outlined"),
            (message("Write over my changes …"), self.over, "outlined"),
        ]
        if not is_kept:
            ways.append((message("Keep my file"), self.keep, "flat"))
        self._offer(section, ways)

    def _offer(self, section: QVBoxLayout, ways: Sequence[_Way]) -> None:
        for text, signal, look in ways:
            button = Button(text, look)
            button.setDisabled(self._desk.document.read_only)
            button.clicked.connect(lambda _checked=False, emit=signal.emit: emit())
            section.addWidget(button, 0, _LEFT)

    def _show_trouble(self, row: DocumentRow) -> None:
        if row.trouble is None:
            return
        section = self._section()
        section.addWidget(
            IconLine("octagon-alert", "error", message("The template cannot be used"), "section")
        )
        for fault in row.trouble.faults[:_MOST]:
            section.addWidget(Text("body", fault))
        if len(row.trouble.faults) > _MOST:
            more = message("and {n} more", n=len(row.trouble.faults) - _MOST)
            section.addWidget(Text("note", more))
        ways: list[_Way] = [
            (message("Use the built-in one"), self.built_in, "outlined"),
            (message("Choose another …"), self.other, "outlined"),
        ]
        if row.trouble.path is not None:
            ways.append((message("Open the template"), self.template, "flat"))
        self._offer(section, ways)

    # --- what has changed ---

    def _show_changes(self, row: DocumentRow) -> None:
        state = row.state
        if state is None or not state.files or not state.reasons:
            return
        changes = changes_since(state, self._desk.document.seminar)
        if not changes:
            return
        section = self._section()
        section.addWidget(Text("section", message("Changed in the seminar since then")))
        for number, change in enumerate(changes[:_MOST]):
            if number:
                section.addWidget(Hairline())
            section.addWidget(Text("body", change))
        if len(changes) > _MOST:
            more = message("and {n} more", n=len(changes) - _MOST)
            section.addWidget(Text("note", more))

    # --- what was found ---

    def _show_found(self, found: Sequence[Line]) -> None:
        if not found:
            return
        section = self._section()
        section.addWidget(Text("section", message("Check of the files")))
        for line in found:
            section.addWidget(IconLine(line.icon, line.tint, line.text))


def _sentence(row: DocumentRow) -> Message | None:
    """Return what is said of a state in full; nothing where the table has said it all."""
    if row.failure is not None:
        return row.failure.why
    if row.state is None:
        return None
    if row.state.kind == "edited":
        return _edited(row.state)
    return row.state.waits


def _edited(state: State) -> Message:
    one = state.edited[0]
    if not one.is_ours:
        return message(
            "“{file}” was there before, and Plenum has not built it. "
            "Plenum does not write over it until you choose to.",
            file=one.path.name,
        )
    if state.is_kept:
        return message(
            "“{file}” was changed {when}, after Plenum had built it. You have chosen to keep it.",
            file=one.path.name,
            when=moment(one.when),
        )
    program = "PowerPoint" if one.path.suffix == ".pptx" else "Word"
    return message(
        "“{file}” was changed in {program} {when}, after Plenum had built it. "
        "Plenum does not write over it until you choose to.",
        file=one.path.name,
        program=program,
        when=moment(one.when),
    )


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        inner, widget = entry.layout(), entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QVBoxLayout):
            _empty(inner)
            inner.deleteLater()
