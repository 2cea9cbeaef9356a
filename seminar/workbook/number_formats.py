"""Which of a workbook's cell styles show a number as a date, a length of time, or a percentage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, iterparse

from msgspec import Struct
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.xml.constants import SHEET_MAIN_NS

_FORMAT, _STYLES = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("numFmt", "cellXfs"))


class NumberFormats(Struct, frozen=True):
    """The numbers of the styles, as cells name them, by what they make of a number."""

    dates: frozenset[int] = frozenset()
    spans: frozenset[int] = frozenset()
    percents: frozenset[int] = frozenset()


def number_formats(styles: IO[bytes]) -> NumberFormats:
    """Return what the styles of a workbook (`xl/styles.xml`) make of numbers.

    openpyxl would read fonts and colours with them, and gives up on some that Excel accepts.
    """
    codes = {number: str(code) for number, code in BUILTIN_FORMATS.items()}
    used: list[int] = []
    for element in _elements(styles):
        if element.tag == _FORMAT:
            codes[int(element.get("numFmtId", "0"))] = element.get("formatCode", "")
        else:
            used = [int(style.get("numFmtId", "0")) for style in element]
    named = [codes.get(number, "") for number in used]
    return NumberFormats(
        dates=frozenset(style for style, code in enumerate(named) if is_date_format(code)),
        spans=frozenset(style for style, code in enumerate(named) if is_timedelta_format(code)),
        percents=frozenset(style for style, code in enumerate(named) if _is_percent(code)),
    )


def _elements(styles: IO[bytes]) -> Iterator[Element]:
    return (element for _, element in iterparse(styles) if element.tag in {_FORMAT, _STYLES})  # noqa: S314 - expat bounds what entities become


def _is_percent(code: str) -> bool:
    return "%" in code.replace("\\%", "").split(";")[0]
