"""Lists on slides that were typed with hyphens, bullet signs or numbers instead of made."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, text_of
from builders.inspection.registry import Rules
from builders.inspection.wording import typed_lists
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")


@RULES.add(
    Slide,
    "slide-list-typed-by-hand",
    "warning",
    demand=message("Lists on slides are made with bullets and numbering, not typed."),
    remedy=message(
        "Delete the typed signs, select the paragraphs and choose Home, Bullets or Numbering."
    ),
    source="WCAG 2.1, 1.3.1, failure F2",
)
def slide_list_typed_by_hand(slide: Slide) -> Iterator[Fault]:
    """Find runs of paragraphs, or of lines in one, that begin with a typed sign."""
    for shape in slide.shapes:
        body = shape.body
        paragraphs = [] if body is None else list(body.iterchildren(f"{A}p"))
        lines = [(line, one) for one in paragraphs for line in text_of(one).split("\n")]
        for typed in typed_lists([line for line, _ in lines]):
            sentence = message(
                "A list is typed by hand, beginning with “{mark}”.", mark=shown(typed.mark)
            )
            yield slide.fault(sentence, lines[typed.start][1])
            break
