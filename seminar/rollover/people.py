"""What of last year's people comes along: their list if it is wanted, and who sat together.

Who sat together is kept by name, and for nothing but avoiding the same pairs when groups are drawn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from seminar.drawing import groups_of_its_year
from seminar.drawing_settings import Drawing, EarlierGroups
from seminar.model import Participant, Seminar
from seminar.rollover.parts import RolloverPart

MOST_EARLIER = 6
"""As many groupings come along, the newest: no name is kept for longer than it is of use."""
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def people_of(last: Seminar, parts: Collection[RolloverPart]) -> tuple[Participant, ...]:
    """Return the participants that come along, none of them locked to a group."""
    if "participants" not in parts:
        return ()
    return tuple(replace(one, locked=False) for one in last.participants)


def drawing_of(last: Seminar, parts: Collection[RolloverPart]) -> Drawing:
    """Return how groups were drawn, with those pairs to keep apart and to avoid that come along."""
    people = {one.id for one in people_of(last, parts)}
    rows = (tuple(id_ for id_ in row if id_ in people) for row in last.drawing.apart)
    return replace(
        last.drawing,
        drawn=0,
        apart=tuple(row for row in rows if len(row) > 1),
        earlier=sat_together(last) if "pairs" in parts else (),
    )


def sat_together(last: Seminar) -> tuple[EarlierGroups, ...]:
    """Return who sat together last year, in its rounds, and in the years that it avoided itself."""
    own = groups_of_its_year(last)
    before = [one for one in _named_by_year(last, own.name) if one.groups != own.groups]
    several = (*before, *([own] if own.groups else []))
    return several[-MOST_EARLIER:]


def _named_by_year(last: Seminar, year: str) -> Iterator[EarlierGroups]:
    """Yield what last year avoided; a round of its own, such as "torsdag", gets its year."""
    for one in last.drawing.earlier:
        is_named = _YEAR.search(one.name) or not last.programme
        yield one if is_named else replace(one, name=f"{year} {one.name}".strip())
