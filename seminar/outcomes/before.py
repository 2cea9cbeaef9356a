"""What a sheet said when it was last taken in, and what has become of it in Plenum."""

from __future__ import annotations

from collections.abc import Container

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, CollectedSheet, Statement, StatementKind
from seminar.outcomes.aligning import Former, plain
from seminar.outcomes.ledger import Ledger

NEW_KIND: StatementKind = "observation"
"""What a point is taken for until somebody says what it is."""


def given_to(merged: Statement) -> tuple[str, ...]:
    """Return the names of what a merged statement has beside its words and no sheet gives."""
    given = {
        "kind": merged.kind != NEW_KIND,
        "owner": bool(merged.owner),
        "due": merged.due is not None,
        "highlight": merged.highlight and not any(part.highlight for part in merged.merged),
    }
    return tuple(name for name, is_given in given.items() if is_given)


class Before:
    """The former points of a sheet.

    Args:
        sheet: the sheet as it is now.
        known: what it said; `None` where it was never taken in. Then statements that say that they
            came from a sheet are taken for its points, though nobody knows what it said.
        ledger: the statements.
    """

    def __init__(self, sheet: ReadSheet, known: CollectedSheet | None, ledger: Ledger) -> None:
        self._sheet, self._ledger = sheet, ledger
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
        is_alone = len(self.questions(old.statement)) == 1
        return Former(plain(text), self.is_untouched(old), is_alone, old.statement)

    def questions(self, statement: str) -> set[str | None]:
        """Return the questions that a statement stood under; `None` for highlights."""
        return {old.question for old in self.points if old.statement == statement}

    def is_untouched(self, old: CollectedPoint) -> bool:
        """Whether the statement of a point is as the sheet made it; one that was typed is not."""
        said = self._ledger.find(old.statement)
        if said is None or not old.text or self._ledger.is_merged(said.id):
            return False
        return not self.worked_on(old)

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
