"""The fonts of a template: those of its theme, and whether texts can be measured by them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.deck.layouts import A, Element, P
from builders.metrics import is_known
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import Message, message
from seminar.texts import shown

_KINDS = (
    ("major", "titleStyle", message("headings")),
    ("minor", "bodyStyle", message("text")),
)
"""The theme's two fonts, the master's style that takes each, and what they are for."""
_CUSTOMIZE = message(
    "In PowerPoint, choose View, Slide Master, Fonts, Customize Fonts, and choose one."
)


def font_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield fonts that are not there, are not the theme's, or are not known."""
    unknown: dict[str, None] = {}
    for which, style, use in _KINDS:
        family = _family(opened.theme, which)
        if not family:
            yield _none(opened, use)
        elif not is_known(family):
            unknown[family] = None
        yield from _other(opened, style, use, family)
    for family in unknown:
        yield _unknown(opened, family)


def _family(theme: Element | None, which: str) -> str:
    latin = None if theme is None else theme.find(f".//{A}{which}Font/{A}latin")
    return "" if latin is None else latin.get("typeface", "").strip()


def _none(opened: OpenedTemplate, use: Message) -> Fault:
    sentence = message(
        "The theme names no font for {use}, so every program takes one of its own.", use=use
    )
    return Fault("theme-without-font", "warning", opened.at_theme, sentence, _CUSTOMIZE)


def _unknown(opened: OpenedTemplate, family: str) -> Fault:
    return Fault(
        "font-unmeasured",
        "tip",
        opened.at_theme,
        message(
            "How wide the letters of {font} are is not known here. Plenum measures by the widest "
            "font it knows, so texts stand somewhat smaller, or are split sooner, than they need.",
            font=shown(family),
        ),
        message(
            "Nothing need be done. Calibri, Arial, Aptos, Verdana and Times New Roman are measured "
            "as they are."
        ),
    )


def _other(opened: OpenedTemplate, style: str, use: Message, family: str) -> Iterator[Fault]:
    """Yield a font that the master names itself, so that texts are measured by another."""
    path = f"{P}txStyles/{P}{style}/{A}lvl1pPr/{A}defRPr/{A}latin"
    latin = opened.master.root.find(path)
    own = "" if latin is None else latin.get("typeface", "")
    if own and family and not own.startswith("+") and own.casefold() != family.casefold():
        yield Fault(
            "font-not-of-theme",
            "warning",
            opened.at_master(),
            message(
                "The master sets {use} in {own}, but the theme's font for that is {font}, by which "
                "Plenum measures what fits.",
                use=use,
                own=shown(own),
                font=shown(family),
            ),
            message(
                "Choose {own} under View, Slide Master, Fonts, Customize Fonts; then set the "
                "master's placeholders in the theme font, the topmost in the list of fonts.",
                own=shown(own),
            ),
        )
