"""What a template holds that a deck made from it does not take over, or takes over unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from builders.deck.layouts import A, P
from builders.template_check.faults import WHOLE, Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import message
from seminar.texts import shown

_WITH_MACROS = (".pptm", ".potm", ".ppsm", ".ppam")


def left_behind(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield macros, a password for changing, and fonts that go along."""
    yield from _macros(opened)
    yield from _password(opened)
    yield from _fonts(opened)


def _macros(opened: OpenedTemplate) -> Iterator[Fault]:
    if not any(name.casefold().endswith("vbaproject.bin") for name in opened.file.members):
        return
    remedy = message(
        "Choose File, Save as, and the type PowerPoint Template (.potx), which holds no macros."
    )
    if PurePath(opened.path).suffix.lower() in _WITH_MACROS:
        sentence = message("The template holds macros. They stay behind when a deck is built.")
        yield Fault("macros-stay-behind", "tip", WHOLE, sentence, remedy)
    else:
        sentence = message(
            "The template holds macros, though its name says that it has none, so PowerPoint "
            "refuses to open it. They stay behind when a deck is built."
        )
        yield Fault("macros-in-plain-file", "warning", WHOLE, sentence, remedy)


def _password(opened: OpenedTemplate) -> Iterator[Fault]:
    if opened.presentation.find(f"{P}modifyVerifier") is not None:
        yield Fault(
            "password-stays-behind",
            "tip",
            opened.at_presentation,
            message(
                "The template asks for a password before it may be changed. Decks built with it "
                "do not."
            ),
            message(
                "Nothing need be done. To take the password away, choose File, Save as, Tools, "
                "General Options."
            ),
        )


def _fonts(opened: OpenedTemplate) -> Iterator[Fault]:
    fonts = opened.presentation.iterfind(f"{P}embeddedFontLst/{P}embeddedFont/{P}font")
    names = [shown(one.get("typeface", "")) for one in fonts if one.tag != f"{A}latin"]
    if names:
        yield Fault(
            "fonts-embedded",
            "tip",
            opened.at_presentation,
            message(
                "Fonts are embedded in the template ({names}) and go along into each deck, which "
                "makes it larger.",
                names=", ".join(names),
            ),
            message(
                "Unless you need them and their licence lets you, choose File, Options, Save, and "
                "take the tick off Embed fonts in the file."
            ),
        )
