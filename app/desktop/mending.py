"""Mending problems: doing what a problem's button says, as one step of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.problem_places import spot_in, where
from app.desktop.problem_watch import ProblemWatch
from app.desktop.spot import Spot
from seminar.checks import Problem
from seminar.checks.accepting import accept, acceptance, can_be_accepted, is_accepted, withdraw
from seminar.editing.edit import Edit
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.severity import Severity

if TYPE_CHECKING:
    from seminar.fixes import Way

_DIALOGS = {"fit_day": "programme.fit"}
"""The actions that open the dialogs, by what the ways call them."""
_ACCEPT, _OPEN_AGAIN = message("Accept"), message("Open again")


class Accepts(Struct, frozen=True):
    """A way out: to say that it is as it shall be, or no longer (`Withdraws`)."""

    text: Message = _ACCEPT


class Withdraws(Struct, frozen=True):
    """A way back: the problem is open again."""

    text: Message = _OPEN_AGAIN


class Mending(QObject):
    """What can be done about problems, and doing it.

    Args:
        desk: the open seminar.
        watch: its problems.
    """

    leads_to = Signal(object)
    """A `Spot`: something is to be seen or written there."""

    def __init__(self, desk: Desk, watch: ProblemWatch) -> None:
        super().__init__()
        self._desk = desk
        self._watch = watch

    def ways(self, problem: Problem) -> tuple[Way | Accepts | Withdraws, ...]:
        """Return what can be done about a problem, the best first; nothing in what is only read."""
        from seminar.fixes import ways  # noqa: PLC0415 - not before problems are looked at

        document = self._desk.document
        if document.read_only:
            return ()
        if is_accepted(problem, document.seminar.accepted):
            return (Withdraws(),)
        accepts = (Accepts(),) if can_be_accepted(problem) else ()
        return (*ways(problem, self._watch.context()), *accepts)

    def take(self, problem: Problem, said: str = "") -> None:
        """Go one of the ways of a problem.

        Nothing happens where the problem or that way is gone after what was changed last.

        Args:
            problem: the problem.
            said: what the button said that was pressed; empty for the first way.
        """
        self._watch.catch_up()
        found = self._again(problem)
        for way in self.ways(found) if found is not None else ():
            if found is not None and said in ("", words().say(way.text)):
                self._go(found, way)
                return

    def _again(self, problem: Problem) -> Problem | None:
        """Return the problem as it is now, after what may have changed since it was shown."""
        known = acceptance(problem)
        return next((one for one in self._watch.problems if acceptance(one) == known), None)

    def _go(self, problem: Problem, way: Way | Accepts | Withdraws) -> None:
        from seminar.fixes import Fix, Goes, Opens  # noqa: PLC0415 - as above

        spot = spot_in(self._desk.document.seminar, problem.place)
        match way:
            case Fix(edit=edit):
                at = _touched(self._desk.document.seminar, spot, edit)
                self._desk.document.edit(edit.sentence, edit.change, at)
            case Opens(dialog=dialog):
                self.leads_to.emit(spot)
                self._desk.bench.do(_DIALOGS[dialog])
            case Goes():
                self.leads_to.emit(spot)
            case Accepts():
                self._accept(problem, spot)
            case Withdraws():
                self._withdraw(problem, spot)
        self._watch.catch_up()

    def _accept(self, problem: Problem, spot: Spot) -> None:
        place = where(self._desk.document.seminar, problem.place)
        self._desk.document.edit(
            _accepted(problem.severity, place), lambda whole: accept(whole, problem), spot
        )

    def _withdraw(self, problem: Problem, spot: Spot) -> None:
        place = where(self._desk.document.seminar, problem.place)
        sentence = message("Opened a problem again: {place}", place=place)
        self._desk.document.edit(sentence, lambda whole: withdraw(whole, problem), spot)

    def fix_first(self, value: str) -> None:
        """Go the first way of the gravest problem of a value, such as an item, by its id."""
        self._watch.catch_up()
        for problem in self._watch.open():
            if problem.place.value == value and self.ways(problem):
                self.take(problem)
                return
        self._desk.tell(message("There is no problem here to mend."))


def _touched(seminar: Seminar, spot: Spot, edit: Edit) -> Spot:
    """Return where undoing a fix leads: to what it changed, be it on another page."""
    items = {item.id for day in seminar.programme for item in day.items}
    if edit.touched and edit.touched[0] in items:
        return Spot(page="programme", item=edit.touched[0], rows=edit.touched, field=spot.field)
    return replace(spot, rows=edit.touched or tuple(map(str, edit.places)) or spot.rows)


def _accepted(severity: Severity, place: Message) -> Message:
    if severity == "warning":
        return message("Accepted a warning: {place}", place=place)
    return message("Accepted advice: {place}", place=place)
