"""The statements of a seminar while sheets are taken in: found by id, wherever they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from msgspec.structs import replace

from seminar.model import Seminar, Statement
from seminar.outcomes.likeness import has_the_words_of


class Ledger:
    """The statements, with those that are merged into others, and what becomes of them.

    Args:
        seminar: whose outcomes they are.
        when: the moment that is written on what is new or changed.
    """

    def __init__(self, seminar: Seminar, when: dt.datetime) -> None:
        self._seminar = seminar
        self._when = when
        self._order = [said.id for said in seminar.outcomes]
        self._said: dict[str, Statement] = {said.id: said for said in seminar.outcomes}
        self._holders = {one.id: said.id for said in seminar.outcomes for one in said.merged}
        self._before: dict[str, list[str]] = {}
        self._after: dict[str, list[str]] = {}
        self._rows: dict[str, list[str]] = {}
        self._unclaimed = self._not_collected(seminar)
        self._files = {sheet.file for sheet in seminar.collected}

    # --- finding ---

    def find(self, id_: str) -> Statement | None:
        """Return the statement with this id; `None` where it was deleted."""
        holder = self.holder(id_)
        if holder is not None:
            return next((one for one in holder.merged if one.id == id_), None)
        return self._said.get(id_)

    def holder(self, id_: str) -> Statement | None:
        """Return the statement that one was merged into; `None` where it stands by itself."""
        return self._said.get(self._holders.get(id_, ""))

    def is_merged(self, id_: str) -> bool:
        """Whether a statement stands in another one."""
        return id_ in self._holders

    def is_known(self, file: str) -> bool:
        """Whether a file was taken in before, so that what it said is known."""
        return file in self._files

    def unclaimed(self, task: str, group: str | None) -> tuple[Statement, ...]:
        """Return the statements of a task and group that no sheet is known to have said."""
        there = self._unclaimed.get((task, group), {})
        found = (self.find(id_) for id_ in there)
        return tuple(said for said in found if said is not None)

    def claim(self, said: Statement) -> None:
        """Let it be known that a sheet has said this statement."""
        self._unclaimed.get((said.task or "", said.group), {}).pop(said.id, None)

    @staticmethod
    def _not_collected(seminar: Seminar) -> Mapping[tuple[str, str | None], dict[str, None]]:
        claimed = {point.statement for sheet in seminar.collected for point in sheet.points}
        found: dict[tuple[str, str | None], dict[str, None]] = {}
        for said in seminar.outcomes:
            for one in (said, *said.merged):
                if one.id not in claimed:
                    found.setdefault((one.task or "", one.group), {})[one.id] = None
        return found

    # --- changing ---

    def add(self, said: Statement, *, after: str | None, before: str | None) -> None:
        """Put a new statement behind one, or else before one, or else at the end.

        Args:
            said: the new statement; the moment is written on it.
            after: the id of the one before it in the sheet; `None` for none.
            before: the id of the one after it.
        """
        self._said[said.id] = replace(said, changed=self._when)
        if after is not None:
            self._stand(said.id, self._holders.get(after, after))
            return
        next_ = self._holders.get(before or "", before)
        if next_ in self._rows:
            row = self._rows[next_]
            row.insert(row.index(next_), said.id)
        else:
            row = self._order if next_ is None else self._before.setdefault(next_, [])
            row.append(said.id)
        self._rows[said.id] = row

    def write(self, id_: str, text: str) -> None:
        """Let a statement say what its sheet says now."""
        self._set(replace(self._known(id_), text=text, changed=self._when))

    def correct(self, id_: str, text: str) -> None:
        """Let a statement say what its sheet says now: its words with other signs.

        One that it is merged into follows, if those words were its words and nobody else's.
        """
        old = self._known(id_)
        self.write(id_, text)
        holder = self.holder(id_)
        if holder is None or not has_the_words_of(holder.text, old.text):
            return
        if not any(has_the_words_of(one.text, old.text) for one in holder.merged if one.id != id_):
            self._said[holder.id] = replace(holder, text=text, changed=self._when)

    def part(self, id_: str, text: str) -> tuple[str, ...]:
        """Let a statement stand by itself, and say what its sheet says now.

        It stands behind the one that it was merged into; those that it held stand behind it.

        Returns:
            the id of the one that it was merged into, if that went.
        """
        said = self._known(id_)
        holder = self._said.get(self._holders.pop(id_, ""))
        gone: tuple[str, ...] = ()
        if holder is not None:
            gone = self._take_out(said, holder)
            self._stand(id_, holder.id)
        self._said[id_] = replace(said, text=text, merged=(), changed=self._when)
        self._let_out(said)
        return gone

    def refile(self, id_: str, question: str | None) -> None:
        """Let a statement answer another question of its task, or none."""
        self._set(replace(self._known(id_), question=question, changed=self._when))

    def read_from(self, id_: str, old: str, new: str) -> None:
        """Let a statement that came from the file `old` come from `new`: it has another name."""
        said = self.find(id_)
        if said is not None and said.source == old:
            self._set(replace(said, source=new))

    def star(self, id_: str) -> bool:
        """Make a statement a highlight, with the one that it is merged into; tell if it was not."""
        said = self._known(id_)
        if said.highlight:
            return False
        self._set(replace(said, highlight=True, changed=self._when))
        holder = self.holder(id_)
        if holder is not None and not holder.highlight:
            self._said[holder.id] = replace(holder, highlight=True, changed=self._when)
        return True

    def unstar(self, id_: str) -> bool:
        """Let a statement be no highlight any more; tell if it was one.

        One that it is merged into keeps its star while it is a highlight for others.
        """
        said = self._known(id_)
        holder = self.holder(id_)
        if said.highlight:
            self._set(replace(said, highlight=False, changed=self._when))
        if said.highlight and holder is not None:
            merged = self._said[holder.id].merged
            star = _keeps_star(holder, merged)
            self._said[holder.id] = replace(holder, merged=merged, highlight=star)
        return said.highlight

    def remove(self, id_: str) -> tuple[str, ...]:
        """Remove a statement; those that were merged into it stand by themselves again.

        Returns:
            the ids of what went: its own, and that of the one that it was merged into, if that went
            with it.
        """
        gone = self._known(id_)
        holder = self._said.get(self._holders.pop(id_, ""))
        if holder is not None:
            return (id_, *self._take_out(gone, holder))
        del self._said[id_]
        self._let_out(gone)
        return (id_,)

    def _let_out(self, holder: Statement) -> None:
        """Let those that were merged into a statement stand behind its place."""
        for one in reversed(holder.merged):
            del self._holders[one.id]
            self._said[one.id] = one
            self._stand(one.id, holder.id)

    def _stand(self, id_: str, after: str) -> None:
        """Give a statement that stood in another one a place behind `after`."""
        row = self._row_after(after)
        row.insert(row.index(after) + 1 if after in row else 0, id_)
        self._rows[id_] = row

    def _row_after(self, id_: str) -> list[str]:
        """Return the row in which a statement stands that came, or else the one behind it."""
        return self._rows[id_] if id_ in self._rows else self._after.setdefault(id_, [])

    def _take_out(self, gone: Statement, holder: Statement) -> tuple[str, ...]:
        """Take a statement out of the one that it was merged into.

        That one goes with the last of them, for nobody says it any more, and follows another where
        it had the words of this one, unless a group said it itself.

        Returns:
            its id, if it went.
        """
        left = tuple(one for one in holder.merged if one.id != gone.id)
        is_said = bool(holder.group or holder.source)
        if not left and not is_said:
            del self._said[holder.id]
            return (holder.id,)
        has_words_of_gone = not is_said and has_the_words_of(holder.text, gone.text)
        follows = has_words_of_gone and not any(
            has_the_words_of(one.text, gone.text) for one in left
        )
        text = left[0].text if follows else holder.text
        star = _keeps_star(holder, left)
        self._said[holder.id] = replace(
            holder, text=text, highlight=star, merged=left, changed=self._when
        )
        return ()

    def _known(self, id_: str) -> Statement:
        return cast("Statement", self.find(id_))

    def _set(self, said: Statement) -> None:
        holder = self.holder(said.id)
        if holder is None:
            self._said[said.id] = said
            return
        merged = tuple(said if one.id == said.id else one for one in holder.merged)
        self._said[holder.id] = replace(holder, merged=merged)

    # --- the result ---

    def outcomes(self) -> tuple[Statement, ...]:
        """Return the statements in order; the very same tuple where nothing was changed."""
        found = tuple(self._said[id_] for id_ in self._ids() if id_ in self._said)
        return self._seminar.outcomes if found == self._seminar.outcomes else found

    def _ids(self) -> Iterator[str]:
        for id_ in self._order:
            yield from self._before.get(id_, ())
            yield id_
            yield from self._after.get(id_, ())


def _keeps_star(holder: Statement, left: Iterable[Statement]) -> bool:
    """Whether a merged statement is a highlight still, with what is left in it as it is now.

    Its star goes with the last that it had it from. One that a group said has its own, and so has
    one of which none was a highlight: somebody gave it to it.
    """
    is_said = bool(holder.group or holder.source)
    is_given = not any(one.highlight for one in holder.merged)
    return holder.highlight and (is_said or is_given or any(one.highlight for one in left))
