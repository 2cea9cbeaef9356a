"""What fields are gathered from."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builders.documents.blocks import Block
from seminar.language import Language
from seminar.model import Seminar
from seminar.survey import Survey


class Sources(Struct, frozen=True):
    """A seminar, with what its documents need beside it.

    Args:
        seminar: a valid one.
        words: its language.
        survey: its figures, or `None`.
        logo: the coat of arms, or `None`.
        slide_numbers: the numbers of each item's slides in its deck, by the item's id; empty if no
            deck is built with the documents.
    """

    seminar: Seminar
    words: Language
    survey: Survey | None = None
    logo: Block | None = None
    slide_numbers: Mapping[str, tuple[int, ...]] = {}
