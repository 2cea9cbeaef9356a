"""What a template or a draft left on slides and in their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import Element
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.wording import broken_reference, dummy_text, template_text, unfilled_field
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_SLIDES = frozenset(("sld", "notes"))
_SLIDE = frozenset(("sld",))


def _found(
    part: XmlPart, kinds: frozenset[str], search: Callable[[str], str]
) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs of slides or notes in which a search finds something, and what."""
    if part.kind in kinds:
        for paragraph, text in part.paragraphs:
            left = search(text)
            if left:
                yield paragraph, shown(left)


@RULES.add(
    XmlPart,
    "slide-template-text",
    "warning",
    demand=message("No prompt of the template is left on a slide."),
    remedy=message("Put your own text in its place, or delete it."),
    source="Left-overs of PowerPoint's and LibreOffice's templates",
)
def slide_template_text(part: XmlPart) -> Iterator[Fault]:
    """Find prompts that were saved as text, fill-ins in brackets and dates in signs."""
    for paragraph, left in _found(part, _SLIDES, template_text):
        yield part.fault(message("“{text}” is left of the template.", text=left), paragraph)


@RULES.add(
    XmlPart,
    "slide-field-unfilled",
    "warning",
    demand=message("Every field of the template on a slide has been filled in."),
    remedy=message("Type what belongs there, or merge the file anew with the values it needs."),
    source="Left-overs of Jinja, mail merge and other fields",
)
def slide_field_unfilled(part: XmlPart) -> Iterator[Fault]:
    """Find fields that a program should have replaced, such as `{{ name }}`."""
    for paragraph, left in _found(part, _SLIDES, unfilled_field):
        yield part.fault(message("The field “{text}” was not filled in.", text=left), paragraph)


@RULES.add(
    XmlPart,
    "slide-broken-reference",
    "warning",
    demand=message("No field or formula on a slide shows an error."),
    remedy=message(
        "Mend it where it was copied from, and copy it anew; or type what it should say."
    ),
    source="Error texts of Word and Excel",
)
def slide_broken_reference(part: XmlPart) -> Iterator[Fault]:
    """Find the errors of Word and Excel, copied to a slide."""
    for paragraph, left in _found(part, _SLIDE, broken_reference):
        yield part.fault(message("“{text}” is an error, not a text.", text=left), paragraph)


@RULES.add(
    XmlPart,
    "slide-dummy-text",
    "warning",
    demand=message("No text on a slide only holds a place."),
    remedy=message("Put your own text in its place, or delete it."),
    source="Left-overs of drafts",
)
def slide_dummy_text(part: XmlPart) -> Iterator[Fault]:
    """Find lorem ipsum, TODO, xxx and the like; notes may hold them for the speaker."""
    for paragraph, left in _found(part, _SLIDE, dummy_text):
        yield part.fault(message("“{text}” only holds a place.", text=left), paragraph)
