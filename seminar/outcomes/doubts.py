"""What a sheet and Plenum have each made of a statement, and what is for a person to decide."""

from __future__ import annotations

from typing import Literal

from seminar.model import CollectedPoint, Statement
from seminar.outcomes.aligning import is_same
from seminar.outcomes.before import Before, given_to
from seminar.outcomes.ledger import Ledger
from seminar.outcomes.likeness import has_the_words_of
from seminar.outcomes.news import Conflict, Decision, Decisions

Step = Literal["keep", "follow", "follow alone", "part", "wait"]
"""What is done with a statement whose point was changed in the sheet.

It is kept as it is; it follows the sheet, with the merged one that has its words; it follows, and
the merged one keeps its words; it is parted from those that it was made one with, and follows; or
nothing is done, until a person has decided.
"""


class Doubts:
    """The questions that one sheet leaves to a person.

    Args:
        before: the former points of the sheet.
        ledger: the statements.
        decisions: what was said to earlier conflicts.
    """

    def __init__(self, before: Before, ledger: Ledger, decisions: Decisions) -> None:
        self._before, self._ledger, self._decisions = before, ledger, decisions
        self._open: dict[str, tuple[CollectedPoint, str]] = {}

    def conflicts(self, after: Before) -> tuple[Conflict, ...]:
        """Return what waits for a person, told as the next collecting finds it.

        Args:
            after: the points of the sheet as they are known next time.
        """
        found = ((self._ledger.find(id_), old, text) for id_, (old, text) in self._open.items())
        return tuple(self._conflict(said, old, text, after) for said, old, text in found if said)

    def step(self, text: str, old: CollectedPoint, said: Statement) -> Step:
        """Return what is to be done with a statement whose point says `text` now."""
        if is_same(said.text, text):
            return "keep"
        is_as_read = bool(old.text and said.source) and is_same(said.text, old.text)
        if self._is_one_with_others(text, said):
            decision = self._decision(old, said, text)
            if decision == "mine":
                return "follow alone" if is_as_read and not said.merged else "keep"
            return "part" if decision == "theirs" else "wait"
        decision = "theirs" if is_as_read else self._decision(old, said, text)
        if decision == "theirs":
            return "follow"
        return "keep" if decision == "mine" else "wait"

    def may_go(self, old: CollectedPoint, said: Statement) -> Decision | None:
        """Return whether a statement goes whose point is gone: theirs; `None` while it waits."""
        return "theirs" if self._before.is_untouched(old) else self._decision(old, said, "")

    def _is_one_with_others(self, text: str, said: Statement) -> bool:
        """Whether a statement was made one with others, and they do not say this text.

        Its own words and those of the merged statement say it still, with other signs too.
        """
        whole = self._ledger.holder(said.id) or said
        if not whole.merged:
            return False
        return not any(has_the_words_of(one, text) for one in (said.text, whole.text))

    def _decision(self, old: CollectedPoint, said: Statement, text: str) -> Decision | None:
        decision = self._decisions.conflicts.get(said.id)
        if decision is None:
            self._open.setdefault(said.id, (old, text))
        return decision

    def _conflict(self, said: Statement, old: CollectedPoint, text: str, after: Before) -> Conflict:
        holder = self._ledger.holder(said.id)
        return Conflict(
            statement=said.id,
            mine=said.text,
            theirs=text,
            base=old.text,
            merged=(holder or said).text if holder or said.merged else "",
            worked_on=after.worked_on(old),
            merged_worked_on=given_to(holder) if holder else (),
        )
