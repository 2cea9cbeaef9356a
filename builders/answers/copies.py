"""Several files for one answer sheet: which of them is read, and what is said of the others.

Word and shared drives make "… – kopi", "… (1)" and conflict copies. Where they say the same, or
one alone says anything, nothing is lost. Else the one under its right name counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.answers.answers import Said
from builders.answers.folder import Found
from builders.answers.register import Register, Whose
from seminar.messages import Message, message


class Candidate(Struct, frozen=True):
    """A file that was read, and what it says."""

    found: Found
    whose: Whose
    said: Said


def chosen(
    candidates: Sequence[Candidate], register: Register
) -> tuple[Candidate, Message | None, bool]:
    """Return which of the files for one sheet counts, what is to be said, and if it is a fault.

    Args:
        candidates: one or more, for one task and group.
        register: the seminar's sheets.
    """
    ordered = sorted(candidates, key=lambda one: _rank(one, register))
    best = ordered[0]
    if all(one.said.answers == best.said.answers for one in ordered):
        return best, None, False
    written = [one for one in ordered if not one.said.is_empty]
    if not written:
        return max(ordered, key=lambda one: len(one.said.answers)), None, False
    others = [one for one in ordered if one is not written[0]]
    if len(written) == 1:
        return written[0], _only_one(written[0], others), False
    if all(one.said.answers == written[0].said.answers for one in written):
        return written[0], _only_one(written[0], others), False
    return written[0], _differing(written[0], others), True


def _rank(one: Candidate, register: Register) -> tuple[bool, bool, bool, int, str]:
    """Return what puts the file under its right name first, as Word saves it."""
    place = one.found.place
    return (
        not register.is_rightly_named(place, one.whose),
        register.group_of_folder(place) not in {None, one.whose[1]},
        place.suffix.lower() != ".docx",
        len(place.name),
        one.found.file,
    )


def _names(others: Sequence[Candidate]) -> str:
    return ", ".join(one.found.file for one in others)


def _only_one(best: Candidate, others: Sequence[Candidate]) -> Message:
    return message(
        "{file} was read. {others} is the same sheet, but nothing else is written there.",
        file=best.found.file,
        others=_names(others),
    )


def _differing(best: Candidate, others: Sequence[Candidate]) -> Message:
    return message(
        "{file} was read, but there are several files for this sheet, and they say different "
        "things: {others} was not read. Bring the answers together in one, delete the others, and "
        "collect again.",
        file=best.found.file,
        others=_names(others),
    )
