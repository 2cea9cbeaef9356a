"""Saying things in bokmål, nynorsk or English: sentences, clock times, dates and numbers.

Sentences come from the gettext catalogues in `seminar/locale`, whose keys are the English
originals; month and weekday names stand there too. A language uses its own catalogue only.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations

from msgspec import Struct

from seminar.messages import Field, Message, message
from seminar.model import LanguageCode
from seminar.rounding import half_away

_DAY_MINUTES = 24 * 60


class _Conventions(Struct, frozen=True):
    """What a language writes between digits, and after the day of a date."""

    clock: str
    decimal: str
    ordinal: str


_NORWEGIAN = _Conventions(clock=".", decimal=",", ordinal=".")
_CONVENTIONS: dict[LanguageCode, _Conventions] = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "en": _Conventions(clock=":", decimal=".", ordinal=""),
}
_MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)
_WEEKDAYS = (
    message("Monday"),
    message("Tuesday"),
    message("Wednesday"),
    message("Thursday"),
    message("Friday"),
    message("Saturday"),
    message("Sunday"),
)
_NUMBER_WORDS = (
    message("no"),
    message("one"),
    message("two"),
    message("three"),
    message("four"),
    message("five"),
    message("six"),
    message("seven"),
    message("eight"),
    message("nine"),
    message("ten"),
    message("eleven"),
    message("twelve"),
)


class Language:
    """One of the three languages, with all that depends on it. Get it from `language(code)`."""

    def __init__(self, code: LanguageCode, translations: NullTranslations) -> None:
        self.code: LanguageCode = code
        self._translations = translations
        self._conventions = _CONVENTIONS[code]

    def __repr__(self) -> str:
        return f"language({self.code!r})"

    # --- sentences ---

    def text(self, original: str, /, **fields: Field) -> str:
        """Return `original` in this language, its `{name}` places filled from `fields`."""
        return self._filled(self._translations.gettext(original), fields)

    def plural(self, one: str, many: str, n: int, /, **fields: Field) -> str:
        """Return `one` or `many`, as `n` demands, in this language; `n` is there as `{n}`."""
        return self._filled(self._translations.ngettext(one, many, n), {"n": n, **fields})

    def say(self, what: Message) -> str:
        """Return a message in this language; messages among its fields are said too."""
        return self.text(what.original, **dict(what.fields))

    def _filled(self, sentence: str, fields: Mapping[str, Field]) -> str:
        return sentence.format(**{name: self._said(value) for name, value in fields.items()})

    def _said(self, value: Field) -> str:
        match value:
            case Message():
                return self.say(value)
            case dt.time():
                return self.clock(value)
            case dt.date():
                return self.date(value)
            case float():
                return str(value).replace(".", self._conventions.decimal)
            case _:
                return str(value)

    # --- time ---

    def clock(self, when: dt.time | int) -> str:
        """Return a time of day, such as "09.00"; an int is minutes past a midnight."""
        minutes = when if isinstance(when, int) else when.hour * 60 + when.minute
        hour, minute = divmod(minutes % _DAY_MINUTES, 60)
        return f"{hour:02}{self._conventions.clock}{minute:02}"

    def date(self, day: dt.date) -> str:
        """Return a date with its year, such as "20. mars 2025"."""
        return f"{self._day_and_month(day)} {day.year}"

    def weekday_date(self, day: dt.date) -> str:
        """Return a date with its weekday, such as "torsdag 20. mars"."""
        return f"{self.say(_WEEKDAYS[day.weekday()])} {self._day_and_month(day)}"

    def month(self, day: dt.date) -> str:
        """Return the month of a date with its year, such as "mars 2025"."""
        return f"{self._month_name(day)} {day.year}"

    def dates(self, days: Sequence[dt.date]) -> str:
        """Return several dates as briefly as is clear, such as "20.–21. mars 2025".

        Days in a row become a stretch, others a list; order and repetition do not matter, and of
        no days nothing is said.
        """
        ordered = sorted(set(days))
        if not ordered:
            return ""
        last = ordered[-1]
        texts = [*(self._beside(day, last) for day in ordered[:-1]), self.date(last)]
        if len(texts) > 1 and (last - ordered[0]).days == len(ordered) - 1:
            return f"{texts[0]}–{texts[-1]}"
        return self.listing(texts)

    def _beside(self, day: dt.date, last: dt.date) -> str:
        """Return `day` without what it has in common with `last`, which is said in full."""
        if day.year != last.year:
            return self.date(day)
        if day.month != last.month:
            return self._day_and_month(day)
        return f"{day.day}{self._conventions.ordinal}"

    def _day_and_month(self, day: dt.date) -> str:
        return f"{day.day}{self._conventions.ordinal} {self._month_name(day)}"

    def _month_name(self, day: dt.date) -> str:
        return self.say(_MONTHS[day.month - 1])

    # --- numbers ---

    def number(self, value: float | Decimal, decimals: int = 1) -> str:
        """Return `value` with exactly `decimals` decimals, halves rounded away from zero."""
        rounded = half_away(value, decimals)
        sign = "−" if rounded < 0 else ""
        return sign + f"{abs(rounded):f}".replace(".", self._conventions.decimal)

    def number_word(self, n: int) -> str:
        """Return `n` as a word that can stand before a noun, and above twelve as digits."""
        return self.say(_NUMBER_WORDS[n]) if 0 <= n < len(_NUMBER_WORDS) else str(n)

    def listing(self, texts: Sequence[str]) -> str:
        """Return the texts in a row, such as "a, b og c"."""
        if len(texts) < 2:
            return "".join(texts)
        return self.text("{items} and {last}", items=", ".join(texts[:-1]), last=texts[-1])


@lru_cache
def language(code: LanguageCode) -> Language:
    """Return the language with this code; its catalogue is read once."""
    return Language(code, NullTranslations() if code == "en" else _catalogue(code))


def _catalogue(code: LanguageCode) -> GNUTranslations:
    from importlib.resources import files  # noqa: PLC0415 - slow to import

    path = files("seminar") / "locale" / code / "LC_MESSAGES" / "plenum.mo"
    with path.open("rb") as file:
        return GNUTranslations(file)


# --- the person's language ---

_VARIABLES = ("PLENUM_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_CODES: dict[str, LanguageCode] = {"no": "nb", "nb": "nb", "nn": "nn", "en": "en"}


def interface_language(environ: Mapping[str, str]) -> LanguageCode:
    """Return the language to address a person in.

    The first variable that is set decides: PLENUM_LANGUAGE, LANGUAGE, LC_ALL, LC_MESSAGES, LANG;
    without any, the system's setting on Windows and macOS. A language we do not have becomes
    English; a system that says nothing, bokmål.
    """
    named = next((value for name in _VARIABLES if (value := environ.get(name))), "")
    wanted = named or _system_language()
    if not wanted:
        return "nb"
    codes = [_primary(tag) for tag in wanted.split(":")]
    known: list[LanguageCode] = [_CODES[code] for code in codes if code in _CODES]
    return known[0] if known else "en"


def _primary(tag: str) -> str:
    """Return the language itself of a tag such as `nn_NO.UTF-8` or `nb-NO`."""
    return tag.replace("-", "_").replace(".", "_").split("_")[0].lower()


def _system_language() -> str:
    """Return the tag of the language the person chose for Windows or macOS, or nothing."""
    if sys.platform == "win32":
        return _windows_language()
    if sys.platform == "darwin":
        return _macos_language()
    return ""


def _windows_language() -> str:
    import ctypes  # noqa: PLC0415 - only where it is needed
    import locale  # noqa: PLC0415

    windll = getattr(ctypes, "windll", None)
    return (
        locale.windows_locale.get(windll.kernel32.GetUserDefaultUILanguage(), "") if windll else ""
    )


def _macos_language() -> str:
    import subprocess  # noqa: PLC0415 - only where it is needed

    command = ("/usr/bin/defaults", "read", "-g", "AppleLocale")
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return ""
