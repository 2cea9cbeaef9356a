"""Edits of the look-back: what an earlier seminar said, and which of it stands on slides.

A slide that looks back names its statements, or names none and shows all. Which of them are shown
is ticked in one list, whatever slides there are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import STATEMENT
from seminar.editing.names import brief
from seminar.editing.places import ids_of, place_of, places_of, with_each_item
from seminar.editing.rows import inserted, mapped, order_by_step, ordered
from seminar.items import opening_item
from seminar.language import number_word
from seminar.messages import Message, message
from seminar.model import EarlierStatement, LookBack, LookBackSlide, Seminar, Slide
from seminar.rollover.earlier import look_back_on, with_look_back
from seminar.rules import YEARS
from seminar.texts import clean_text

EarlierField = Literal["text", "kind", "task", "group", "highlight", "owner", "due"]
EarlierValue = str | bool | dt.date | None


def earlier(seminar: Seminar) -> tuple[EarlierStatement, ...]:
    """Return what the seminar looks back on."""
    return seminar.look_back.statements if seminar.look_back else ()


def look_back_slides(seminar: Seminar) -> tuple[LookBackSlide, ...]:
    """Return the slides that look back, in the order of the programme."""
    return tuple(
        slide
        for day in seminar.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, LookBackSlide)
    )


def shown_on_slides(seminar: Seminar) -> frozenset[str]:
    """Return the ids of the earlier statements that stand on a slide."""
    slides = look_back_slides(seminar)
    if any(not slide.statements for slide in slides):
        return frozenset(ids_of(earlier(seminar)))
    return frozenset(id_ for slide in slides for id_ in slide.statements)


# --- what stands on slides ------------------------------------------------------------------------


def show_earlier(seminar: Seminar, ids: Collection[str], *, on: bool) -> Edit:
    """Return the edit that puts earlier statements on slides, or takes them off.

    Actions go to the slide that shows actions alone, if there is one, others to the first of the
    other slides; each at its place in the look-back. Where there is no slide yet, one is made in
    the opening. A slide that has nothing left to show goes.

    Raises:
        LookupError: there are no such statements.
        Refused: there is no item in the programme yet that a slide could stand in.
    """
    chosen = tuple(one for one in earlier(seminar) if one.id in ids)
    if not chosen:
        raise LookupError(tuple(ids))
    if on and not look_back_slides(seminar) and opening_item(seminar) is None:
        raise Refused("There is no programme yet; slides stand in its items.")
    names = sentences.several_statements([brief(one.text) for one in chosen])
    sentence = (
        message("Put {what} on the slides that look back", what=names)
        if on
        else message("Took {what} off the slides that look back", what=names)
    )
    change = _put_on if on else _take_off
    return Edit(sentence, lambda whole: change(whole, ids), ids_of(chosen))


def _put_on(seminar: Seminar, ids: Collection[str]) -> Seminar:
    missing = [
        one for one in earlier(seminar) if one.id in ids and one.id not in shown_on_slides(seminar)
    ]
    for one in missing:
        seminar = _with_one_more(seminar, one)
    return seminar


def _with_one_more(seminar: Seminar, one: EarlierStatement) -> Seminar:
    slides = look_back_slides(seminar)
    if not slides:
        return _with_slide(seminar, LookBackSlide(statements=(one.id,)))
    of_actions = _of_actions(seminar, slides)
    fit = [slide for slide in slides if (slide in of_actions) == (one.kind == "action")]
    home = (fit or slides)[0]
    named, everything = {*home.statements, one.id}, ids_of(earlier(seminar))
    order = tuple(id_ for id_ in everything if id_ in named)
    if len(slides) == 1 and order == everything:
        order = ()  # Also what somebody adds later.
    return _with_slides(seminar, lambda slide: (_naming(slide, order),) if slide is home else None)


def _naming(slide: LookBackSlide, ids: tuple[str, ...]) -> LookBackSlide:
    return replace(slide, statements=ids)


def _of_actions(seminar: Seminar, slides: Collection[LookBackSlide]) -> tuple[LookBackSlide, ...]:
    """Return the slides that name actions, and nothing else."""
    actions = {one.id for one in earlier(seminar) if one.kind == "action"}
    return tuple(
        slide for slide in slides if slide.statements and actions.issuperset(slide.statements)
    )


def _take_off(seminar: Seminar, ids: Collection[str]) -> Seminar:
    everything = ids_of(earlier(seminar))

    def without_them(slide: LookBackSlide) -> tuple[Slide, ...] | None:
        named = slide.statements or everything
        left = tuple(id_ for id_ in named if id_ not in ids)
        if len(left) == len(named):
            return None
        return (_naming(slide, left),) if left else ()

    return _with_slides(seminar, without_them)


def _with_slides(
    seminar: Seminar, change: Callable[[LookBackSlide], tuple[Slide, ...] | None]
) -> Seminar:
    """Return the seminar with other slides in the place of each that looks back.

    Args:
        seminar: the seminar.
        change: returns them; `None` to leave it as it is.
    """

    def put(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        new = tuple(one for slide in slides for one in _instead(slide, change))
        same = len(new) == len(slides) and all(a is b for a, b in zip(new, slides, strict=True))
        return slides if same else new

    def changed(slides: tuple[Slide, ...]) -> bool:
        return put(slides) is not slides

    return with_each_item(
        seminar,
        lambda item: replace(item, slides=put(item.slides)) if changed(item.slides) else item,
    )


def _instead(
    slide: Slide, change: Callable[[LookBackSlide], tuple[Slide, ...] | None]
) -> Iterator[Slide]:
    new = change(slide) if isinstance(slide, LookBackSlide) else None
    yield from (slide,) if new is None else new


def _with_slide(seminar: Seminar, slide: LookBackSlide) -> Seminar:
    """Return the seminar with another slide at the end of its opening, or of its first item."""
    opening = opening_item(seminar)
    return with_each_item(
        seminar,
        lambda item: replace(item, slides=(*item.slides, slide)) if item is opening else item,
    )


# --- the statements -------------------------------------------------------------------------------


def set_look_back_year(year: int | None) -> Edit:
    """Return the edit that says which year the seminar looks back on.

    Raises:
        Refused: no seminar can have been held in that year.
    """
    low, high = YEARS
    if year is not None and not low <= year <= high:
        raise Refused("{year} is no year that a seminar was held in.", year=str(year))
    sentence = (
        message("Changed the year that is looked back on to {year}", year=str(year))
        if year is not None
        else message("Emptied the year that is looked back on")
    )
    return Edit(sentence, lambda whole: _with(whole, replace(_of(whole), year=year)))


def add_earlier(seminar: Seminar, new: EarlierStatement, after: str | None = None) -> Edit:
    """Return the edit that adds something that an earlier seminar said.

    A slide that shows all shows it too.

    Args:
        seminar: the seminar.
        new: the statement.
        after: the id of the one that it follows; `None` for the end.
    """
    there = earlier(seminar)
    index = len(there) if after is None else place_of(there, after) + 1
    typed = replace(new, text=clean_text(new.text), owner=clean_text(new.owner))

    def change(whole: Seminar) -> Seminar:
        return _saying(whole, inserted(earlier(whole), index, (typed,)))

    return Edit(sentences.added(_name(typed)), change, (typed.id,))


def remove_earlier(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes earlier statements, from slides too.

    Raises:
        LookupError: there are no such statements.
    """
    gone = tuple(one for one in earlier(seminar) if one.id in ids)
    if not gone:
        raise LookupError(tuple(ids))

    def change(whole: Seminar) -> Seminar:
        all_shown = any(not slide.statements for slide in look_back_slides(whole))
        stays = [one for one in earlier(whole) if one.id not in ids]
        # A slide that shows all goes on doing so for as long as there is anything to show.
        off = whole if all_shown and stays else _take_off(whole, ids)
        return _saying(_forgotten(off, ids), tuple(stays))

    names = sentences.several_statements([brief(one.text) for one in gone])
    return Edit(sentences.deleted(names), change)


def _forgotten(seminar: Seminar, ids: Collection[str]) -> Seminar:
    """Return the seminar with no slide that names these statements."""

    def without_them(slide: LookBackSlide) -> tuple[Slide, ...] | None:
        left = tuple(id_ for id_ in slide.statements if id_ not in ids)
        if len(left) == len(slide.statements):
            return None
        return (_naming(slide, left),) if left else ()

    return _with_slides(seminar, without_them)


def move_earlier(seminar: Seminar, ids: Collection[str], step: int, among: Sequence[str]) -> Edit:
    """Return the edit that moves earlier statements by one, up (-1) or down (1).

    The slides name them in the order of the look-back, as before.

    Args:
        seminar: the seminar.
        ids: which move.
        step: -1 for up, 1 for down.
        among: the ids of those that they stand among in a list; others stay where they are.

    Raises:
        LookupError: there are no such statements.
    """
    there = earlier(seminar)
    slots = places_of(there, among)
    listed = tuple(there[place] for place in slots)
    places = places_of(listed, ids)
    if not places:
        raise LookupError(tuple(ids))
    moved = ordered(listed, order_by_step(len(listed), places, step))
    sequence = list(there)
    for slot, one in zip(slots, moved, strict=True):
        sequence[slot] = one
    names = sentences.several_statements([brief(listed[place].text) for place in places])
    order = ids_of(sequence)

    def change(whole: Seminar) -> Seminar:
        said = {one.id: one for one in earlier(whole)}
        return _named_in_order(_saying(whole, tuple(said[id_] for id_ in order)), order)

    return Edit(sentences.stepped(step)(names), change, ids_of(listed[n] for n in places))


def _named_in_order(seminar: Seminar, order: Sequence[str]) -> Seminar:
    """Return the seminar with every slide naming its statements in an order."""

    def anew(slide: LookBackSlide) -> tuple[Slide, ...] | None:
        named = tuple(id_ for id_ in order if id_ in slide.statements)
        return None if named == slide.statements else (_naming(slide, named),)

    return _with_slides(seminar, anew)


def set_earlier(seminar: Seminar, id_: str, field: EarlierField, value: EarlierValue) -> Edit:
    """Return the edit that sets a field of an earlier statement.

    Raises:
        LookupError: there is no such statement.
    """
    before = earlier(seminar)[place_of(earlier(seminar), id_)]
    new = clean_text(value).strip() if isinstance(value, str) else value

    def put(one: EarlierStatement) -> EarlierStatement:
        same = one.id != id_ or getattr(one, field) == new
        return one if same else replace(one, **{field: new})

    def change(whole: Seminar) -> Seminar:
        return _saying(whole, mapped(earlier(whole), put))

    return Edit(_setting(before, field, new), change, (id_,))


def _setting(said: EarlierStatement, field: EarlierField, new: EarlierValue) -> Message:
    if field == "text":
        return sentences.set_own_field(STATEMENT[field], said.text, new)
    told = new if field in ("owner", "due", "highlight") else None
    return sentences.set_field(STATEMENT[field], _name(said), getattr(said, field), told)


def _name(said: EarlierStatement) -> Message:
    return sentences.several_statements([brief(said.text)])


def _of(seminar: Seminar) -> LookBack:
    return seminar.look_back or LookBack()


def _with(seminar: Seminar, look_back: LookBack) -> Seminar:
    now = None if look_back == LookBack() else look_back
    return seminar if now == seminar.look_back else replace(seminar, look_back=now)


def _saying(seminar: Seminar, said: tuple[EarlierStatement, ...]) -> Seminar:
    if said is earlier(seminar):
        return seminar
    return _with(seminar, replace(_of(seminar), statements=said))


# --- from last year's seminar ---------------------------------------------------------------------


def fetch_look_back(last: Seminar) -> Edit:
    """Return the edit that looks back on another seminar, in the place of what was looked back on.

    Raises:
        Refused: it has neither highlights nor actions.
    """
    fetched = look_back_on(last)
    if not fetched.statements:
        raise Refused(
            "“{title}” has no highlighted statements and no actions to look back on.",
            title=last.title,
        )
    sentence = message(
        "Fetched {number} statements to look back on", number=number_word(len(fetched.statements))
    )
    ids = ids_of(fetched.statements)
    return Edit(sentence, lambda whole: with_look_back(whole, fetched).seminar, ids)
