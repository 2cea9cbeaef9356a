"""The objects in a Word document's text: pictures, charts, diagrams, shapes, text boxes.

Word writes them in DrawingML, older files in VML; a reader meets the same thing either way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from builders.inspection.markup import ADEC, WP, A, Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.word_paragraphs import within
from seminar.messages import Message, message

V: Final = "{urn:schemas-microsoft-com:vml}"
OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"

Sort = Literal["picture", "chart", "diagram", "shape", "text-box", "object"]
NAMES: dict[Sort, Message] = {
    "picture": message("The picture"),
    "chart": message("The chart"),
    "diagram": message("The diagram"),
    "shape": message("The shape"),
    "text-box": message("The text box"),
    "object": message("The embedded object"),
}
"""What each sort is called at the beginning of a sentence."""
_GRAPHICS: tuple[tuple[str, Sort], ...] = (
    ("/picture", "picture"),
    ("/chart", "chart"),
    ("/chartex", "chart"),
    ("/diagram", "diagram"),
)
_VML_SHAPES = tuple(
    f"{V}{name}" for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "group")
)


class WordObject(Struct, frozen=True):
    """An object in the text.

    Args:
        element: `wp:inline`, `wp:anchor`, or the shape in VML.
        sort: what it is to a reader.
        alternative: its alternative text or, where it has none, its title.
        is_decorative: whether it is marked as decorative.
        floats: whether text flows around it, so that its place in the reading is unsure.
    """

    element: Element
    sort: Sort
    alternative: str
    is_decorative: bool
    floats: bool


def objects_of(part: XmlPart) -> Iterator[WordObject]:
    """Yield the objects in a part's text, in no order that matters."""
    for tag in (f"{WP}inline", f"{WP}anchor"):
        for drawing in part.all(tag):
            yield _drawn(drawing)
    for tag in _VML_SHAPES:
        for shape in part.all(tag):
            if not _is_line(shape) and within(shape, f"{V}group", f"{W}numPicBullet") is None:
                yield _vml(shape)


def _drawn(drawing: Element) -> WordObject:
    properties = drawing.find(f"{WP}docPr")
    return WordObject(
        drawing,
        _sort(drawing),
        _alternative(properties),
        is_decorative=_is_decorative(properties),
        floats=drawing.tag == f"{WP}anchor",
    )


def _alternative(properties: Element | None) -> str:
    if properties is None:
        return ""
    return (properties.get("descr", "").strip() or properties.get("title", "")).strip()


def _is_decorative(properties: Element | None) -> bool:
    marks = [] if properties is None else list(properties.iter(f"{ADEC}decorative"))
    return any(mark.get("val", "1") not in ("0", "false") for mark in marks)


def _sort(drawing: Element) -> Sort:
    data = drawing.find(f"{A}graphic/{A}graphicData")
    uri = "" if data is None else data.get("uri", "")
    for end, sort in _GRAPHICS:
        if uri.endswith(end):
            return sort
    return "text-box" if _has_text(drawing) else "shape"


def _has_text(element: Element) -> bool:
    return any((text.text or "").strip() for text in element.iter(f"{W}t"))


def _is_line(shape: Element) -> bool:
    """Return whether a shape is a line across the page, as three hyphens make it in Word."""
    return shape.get(f"{OFFICE}hr") in ("t", "true")


def _vml(shape: Element) -> WordObject:
    style = "".join(shape.get("style", "").split()).casefold()
    return WordObject(
        shape,
        _vml_sort(shape),
        (shape.get("alt") or shape.get("title") or "").strip(),
        is_decorative=False,
        floats="position:absolute" in style or "position:relative" in style,
    )


def _vml_sort(shape: Element) -> Sort:
    if _has_text(shape):
        return "text-box"
    if within(shape, f"{W}object") is not None:
        return "object"
    return "picture" if next(shape.iter(f"{V}imagedata"), None) is not None else "shape"
