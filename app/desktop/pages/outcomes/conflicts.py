"""What a person chooses between: a statement in Plenum and what its sheet says now.

Values only: what is in doubt, what may be chosen, and what the choices mean.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.collecting.collecting import Collected, Sheet
from app.collecting.names import Names
from app.collecting.statements import Statements
from app.collecting.traits import merged_into, traits_of
from seminar.ids import new_id
from seminar.language import Language
from seminar.model import Seminar, Statement
from seminar.outcomes import Conflict, Decision, Decisions, SheetNews
from seminar.texts import capital

Kind = Literal["both", "gone", "emptied"]
"""Both were changed; the sheet does not say it any more; the whole sheet says nothing any more."""
Choice = Literal["mine", "theirs", "each"]
"""What Plenum says stays; what the sheet says counts; or both, as two statements."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]", re.UNICODE)


class Doubt(Struct, frozen=True):
    """One place where a sheet says something else than Plenum.

    Args:
        id: tells it from the others: the statement's id, or the sheet's ids.
        kind: what has happened.
        where: whose it is: "Gruppe 3 · Oppgave 2 · spørsmål 1".
        file: the sheet's path from the seminar's folder.
        mine: what Plenum says; of an emptied sheet what it said, a line each.
        theirs: what the sheet says; empty where it says nothing.
        sheet: the ids of the sheet's task and group.
        besides: what else Plenum has made of it, a line each: its kind, owner and so on, and what
            it was merged into.
    """

    id: str
    kind: Kind
    where: str
    file: str
    mine: str
    theirs: str
    sheet: Sheet
    besides: tuple[str, ...] = ()


def doubts(collected: Collected, words: Language) -> tuple[Doubt, ...]:
    """Return what waits for a choice, sheet by sheet.

    Args:
        collected: what came of the sheets in the seminar as it is now.
        words: the person's language.
    """
    found = _Doubts(collected, words)
    return tuple(doubt for news in collected.news for doubt in found.of(news))


class _Doubts:
    def __init__(self, collected: Collected, words: Language) -> None:
        self._before, self._words = collected.before, words
        self._names = Names(collected.before, words)
        self._statements = Statements(collected)

    def of(self, news: SheetNews) -> Iterator[Doubt]:
        sheet = news.task, news.group
        if news.is_emptied:
            lines = "\n".join(_said_by(self._before, sheet))
            id_ = f"{news.task} {news.group or ''}"
            yield Doubt(id_, "emptied", self._where(news), news.file, lines, "", sheet)
        for conflict in news.conflicts:
            yield self._conflict(news, conflict)

    def _conflict(self, news: SheetNews, conflict: Conflict) -> Doubt:
        said = self._statements.found(conflict.statement)
        return Doubt(
            id=conflict.statement,
            kind="both" if conflict.theirs else "gone",
            where=self._where(news, said.question),
            file=news.file,
            mine=conflict.mine,
            theirs=conflict.theirs,
            sheet=(news.task, news.group),
            besides=tuple(self._besides(conflict, said)),
        )

    def _besides(self, conflict: Conflict, said: Statement) -> Iterator[str]:
        if traits := traits_of(said, conflict.worked_on, self._words):
            yield capital(traits)
        if whole := merged_into(conflict, self._statements, self._words):
            yield whole

    def _where(self, news: SheetNews, question: str | None = None) -> str:
        asked = (
            self._words.text("question {n}", n=int(self._names.questions([question])))
            if question is not None
            else ""
        )
        names = (self._names.group(news.group), self._names.task(news.task), asked)
        return " · ".join(filter(None, names))


def _said_by(seminar: Seminar, sheet: Sheet) -> list[str]:
    """Return what a sheet said, as its statements say it now."""
    known = next((one for one in seminar.collected if (one.task, one.group) == sheet), None)
    ids = {point.statement for point in known.points} if known else set[str]()
    return [one.text for one in seminar.outcomes if one.id in ids]


# --- what may be chosen, and what it means --------------------------------------------------------


def choices_of(kind: Kind) -> tuple[Choice, ...]:
    """Return what may be chosen where something of this kind has happened."""
    match kind:
        case "both":
            return ("mine", "theirs", "each")
        case "gone":
            return ("mine", "theirs")
        case "emptied":
            return ("theirs",)


def decisions_of(doubted: Sequence[Doubt], chosen: Mapping[str, Choice]) -> Decisions:
    """Return what the choices decide; what nothing is chosen for goes on waiting.

    Args:
        doubted: what was in doubt.
        chosen: the choices, by the ids of the doubts.
    """
    conflicts: dict[str, Decision] = {}
    for one in doubted:
        choice = chosen.get(one.id)
        if one.kind != "emptied" and choice in choices_of(one.kind):
            conflicts[one.id] = "theirs" if choice == "theirs" else "mine"
    emptied = (
        one.sheet for one in doubted if one.kind == "emptied" and chosen.get(one.id) == "theirs"
    )
    return Decisions(conflicts=conflicts, emptied=frozenset(emptied))


def beside(
    doubted: Sequence[Doubt], chosen: Mapping[str, Choice], when: dt.datetime
) -> Callable[[Seminar], Seminar]:
    """Return what puts the sheet's words beside Plenum's where both are to be kept.

    Args:
        doubted: what was in doubt.
        chosen: the choices, by the ids of the doubts.
        when: the moment, with its time zone.
    """
    both = {one.id: one for one in doubted if chosen.get(one.id) == "each"}

    def put(seminar: Seminar) -> Seminar:
        if not both:
            return seminar
        said: list[Statement] = []
        for one in seminar.outcomes:
            said.append(one)
            inside = (one.id, *(part.id for part in one.merged))
            said += [_beside(one, both[id_], when) for id_ in inside if id_ in both]
        return replace(seminar, outcomes=tuple(said))

    return put


def _beside(mine: Statement, doubt: Doubt, when: dt.datetime) -> Statement:
    """Return a statement that says what the sheet says, and belongs where the other one does."""
    return Statement(
        id=new_id(),
        text=doubt.theirs,
        task=mine.task,
        question=mine.question,
        group=doubt.sheet[1],
        highlight=mine.highlight,
        source=doubt.file,
        changed=when,
    )


# --- what differs ---------------------------------------------------------------------------------

Marked = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether the other text lacks it."""


def marked(one: str, other: str) -> tuple[Marked, Marked]:
    """Return two texts in pieces, words that the other lacks apart from those that both have."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - not at the start

    mine, theirs = _WORDS.findall(one), _WORDS.findall(other)
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        left.append(("".join(mine[start:end]), tag != "equal"))
        right.append(("".join(theirs[first:last]), tag != "equal"))
    return tuple(filter(_has_text, left)), tuple(filter(_has_text, right))


def _has_text(piece: tuple[str, bool]) -> bool:
    return bool(piece[0])
