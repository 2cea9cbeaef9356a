"""How participants are divided into groups, as a seminar keeps it: part of `seminar.model`.

The drawing itself is `seminar.drawing`. Ids in it may lead to people who are not there any more.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

MixedBy = Literal["role", "party", "unit"]
Split = Literal["groups", "size"]


class EarlierGroups(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who sat together before: in an earlier seminar, or in an earlier round of this one."""

    name: str = ""
    """What people call it, such as "2025" or "torsdag"."""
    groups: tuple[tuple[str, ...], ...] = ()
    """The names of each group's members, for that year's ids are gone."""


class Drawing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a drawing of groups takes into account."""

    split: Split = "groups"
    number: int = 0
    """How many groups there are to be, or how many people in each; 0 while nobody has said."""
    mixed: tuple[MixedBy, ...] = ("role", "party", "unit")
    """What people of one kind are spread by."""
    avoid_earlier: bool = True
    """Whether those who sat together before are spread, too."""
    drawn: int = 0
    """How many times groups were drawn; the next drawing takes the number after it for its lot."""
    apart: tuple[tuple[str, ...], ...] = ()
    """Ids of participants; no two of one row may sit together."""
    earlier: tuple[EarlierGroups, ...] = ()
