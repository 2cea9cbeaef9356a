"""Saying things in bokmål, nynorsk or English: sentences, clock times, dates and numbers.

Sentences come from the gettext catalogues in `seminar/locale`, whose keys are the English
originals; a language uses its own catalogue only. Dates and numbers are Babel's.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from msgspec import Struct

from seminar.messages import Field, Message, message
from seminar.model import LanguageCode
from seminar.rounding import half_away
from seminar.texts import capital

_DAY_MINUTES = 24 * 60


class _Conventions(Struct, frozen=True):
    """How a language writes times, and by what name Babel knows it."""

    locale: str
    clock: str
    ordinal: str
    """What stands after the day of a date."""


_CONVENTIONS: dict[LanguageCode, _Conventions] = {
    "nb": _Conventions("nb_NO", clock=".", ordinal="."),
    "nn": _Conventions("nn_NO", clock=".", ordinal="."),
    "en": _Conventions("en_GB", clock=":", ordinal=""),
}
NUMBER_WORDS = (
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
"""The numbers from zero to twelve, as they stand before a noun."""


def number_word(n: int) -> Message | str:
    """Return `n` as a field of a sentence that says it as a word, and above twelve as digits."""
    return NUMBER_WORDS[n] if 0 <= n < len(NUMBER_WORDS) else str(n)


class Language:
    """One of the three languages, with all that depends on it. Get it from `language(code)`."""

    def __init__(
        self, code: LanguageCode, translations: NullTranslations, clock: str | None = None
    ) -> None:
        self.code: LanguageCode = code
        self._translations = translations
        self._conventions = _CONVENTIONS[code]
        self._clock = self._conventions.clock if clock is None else clock

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
        said = self.text(what.original, **dict(what.fields))
        return capital(said) if what.begins else said

    def _filled(self, sentence: str, fields: Mapping[str, Field]) -> str:
        return sentence.format(**{name: self._said(value) for name, value in fields.items()})

    def _said(self, value: Field) -> str:
        match value:
            case str():
                return value
            case Message():
                return self.say(value)
            case dt.time():
                return self.clock(value)
            case dt.date():
                return self.date(value)
            case float():
                return self.number(value, len(str(value).partition(".")[2]))
            case _:
                return str(value).replace("-", "−")

    # --- time ---

    def clock(self, when: dt.time | int) -> str:
        """Return a time of day, such as "09.00"; an int is minutes past a midnight."""
        minutes = when if isinstance(when, int) else when.hour * 60 + when.minute
        hour, minute = divmod(minutes % _DAY_MINUTES, 60)
        return f"{hour:02}{self._clock}{minute:02}"

    def date(self, day: dt.date) -> str:
        """Return a date with its year, such as "20. mars 2025"."""
        return self._formatted(day, f"d{self._conventions.ordinal} MMMM y")

    def weekday_date(self, day: dt.date) -> str:
        """Return a date with its weekday, such as "torsdag 20. mars"."""
        return self._formatted(day, f"EEEE d{self._conventions.ordinal} MMMM")

    def month(self, day: dt.date) -> str:
        """Return the month of a date with its year, such as "mars 2025"."""
        return self._formatted(day, "MMMM y")

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
        return self._formatted(day, f"d{self._conventions.ordinal} MMMM")

    def _formatted(self, day: dt.date, pattern: str) -> str:
        return _formatted(day, pattern, self._conventions.locale)

    # --- numbers ---

    def number(self, value: float | Decimal, decimals: int = 1) -> str:
        """Return `value` with exactly `decimals` decimals, halves rounded away from zero."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - slow to import

        pattern = "0." + "0" * decimals if decimals else "0"
        # Adding 0 takes the sign off a zero; Babel writes a pattern's sign as a hyphen.
        rounded = half_away(value, decimals) + 0
        return format_decimal(rounded, pattern, self._conventions.locale).replace("-", "−")

    def number_word(self, n: int) -> str:
        """Return `n` as a word that can stand before a noun, and above twelve as digits."""
        return self._said(number_word(n))

    def listing(self, texts: Sequence[str]) -> str:
        """Return the texts in a row, such as "a, b og c"."""
        if len(texts) < 2:
            return "".join(texts)
        return self.text("{items} and {last}", items=", ".join(texts[:-1]), last=texts[-1])


@lru_cache(maxsize=128)
def _formatted(day: dt.date, pattern: str, locale: str) -> str:
    """Return a date as Babel writes it; a deck says the same few dates on many slides."""
    from babel.dates import format_date  # noqa: PLC0415 - slow to import

    return format_date(day, pattern, locale)


@lru_cache
def language(code: LanguageCode) -> Language:
    """Return the language with this code; its catalogue is read once."""
    return Language(code, _translations(code))


@lru_cache
def screen_language(code: LanguageCode) -> Language:
    """Return the language with this code as the window speaks it: clock times are typed 09:00."""
    return Language(code, _translations(code), clock=":")


def _translations(code: LanguageCode) -> NullTranslations:
    return NullTranslations() if code == "en" else _catalogue(code)


@lru_cache
def _catalogue(code: LanguageCode) -> GNUTranslations:
    path = Path(__file__).parent / "locale" / code / "LC_MESSAGES" / "plenum.mo"
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
