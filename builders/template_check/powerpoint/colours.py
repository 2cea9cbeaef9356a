"""The colours of a template's theme: what is too pale, and what Plenum takes instead."""

from __future__ import annotations

from collections.abc import Iterator

from builders.colour import AA, MARK
from builders.deck.ink import Palette
from builders.deck.template import drawn_on, palette_of
from builders.look import FJORD, INK, RUST, SLATE, SOUND, WHITE, Colour, Role
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import Message, message

_DRAWN_ON: tuple[Role, ...] = ("plain", "bullets", "chart")
"""The roles on whose layouts text of all colours is drawn."""
_REMEDY = message(
    "In PowerPoint, choose View, Slide Master, Colors, Customize Colors, and take a darker or "
    "lighter one; against a dark background a lighter one."
)
_NAMES = {
    FJORD: message("second text colour"),
    SOUND: message("accent colour 1"),
    RUST: message("accent colour 2"),
}
"""What PowerPoint's theme calls the colours in which text is drawn, besides the text colour."""
_INSTEAD = {
    INK: message("the text colour"),
    WHITE: message("the background colour"),
    Colour("tx1", 0, 0): message("black"),
    Colour("tx1", 0, 100): message("white"),
}
"""What the colours are called that illegible ones are replaced by."""


def colour_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield theme colours that are too like the slides' background."""
    layouts = [opened.served[role].layout for role in _DRAWN_ON]
    drawn = [drawn_on(one, palette_of(opened.theme, one)) for one in layouts]
    for palette, ground in dict.fromkeys((one.palette, one.ground) for one in drawn):
        yield from _on(opened, palette, ground)
    yield from _pictures_below(opened)


def _on(opened: OpenedTemplate, palette: Palette, ground: str) -> Iterator[Fault]:
    if palette.contrast(INK, ground) < AA:
        sentence = _pale(message("text colour"), INK, palette, ground)
        yield Fault("theme-text-pale", "warning", opened.at_theme, sentence, _REMEDY)
    is_pale = palette.is_pale(ground)
    for colour, name in _NAMES.items():
        if palette.contrast(colour, ground) < AA and not (is_pale and colour in (SOUND, RUST)):
            sentence = _pale(name, colour, palette, ground)
            yield Fault("theme-colour-pale", "tip", opened.at_theme, sentence, _REMEDY)
    if is_pale:
        sentence = _accents(palette, ground)
        yield Fault("theme-accents-pale", "warning", opened.at_theme, sentence, _REMEDY)


def _pale(name: Message, colour: Colour, palette: Palette, ground: str) -> Message:
    return message(
        "The theme's {name}, {rgb}, has a contrast of {ratio} to 1 with the slides' background, "
        "{ground}; text needs {least}. Plenum writes in {instead} instead.",
        name=name,
        rgb=palette.rgb(colour),
        ratio=_cut(palette.contrast(colour, ground)),
        ground=ground,
        least=AA,
        instead=_INSTEAD[palette.legible(colour, ground)],
    )


def _accents(palette: Palette, ground: str) -> Message:
    if palette.rgb(SOUND) == palette.rgb(SLATE):
        return message(
            "The theme's accent colours 1 and 3 are the same, {rgb}, so the measurements in a "
            "chart cannot be told apart by them. Plenum takes the text colour and greys instead.",
            rgb=palette.rgb(SOUND),
        )
    least = min((SOUND, RUST), key=lambda one: palette.contrast(one, ground))
    return message(
        "The theme's {name}, {rgb}, has a contrast of {ratio} to 1 with the slides' background, "
        "{ground}; bars and lines need {least}. Plenum draws them in the text colour and greys "
        "instead.",
        name=_NAMES[least],
        rgb=palette.rgb(least),
        ratio=_cut(palette.contrast(least, ground)),
        ground=ground,
        least=MARK,
    )


def _cut(ratio: float) -> float:
    """Return a ratio with one decimal, cut and not rounded, so that none looks like enough."""
    return int(ratio * 10) / 10


def _pictures_below(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield layouts whose background is of more than one colour."""
    layouts = {one.layout.part: one.layout for one in opened.served.values()}
    for layout in layouts.values():
        if layout.ground.kind == "unknown":
            yield Fault(
                "background-of-many-colours",
                "tip",
                opened.at(layout),
                message(
                    "The background is a picture, gradient or pattern. Plenum takes it for the "
                    "theme's background colour when it chooses colours that can be read."
                ),
                message(
                    "Look at a slide on this layout from some way off. If text is hard to read, "
                    "choose a plain background under Background Styles."
                ),
            )
