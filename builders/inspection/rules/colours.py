"""Colours, fonts and languages: written so that Office understands them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from builders.deck.quantities import is_colour
from builders.inspection.findings import Fault
from builders.inspection.markup import A, C, Element, P
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_THEME = frozenset(
    ("dk1", "lt1", "dk2", "lt2", "hlink", "folHlink", *(f"accent{one}" for one in range(1, 7)))
)
_MAPPED = frozenset(("bg1", "tx1", "bg2", "tx2"))
_MAP = _MAPPED | _THEME - {"dk1", "lt1", "dk2", "lt2"}
_GIVEN = "phClr"
"""The colour that a style is given where it is used; it means nothing outside a style."""
_SLIDES = frozenset(("sld", "sldLayout", "sldMaster", "notes", "notesMaster", "chartSpace"))
_FONTS = frozenset(f"+{use}-{script}" for use in ("mj", "mn") for script in ("lt", "ea", "cs"))
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?"
    r"|[xX](?:-[A-Za-z0-9]{1,8})+|i-[A-Za-z]{1,8}"
)


@RULES.add(
    XmlPart,
    "colour-malformed",
    "error",
    demand=message("Each colour of its own is red, green and blue in six hexadecimal digits."),
    remedy=message("Choose the colour anew, best one of the theme's."),
    source="ISO/IEC 29500-1, 20.1.2.3.32, 20.1.2.3.33 and 22.9.2.5",
)
def colour_malformed(part: XmlPart) -> Iterator[Fault]:
    """Find colours that are not written as Office writes them, such as `#FF0000` or `red`."""
    for tag, attribute in ((f"{A}srgbClr", "val"), (f"{A}sysClr", "lastClr")):
        for one in part.all(tag):
            value = one.get(attribute)
            if (value is None and attribute == "val") or (
                value is not None and not is_colour(value)
            ):
                sentence = message(
                    "The colour “{value}” is not six hexadecimal digits.", value=shown(value or "")
                )
                yield part.fault(sentence, one)


@RULES.add(
    XmlPart,
    "colour-unknown",
    "error",
    demand=message("Colours of the theme are colours that the theme has."),
    remedy=message("Choose the colour anew among the colours of the theme."),
    source="ISO/IEC 29500-1, 20.1.2.3.29 and 20.1.10.54",
)
def colour_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find colours that no theme has, and colours of styles where there is no style."""
    bare = part.kind in _SLIDES
    for one in part.all(f"{A}schemeClr"):
        value = one.get("val", "")
        known = value in _THEME or value in _MAPPED or (value == _GIVEN and not bare)
        if not known:
            sentence = message("The theme has no colour called “{value}”.", value=shown(value))
            yield part.fault(sentence, one)
    for scheme in part.all(f"{A}clrScheme"):
        there = {str(one.tag) for one in scheme}
        for name in sorted(_THEME):
            if A + name not in there:
                sentence = message("The theme lacks its colour {name}.", name=name)
                yield part.fault(sentence, scheme)


@RULES.add(
    XmlPart,
    "colour-map",
    "error",
    demand=message("A master, and a slide with colours of its own, maps all twelve colours."),
    remedy=message(
        "In PowerPoint, choose View, Slide Master, Colors, and one of the sets of colours."
    ),
    source="ISO/IEC 29500-1, 19.3.1.6 and 20.1.6.8",
)
def colour_map(part: XmlPart) -> Iterator[Fault]:
    """Find mappings of colours that leave one out or lead to none."""
    for one in (*part.all(f"{P}clrMap"), *part.all(f"{A}overrideClrMapping")):
        for name in sorted(_MAP):
            if one.get(name) not in _THEME:
                sentence = message(
                    "The colour {name} leads to “{value}”, which the theme does not have.",
                    name=name,
                    value=shown(one.get(name, "")),
                )
                yield part.fault(sentence, one)


@RULES.add(
    XmlPart,
    "font-unknown",
    "error",
    demand=message("Fonts of the theme are its font for headings or its font for text."),
    remedy=message("Choose the font anew, best one of the theme's."),
    source="ISO/IEC 29500-1, 21.1.2.3.7",
)
def font_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find fonts that are said to be the theme's and are neither of its two."""
    for tag in ("latin", "ea", "cs", "sym", "buFont"):
        for one in part.all(A + tag):
            name = one.get("typeface", "")
            if name.startswith("+") and name not in _FONTS:
                sentence = message("The theme has no font called “{name}”.", name=shown(name))
                yield part.fault(sentence, one)


@RULES.add(
    XmlPart,
    "language-malformed",
    "error",
    demand=message("Languages are written as in “nb-NO”."),
    remedy=message(
        "Mark the text, choose Review, Language, Set Proofing Language, and the right one."
    ),
    source="BCP 47 (RFC 5646, 2.1); ISO/IEC 29500-1, 22.9.2.6",
)
def language_malformed(part: XmlPart) -> Iterator[Fault]:
    """Find languages that are none, such as `norsk`, `nb_NO` or an empty one."""
    for tag in ("rPr", "endParaRPr", "defRPr"):
        for one in part.all(A + tag):
            for name in ("lang", "altLang"):
                value = one.get(name)
                if value is not None and not _is_language(value):
                    yield _language_fault(part, value, one)
    for one in part.all(f"{C}lang"):
        if not _is_language(one.get("val", "en-US")):
            yield _language_fault(part, one.get("val", ""), one)


def _language_fault(part: XmlPart, value: str, one: Element) -> Fault:
    sentence = message("The language “{value}” is not one.", value=shown(value))
    return part.fault(sentence, one)


@lru_cache(1024)
def _is_language(text: str) -> bool:
    return _LANGUAGE.fullmatch(text) is not None
