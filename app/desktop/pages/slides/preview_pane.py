"""The preview: the slide as it will be, its neighbours, whether its text has room, its template."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.slides import saying
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.pages.slides.previewing import Previewing, Sight, Wish
from app.desktop.pages.slides.rows import item_with
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint
from app.desktop.widgets.buttons import Button, IconButton, icon_button_for
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.desktop.widgets.page_picture import PagePicture
from app.desktop.widgets.scrolled import Scrolled
from builders.preview import DeckViewer
from seminar.items import item_name
from seminar.messages import Message, message
from seminar.model import Seminar

_ASK = 15
"""Milliseconds in which several reasons for looking anew become one."""


class PreviewPane(QFrame):
    """The pane beside the form.

    Args:
        desk: the open seminar.
        opened: the slide that is looked at.
        viewer: looks at the deck.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""
    wanted = Signal(str, int)
    """Another slide of the deck is to be looked at: its id, and which of those that come of it."""
    seen = Signal()
    """Something new is seen."""

    def __init__(self, desk: Desk, opened: OpenSlide, viewer: DeckViewer) -> None:
        super().__init__()
        put_look(self, "window")
        self._document = desk.document
        self._opened = opened
        self._offset = 0
        self.sight: Sight | None = None
        self.as_typed: Seminar | None = None
        self.previewing = Previewing(desk, viewer)
        self.previewing.seen.connect(self._show)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK)
        self._timer.timeout.connect(self._ask)
        self._make(desk)
        self._lay_out()
        opened.changed.connect(self._begin_anew)
        desk.document.changed.connect(self.look)
        INTERPRETER.changed.connect(self._say)
        THEME.changed.connect(self.look)
        INTERPRETER.say(self.setAccessibleName, message("Preview"))

    def _make(self, desk: Desk) -> None:
        self.heading = Text("pane", message("Preview"))
        self.previous = IconButton(message("Previous slide of the deck"), "chevron-left")
        self.next = IconButton(message("Next slide of the deck"), "chevron-right")
        self.place = Text("body")
        self.full = icon_button_for(desk.bench.action("slides.full"))
        self.picture = PagePicture(240)
        self.mark = IconLabel("")
        self.verdict = Text("body")
        self.verdict.setWordWrap(True)
        self.note = Text("note")
        self.note.setWordWrap(True)
        self.before, self.after = PagePicture(80), PagePicture(80)
        self.item = Text("body")
        self.item.setWordWrap(True)
        self.template = Text("body")
        self.template.setWordWrap(True)
        self.go_to_item = Button(message("Go to the item"))
        self.choose = Button(message("Change template …"))
        for button, by in ((self.previous, -1), (self.next, 1)):
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
        for picture, by in ((self.before, -1), (self.after, 1)):
            picture.clicked.connect(lambda by=by: self.step(by))
        self.picture.clicked.connect(lambda: desk.bench.do("slides.full"))
        self.go_to_item.clicked.connect(self._lead_to_item)
        self.choose.clicked.connect(
            lambda: self.leads_to.emit(Spot(page="documents", document="deck", rows=("deck",)))
        )

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        THEME.fit(column.setContentsMargins, 16, 8, 16, 12)
        THEME.fit(column.setSpacing, 8)
        column.addWidget(self.picture)
        column.addLayout(_row(self.mark, self.verdict))
        column.addWidget(self.note)
        column.addWidget(Hairline())
        column.addLayout(self._neighbours())
        column.addWidget(Hairline())
        column.addLayout(_told(message("Item of the programme"), self.item, self.go_to_item))
        column.addLayout(_told(message("Template"), self.template, self.choose))
        column.addStretch()
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        for widget in (self.previous, self.place, self.next, self.full):
            head.addWidget(widget)
        THEME.fit(head.setContentsMargins, 16, 8, 12, 0)
        whole = QVBoxLayout()
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Scrolled(body), 1)
        edge = QFrame()
        put_look(edge, "hairline")
        edge.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(edge)
        row.addLayout(whole, 1)

    def _neighbours(self) -> QHBoxLayout:
        row = QHBoxLayout()
        named = ((message("Previous"), self.before), (message("Next"), self.after))
        for name, picture in named:
            column = QVBoxLayout()
            column.addWidget(Text("note", name))
            column.addWidget(picture)
            column.addStretch()
            THEME.fit(column.setSpacing, 4)
            row.addLayout(column, 1)
        THEME.fit(row.setSpacing, 16)
        return row

    # --- looking ---

    def _begin_anew(self) -> None:
        self._offset = 0
        self.look()

    def look(self) -> None:
        """Look at the open slide as it is now, soon."""
        if self.isVisible():
            self._timer.start()

    def is_busy(self) -> bool:
        """Whether it is about to look at something, or does."""
        return self._timer.isActive() or self.previewing.is_busy()

    def showEvent(self, event: object) -> None:
        """Look, for nothing was looked at while nobody could see it."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw in another width."""
        super().resizeEvent(event)
        self.look()

    def type_ahead(self, seminar: Seminar | None) -> None:
        """Look at a seminar with what is being typed in a cell; `None` for nothing."""
        if seminar is not self.as_typed:
            self.as_typed = seminar
            self.look()

    def _ask(self) -> None:
        if self._opened.id is None:
            return
        seminar = self.as_typed or self._document.seminar
        self.previewing.ask(Wish(seminar, self._opened.id, self._offset, self.picture.pixels()))

    def open_at(self, offset: int) -> None:
        """Look at another of the slides that come of the open one."""
        self._offset = offset
        self.look()

    def step(self, by: int) -> None:
        """Go to the previous (-1) or next (1) slide of the deck."""
        sight = self.sight
        if sight is None or sight.number is None:
            return
        number = sight.number + by
        if 1 <= number <= sight.total:
            planned = sight.deck.plan.slides[number - 1]
            id_ = planned.source.slide or planned.id
            first = sight.deck.number_of(id_) or number
            self.wanted.emit(id_, number - first)

    # --- showing ---

    def _show(self, sight: Sight) -> None:
        if sight.wish.slide != self._opened.id:
            return
        self.sight = sight
        if sight.picture is not None:
            self.picture.show_picture(sight.picture)
        if sight.before is not None or sight.after is not None:
            self.before.show_picture(sight.before)
            self.after.show_picture(sight.after)
        self._say()
        self.seen.emit()

    def _say(self) -> None:
        """Say what is seen: the place, the verdict, the item and the template."""
        sight = self.sight
        if sight is None:
            return
        say = words()
        number = sight.number or 0
        self.place.setText(say.text("{n} of {total}", n=number, total=sight.total))
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(0 < number < sight.total)
        self._say_verdict(sight)
        own = sight.deck.own_template
        self.template.setText(own or say.text("The built-in template"))
        item = item_with(self._document.seminar, self._opened.id)
        self.item.setText(item_name(say, item) if item is not None else "")
        self.picture.setAccessibleName(self._spoken(sight))

    def _say_verdict(self, sight: Sight) -> None:
        verdict = sight.verdict
        self.mark.setVisible(verdict is not None)
        if verdict is not None:
            self.verdict.setText(words().say(verdict.sentence))
            self.mark.put(*_MARKS[_grade(sight)])
        notes = [*(sight.faults or sight.deck.faults), *((sight.failure,) if sight.failure else ())]
        if sight.picture is not None and not sight.picture.exact:
            notes.append(_QUICK)
        self.note.setText("\n".join(words().say(note) for note in notes))
        self.note.setVisible(bool(notes))

    def _spoken(self, sight: Sight) -> str:
        if sight.number is None:
            return words().text("Preview")
        title = sight.deck.plan.slides[sight.number - 1].title
        return words().text("Slide {n}: {title}", n=sight.number, title=title)

    def _lead_to_item(self) -> None:
        item = item_with(self._document.seminar, self._opened.id)
        if item is not None:
            self.leads_to.emit(saying.spot_of_item(self._document.seminar, item.id))


_QUICK = message("A quick drawing: the chart may look a little different in PowerPoint.")
_MARKS: dict[str, tuple[str, Tint]] = {
    "fits": ("circle-check", "ok"),
    "splits": ("info", "muted"),
    "over": ("triangle-alert", "warning"),
}


def _grade(sight: Sight) -> str:
    verdict = sight.verdict
    if verdict is None or verdict.fits:
        return "fits"
    return "over" if verdict.lacks_room else "splits"


def _row(mark: IconLabel, text: Text) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    THEME.fit(row.setSpacing, 8)
    return row


def _told(label: Message, text: Text, button: Button) -> QHBoxLayout:
    said = QVBoxLayout()
    said.addWidget(Text("note", label))
    said.addWidget(text)
    THEME.fit(said.setSpacing, 0)
    row = QHBoxLayout()
    row.addLayout(said, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
