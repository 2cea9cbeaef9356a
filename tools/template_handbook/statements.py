"""What a template can do besides printing, and how much of it."""

from __future__ import annotations

from textwrap import fill

from builders.documents.blocks import Block, LineBlock
from builders.documents.templating.sandbox import FILTERS, MOST_PASSES, MOST_WRITTEN, TESTS
from builders.documents.templating.tags import MOST_IN_TAG
from builders.documents.templating.wholeness import MOST_TAGS, STATEMENTS
from tools.template_handbook.fields import fields_of, groups, print_tag
from tools.template_handbook.markdown import code, table, text

_FILTERS = {
    "capitalize": ("{{ item.aside|capitalize }}", "a capital first, all else small"),
    "count": ("{{ seminar.groups|count }}", "how many there are"),
    "first": ("{{ (seminar.tasks|first).title }}", "the first of a list"),
    "join": ('{{ seminar.organisation.parallel_names|join(", ") }}', "a list of texts in a row"),
    "last": ("{{ (seminar.programme|last).heading }}", "the last of a list"),
    "length": ("{% if seminar.tasks|length > 3 %}", "how many there are"),
    "lower": ("{{ task.label|lower }}", "in small letters"),
    "trim": ("{{ seminar.title|trim }}", "without spaces at the ends"),
    "upper": ("{{ seminar.title|upper }}", "in capitals; screen readers may spell them"),
}
"""An example of each filter, and what it does."""


def statements() -> str:
    """Return the words that tags with `%` begin with."""
    return ", ".join(map(code, STATEMENTS)) + "."


def filters() -> str:
    """Return the filters, each with an example."""
    return table(
        ("filter", "gives", "example"),
        ((code(name), _FILTERS[name][1], code(_FILTERS[name][0])) for name in FILTERS),
    )


def tests() -> str:
    """Return the tests."""
    return ", ".join(code(f"is {name}") for name in TESTS) + "."


def limits() -> str:
    """Return how much a template may ask for."""
    said = (
        f"A part of a template (its text, a header, a footer) has at most {MOST_TAGS:,} tags, a "
        f"tag at most {MOST_IN_TAG:,} characters, and the loops of a document go round at most "
        f"{MOST_PASSES:,} times. What its tags join, add or change may be {MOST_WRITTEN:,} "
        "characters, all together. `plenum template` warns of loops within loops that may come "
        "that far: over the same list, or more than two over lists of the seminar."
    )
    return fill(said, 120)


def drawn_blocks() -> str:
    """Return the fields that are drawn."""
    return table(
        ("write", "what it is"),
        (
            (code(print_tag(group, field)), text(field.description))
            for group in groups()
            for field in fields_of(group.kind)
            if field.kind in (Block, LineBlock)
        ),
    )
