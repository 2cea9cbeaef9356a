"""The pictures on a template's master and layouts: what they are said to show, and their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from builders.deck.areas import overlap
from builders.deck.layouts import A, Layout, P, Placeholder, R
from builders.deck.quantities import NotANumber, whole
from builders.inspection import Place
from builders.inspection.deck import Shape, shapes_of
from builders.inspection.descriptions import description_flaw
from builders.inspection.parts import XmlPart
from builders.look import Rect, cm
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import message
from seminar.texts import shown

_SAYS_NOTHING = ("file-name", "stand-in", "automatic")
_BACKGROUND = 0.6
"""What share of the slide a picture takes that is meant to lie behind text."""
_TOUCH = cm(0.2)
"""How far a text may reach into a picture: logos have some air around them."""
_TEXTS = ("title", "ctrTitle", "subTitle", "body", "obj")
_DESCRIBE = message(
    "In PowerPoint, choose View, Slide Master, right-click it, choose View Alt Text, and say in a "
    "sentence what it shows; or mark it as decorative."
)


class _Drawn(NamedTuple):
    """A picture that is drawn on slides, and where it is changed."""

    shape: Shape
    place: Place

    @property
    def name(self) -> str:
        """What a person finds it by."""
        return self.place.shape


def picture_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield pictures that say nothing to those who cannot see them, or stand where text does."""
    master = opened.deck.shared(opened.master.part.name)
    on_master = list(_pictures(master, opened.at_master()))
    for drawn in on_master:
        yield from _described(drawn)
    in_the_way: dict[Place, tuple[_Drawn, Layout, Placeholder]] = {}
    for layout in opened.layouts:
        part = opened.deck.shared(layout.part)
        own = list(_pictures(part, opened.at(layout)))
        for drawn in own:
            yield from _described(drawn)
        shows_master = part is None or part.root.get("showMasterSp", "1") not in ("0", "false")
        for drawn in [*own, *(on_master if shows_master else ())]:
            text = _text_on(opened, layout, drawn)
            if text is not None:
                in_the_way.setdefault(drawn.place, (drawn, layout, text))
    for drawn, layout, text in in_the_way.values():
        yield _in_the_way(drawn, layout, text)


def _pictures(part: XmlPart | None, where: Place) -> Iterator[_Drawn]:
    """Yield the pictures of a master or layout, those of placeholders left out."""
    for shape in () if part is None else shapes_of(part):
        if shape.kind == "pic" and shape.placeholder is None and not shape.is_hidden:
            name = shown(shape.name) or _file(part, shape)
            yield _Drawn(shape, Place(where.text, where.position, where.part, name))


def _file(part: XmlPart | None, shape: Shape) -> str:
    """Return the name of a picture's file within the template."""
    blip = next(shape.element.iter(f"{A}blip"), None)
    link = None if blip is None or part is None else part.links.get(blip.get(f"{R}embed", ""))
    return "" if link is None else shown(link.target.rpartition("/")[2])


def _described(drawn: _Drawn) -> Iterator[Fault]:
    shape, place = drawn
    if shape.is_decorative:
        return
    name = drawn.name
    if not shape.description:
        sentence = message("The picture “{name}” has no alternative text.", name=name)
        yield Fault("picture-without-alternative-text", "warning", place, sentence, _DESCRIBE)
    elif description_flaw(shape.description) in _SAYS_NOTHING:
        sentence = message(
            "The picture “{name}” has an alternative text that says nothing: “{text}”.",
            name=name,
            text=shown(shape.description),
        )
        yield Fault("picture-description-says-nothing", "tip", place, sentence, _DESCRIBE)


def _text_on(opened: OpenedTemplate, layout: Layout, drawn: _Drawn) -> Placeholder | None:
    """Return a placeholder of a layout in use whose text may run into a picture."""
    used = {one.layout.part for one in opened.served.values()}
    where = _where(drawn.shape)
    width, height = opened.deck.size
    if layout.part not in used or where is None or drawn.shape.groups:
        return None
    if where.w * where.h > _BACKGROUND * width * height:
        return None
    core = Rect(where.x + _TOUCH, where.y + _TOUCH, where.w - 2 * _TOUCH, where.h - 2 * _TOUCH)
    return next((one for one in layout.of_type(*_TEXTS) if overlap(one.text_rect, core)), None)


def _where(shape: Shape) -> Rect | None:
    frame = shape.element.find(f"{P}spPr/{A}xfrm")
    offset = None if frame is None else frame.find(f"{A}off")
    extent = None if frame is None else frame.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    try:
        x, y = (whole(offset.get(name, "")) for name in ("x", "y"))
        return Rect(x, y, *(whole(extent.get(name, "")) for name in ("cx", "cy")))
    except NotANumber:
        return None


def _in_the_way(drawn: _Drawn, layout: Layout, text: Placeholder) -> Fault:
    return Fault(
        "picture-in-the-way",
        "warning",
        drawn.place,
        message(
            "The picture “{name}” stands where “{place}” of the layout “{layout}” has its text, so "
            "that a long text runs into it.",
            name=drawn.name,
            place=shown(text.name),
            layout=shown(layout.name),
        ),
        message(
            "In PowerPoint, choose View, Slide Master, and make the text's frame end before the "
            "picture, or move the picture."
        ),
    )
