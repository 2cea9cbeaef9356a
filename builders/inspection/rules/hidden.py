"""What is in a presentation and not in its show."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, text_of
from builders.inspection.numbers import number
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")
_SMALLEST = 300
"""The size in hundredths of a point under which no one can see that there is text."""


@RULES.add(
    Slide,
    "slide-hidden",
    "warning",
    demand=message("No slide of a file that is passed on is hidden."),
    remedy=message("Right-click the slide and choose Unhide Slide, or delete it."),
    source="Microsoft: Remove hidden data and personal information by inspecting presentations",
)
def slide_hidden(slide: Slide) -> Iterator[Fault]:
    """Find slides that are left out of the show and go out with the file."""
    if slide.is_hidden:
        yield slide.fault(message("The slide is hidden, but whoever gets the file can read it."))


@RULES.add(
    Slide,
    "shape-hidden",
    "warning",
    demand=message("No text or picture on a slide is hidden in the selection pane."),
    remedy=message("Open the selection pane, and delete the shape or click the eye to show it."),
    source="Microsoft Document Inspector, “Invisible On-Slide Content”",
)
def shape_hidden(slide: Slide) -> Iterator[Fault]:
    """Find hidden shapes; of a hidden group only the group, and never the title."""
    for shape in slide.shapes:
        inner = any(group.is_hidden for group in shape.groups)
        if shape.is_hidden and not inner and not shape.is_title:
            sentence = message("“{name}” is hidden on the slide.", name=shown(shape.name))
            yield slide.fault(sentence, shape)


@RULES.add(
    Slide,
    "text-too-small-to-see",
    "warning",
    demand=message("Text on a slide is large enough to be seen."),
    remedy=message("Delete the text, or give it a size that can be read."),
    source="Microsoft Document Inspector, “Invisible On-Slide Content”",
)
def text_too_small_to_see(slide: Slide) -> Iterator[Fault]:
    """Find text of a size that hides it."""
    for properties in slide.part.all(f"{A}rPr"):
        size = number(properties.get("sz"))
        run = properties.getparent()
        if size is None or size >= _SMALLEST or run is None:
            continue
        if text_of(run).strip():
            sentence = message(
                "“{text}” is set so small that no one sees it.", text=shown(text_of(run))
            )
            yield slide.fault(sentence, run)
