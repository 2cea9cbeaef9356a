"""Checks of what the seminar says of itself, on its title slide and in its documents."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, part_place
from seminar.checks.problems import Problem, error, tip, warning
from seminar.emphasis import plain
from seminar.messages import message

THEME_LENGTH = 80
"""Characters of the theme on the title slide."""


def seminar_without_title(context: Context) -> Iterator[Problem]:
    """A seminar whose documents have no name."""
    if not context.seminar.title.strip():
        what = message("The seminar has no title; its documents are named after it.")
        yield error(part_place("details").at("title"), what)


def theme_in_doubt(context: Context) -> Iterator[Problem]:
    """No theme for the title slide, or one that does not fit it."""
    theme = plain(context.seminar.theme).strip()
    if not theme:
        what = message("The seminar has no theme; write it for the title slide.")
        yield tip(part_place("details").at("theme"), what)
    elif len(theme) > THEME_LENGTH:
        what = message(
            "The theme has {length} characters, and the title slide has room for some {most};"
            " shorten it.",
            length=len(theme),
            most=THEME_LENGTH,
        )
        yield warning(part_place("details").at("theme"), what)


def seminar_without_organisation(context: Context) -> Iterator[Problem]:
    """Nobody stands as the sender."""
    if not context.seminar.organisation.name.strip():
        what = message("The organisation is missing; write the municipality's name.")
        yield warning(part_place("details").at("organisation.name"), what)


def seminar_without_venue(context: Context) -> Iterator[Problem]:
    """Participants who do not know where to go."""
    if not context.seminar.venue.strip():
        what = message("The venue is missing; write where the seminar is held.")
        yield warning(part_place("details").at("venue"), what)


def no_contact(context: Context) -> Iterator[Problem]:
    """Handouts that name nobody to ask."""
    if not context.seminar.document.contact.strip():
        what = message("There is no contact; write whom participants can ask, and how.")
        yield tip(part_place("documents").at("contact"), what)


def half_a_practical_matter(context: Context) -> Iterator[Problem]:
    """A practical matter that says nothing, or does not say of what."""
    for number, matter in enumerate(context.seminar.document.practical, 1):
        if not (matter.label.strip() and matter.text.strip()):
            what = message(
                "Practical matter {number} lacks its label or its text; write both.", number=number
            )
            missing = "text" if matter.label.strip() else "label"
            field = f"practical.{number - 1}.{missing}"
            yield warning(part_place("documents").at(field), what)


CHECKS = (
    seminar_without_title,
    theme_in_doubt,
    seminar_without_organisation,
    seminar_without_venue,
    no_contact,
    half_a_practical_matter,
)
