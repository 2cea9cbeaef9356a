"""What a sheet said when it was last taken in, and what has become of it in Plenum."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, CollectedSheet, Statement, StatementKind
from seminar.outcomes.aligning import Former, is_same, plain
from seminar.outcomes.answers import Answers
from seminar.outcomes.ledger import Ledger
from seminar.outcomes.voices import originals

NEW_KIND: StatementKind = "observation"
"""What a point is taken for until somebody says what it is."""


def given_to(merged: Statement) -> tuple[str, ...]:
    """Return the names of what a merged statement has beside its words and no sheet gives.

    A star is given, or taken away, where it has not the one that its parts give it.
    """
    is_highlight = any(one.highlight for one in originals(merged))
    given = {
        "kind": merged.kind != NEW_KIND,
        "highlight": merged.highlight != is_highlight,
        "owner": bool(merged.owner),
        "due": merged.due is not None,
    }
    return tuple(name for name, is_given in given.items() if is_given)


class Before:
    """The former points of a sheet.

    Args:
        sheet: the sheet as it is now.
        answers: what it says to the questions that are there.
        known: what it said; `None` where it was never taken in. Then statements that say that they
            came from a sheet are taken for its points, though nobody knows what it said.
        ledger: the statements.
    """

    def __init__(
        self, sheet: ReadSheet, answers: Answers, known: CollectedSheet | None, ledger: Ledger
    ) -> None:
        self._sheet, self._answers, self._ledger = sheet, answers, ledger
        self.points = known.points if known else self._presumed()

    def _presumed(self) -> tuple[CollectedPoint, ...]:
        unclaimed = self._ledger.unclaimed(self._sheet.task, self._sheet.group)
        said = [one for one in unclaimed if one.source and not self._ledger.is_known(one.source)]
        for one in said:
            self._ledger.claim(one)
        return tuple(CollectedPoint(question=one.question, statement=one.id) for one in said)

    def asked(self, questions: Container[str | None]) -> list[CollectedPoint]:
        """Return the points that stood under these questions."""
        return [old for old in self.points if old.question in questions]

    def former(self, old: CollectedPoint) -> Former:
        """Return what a point is found again by; where nobody knows, what its statement says."""
        said = self._ledger.find(old.statement)
        text = old.text or (said.text if said else "")
        is_as_made = self.is_untouched(old, but_for=("highlight",))
        is_plain = is_as_made and not self._has_star(old)
        return Former(plain(text), is_as_made, is_plain, old.statement)

    def _has_star(self, old: CollectedPoint) -> bool:
        """Whether a point is a highlight by what was done in Plenum, or in the sheet then and now.

        A star that goes with this collecting is none, else the next one would see another.
        """
        if None not in self.questions(old.statement):
            said = self._ledger.find(old.statement)
            return said is not None and said.highlight
        return None not in self._answers or any(
            is_same(text, old.text) for text in self._answers[None]
        )

    def as_taken_in(self, old: CollectedPoint) -> CollectedPoint:
        """Return a point with the text that its statement has from the sheet.

        That is another than its own where a highlight could not be read when its answer changed.
        """
        said = self._ledger.find(old.statement)
        points = [one for one in self.points if one.statement == old.statement]
        texts = [one.text for one in points if said and is_same(one.text, said.text)]
        return replace(old, text=texts[0]) if texts else old

    def questions(self, statement: str) -> set[str | None]:
        """Return the questions that a statement stood under; `None` for highlights."""
        return {old.question for old in self.points if old.statement == statement}

    def is_untouched(self, old: CollectedPoint, but_for: Container[str] = ()) -> bool:
        """Whether the statement of a point is as the sheet made it; one that was typed is not.

        Args:
            old: the point.
            but_for: the names of fields that may be otherwise.
        """
        said = self._ledger.find(old.statement)
        if said is None or not old.text:
            return False
        merged = ("merged",) if self._ledger.is_merged(said.id) else ()
        return all(name in but_for for name in (*merged, *self.worked_on(old)))

    def worked_on(self, old: CollectedPoint) -> tuple[str, ...]:
        """Return the names of the fields in which a statement is not as its sheet made it.

        Nothing where it is not known what the sheet said.
        """
        said = self._ledger.find(old.statement)
        if said is None or not old.text:
            return ()
        points = [one for one in self.points if one.statement == said.id]
        questions = {one.question for one in points}
        made: dict[str, bool] = {
            "text": plain(said.text) in {plain(one.text) for one in points},
            "kind": said.kind == NEW_KIND,
            "task": said.task == self._sheet.task,
            "question": said.question in (questions - {None} or {None}),
            "group": said.group == self._sheet.group,
            "highlight": said.highlight == (None in questions),
            "owner": not said.owner,
            "due": said.due is None,
            "source": bool(said.source),
            "merged": not said.merged,
        }
        return tuple(name for name, is_as_made in made.items() if not is_as_made)
