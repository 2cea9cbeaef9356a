"""Edits of which slides there are: adding, removing, copying, moving."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.names import item_title, quotable
from seminar.editing.places import (
    ids_of,
    item_of,
    place_of,
    places_of,
    with_each_item,
)
from seminar.editing.rows import (
    duplicated,
    inserted,
    order_by_drop,
    order_by_step,
    ordered,
    without,
)
from seminar.ids import new_id
from seminar.language import number_word
from seminar.messages import Message, message
from seminar.model import Item, Seminar, Slide
from seminar.slide_kinds import SLIDE_KINDS, own_heading


def slide_of(seminar: Seminar, id_: str) -> tuple[Item, Slide]:
    """Return the slide with this id, and its item.

    Raises:
        LookupError: it is not there.
    """
    for day in seminar.programme:
        for item in day.items:
            for slide in item.slides:
                if slide.id == id_:
                    return item, slide
    raise LookupError(id_)


def slides_of(seminar: Seminar, ids: Collection[str]) -> tuple[Slide, ...]:
    """Return the slides with these ids, in the order of the deck.

    Raises:
        LookupError: there are none.
    """
    items = (item for day in seminar.programme for item in day.items)
    found = tuple(slide for item in items for slide in item.slides if slide.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def slide_title(slide: Slide) -> Message | str:
    """Return what a slide is called in a sentence: its heading or, without one, its kind."""
    heading = own_heading(slide)
    return quotable(heading) if heading else SLIDE_KINDS[type(slide)]


# --- adding and removing --------------------------------------------------------------------------


def insert_slides(seminar: Seminar, new: Sequence[Slide], item: str, index: int) -> Edit:
    """Return the edit that puts new slides into an item.

    Args:
        seminar: the seminar.
        new: slides with ids that the seminar does not have.
        item: the item's id.
        index: before which of its slides; their number for the end.

    Raises:
        LookupError: there is no such item.
    """
    item_of(seminar, item)

    def put(one: Item) -> Item:
        return with_slides(one, inserted(one.slides, index, new)) if one.id == item else one

    sentence = sentences.added(_several(new))
    return Edit(sentence, lambda whole: with_each_item(whole, put), ids_of(new))


def insert_slides_after(seminar: Seminar, new: Sequence[Slide], after: str) -> Edit:
    """Return the edit that puts new slides after another one.

    Raises:
        LookupError: there is no such slide.
    """
    item, _ = slide_of(seminar, after)
    return insert_slides(seminar, new, item.id, place_of(item.slides, after) + 1)


def remove_slides(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes slides.

    Raises:
        LookupError: there are no such slides.
    """
    slides = slides_of(seminar, ids)

    def take(item: Item) -> Item:
        return with_slides(item, without(item.slides, places_of(item.slides, ids)))

    return Edit(sentences.deleted(_several(slides)), lambda whole: with_each_item(whole, take))


def duplicate_slides(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that puts copies after the last of these slides of each item.

    Raises:
        LookupError: there are no such slides.
    """
    slides = slides_of(seminar, ids)
    copies = {slide.id: replace(slide, id=new_id()) for slide in slides}

    def put(item: Item) -> Item:
        places = places_of(item.slides, ids)
        made = duplicated(item.slides, places, lambda slide: copies[slide.id])
        return with_slides(item, made)

    sentence = sentences.duplicated(_several(slides))
    return Edit(sentence, lambda whole: with_each_item(whole, put), ids_of(copies.values()))


# --- moving ---------------------------------------------------------------------------------------


def move_slides(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves slides up (-1) or down (1) by one, each within its item.

    Raises:
        LookupError: there are no such slides.
    """
    slides = slides_of(seminar, ids)

    def move(item: Item) -> Item:
        order = order_by_step(len(item.slides), places_of(item.slides, ids), step)
        return with_slides(item, ordered(item.slides, order))

    sentence = sentences.stepped(step)(_several(slides))
    return Edit(sentence, lambda whole: with_each_item(whole, move), ids_of(slides))


def move_slides_to(seminar: Seminar, ids: Collection[str], item: str, index: int) -> Edit:
    """Return the edit that moves slides to a place in an item, in the order they stand in.

    Args:
        seminar: the seminar.
        ids: the slides, of one item or of several.
        item: the id of the item they are moved to.
        index: before which of its slides, as they stand now; their number for the end.

    Raises:
        LookupError: there are no such slides, or no such item.
    """
    slides, (_, target) = slides_of(seminar, ids), item_of(seminar, item)
    places = places_of(target.slides, ids)
    what = _several(slides)
    if len(places) == len(slides):
        order = order_by_drop(len(target.slides), places, index)
        sentence = sentences.moved(what, order, places)
    else:
        sentence = sentences.moved_to(what, sentences.quoted(item_title(target)))
    return Edit(sentence, _moving(slides, item, index), ids_of(slides))


def _moving(slides: Sequence[Slide], item: str, index: int) -> Callable[[Seminar], Seminar]:
    ids = ids_of(slides)

    def move(one: Item) -> Item:
        places = places_of(one.slides, ids)
        staying = without(one.slides, places)
        if one.id != item:
            return with_slides(one, staying)
        ahead = sum(place < index for place in places)
        return with_slides(one, inserted(staying, index - ahead, slides))

    return lambda seminar: with_each_item(seminar, move)


def move_slides_to_next_item(seminar: Seminar, ids: Collection[str], step: int) -> Edit | None:
    """Return the edit that moves slides to the end of the item before, or the next's beginning.

    Args:
        seminar: the seminar.
        ids: the slides; the first of them says which item they leave.
        step: -1 for the item before, 1 for the next; the neighbouring days' items count too.

    Returns:
        The edit, or `None` where there is no such item.

    Raises:
        LookupError: there are no such slides.
    """
    left, _ = slide_of(seminar, slides_of(seminar, ids)[0].id)
    items = [item for day in seminar.programme for item in day.items]
    place = place_of(items, left.id) + step
    if not 0 <= place < len(items):
        return None
    target = items[place]
    return move_slides_to(seminar, ids, target.id, len(target.slides) if step < 0 else 0)


def with_slides(item: Item, slides: tuple[Slide, ...]) -> Item:
    """Return the item with these slides, or itself where they are the same objects."""
    same = len(slides) == len(item.slides) and all(
        new is old for new, old in zip(slides, item.slides, strict=True)
    )
    return item if same else replace(item, slides=slides)


def _several(slides: Sequence[Slide]) -> Message:
    """Return "«A»", "«A» og ett lysbilde til" or "«A» og tre lysbilder til"."""
    names = [slide_title(slide) for slide in slides]
    match len(names):
        case 1:
            return sentences.quoted(names[0])
        case 2:
            return message("“{name}” and one more slide", name=names[0])
        case n:
            more = number_word(n - 1)
            return message("“{name}” and {number} more slides", name=names[0], number=more)
