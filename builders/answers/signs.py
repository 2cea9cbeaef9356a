"""Signs that are no letters: those that a font keeps to itself, and hints for dividing words.

Symbol fonts have their signs where Unicode leaves room for private use, from U+F020 to U+F0FF. Word
names font and number apart from the text, and LibreOffice puts the sign into it.
"""

from __future__ import annotations

import re

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_FIRST_PRIVATE = 0xF000
_WINGDINGS = {
    0xDF: "←",
    0xE0: "→",
    0xE8: "⇨",
    0xE7: "⇦",
    0xF3: "⇔",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
}
"""What Word makes of "-->", "==>" and ":)" while one types; see its AutoCorrect options."""
_BULLET = "•"
_SOFT_HYPHEN = "\u00ad"


def private_sign(number: int) -> str:
    """Return a sign of Wingdings, 0 for one of another font, as text has it.

    Args:
        number: its place in the font; the last two hexadecimal digits count.
    """
    return chr(_FIRST_PRIVATE + (number & 0xFF))


def readable(text: str, *, begins_line: bool) -> str:
    """Return a text with signs that everybody has.

    An unknown sign of a font is a bullet where it begins a line, and no more than a spot within
    one. Where a word may be divided is nobody's concern but the program's that shows it.

    Args:
        text: of a document.
        begins_line: whether nothing stands before it in its line.
    """
    if text.isascii():
        return text

    def known(sign: re.Match[str]) -> str:
        is_first = begins_line and not text[: sign.start()].strip()
        return _WINGDINGS.get(ord(sign[0]) & 0xFF) or (_BULLET if is_first else " ")

    return _PRIVATE.sub(known, text.replace(_SOFT_HYPHEN, ""))
