"""The choice of the two waves that the chart compares; or of all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.desktop.binding import ChoiceBinding, Tie
from app.desktop.document import Document
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Choice
from app.desktop.widgets.labelled import Labelled
from seminar.editing.edit import Edit
from seminar.editing.survey import set_compared
from seminar.messages import message
from seminar.model import Seminar

_LEAST = 3
"""Of fewer waves all are compared."""
_ALL = ""


class ComparedWaves(QWidget):
    """Two choices of waves, of which the older one may be all of them.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._waves: tuple[str, ...] = ()
        self.older: Labelled[QComboBox] = Labelled(message("The chart compares"), Choice())
        self.newer: Labelled[QComboBox] = Labelled(message("with"), Choice())
        self.choices = (self.older, self.newer)
        for choice in self.choices:
            choice.label.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for choice in self.choices:
            row.addWidget(choice, 1)
        THEME.fit(row.setSpacing, 8)
        self._bindings = tuple(
            ChoiceBinding(choice.field, document, self._tie(place))
            for place, choice in enumerate(self.choices)
        )

    def offer(self, waves: tuple[str, ...]) -> None:
        """Offer the waves that there are; nothing where there is nothing to choose."""
        self._waves = waves
        self.setVisible(len(waves) >= _LEAST)
        named = tuple((wave, message("{text}", text=wave)) for wave in waves)
        older, newer = self.older.field, self.newer.field
        if isinstance(older, Choice) and isinstance(newer, Choice):
            older.offer(((_ALL, message("All waves")), *named[:-1]))
            newer.offer((*named[1:],))
        for binding in self._bindings:
            binding.show()

    def _chosen(self, seminar: Seminar) -> tuple[str, str] | None:
        """Return the waves that are compared, by their names here; `None` for all."""
        places = {_key(wave): place for place, wave in enumerate(self._waves)}
        found = sorted(
            {places[_key(each)] for each in seminar.survey.compared if _key(each) in places}
        )
        return (
            (self._waves[found[0]], self._waves[found[1]])
            if len(found) == len(self.choices)
            else None
        )

    def _tie(self, place: int) -> Tie[object]:
        def read(seminar: Seminar) -> object | None:
            chosen = self._chosen(seminar)
            if chosen is None:
                return _ALL if place == 0 and self._waves else None
            return chosen[place]

        def make(seminar: Seminar, value: object) -> Edit:
            return set_compared(self._pair(self._chosen(seminar), place, str(value)))

        return Tie(
            read,
            make,
            lambda: Spot(page="survey", field=f"compared.{place}"),
            lambda: f"survey.compared.{place}",
        )

    def _pair(self, before: tuple[str, str] | None, place: int, value: str) -> tuple[str, ...]:
        """Return the pair that a choice makes; the other moves where both would be the same."""
        if value == _ALL:
            return ()
        at = self._waves.index(value)
        last = len(self._waves) - 1
        older, newer = (self._waves.index(each) for each in before or (value, self._waves[last]))
        if place == 0:
            older, newer = at, newer if newer > at else last
        else:
            older, newer = (older if older < at else at - 1), at
        return self._waves[older], self._waves[newer]


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
