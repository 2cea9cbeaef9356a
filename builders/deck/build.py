"""Builds the deck of a seminar, from its values to the bytes of a PowerPoint file."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builders.deck.package import DeckPackage
from builders.deck.template import Template
from builders.image_file import UnusablePicture, read_image
from builders.opc import write_package
from builders.plan import plan
from builders.plan.scene import DeckPlan, Picture
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.survey import Survey
from seminar.texts import shown


class BuiltDeck(Struct, frozen=True):
    """A deck as built.

    Args:
        data: the file's bytes.
        slides: how many there are.
        faults: what could not be drawn as wished.
        slide_numbers: the numbers of each item's slides, by the item's id.
    """

    data: bytes
    slides: int
    faults: tuple[Message, ...] = ()
    slide_numbers: Mapping[str, tuple[int, ...]] = {}


def build_deck(
    seminar: Seminar, survey: Survey | None, template: Template, folder: Path | None = None
) -> BuiltDeck:
    """Return the slide deck of a seminar.

    Args:
        seminar: a valid seminar (`seminar.rules`).
        survey: its figures, or `None`.
        template: what the deck is drawn with.
        folder: the seminar's folder, in which its pictures lie; `None` for a seminar without any.
    """
    with without_search_for_cycles():
        arms = _arms_faults(seminar, folder)
        planned = _planned(seminar, survey, template, without_arms=bool(arms))
        words = language(seminar.language)
        names = (words.text("Slide image"), words.text("Notes"))
        package = DeckPackage(planned, template, folder, names)
        target = BytesIO()
        write_package(target, package.parts(), package.links())
        faults = (*template.faults, *arms, *_picture_faults(planned, package.pictures.faults))
        return BuiltDeck(target.getvalue(), len(planned.slides), faults, _slide_numbers(planned))


def slide_numbers(
    seminar: Seminar, survey: Survey | None, template: Template, folder: Path | None = None
) -> dict[str, tuple[int, ...]]:
    """Return the numbers that each item's slides have in the deck, by the item's id.

    The deck is only planned, for documents that name its slides and are built without it. The
    arguments are those of `build_deck`.
    """
    arms = _arms_faults(seminar, folder)
    return _slide_numbers(_planned(seminar, survey, template, without_arms=bool(arms)))


def _planned(
    seminar: Seminar, survey: Survey | None, template: Template, *, without_arms: bool
) -> DeckPlan:
    return plan(_without_arms(seminar) if without_arms else seminar, survey, template.canvas)


def _slide_numbers(planned: DeckPlan) -> dict[str, tuple[int, ...]]:
    """Return the numbers of each item's slides, by the item's id."""
    found: dict[str, tuple[int, ...]] = {}
    for number, slide in enumerate(planned.slides, 1):
        id_ = slide.section.id
        found[id_] = (*found.get(id_, ()), number)
    return found


def _arms_faults(seminar: Seminar, folder: Path | None) -> tuple[Message, ...]:
    """Return why the coat of arms cannot be shown, if there is one that cannot."""
    logo = seminar.organisation.logo
    try:
        if logo:
            read_image(folder, logo)
    except UnusablePicture as fault:
        return (fault.message,)
    return ()


def _without_arms(seminar: Seminar) -> Seminar:
    """Return the seminar without a coat of arms, so that the title leaves no gap for it."""
    return replace(seminar, organisation=replace(seminar.organisation, logo=""))


def _picture_faults(planned: DeckPlan, faults: Mapping[str, Message]) -> Iterator[Message]:
    """Yield why pictures could not be shown, each with the slides that lack it."""
    for number, slide in enumerate(planned.slides, 1):
        for shape in slide.shapes:
            if isinstance(shape, Picture) and shape.path in faults:
                yield message(
                    "Slide {number}, “{heading}”: {fault}",
                    number=number,
                    heading=shown(slide.title),
                    fault=faults[shape.path],
                )


@contextmanager
def without_search_for_cycles() -> Generator[None]:
    """Pause Python's search for values that are kept alive only by each other.

    A large deck is a hundred thousand values that live until it is written, and none of them is in
    a cycle. Going through them again and again took a seventh of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
