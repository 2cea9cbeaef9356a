"""The places on a template's layouts: room for text of 20 points, footers, slide numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.canvas import Frame
from builders.deck.areas import body_area, is_too_small, overlap
from builders.deck.layouts import Layout
from builders.look import CM, FLOOR, PT, Rect, Region, Role, cm, layout_look
from builders.metrics import face
from builders.opc import UnreadableOfficeFile
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import Message, message
from seminar.texts import shown

_SIGNS: tuple[Region, ...] = ("footer", "number", "date", "sign", "section_number", "arms")
"""What is no running text, and so may be small or narrow."""
_WORD = "kommunedirektøren"
"""A word that has to stand on a line: the longest that nearly every seminar says."""
_IN_MASTER = message("In PowerPoint, choose View, Slide Master, this layout, and make it larger.")
_ONTO_SLIDE = message(
    "In PowerPoint, choose View, Slide Master, and move it onto the slide, or delete it."
)
_TEXT_TYPES = ("obj", "body")
_RUNNING = ("title", "ctrTitle", "subTitle", *_TEXT_TYPES)
"""The placeholders with running text."""
_EDGE = cm(0.2)
"""How far a place for text may reach over the slide's edge: nobody sees so little."""
_MUCH = 0.25
"""What share of a place may not lie over another: less is the air around their texts."""


def room(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield what stops a build for want of room, and a body that is not used for it."""
    slide, served = Rect(0, 0, *opened.deck.size), opened.served["bullets"]
    place = opened.at(served.layout)
    larger = message(
        "In PowerPoint, choose View, Slide Master, this layout, and leave more room between title "
        "and footer."
    )
    try:
        _, cramped = body_area(served, slide, opened.package.file)
    except UnreadableOfficeFile as error:
        if is_too_small(slide):
            widescreen = message("In PowerPoint, choose Design, Slide Size, Widescreen (16:9).")
            where = opened.at_presentation
            yield Fault("slides-too-small", "error", where, error.message, widescreen)
        else:
            yield Fault("room-too-small", "error", place, error.message, larger)
        return
    for sentence in cramped:
        yield Fault("body-too-small", "warning", place, sentence, larger)


def _places(opened: OpenedTemplate) -> Iterator[tuple[Role, Layout, Frame]]:
    """Yield the placeholders for text that slides fill where they stand, each once."""
    seen: set[tuple[str, str | None, int | None]] = set()
    for role, canvas in opened.canvas.layouts.items():
        layout = opened.served[role].layout
        for region, frame in canvas.frames.items():
            key = (layout.part, frame.placeholder, frame.idx)
            if region in _SIGNS or frame.placeholder is None or frame.moved or key in seen:
                continue
            seen.add(key)
            yield role, layout, frame


def small(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield placeholders in which no line of 20 points stands."""
    for _, layout, frame in _places(opened):
        if frame.placeholder not in ("title", "ctrTitle", "subTitle", *_TEXT_TYPES):
            continue
        is_heading = frame.placeholder in ("title", "ctrTitle")
        canvas = opened.canvas
        font = face(canvas.heading_font if is_heading else canvas.body_font)
        high, wide = FLOOR * font.line_height, FLOOR * font.em_width(_WORD)
        if frame.height < high or frame.width < wide:
            sentence = _too_small(frame, high, wide)
            place = opened.at(layout, frame.name)
            yield Fault("placeholder-too-small", "warning", place, sentence, _IN_MASTER)


def outside(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield placeholders for text that stand partly beside the slide.

    Those that stand there wholly are told of by the specimens.
    """
    width, height = opened.deck.size
    slide = Rect(0, 0, width, height)
    for layout in _in_use(opened):
        for one in layout.of_type(*_RUNNING):
            if overlap(one.text_rect, slide) and _reaches_over(one.text_rect, slide):
                yield Fault(
                    "placeholder-off-slide",
                    "warning",
                    opened.at(layout, one.name),
                    message("“{name}” stands partly beside the slide.", name=shown(one.name)),
                    _ONTO_SLIDE,
                )


def _reaches_over(one: Rect, slide: Rect) -> bool:
    beyond = (slide.x - one.x, slide.y - one.y, one.right - slide.right, one.bottom - slide.bottom)
    return max(beyond) > _EDGE


def over_titles(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield placeholders that stand where the title has its text."""
    for layout in _in_use(opened):
        title = layout.title
        if title is None or _is_told_by_room(opened, layout):
            continue
        for one in layout.of_type("subTitle", *_TEXT_TYPES):
            if _common(one.text_rect, title.text_rect) >= _MUCH:
                yield Fault(
                    "placeholder-over-title",
                    "warning",
                    opened.at(layout, one.name),
                    message(
                        "“{name}” stands over “{title}”, so that their texts run into each other.",
                        name=shown(one.name),
                        title=shown(title.name),
                    ),
                    message(
                        "In PowerPoint, choose View, Slide Master, this layout, and move the two "
                        "apart."
                    ),
                )


def _in_use(opened: OpenedTemplate) -> list[Layout]:
    return list({one.layout.part: one.layout for one in opened.served.values()}.values())


def _is_told_by_room(opened: OpenedTemplate, layout: Layout) -> bool:
    served = opened.served["bullets"]
    return not served.ours and served.layout.part == layout.part


def _common(one: Rect, other: Rect) -> float:
    """Return what share of the smaller of two places they have in common."""
    if not overlap(one, other):
        return 0.0
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height / min(one.w * one.h, other.w * other.h)


def _too_small(frame: Frame, high: float, wide: float) -> Message:
    return message(
        "“{name}” leaves {width} x {height} cm for text; a line of {size} points with a word such "
        "as “{word}” needs {least_width} x {least_height}, so text will stand over its edge.",
        name=shown(frame.name),
        width=round(frame.rect.w / CM, 1),
        height=round(frame.rect.h / CM, 1),
        size=FLOOR,
        word=_WORD,
        least_width=round(wide * PT / CM + 0.05, 1),
        least_height=round(high * PT / CM + 0.05, 1),
    )


def small_type(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield placeholders whose text is set below the floor."""
    for role, layout, frame in _places(opened):
        size = frame.levels[0].size
        if opened.served[role].ours or frame.unset or size >= FLOOR:
            continue
        yield Fault(
            "text-below-floor",
            "tip",
            opened.at(layout, frame.name),
            message(
                "Text in “{name}” is set in {size} points, which is hard to read from the back of "
                "a room. Plenum writes it in {floor}.",
                name=shown(frame.name),
                size=int(size) if size == int(size) else size,
                floor=FLOOR,
            ),
            message(
                "In PowerPoint, choose View, Slide Master, this layout, and a size of {floor} "
                "points or more under Home, Font Size.",
                floor=FLOOR,
            ),
        )


def unset(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield layouts whose texts have no size, as LibreOffice saves them."""
    layouts = {one.layout.part: one.layout for one in opened.served.values()}
    unset = [
        layout
        for layout in layouts.values()
        if any(one.unset and one.type not in ("ftr", "sldNum", "dt") for one in layout.placeholders)
    ]
    if unset:
        yield Fault(
            "text-without-size",
            "tip",
            opened.at_master(),
            message(
                "Neither the master nor the layout says how large text is on {layouts}. Plenum "
                "says it on each slide, so a change in the master changes no slide.",
                layouts=_listed([shown(one.name) for one in unset]),
            ),
            message(
                "Open the template in PowerPoint, choose View, Slide Master, and give the text of "
                "the master and these layouts a size."
            ),
        )


def _listed(names: Sequence[str]) -> Message:
    """Return names in quotation marks, in a row."""
    first, *others = names
    quoted = message("“{text}”", text=first)
    return message("{one}, {others}", one=quoted, others=_listed(others)) if others else quoted


def unmarked(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield a place for lists whose paragraphs have no marks."""
    served = opened.served["bullets"]
    bodies = served.layout.of_type(*_TEXT_TYPES)
    if served.ours or not bodies:
        return
    body = max(bodies, key=lambda one: one.rect.w * one.rect.h)
    if not body.look.bullet:
        yield Fault(
            "list-without-marks",
            "tip",
            opened.at(served.layout, body.name),
            message(
                "Paragraphs in “{name}” have no bullets, so Plenum adds them on each slide with a "
                "list.",
                name=shown(body.name),
            ),
            message(
                "In PowerPoint, choose View, Slide Master, this layout, click into the text and "
                "choose Home, Bullets; or leave it as it is."
            ),
        )


def feet(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield layouts without footer or slide number that serve where the built-in ones have both."""
    told: set[str] = set()
    for role, served in opened.served.items():
        look, there = layout_look(role), {one.type for one in served.layout.placeholders}
        if served.layout.part in told or look.place("number") is None:
            continue
        told.add(served.layout.part)
        place = opened.at(served.layout)
        if "sldNum" not in there:
            yield Fault("slide-number-missing", "warning", place, *_WITHOUT_NUMBER)
        if "ftr" not in there:
            yield Fault("footer-missing", "tip", place, *_WITHOUT_FOOTER)


_TICK = message(
    "In PowerPoint, choose View, Slide Master, this layout, and tick Footers; what the master "
    "itself lacks comes back under Master Layout."
)
_WITHOUT_NUMBER = (
    message(
        "The layout has no slide number, so nobody in the hall can say which slide they mean, and "
        "the numbers in the run sheet lead nowhere."
    ),
    _TICK,
)
_WITHOUT_FOOTER = (
    message("The layout has no footer, so its slides do not say which seminar they are from."),
    _TICK,
)


PLACE_CHECKS = (room, small, outside, over_titles, small_type, unset, unmarked, feet)
"""All of them; each goes on where another cannot."""
