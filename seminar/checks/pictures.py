"""Checks of pictures and references: that they are there, say what they show, and who made them."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, part_place
from seminar.checks.problems import Place, Problem, error, warning
from seminar.emphasis import plain
from seminar.messages import message
from seminar.model import PictureSlide, ReferenceSlide

TEXT_LENGTH = 180
"""Characters of text there is room for beside a picture."""

_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg")


def _pictures(context: Context) -> Iterator[tuple[Place, PictureSlide]]:
    for at in context.slides:
        if isinstance(at.slide, PictureSlide):
            yield at.place, at.slide


def _references(context: Context) -> Iterator[tuple[Place, ReferenceSlide]]:
    for at in context.slides:
        if isinstance(at.slide, ReferenceSlide):
            yield at.place, at.slide


def picture_not_chosen(context: Context) -> Iterator[Problem]:
    """A picture slide without a picture."""
    for place, slide in _pictures(context):
        if not slide.picture:
            yield error(
                place.at("picture"),
                message("No picture is chosen; choose one, or remove the slide."),
            )


def picture_that_cannot_be_shown(context: Context) -> Iterator[Problem]:
    """A picture that is not in the seminar's folder, or that no deck can show."""
    used = [(place.at("picture"), slide.picture) for place, slide in _pictures(context)]
    used.append((part_place("details").at("organisation.logo"), context.seminar.organisation.logo))
    for place, path in used:
        if fault := context.picture_faults.get(path):
            yield error(place, fault)


def picture_without_alternative_text(context: Context) -> Iterator[Problem]:
    """A picture that says nothing to those who do not see it; the law demands that it does."""
    for place, slide in _pictures(context):
        said = slide.alternative_text.strip()
        if slide.picture and not said:
            what = message(
                "The picture has no alternative text, so that not everybody can read it; write in"
                " one sentence what it shows."
            )
            yield error(place.at("alternative_text"), what)
        elif said.lower().endswith(_ENDINGS):
            what = message(
                "The alternative text is the name of a file; write what the picture shows."
            )
            yield warning(place.at("alternative_text"), what)


def picture_without_credit(context: Context) -> Iterator[Problem]:
    """A picture that does not say who made it."""
    for place, slide in _pictures(context):
        if slide.picture and not slide.credit.strip():
            what = message("The picture has no credit; write who made it.")
            yield warning(place.at("credit"), what)


def too_much_beside_a_picture(context: Context) -> Iterator[Problem]:
    """More text than there is room for beside a picture."""
    for place, slide in _pictures(context):
        length = len(plain(slide.text))
        if length > TEXT_LENGTH:
            what = message(
                "The text beside the picture has {length} characters, and there is room for some"
                " {most}; shorten it, or say the rest aloud.",
                length=length,
                most=TEXT_LENGTH,
            )
            yield warning(place.at("text"), what)


def reference_without_a_way(context: Context) -> Iterator[Problem]:
    """A work that nobody is told how to get."""
    for place, slide in _references(context):
        if not slide.address and not slide.publisher.strip():
            what = message("Nobody can find the work; write its address, or who publishes it.")
            yield warning(place.at("address"), what)
        if slide.address and not slide.link_text.strip():
            what = message("The link has no text; write where it leads, in a few words.")
            yield warning(place.at("link_text"), what)


CHECKS = (
    picture_not_chosen,
    picture_that_cannot_be_shown,
    picture_without_alternative_text,
    picture_without_credit,
    too_much_beside_a_picture,
    reference_without_a_way,
)
