"""A language in which each letter of a translated sentence is a Cyrillic one.

What a window shows in Latin letters is then no sentence of the catalogues: it must be the seminar's
own text, a name, or a key. Bound letter to letter, what is cut off or put together of two sentences
is told from untranslated text all the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from gettext import NullTranslations
from string import Formatter

from seminar.language import Language
from seminar.messages import Field

_LATIN = "abcdefghijklmnopqrstuvwxyzæøå"
_CYRILLIC = "абцдефгхижклмнопярстувшчызэюъ"
_ABROAD = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_HOME = str.maketrans(_CYRILLIC + _CYRILLIC.upper(), _LATIN + _LATIN.upper())
_APART = re.compile("<[^>]*>|[^a-zæøåéA-ZÆØÅÉ ]+|  +")
"""What stands between stretches of Latin letters: signs, digits, other letters, marks of HTML."""


class Foreign(Language):
    """The language."""

    def __init__(self) -> None:
        super().__init__("en", NullTranslations(), clock=":")

    def _filled(self, sentence: str, fields: Mapping[str, Field]) -> str:
        return super()._filled(
            "".join(_abroad(part) for part in Formatter().parse(sentence)), fields
        )

    def _formatted(self, day: dt.date, pattern: str) -> str:
        return super()._formatted(day, pattern).translate(_ABROAD)


def _abroad(part: tuple[str, str | None, str | None, str | None]) -> str:
    literal, name, _, _ = part
    said = literal.translate(_ABROAD).replace("{", "{{").replace("}", "}}")
    return said if name is None else f"{said}{{{name}}}"


def homely(text: str) -> str:
    """Return a text as it was before it was translated."""
    return text.translate(_HOME)


def untranslated(text: str, own: str) -> list[str]:
    """Return what of a text is no translated sentence and does not stand in the seminar's own."""
    found = (one.strip() for one in _APART.split(text))
    return [one for one in found if len(one) > 1 and one not in own]
