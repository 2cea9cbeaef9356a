"""Beside the grid: the chart as it will be, its heading, and its alternative text."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop.binding import LineBinding, TextBinding, Tie
from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.survey.sketch_view import SketchView
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.inputs import Line, TextArea
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from builders.survey_sketch import Sketch, sketch
from seminar.editing.edit import Edit
from seminar.editing.survey import chart_slides, set_chart_heading, set_chart_text
from seminar.messages import message
from seminar.model import Item, Seminar, SurveyChartSlide
from seminar.survey import Survey

WIDTH = 400
TEXT = "alternative_text"
"""The name of the field with the alternative text."""
_PAUSE = 60
"""Milliseconds after a change before the chart is drawn anew: typing goes first."""


class ChartPane(QFrame):
    """The pane beside the grid.

    Args:
        desk: the open seminar.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        put_look(self, "base")
        self._document = desk.document
        self._survey: Survey | None = None
        self._last: tuple[object, Sketch] = (None, Sketch(""))
        self.heading: Labelled[QLineEdit] = Labelled(message("Heading that says something"), Line())
        self.heading.label.setWordWrap(False)
        self.sketch = SketchView()
        self.said = Text("body")
        self.own = TextArea(3, 8)
        self.own.setTabChangesFocus(True)
        INTERPRETER.say(self.own.setAccessibleName, message("Alternative text"))
        self.write = Button(message("Write it yourself"), "link")
        self.write.clicked.connect(self._write)
        self._is_writing = False
        self.note = Text("note")
        self.link = Button(message("Go to the slide"), "link")
        self.link.clicked.connect(self._follow)
        self._lay_out()
        self._bindings = (
            LineBinding(self.heading.field, desk.document, self._tie_heading()),
            TextBinding(self.own, desk.document, self._tie_text()),
        )
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.draw)
        desk.document.changed.connect(self._look)
        THEME.fit(self.setFixedWidth, WIDTH)
        INTERPRETER.say(self.setAccessibleName, message("The chart"))
        INTERPRETER.changed.connect(self.draw)

    def _lay_out(self) -> None:
        edge = QFrame()
        put_look(edge, "hairline")
        edge.setFixedWidth(1)
        body = QWidget()
        column = QVBoxLayout(body)
        head = QHBoxLayout()
        head.addWidget(Text("section", message("The chart as it will be")))
        head.addStretch()
        head.addWidget(self.link)
        column.addLayout(head)
        column.addWidget(self.heading)
        column.addWidget(self.sketch)
        column.addWidget(self.note)
        column.addWidget(Hairline())
        below = QHBoxLayout()
        below.addWidget(Text("section", message("Alternative text")))
        below.addStretch()
        below.addWidget(self.write)
        column.addLayout(below)
        column.addWidget(self.said)
        column.addWidget(self.own)
        column.addStretch()
        THEME.fit(column.setContentsMargins, 20, 14, 20, 14)
        THEME.fit(column.setSpacing, 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(edge)
        row.addWidget(Scrolled(body), 1)

    # --- the slide ---

    def _slide(self, seminar: Seminar) -> tuple[Item, SurveyChartSlide] | None:
        return next(chart_slides(seminar), None)

    def _tie_heading(self) -> Tie[str]:
        def read(seminar: Seminar) -> str | None:
            found = self._slide(seminar)
            return None if found is None else found[1].title

        def make(seminar: Seminar, text: str) -> Edit:
            found = self._slide(seminar)
            return set_chart_heading(found[1].id if found else "", text)

        return Tie(
            read, make, lambda: Spot(page="survey", field="heading"), lambda: "survey.heading"
        )

    def _tie_text(self) -> Tie[str]:
        def read(seminar: Seminar) -> str | None:
            found = self._slide(seminar)
            return None if found is None else found[1].alternative_text

        def make(seminar: Seminar, text: str) -> Edit:
            found = self._slide(seminar)
            return set_chart_text(found[1].id if found else "", text)

        return Tie(
            read, make, lambda: Spot(page="survey", field=TEXT), lambda: "survey.alternative_text"
        )

    def _write(self) -> None:
        """Let the alternative text be typed; or, where somebody has, let the figures say it."""
        found = self._slide(self._document.seminar)
        if found is not None and found[1].alternative_text:
            edit = set_chart_text(found[1].id, "")
            self._document.edit(edit.sentence, edit.change, Spot(page="survey", field=TEXT))
            self._is_writing = False
        else:
            self._is_writing = True
        self.draw()
        place = self.own if self._is_writing else self.write
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_text(self) -> None:
        """Put the focus where the alternative text stands."""
        place = self.write if self.own.isHidden() else self.own
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        found = self._slide(self._document.seminar)
        if found is not None:
            item, slide = found
            self.leads_to.emit(Spot(page="slides", item=item.id, slide=slide.id))

    # --- the chart ---

    def show_survey(self, survey: Survey | None) -> None:
        """Show the chart of a survey: the first one at once, another as soon as the grid is."""
        self._survey = survey
        if self.sketch.chart is None or survey is None:
            self.draw()
        else:
            self._look()

    def _look(self) -> None:
        """Draw soon, if anybody sees it; while another page is shown, nobody does."""
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed while nobody could see it."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Draw the chart of what there is now."""
        found, survey = self._slide(self._document.seminar), self._survey
        slide = found[1] if found else None
        drawn = self._drawn(slide and replace(slide, alternative_text=""))
        own = slide.alternative_text if slide else ""
        self.sketch.show_chart(drawn.chart, own or drawn.description)
        self.heading.field.setPlaceholderText(drawn.heading)
        self.heading.setEnabled(found is not None)
        self.said.setText(drawn.description)
        self.own.setPlaceholderText(drawn.description)
        self._show_text(slide)
        self.link.setVisible(found is not None)
        if survey is None or drawn.chart is None:
            self.note.say(message("The chart is shown here when there are figures for it."))
        elif found is None:
            self.note.say(message("No slide shows the chart yet."))
        elif drawn.slides > 1:
            self.note.say(message("A sketch of the first of {n} slides.", n=drawn.slides))
        else:
            self.note.say(message("A sketch: words and figures are those of the slide."))

    def _show_text(self, slide: SurveyChartSlide | None) -> None:
        """Show the alternative text: that of the figures, or the field with one's own."""
        is_own = slide is not None and bool(slide.alternative_text)
        is_typed = slide is not None and (is_own or self._is_writing)
        self.said.setVisible(not is_typed)
        self.own.setVisible(is_typed)
        self.write.setVisible(slide is not None and (is_own or not self._is_writing))
        self.write.setEnabled(not self._document.read_only)
        self.write.say(
            message("Let the figures say it") if is_own else message("Write it yourself")
        )

    def _drawn(self, slide: SurveyChartSlide | None) -> Sketch:
        survey = self._survey
        rows = survey.rows if survey else ()
        if survey is None or not any(value is not None for row in rows for value in row.values):
            return Sketch("")
        # One step may ask for it several times, and composing it takes longer than a keystroke may.
        of = (self._document.seminar, survey, slide)
        if self._last[0] != of:
            self._last = (of, sketch(self._document.seminar, survey, slide))
        return self._last[1]
