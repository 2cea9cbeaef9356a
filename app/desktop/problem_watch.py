"""The watch on problems: it checks the seminar after each change, off the keystroke.

A check of a long programme takes longer than a keystroke may. So it waits until nothing has been
changed for a moment, and then goes through the checks a few milliseconds at a time, with the events
of the window in between. What lies beside the seminar is read on another thread; the first check
waits for that, so as not to miss what is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from time import perf_counter

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.document import Change, Figures
from app.desktop.operation import Operation
from app.desktop.problem_places import spot_in
from app.desktop.severity_words import counted
from app.desktop.spot import PageId
from app.keeping.surroundings import Reader, Surroundings, wanted
from seminar.checks import CHECKS, Context, Problem, found_by
from seminar.checks.accepting import accepted_problems, open_problems
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.severity import SEVERITIES, Severity

PAUSE = 150
"""Milliseconds without a change after which the seminar is checked."""
SLICE = 0.004
"""Seconds of checking between which the window's events come to their turn."""


class Badge(Struct, frozen=True):
    """How many problems of the gravest kind a page has, and all its problems in words."""

    worst: Severity
    count: int
    spoken: Message


class ProblemWatch(QObject):
    """The problems of an open seminar.

    Args:
        desk: the open seminar.
        parent: what it lives as long as.
    """

    changed = Signal()
    """The problems have been found anew."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = desk.document
        self._surroundings = Surroundings()
        self._reader = Reader(desk.document.folder)
        self._reading = False
        self._read_again = False
        self._looked_for: object = None
        self._seminar: Seminar | None = None
        self._book: object = None
        self._context = self._fresh_context()
        self._run: Iterator[None] | None = None
        self._found: list[Problem] = []
        self.problems: tuple[Problem, ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        desk.document.changed.connect(self._on_change)
        desk.document.survey_changed.connect(self._on_change)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
        self.look_around()

    # --- what there is ---

    def open(self) -> tuple[Problem, ...]:
        """Return the problems that are not accepted, the gravest first."""
        return open_problems(self.problems, self._document.seminar)

    def accepted(self) -> tuple[Problem, ...]:
        """Return those that are, the gravest first."""
        return accepted_problems(self.problems, self._document.seminar)

    def context(self) -> Context:
        """Return what the problems were found in, for `seminar.fixes.ways`."""
        return self._context

    def badges(self) -> dict[PageId, Badge]:
        """Return the badge of each page that has errors or warnings; advice shows in the panel."""
        pages: dict[PageId, list[Problem]] = {}
        for problem in self.open():
            if problem.severity != "tip":
                pages.setdefault(spot_in(self._context.seminar, problem.place).page, []).append(
                    problem
                )
        return {page: _badge(problems) for page, problems in pages.items()}

    # --- finding them ---

    def _on_change(self, _change: Change | None = None) -> None:
        self._begin(PAUSE)

    def _begin(self, pause: int) -> None:
        """Check from the beginning, in `pause` milliseconds."""
        self._run = None
        self._timer.start(pause)

    def _go_on(self) -> None:
        """Check for a few milliseconds; go on when the window's events have had their turn."""
        if self._run is None:
            self._run = self._checking()
            if wanted(self._document.seminar) != self._looked_for:
                self.look_around()
        until = perf_counter() + SLICE
        for _ in self._run:
            if perf_counter() > until:
                self._timer.start(0)
                return

    def _checking(self) -> Iterator[None]:
        """Yield after each check; at the end the problems are there."""
        seminar, book = self._document.seminar, self._document.survey
        context, found = self._fresh_context(), list[Problem]()
        for one in CHECKS:
            found.extend(found_by(one, context))
            yield
        self._seminar, self._book, self._context = seminar, book, context
        self.problems = tuple(sorted(found, key=_gravest_first))
        self.changed.emit()

    def _fresh_context(self) -> Context:
        around, surveyor = self._surroundings, self._document.surveyor
        figures = surveyor.figures() if surveyor is not None else None
        if figures is None:
            # Nobody has opened the workbook here, so it is as its file.
            figures = Figures(around.survey, around.survey_fault)
        return Context(self._document.seminar, figures.survey, figures.fault, around.picture_faults)

    def is_current(self) -> bool:
        """Whether the problems are those of seminar and survey as they are now."""
        is_same = self._seminar is self._document.seminar and self._book is self._document.survey
        return is_same and not self._timer.isActive()

    def catch_up(self) -> None:
        """Find the problems of the seminar as it is now, at once."""
        if not self.is_current():
            self._timer.stop()
            self._run = None
            for _ in self._checking():
                pass

    # --- what lies beside the seminar ---

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look_around()

    def look_around(self) -> None:
        """Read what lies beside the seminar, on another thread; unchanged files are not read."""
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        seminar = self._document.seminar
        self._looked_for = wanted(seminar)
        work = Operation(
            message("Looking at survey and pictures"), lambda _reporter: self._reader.read(seminar)
        )
        work.finished.connect(self._have_looked)
        work.success(self._see).start(self._desk.operations)

    def _see(self, around: Surroundings) -> None:
        # A share may answer only after the seminar was closed.
        if isValid(self) and around != self._surroundings:
            self._surroundings = around
            self._begin(0)

    def _have_looked(self) -> None:
        """Check what has waited for the first look; look again if that was asked for meanwhile."""
        self._reading = False
        if self._seminar is None:
            self._begin(0)
        if self._read_again:
            self.look_around()


def _gravest_first(problem: Problem) -> tuple[int, tuple[int, ...]]:
    return SEVERITIES.index(problem.severity), problem.place.position


def _badge(problems: list[Problem]) -> Badge:
    numbers = counts(problems)
    worst = problems[0].severity
    return Badge(worst, numbers[worst], spoken_counts(numbers))


def counts(problems: Iterable[Problem]) -> dict[Severity, int]:
    """Return how many problems there are, by how grave they are, the gravest first."""
    number = Counter(problem.severity for problem in problems)
    return {severity: number[severity] for severity in SEVERITIES}


def spoken_counts(numbers: Mapping[Severity, int]) -> Message:
    """Return how many problems there are in words, such as "1 feil og 2 varsler"."""
    said = [counted(severity, numbers[severity]) for severity in SEVERITIES if numbers[severity]]
    match said:
        case []:
            return message("no problems")
        case [one]:
            return one
        case [one, other]:
            return message("{items} and {last}", items=one, last=other)
        case _:
            items = message("{items}, {next}", items=said[0], next=said[1])
            return message("{items} and {last}", items=items, last=said[2])
