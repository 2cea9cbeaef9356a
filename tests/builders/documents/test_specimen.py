"""What templates are tried out with is drawn as in documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_type_hints

import pytest
from msgspec import Struct

from builders.documents.blocks import Block, MediaParts, PartLinks, Place
from builders.documents.fields import SHEET_ROOTS
from builders.documents.fields.specimen import specimen
from tools.template_handbook.fields import fields_of, groups

DRAWN = [
    (group.kind, field.name)
    for group in groups()
    for field in fields_of(group.kind)
    if "Block" in str(get_type_hints(group.kind)[field.name])
]


def everything(value: object) -> Iterator[Struct]:
    """Yield all groups of fields in a value."""
    if isinstance(value, Struct) and not isinstance(value, Block):
        yield value
        for name in value.__struct_fields__:
            yield from everything(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:  # pyright: ignore[reportUnknownVariableType]
            yield from everything(one)  # pyright: ignore[reportUnknownArgumentType]


MADE_UP = [one for hint in SHEET_ROOTS.values() for one in everything(specimen(hint))]


@pytest.mark.parametrize(("kind", "name"), DRAWN, ids=[name for _, name in DRAWN])
def test_every_drawn_field_has_a_real_drawing(kind: type[Struct], name: str) -> None:
    drawn = next(getattr(one, name) for one in MADE_UP if type(one) is kind)
    assert isinstance(drawn, Block)
    assert "<w:" in drawn.xml(PartLinks(MediaParts()), Place())


def test_chart_and_picture_bring_their_parts() -> None:
    media = MediaParts()
    for kind, name in DRAWN:
        drawn = next(getattr(one, name) for one in MADE_UP if type(one) is kind)
        drawn.xml(PartLinks(media), Place())
    assert {part.name.rpartition(".")[2] for part in media.parts} == {"xml", "xlsx", "png"}
