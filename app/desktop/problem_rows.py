"""The rows of the panel of problems, and what its columns say of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from app.desktop.interpreter import words
from app.desktop.tables.columns import Column, Look
from app.desktop.theme.icons import SEVERITY_ICONS
from seminar.checks import Problem
from seminar.checks.accepting import acceptance
from seminar.messages import Message, message
from seminar.severity import Severity

SEVERITY_NAMES: dict[Severity, Message] = {
    "error": message("Error"),
    "warning": message("Warning"),
    "tip": message("Advice"),
}
"""What the kinds of problems are called, each alone."""
_LINK = Look(tint="accent")
_MUTED = Look(tint="muted")
_BUTTON = Look(button=True)


class ProblemRow(Struct, frozen=True):
    """A problem in the panel.

    Args:
        id: what it is known by while its figures do not change.
        problem: the problem.
        accepted: whether somebody has accepted it.
    """

    id: str
    problem: Problem
    accepted: bool


def rows(problems: Iterable[Problem], accepted: Iterable[Problem]) -> tuple[ProblemRow, ...]:
    """Return the rows of open problems and, after them, of accepted ones."""
    seen: Counter[str] = Counter()
    found: list[ProblemRow] = []
    for is_accepted, several in ((False, problems), (True, accepted)):
        for problem in several:
            id_ = _id(problem)
            seen[id_] += 1
            found.append(ProblemRow(f"{id_}#{seen[id_]}", problem, is_accepted))
    return tuple(found)


def _id(problem: Problem) -> str:
    known = acceptance(problem)
    return f"{known.rule}|{known.part}|{known.value}|{known.field}"


def columns(
    place: Callable[[ProblemRow], str],
    button: Callable[[ProblemRow], str],
    press: Callable[[ProblemRow], object],
) -> tuple[Column[ProblemRow], ...]:
    """Return the columns of the panel.

    Args:
        place: returns where a row's problem is.
        button: returns what a row's button says; empty for no button.
        press: does what it says.
    """
    where = Column[ProblemRow](
        key="where",
        heading=message("Where"),
        text=place,
        width=216,
        look=lambda _row: _LINK,
    )
    fix = Column[ProblemRow](
        key="fix",
        heading=message("Fix"),
        text=button,
        width=200,
        look=lambda _row: _BUTTON,
        press=press,
    )
    return (_SEVERITY, where, _WHAT, fix)


def _severity(row: ProblemRow) -> str:
    return words().say(SEVERITY_NAMES[row.problem.severity])


def _spoken_severity(row: ProblemRow) -> str:
    if not row.accepted:
        return _severity(row)
    return words().text("{severity}, accepted", severity=_severity(row))


def _severity_look(row: ProblemRow) -> Look:
    name, tint = SEVERITY_ICONS[row.problem.severity]
    return Look(icon=name, icon_tint=tint, tint="muted" if row.accepted else "text")


_SEVERITY = Column[ProblemRow](
    key="severity",
    heading=message("Severity"),
    text=_severity,
    width=100,
    spoken=_spoken_severity,
    look=_severity_look,
)
_WHAT = Column[ProblemRow](
    key="what",
    heading=message("What"),
    text=lambda row: words().say(row.problem.message),
    width=200,
    stretch=True,
    look=lambda row: _MUTED if row.accepted else Look(),
)
