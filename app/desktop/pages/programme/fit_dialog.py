"""Fitting a day: how it could keep its plan, with the result stated before it is used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.fit_table import FitTable
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Dot
from app.desktop.widgets.looks import Text
from app.desktop.widgets.strip import Strip
from seminar.editing.places import day_of
from seminar.fitting import METHODS, Fit, Method, fit_day, method_text
from seminar.messages import message

_WIDTH = 656


class FitDialog(Dialog):
    """Shows the ways to fit a day, and what each of them gives.

    Args:
        parent: the window.
        document: the document.
        day: the id of the day.
    """

    def __init__(self, parent: QWidget | None, document: Document, day: str) -> None:
        super().__init__(parent, message("Fit the day"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document = document
        self._day = day
        self.heading = Text("pane")
        self._note = Text("note")
        self.methods: dict[Method, Dot] = {}
        self.table = FitTable()
        self.outcome = Strip("ok")
        self._build()
        self.table.ticked.connect(self._show_ticked)
        self._show(self._usual())

    def _build(self) -> None:
        self.body.addWidget(self.heading)
        self.body.addWidget(self._note)
        self.body.addLayout(self._choices())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.table)
        # A way without rows leaves their room empty: else all that stands around it would move.
        for each in (area, self._note):
            policy = each.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            each.setSizePolicy(policy)
        self._area = area
        self.body.addWidget(area, 1)
        self.body.addWidget(self.outcome)
        self.note(message("You can undo it with Ctrl+Z."))
        self.offer_cancel()
        self.use = self.offer(message("Use the proposal"), "use", "main")
        THEME.fit(self.setMinimumWidth, _WIDTH)

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        group = QButtonGroup(self)
        for method in METHODS:
            dot = Dot(method_text(day_of(self._document.seminar, self._day), method))
            group.addButton(dot)
            column.addWidget(dot)
            dot.clicked.connect(partial(self._choose, method))
            self.methods[method] = dot
        THEME.fit(column.setSpacing, 2)
        return column

    # --- proposals ---

    def _choose(self, method: Method) -> None:
        self._show(self._fit(method))

    def _fit(self, method: Method, take: frozenset[str] | None = None) -> Fit:
        return fit_day(self._document.seminar, self._day, method, take)

    def _usual(self) -> Fit:
        """Return the first proposal that does something, the first of all where none does."""
        fits = [self._fit(method) for method in METHODS]
        return next((fit for fit in fits if fit.edit is not None), fits[0])

    def _show_ticked(self) -> None:
        self._show(self._fit(self.fit.method, self.table.ticks()))

    def _show(self, fit: Fit) -> None:
        """Show a proposal."""
        self.fit = fit
        say = words().say
        self.methods[fit.method].setChecked(True)
        INTERPRETER.say(self.heading.setText, fit.heading)
        self._note.setText(" ".join(say(what) for what in fit.note))
        self._note.setVisible(bool(fit.note))
        self.table.show_fit(fit)
        self._area.setVisible(bool(fit.rows))
        self._area.setMinimumHeight(min(self.table.sizeHint().height(), THEME.px(300)))
        self.use.setEnabled(fit.edit is not None)
        self._tell_result(fit)

    def _tell_result(self, fit: Fit) -> None:
        self.outcome.set_signal("ok" if fit.reached else "warning")
        clock = words().clock(fit.end)
        told = " ".join(words().say(what) for what in fit.result)
        self.outcome.sentence.write(told.replace(clock, f"**{clock}**", 1))
        self.outcome.show()

    def end(self, answer: str) -> None:
        """Use the proposal."""
        edit = self.fit.edit
        if edit is not None:
            first = edit.touched[0] if edit.touched and self.fit.rows else None
            rows = edit.touched if first else ()
            spot = Spot(page="programme", day=self._day, item=first, rows=rows)
            self._document.edit(edit.sentence, edit.change, spot)
        super().end(answer)
