"""Edits of what a slide is and says: its kind and its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.places import with_each_item
from seminar.editing.rows import mapped
from seminar.editing.slide_fields import FIELDS
from seminar.editing.slide_texts import changed
from seminar.editing.slides import slide_of, slide_title, with_slides
from seminar.messages import Message, message
from seminar.model import Day, Item, Seminar, Slide
from seminar.rules import violations
from seminar.slide_kinds import SLIDE_KINDS, SlideKind, own_heading
from seminar.texts import clean_text

_RULED = ("address", "picture", "task", "tasks", "statements")
"""Fields that rules hold for; any text may stand in the others."""


def change_kind(seminar: Seminar, slide: str, kind: SlideKind) -> Edit:
    """Return the edit that makes a slide one of another kind, every text kept.

    What no field of the new kind takes goes to the end of the notes (`seminar.editing.
    slide_texts`); to change back brings it back.

    Raises:
        LookupError: there is no such slide.
    """
    _, before = slide_of(seminar, slide)
    after = before if type(before) is kind else changed(before, kind, seminar.language)
    sentence = message(
        "Made “{title}” a slide of the kind “{kind}”",
        title=slide_title(before),
        kind=SLIDE_KINDS[kind],
    )
    return Edit(sentence, _putting(after, before), (slide,))


def set_slide(seminar: Seminar, slide: str, field: str, value: object) -> Edit:
    """Return the edit that sets a field of a slide.

    Args:
        seminar: the seminar.
        slide: the slide's id.
        field: the field's name in the model.
        value: what it is set to; texts are cleaned, also those of points, terms and columns.

    Raises:
        Refused: what the rules of a seminar do not allow, such as an address that is none.
        LookupError: there is no such slide.
    """
    _, before = slide_of(seminar, slide)
    new = _cleaned(value)
    after = replace(before, **{field: new})
    if field in _RULED:
        _refuse(seminar, after)
    return Edit(_setting(before, after, field), _putting(after, before), (slide,))


def _refuse(seminar: Seminar, after: Slide) -> None:
    """Raise `Refused` where a slide breaks a rule, alone in a seminar of the same tasks."""
    item = Item(slides=(after,))
    day = Day(date=dt.date(2000, 1, 1), items=(item,))
    alone = Seminar(programme=(day,), tasks=seminar.tasks, look_back=seminar.look_back)
    for broken in violations(alone):
        if broken.place.startswith("programme"):
            raise Refused("The field {reason}.", reason=broken.reason)


def _cleaned(value: object) -> object:
    """Return a value with all of its texts cleaned."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in cast("tuple[object, ...]", value))
    names: tuple[str, ...] = getattr(value, "__struct_fields__", ())
    texts = {name: _cleaned(getattr(value, name)) for name in names}
    return replace(cast("Any", value), **texts) if texts else value


def _setting(before: Slide, after: Slide, field: str) -> Message:
    name, new = FIELDS[field], getattr(after, field)
    if field in ("title", "text", "theme") and own_heading(after) != own_heading(before):
        return sentences.set_own_field(name, getattr(before, field), new)
    what = sentences.quoted(slide_title(before))
    told = new if isinstance(new, str | bool) else None
    return sentences.set_field(name, what, getattr(before, field), told)


def _putting(after: Slide, before: Slide) -> Callable[[Seminar], Seminar]:
    new = before if after == before else after

    def put(item: Item) -> Item:
        slides = mapped(item.slides, lambda one: new if one.id == new.id else one)
        return with_slides(item, slides)

    return lambda seminar: with_each_item(seminar, put)
