"""What a template or a draft left on slides and in their notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from builders.inspection.deck import shapes_of
from builders.inspection.findings import Fault
from builders.inspection.markup import CP, DC, A, C, Element, P, text_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.wording import broken_reference, dummy_text, template_text, unfilled_field
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_SLIDES = frozenset(("sld", "notes", "chartSpace"))
_SLIDE = frozenset(("sld", "chartSpace"))
_SHARED = frozenset(("sldLayout", "sldMaster"))
_ON_EVERY_SLIDE = frozenset(("", "ftr", "dt"))
"""The placeholders of a layout whose text slides show as it is; the empty one is none."""
_CHART_PROMPT = re.compile(
    r"(?:diagram|akse|kart)-?titt?el|(?:chart|axis) title|(?:diagram|ax)el?titel", re.IGNORECASE
)
_PROPERTIES = (
    *(DC + name for name in ("title", "subject", "description", "creator")),
    *(CP + name for name in ("keywords", "category", "contentStatus")),
)
_TITLE = f"{DC}title"
"""Its prompts are told of by `file-title-says-nothing`."""
_OF_A_DRAFT = frozenset((f"{DC}description", f"{CP}keywords", f"{CP}category"))
_DRAFT = re.compile(r"(?<!\w)(?:utkast|kladd|draft)(?!\w)", re.IGNORECASE)


def _texts(part: XmlPart, kinds: frozenset[str]) -> Iterator[tuple[Element, str]]:
    """Yield the paragraphs of slides, notes or charts, and what charts keep of their figures."""
    if part.kind in kinds:
        yield from part.paragraphs
        for cache in part.all(f"{C}strCache"):
            yield from ((one, one.text or "") for one in cache.iter(f"{C}v"))


def _found(
    part: XmlPart, kinds: frozenset[str], search: Callable[[str], str]
) -> Iterator[tuple[Element, str]]:
    """Yield the texts of slides, notes or charts in which a search finds something, and what."""
    for element, text in _texts(part, kinds):
        left = search(text)
        if left:
            yield element, shown(left)


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
    search = _chart_prompt if part.kind == "chartSpace" else template_text
    for paragraph, left in _found(part, _SLIDES, search):
        yield part.fault(message("“{text}” is left of the template.", text=left), paragraph)


def _chart_prompt(text: str) -> str:
    """Return what PowerPoint writes over charts and axes until somebody names them."""
    whole = " ".join(text.split())
    return whole if _CHART_PROMPT.fullmatch(whole) else template_text(text)


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
    found = (_found(part, _SLIDES, unfilled_field), _in_descriptions(part), _in_layout(part))
    for element, left in chain.from_iterable(found):
        yield part.fault(message("The field “{text}” was not filled in.", text=left), element)


def _in_descriptions(part: XmlPart) -> Iterator[tuple[Element, str]]:
    """Yield the properties of shapes of a slide with a field in their alternative text."""
    for one in part.all(f"{P}cNvPr") if part.kind == "sld" else ():
        left = unfilled_field(one.get("descr", ""))
        if left:
            yield one, shown(left)


def _in_layout(part: XmlPart) -> Iterator[tuple[Element, str]]:
    """Yield the texts of a layout or master that slides show, with a field in them."""
    for shape in shapes_of(part) if part.kind in _SHARED else ():
        mark = shape.placeholder
        if ("" if mark is None else mark.type) in _ON_EVERY_SLIDE:
            for paragraph in shape.element.iter(f"{A}p"):
                left = unfilled_field(text_of(paragraph))
                if left:
                    yield paragraph, shown(left)


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


@RULES.add(
    XmlPart,
    "properties-left-over",
    "warning",
    demand=message("The properties of a file hold no field of a template and no mark of a draft."),
    remedy=message("Choose File, Info, and correct title, tags and comments there."),
    source="Left-overs of Jinja, mail merge and drafts",
)
def properties_left_over(part: XmlPart) -> Iterator[Fault]:
    """Find fields and prompts in the properties; and drafts, where a reader may know them."""
    for tag in _PROPERTIES if part.kind == "coreProperties" else ():
        for one in part.all(tag):
            text = one.text or ""
            left = unfilled_field(text) or (tag != _TITLE and template_text(text))
            if left:
                sentence = message("The properties say “{text}”.", text=shown(left))
                yield part.fault(sentence, one)
            elif tag in _OF_A_DRAFT and _DRAFT.search(text):
                sentence = message(
                    "The properties call the file a draft: “{text}”.", text=shown(text)
                )
                yield Fault(sentence, part.name, one, severity="tip")
